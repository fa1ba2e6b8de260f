/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "buf.h"
#include "weight.h"
#include "fmt.h"
#include "table.h"
#include "sheet.h"
#include "notes.h"
#include "table_notes.h"
#include "method_words.h"
#include "topline_legend.h"

void
topline_legend_put_sizes(struct buf *b, const struct fixed_sum *base,
    const struct table_look *look)
{
	fmt_count(b, base->n);
	buf_puts(b, " interviewed");
	if (!look->weighted)
		return;
	buf_puts(b, ", ");
	fmt_ratio(b, base->w, WEIGHT_ONE, 0);
	buf_puts(b, " weighted, ");
	fmt_double(b, fixed_effective(base), 0);
	buf_puts(b, " effective");
}

void
topline_legend_precision(struct sheet *s, const struct table *t,
    const struct table_look *look, bool with_base)
{
	const struct fixed_sum *people = table_people(t, 0);
	bool of_mean = t->nrows > 0 && !table_is_share(t->rows[0].kind);
	struct buf b;

	buf_init(&b);
	method_words_precision(&b, look, of_mean);
	if (look->weighted && with_base)
		method_words_design(&b, (double)people->n,
		    fixed_effective(people));
	buf_putc(&b, '.');
	if (look->nonprob)
		buf_puts(&b, METHOD_WORDS_PANEL_PRECISION);
	sheet_note(s, &b);
}

void
topline_legend_panel(struct sheet *s, const struct table_look *look)
{
	struct buf b;

	if (!look->nonprob)
		return;
	buf_init(&b);
	buf_puts(&b, METHOD_WORDS_PANEL);
	sheet_note(s, &b);
}

void
topline_legend_size(struct sheet *s, unsigned status,
    const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	if (status & TABLE_NO_FIGURE)
		buf_puts(&b, "Nobody is in the base, so there are no "
		    "figures.");
	else if (status & TABLE_SMALL)
		buf_printf(&b, "Caution: small base, under %" PRIu64
		    " interviewed.", look->small.flag);
	if (b.len > 0)
		sheet_note(s, &b);
}

void
topline_legend_signs(struct sheet *s, unsigned status)
{
	struct buf b;

	buf_init(&b);
	if (status & TABLE_LOW)
		buf_puts(&b, "* above zero, but rounds to 0.");
	if ((status & TABLE_LOW) && (status & TABLE_NOBODY))
		buf_putc(&b, ' ');
	if (status & TABLE_NOBODY)
		buf_puts(&b, "- nobody.");
	if (b.len > 0)
		sheet_note(s, &b);
}

static void
note_base(struct sheet *s, const struct table *t,
    const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Base: ");
	notes_put_base(&b, t->base);
	buf_puts(&b, ". ");
	topline_legend_put_sizes(&b, table_people(t, 0), look);
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

static void
note_responses(struct sheet *s, const struct table *t,
    const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Percentages are of responses (all that was ticked), not "
	    "of respondents: ");
	fmt_count(&b, t->columns[0].base.n);
	buf_puts(&b, " responses from ");
	topline_legend_put_sizes(&b, table_people(t, 0), look);
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

void
topline_legend(struct sheet *s, const struct table *t,
    const struct table_look *look)
{
	bool precise = false, shares = false;
	unsigned status = 0;
	struct buf b;

	if (t->columns[0].base.n == 0)
		status = TABLE_NO_FIGURE;
	for (size_t r = 0; r < t->nrows; r++) {
		status |= t->cells[r].status;
		precise |= t->cells[r].has_se;
		shares |= table_is_share(t->rows[r].kind);
	}
	if (t->of_responses)
		note_responses(s, t, look);
	if (look->bars) {
		note_base(s, t, look);
		topline_legend_panel(s, look);
	} else if (precise) {
		topline_legend_precision(s, t, look, true);
	}
	if (shares || t->columns[0].base.n == 0)
		topline_legend_size(s, status, look);
	else
		topline_legend_size(s, status & TABLE_SMALL, look);
	buf_init(&b);
	if (t->columns[0].base.n > 0)
		table_notes_put_left_out(&b, t, slice_of(""));
	notes_take(s, &b);
	table_notes_put_nets(&b, t);
	notes_take(s, &b);
	if (shares)
		topline_legend_signs(s, status);
}
