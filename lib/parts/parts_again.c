/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "cli/option.h"
#include "codebook/cli_codebook.h"
#include "count/survey_options.h"
#include "parts/parts_options.h"
#include "parts/parts_lines.h"
#include "parts/parts_same.h"
#include "parts/parts_files.h"
#include "parts/merged.h"
#include "parts/parts_again.h"

static int
set(const struct parts_again *again, const char *name, const char *text,
    struct diag *d)
{
	void *to;
	const struct option_rule *rule = option_find(again->groups,
	    again->ngroups, name, &to);
	bool flag = rule != NULL && rule->kind == OPTION_FLAG;

	if (rule == NULL)
		return diag_set(d, "the parts were counted with --%s, which "
		    "is no option here", name);
	return option_set(rule, to, flag ? "yes" : text, d);
}

/* Files are in the directory where parts are merged, unless the command line
 * or the environment has them elsewhere. */
static int
set_files(struct merged *p, const struct parts_options *o,
    const struct parts_again *again, struct diag *d)
{
	struct buf name, text, last;
	size_t i = 0;
	int status = 0;

	buf_init(&name);
	buf_init(&text);
	buf_init(&last);
	while (status == 0 && parts_lines_next(p->sum, PARTS_NAMED, &i, &name,
	    &text)) {
		if (parts_options_replaces(o, name.p, again->shown) ||
		    (strcmp(name.p, "codebook") == 0 &&
		    cli_codebook_path(NULL) != NULL))
			continue;
		if (slice_eq(buf_all(&last), buf_all(&name)))
			status = diag_set(d, "the parts have several names for "
			    "the file of --%s: say where it is", name.p);
		else
			status = set(again, name.p, arena_string(&p->arena,
			    buf_all(&text)), d);
		last.len = 0;
		buf_slice(&last, buf_all(&name));
	}
	buf_clear(&last);
	buf_clear(&name);
	buf_clear(&text);
	return status;
}

static int
set_stored(struct merged *p, const struct parts_options *o,
    const struct parts_again *again, struct diag *d)
{
	struct buf name, text;
	size_t i = 0;
	int status = 0;

	buf_init(&name);
	buf_init(&text);
	while (status == 0 && parts_lines_next(p->sum, PARTS_OPTION, &i, &name,
	    &text))
		if (!parts_options_replaces(o, name.p, again->shown))
			status = set(again, name.p, arena_string(&p->arena,
			    buf_all(&text)), d);
	buf_clear(&name);
	buf_clear(&text);
	return status;
}

static int
set_all(struct merged *p, const struct parts_options *o,
    const struct parts_again *again, struct diag *d)
{
	if (set_files(p, o, again, d) < 0 || set_stored(p, o, again, d) < 0)
		return -1;
	for (size_t i = 0; i < o->given.n; i++) {
		const struct option_given *g = &o->given.list[i];

		if (!parts_options_replaces(o, g->rule->name, again->shown)) {
			if (parts_same_option(p->sum, &o->given, i, d) < 0)
				return -1;
			continue;
		}
		if (option_find(again->groups, again->ngroups, g->rule->name,
		    &(void *){ NULL }) != NULL && set(again, g->rule->name,
		    g->arg, d) < 0)
			return -1;
	}
	return 0;
}

int
parts_again_set(const struct parts_again *again, const struct parts_options *o,
    struct merged *p, struct diag *d)
{
	if (set_all(p, o, again, d) < 0)
		return -1;
	if (o->verify)
		again->o->format = FORMAT_TIDY;
	again->o->file = o->nfiles > 0 ? o->files[0] : NULL;
	return parts_files_check(p->sum, again->o, *again->plan, d);
}
