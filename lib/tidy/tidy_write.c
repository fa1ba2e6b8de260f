/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "base/length.h"
#include "base/num.h"
#include "stream/field.h"
#include "table/made_text.h"
#include "tidy/tidy.h"
#include "tidy/tidy_record.h"
#include "tidy/tidy_write.h"

static void
put_text(struct buf *out, struct slice text)
{
	field_quote(out, text);
	buf_putc(out, ',');
}

static void
put_double(struct buf *out, double value)
{
	char text[NUM_SIZE];

	num_format(value, text);
	buf_puts(out, text);
}

static void
put_number(struct buf *out, struct tidy_number n)
{
	if (n.known)
		put_double(out, n.value);
	buf_putc(out, ',');
}

static void
put_count(struct buf *out, struct tidy_count n)
{
	if (n.known)
		buf_printf(out, "%" PRIu64, n.n);
	buf_putc(out, ',');
}

static void
put_status(struct buf *out, unsigned status)
{
	table_status(status, out);
	buf_putc(out, ',');
}

static void
put_table_of(struct buf *out, const struct tidy_table *t, size_t number,
    struct slice base, struct slice break_heading)
{
	buf_printf(out, "%zu,", number);
	put_text(out, t->question);
	put_text(out, t->wording);
	put_text(out, base);
	put_text(out, break_heading);
}

/* Up to and with the break. */
static void
put_table(struct buf *out, const struct tidy_table *t, size_t number,
    struct slice break_heading)
{
	put_table_of(out, t, number, t->base, break_heading);
}

/* From the column to the row's label. */
static void
put_row(struct buf *out, const struct tidy_column *c, const char *kind,
    struct slice label)
{
	put_text(out, c->label);
	put_text(out, c->letter);
	buf_printf(out, "%s,", kind);
	put_text(out, label);
}

/* Up to and with the row's label. */
static void
put_names(struct buf *out, const struct tidy_table *t, size_t number,
    const struct tidy_column *c, const char *kind, struct slice label)
{
	put_table(out, t, number, c->heading);
	put_row(out, c, kind, label);
}

static void
put_bases(struct buf *out, const struct tidy_base *b)
{
	put_number(out, b->weighted);
	put_count(out, b->unweighted);
	put_number(out, b->effective);
}

/* Behind the row's label. */
static void
put_base_figures(struct buf *out, const struct tidy_base *base,
    unsigned status)
{
	buf_puts(out, ",,,,,");
	put_number(out, base->weighted);
	put_count(out, base->unweighted);
	put_bases(out, base);
	buf_putc(out, ',');	/* sig */
	put_status(out, status);
	buf_putc(out, '\n');
}

static void
put_base(struct buf *out, const struct tidy_table *t, size_t number,
    const struct tidy_column *c)
{
	put_names(out, t, number, c, "base", slice_of("Base"));
	put_base_figures(out, &c->base, c->status);
}

static void
put_ps(struct buf *out, const struct tidy_cell *cell)
{
	for (size_t i = 0; i < cell->nps; i++) {
		if (i > 0)
			buf_putc(out, ' ');
		buf_slice(out, cell->ps[i].other);
		buf_putc(out, '=');
		put_double(out, cell->ps[i].p);
	}
}

/* Behind the row's label. */
static void
put_figures(struct buf *out, const struct tidy_cell *cell, bool share)
{
	buf_puts(out, share ? "" : ",");
	put_number(out, cell->figure);
	buf_puts(out, share ? "," : "");
	put_number(out, cell->se);
	put_number(out, cell->lower);
	put_number(out, cell->upper);
	put_number(out, cell->weighted);
	put_count(out, cell->unweighted);
	put_bases(out, &cell->base);
	if (cell->sig.n > 0)
		field_quote(out, cell->sig);
	buf_putc(out, ',');
	put_status(out, cell->status);
	put_ps(out, cell);
	buf_putc(out, '\n');
}

static void
put_cell(struct buf *out, const struct tidy_table *t, size_t number, size_t r,
    size_t c)
{
	enum table_kind kind = t->rows[r].kind;

	put_table_of(out, t, number, kind == TABLE_RAW ? t->base_all : t->base,
	    t->columns[c].heading);
	put_row(out, &t->columns[c], table_kind_name(kind), t->rows[r].label);
	put_figures(out, tidy_at(t, r, c), table_is_share(kind));
}

static void
put_test(struct buf *out, const struct tidy_table *t, size_t number,
    const struct tidy_test *test)
{
	const struct tidy_number values[] = { test->f, test->df1, test->df2 };

	for (size_t i = 0; i < LENGTH(values); i++) {
		put_table(out, t, number, test->heading);
		buf_printf(out, ",,test,%s,,", tidy_statistics[i]);
		put_number(out, values[i]);
		buf_puts(out, ",,,,,,,,,");
		put_status(out, test->status);
		if (i == 0 && test->p.known)
			put_double(out, test->p.value);
		buf_putc(out, '\n');
	}
}

