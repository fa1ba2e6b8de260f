/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "buf.h"
#include "weight.h"
#include "fmt.h"
#include "table.h"
#include "figure.h"
#include "interval.h"
#include "sheet.h"
#include "notes.h"
#include "legend.h"

void
legend_put_sizes(struct buf *b, const struct fixed_sum *base,
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

/* The interval's method for people; that of a mean is always the same. */
static const char *
method_name(const struct table *t, enum interval_method method)
{
	static const char *const names[] = { "Wilson", "logit",
	    "Korn-Graubard", "Wald" };

	return t->nrows > 0 && !table_is_share(t->rows[0].kind) ?
	    "Student's t" : names[method];
}

static void
put_design_effect(struct buf *b, const struct fixed_sum *base)
{
	buf_puts(b, " (design effect ");
	fmt_double(b, figure_design_effect(base), 2);
	buf_puts(b, ", effective base ");
	fmt_double(b, fixed_effective(base), 0);
	buf_putc(b, ')');
}

void
legend_precision(struct sheet *s, const struct table *t,
    const struct table_look *look, bool with_base)
{
	const char *sample = look->weighted ? "weighted sample" : "sample";
	struct buf b;

	buf_init(&b);
	if (look->plus_minus) {
		buf_puts(&b, "+/- is ");
		fmt_double(&b, figure_multiple(look->level), 2);
		buf_puts(&b, " standard errors ");
	} else {
		buf_printf(&b, "Interval: %s, ",
		    method_name(t, look->method));
	}
	buf_printf(&b, "treating the %s as random", sample);
	if (look->weighted && with_base)
		put_design_effect(&b, table_people(t, 0));
	buf_putc(&b, '.');
	if (look->nonprob)
		buf_puts(&b, " It is not a random one (but an opt-in panel, "
		    "say): how the people in it differ from others is not in "
		    "this figure.");
	sheet_note(s, &b);
}

void
legend_panel(struct sheet *s, const struct table_look *look)
{
	struct buf b;

	if (!look->nonprob)
		return;
	buf_init(&b);
	buf_puts(&b, "The sample is not a random one (but an opt-in panel, "
	    "say).");
	sheet_note(s, &b);
}

void
legend_size(struct sheet *s, unsigned status, const struct table_look *look)
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
legend_signs(struct sheet *s, unsigned status)
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
note_members(struct sheet *s, const struct table *t)
{
	struct buf b;

	buf_init(&b);
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET)
			notes_put_members(&b, t->rows[r].label,
			    t->rows[r].members);
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
	legend_put_sizes(&b, table_people(t, 0), look);
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
	legend_put_sizes(&b, table_people(t, 0), look);
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

void
legend_topline(struct sheet *s, const struct table *t,
    const struct table_look *look)
{
	bool precise = false, shares = false;
	unsigned status = 0;

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
		legend_panel(s, look);
	} else if (precise) {
		legend_precision(s, t, look, true);
	}
	if (shares || t->columns[0].base.n == 0)
		legend_size(s, status, look);
	else
		legend_size(s, status & TABLE_SMALL, look);
	if (t->columns[0].base.n > 0)
		notes_left_out(s, t, (struct slice){ "", 0 });
	note_members(s, t);
	if (shares)
		legend_signs(s, status);
}
