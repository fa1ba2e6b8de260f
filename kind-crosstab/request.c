/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "base/slice.h"
#include "cli/option.h"
#include "kind-crosstab/request.h"

static int
check_sort(const struct opts *o, struct diag *d)
{
	if (o->sort == NULL)
		return 0;
	if (*o->sort == '\0')
		return option_wrong("sort", o->sort, "total or a column", d);
	if (o->summaries.n > 0)
		return diag_set(d, "--sort is about all answers of a question, "
		    "and --summary shows one row of it");
	if (o->percent == TABLE_OF_ROW &&
	    slice_eq_nocase(slice_of(o->sort), slice_of("total")))
		return diag_set(d, "--sort total: with --percent row the Total "
		    "is 100 in each row, which is no order");
	return option_text(o->sort, d);
}

/* What differences and leads do not go with, or NULL. */
static const char *
difference_problem(const struct opts *o)
{
	bool differences = o->differences.n > 0;
	bool of_columns = o->shown.as != MADE_COUNTS &&
	    o->percent == TABLE_OF_COLUMN;

	if (differences && o->survey.of_responses)
		return "shares of responses are not tested: --difference "
		    "does not go with --of-responses";
	if (differences && !of_columns)
		return "--difference is of column percentages, and goes "
		    "neither with --show counts nor with --percent row or "
		    "total";
	if (o->survey.leads.n > 0 && !of_columns)
		return "--lead is of column percentages, and goes neither "
		    "with --show counts nor with --percent row or total";
	if (differences && o->summaries.n > 0)
		return "--difference stands beside the rows of a question, "
		    "and --summary shows one row of each";
	if (differences && o->tests.method != COMPARE_LINEARISED)
		return "--difference has the linearised test only; "
		    "--test none leaves the letters out";
	return NULL;
}

/* The same of cumulative percentages. */
static const char *
cumulative_problem(const struct opts *o)
{
	if (!o->survey.cumulative)
		return NULL;
	if (o->percent != TABLE_OF_COLUMN)
		return "--cumulative is of column percentages, and does not "
		    "go with --percent row or total";
	if (o->sort != NULL)
		return "--cumulative goes down the scale, and --sort puts its "
		    "answers in another order";
	return NULL;
}

/* What items do not go with, or NULL. */
static const char *
items_problem(const struct opts *o)
{
	if (!o->shown.items)
		return NULL;
	if (o->breaks.n > 0)
		return "--items is for the row of a plan without breaks; with "
		    "breaks --summary has a row for each item";
	if (o->summaries.n > 0 || o->sort != NULL || o->survey.drop_empty ||
	    o->survey.agree || o->shown.as != MADE_PERCENT)
		return "--items has all answers of each item, as percentages "
		    "in one order for all: it goes neither with --summary nor "
		    "with --agree, --sort, --drop-empty or --show";
	if (o->survey.cumulative)
		return "--items has an item in each row, and --cumulative "
		    "a second figure of each answer; leave one of them out";
	return NULL;
}

/* What the last wave does not go with, or NULL. */
static const char *
previous_problem(const struct opts *o)
{
	if (o->previous == NULL)
		return NULL;
	if (o->shown.as == MADE_COUNTS)
		return "--show counts does not go with --previous, which is of "
		    "percentages in the Total";
	return o->percent == TABLE_OF_ROW ?
	    "--percent row does not go with --previous, which is of "
	    "percentages in the Total" : NULL;
}

int
request_check(const struct opts *o, struct diag *d)
{
	const char *problem = NULL;

	if (survey_options_check(&o->survey, d) < 0)
		return -1;
	if (o->breaks.n == 0 && !o->planned)
		problem = "which columns? -b names the breaks, such as "
		    "-b gender";
	else if (o->survey.agree && o->stats != 0)
		problem = "--agree has its four nets only, and no --stats";
	else if (o->survey.of_both)
		problem = "--rebase both puts percentages of all beside those "
		    "of who answered, where a banner has its columns; make a "
		    "table with --rebase all and one without, or a topline "
		    "with kind-tabulate";
	else if (o->survey.of_responses && o->percent != TABLE_OF_COLUMN)
		problem = "--of-responses and --percent exclude each other";
	else if (o->survey.of_responses && (o->tests.rest ||
	    o->tests.association))
		problem = "shares of responses are not tested: --of-responses "
		    "goes neither with --versus nor with --chi2";
	else if (o->summaries.n > 0 && o->tests.association)
		problem = "--chi2 is about all answers of a question, and "
		    "--summary shows one row of it";
	else if (o->summaries.n > 0 && o->survey.drop_empty)
		problem = "--drop-empty is about all answers of a question, "
		    "and --summary shows one row of it";
	else if (o->no_tests && o->tests.rest)
		problem = "--test none tests nothing, not against the total "
		    "either; --versus total-only leaves the letters out";
	else if (o->summaries.n > 0 && (o->tests.family == ADJUST_BREAK ||
	    o->tests.family == ADJUST_TABLE))
		problem = "--summary shows one row of each table, and its "
		    "family is row or banner";
	else if (o->has_family && o->tests.correction == ADJUST_NONE)
		problem = "--family is of a correction, and wants --correct "
		    "bonferroni or bh";
	else if (o->survey.calibrated != NULL &&
	    o->tests.method != COMPARE_LINEARISED)
		problem = "--calibrated has the linearised test only; "
		    "--test none tests nothing";
	else if (o->counts && o->has_show)
		problem = "--counts is --show counts, and one of them is "
		    "enough";
	else if (o->shown.as == MADE_COUNTS && o->percent != TABLE_OF_COLUMN)
		problem = o->counts ? "--counts and --percent exclude each "
		    "other; --show both has counts and these percentages" :
		    "--show counts and --percent exclude each other; --show "
		    "both has counts and these percentages";
	else if ((problem = difference_problem(o)) == NULL &&
	    (problem = cumulative_problem(o)) == NULL &&
	    (problem = items_problem(o)) == NULL)
		problem = previous_problem(o);
	if (problem != NULL)
		return diag_set(d, "%s", problem);
	return check_sort(o, d) < 0 || option_texts(&o->breaks, d) < 0 ? -1 :
	    option_texts(&o->differences, d);
}
