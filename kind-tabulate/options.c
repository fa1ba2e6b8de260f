/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "diag.h"
#include "num.h"
#include "utf8.h"
#include "cli.h"
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

#define SMALLEST_LEVEL 0.01
#define LARGEST_LEVEL 0.9999

/* Long options without a letter. */
enum {
	OPT_AGREE = 256,
	OPT_BARS,
	OPT_BASE,
	OPT_CONFIDENCE,
	OPT_DECIMALS,
	OPT_DROP_UNWEIGHTED,
	OPT_EXCLUDE,
	OPT_INTERVAL,
	OPT_MEAN,
	OPT_MULTI,
	OPT_NET,
	OPT_OF_RESPONSES,
	OPT_SAMPLE,
	OPT_SORT,
	OPT_STRICT,
	OPT_UNWEIGHTED,
	OPT_WHERE
};

static const struct option long_options[] = {
	{ "agree", no_argument, NULL, OPT_AGREE },
	{ "bars", no_argument, NULL, OPT_BARS },
	{ "base", required_argument, NULL, OPT_BASE },
	{ "codebook", required_argument, NULL, 'c' },
	{ "confidence", required_argument, NULL, OPT_CONFIDENCE },
	{ "decimals", required_argument, NULL, OPT_DECIMALS },
	{ "drop-unweighted", no_argument, NULL, OPT_DROP_UNWEIGHTED },
	{ "exclude", required_argument, NULL, OPT_EXCLUDE },
	{ "format", required_argument, NULL, 'f' },
	{ "help", no_argument, NULL, 'h' },
	{ "interval", required_argument, NULL, OPT_INTERVAL },
	{ "mean", no_argument, NULL, OPT_MEAN },
	{ "multi", required_argument, NULL, OPT_MULTI },
	{ "net", required_argument, NULL, OPT_NET },
	{ "of-responses", no_argument, NULL, OPT_OF_RESPONSES },
	{ "output", required_argument, NULL, 'o' },
	{ "questions", required_argument, NULL, 'q' },
	{ "sample", required_argument, NULL, OPT_SAMPLE },
	{ "sort", no_argument, NULL, OPT_SORT },
	{ "strict", no_argument, NULL, OPT_STRICT },
	{ "unweighted", no_argument, NULL, OPT_UNWEIGHTED },
	{ "version", no_argument, NULL, 'V' },
	{ "weight", required_argument, NULL, 'w' },
	{ "where", required_argument, NULL, OPT_WHERE },
	{ NULL, 0, NULL, 0 }
};

static void
append(struct list *l, const char *item)
{
	l->items = xgrow(l->items, l->n, &l->cap, sizeof(*l->items));
	l->items[l->n++] = item;
}

_Noreturn static void
wrong(const char *prog, const char *option, const char *found,
    const char *wanted)
{
	struct diag d;

	diag_set(&d, "%s: found \"%s\", wanted %s", option, found, wanted);
	cli_fail(prog, NULL, &d);
}

/* The place of the word among words, which end with NULL. */
static int
choose(const char *prog, const char *option, const char *word,
    const char *const *words, const char *wanted)
{
	for (int i = 0; words[i] != NULL; i++)
		if (strcmp(word, words[i]) == 0)
			return i;
	wrong(prog, option, word, wanted);
}

static enum format
read_format(const char *prog, const char *word)
{
	static const char *const words[] = { "text", "md", "csv", "json",
	    "tidy", NULL };

	return (enum format)choose(prog, "--format", word, words,
	    "text, md, csv, json or tidy");
}

static bool
read_sample(const char *prog, const char *word)
{
	static const char *const words[] = { "random", "nonprob", NULL };

	return choose(prog, "--sample", word, words, "random or nonprob") == 1;
}

static unsigned
read_decimals(const char *prog, const char *word)
{
	uint64_t n;

	if (!num_parse_uint(slice_of(word), 6, &n))
		wrong(prog, "--decimals", word, "a number from 0 to 6");
	return (unsigned)n;
}

/* A percentage; below 1 it is a proportion.  Nobody wants nearly 100. */
static double
read_level(const char *prog, const char *word)
{
	double level;

	if (num_parse(slice_of(word), &level)) {
		if (level > 1)
			level /= 100;
		if (level >= SMALLEST_LEVEL && level <= LARGEST_LEVEL)
			return level;
	}
	wrong(prog, "--confidence", word, "a percentage up to 99.99, such as "
	    "95");
}

static void
read_interval(struct opts *o, const char *prog, const char *word)
{
	if (!interval_find(word, &o->method))
		wrong(prog, "--interval", word,
		    "wilson, logit, korn-graubard or wald");
	o->method_given = true;
}

_Noreturn static void
show_and_exit(int letter, const char *prog)
{
	struct diag d;

	if (letter == 'h')
		cli_help(usage);
	else
		cli_version(prog);
	if (cli_close_output(&d) < 0)
		cli_fail(prog, NULL, &d);
	exit(CLI_DONE);
}

