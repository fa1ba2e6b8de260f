/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdlib.h>

#include "base/diag.h"
#include "parts/parts_options.h"

#define AT(member) offsetof(struct parts_options, member)

const struct option_rule parts_options_rules[] = {
	{ "combine", 0, OPTION_FLAG, AT(combine), NULL },
	{ "merge", 0, OPTION_FLAG, AT(merge), NULL },
	{ "minus", 0, OPTION_LIST, AT(minus), NULL },
	{ "partial", 0, OPTION_FLAG, AT(partial), NULL },
	{ "receipt", 0, OPTION_ONCE, AT(receipt), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

void
parts_options_clear(struct parts_options *o)
{
	list_clear(&o->minus);
	free(o->given.list);
}

bool
parts_options_reads(const struct parts_options *o)
{
	return o->merge;
}

int
parts_options_check(struct parts_options *o, int n, char **operands,
    struct diag *d)
{
	if (o->combine && (o->given.n > 1 || n > 0))
		return diag_set(d, "--combine adds lines from standard input "
		    "to standard output, and goes with nothing else");
	if (o->minus.n > 0 && !o->merge)
		return diag_set(d, "--minus takes a part away from those that "
		    "--merge adds");
	if (o->receipt != NULL && !o->merge)
		return diag_set(d, "--receipt tells of all parts that --merge "
		    "adds");
	if (parts_options_reads(o)) {
		o->files = (const char *const *)operands;
		o->nfiles = (size_t)n;
	}
	return 0;
}
