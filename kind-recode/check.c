/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "buf.h"
#include "diag.h"
#include "group.h"
#include "grouping.h"
#include "cli.h"
#include "bands.h"
#include "options.h"
#include "recoding.h"
#include "untaken.h"
#include "check.h"

/* So many values that no group takes are listed, if there are more than one
 * more. */
#define SHOWN 10

struct check {
	const struct opts *o;
	struct buf errors;	/* with --strict: all of them */
};

static void
remark(struct check *c, const struct diag *what)
{
	if (!c->o->strict)
		cli_message(c->o->prog, "note: %s", what->text);
	else
		buf_printf(&c->errors, "%s%s", c->errors.len > 0 ? "; " : "",
		    what->text);
}

/* Ends the check. */
static int
result(struct check *c, struct diag *d)
{
	int status = 0;

	if (c->errors.len > 0)
		status = diag_set(d, "%s", c->errors.p);
	buf_clear(&c->errors);
	return status;
}

int
check_bands(const struct recoding *list, size_t n, const struct opts *o,
    struct diag *d)
{
	struct check c = { .o = o };
	struct diag gap, what;

	for (size_t i = 0; o->other == NULL && i < n; i++) {
		struct slice column = list[i].spec.column;

		for (size_t k = 0; bands_gap(list[i].groups,
		    list[i].ngroups, k, &gap); k++) {
			diag_set(&what, "%.*s: %s", (int)column.n, column.p,
			    gap.text);
			remark(&c, &what);
		}
	}
	return result(&c, d);
}

/* "group", or if there are others "group of age_band". */
static void
add_group(struct buf *b, const struct check *c, const struct recoding *r)
{
	struct slice name = r->spec.label;

	buf_puts(b, "group");
	if (c->o->recodings.n > 1)
		buf_printf(b, " of %.*s", (int)name.n, name.p);
}

static void
say_value(struct check *c, const struct recoding *r,
    const struct untaken_value *v)
{
	struct slice column = r->spec.column;
	struct buf group = { NULL, 0, 0 };
	struct diag what;

	add_group(&group, c, r);
	diag_set(&what, "%" PRIu64 " respondent%s %.*s \"%.*s\"%s, which no "
	    "%s takes", v->n, v->n == 1 ? " has" : "s have", (int)column.n,
	    column.p, (int)v->text.n, v->text.p, v->cut ? "..." : "", group.p);
	remark(c, &what);
	buf_clear(&group);
}

/* The n respondents whose values are not listed. */
static void
say_rest(struct check *c, const struct recoding *r, uint64_t n,
    const char *values)
{
	struct slice column = r->spec.column;
	struct buf group = { NULL, 0, 0 };
	struct diag what;

	add_group(&group, c, r);
	diag_set(&what, "%" PRIu64 " respondent%s one of %s values of %.*s "
	    "that no %s takes", n, n == 1 ? " has" : "s have", values,
	    (int)column.n, column.p, group.p);
	remark(c, &what);
	buf_clear(&group);
}

static void
check_untaken(struct check *c, const struct recoding *r)
{
	uint64_t rest = untaken_total(r->untaken);
	struct untaken_value *list;
	size_t n = untaken_list(r->untaken, &list);
	size_t shown = n > SHOWN + 1 ? SHOWN : n;
	struct diag values;

	for (size_t i = 0; i < shown; i++) {
		say_value(c, r, &list[i]);
		rest -= list[i].n;
	}
	free(list);
	if (rest == 0)
		return;
	if (untaken_many(r->untaken))
		diag_set(&values, "more than %d", UNTAKEN_MOST);
	else
		diag_set(&values, "%zu more", n - shown);
	say_rest(c, r, rest, values.text);
}

/* A text that nobody has is nearly always a typing error; the codebook's may
 * be answers that nobody chose. */
static void
check_given(struct check *c, const struct recoding *r)
{
	struct slice column = r->spec.column;
	struct group_range range;
	struct diag what;

	for (size_t i = 0; i < r->spec.ngroups; i++) {
		const struct group *g = r->spec.groups[i];

		for (size_t k = 0; k < group_count(g); k++) {
			struct slice text = group_value(g, k);

			if (grouping_given(r->grouping, i, k) ||
			    group_value_range(g, k, &range))
				continue;
			diag_set(&what, "no respondent has %.*s \"%.*s\"",
			    (int)column.n, column.p, (int)text.n, text.p);
			remark(c, &what);
		}
	}
}

int
check_answers(const struct recoding *list, size_t n, const struct opts *o,
    struct diag *d)
{
	struct check c = { .o = o };

	for (size_t i = 0; i < n; i++) {
		if (list[i].untaken != NULL)
			check_untaken(&c, &list[i]);
		check_given(&c, &list[i]);
	}
	return result(&c, d);
}
