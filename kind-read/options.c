/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/slice.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "cli/option.h"
#include "cli/threads.h"
#include "kind-read/options.h"

static const char usage[] =
"kind-read [-DhnpruV] [-c codebook] [-d char] [-e encoding] [-j threads]\n"
"                 [-m token] [-s name] [--codes] [--counts] [--draft file]\n"
"                 [--drop-personal] [--header-rows n] [--keep-missing]\n"
"                 [--keep-personal] [--keep-tests] [--no-quotes]\n"
"                 [--one-per column] [--platform name] [--receipt file]\n"
"                 [--separator text] [--sheet name] [--skip n]\n"
"                 [--split list] [--strict] [--take row]\n"
"                 [--unique column] [file ...]\n";

/* An option or operand that cannot be. */
static int
wrong(const char *what, const char *value, struct diag *d)
{
	return diag_set(d, "%s, found \"%s\"", what, value);
}

static bool
is_line(const char *text)
{
	size_t n = strlen(text);

	return utf8_invalid((const unsigned char *)text, n) == n &&
	    strpbrk(text, "\r\n") == NULL;
}

static int
set_source(void *to, const char *name, const char *arg, struct diag *d)
{
	const char **source = to;
	struct slice s = slice_of(arg);

	(void)name;
	if (s.n == 0 || slice_trim(s).n < s.n || !is_line(arg))
		return wrong("-s: wanted a column's name", arg, d);
	*source = arg;
	return 0;
}

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "codebook", 'c', OPTION_TEXT, AT(codebook), NULL },
	{ "counts", 0, OPTION_FLAG, AT(counts), NULL },
	{ "draft", 0, OPTION_TEXT, AT(draft), NULL },
	{ "dry-run", 'n', OPTION_FLAG, AT(describe), NULL },
	{ "receipt", 0, OPTION_TEXT, AT(receipt), NULL },
	{ "source", 's', OPTION_VALUE, AT(source), set_source },
	{ "strict", 0, OPTION_FLAG, AT(input.strict), NULL },
	{ "threads", 'j', OPTION_VALUE, AT(threads), threads_option },
	{ "union", 'u', OPTION_FLAG, AT(unite), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* Standard input can be read only once; the source column holds the paths. */
static int
check_files(const struct opts *o, struct diag *d)
{
	size_t n = 0;

	for (size_t i = 0; i < o->nfiles; i++) {
		n += strcmp(o->files[i], "-") == 0;
		if (o->source != NULL && !is_line(o->files[i]))
			return wrong("-s: wanted files whose names are lines "
			    "of UTF-8", o->files[i], d);
	}
	return n > 1 ? wrong("wanted standard input only once", "- -", d) : 0;
}

static int
check_personal(const struct opts *o, struct diag *d)
{
	return o->input.drop_personal && o->input.keep_personal ?
	    diag_set(d, "--drop-personal: wanted no --keep-personal then") : 0;
}

static void
set_files(struct opts *o, char **files, size_t n)
{
	static char *const standard_input[] = { "-" };

	o->files = n > 0 ? files : standard_input;
	o->nfiles = n > 0 ? n : 1;
}

static bool
streams(const void *to)
{
	const struct opts *o = to;

	return !o->describe;
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table groups[] = {
		{ rules, o }, { export_options_rules, &o->input } };
	const struct option_program p = { prog, usage, groups, 2,
	    streams };
	struct diag d;
	int first;

	*o = (struct opts){ .input.prog = prog };
	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		option_fail(&p, &d);
	set_files(o, argv + first, (size_t)(argc - first));
	if (check_files(o, &d) < 0 || check_personal(o, &d) < 0)
		option_fail(&p, &d);
}

void
options_clear(struct opts *o)
{
	export_options_clear(&o->input);
}
