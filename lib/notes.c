/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "buf.h"
#include "weight.h"
#include "fmt.h"
#include "table.h"
#include "figure.h"
#include "interval.h"
#include "sheet.h"
#include "notes.h"

/* Does the text begin with a word that is no name? */
static bool
begins_plainly(struct slice s)
{
	static const char *const words[] = { "All ", "Adults ", "Everybody ",
	    "Everyone ", "People ", "Respondents ", "Responses ",
	    "Those " };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		size_t n = strlen(words[i]);

		if (s.n > n && memcmp(s.p, words[i], n) == 0)
			return true;
	}
	return false;
}

void
notes_put_base(struct buf *b, struct slice s)
{
	if (begins_plainly(s)) {
		buf_putc(b, (char)tolower((unsigned char)s.p[0]));
		s = (struct slice){ s.p + 1, s.n - 1 };
	}
	buf_slice(b, s);
}

void
notes_put_sizes(struct buf *b, const struct fixed_sum *base,
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

/* A label with a comma in it is quoted, so that the list can be read. */
static void
put_label(struct buf *b, struct slice label)
{
	const char *quote = memchr(label.p, ',', label.n) != NULL ? "\"" : "";

	buf_puts(b, quote);
	buf_slice(b, label);
	buf_puts(b, quote);
}

void
notes_put_members(struct buf *b, struct slice net, struct slice members)
{
	if (members.n == 0 || slice_eq(members, net))
		return;
	if (b->len > 0)
		buf_putc(b, ' ');
	buf_slice(b, net);
	for (const char *before = ": "; members.n > 0; before = ", ") {
		buf_puts(b, before);
		put_label(b, slice_line(&members));
	}
	buf_putc(b, '.');
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
notes_precision(struct sheet *s, const struct table *t,
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
notes_panel(struct sheet *s, const struct table_look *look)
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
notes_size(struct sheet *s, unsigned status, const struct table_look *look)
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
notes_signs(struct sheet *s, unsigned status)
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

void
notes_put_people(struct buf *b, const struct table *t, uint64_t n)
{
	if (n < t->least_told)
		buf_puts(b, "fewer than ");
	fmt_count(b, n < t->least_told ? t->least_told : n);
}

void
notes_left_out(struct sheet *s, const struct table *t, struct slice of)
{
	struct buf b;

	if (t->n_missing + t->n_excluded == 0)
		return;
	buf_init(&b);
	buf_puts(&b, "Not in the base");
	if (of.n > 0) {
		buf_puts(&b, " of ");
		buf_slice(&b, of);
	}
	buf_puts(&b, ": ");
	if (t->n_excluded > 0) {
		notes_put_people(&b, t, t->n_excluded);
		buf_puts(&b, " who said ");
		buf_slice(&b, t->excluded);
	}
	if (t->n_excluded > 0 && t->n_missing > 0)
		buf_puts(&b, "; ");
	if (t->n_missing > 0) {
		notes_put_people(&b, t, t->n_missing);
		buf_puts(&b, " without an answer");
		if (t->missing.n > 0 && t->least_told == 0)
			buf_printf(&b, " (%s)", t->missing.p);
	}
	buf_putc(&b, '.');
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
	notes_put_sizes(&b, table_people(t, 0), look);
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
	notes_put_sizes(&b, table_people(t, 0), look);
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

void
notes_topline(struct sheet *s, const struct table *t,
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
		notes_panel(s, look);
	} else if (precise) {
		notes_precision(s, t, look, true);
	}
	if (shares || t->columns[0].base.n == 0)
		notes_size(s, status, look);
	else
		notes_size(s, status & TABLE_SMALL, look);
	if (t->columns[0].base.n > 0)
		notes_left_out(s, t, (struct slice){ "", 0 });
	note_members(s, t);
	if (shares)
		notes_signs(s, status);
}
