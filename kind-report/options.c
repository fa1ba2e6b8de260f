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
#include "kind-report/options.h"

static const char usage[] =
"kind-report [-hV] [-s study] [-f html | xlsx | md | text] [-o file]\n"
"           [--alert] [--banner[=sheets | long]] [--command text]\n"
"           [--correct none | bonferroni | bh]\n"
"           [--disclose bpc | aapor | esomar] [--og url]\n"
"           [--origin file] [--previous file] [--receipt file] [--svg n]\n"
"           [--wave name=file] [file ...]\n";

/* By enum output_format: words of -f, and ends of file names. */
static const char *const formats[] = { "html", "xlsx", "md", "text", NULL };

static const char *const ends[] = { ".html", ".xlsx", ".md", ".txt", ".svg" };

#define NENDS LENGTH(ends)

static int
set_svg(void *to, const char *name, const char *arg, struct diag *d)
{
	size_t *svg = to;
	uint64_t n;

	if (!num_parse_uint(slice_of(arg), SIZE_MAX, &n) || n == 0)
		return option_wrong(name, arg, "the number of a figure", d);
	*svg = (size_t)n;
	return 0;
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

/* Has an earlier one that name? */
static bool
has_wave(const struct wave_file *w, size_t n, struct slice name)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq(slice_of(w[i].label), name))
			return true;
	return false;
}

/* "June 2020=jun.tidy" */
static int
set_wave(void *to, const char *name, const char *arg, struct diag *d)
{
	struct wave_files *waves = to;
	struct slice path = slice_of(arg), label;

	if (option_text(arg, d) < 0)
		return -1;
	if (strchr(arg, '=') == NULL || !slice_part(&path, '=', &label) ||
	    slice_trim(label).n == 0 || path.n == 0)
		return option_wrong(name, arg, "what the wave is called, =, "
		    "and its table stream", d);
	label = slice_trim(label);
	if (has_wave(waves->list, waves->n, label))
		return diag_set(d, "--%s: two waves are called \"%.*s\"", name,
		    (int)label.n, label.p);
	waves->list = xreallocarray(waves->list, waves->n + 1,
	    sizeof(*waves->list));
	waves->list[waves->n++] = (struct wave_file){
	    xstrndup(label.p, label.n), path.p };
	return 0;
}

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "alert", 0, OPTION_FLAG, AT(alert), NULL },
	{ "banner", 0, OPTION_MAYBE, AT(banner), set_banner },
	{ "command", 0, OPTION_LIST, AT(commands), NULL },
	{ "correct", 0, OPTION_VALUE, AT(correction), set_correct },
	{ "disclose", 0, OPTION_VALUE, AT(disclose), set_disclose },
	{ "format", 'f', OPTION_ONCE, AT(format), NULL },
	{ "og", 0, OPTION_VALUE, AT(card), set_card },
	{ "origin", 0, OPTION_LIST, AT(origins), NULL },
	{ "output", 'o', OPTION_LIST, AT(paths), NULL },
	{ "previous", 0, OPTION_ONCE, AT(previous), NULL },
	{ "receipt", 0, OPTION_LIST, AT(receipts), NULL },
	{ "study", 's', OPTION_ONCE, AT(study), NULL },
	{ "svg", 0, OPTION_VALUE, AT(svg), set_svg },
	{ "wave", 0, OPTION_VALUE, AT(waves), set_wave },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* What -f asks for. */
static int
find_format(const struct opts *o, enum output_format *format, struct diag *d)
{
	int found;

	if (o->svg > 0)
		return diag_set(d, "--format and --svg exclude each other");
	found = option_word("format", o->format, formats, d);
	if (found < 0)
		return -1;
	*format = (enum output_format)found;
	return 0;
}

/* What other programs make of a report is not written here; how they do is
 * said. */
