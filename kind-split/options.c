/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "base/diag.h"
#include "base/num.h"
#include "base/slice.h"
#include "cli/option.h"
#include "kind-split/options.h"

#define MOST 10000

static const char usage[] =
"kind-split [-hV] [-o prefix] [--header file] [--receipt file] -n pieces\n"
"           [file]\n";

static int
set_pieces(void *to, const char *name, const char *arg, struct diag *d)
{
	size_t *n = to;
	uint64_t value;

	if (!num_parse_uint(slice_of(arg), MOST, &value) || value == 0)
		return option_wrong(name, arg, "how many pieces, 1 to 10000",
		    d);
	*n = (size_t)value;
	return 0;
}

#define AT(member) offsetof(struct opts, member)

static const struct option_rule rules[] = {
	{ "header", 0, OPTION_ONCE, AT(header), NULL },
	{ "output", 'o', OPTION_ONCE, AT(prefix), NULL },
	{ "pieces", 'n', OPTION_VALUE, AT(n), set_pieces },
	{ "receipt", 0, OPTION_ONCE, AT(receipt), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table group = { rules, o };
	const struct option_program p = { prog, usage, &group, 1, NULL };
	struct diag d;
	int first;

	*o = (struct opts){ .prog = prog };
	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		option_fail(&p, &d);
	if (o->n == 0 || argc - first > 1)
		option_usage(&p);
	if (o->prefix == NULL)
		o->prefix = "piece";
	o->file = argv[first];
}
