/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/diag.h"
#include "base/length.h"
#include "base/num.h"
#include "base/slice.h"
#include "stats/nchs.h"
#include "cli/option.h"
#include "cli/threads.h"
#include "table/made.h"
#include "table/table.h"
#include "tidy/tidy_wave.h"
#include "plan/tabplan_options.h"
#include "parts/parts_again.h"
#include "kind-crosstab/request.h"
#include "kind-crosstab/stats_option.h"
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

static const struct option_rule rules[] = {
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
	{ "stats", 0, OPTION_VALUE, 0, stats_option_set },
	{ "style", 0, OPTION_VALUE, 0, set_style },
	{ "summary", 0, OPTION_LIST, AT(summaries), NULL },
	{ "test", 0, OPTION_VALUE, 0, set_test },
	{ "test-base", 0, OPTION_VALUE, AT(tests.minimum), option_limit },
	{ "threads", 'j', OPTION_VALUE, AT(survey.threads), threads_option },
	{ "versus", 0, OPTION_VALUE, 0, set_versus },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* What follows from them, and whether they go together. */
static int
finish(struct opts *o, struct diag *d)
{
	stats_option_add(o);
	if (o->counts && !o->has_show)
		o->shown.as = MADE_COUNTS;
	o->tests.letters = !o->no_tests && !o->total_only && (!o->planned ||
	    o->breaks.n > 0);
	o->survey.only_named = o->survey.questions != NULL;
	return request_check(o, d);
}

static void
init(struct opts *o)
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
		{ survey_options_rules, &o->survey }, { rules, o },
		{ parts_options_rules, &o->parts } };
	const struct option_program p = { prog, usage, groups, LENGTH(groups),
	    survey_options_stream };
	struct diag d;
	int first;

	init(o);
	first = option_read_record(&p, argc, argv, &o->parts.given, &d);
	if (first < 0 || check_parts(o, argc - first, argv + first, &d) < 0)
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
static const char *const shown[] = { "chi2", "correct", "counts",
	"difference", "family", "flag", "hide", "items", "levels", "percent",
	"previous", "previous-name", "show", "small-base", "stats", "style",
	"summary", "test", "test-base", "versus", NULL };

int
options_of_parts(struct opts *o, struct merged *merged, struct diag *d)
{
	const struct option_table groups[] = {
		{ survey_options_rules, &o->survey }, { rules, o } };
	const struct parts_again again = { groups, LENGTH(groups), shown,
	    &o->survey, &o->plan };
	struct parts_options of = o->parts;

	options_clear(o);
	init(o);
	o->parts = of;
	if (parts_again_set(&again, &of, merged, d) < 0)
		return -1;
	return o->plan == NULL ? finish(o, d) : 0;
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
	return finish(to, d);
}

bool
options_of_row(struct opts *o, const struct opts *command,
    struct tabplan *p, size_t row)
{
	const struct option_table groups[] = {
		{ survey_options_rules, &o->survey }, { rules, o } };
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