/* The second of two would take the place of the first without a word. */
static void
set_once(const char **value, const char *prog, const char *option)
{
	if (*value != NULL)
		wrong(prog, option, optarg, "it only once");
	*value = optarg;
}

static void
read_option(struct opts *o, const char *prog, int letter)
{
	switch (letter) {
	case 'c':
		set_once(&o->codebook, prog, "--codebook");
		break;
	case 'f':
		o->format = read_format(prog, optarg);
		break;
	case 'h':
	case 'V':
		show_and_exit(letter, prog);
	case 'o':
		set_once(&o->output, prog, "--output");
		break;
	case 'q':
		set_once(&o->questions, prog, "--questions");
		break;
	case 'w':
		set_once(&o->weight, prog, "--weight");
		break;
	case OPT_AGREE:
		o->agree = true;
		break;
	case OPT_BARS:
		o->bars = true;
		break;
	case OPT_BASE:
		set_once(&o->base, prog, "--base");
		break;
	case OPT_CONFIDENCE:
		o->level = read_level(prog, optarg);
		break;
	case OPT_DECIMALS:
		o->decimals = read_decimals(prog, optarg);
		break;
	case OPT_DROP_UNWEIGHTED:
		o->drop_unweighted = true;
		break;
	case OPT_EXCLUDE:
		append(&o->exclude, optarg);
		break;
	case OPT_INTERVAL:
		read_interval(o, prog, optarg);
		break;
	case OPT_MEAN:
		o->mean = true;
		break;
	case OPT_MULTI:
		append(&o->multi, optarg);
		break;
	case OPT_NET:
		append(&o->nets, optarg);
		break;
	case OPT_OF_RESPONSES:
		o->of_responses = true;
		break;
	case OPT_SAMPLE:
		o->nonprob = read_sample(prog, optarg);
		break;
	case OPT_SORT:
		o->sort = true;
		break;
	case OPT_STRICT:
		o->strict = true;
		break;
	case OPT_UNWEIGHTED:
		o->unweighted = true;
		break;
	case OPT_WHERE:
		set_once(&o->where, prog, "--where");
		break;
	default:
		cli_usage(usage);
	}
}

/* Options that do not go together. */
static void
check(const struct opts *o, const char *prog)
{
	const char *problem = NULL;
	struct diag d;

	if (o->questions == NULL && o->multi.n == 0)
		problem = "which questions? -q names them, --multi makes sets";
	else if (o->base != NULL && *o->base == '\0')
		problem = "--base: wanted words for who was asked";
	else if (o->output != NULL && strcmp(o->output, "-") == 0)
		problem = "-o: wanted a file; without -o the report goes to "
		    "standard output";
	else if (o->weight != NULL && o->unweighted)
		problem = "--weight and --unweighted exclude each other";
	else if (o->drop_unweighted && o->unweighted)
		problem = "--drop-unweighted goes with --weight";
	else if (o->of_responses && o->nets.n > 0)
		problem = "--net is for respondents, not for --of-responses";
	else if (o->agree && o->mean)
		problem = "--agree and --mean exclude each other";
	else if (o->mean && o->nets.n > 0 && o->multi.n == 0)
		problem = "--net is for answers, not for numbers with --mean";
	else if (o->agree && o->multi.n > 0)
		problem = "--agree is for statements, not for --multi sets";
	else if (o->bars && o->format != FORMAT_TEXT)
		problem = "--bars goes with the text format";
	else if (o->bars && o->mean)
		problem = "--bars are for percentages, not for --mean";
	if (problem == NULL)
		return;
	diag_set(&d, "%s", problem);
	cli_fail(prog, NULL, &d);
}

static void
check_text(const char *text, const char *prog)
{
	size_t n = text != NULL ? strlen(text) : 0;
	struct diag d;

	if (utf8_invalid((const unsigned char *)text, n) == n)
		return;
	diag_set(&d, "\"%s\" is not valid UTF-8", text);
	cli_fail(prog, NULL, &d);
}

/* What gets into tables is UTF-8; names of files need not be. */
static void
check_texts(const struct opts *o, const char *prog)
{
	const struct list *lists[] = { &o->multi, &o->nets, &o->exclude };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		for (size_t k = 0; k < lists[i]->n; k++)
			check_text(lists[i]->items[k], prog);
	check_text(o->weight, prog);
	check_text(o->questions, prog);
	check_text(o->where, prog);
	check_text(o->base, prog);
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	int letter;

	*o = (struct opts){ .level = 0.95, .method = INTERVAL_WILSON };
	while ((letter = getopt_long(argc, argv, "c:f:ho:q:Vw:", long_options,
	    NULL)) != -1)
		read_option(o, prog, letter);
	if (argc - optind > 1)
		cli_usage(usage);
	if (argc > optind)
		o->file = argv[optind];
	check(o, prog);
	check_texts(o, prog);
}

void
options_clear(struct opts *o)
{
	free(o->multi.items);
	free(o->nets.items);
	free(o->exclude.items);
}
