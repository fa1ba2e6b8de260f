/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "parts/parts_options.h"

#define AT(member) offsetof(struct parts_options, member)

const struct option_rule parts_options_rules[] = {
	{ "combine", 0, OPTION_FLAG, AT(combine), NULL },
	{ "merge", 0, OPTION_FLAG, AT(merge), NULL },
	{ "minus", 0, OPTION_LIST, AT(minus), NULL },
	{ "partial", 0, OPTION_FLAG, AT(partial), NULL },
	{ "receipt", 0, OPTION_ONCE, AT(receipt), NULL },
	{ "verify", 0, OPTION_FLAG, AT(verify), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* Of the parts, files and places. */
static const char *const silent[] = { "calibrated", "codebook", "combine",
	"header", "merge", "minus", "output", "partial", "plan", "receipt",
	"threads", "verify", NULL };

/* What shows the same sums in another way, in all programs. */
static const char *const shown[] = { "base", "confidence", "cumulative",
	"decimals", "drop-empty", "format", "lead", "min-cell", "note",
	"sample", "sort", "strict", "title", NULL };

static bool
is_among(const char *const *names, const char *name)
{
	while (*names != NULL && strcmp(*names, name) != 0)
		names++;
	return *names != NULL;
}

bool
parts_options_silent(const char *name)
{
	return is_among(silent, name);
}

bool
parts_options_replaces(const struct parts_options *o, const char *name,
    const char *const *own)
{
	return parts_options_gave(o, name) && (is_among(silent, name) ||
	    is_among(shown, name) || is_among(own, name));
}

void
parts_options_clear(struct parts_options *o)
{
	list_clear(&o->minus);
	free(o->given.list);
}

bool
parts_options_gave(const struct parts_options *o, const char *name)
{
	for (size_t i = 0; i < o->given.n; i++)
		if (strcmp(o->given.list[i].rule->name, name) == 0)
			return true;
	return false;
}

bool
parts_options_reads(const struct parts_options *o)
{
	return o->merge || o->verify;
}

/* Is standard input free for tables? */
static int
check_input(const struct parts_options *o, struct diag *d)
{
	bool taken = o->nfiles == 0;

	for (size_t i = 0; i < o->nfiles; i++)
		taken |= strcmp(o->files[i], "-") == 0;
	for (size_t i = 0; i < o->minus.n; i++)
		taken |= strcmp(o->minus.items[i], "-") == 0;
	taken |= o->receipt != NULL && strcmp(o->receipt, "-") == 0;
	return taken ? diag_set(d, "--verify reads tables from standard "
	    "input, and wants parts that are files") : 0;
}

int
parts_options_check(struct parts_options *o, int n, char **operands,
    struct diag *d)
{
	if (o->combine && (o->given.n > 1 || n > 0))
		return diag_set(d, "--combine adds lines from standard input "
		    "to standard output, and goes with nothing else");
	if (o->verify && (o->merge || o->partial))
		return diag_set(d, "--verify compares tables with those that "
		    "parts make, and goes neither with --merge nor with "
		    "--partial");
	if (o->minus.n > 0 && !parts_options_reads(o))
		return diag_set(d, "--minus goes with --merge: it takes a part "
		    "away from those that are added");
	if (o->receipt != NULL && !parts_options_reads(o))
		return diag_set(d, "--receipt goes with --merge: it tells of all "
		    "that the parts have to have");
	if (parts_options_reads(o) && parts_options_gave(o, "header"))
		return diag_set(d, "--header is of a split of the data: parts "
		    "have the columns");
	if (parts_options_reads(o)) {
		o->files = (const char *const *)operands;
		o->nfiles = (size_t)n;
	}
	return o->verify ? check_input(o, d) : 0;
}
