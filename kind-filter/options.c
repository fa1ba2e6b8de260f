/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>

#include "cli.h"
#include "options.h"

static const char usage[] = "kind-filter [-hnQVv] [-c codebook] [-k list] "
    "[--mark name] [--strict] condition [file]\n";

/* Long options without a letter. */
enum { OPT_MARK = 256, OPT_STRICT };

static const struct option longs[] = {
	{ "codebook", required_argument, NULL, 'c' },
	{ "count", no_argument, NULL, 'n' },
	{ "help", no_argument, NULL, 'h' },
	{ "invert", no_argument, NULL, 'v' },
	{ "keep", required_argument, NULL, 'k' },
	{ "mark", required_argument, NULL, OPT_MARK },
	{ "quiet", no_argument, NULL, 'Q' },
	{ "strict", no_argument, NULL, OPT_STRICT },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 }
};

static void
set_option(struct opts *o, int letter)
{
	switch (letter) {
	case 'c':
		o->codebook = optarg;
		break;
	case 'k':
		o->keep = optarg;
		break;
	case 'n':
		o->count = true;
		break;
	case 'Q':
		o->quiet = true;
		break;
	case 'v':
		o->invert = true;
		break;
	case OPT_MARK:
		o->mark = optarg;
		break;
	case OPT_STRICT:
		o->strict = true;
		break;
	default:
		cli_usage(usage);
	}
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	int letter;

	*o = (struct opts){ .file = NULL };
	while ((letter = getopt_long(argc, argv, "c:hk:nQVv", longs,
	    NULL)) != -1) {
		if (letter == 'h' || letter == 'V')
			cli_tell(prog, letter == 'h' ? usage : NULL);
		set_option(o, letter);
	}
	if (argc - optind < 1 || argc - optind > 2)
		cli_usage(usage);
	o->condition = argv[optind];
	o->file = argv[optind + 1];
}
