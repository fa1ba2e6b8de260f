/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stats/letters.h"
#include "base/buf.h"
#include "hide/hide.h"
#include "tidy/lead.h"
#include "table/table.h"
#include "table/table_empty.h"
#include "table/table_sort.h"
#include "show/style.h"
#include "count/agreement.h"
#include "count/making.h"
#include "count/making_nets.h"
#include "count/cumulative.h"
#include "count/survey.h"
#include "count/survey_run.h"
#include "count/survey_words.h"
#include "kind-crosstab/reliable.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/banner_find.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/association.h"
#include "kind-crosstab/gaps.h"
#include "kind-crosstab/leads.h"
#include "kind-crosstab/statistics.h"
#include "kind-crosstab/significance.h"
#include "kind-crosstab/crosstab.h"

static struct slice
letter_of(struct table *t, size_t i)
{
	struct buf name;
	struct slice letter;

	buf_init(&name);
	letters_name(i, &name);
	letter = table_text(t, buf_all(&name));
	buf_clear(&name);
	return letter;
}

static void
add_blocks(struct table *t, const struct banner *b)
{
	table_add_blocks(t, b->nblocks);
	for (size_t i = 0; i < b->nblocks; i++) {
		t->blocks[i].heading = table_text(t, b->blocks[i].heading);
		t->blocks[i].title = table_text(t, b->blocks[i].title);
		t->blocks[i].overlaps = b->blocks[i].overlaps;
	}
}

static void
add_columns(const struct making *w, const struct banner *b)
{
	struct table *t = w->table;

	for (size_t c = 0; c < b->ncolumns; c++) {
		const struct banner_column *from = &b->columns[c];
		bool total = from->block == TABLE_NO_BLOCK;

		t->columns[c] = (struct table_column){
		    .heading = total ? slice_of("Total") :
			t->blocks[from->block].heading,
		    .label = table_text(t, from->label),
		    .letter = total || !w->look->tests.letters ||
			t->of_responses ?
			slice_of("") : letter_of(t, c - 1),
		    .base = making_column(w, c), .people = making_people(w, c),
		    .block = from->block,
		    .status = sums_of(w->people, &from->parts).n == 0 ?
			TABLE_NO_COLUMN : 0 };
	}
}

/* All of the table that is no row. */
static void
describe(const struct making *w, const struct banner *b)
{
	survey_words_describe(w);
	add_blocks(w->table, b);
	add_columns(w, b);
}

/* The nets of agreement, or those that were asked for or are on the scale: of
 * numbers that are no rows just these. */
static int
add_nets(const struct making *w, bool numbers, struct diag *d)
{
	if (w->o->agree)
		return agreement_add(w, d);
	if (making_nets_add_asked(w) == 0 && !numbers)
		making_nets_add_scale(w);
	return 0;
}

/* The rows of respondents, and the tests, which are about them. */
static int
add_shares(const struct making *w, const struct banner *b, bool numbers,
    struct significance *tests, struct diag *d)
{
	for (size_t i = 0; !numbers && i < w->nrows; i++)
		making_add_answer(w, &w->rows[i]);
	if (w->o->of_responses)
		return 0;
	if (add_nets(w, numbers, d) < 0)
		return -1;
	significance_add_shares(tests);
	if (!numbers)
		association_test(w, b);
	return 0;
}

/* Numbers that are no rows have nothing to go down. */
static int
add_cumulative(const struct making *w, const struct crosstab *of,
    struct diag *d)
{
	struct slice name = w->question->name;

	if (!statistics_only(w, of->o))
		return cumulative_add(w, d);
	return diag_set(d, "--cumulative: %.*s has numbers, which --stats "
	    "shows no rows of; wanted one of the two", (int)name.n, name.p);
}

static int
add_rows(const struct making *w, struct crosstab *of,
    struct significance *tests, struct diag *d)
{
	const struct banner *b = of->banner;

	of->wrong = "agree";
	if (add_shares(w, b, statistics_only(w, of->o), tests, d) < 0)
		return -1;
	of->wrong = "lead";
	if (leads_add(w, b, tests, d) < 0)
		return -1;
	of->wrong = "cumulative";
	if (w->o->cumulative && add_cumulative(w, of, d) < 0)
		return -1;
	statistics_add(w, b, of->o, tests);
	return 0;
}

static bool
shows_letters(const struct opts *o)
{
	return o->shown.letters || style_list[o->shown.style].letters;
}

static int
make_table(const struct making *w, struct crosstab *of, struct diag *d)
{
	const struct banner *b = of->banner;
	struct significance *tests;
	int status;

	describe(w, b);
	of->wrong = "net";
	if (making_nets_check(w, d) < 0)
		return -1;
	of->wrong = "difference";
	if (gaps_find(w->table, b, &of->o->differences, d) < 0)
		return -1;
	tests = significance_new(w, b, shows_letters(of->o));
	w->table->percent = of->o->percent;
	status = add_rows(w, of, tests, d);
	significance_finish(tests);
	return status;
}

