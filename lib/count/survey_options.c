/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/length.h"
#include "base/diag.h"
#include "base/num.h"
#include "cli/option.h"
#include "tidy/tidy.h"
#include "count/survey_options.h"

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
	list_clear(&o->collapse);
	list_clear(&o->multi);
	list_clear(&o->nets);
	list_clear(&o->leads);
	list_clear(&o->exclude);
}

static int
set_format(void *to, const char *name, const char *arg, struct diag *d)
{
	enum format *format = to;
	int i = option_word(name, arg, show_formats, d);

	if (i < 0)
		return -1;
	*format = (enum format)i;
	return 0;
}

static int
set_sample(void *to, const char *name, const char *arg, struct diag *d)
{
	bool *nonprob = to;
	int i = option_word(name, arg, table_samples, d);

	*nonprob = i == 1;
	return i < 0 ? -1 : 0;
}

static int
set_rebase(void *to, const char *name, const char *arg, struct diag *d)
{
	static const char *const bases[] = { "all", "both", "none", NULL };
	struct survey_options *o = to;
	int i = option_word(name, arg, bases, d);

	o->of_all = i == 0;
	o->of_both = i == 1;
	return i < 0 ? -1 : 0;
}

static int
set_decimals(void *to, const char *name, const char *arg, struct diag *d)
{
	struct survey_options *o = to;
	uint64_t n;

	if (!num_parse_uint(slice_of(arg), MOST_DECIMALS, &n))
		return option_wrong(name, arg, "a number from 0 to 6", d);
	o->decimals = (unsigned)n;
	o->decimals_given = true;
	return 0;
}

/* A percentage; below 1 it is a proportion.  Nobody wants nearly 100. */
static int
set_level(void *to, const char *name, const char *arg, struct diag *d)
{
	double *level = to;
	double given;

	if (num_parse(slice_of(arg), &given)) {
		if (given > 1)
			given /= 100;
		if (given >= SMALLEST_LEVEL && given <= LARGEST_LEVEL) {
			*level = given;
			return 0;
		}
	}
	return option_wrong(name, arg, "a percentage up to 99.99, such as 95",
	    d);
}

#define AT(member) offsetof(struct survey_options, member)

