/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>
#include <string.h>

#include "cli.h"
#include "options.h"

static const char usage[] = "kind-recode [-hV] [-c codebook] [--drop list] "
    "[--other label]\n"
    "           [--rename old=new] [--strict] [recoding ...] [file]\n";

/* Long options without a letter. */
enum { OPT_DROP = 256, OPT_OTHER, OPT_RENAME, OPT_STRICT };

static const struct option longs[] = {
	{ "codebook", required_argument, NULL, 'c' },
	{ "drop", required_argument, NULL, OPT_DROP },
	{ "help", no_argument, NULL, 'h' },
	{ "other", required_argument, NULL, OPT_OTHER },
	{ "rename", required_argument, NULL, OPT_RENAME },
	{ "strict", no_argument, NULL, OPT_STRICT },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 }
};

static void
set_option(struct opts *o, int c)
{
	switch (c) {
	case 'c':
		o->codebook = optarg;
		break;
	case OPT_DROP:
		list_add(&o->drops, optarg);
		break;
	case OPT_OTHER:
		o->other = optarg;
		break;
	case OPT_RENAME:
		list_add(&o->renames, optarg);
		break;
	case OPT_STRICT:
		o->strict = true;
		break;
	default:
		cli_usage(usage);
	}
}

/* The last operand is a file unless it looks like a recoding. */
static bool
is_file(const char *operand)
{
	return strchr(operand, '=') == NULL || operand[0] == '/' ||
	    strncmp(operand, "./", 2) == 0 || strncmp(operand, "../", 3) == 0;
}

bool
options_read(struct opts *o, int argc, char **argv)
{
	int c;

	while ((c = getopt_long(argc, argv, "c:hV", longs, NULL)) != -1) {
		if (c == 'h' || c == 'V') {
			c == 'h' ? cli_help(usage) : cli_version(o->prog);
			return false;
		}
		set_option(o, c);
	}
	if (optind < argc && is_file(argv[argc - 1]))
		o->file = argv[--argc];
	for (int i = optind; i < argc; i++)
		list_add(&o->recodings, argv[i]);
	if (o->recodings.n + o->drops.n + o->renames.n == 0 ||
	    (o->other != NULL && o->recodings.n == 0))
		cli_usage(usage);
	return true;
}

void
options_clear(struct opts *o)
{
	list_clear(&o->drops);
	list_clear(&o->renames);
	list_clear(&o->recodings);
}
