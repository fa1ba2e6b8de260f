/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/diag.h"
#include "base/num.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "cli/option.h"
#include "kind-report/output_format.h"
#include "kind-report/wave_options.h"
#include "kind-report/options.h"

static const char usage[] =
"kind-report [-hV] [-s study] [-f html | xlsx | md | text] [-o file]\n"
"           [--alert] [--alert-breaks] [--banner[=sheets | long]]\n"
"           [--command text] [--correct none | bonferroni | bh]\n"
"           [--disclose bpc | aapor | esomar] [--expect n]\n"
"           [--og url] [--origin file] [--patterns] [--png n]\n"
"           [--previous [name=]file] [--receipt file] [--source text]\n"
"           [--svg n] [--title text] [--wave name=file] [--width pixels]\n"
"           [file ...]\n"
"       kind-report --compare [-f text | md | csv] old new\n";

/* Which chart: of --svg or --png. */
static int
set_chart(void *to, const char *name, const char *arg, struct diag *d)
{
	size_t *chart = to;
	uint64_t n;

	if (!num_parse_uint(slice_of(arg), SIZE_MAX, &n) || n == 0)
		return option_wrong(name, arg, "the number of a figure", d);
	*chart = (size_t)n;
	return 0;
}

static int
set_width(void *to, const char *name, const char *arg, struct diag *d)
{
	int *width = to;
	uint64_t n;

	if (!num_parse_uint(slice_of(arg), PICTURE_WIDEST, &n) ||
	    n < PICTURE_NARROWEST)
		return option_wrong(name, arg, "pixels, from 320 to 2000", d);
	*width = (int)n;
	return 0;
}

/* What stands in the picture. */
static int
set_words(void *to, const char *name, const char *arg, struct diag *d)
{
	const char **words = to;

	if (slice_trim(slice_of(arg)).n == 0)
		return option_wrong(name, arg, "words", d);
	*words = arg;
	return option_text(arg, d);
}

static int
set_disclose(void *to, const char *name, const char *arg, struct diag *d)
{
	static const char *const words[] = { "bpc", "aapor", "esomar",
	    NULL };
	enum rules *disclose = to;
	int found = option_word(name, arg, words, d);

	if (found < 0)
		return -1;
	*disclose = (enum rules)(RULES_BPC + found);
	return 0;
}

static int
set_banner(void *to, const char *name, const char *arg, struct diag *d)
{
	static const char *const words[] = { "sheets", "long", NULL };
	enum banner *banner = to;
	int found = arg == NULL ? 0 : option_word(name, arg, words, d);

	if (found < 0)
		return -1;
	*banner = found == 0 ? BANNER_SHEETS : BANNER_LONG;
	return 0;
}

/* Nothing but the web has what a card shows. */
static int
set_card(void *to, const char *name, const char *arg, struct diag *d)
{
	const char **card = to;

	if (!slice_begins(slice_of(arg), "https://"))
		return option_wrong(name, arg, "the address of a picture, "
		    "https://...", d);
	*card = arg;
	return 0;
}

static int
set_correct(void *to, const char *name, const char *arg, struct diag *d)
{
	enum adjust *correction = to;
	int i = option_word(name, arg, adjust_names, d);

	if (i < 0)
		return -1;
	*correction = (enum adjust)i;
	return 0;
}

static bool
is_dash(const char *path)
{
	return strcmp(path, "-") == 0;
}

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "alert", 0, OPTION_FLAG, AT(alert), NULL },
	{ "alert-breaks", 0, OPTION_FLAG, AT(alert_breaks), NULL },
	{ "banner", 0, OPTION_MAYBE, AT(banner), set_banner },
	{ "command", 0, OPTION_LIST, AT(commands), NULL },
	{ "compare", 0, OPTION_FLAG, AT(compare), NULL },
	{ "correct", 0, OPTION_VALUE, AT(correction), set_correct },
	{ "disclose", 0, OPTION_VALUE, AT(disclose), set_disclose },
	{ "expect", 0, OPTION_VALUE, AT(expect), option_limit },
	{ "format", 'f', OPTION_ONCE, AT(format), NULL },
	{ "og", 0, OPTION_VALUE, AT(card), set_card },
	{ "origin", 0, OPTION_LIST, AT(origins), NULL },
	{ "output", 'o', OPTION_LIST, AT(paths), NULL },
	{ "patterns", 0, OPTION_FLAG, AT(picture.patterns), NULL },
	{ "png", 0, OPTION_VALUE, AT(picture.png), set_chart },
	{ "previous", 0, OPTION_VALUE, AT(previous), wave_options_previous },
	{ "receipt", 0, OPTION_LIST, AT(receipts), NULL },
	{ "source", 0, OPTION_VALUE, AT(picture.source), set_words },
	{ "study", 's', OPTION_ONCE, AT(study), NULL },
	{ "svg", 0, OPTION_VALUE, AT(picture.svg), set_chart },
	{ "title", 0, OPTION_VALUE, AT(picture.title), set_words },
	{ "wave", 0, OPTION_VALUE, AT(waves), wave_options_wave },
	{ "width", 0, OPTION_VALUE, AT(picture.width), set_width },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* Without -o it is standard output, where an alert stands alone. */