const struct option_rule survey_options_rules[] = {
	{ "agree", 0, OPTION_FLAG, AT(agree), NULL },
	{ "base", 0, OPTION_ONCE, AT(base), NULL },
	{ "base-weight", 0, OPTION_ONCE, AT(start), NULL },
	{ "calibrated", 0, OPTION_ONCE, AT(calibrated), NULL },
	{ "codebook", 'c', OPTION_ONCE, AT(codebook), NULL },
	{ "collapse", 0, OPTION_LIST, AT(collapse), NULL },
	{ "confidence", 0, OPTION_VALUE, AT(level), set_level },
	{ "cumulative", 0, OPTION_FLAG, AT(cumulative), NULL },
	{ "decimals", 0, OPTION_VALUE, 0, set_decimals },
	{ "drop-empty", 0, OPTION_FLAG, AT(drop_empty), NULL },
	{ "drop-unweighted", 0, OPTION_FLAG, AT(drop_unweighted), NULL },
	{ "exclude", 0, OPTION_LIST, AT(exclude), NULL },
	{ "format", 'f', OPTION_VALUE, AT(format), set_format },
	{ "header", 0, OPTION_ONCE, AT(header), NULL },
	{ "ignore-design", 0, OPTION_FLAG, AT(ignore_design), NULL },
	{ "lead", 0, OPTION_LIST, AT(leads), NULL },
	{ "min-cell", 0, OPTION_VALUE, AT(min_cell), option_limit },
	{ "multi", 0, OPTION_LIST, AT(multi), NULL },
	{ "net", 0, OPTION_LIST, AT(nets), NULL },
	{ "note", 0, OPTION_ONCE, AT(note), NULL },
	{ "of-responses", 0, OPTION_FLAG, AT(of_responses), NULL },
	{ "of-ticked", 0, OPTION_FLAG, AT(of_ticked), NULL },
	{ "output", 'o', OPTION_ONCE, AT(output), NULL },
	{ "questions", 'q', OPTION_ONCE, AT(questions), NULL },
	{ "rebase", 0, OPTION_VALUE, 0, set_rebase },
	{ "sample", 0, OPTION_VALUE, AT(nonprob), set_sample },
	{ "strict", 0, OPTION_FLAG, AT(strict), NULL },
	{ "title", 0, OPTION_ONCE, AT(title), NULL },
	{ "unweighted", 0, OPTION_FLAG, AT(unweighted), NULL },
	{ "weight", 'w', OPTION_ONCE, AT(weight), NULL },
	{ "where", 0, OPTION_ONCE, AT(where), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* What gets into tables is UTF-8; names of files need not be. */
static int
check_texts(const struct survey_options *o, struct diag *d)
{
	const struct list *lists[] = { &o->multi, &o->nets, &o->exclude,
	    &o->leads, &o->collapse };
	const char *texts[] = { o->weight, o->start, o->questions, o->where,
	    o->base, o->title, o->note };

	for (size_t i = 0; i < LENGTH(lists); i++)
		if (option_texts(lists[i], d) < 0)
			return -1;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (option_text(texts[i], d) < 0)
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
	else if (o->base != NULL && slice_begins(slice_of(o->base),
	    TIDY_RESPONSES))
		problem = "--base: wanted words for who was asked; "
		    "--of-responses adds \"" TIDY_RESPONSES "\"";
	else if (o->output != NULL && strcmp(o->output, "-") == 0)
		problem = "-o: wanted a file; without -o the report goes to "
		    "standard output";
	else if (o->weight != NULL && o->unweighted)
		problem = "--weight and --unweighted exclude each other";
	else if (o->drop_unweighted && o->unweighted)
		problem = "--drop-unweighted goes with --weight";
	else if (o->start != NULL && o->calibrated == NULL)
		problem = "--base-weight is what --calibrated weights were "
		    "made from";
	else if (o->collapse.n > 0 && o->calibrated == NULL)
		problem = "--collapse merges targets, and wants --calibrated";
	else if (o->calibrated != NULL && o->unweighted)
		problem = "--calibrated is about a weight, and --unweighted "
		    "goes without";
	else if (o->calibrated != NULL && o->of_responses)
		problem = "--calibrated has no standard errors of shares of "
		    "responses: it does not go with --of-responses";
	else if (o->of_responses && o->nets.n > 0)
		problem = "--net is for respondents, not for --of-responses";
	else if (o->of_responses && o->cumulative)
		problem = "--cumulative is for respondents, not for "
		    "--of-responses";
	else if (o->of_responses && o->leads.n > 0)
		problem = "--lead is for respondents, not for --of-responses";
	else if (o->of_responses && o->of_ticked)
		problem = "--of-responses and --of-ticked exclude each other; "
		    "responses are of those who ticked something anyway";
	else if ((o->of_all || o->of_both) && (o->of_responses ||
	    o->of_ticked))
		problem = "--rebase puts everybody into the base, and "
		    "--of-responses and --of-ticked leave people out";
	else if (o->agree && o->cumulative)
		problem = "--cumulative goes down the answers of a scale, and "
		    "--agree has its four nets only";
	else if (o->agree && o->leads.n > 0)
		problem = "--agree has its four nets only; without it --lead "
		    "'Agree - Disagree' is a row";
	else if (o->agree && (o->of_all || o->of_both))
		problem = "--rebase has rows for those who gave no answer, "
		    "which --agree has no place for";
	else if (o->agree && o->multi.n > 0)
		problem = "--agree is for statements, not for --multi sets";
	else if (o->agree && o->drop_empty)
		problem = "--drop-empty leaves out answers, and with --agree "
		    "all statements have the same";
	if (problem != NULL)
		return diag_set(d, "%s", problem);
	return check_texts(o, d);
}

bool
survey_options_stream(const void *to)
{
	const struct survey_options *o = to;

	return o->format == FORMAT_TIDY && o->output == NULL;
}
