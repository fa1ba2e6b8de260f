/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/diag.h"
#include "base/length.h"
#include "cli/option.h"
#include "cli/threads.h"
#include "plan/tabplan_options.h"
#include "parts/parts_again.h"
#include "kind-tabulate/options.h"

static const char usage[] =
"kind-tabulate [-hV] [-c codebook] [-w weight | --unweighted]\n"
"           [-q questions] [-f text | md | csv | json | tidy] [-j threads]\n"
"           [-o file]\n"
"           [--agree] [--bars] [--base text] [--base-weight weight]\n"
"           [--calibrated targets] [--collapse answer=category]\n"
"           [--confidence percent] [--cumulative] [--decimals n]\n"
"           [--drop-empty] [--drop-unweighted] [--exclude answer]\n"
"           [--header file] [--ignore-design]\n"
"           [--interval wilson | logit | korn-graubard | wald] [--items]\n"
"           [--lead 'answer - answer'] [--mean] [--min-cell n]\n"
"           [--multi name=columns] [--net group] [--note text]\n"
"           [--of-responses] [--of-ticked] [--rebase all | both]\n"
"           [--sample random | nonprob] [--sort] [--strict] [--title text]\n"
"           [--where condition] [file]\n"
"       kind-tabulate --plan plan [option ...] [file]\n"
"       kind-tabulate --partial [option ...] [-o part] [file]\n"
"       kind-tabulate --merge [--partial] [--minus part] [--receipt file]\n"
"           [option ...] [part ...]\n"
"       kind-tabulate --verify [--minus part] [--receipt file] [option ...]\n"
"           part ...\n"
"       kind-tabulate --combine\n";

static int
set_interval(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	int i = option_word(name, arg, interval_names, d);

	if (i < 0)
		return -1;
	o->method = (enum interval_method)i;
	o->method_given = true;
	return 0;
}

/* The one column is the Total, by whose name other programs sort. */
static int
set_sort(void *to, const char *name, const char *arg, struct diag *d)
{
	static const char *const words[] = { "yes", "total", "no", "none",
	    NULL };
	bool *sort = to;
	int i = option_word(name, arg, words, d);

	*sort = i == 0 || i == 1;
	return i < 0 ? -1 : 0;
}

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "bars", 0, OPTION_FLAG, AT(bars), NULL },
	{ "interval", 0, OPTION_VALUE, 0, set_interval },
	{ "items", 0, OPTION_FLAG, AT(items), NULL },
	{ "mean", 0, OPTION_FLAG, AT(survey.mean), NULL },
	{ "plan", 0, OPTION_ONCE, AT(plan), NULL },
	{ "sort", 0, OPTION_FLAG, AT(sort), NULL },
	{ "threads", 'j', OPTION_VALUE, AT(survey.threads), threads_option },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* What a row of a plan says otherwise than a command line; to be looked up
 * before those. */
