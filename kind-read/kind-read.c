/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes any export a survey stream.
 */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "slice.h"
#include "diag.h"
#include "utf8.h"
#include "codebook.h"
#include "cli.h"
#include "cli_codebook.h"
#include "export_options.h"
#include "merge.h"
#include "ledger.h"
#include "describe.h"

#define PROG "kind-read"

static const char usage[] =
    PROG " [-DhnpruV] [-c codebook] [-d char] [-e encoding] [-m token]\n"
    "                 [-s name] [--codes] [--keep-missing] [--keep-personal]\n"
    "                 [--keep-tests] [--platform name] [--receipt file]\n"
    "                 [--separator text] [--split list] [--strict]\n"
    "                 [file ...]\n";

/* An option or operand that cannot be. */
static _Noreturn void
wrong(const char *what, const char *value)
{
	struct diag d;

	diag_set(&d, "%s, found \"%s\"", what, value);
	cli_fail(PROG, NULL, &d);
}

static bool
is_line(const char *text)
{
	size_t n = strlen(text);

	return utf8_invalid((const unsigned char *)text, n) == n &&
	    strpbrk(text, "\r\n") == NULL;
}

static void
check_source(const char *name)
{
	struct slice s = slice_of(name);

	if (s.n == 0 || slice_trim(s).n < s.n || !is_line(name))
		wrong("-s: wanted a column's name", name);
}

/* Standard input can be read only once; the source column holds the paths. */
static void
check_files(const struct merge_options *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->nfiles; i++) {
		n += strcmp(o->files[i], "-") == 0;
		if (o->source != NULL && !is_line(o->files[i]))
			wrong("-s: wanted files whose names are lines of UTF-8",
			    o->files[i]);
	}
	if (n > 1)
		wrong("wanted standard input only once", "- -");
}

static void
check_separator(const struct export_options *o)
{
	if (o->separator != NULL && o->split == NULL && o->codebook == NULL)
		wrong("--separator: wanted --split or a codebook too",
		    o->separator);
}

static const struct option longs[] = {
	EXPORT_LONGS,
	{ "codebook", required_argument, NULL, 'c' },
	{ "dry-run", no_argument, NULL, 'n' },
	{ "help", no_argument, NULL, 'h' },
	{ "receipt", required_argument, NULL, 'R' },
	{ "source", required_argument, NULL, 's' },
	{ "strict", no_argument, NULL, 'S' },
	{ "union", no_argument, NULL, 'u' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 }
};

static void
set_option(struct merge_options *o, int c)
{
	struct diag d;

	switch (c) {
	case 'c':
		o->codebook = optarg;
		return;
	case 'n':
		o->describe = true;
		return;
	case 'R':
		o->receipt = optarg;
		return;
	case 's':
		check_source(optarg);
		o->source = optarg;
		return;
	case 'S':
		o->input.strict = true;
		return;
	case 'u':
		o->unite = true;
		return;
	default:
		break;
	}
	switch (export_options_set(&o->input, c, optarg, &d)) {
	case 0:
		cli_usage(usage);
	case -1:
		cli_fail(PROG, NULL, &d);
	default:
		break;
	}
}

/* Returns false when the options asked for help or version, now given. */
static bool
parse_options(struct merge_options *o, int argc, char **argv)
{
	static char *const standard_input[] = { "-" };
	int c;

	while ((c = getopt_long(argc, argv, EXPORT_LETTERS "c:hns:uV", longs,
	    NULL)) != -1) {
		if (c == 'h' || c == 'V') {
			c == 'h' ? cli_help(usage) : cli_version(PROG);
			return false;
		}
		set_option(o, c);
	}
	o->files = argv + optind;
	o->nfiles = (size_t)(argc - optind);
	if (o->nfiles == 0) {
		o->files = standard_input;
		o->nfiles = 1;
	}
	check_files(o);
	return true;
}

int
main(int argc, char **argv)
{
	struct merge_options o = { .input.prog = PROG };
	struct codebook *codebook = NULL;
	struct ledger *ledger = NULL;
	struct diag d;
	int status;

	if (parse_options(&o, argc, argv)) {
		cli_start();
		o.input.scanner = cli_scanner(&d);
		if (o.input.scanner == NULL || ledger_check(&o, &d) < 0 ||
		    cli_codebook_read(PROG, o.codebook, &codebook, &d) < 0)
			cli_fail(PROG, NULL, &d);
		o.input.codebook = codebook;
		check_separator(&o.input);
		ledger = ledger_new(&o);
		if (o.describe)
			describe_files(&o);
		else
			merge_files(&o, ledger);
	}
	/* A receipt is of what was written in good order. */
	status = cli_close_output(&d);
	if (status == 0)
		status = ledger_commit(ledger, &d);
	ledger_free(ledger);
	export_options_clear(&o.input);
	codebook_free(codebook);
	if (status < 0)
		cli_fail(PROG, NULL, &d);
	return CLI_DONE;
}
