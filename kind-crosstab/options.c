/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>
#include <string.h>

#include "buf.h"
#include "choice.h"
#include "diag.h"
#include "num.h"
#include "nchs.h"
#include "survey_run.h"
#include "slice.h"
#include "style.h"
#include "options.h"

static const char usage[] =
"kind-crosstab [-hV] -b break [-c codebook] [-w weight | --unweighted]\n"
"           [-q questions] [-f text | md | csv | json | tidy] [-o file]\n"
"           [--base text] [--chi2] [--confidence percent]\n"
"           [--correct none | bonferroni | bh] [--counts] [--decimals n]\n"
"           [--drop-unweighted] [--exclude answer] [--flag n | nchs] [--hide n]\n"
"           [--levels percents] [--min-cell n] [--multi name=columns]\n"
"           [--net group] [--of-responses] [--percent column | row | total]\n"
"           [--sample random | nonprob] [--small-base unweighted | effective]\n"
"           [--stats mean,median,sd,nps] [--strict]\n"
"           [--style kind | yougov | survation | bsa | gss] [--summary row]\n"
"           [--test linearised | pooled | unpooled | quantum | reporter |\n"
"           spss | none] [--test-base n] [--versus total]\n"
"           [--where condition] [file]\n";

/* Long options without a letter. */
enum {
	OPT_CHI2 = 256,
	OPT_CORRECT,
	OPT_COUNTS,
	OPT_FLAG,
	OPT_HIDE,
	OPT_LEVELS,
	OPT_MIN_CELL,
	OPT_PERCENT,
	OPT_SMALL_BASE,
	OPT_STATS,
	OPT_STYLE,
	OPT_SUMMARY,
	OPT_TEST,
	OPT_TEST_BASE,
	OPT_VERSUS
};

static const struct option long_options[] = {
	SURVEY_LONGS,
	{ "by", required_argument, NULL, 'b' },
	{ "chi2", no_argument, NULL, OPT_CHI2 },
	{ "correct", required_argument, NULL, OPT_CORRECT },
	{ "counts", no_argument, NULL, OPT_COUNTS },
	{ "flag", required_argument, NULL, OPT_FLAG },
	{ "help", no_argument, NULL, 'h' },
	{ "hide", required_argument, NULL, OPT_HIDE },
	{ "levels", required_argument, NULL, OPT_LEVELS },
	{ "min-cell", required_argument, NULL, OPT_MIN_CELL },
	{ "percent", required_argument, NULL, OPT_PERCENT },
	{ "small-base", required_argument, NULL, OPT_SMALL_BASE },
	{ "stats", required_argument, NULL, OPT_STATS },
	{ "style", required_argument, NULL, OPT_STYLE },
	{ "summary", required_argument, NULL, OPT_SUMMARY },
	{ "test", required_argument, NULL, OPT_TEST },
	{ "test-base", required_argument, NULL, OPT_TEST_BASE },
	{ "version", no_argument, NULL, 'V' },
	{ "versus", required_argument, NULL, OPT_VERSUS },
	{ NULL, 0, NULL, 0 }
};

/* Bases larger than this are not small. */
#define LARGEST_LIMIT 1000000000

static int
read_limit(uint64_t *n, const char *option, struct diag *d)
{
	if (num_parse_uint(slice_of(optarg), LARGEST_LIMIT, n))
		return 1;
	return survey_options_wrong(option, optarg, "a whole number", d);
}

/* The standard has its own smallest base. */
static int
read_flag(struct opts *o, struct diag *d)
{
	o->small.nchs = strcmp(optarg, "nchs") == 0;
	o->small.flag = NCHS_LEAST_BASE;
	if (o->small.nchs || num_parse_uint(slice_of(optarg), LARGEST_LIMIT,
	    &o->small.flag))
		return 1;
	return survey_options_wrong("--flag", optarg,
	    "a whole number or nchs", d);
}

static int
read_percent(struct opts *o, struct diag *d)
{
	int i = survey_options_word("--percent", optarg, table_percents,
	    d);

	if (i < 0)
		return -1;
	o->percent = (enum table_percent)i;
	return 1;
}

static int
read_small_base(struct opts *o, struct diag *d)
{
	int i = survey_options_word("--small-base", optarg,
	    table_small_bases, d);

	o->small.effective = i == 1;
	return i < 0 ? -1 : 1;
}

/* By the bits of stats. */
static const char *const statistics[] = { "mean", "median", "sd", "nps",
    NULL };

/* --summary mean asks for means. */
static void
add_summary(struct opts *o)
{
	int i = o->summary == NULL ? -1 :
	    choice_find(statistics, slice_of(o->summary));

	if (i >= 0)
		o->stats |= 1u << i;
}

static int
no_statistics(const char *arg, struct diag *d)
{
	struct buf wanted;

	buf_init(&wanted);
	buf_puts(&wanted, "some of ");
	choice_put(&wanted, statistics, ",", ",");
	survey_options_wrong("--stats", arg, wanted.p, d);
	buf_clear(&wanted);
	return -1;
}

/* "mean,sd" */
static int
read_stats(struct opts *o, struct diag *d)
{
	struct slice rest = slice_of(optarg), part;

	o->stats = 0;
	while (slice_part(&rest, ',', &part)) {
		int i = choice_find(statistics, slice_trim(part));

		if (i < 0)
			return no_statistics(optarg, d);
		o->stats |= 1u << i;
	}
	return 1;
}

