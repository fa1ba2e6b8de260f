/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "base/choice.h"
#include "base/diag.h"
#include "base/length.h"
#include "base/num.h"
#include "stats/nchs.h"
#include "codebook/scale_ends.h"
#include "cli/option.h"
#include "cli/threads.h"
#include "table/made.h"
#include "table/table.h"
#include "tidy/tidy_wave.h"
#include "count/making.h"
#include "base/slice.h"
#include "plan/tabplan_options.h"
#include "kind-crosstab/request.h"
#include "kind-crosstab/options.h"

static const char usage[] =
"kind-crosstab [-hV] -b break [-c codebook] [-w weight | --unweighted]\n"
"           [-q questions] [-f text | md | csv | json | tidy] [-j threads]\n"
"           [-o file]\n"
"           [--agree] [--base text] [--base-weight weight]\n"
"           [--calibrated targets] [--chi2] [--collapse answer=category]\n"
"           [--confidence percent] [--correct none | bonferroni | bh]\n"
"           [--counts] [--cumulative] [--decimals n]\n"
"           [--difference 'column - column'] [--drop-empty]\n"
"           [--drop-unweighted] [--exclude answer]\n"
"           [--family row | break | banner | table] [--flag n | nchs]\n"
"           [--header file] [--hide n] [--ignore-design] [--items]\n"
"           [--lead 'answer - answer'] [--levels percents] [--min-cell n]\n"
"           [--multi name=columns]\n"
"           [--net group] [--note text] [--of-responses] [--of-ticked]\n"
"           [--percent column | row | total] [--previous file]\n"
"           [--previous-name text] [--rebase all]\n"
"           [--sample random | nonprob] [--show percent | counts | both]\n"
"           [--small-base unweighted | effective]\n"
"           [--sort total | column] [--stats mean,median,sd,nps] [--strict]\n"
"           [--style kind | yougov | survation | bsa | gss] [--summary row]\n"
"           [--test linearised | pooled | unpooled | quantum | reporter |\n"
"           spss | none] [--test-base n] [--title text]\n"
"           [--versus total | total-only] [--where condition] [file]\n"
"       kind-crosstab --plan plan [option ...] [file]\n"
"       kind-crosstab --partial [option ...] [-o part] [file]\n"
"       kind-crosstab --merge [--partial] [--minus part] [--receipt file]\n"
"           [option ...] [part ...]\n"
"       kind-crosstab --verify [--minus part] [--receipt file] [option ...]\n"
"           part ...\n"
"       kind-crosstab --combine\n";

/* The standard has its own smallest base. */
static int
set_flag(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	o->small.nchs = strcmp(arg, "nchs") == 0;
	o->small.flag = NCHS_LEAST_BASE;
	if (o->small.nchs || num_parse_uint(slice_of(arg),
	    OPTION_LARGEST_LIMIT, &o->small.flag))
		return 0;
	return option_wrong(name, arg,
	    "a whole number or nchs", d);
}

static int
set_percent(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	int i = option_word(name, arg, table_percents,
	    d);

	if (i < 0)
		return -1;
	o->percent = (enum table_percent)i;
	return 0;
}

static int
set_small_base(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	int i = option_word(name, arg,
	    table_small_bases, d);

	o->small.effective = i == 1;
	return i < 0 ? -1 : 0;
}

/* By the bits of stats. */
static const char *const statistics[] = { "mean", "median", "sd", "nps",
    NULL };

static bool
is_statistic(struct slice name, size_t i)
{
	static const enum table_kind kinds[] = { TABLE_MEAN, TABLE_MEDIAN,
	    TABLE_SD, TABLE_NPS };

	return slice_eq_nocase(name, slice_of(statistics[i])) ||
	    slice_eq_nocase(name, slice_of(making_statistic(kinds[i],
	    false))) ||
	    slice_eq_nocase(name, slice_of(making_statistic(kinds[i], true)));
}

/* Is the net asked for, as "top2" or "Top 2"? */
static bool
has_net(const struct opts *o, const struct scale_ends *net)
{
	struct scale_ends e;

	for (size_t i = 0; i < o->survey.nets.n; i++)
		if (scale_ends_read(slice_of(o->survey.nets.items[i]), &e) &&
		    e.bottom == net->bottom && e.n == net->n)
			return true;
	return false;
}

/* --summary mean asks for means, by either name, and --summary top2 for that
 * net. */
