/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "buf.h"
#include "num.h"
#include "csvout.h"
#include "table.h"
#include "table_tidy.h"

static const char heading[] = "table,question,wording,base,break,column,"
    "letter,kind,row,percent,value,se,lower,upper,weighted,unweighted,"
    "base_weighted,base_unweighted,base_effective,sig,status\n";

static void
put_text(struct buf *out, struct slice text)
{
	csvout_quote(out, text);
	buf_putc(out, ',');
}

static void
put_number(struct buf *out, bool defined, double value)
{
	char text[NUM_SIZE];

	if (defined) {
		num_format(value, text);
		buf_puts(out, text);
	}
	buf_putc(out, ',');
}

static void
put_count(struct buf *out, uint64_t n)
{
	buf_printf(out, "%" PRIu64 ",", n);
}

/* Up to and with the row's label. */
static void
put_names(struct buf *out, const struct table *t, size_t number, size_t c,
    const char *kind, struct slice row)
{
	put_count(out, number);
	put_text(out, t->question);
	put_text(out, t->wording);
	put_text(out, t->base);
	put_text(out, t->columns[c].heading);
	put_text(out, t->columns[c].label);
	put_text(out, t->columns[c].letter);
	buf_printf(out, "%s,", kind);
	put_text(out, row);
}

/* From the weighted count on. */
static void
put_counts(struct buf *out, const struct table *t, size_t c,
    const struct fixed_sum *sum, unsigned status)
{
	const struct fixed_sum *base = &t->columns[c].base;

	put_number(out, true, fixed_weight(sum));
	put_count(out, sum->n);
	put_number(out, true, fixed_weight(base));
	put_count(out, base->n);
	put_number(out, true, fixed_effective(table_people(t, c)));
	buf_putc(out, ',');	/* sig */
	table_status(status, out);
	buf_putc(out, '\n');
}

static void
put_base(struct buf *out, const struct table *t, size_t number, size_t c)
{
	const struct fixed_sum *base = &t->columns[c].base;
	uint64_t n = table_people(t, c)->n;
	unsigned status = base->n == 0 ? TABLE_NO_FIGURE :
	    n < TABLE_SMALL_BASE ? TABLE_SMALL : 0;

	put_names(out, t, number, c, "base", slice_of("Base"));
	buf_puts(out, ",,,,,");
	put_counts(out, t, c, base, status);
}

static void
put_cell(struct buf *out, const struct table *t, size_t number, size_t r,
    size_t c)
{
	const struct table_row *row = &t->rows[r];
	const struct table_cell *cell = table_at(t, r, c);
	bool share = table_is_share(row->kind);
	double unit = share ? 100 : 1;
	double figure = cell->defined ? table_figure(t, r, c) : 0;

	put_names(out, t, number, c, table_kind_name(row->kind), row->label);
	put_number(out, share && cell->defined, figure);
	put_number(out, !share && cell->defined, figure);
	put_number(out, cell->has_se, unit * cell->se);
	put_number(out, cell->has_interval, unit * cell->interval.lower);
	put_number(out, cell->has_interval, unit * cell->interval.upper);
	put_counts(out, t, c, &cell->sum, cell->status);
}

void
table_tidy(const struct table_set *set, struct buf *out)
{
	buf_puts(out, heading);
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];

		for (size_t c = 0; c < t->ncolumns; c++) {
			for (size_t r = 0; r < t->nrows; r++)
				put_cell(out, t, i + 1, r, c);
			put_base(out, t, i + 1, c);
		}
	}
}
