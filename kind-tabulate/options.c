/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>

#include "diag.h"
#include "survey_run.h"
#include "options.h"

static const char usage[] =
"kind-tabulate [-hV] [-c codebook] [-w weight | --unweighted]\n"
"           [-q questions] [-f text | md | csv | json | tidy] [-o file]\n"
"           [--agree] [--bars] [--base text] [--confidence percent]\n"
"           [--decimals n] [--drop-unweighted] [--exclude answer]\n"
"           [--interval wilson | logit | korn-graubard | wald] [--mean]\n"
"           [--multi name=columns] [--net group] [--of-responses]\n"
"           [--sample random | nonprob] [--sort] [--strict]\n"
"           [--where condition] [file]\n";

/* Long options without a letter. */
enum {
	OPT_AGREE = 256,
	OPT_BARS,
	OPT_INTERVAL,
	OPT_MEAN,
	OPT_SORT
};

static const struct option long_options[] = {
	SURVEY_LONGS,
	{ "agree", no_argument, NULL, OPT_AGREE },
	{ "bars", no_argument, NULL, OPT_BARS },
	{ "help", no_argument, NULL, 'h' },
	{ "interval", required_argument, NULL, OPT_INTERVAL },
	{ "mean", no_argument, NULL, OPT_MEAN },
	{ "sort", no_argument, NULL, OPT_SORT },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 }
};

static int
read_interval(struct opts *o, const char *word, struct diag *d)
{
	int i = survey_options_word("--interval", word, interval_names, d);

	if (i < 0)
		return -1;
	o->method = (enum interval_method)i;
	o->method_given = true;
	return 1;
}

/* 1, 0 if it is none, or -1 and the diag. */
static int
read_own(struct opts *o, int letter, struct diag *d)
{
	switch (letter) {
	case OPT_AGREE:
		o->agree = true;
		return 1;
	case OPT_BARS:
		o->bars = true;
		return 1;
	case OPT_INTERVAL:
		return read_interval(o, optarg, d);
	case OPT_MEAN:
		o->survey.mean = true;
		return 1;
	case OPT_SORT:
		o->sort = true;
		return 1;
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
	const struct survey_options *s = &o->survey;
	const char *problem = NULL;

	if (survey_options_check(s, d) < 0)
		return -1;
	if (o->agree && s->mean)
		problem = "--agree and --mean exclude each other";
	else if (s->mean && s->nets.n > 0 && s->multi.n == 0)
		problem = "--net is for answers, not for numbers with --mean";
	else if (o->agree && s->multi.n > 0)
		problem = "--agree is for statements, not for --multi sets";
	else if (o->bars && s->format != FORMAT_TEXT)
		problem = "--bars goes with the text format";
	else if (o->bars && s->mean)
		problem = "--bars are for percentages, not for --mean";
	return problem == NULL ? 0 : diag_set(d, "%s", problem);
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	struct diag d;
	int letter;

	*o = (struct opts){ .method = INTERVAL_WILSON };
	survey_options_init(&o->survey);
	while ((letter = getopt_long(argc, argv, SURVEY_LETTERS "hV",
	    long_options, NULL)) != -1)
		read_option(o, prog, letter);
	if (argc - optind > 1)
		cli_usage(usage);
	if (argc > optind)
		o->survey.file = argv[optind];
	if (check(o, &d) < 0)
		survey_run_fail(prog, &o->survey, &d);
}

void
options_clear(struct opts *o)
{
	survey_options_clear(&o->survey);
}