static void
add_summaries(struct opts *o)
{
	struct scale_ends e;

	for (size_t k = 0; k < o->summaries.n; k++)
		if (scale_ends_read(slice_of(o->summaries.items[k]), &e) &&
		    !has_net(o, &e))
			list_add(&o->survey.nets, o->summaries.items[k]);
	for (size_t k = 0; k < o->summaries.n; k++)
		for (size_t i = 0; statistics[i] != NULL; i++)
			if (is_statistic(slice_of(o->summaries.items[k]), i))
				o->stats |= 1u << i;
}

static int
no_statistics(const char *name, const char *arg, struct diag *d)
{
	struct buf wanted;

	buf_init(&wanted);
	buf_puts(&wanted, "some of ");
	choice_put(&wanted, statistics, ",", ",");
	option_wrong(name, arg, wanted.p, d);
	buf_clear(&wanted);
	return -1;
}

/* "mean,sd" */
static int
set_stats(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	struct slice rest = slice_of(arg), part;

	o->stats = 0;
	if (strcmp(arg, "none") == 0)
		return 0;
	while (slice_part(&rest, ',', &part)) {
		int i = choice_find(statistics, slice_trim(part));

		if (i < 0)
			return no_statistics(name, arg, d);
		o->stats |= 1u << i;
	}
	return 0;
}

/* "5,1": percentages, the larger one first or last, or just one. */
static int
set_levels(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	struct slice rest = slice_of(arg), part;
	struct table_tests *t = &o->tests;

	o->shown.letters = true;
	t->nlevels = 0;
	while (slice_part(&rest, ',', &part)) {
		double level;

		if (t->nlevels == 2 || !num_parse(slice_trim(part), &level) ||
		    level <= 0 || level > 50)
			return option_wrong(name, arg,
			    "one or two percentages, as in 5,1", d);
		t->levels[t->nlevels++] = level / 100;
	}
	if (t->nlevels == 2 && t->levels[0] < t->levels[1]) {
		double small = t->levels[0];

		t->levels[0] = t->levels[1];
		t->levels[1] = small;
	}
	if (t->nlevels == 2 && t->levels[0] == t->levels[1])
		t->nlevels = 1;
	return 0;
}

static int
set_test(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	const char *words[COMPARE_METHODS + 2] = { NULL };
	int i;

	for (i = 0; i < COMPARE_METHODS; i++)
		words[i] = compare_names[i];
	words[COMPARE_METHODS] = "none";
	i = option_word(name, arg, words, d);
	if (i < 0)
		return -1;
	o->shown.letters = true;
	o->no_tests = i == COMPARE_METHODS;
	if (!o->no_tests)
		o->tests.method = (enum compare_method)i;
	return 0;
}

static int
set_correct(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	int i = option_word(name, arg, adjust_names, d);

	if (i < 0)
		return -1;
	o->shown.letters = true;
	o->tests.correction = o->changes = (enum adjust)i;
	return 0;
}

static int
set_family(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	int i = option_word(name, arg, adjust_families, d);

	if (i < 0)
		return -1;
	o->has_family = true;
	o->tests.family = (enum adjust_family)i;
	return 0;
}

static int
set_versus(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	static const char *const words[] = { "total", "total-only", NULL };
	int i = option_word(name, arg, words, d);

	o->shown.letters = o->tests.rest = true;
	o->total_only = i == 1;
	return i < 0 ? -1 : 0;
}

static int
set_style(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	int i = option_word(name, arg, made_styles, d);

	if (i < 0)
		return -1;
	o->shown.style = (unsigned)i;
	return 0;
}

static int
set_show(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	int i = option_word(name, arg, made_shows, d);

	if (i < 0)
		return -1;
	o->has_show = true;
	o->shown.as = (enum made_show)i;
	return 0;
}

static int
set_previous_name(void *to, const char *name, const char *arg,
    struct diag *d)
{
	const char **given = to;

	if (!tidy_wave_is_name(slice_of(arg)))
		return option_wrong(name, arg, "a name for the column of the "
		    "last wave, neither Total nor " TIDY_WAVE_HEADING, d);
	*given = arg;
	return option_text(arg, d);
}

#define AT(member) offsetof(struct opts, member)