static int
add_table(struct table_set *set, struct making w, struct crosstab *of,
    struct diag *d)
{
	struct making_kept kept = { NULL, 0, 0 };
	int status;

	w.table = table_new(of->banner->ncolumns);
	w.rows = tally_result(w.question->tally)->rows;
	w.nrows = tally_result(w.question->tally)->nrows;
	w.kept = &kept;
	set->tables[set->n++] = w.table;
	status = make_table(&w, of, d);
	making_forget(&kept);
	return status;
}

/* Statements of the total, shown as usual, are one table; of columns, and in
 * any other way, each is its own. */
static bool
is_agreement(const struct crosstab *of)
{
	const struct opts *o = of->o;

	return o->survey.agree && of->banner->ncolumns == 1 &&
	    o->summaries.n == 0 && o->percent == TABLE_OF_COLUMN &&
	    o->shown.as == MADE_PERCENT && o->shown.style == 0;
}

static int
make_tables(struct table_set *set, struct crosstab *of, struct diag *d)
{
	const struct banner *b = of->banner;
	const struct survey *s = of->survey;
	struct sums_parts *columns = xcalloc(b->ncolumns, sizeof(*columns));
	struct making w = { .survey = s, .o = &of->o->survey,
	    .look = &set->look, .columns = columns, .people = of->people };
	int status = 0;

	for (size_t c = 0; c < b->ncolumns; c++)
		columns[c] = b->columns[c].parts;
	set->tables = xcalloc(s->n, sizeof(*set->tables));
	set->agreement = is_agreement(of);
	for (size_t i = 0; i < s->n && status == 0; i++) {
		w.question = &s->questions[i];
		status = add_table(set, w, of, d);
		tally_forget(w.question->tally);
	}
	free(columns);
	if (status < 0)
		return -1;
	of->wrong = "lead";
	if (lead_check(set, &of->o->survey.leads, d) < 0)
		return -1;
	of->wrong = NULL;
	return statistics_check(set, of->o, d);
}

/* A style is for readers, also of what is made of the table stream: [low] in
 * JSON does not depend on it. */
static unsigned
decimals_of(const struct opts *o)
{
	const struct survey_options *s = &o->survey;

	return s->decimals_given || s->format == FORMAT_JSON ? s->decimals :
	    style_list[o->shown.style].decimals;
}

static struct table_look
look_of(const struct opts *o, const struct counted *counted)
{
	const struct survey_options *s = &o->survey;

	struct table_look look = { .small = o->small, .tests = o->tests,
	    .decimals = decimals_of(o),
	    .interviewed = counted->weighted + counted->zero,
	    .weight_0 = counted->zero,
	    .level = s->level, .method = INTERVAL_WILSON,
	    .weighted = s->weight != NULL,
	    .calibrated = s->calibrated != NULL, .nonprob = s->nonprob };

	look.small.min_cell = s->min_cell;
	return look;
}

/* The column that --sort names. */
static int
find_column(const struct crosstab *of, size_t *column, struct diag *d)
{
	struct diag why;

	if (banner_find(of->banner, of->o->sort, column, &why) == 0)
		return 0;
	return diag_set(d, "--sort: %s", why.text);
}

int
crosstab_make(struct table_set *set, struct crosstab *of,
    const struct survey_run *run, struct diag *d)
{
	size_t column;

	set->look = look_of(of->o, &of->survey->counted);
	of->wrong = "sort";
	if (of->o->sort != NULL && find_column(of, &column, d) < 0)
		return -1;
	of->wrong = "stats";
	if (statistics_check_numbers(of->survey, of->o, d) < 0)
		return -1;
	of->wrong = NULL;
	statistics_remark(of->survey, of->o, run->prog);
	if (make_tables(set, of, d) < 0)
		return -1;
	return of->o->survey.drop_empty ? table_empty_drop(set, d) : 0;
}

static void
hide(struct table_set *set, const struct survey *s,
    const struct survey_run *run)
{
	for (size_t i = 0; i < set->n; i++) {
		hide_small_bases(set->tables[i], &set->look);
		if (set->look.small.nchs)
			reliable_mark(set->tables[i]);
	}
	survey_run_hide(run, s, set);
}

void
crosstab_finish(struct table_set *set, const struct crosstab *of,
    const struct survey_run *run)
{
	struct diag d;
	size_t column;

	hide(set, of->survey, run);
	if (of->o->sort == NULL || find_column(of, &column, &d) < 0)
		return;
	if (set->agreement) {
		agreement_sort(set);
		return;
	}
	for (size_t i = 0; i < set->n; i++)
		table_sort(set->tables[i], column);
}
