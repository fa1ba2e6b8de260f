/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "buf.h"
#include "choice.h"
#include "diag.h"
#include "num.h"
#include "utf8.h"
#include "table.h"
#include "survey_options.h"

#define SMALLEST_LEVEL 0.01
#define LARGEST_LEVEL 0.9999
#define MOST_DECIMALS 6

void
survey_options_init(struct survey_options *o)
{
	*o = (struct survey_options){ .level = 0.95 };
}

void
survey_options_clear(struct survey_options *o)
{
	list_clear(&o->multi);
	list_clear(&o->nets);
	list_clear(&o->exclude);
}

int
survey_options_wrong(const char *option, const char *found, const char *wanted,
    struct diag *d)
{
	return diag_set(d, "%s: found \"%s\", wanted %s", option, found,
	    wanted);
}

/* The second of two would take the place of the first without a word. */
int
survey_options_once(const char **value, const char *option, const char *arg,
    struct diag *d)
{
	if (*value != NULL)
		return survey_options_wrong(option, arg, "it only once", d);
	*value = arg;
	return 1;
}

int
survey_options_word(const char *option, const char *arg,
    const char *const *words, struct diag *d)
{
	struct buf wanted;
	int found = choice_find(words, slice_of(arg));

	if (found >= 0)
		return found;
	buf_init(&wanted);
	choice_put(&wanted, words, ", ", " or ");
	survey_options_wrong(option, arg, wanted.p, d);
	buf_clear(&wanted);
	return -1;
}

static int
set_format(struct survey_options *o, const char *arg, struct diag *d)
{
	int i = survey_options_word("--format", arg, show_formats, d);

	if (i < 0)
		return -1;
	o->format = (enum format)i;
	return 1;
}

static int
set_sample(struct survey_options *o, const char *arg, struct diag *d)
{
	int i = survey_options_word("--sample", arg, table_samples, d);

	o->nonprob = i == 1;
	return i < 0 ? -1 : 1;
}

static int
set_decimals(struct survey_options *o, const char *arg, struct diag *d)
{
	uint64_t n;

	if (!num_parse_uint(slice_of(arg), MOST_DECIMALS, &n))
		return survey_options_wrong("--decimals", arg,
		    "a number from 0 to 6", d);
	o->decimals = (unsigned)n;
	o->decimals_given = true;
	return 1;
}

/* A percentage; below 1 it is a proportion.  Nobody wants nearly 100. */
static int
set_level(struct survey_options *o, const char *arg, struct diag *d)
{
	double level;

	if (num_parse(slice_of(arg), &level)) {
		if (level > 1)
			level /= 100;
		if (level >= SMALLEST_LEVEL && level <= LARGEST_LEVEL) {
			o->level = level;
			return 1;
		}
	}
	return survey_options_wrong("--confidence", arg, "a percentage up to "
	    "99.99, such as 95", d);
}

static int
set_text(struct survey_options *o, int letter, const char *arg,
    struct diag *d)
{
	switch (letter) {
	case 'c':
		return survey_options_once(&o->codebook, "--codebook", arg, d);
	case 'o':
		return survey_options_once(&o->output, "--output", arg, d);
	case 'q':
		return survey_options_once(&o->questions, "--questions", arg,
		    d);
	case 'w':
		return survey_options_once(&o->weight, "--weight", arg, d);
	case SURVEY_BASE:
		return survey_options_once(&o->base, "--base", arg, d);
	case SURVEY_WHERE:
		return survey_options_once(&o->where, "--where", arg, d);
	case 'f':
		return set_format(o, arg, d);
	case SURVEY_CONFIDENCE:
		return set_level(o, arg, d);
	case SURVEY_DECIMALS:
		return set_decimals(o, arg, d);
	case SURVEY_SAMPLE:
		return set_sample(o, arg, d);
	default:
		return 0;
	}
}

int
survey_options_set(struct survey_options *o, int letter, const char *arg,
    struct diag *d)
{
	switch (letter) {
	case SURVEY_DROP_UNWEIGHTED:
		o->drop_unweighted = true;
		return 1;
	case SURVEY_OF_RESPONSES:
		o->of_responses = true;
		return 1;
	case SURVEY_STRICT:
		o->strict = true;
		return 1;
	case SURVEY_UNWEIGHTED:
		o->unweighted = true;
		return 1;
	case SURVEY_EXCLUDE:
		list_add(&o->exclude, arg);
		return 1;
	case SURVEY_MULTI:
		list_add(&o->multi, arg);
		return 1;
	case SURVEY_NET:
		list_add(&o->nets, arg);
		return 1;
	default:
		return set_text(o, letter, arg, d);
	}
}

static int
check_text(const char *text, struct diag *d)
{
	size_t n = text != NULL ? strlen(text) : 0;

	if (utf8_invalid((const unsigned char *)text, n) == n)
		return 0;
	return diag_set(d, "\"%s\" is not valid UTF-8", text);
}

int
survey_options_texts(const struct list *l, struct diag *d)
{
	for (size_t i = 0; i < l->n; i++)
		if (check_text(l->items[i], d) < 0)
			return -1;
	return 0;
}

/* What gets into tables is UTF-8; names of files need not be. */
static int
check_texts(const struct survey_options *o, struct diag *d)
{
	const struct list *lists[] = { &o->multi, &o->nets, &o->exclude };
	const char *texts[] = { o->weight, o->questions, o->where, o->base };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (survey_options_texts(lists[i], d) < 0)
			return -1;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (check_text(texts[i], d) < 0)
			return -1;
	return 0;
}

int
survey_options_check(const struct survey_options *o, struct diag *d)
{
	const char *problem = NULL;

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
	if (problem != NULL)
		return diag_set(d, "%s", problem);
	return check_texts(o, d);
}
