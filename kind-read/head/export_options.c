/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/blank.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/seen.h"
#include "kind-read/head/dialect.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header_rows.h"
#include "kind-read/head/export_options.h"

static int
wrong(struct diag *d, const char *what, const char *found)
{
	return diag_set(d, "%s, found \"%s\"", what, found);
}

static int
set_delimiter(void *to, const char *name, const char *arg, struct diag *d)
{
	struct export_options *o = to;

	(void)name;
	o->dialect.delim = (unsigned char)(strcmp(arg, "tab") == 0 ? '\t' :
	    arg[0]);
	if (strcmp(arg, "tab") != 0 &&
	    (!dialect_can_delimit(o->dialect.delim) || arg[1] != '\0'))
		return wrong(d, "-d: wanted one character or \"tab\"", arg);
	return 0;
}

static int
set_skip(void *to, const char *name, const char *arg, struct diag *d)
{
	struct export_options *o = to;

	if (!num_parse_uint(slice_of(arg), 1000, &o->dialect.skip))
		return diag_set(d, "--%s: wanted a number of lines up to "
		    "1000, found \"%s\"", name, arg);
	o->dialect.sure = true;
	return 0;
}

static int
add_missing(void *to, const char *name, const char *arg, struct diag *d)
{
	struct export_options *o = to;
	char *text = (char *)arg;
	struct slice s = blank_fold(slice_of(arg), text);

	/* As fields are: without blanks that nobody sees. */
	(void)name;
	if (s.n == 0)
		return wrong(d, "-m: wanted a token that means missing", arg);
	memmove(text, s.p, s.n);
	text[s.n] = '\0';
	o->missing = xreallocarray(o->missing, o->nmissing + 1,
	    sizeof(*o->missing));
	o->missing[o->nmissing++] = arg;
	return 0;
}

static int
set_separator(void *to, const char *name, const char *arg, struct diag *d)
{
	struct export_options *o = to;

	if (*arg == '\0')
		return diag_set(d, "--%s: wanted what stands between joined "
		    "answers, found \"%s\"", name, arg);
	o->separator = arg[0] == '\r' ? "\n" : arg;
	return 0;
}

static int
set_unique(void *to, const char *name, const char *arg, struct diag *d)
{
	struct export_options *o = to;

	(void)name;
	(void)d;
	o->unique = arg;
	if (o->ids == NULL)
		o->ids = seen_new();
	return 0;
}

static int
set_platform(void *to, const char *name, const char *arg, struct diag *d)
{
	struct export_options *o = to;
	struct buf words;

	if (platform_named(arg) != NULL) {
		o->platform = arg;
		return 0;
	}
	buf_init(&words);
	platform_put_words(&words);
	diag_set(d, "--%s: wanted one of %s; found \"%s\"", name, words.p,
	    arg);
	buf_clear(&words);
	return -1;
}

static int
set_header_rows(void *to, const char *name, const char *arg, struct diag *d)
{
	struct export_options *o = to;
	uint64_t n;

	if (!num_parse_uint(slice_of(arg), HEADER_ROWS_MOST, &n) || n == 0)
		return diag_set(d, "--%s: wanted a number from 1 to %d, found "
		    "\"%s\"", name, HEADER_ROWS_MOST, arg);
	o->header_rows = (size_t)n;
	return 0;
}

#define AT(member) offsetof(struct export_options, member)

const struct option_rule export_options_rules[] = {
	{ "codes", 0, OPTION_FLAG, AT(codes), NULL },
	{ "decimal-comma", 'D', OPTION_FLAG, AT(decimal_comma), NULL },
	{ "delimiter", 'd', OPTION_VALUE, 0, set_delimiter },
	{ "drop-personal", 0, OPTION_FLAG, AT(drop_personal), NULL },
	{ "encoding", 'e', OPTION_TEXT, AT(encoding), NULL },
	{ "header-rows", 0, OPTION_VALUE, 0, set_header_rows },
	{ "keep-missing", 0, OPTION_FLAG, AT(keep_missing), NULL },
	{ "keep-personal", 0, OPTION_FLAG, AT(keep_personal), NULL },
	{ "keep-tests", 0, OPTION_FLAG, AT(keep_tests), NULL },
	{ "missing", 'm', OPTION_VALUE, 0, add_missing },
	{ "no-quotes", 0, OPTION_FLAG, AT(dialect.no_quotes), NULL },
	{ "one-per", 0, OPTION_TEXT, AT(one_per), NULL },
	{ "pad", 'p', OPTION_FLAG, AT(pad), NULL },
	{ "platform", 0, OPTION_VALUE, 0, set_platform },
	{ "repair", 'r', OPTION_FLAG, AT(repair), NULL },
	{ "separator", 0, OPTION_VALUE, 0, set_separator },
	{ "sheet", 0, OPTION_TEXT, AT(sheet), NULL },
	{ "skip", 0, OPTION_VALUE, 0, set_skip },
	{ "split", 0, OPTION_TEXT, AT(split), NULL },
	{ "take", 0, OPTION_TEXT, AT(take), NULL },
	{ "unique", 0, OPTION_VALUE, 0, set_unique },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

void
export_options_clear(struct export_options *o)
{
	free(o->missing);
	seen_free(o->ids);
}
