/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "base/buf.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "show/bases.h"
#include "banner/banner_cells.h"
#include "banner/summary_table.h"
#include "kind-report/content/report.h"
#include "kind-report/content/question_name.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"

/* " by Gender, Age and Nation" */
static void
put_breaks(const struct tidy_table *t, struct buf *out)
{
	size_t breaks = 0, n = 0;

	for (size_t c = 1; c < t->ncolumns; c++)
		breaks += c == 1 || !slice_eq(t->columns[c].heading,
		    t->columns[c - 1].heading);
	for (size_t c = 1; c < t->ncolumns; c++) {
		if (c > 1 && slice_eq(t->columns[c].heading,
		    t->columns[c - 1].heading))
			continue;
		n++;
		buf_puts(out, n == 1 ? " by " : n == breaks ? " and " : ", ");
		buf_slice(out, t->columns[c].heading);
	}
}

/* "Weights by raking to age", or "Before and after weighting: " and the
 * question or its wording; and whose, if not everybody's. */
static void
put_weighting(const struct tidy_table *t, struct slice name, struct buf *out)
{
	bool weights = weighting_table_is_weights(t);

	buf_puts(out, weights ? "" : "Before and after weighting: ");
	buf_slice(out, weights ? t->wording : name);
	if (slice_is(t->base, "All respondents"))
		return;
	buf_puts(out, " (");
	bases_put_words(out, t->base);
	buf_putc(out, ')');
}

/* A question's own table that was given a title? */
static bool
has_title(const struct view *v)
{
	return (v->kind == VIEW_TOPLINE || v->kind == VIEW_BANNER) &&
	    v->table->title.n > 0;
}

/* "Answers to Q5 by Gender and Age", or behind a title "Kindness: answers
 * to ..." */
static void
put_answers(const struct view *v, struct buf *out)
{
	if (has_title(v)) {
		buf_slice(out, v->table->title);
		buf_puts(out, ": answers to ");
	} else {
		buf_puts(out, "Answers to ");
	}
	buf_slice(out, v->table->question);
	if (v->kind == VIEW_BANNER)
		put_breaks(v->table, out);
}

/* The wording, which a title only stands for. */
static void
put_question(const struct view *v, struct buf *out)
{
	if (has_title(v)) {
		put_answers(v, out);
		return;
	}
	buf_slice(out, v->table->wording);
	if (v->kind == VIEW_BANNER)
		put_breaks(v->table, out);
}

struct slice
view_words_wording(const struct view *v)
{
	const struct tidy_table *t = v->table;

	return has_title(v) && tidy_has_wording(t) &&
	    !slice_eq(t->title, t->wording) ? t->wording : slice_of("");
}

void
view_words_title(const struct view *v, struct buf *out)
{
	switch (v->kind) {
	case VIEW_AGREEMENT:
	case VIEW_ITEMS:
		report_heading(v->section, out);
		break;
	case VIEW_SUMMARY:
		report_heading(v->section, out);
		put_breaks(v->table, out);
		break;
	case VIEW_ANSWERS:
		buf_puts(out, "All answers to the statements");
		report_put_apart(v->section, out);
		break;
	case VIEW_CHANGE:
		buf_puts(out, "Change since the last wave: ");
		buf_slice(out, v->table->wording);
		break;
	case VIEW_TOPLINE:
	case VIEW_BANNER:
		put_question(v, out);
		break;
	case VIEW_WEIGHTING:
		put_weighting(v->table, v->table->wording, out);
		break;
	}
	if (views_has_all(v))
		report_put_stem(v->section, ": ", out);
}

void
view_words_caption(const struct view *v, struct buf *out)
{
	if (views_has_all(v) || v->section->kind == SECTION_AGREEMENT ||
	    v->section->kind == SECTION_SUMMARY) {
		view_words_title(v, out);
		return;
	}
	if (v->kind == VIEW_WEIGHTING) {
		put_weighting(v->table, v->table->question, out);
		return;
	}
	if (v->kind == VIEW_CHANGE) {
		buf_puts(out, "Change since the last wave in ");
		question_name(v->section, v->table, out);
		return;
	}
	put_answers(v, out);
}

/* Does the view show shares? */
static bool
has_shares(const struct view *v)
{
	const struct tidy_table *t = v->table;

	return v->kind == VIEW_SUMMARY ?
	    table_is_share(t->rows[summary_table_row(t,
	    v->section->summary)].kind) :
	    tidy_has_shares(t);
}

static void
put_percent(const struct view *v, const struct legend *l, struct buf *out)
{
	switch (v->table->made.percent) {
	case TABLE_OF_COLUMN:
		buf_puts(out, "Percent of ");
		if (v->kind == VIEW_TOPLINE && v->table->base_all.n > 0) {
			bases_put_words(out, v->table->base_all);
			buf_puts(out, ", and of ");
		}
		bases_put_who(&l->bases, out);
		break;
	case TABLE_OF_ROW:
		buf_puts(out, "Row percent");
		break;
	case TABLE_OF_TOTAL:
		buf_puts(out, "Percent of the total");
		break;
	}
}

void
view_words_what(const struct view *v, struct buf *out)
{
	const struct show_look look = views_look(v, false);
	const struct legend legend = views_legend(v, &look);
	const char *counts = banner_cells_counts(v->table, false);

	if (!has_shares(v))
		return;
	if (look.as == MADE_COUNTS) {
		buf_putc(out, (char)toupper((unsigned char)*counts));
		buf_puts(out, counts + 1);
		return;
	}
	put_percent(v, &legend, out);
	if (look.as == MADE_BOTH)
		buf_printf(out, ", and %s", counts);
}
