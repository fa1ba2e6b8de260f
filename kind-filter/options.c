/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "base/diag.h"
#include "cli/option.h"
#include "cli/threads.h"
#include "kind-filter/options.h"

static const char usage[] = "kind-filter [-hnQVv] [-c codebook] [-j threads] "
    "[-k list]\n"
    "           [--header file] [--mark name] [--strict] condition [file]\n";

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "codebook", 'c', OPTION_TEXT, AT(codebook), NULL },
	{ "count", 'n', OPTION_FLAG, AT(count), NULL },
	{ "header", 0, OPTION_ONCE, AT(header), NULL },
	{ "invert", 'v', OPTION_FLAG, AT(invert), NULL },
	{ "keep", 'k', OPTION_TEXT, AT(keep), NULL },
	{ "mark", 0, OPTION_TEXT, AT(mark), NULL },
	{ "quiet", 'Q', OPTION_FLAG, AT(quiet), NULL },
	{ "strict", 0, OPTION_FLAG, AT(strict), NULL },
	{ "threads", 'j', OPTION_VALUE, AT(threads), threads_option },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

static bool
streams(const void *to)
{
	const struct opts *o = to;

	return !o->count && !o->quiet;
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table group = { rules, o };
	const struct option_program p = { prog, usage, &group, 1,
	    streams };
	struct diag d;
	int first;

	*o = (struct opts){ .file = NULL };
	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		option_fail(&p, &d);
	if (argc - first < 1 || argc - first > 2)
		option_usage(&p);
	o->condition = argv[first];
	o->file = argv[first + 1];
}
