/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "dialect.h"
#include "platform.h"
#include "export_options.h"

static int
wrong(struct diag *d, const char *what, const char *found)
{
	return diag_set(d, "%s, found \"%s\"", what, found);
}

static int
set_delimiter(struct export_options *o, const char *arg, struct diag *d)
{
	o->delim = (unsigned char)(strcmp(arg, "tab") == 0 ? '\t' : arg[0]);
	if (strcmp(arg, "tab") != 0 &&
	    (!dialect_can_delimit(o->delim) || arg[1] != '\0'))
		return wrong(d, "-d: wanted one character or \"tab\"", arg);
	return 1;
}

static int
add_missing(struct export_options *o, const char *arg, struct diag *d)
{
	if (*arg == '\0')
		return wrong(d, "-m: wanted a token that means missing", arg);
	o->missing = xreallocarray(o->missing, o->nmissing + 1,
	    sizeof(*o->missing));
	o->missing[o->nmissing++] = arg;
	return 1;
}

static int
set_separator(struct export_options *o, const char *arg, struct diag *d)
{
	if (*arg == '\0')
		return wrong(d, "--separator: wanted what stands between "
		    "joined answers", arg);
	o->separator = arg;
	return 1;
}

static int
set_platform(struct export_options *o, const char *arg, struct diag *d)
{
	struct buf words;

	if (platform_named(arg) != NULL) {
		o->platform = arg;
		return 1;
	}
	buf_init(&words);
	platform_put_words(&words);
	diag_set(d, "--platform: wanted one of %s; found \"%s\"", words.p,
	    arg);
	buf_clear(&words);
	return -1;
}

static int
set_text(struct export_options *o, int letter, const char *arg,
    struct diag *d)
{
	switch (letter) {
	case 'd':
		return set_delimiter(o, arg, d);
	case 'e':
		o->encoding = arg;
		return 1;
	case 'm':
		return add_missing(o, arg, d);
	case EXPORT_PLATFORM:
		return set_platform(o, arg, d);
	case EXPORT_SEPARATOR:
		return set_separator(o, arg, d);
	case EXPORT_SPLIT:
		o->split = arg;
		return 1;
	default:
		return 0;
	}
}

int
export_options_set(struct export_options *o, int letter, const char *arg,
    struct diag *d)
{
	switch (letter) {
	case 'D':
		o->decimal_comma = true;
		return 1;
	case 'p':
		o->pad = true;
		return 1;
	case 'r':
		o->repair = true;
		return 1;
	case EXPORT_CODES:
		o->codes = true;
		return 1;
	case EXPORT_KEEP_MISSING:
		o->keep_missing = true;
		return 1;
	case EXPORT_KEEP_PERSONAL:
		o->keep_personal = true;
		return 1;
	case EXPORT_KEEP_TESTS:
		o->keep_tests = true;
		return 1;
	default:
		return set_text(o, letter, arg, d);
	}
}

void
export_options_clear(struct export_options *o)
{
	free(o->missing);
}