const struct option_rule options_rules[] = {
	{ "by", 'b', OPTION_LIST, AT(breaks), NULL },
	{ "chi2", 0, OPTION_FLAG, AT(tests.association), NULL },
	{ "correct", 0, OPTION_VALUE, 0, set_correct },
	{ "counts", 0, OPTION_FLAG, AT(counts), NULL },
	{ "difference", 0, OPTION_LIST, AT(differences), NULL },
	{ "family", 0, OPTION_VALUE, 0, set_family },
	{ "flag", 0, OPTION_VALUE, 0, set_flag },
	{ "hide", 0, OPTION_VALUE, AT(small.hide), option_limit },
	{ "items", 0, OPTION_FLAG, AT(shown.items), NULL },
	{ "levels", 0, OPTION_VALUE, 0, set_levels },
	{ "percent", 0, OPTION_VALUE, 0, set_percent },
	{ "plan", 0, OPTION_ONCE, AT(plan), NULL },
	{ "previous", 0, OPTION_ONCE, AT(previous), NULL },
	{ "previous-name", 0, OPTION_VALUE, AT(previous_name),
	    set_previous_name },
	{ "show", 0, OPTION_VALUE, 0, set_show },
	{ "small-base", 0, OPTION_VALUE, 0, set_small_base },
	{ "sort", 0, OPTION_ONCE, AT(sort), NULL },
	{ "stats", 0, OPTION_VALUE, 0, set_stats },
	{ "style", 0, OPTION_VALUE, 0, set_style },
	{ "summary", 0, OPTION_LIST, AT(summaries), NULL },
	{ "test", 0, OPTION_VALUE, 0, set_test },
	{ "test-base", 0, OPTION_VALUE, AT(tests.minimum), option_limit },
	{ "threads", 'j', OPTION_VALUE, AT(survey.threads), threads_option },
	{ "versus", 0, OPTION_VALUE, 0, set_versus },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* What follows from them, and whether they go together. */
int
options_finish(struct opts *o, struct diag *d)
{
	add_summaries(o);
	if (o->counts && !o->has_show)
		o->shown.as = MADE_COUNTS;
	o->tests.letters = !o->no_tests && !o->total_only && (!o->planned ||
	    o->breaks.n > 0);
	o->survey.only_named = o->survey.questions != NULL;
	return request_check(o, d);
}

void
options_init(struct opts *o)
{
	*o = (struct opts){ .changes = ADJUST_BH,
	    .tests = { .method = COMPARE_LINEARISED,
	    .levels = { 0.05, 0.01 }, .nlevels = 2, .minimum = 30 },
	    .small = { .flag = TABLE_SMALL_BASE, .hide = 30 } };
	survey_options_init(&o->survey);
}

static int
check_parts(struct opts *o, int n, char **operands, struct diag *d)
{
	if (o->parts.partial && o->previous != NULL)
		return diag_set(d, "--previous is about tables, and goes with "
		    "--merge but not with --partial");
	return parts_options_check(&o->parts, n, operands, d);
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table groups[] = {
		{ survey_options_rules, &o->survey }, { options_rules, o },
		{ parts_options_rules, &o->parts } };
	const struct option_program p = { prog, usage, groups, LENGTH(groups),
	    survey_options_stream };
	struct diag d;
	int first;

	options_init(o);
	first = option_read_record(&p, argc, argv, &o->parts.given, &d);
	if (first < 0 || check_parts(o, argc - first, argv + first, &d) < 0)
		option_fail(&p, &d);
	if (parts_options_reads(&o->parts) || o->parts.combine)
		return;
	if (argc - first > 1)
		option_usage(&p);
	o->survey.file = argv[first];
	if (o->plan == NULL && options_finish(o, &d) < 0)
		option_fail(&p, &d);
}

/* As if the option had not been given, of those that only their setters above
 * understand. */
static void
forget(void *to, const char *option)
{
	struct opts *o = to;

	if (strcmp(option, "stats") == 0)
		o->stats = 0;
	else if (strcmp(option, "percent") == 0)
		o->percent = TABLE_OF_COLUMN;
	else if (strcmp(option, "show") == 0 ||
	    (strcmp(option, "counts") == 0 && o->shown.as == MADE_COUNTS)) {
		o->has_show = false;
		o->shown.as = MADE_PERCENT;
	}
}

/* A tabplan_into's check. */
static int
check_row(void *to, struct diag *d)
{
	return options_finish(to, d);
}

bool
options_of_row(struct opts *o, const struct opts *command,
    struct tabplan *p, size_t row)
{
	const struct option_table groups[] = {
		{ survey_options_rules, &o->survey }, { options_rules, o } };
	const struct tabplan_into into = { groups, LENGTH(groups), &o->survey,
	    forget, check_row, o };

	*o = *command;
	o->planned = true;
	return tabplan_options_set(p, row, &into);
}

void
options_clear(struct opts *o)
{
	survey_options_clear(&o->survey);
	list_clear(&o->breaks);
	list_clear(&o->differences);
	list_clear(&o->summaries);
}
