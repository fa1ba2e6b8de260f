/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/diag.h"
#include "cli/option.h"
#include "cli/threads.h"
#include "kind-recode/options.h"

static const char usage[] = "kind-recode [-hV] [-c codebook] [--drop list] "
    "[--header file]\n"
    "           [-j threads] [--map map] [--other label] [--rename old=new]\n"
    "           [--strict] [recoding ...] [file]\n";

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "codebook", 'c', OPTION_TEXT, AT(codebook), NULL },
	{ "drop", 0, OPTION_LIST, AT(drops), NULL },
	{ "header", 0, OPTION_ONCE, AT(header), NULL },
	{ "map", 0, OPTION_ONCE, AT(map), NULL },
	{ "other", 0, OPTION_TEXT, AT(other), NULL },
	{ "rename", 0, OPTION_LIST, AT(renames), NULL },
	{ "strict", 0, OPTION_FLAG, AT(strict), NULL },
	{ "threads", 'j', OPTION_VALUE, AT(threads), threads_option },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* The last operand is a file unless it looks like a recoding. */
static bool
is_file(const char *operand)
{
	return strchr(operand, '=') == NULL || operand[0] == '/' ||
	    strncmp(operand, "./", 2) == 0 || strncmp(operand, "../", 3) == 0;
}

static bool
streams(const void *to)
{
	(void)to;
	return true;
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table group = { rules, o };
	const struct option_program p = { prog, usage, &group, 1,
	    streams };
	struct diag d;
	int first;

	*o = (struct opts){ .prog = prog };
	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		option_fail(&p, &d);
	if (first < argc && is_file(argv[argc - 1]))
		o->file = argv[--argc];
	for (int i = first; i < argc; i++)
		list_add(&o->recodings, argv[i]);
	if (o->recodings.n + o->drops.n + o->renames.n +
	    (o->map != NULL) == 0 ||
	    (o->other != NULL && o->recodings.n == 0))
		option_usage(&p);
}

void
options_clear(struct opts *o)
{
	list_clear(&o->drops);
	list_clear(&o->renames);
	list_clear(&o->recodings);
}
