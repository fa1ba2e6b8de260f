/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "diag.h"
#include "cli.h"
#include "option.h"
#include "options.h"

static const char usage[] =
"kind-codebook [-DhprV] [-d char] [-e encoding] [-m token] [-o file]\n"
"           [--codes] [--counts] [--json] [--keep-missing]\n"
"           [--keep-personal] [--keep-tests] [--platform name]\n"
"           [--separator text] [--split list] [file]\n"
"       kind-codebook --check [-c codebook] [option ...] [file]\n"
"       kind-codebook --diff [-o file] old new\n";

/* Which job is asked for, if any. */
struct jobs {
	bool check;
	bool diff;
};

static const struct option_rule job_rules[] = {
	{ "check", 0, OPTION_FLAG, offsetof(struct jobs, check), NULL },
	{ "diff", 0, OPTION_FLAG, offsetof(struct jobs, diff), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "codebook", 'c', OPTION_TEXT, AT(codebook), NULL },
	{ "counts", 0, OPTION_FLAG, AT(counts), NULL },
	{ "json", 0, OPTION_FLAG, AT(json), NULL },
	{ "output", 'o', OPTION_TEXT, AT(output), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

static _Noreturn void
wrong(const struct opts *o, const char *what)
{
	struct diag d;

	diag_set(&d, "%s", what);
	cli_fail(o->input.prog, NULL, &d);
}

static void
set_job(struct opts *o, const struct jobs *jobs)
{
	if (jobs->check && jobs->diff)
		wrong(o, "wanted --check or --diff, found both");
	if (jobs->check || jobs->diff)
		o->job = jobs->check ? JOB_CHECK : JOB_DIFF;
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

void
options_read(struct opts *o, int argc, char **argv)
{
	struct jobs jobs = { false, false };
	const struct option_group groups[] = { { job_rules, &jobs },
		{ export_options_rules, &o->input }, { rules, o } };
	const struct option_program p = { o->input.prog, usage, groups, 3 };
	struct diag d;
	int first, most;

	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		cli_fail(o->input.prog, NULL, &d);
	set_job(o, &jobs);
	most = o->job == JOB_DIFF ? 2 : 1;
	if (argc - first > most || (o->job == JOB_DIFF && argc - first < 2))
		cli_usage(usage);
	check_options(o);
	for (int i = 0; i < argc - first; i++)
		o->files[i] = argv[first + i];
}

void
options_clear(struct opts *o)
{
	export_options_clear(&o->input);
}