static int
set_outputs(struct opts *o, struct diag *d)
{
	o->noutputs = o->paths.n > 0 ? o->paths.n : !o->alert && !o->compare;
	o->outputs = xcalloc(o->noutputs, sizeof(*o->outputs));
	for (size_t i = 0; i < o->noutputs; i++) {
		const char *path = o->paths.n > 0 ? o->paths.items[i] : NULL;

		if (path != NULL && is_dash(path))
			path = NULL;
		o->outputs[i].path = path;
		for (size_t k = 0; k < i; k++)
			if (cli_keep_apart(o->outputs[k].path, path, d) < 0)
				return -1;
		if (output_format_find(&o->outputs[i].format, path, o->format,
		    &o->picture, d) < 0)
			return -1;
	}
	return 0;
}

static bool
has_output(const struct opts *o, enum output_format format)
{
	for (size_t i = 0; i < o->noutputs; i++)
		if (o->outputs[i].format == format)
			return true;
	return false;
}

/* It can be read only once. */
static size_t
count_standard_input(const struct opts *o)
{
	size_t n = o->nfiles == 0 && o->waves.n == 0;

	for (size_t i = 0; i < o->nfiles; i++)
		n += is_dash(o->files[i]);
	for (size_t i = 0; i < o->waves.n; i++)
		n += is_dash(o->waves.list[i].path);
	for (size_t i = 0; i < o->origins.n; i++)
		n += is_dash(o->origins.items[i]);
	for (size_t i = 0; i < o->receipts.n; i++)
		n += is_dash(o->receipts.items[i]);
	for (size_t i = 0; i < o->previous.n; i++)
		n += is_dash(o->previous.list[i].path);
	return n + (o->study != NULL && is_dash(o->study));
}

static bool
has_standard_output(const struct opts *o)
{
	for (size_t i = 0; i < o->noutputs; i++)
		if (o->outputs[i].path == NULL)
			return true;
	return false;
}

static const char *
check_picture(const struct opts *o)
{
	const struct picture *p = &o->picture;

	if (p->svg > 0 && p->png > 0)
		return "--svg and --png exclude each other";
	if (p->svg > 0 || p->png > 0)
		return o->noutputs < 2 ? NULL : p->svg > 0 ?
		    "--svg has one output" : "--png has one output";
	return p->title == NULL && p->source == NULL && !p->patterns &&
	    p->width == PICTURE_USUAL ? NULL : "--title, --source, --width "
	    "and --patterns are of a picture: --svg N or --png N";
}

/* Of --compare, which makes no report. */
static const char *
check_compare(const struct opts *o)
{
	if (o->nfiles != 2)
		return "--compare wants two files of tables, the old one and "
		    "the new one";
	return o->study == NULL && o->paths.n + o->previous.n == 0 &&
	    o->commands.n + o->receipts.n + o->origins.n + o->waves.n == 0 &&
	    !o->alert && o->banner == BANNER_NONE &&
	    o->disclose == RULES_NONE && o->expect == 0 && o->card == NULL &&
	    o->picture.svg + o->picture.png == 0 ? check_picture(o) :
	    "--compare makes no report: only --format goes with it";
}

/* Options that do not go together. */
static int
check(const struct opts *o, struct diag *d)
{
	const char *problem = NULL;

	if (o->compare && check_compare(o) != NULL)
		problem = check_compare(o);
	else if (o->alert && o->previous.n == 0)
		problem = "--alert goes with --previous";
	else if (o->alert_breaks && !o->alert)
		problem = "--alert-breaks goes with --alert";
	else if (o->alert && has_standard_output(o))
		problem = "--alert prints where the report would be: give "
		    "the report a file (-o)";
	else if (count_standard_input(o) > 1)
		problem = "standard input can be read only once";
	else if (o->banner != BANNER_NONE &&
	    !has_output(o, OUTPUT_XLSX))
		problem = "--banner goes with a workbook (-o FILE.xlsx)";
	else
		problem = check_picture(o);
	if (problem == NULL && o->waves.n == 1 && o->nfiles == 0)
		problem = "--wave: found one wave, wanted two or more";
	return problem == NULL ? 0 : diag_set(d, "%s", problem);
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table group = { rules, o };
	const struct option_program p = { prog, usage, &group, 1,
	    NULL };
	struct diag d;
	int first;

	*o = (struct opts){ .correction = ADJUST_BH,
	    .picture.width = PICTURE_USUAL };
	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		cli_fail(prog, NULL, &d);
	o->files = argv + first;
	o->nfiles = (size_t)(argc - first);
	if (set_outputs(o, &d) < 0 || check(o, &d) < 0)
		cli_fail(prog, NULL, &d);
}

void
options_clear(struct opts *o)
{
	list_clear(&o->paths);
	list_clear(&o->commands);
	list_clear(&o->receipts);
	list_clear(&o->origins);
	free(o->outputs);
	wave_options_clear(&o->waves);
	wave_options_clear(&o->previous);
}
