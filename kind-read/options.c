/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>
#include <string.h>

#include "slice.h"
#include "diag.h"
#include "utf8.h"
#include "cli.h"
#include "options.h"

static const char usage[] =
"kind-read [-DhnpruV] [-c codebook] [-d char] [-e encoding] [-m token]\n"
"                 [-s name] [--codes] [--keep-missing] [--keep-personal]\n"
"                 [--keep-tests] [--platform name] [--receipt file]\n"
"                 [--separator text] [--split list] [--strict]\n"
"                 [file ...]\n";

/* Long options without a letter. */
enum { OPT_RECEIPT = 256, OPT_STRICT };

static const struct option longs[] = {
	EXPORT_LONGS,
	{ "codebook", required_argument, NULL, 'c' },
	{ "dry-run", no_argument, NULL, 'n' },
	{ "help", no_argument, NULL, 'h' },
	{ "receipt", required_argument, NULL, OPT_RECEIPT },
	{ "source", required_argument, NULL, 's' },
	{ "strict", no_argument, NULL, OPT_STRICT },
	{ "union", no_argument, NULL, 'u' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 }
};

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
set_source(struct opts *o, const char *name, struct diag *d)
{
	struct slice s = slice_of(name);

	if (s.n == 0 || slice_trim(s).n < s.n || !is_line(name))
		return wrong("-s: wanted a column's name", name, d);
	o->source = name;
	return 1;
}

/* 1, 0 if it is none, or -1 and the diag. */
static int
set_option(struct opts *o, int letter, struct diag *d)
{
	switch (letter) {
	case 'c':
		o->codebook = optarg;
		return 1;
	case 'n':
		o->describe = true;
		return 1;
	case OPT_RECEIPT:
		o->receipt = optarg;
		return 1;
	case 's':
		return set_source(o, optarg, d);
	case OPT_STRICT:
		o->input.strict = true;
		return 1;
	case 'u':
		o->unite = true;
		return 1;
	default:
		return export_options_set(&o->input, letter, optarg, d);
	}
}

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

static void
set_files(struct opts *o, char **files, size_t n)
{
	static char *const standard_input[] = { "-" };

	o->files = n > 0 ? files : standard_input;
	o->nfiles = n > 0 ? n : 1;
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	struct diag d;
	int letter;

	*o = (struct opts){ .input.prog = prog };
	while ((letter = getopt_long(argc, argv, EXPORT_LETTERS "c:hns:uV",
	    longs, NULL)) != -1) {
		int taken;

		if (letter == 'h' || letter == 'V')
			cli_tell(prog, letter == 'h' ? usage : NULL);
		taken = set_option(o, letter, &d);
		if (taken < 0)
			cli_fail(prog, NULL, &d);
		if (taken == 0)
			cli_usage(usage);
	}
	set_files(o, argv + optind, (size_t)(argc - optind));
	if (check_files(o, &d) < 0)
		cli_fail(prog, NULL, &d);
}

void
options_clear(struct opts *o)
{
	export_options_clear(&o->input);
}
