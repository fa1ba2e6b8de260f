/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/width.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "show/bases.h"
#include "show/figures.h"
#include "banner/banner_cells.h"
#include "banner/summary_table.h"
#include "kind-report/trend/trend_table.h"
#include "kind-report/content/report.h"
#include "kind-report/content/question_name.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"

/* A title of a break that is wider is a question, for which a number stands. */
enum { WIDEST = 32 };

/* Does a break begin there whose title is short, or a question? */
static bool
begins(const struct tidy_table *t, size_t c, bool question)
{
	return !slice_eq(t->columns[c].heading, t->columns[c - 1].heading) &&
	    (width_of(tidy_break(&t->columns[c])) > WIDEST) == question;
}

static size_t
count_breaks(const struct tidy_table *t, bool question)
{
	size_t n = 0;

	for (size_t c = 1; c < t->ncolumns; c++)
		n += begins(t, c, question);
	return n;
}

/* "two other questions" */
static void
put_questions(size_t n, struct buf *out)
{
	if (n == 1) {
		buf_puts(out, "another question");
		return;
	}
	report_put_number(n, out);
	buf_puts(out, " other questions");
}

/* " by Gender, Age and two other questions" */
static void
put_breaks(const struct tidy_table *t, struct buf *out)
{
	size_t names = count_breaks(t, false);
	size_t questions = count_breaks(t, true);
	size_t parts = names + (questions > 0), n = 0;

	for (size_t c = 1; c < t->ncolumns; c++) {
		if (!begins(t, c, false))
			continue;
		n++;
		buf_puts(out, n == 1 ? " by " : n == parts ? " and " : ", ");
		buf_slice(out, tidy_break(&t->columns[c]));
	}
	if (questions == 0)
		return;
	buf_puts(out, n == 0 ? " by " : " and ");
	put_questions(questions, out);
}

/* "Weights by raking to age", or "Before and after weighting: " and the
 * wording; and whose, if not everybody's. */
static void
put_weighting(const struct tidy_table *t, struct buf *out)
{
	bool weights = weighting_table_is_weights(t);

	buf_puts(out, weights ? "" : "Before and after weighting: ");
	buf_slice(out, t->wording);
	if (bases_is_everybody(t))
		return;
	buf_puts(out, " (");
	bases_put_words(out, t->base);
	buf_putc(out, ')');
}

/* A question's own table that was given a title? */
static bool
has_title(const struct view *v)
{
	return (v->kind == VIEW_TOPLINE || v->kind == VIEW_BANNER ||
	    v->kind == VIEW_CHANGE || v->kind == VIEW_TREND) &&
	    v->table->title.n > 0;
}

/* The title, or the wording; and the breaks. */
static void
put_question(const struct view *v, struct buf *out)
{
	buf_slice(out, has_title(v) ? v->table->title : v->table->wording);
	if (v->kind == VIEW_BANNER)
		put_breaks(v->table, out);
}

/* "Answers by Gender and Age", or of a title that is not that of the section
 * "Kindness by Gender and Age". */
static void
put_answers(const struct view *v, struct buf *out)
{
	if (has_title(v) && !slice_eq(v->table->title,
	    v->section->tables[0]->title)) {
		put_question(v, out);
		return;
	}
	buf_puts(out, "Answers");
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
		put_question(v, out);
		break;
	case VIEW_TREND:
		buf_puts(out, "Over the waves: ");
		put_question(v, out);
		break;
	case VIEW_TOPLINE:
	case VIEW_BANNER:
		put_question(v, out);
		break;
	case VIEW_WEIGHTING:
		put_weighting(v->table, out);
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
	switch (v->kind) {
	case VIEW_WEIGHTING:
		put_weighting(v->table, out);
		break;
	case VIEW_CHANGE:
		buf_puts(out, "Change since the last wave");
		if (v->section->kind == SECTION_QUESTION)
			break;
		buf_puts(out, ": ");
		question_name(v->section, v->table, out);
		break;
	case VIEW_TREND:
		buf_puts(out, "Over the waves");
		if (v->section->kind == SECTION_QUESTION)
			break;
		buf_puts(out, ": ");
		question_name(v->section, v->table, out);
		break;
	default:
		put_answers(v, out);
		break;
	}
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

void
view_words_people(const struct view *v, struct buf *out)
{
	const struct show_look look = views_look(v, false);
	const struct legend legend = views_legend(v, &look);
	uint64_t least, most;

	if (v->kind != VIEW_TREND) {
		bases_put_people(&legend.bases, out);
		return;
	}
	if (!trend_table_people(v->table, &least, &most))
		return;
	bases_put_range(least, most, out);
	buf_printf(out, " %s in each wave", figures_people(v->table));
}
