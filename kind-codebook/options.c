/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>
#include <stddef.h>
#include <string.h>

#include "diag.h"
#include "cli.h"
#include "options.h"

static const char usage[] =
"kind-codebook [-DhprV] [-d char] [-e encoding] [-m token] [-o file]\n"
"           [--codes] [--counts] [--json] [--keep-missing]\n"
"           [--keep-personal] [--keep-tests] [--platform name]\n"
"           [--separator text] [--split list] [file]\n"
"       kind-codebook --check [-c codebook] [option ...] [file]\n"
"       kind-codebook --diff [-o file] old new\n";

/* Long options without a letter. */
enum { OPT_CHECK = 256, OPT_COUNTS, OPT_DIFF, OPT_JSON };

static const struct option longs[] = {
	EXPORT_LONGS,
	{ "check", no_argument, NULL, OPT_CHECK },
	{ "codebook", required_argument, NULL, 'c' },
	{ "counts", no_argument, NULL, OPT_COUNTS },
	{ "diff", no_argument, NULL, OPT_DIFF },
	{ "help", no_argument, NULL, 'h' },
	{ "json", no_argument, NULL, OPT_JSON },
	{ "output", required_argument, NULL, 'o' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 }
};

static _Noreturn void
wrong(const struct opts *o, const char *what)
{
	struct diag d;

	diag_set(&d, "%s", what);
	cli_fail(o->input.prog, NULL, &d);
}

static void
set_job(struct opts *o, enum job job)
{
	if (o->job != JOB_DRAFT && o->job != job)
		wrong(o, "wanted --check or --diff, found both");
	o->job = job;
}

static void
set_option(struct opts *o, int c)
{
	struct diag d;
	int known;

	switch (c) {
	case OPT_CHECK:
		set_job(o, JOB_CHECK);
		return;
	case 'c':
		o->codebook = optarg;
		return;
	case OPT_COUNTS:
		o->counts = true;
		return;
	case OPT_DIFF:
		set_job(o, JOB_DIFF);
		return;
	case OPT_JSON:
		o->json = true;
		return;
	case 'o':
		o->output = optarg;
		return;
	default:
		known = export_options_set(&o->input, c, optarg, &d);
		if (known < 0)
			cli_fail(o->input.prog, NULL, &d);
		if (known == 0)
			cli_usage(usage);
	}
}

static void
check_options(const struct opts *o)
{
	if (o->job != JOB_DRAFT && (o->counts || o->json))
		wrong(o, "--counts and --json are for drafts");
	if (o->counts && o->json)
		wrong(o, "--counts: a Table Schema has no place for them");
	if (o->job != JOB_CHECK && o->codebook != NULL)
		wrong(o, "-c is for --check; a codebook that is to be written "
		    "anew is the operand");
	for (size_t i = 0; i < o->input.nmissing; i++) {
		const char *token = o->input.missing[i];

		if (strchr(token, '|') != NULL ||
		    strcmp(token, "<space>") == 0 ||
		    strcmp(token, "<empty>") == 0)
			wrong(o, "-m: a codebook cannot hold a token with |, "
			    "nor <space> or <empty>");
	}
}

bool
options_read(struct opts *o, int argc, char **argv)
{
	int c, most;

	while ((c = getopt_long(argc, argv, "c:ho:V" EXPORT_LETTERS, longs,
	    NULL)) != -1) {
		if (c == 'h' || c == 'V') {
			c == 'h' ? cli_help(usage) :
			    cli_version(o->input.prog);
			return false;
		}
		set_option(o, c);
	}
	most = o->job == JOB_DIFF ? 2 : 1;
	if (argc - optind > most || (o->job == JOB_DIFF && argc - optind < 2))
		cli_usage(usage);
	check_options(o);
	for (int i = 0; i < argc - optind; i++)
		o->files[i] = argv[optind + i];
	return true;
}

void
options_clear(struct opts *o)
{
	export_options_clear(&o->input);
}
