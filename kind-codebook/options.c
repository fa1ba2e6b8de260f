/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "base/diag.h"
#include "cli/cli.h"
#include "cli/option.h"
#include "kind-codebook/options.h"

static const char usage[] =
"kind-codebook [-hV] [-o file] [--json] [codebook]\n"
"       kind-codebook --check [-c codebook] [-o file] [--header file] [stream]\n"
"       kind-codebook --diff [-o file] old new\n"
"       kind-codebook --plan [-c codebook] [-o file] [--header file] [stream]\n";

/* Which job is asked for, if any. */
struct jobs {
	bool check;
	bool diff;
	bool plan;
};

static const struct option_rule job_rules[] = {
	{ "check", 0, OPTION_FLAG, offsetof(struct jobs, check), NULL },
	{ "diff", 0, OPTION_FLAG, offsetof(struct jobs, diff), NULL },
	{ "plan", 0, OPTION_FLAG, offsetof(struct jobs, plan), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "codebook", 'c', OPTION_TEXT, AT(codebook), NULL },
	{ "header", 0, OPTION_ONCE, AT(header), NULL },
	{ "json", 0, OPTION_FLAG, AT(json), NULL },
	{ "output", 'o', OPTION_TEXT, AT(output), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

static _Noreturn void
wrong(const struct opts *o, const char *what)
{
	struct diag d;

	diag_set(&d, "%s", what);
	cli_fail(o->prog, NULL, &d);
}

static void
set_job(struct opts *o, const struct jobs *jobs)
{
	if (jobs->check && jobs->diff)
		wrong(o, "wanted --check or --diff, found both");
	if (jobs->plan && (jobs->check || jobs->diff))
		wrong(o, jobs->check ? "wanted --check or --plan, found both" :
		    "wanted --diff or --plan, found both");
	if (jobs->plan)
		o->job = JOB_PLAN;
	else if (jobs->check || jobs->diff)
		o->job = jobs->check ? JOB_CHECK : JOB_DIFF;
}

static void
check_options(const struct opts *o)
{
	if (o->job != JOB_WRITE && o->json)
		wrong(o, "--json is for a codebook that is written anew");
	if (o->job != JOB_CHECK && o->job != JOB_PLAN && o->header != NULL)
		wrong(o, "--header is that of a stream, for --check and "
		    "--plan");
	if (o->job != JOB_CHECK && o->job != JOB_PLAN && o->codebook != NULL)
		wrong(o, "-c is for --check and --plan; a codebook that is to "
		    "be written anew is the operand");
}

void
options_read(struct opts *o, int argc, char **argv)
{
	struct jobs jobs = { false, false, false };
	const struct option_table groups[] = { { job_rules, &jobs },
		{ rules, o } };
	const struct option_program p = { o->prog, usage, groups, 2, NULL };
	struct diag d;
	int first, most;

	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		cli_fail(o->prog, NULL, &d);
	set_job(o, &jobs);
	most = o->job == JOB_DIFF ? 2 : 1;
	if (argc - first > most || (o->job == JOB_DIFF && argc - first < 2))
		option_usage(&p);
	check_options(o);
	for (int i = 0; i < argc - first; i++)
		o->files[i] = argv[first + i];
	if (o->job == JOB_PLAN && o->header != NULL && o->files[0] == NULL)
		wrong(o, "--header is that of a stream; wanted one, or - for "
		    "standard input");
}