static void
put_difference(struct buf *out, const struct tidy_table *t, size_t number,
    const struct tidy_difference *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct tidy_gap *gap = &d->gaps[i];

		put_table(out, t, number, t->columns[d->first].heading);
		put_text(out, d->label);
		buf_puts(out, ",difference,");
		put_text(out, t->rows[gap->row].label);
		buf_putc(out, ',');	/* percent */
		put_number(out, gap->value);
		put_number(out, gap->se);
		put_number(out, gap->lower);
		put_number(out, gap->upper);
		buf_puts(out, ",,,,,,");
		put_status(out, gap->status);
		if (gap->p.known)
			put_double(out, gap->p.value);
		buf_putc(out, '\n');
	}
}

static void
put_change(struct buf *out, const struct tidy_change *c)
{
	buf_putc(out, ',');	/* percent */
	put_number(out, c->value);
	put_number(out, c->se);
	buf_puts(out, ",,,,,,,");
	buf_puts(out, !c->significant ? "," : c->value.value > 0 ? "+," :
	    "-,");
	put_status(out, c->status);
	if (c->p.known)
		put_double(out, c->p.value);
	buf_putc(out, '\n');
}

/* The last wave stands behind the total. */
static void
put_wave(struct buf *out, const struct tidy_table *t, size_t number)
{
	const struct tidy_wave *w = t->wave;
	const struct tidy_column c = { .heading = t->columns[0].heading,
	    .label = w->label, .letter = slice_of("") };

	for (size_t r = 0; r < t->nrows; r++) {
		put_names(out, t, number, &c, TIDY_PREVIOUS, t->rows[r].label);
		put_figures(out, &w->cells[r],
		    table_is_share(t->rows[r].kind));
	}
	put_names(out, t, number, &c, TIDY_PREVIOUS_BASE, slice_of("Base"));
	put_base_figures(out, &w->base, w->status);
	for (size_t r = 0; r < t->nrows; r++) {
		put_names(out, t, number, &c, TIDY_CHANGE, t->rows[r].label);
		put_change(out, &w->changes[r]);
	}
}

/* Differences and tests of a break stand behind its last column. */
static void
put_tests(struct buf *out, const struct tidy_table *t, size_t number, size_t c)
{
	struct slice of = t->columns[c].heading;

	if (c + 1 < t->ncolumns && slice_eq(t->columns[c + 1].heading, of))
		return;
	for (size_t i = 0; i < t->ndifferences; i++)
		if (slice_eq(t->columns[t->differences[i].first].heading, of))
			put_difference(out, t, number, &t->differences[i]);
	for (size_t i = 0; c > 0 && i < t->ntests; i++)
		if (slice_eq(t->tests[i].heading, of))
			put_test(out, t, number, &t->tests[i]);
}

/* A line with a text in place of a row; of one break, or with none of the whole
 * table. */
static void
put_text_of(struct buf *out, const struct tidy_table *t, size_t number,
    struct slice of, const char *kind, struct slice text)
{
	put_table(out, t, number, of);
	buf_printf(out, ",,%s,", kind);
	put_text(out, text);
	buf_puts(out, ",,,,,,,,,,,,\n");
}

static void
put_remark(struct buf *out, const struct tidy_table *t, size_t number,
    const char *kind, struct slice text)
{
	put_text_of(out, t, number, slice_of(""), kind, text);
}

/* What readers call the breaks. */
static void
put_breaks(struct buf *out, const struct tidy_table *t, size_t number)
{
	for (size_t c = 1; c < t->ncolumns; c++)
		if (t->columns[c].title.n > 0 &&
		    !slice_eq(t->columns[c].heading, t->columns[c - 1].heading))
			put_text_of(out, t, number, t->columns[c].heading,
			    "break", t->columns[c].title);
}

static void
put_made(struct buf *out, const struct tidy_table *t, size_t number)
{
	struct buf text;

	buf_init(&text);
	made_text_write(&t->made, &text);
	put_remark(out, t, number, "made", buf_all(&text));
	buf_clear(&text);
}

static void
write_table(struct buf *out, const struct tidy_table *t, size_t number)
{
	for (size_t c = 0; c < t->ncolumns; c++) {
		for (size_t r = 0; r < t->nrows; r++)
			put_cell(out, t, number, r, c);
		put_base(out, t, number, &t->columns[c]);
		if (c == 0 && t->wave != NULL)
			put_wave(out, t, number);
		put_tests(out, t, number, c);
	}
	put_breaks(out, t, number);
	if (t->title.n > 0)
		put_remark(out, t, number, "title", t->title);
	for (size_t i = 0; i < t->nnotes; i++)
		put_remark(out, t, number, "note", t->notes[i]);
	put_made(out, t, number);
}

void
tidy_write(const struct tidy *tidy, struct buf *out)
{
	for (size_t i = 0; i < TIDY_COLUMNS; i++)
		buf_printf(out, "%s%s", i > 0 ? "," : "",
		    tidy_record_columns[i]);
	buf_putc(out, '\n');
	for (size_t i = 0; i < tidy->n; i++)
		write_table(out, &tidy->tables[i], i + 1);
}