/* "5,1": percentages, the larger one first or last, or just one. */
static int
read_levels(struct opts *o, struct diag *d)
{
	struct slice rest = slice_of(optarg), part;
	struct table_tests *t = &o->tests;

	t->nlevels = 0;
	while (slice_part(&rest, ',', &part)) {
		double level;

		if (t->nlevels == 2 || !num_parse(slice_trim(part), &level) ||
		    level <= 0 || level > 50)
			return survey_options_wrong("--levels", optarg,
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
	return 1;
}

static int
read_test(struct opts *o, struct diag *d)
{
	const char *words[COMPARE_METHODS + 2] = { NULL };
	int i;

	for (i = 0; i < COMPARE_METHODS; i++)
		words[i] = compare_names[i];
	words[COMPARE_METHODS] = "none";
	i = survey_options_word("--test", optarg, words, d);
	if (i < 0)
		return -1;
	o->tests.letters = i < COMPARE_METHODS;
	if (o->tests.letters)
		o->tests.method = (enum compare_method)i;
	return 1;
}

static int
read_correct(struct opts *o, struct diag *d)
{
	int i = survey_options_word("--correct", optarg, adjust_names, d);

	if (i < 0)
		return -1;
	o->tests.correction = (enum adjust)i;
	return 1;
}

static int
read_versus(struct opts *o, struct diag *d)
{
	static const char *const words[] = { "total", NULL };

	o->tests.rest = true;
	return survey_options_word("--versus", optarg, words, d) < 0 ? -1 : 1;
}

static int
read_style(struct opts *o, struct diag *d)
{
	int i = survey_options_word("--style", optarg, style_names, d);

	if (i < 0)
		return -1;
	o->style = &style_list[i];
	return 1;
}

/* 1, 0 if it is none, or -1 and the diag. */
static int
read_own(struct opts *o, int letter, struct diag *d)
{
	switch (letter) {
	case 'b':
		list_add(&o->breaks, optarg);
		return 1;
	case OPT_CHI2:
		o->tests.association = true;
		return 1;
	case OPT_COUNTS:
		o->counts = true;
		return 1;
	case OPT_CORRECT:
		o->marks = true;
		return read_correct(o, d);
	case OPT_FLAG:
		return read_flag(o, d);
	case OPT_HIDE:
		return read_limit(&o->small.hide, "--hide", d);
	case OPT_LEVELS:
		o->marks = true;
		return read_levels(o, d);
	case OPT_MIN_CELL:
		return read_limit(&o->small.min_cell, "--min-cell", d);
	case OPT_PERCENT:
		return read_percent(o, d);
	case OPT_SMALL_BASE:
		return read_small_base(o, d);
	case OPT_STATS:
		return read_stats(o, d);
	case OPT_STYLE:
		return read_style(o, d);
	case OPT_SUMMARY:
		return survey_options_once(&o->summary, "--summary", optarg,
		    d);
	case OPT_TEST:
		o->marks = true;
		return read_test(o, d);
	case OPT_TEST_BASE:
		return read_limit(&o->tests.minimum, "--test-base", d);
	case OPT_VERSUS:
		o->marks = true;
		return read_versus(o, d);
	default:
		return 0;
	}
}

static void
read_option(struct opts *o, const char *prog, int letter)
{
	struct diag d;
	int taken;

	if (letter == 'h' || letter == 'V')
		cli_tell(prog, letter == 'h' ? usage : NULL);
	taken = survey_options_set(&o->survey, letter, optarg, &d);
	if (taken == 0)
		taken = read_own(o, letter, &d);
	if (taken < 0)
		survey_run_fail(prog, &o->survey, &d);
	if (taken == 0)
		cli_usage(usage);
}

/* Options that do not go together. */
static int
check(const struct opts *o, struct diag *d)
{
	const char *problem = NULL;

	if (survey_options_check(&o->survey, d) < 0)
		return -1;
	if (o->breaks.n == 0)
		problem = "which columns? -b names the breaks, such as "
		    "-b gender";
	else if (o->survey.of_responses && o->percent != TABLE_OF_COLUMN)
		problem = "--of-responses and --percent exclude each other";
	else if (o->survey.of_responses && (o->tests.rest ||
	    o->tests.association))
		problem = "shares of responses are not tested: --of-responses "
		    "goes neither with --versus nor with --chi2";
	else if (o->summary != NULL && o->tests.association)
		problem = "--chi2 is about all answers of a question, and "
		    "--summary shows one row of it";
	else if (o->counts && o->percent != TABLE_OF_COLUMN)
		problem = "--counts and --percent exclude each other";
	if (problem != NULL)
		return diag_set(d, "%s", problem);
	return survey_options_texts(&o->breaks, d);
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	struct diag d;
	int letter;

	*o = (struct opts){ .style = &style_list[0],
	    .tests = { .letters = true, .method = COMPARE_LINEARISED,
	    .levels = { 0.05, 0.01 }, .nlevels = 2, .minimum = 30 },
	    .small = { .flag = TABLE_SMALL_BASE, .hide = 30 } };
	survey_options_init(&o->survey);
	while ((letter = getopt_long(argc, argv, "b:" SURVEY_LETTERS "hV",
	    long_options, NULL)) != -1)
		read_option(o, prog, letter);
	if (argc - optind > 1)
		cli_usage(usage);
	if (argc > optind)
		o->survey.file = argv[optind];
	add_summary(o);
	o->survey.only_named = o->survey.questions != NULL;
	if (check(o, &d) < 0)
		survey_run_fail(prog, &o->survey, &d);
}

void
options_clear(struct opts *o)
{
	survey_options_clear(&o->survey);
	list_clear(&o->breaks);
}