static const struct option_rule row_rules[] = {
	{ "sort", 0, OPTION_VALUE, AT(sort), set_sort },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* What items do not go with, or NULL. */
static const char *
items_problem(const struct opts *o)
{
	const struct survey_options *s = &o->survey;

	if (!o->items)
		return NULL;
	if (s->agree || o->bars || o->sort || s->drop_empty)
		return "--items has all answers of each item, in one order "
		    "for all: it goes neither with --agree nor with --bars, "
		    "--sort or --drop-empty";
	if (s->cumulative)
		return "--items has an item in each row, and --cumulative "
		    "a second figure of each answer; leave one of them out";
	if (s->of_both)
		return "--items has an item in each row, and --rebase both "
		    "a second figure of each answer; make a table with "
		    "--rebase all and one without";
	return NULL;
}

/* Options that do not go together. */
static int
check(const struct opts *o, struct diag *d)
{
	const struct survey_options *s = &o->survey;
	const char *problem = NULL;

	if (survey_options_check(s, d) < 0)
		return -1;
	if ((problem = items_problem(o)) != NULL)
		return diag_set(d, "%s", problem);
	if (s->agree && s->mean)
		problem = "--agree and --mean exclude each other";
	else if (s->mean && s->nets.n > 0)
		problem = "--net is for answers, not for numbers with --mean";
	else if (s->leads.n > 0 && (s->mean || o->bars))
		problem = "--lead is a row below percentages, and goes neither "
		    "with --mean nor with --bars";
	else if (s->cumulative && (s->mean || o->bars))
		problem = "--cumulative is a column beside the percentages of "
		    "answers, which --mean and --bars have no place for";
	else if (s->mean && o->sort)
		problem = "--sort puts answers in order, of which --mean "
		    "shows none";
	else if (s->cumulative && o->sort)
		problem = "--cumulative goes down the scale, and --sort puts "
		    "its answers in another order";
	else if (s->mean && s->of_responses)
		problem = "--of-responses is for percentages, not for --mean";
	else if ((s->of_all || s->of_both) && s->mean)
		problem = "--rebase has rows for those who gave no answer, "
		    "which --mean has no place for";
	else if (s->drop_empty && s->mean)
		problem = "--drop-empty leaves out answers, of which --mean "
		    "shows none";
	else if (o->bars && s->format != FORMAT_TEXT)
		problem = "--bars goes with the text format";
	else if (o->bars && s->of_both)
		problem = "--rebase both has two percentages of an answer, and "
		    "--bars a bar for one";
	else if (o->bars && s->mean)
		problem = "--bars are for percentages, not for --mean";
	return problem == NULL ? 0 : diag_set(d, "%s", problem);
}

/* What follows from them, and whether they go together. */
static int
finish(struct opts *o, struct diag *d)
{
	o->item_means = o->items && o->survey.mean;
	o->survey.mean &= !o->items;
	return check(o, d);
}

static void
init(struct opts *o)
{
	*o = (struct opts){ .method = INTERVAL_WILSON };
	survey_options_init(&o->survey);
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table groups[] = {
		{ survey_options_rules, &o->survey }, { rules, o },
		{ parts_options_rules, &o->parts } };
	const struct option_program p = { prog, usage, groups, LENGTH(groups),
	    survey_options_stream };
	struct diag d;
	int first;

	init(o);
	first = option_read_record(&p, argc, argv, &o->parts.given, &d);
	if (first < 0 || parts_options_check(&o->parts, argc - first,
	    argv + first, &d) < 0)
		option_fail(&p, &d);
	if (parts_options_reads(&o->parts) || o->parts.combine)
		return;
	if (argc - first > 1)
		option_usage(&p);
	o->survey.file = argv[first];
	if (o->plan == NULL && finish(o, &d) < 0)
		option_fail(&p, &d);
}

/* What shows the same sums in another way, here alone. */
static const char *const shown[] = { "bars", "interval", NULL };

int
options_of_parts(struct opts *o, struct merged *merged, struct diag *d)
{
	const struct option_table groups[] = {
		{ survey_options_rules, &o->survey }, { rules, o } };
	const struct parts_again again = { groups, LENGTH(groups), shown,
	    &o->survey, &o->plan };
	struct parts_options of = o->parts;

	survey_options_clear(&o->survey);
	init(o);
	o->parts = of;
	if (parts_again_set(&again, &of, merged, d) < 0)
		return -1;
	o->bars &= !of.verify;
	return o->plan == NULL ? finish(o, d) : 0;
}

/* A tabplan_into's check. */
static int
check_row(void *to, struct diag *d)
{
	return finish(to, d);
}

bool
options_of_row(struct opts *o, const struct opts *command,
    struct tabplan *p, size_t row)
{
	const struct option_table groups[] = { { row_rules, o },
		{ survey_options_rules, &o->survey }, { rules, o } };
	const struct tabplan_into into = { groups, LENGTH(groups), &o->survey,
	    NULL, check_row, o };

	*o = *command;
	return tabplan_options_set(p, row, &into);
}

void
options_clear(struct opts *o)
{
	survey_options_clear(&o->survey);
}