static int
refuse(const char *path, struct diag *d)
{
	struct slice p = slice_of(path);
	size_t slash = slice_find_last(p, "/");
	int dir = slash < p.n ? (int)slash : 0;

	if (slice_ends(p, ".docx"))
		return diag_at(d, path, 0, "Word files are made of Markdown: "
		    "kind-report -f md ... | pandoc -f markdown -o %s", path);
	return diag_at(d, path, 0, "OpenDocument sheets are made of a "
	    "workbook: kind-report -o %.*s.xlsx ..., then soffice --headless "
	    "--convert-to ods%s%.*s %.*s.xlsx", (int)p.n - 4, path,
	    dir > 0 ? " --outdir " : "", dir, path, (int)p.n - 4, path);
}

/* The format that the end of the path says. */
static int
guess_format(const struct opts *o, const char *path,
    enum output_format *format, struct diag *d)
{
	for (size_t i = 0; i < NENDS; i++) {
		if (!slice_ends(slice_of(path), ends[i]) ||
		    (i == OUTPUT_SVG) != (o->svg > 0))
			continue;
		*format = (enum output_format)i;
		return 0;
	}
	if (o->svg == 0 && (slice_ends(slice_of(path), ".docx") ||
	    slice_ends(slice_of(path), ".ods")))
		return refuse(path, d);
	return diag_at(d, path, 0, o->svg > 0 ? "the file of --svg ends in "
	    ".svg" : "the file's name does not end in .html, .xlsx, .md or "
	    ".txt; --format says what to write");
}

static int
set_output(const struct opts *o, struct output *out, struct diag *d)
{
	if (o->format != NULL)
		return find_format(o, &out->format, d);
	if (out->path != NULL)
		return guess_format(o, out->path, &out->format, d);
	out->format = o->svg > 0 ? OUTPUT_SVG : OUTPUT_HTML;
	return 0;
}

static bool
is_dash(const char *path)
{
	return strcmp(path, "-") == 0;
}

/* Without -o it is standard output, where an alert stands alone. */
static int
set_outputs(struct opts *o, struct diag *d)
{
	o->noutputs = o->paths.n > 0 ? o->paths.n : !o->alert;
	o->outputs = xcalloc(o->noutputs, sizeof(*o->outputs));
	for (size_t i = 0; i < o->noutputs; i++) {
		const char *path = o->paths.n > 0 ? o->paths.items[i] : NULL;

		if (path != NULL && is_dash(path))
			path = NULL;
		o->outputs[i].path = path;
		for (size_t k = 0; k < i; k++)
			if (cli_keep_apart(o->outputs[k].path, path, d) < 0)
				return -1;
		if (set_output(o, &o->outputs[i], d) < 0)
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
	return n + (o->study != NULL && is_dash(o->study)) +
	    (o->previous != NULL && is_dash(o->previous));
}

static bool
has_standard_output(const struct opts *o)
{
	for (size_t i = 0; i < o->noutputs; i++)
		if (o->outputs[i].path == NULL)
			return true;
	return false;
}

/* Options that do not go together. */
static int
check(const struct opts *o, struct diag *d)
{
	const char *problem = NULL;

	if (o->alert && o->previous == NULL)
		problem = "--alert goes with --previous";
	else if (o->alert && has_standard_output(o))
		problem = "--alert prints where the report would be: give "
		    "the report a file (-o)";
	else if (count_standard_input(o) > 1)
		problem = "standard input can be read only once";
	else if (o->banner != BANNER_NONE &&
	    !has_output(o, OUTPUT_XLSX))
		problem = "--banner goes with a workbook (-o FILE.xlsx)";
	else if (o->svg > 0 && o->noutputs > 1)
		problem = "--svg has one output";
	else if (o->waves.n == 1 && o->nfiles == 0)
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

	*o = (struct opts){ .correction = ADJUST_BH };
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
	for (size_t i = 0; i < o->waves.n; i++)
		free(o->waves.list[i].label);
	free(o->waves.list);
}
