/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "buf.h"
#include "fmt.h"
#include "table.h"
#include "sheet.h"
#include "options.h"
#include "style.h"
#include "marks.h"
#include "summary.h"
#include "banner_legend.h"
#include "banner_notes.h"
#include "banner_sheet.h"

static void
put_what(struct buf *b, const struct table *t, const struct opts *o,
    const struct table_look *look)
{
	static const char *const percents[] = { "column percent",
	    "row percent", "percent of the total" };

	buf_puts(b, !o->counts ? percents[o->percent] : look->weighted ?
	    "weighted counts" : "counts");
	if (t->of_responses && !o->counts)
		buf_puts(b, " of responses");
}

/* What the figures are; of means and the like their rows say it. */
static void
set_aside(struct sheet *s, const struct table *t, bool shares,
    const struct opts *o, const struct table_look *look)
{
	bool marks = marks_any(t, o);
	struct buf b;

	buf_init(&b);
	if (shares)
		put_what(&b, t, o, look);
	if (marks)
		buf_puts(&b, shares ? ", " : "");
	if (marks && look->tests.letters)
		buf_puts(&b, "letters");
	else if (marks)
		buf_puts(&b, "T+ and T-");
	sheet_aside(s, (struct slice){ b.p, b.len });
	buf_clear(&b);
}

static void
put_label(struct sheet *s, const struct table_row *row,
    const struct style *style)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < row->label.n; i++) {
		char c = row->label.p[i];

		buf_putc(&b, style->capital_nets && row->kind == TABLE_NET &&
		    c >= 'a' && c <= 'z' ? (char)toupper(c) : c);
	}
	sheet_take(s, 0, &b);
}

/* Nets stand apart from answers, statistics from both. */
static bool
begins_part(const struct table *t, size_t row)
{
	return row > 0 && t->rows[row].kind != t->rows[row - 1].kind &&
	    (table_is_share(t->rows[row].kind) ||
	    table_is_share(t->rows[row - 1].kind));
}

struct sheet *
banner_sheet(const struct table *t, const struct table_look *look,
    const struct opts *o)
{
	struct sheet *s = sheet_new();

	sheet_title(s, t->question, slice_eq(t->question, t->wording) ?
	    slice_of("") : t->wording);
	set_aside(s, t, t->nrows == 0 || table_is_share(t->rows[0].kind), o,
	    look);
	marks_columns(s, t, o);
	if (!o->style->bases_last)
		marks_bases(s, t, o, look);
	for (size_t r = 0; r < t->nrows; r++) {
		sheet_row(s, begins_part(t, r) ||
		    (r == 0 && !o->style->bases_last));
		put_label(s, &t->rows[r], o->style);
		marks_row(s, t, r, o, look);
	}
	if (o->style->bases_last)
		marks_bases(s, t, o, look);
	banner_notes(s, t, look, o);
	return s;
}

/* The question's wording, or its name if it has none. */
static struct slice
statement(const struct table *t)
{
	return t->wording.n > 0 ? t->wording : t->question;
}

/* The table with the smallest, or the largest, base. */
static const struct table *
extreme(const struct table_set *set, bool largest)
{
	const struct table *found = set->tables[0];

	for (size_t i = 1; i < set->n; i++) {
		const struct table *t = set->tables[i];

		if (largest ? t->columns[0].base.n > found->columns[0].base.n :
		    t->columns[0].base.n < found->columns[0].base.n)
			found = t;
	}
	return found;
}

static bool
same_bases(const struct table_set *set)
{
	for (size_t i = 1; i < set->n; i++)
		for (size_t c = 0; c < set->tables[0]->ncolumns; c++)
			if (set->tables[i]->columns[c].base.n !=
			    set->tables[0]->columns[c].base.n)
				return false;
	return true;
}

/* Each statement has its own base: those of two are shown, and it is said. */
static void
summary_bases(struct sheet *s, const struct table_set *set,
    const struct opts *o)
{
	const struct table *least = extreme(set, false);
	const struct table *most = extreme(set, true);
	struct buf b;

	marks_bases(s, least, o, &set->look);
	if (same_bases(set))
		return;
	buf_init(&b);
	buf_puts(&b, "The bases shown are those of the statement that fewest "
	    "answered (");
	buf_slice(&b, least->question);
	buf_puts(&b, ", ");
	fmt_count(&b, least->columns[0].base.n);
	buf_puts(&b, " interviewed); most answered ");
	buf_slice(&b, most->question);
	buf_puts(&b, " (");
	fmt_count(&b, most->columns[0].base.n);
	buf_puts(&b, ").");
	sheet_note(s, &b);
}

static void
summary_title(struct sheet *s, const struct table_set *set,
    const struct opts *o)
{
	const struct table *t = set->tables[0];

	sheet_title(s, t->rows[summary_row(t, o->summary)].label,
	    slice_of(""));
}

struct sheet *
banner_summary(const struct table_set *set, const struct opts *o)
{
	struct sheet *s = sheet_new();
	const struct table *first = set->tables[0];
	unsigned status = 0;

	summary_title(s, set, o);
	set_aside(s, first, table_is_share(
	    first->rows[summary_row(first, o->summary)].kind), o, &set->look);
	marks_columns(s, first, o);
	if (!o->style->bases_last)
		summary_bases(s, set, o);
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];

		sheet_row(s, i == 0 && !o->style->bases_last);
		sheet_put(s, 0, statement(t));
		marks_row(s, t, summary_row(t, o->summary), o, &set->look);
		status |= banner_notes_row(t, summary_row(t, o->summary), o,
		    &set->look);
	}
	if (o->style->bases_last)
		summary_bases(s, set, o);
	banner_notes_summary(s, set, o->summary);
	banner_legend(s, first, status, &set->look, o);
	return s;
}
