/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/num.h"
#include "codebook/codebook.h"
#include "codebook/codebook_check.h"

/* Is the code, which is new, the number of an earlier one? */
static int
check_number(const struct codebook_variable *v, struct slice code,
    struct diag *d)
{
	char out[NUM_SIZE];
	size_t i = map_add(v->plain, codebook_plain(code, out));

	if (i + 1 == v->nanswers)
		return 0;
	return diag_set(d, "value: \"%s\" of %s is the number %s, which is "
	    "there already", code.p, v->name.p, v->answers[i].value.p);
}

int
codebook_check_answer(struct codebook_variable *v, struct diag *d)
{
	size_t n = v->nanswers - 1, other;
	const struct codebook_answer *a = &v->answers[n];
	struct slice label = codebook_label(a);

	if (v->codes == NULL) {
		v->codes = map_new();
		v->plain = map_new();
		v->labels = map_new();
	}
	if (map_add(v->codes, a->value) < n)
		return diag_set(d, "value: \"%s\" of %s is there already",
		    a->value.p, v->name.p);
	if (check_number(v, a->value, d) < 0)
		return -1;
	other = map_add(v->labels, label);
	if (other < n)
		return diag_set(d, "label: \"%s\" is the label of %s and of "
		    "%s, both of %s; wanted a different one for each code",
		    label.p, v->answers[other].value.p, a->value.p,
		    v->name.p);
	return 0;
}

int
codebook_check_token(struct slice token, bool v, struct diag *d)
{
	struct codebook_range range;

	if (!codebook_range_meant(token))
		return 0;
	if (!codebook_range_read(token, &range))
		return diag_set(d, "is no range, though it has \"thru\" in it; "
		    "wanted the lower number first, as in 900 thru 999, 97 "
		    "thru highest or lowest thru -1");
	return v ? 0 : diag_set(d, "is a range, which does not hold for the "
	    "whole file; wanted it in the row of a variable");
}

static int
check_name(const struct codebook *cb, struct slice group, struct diag *d)
{
	const struct codebook_variable *other = codebook_find(cb, group);

	if (other == NULL || other->type == CODEBOOK_SET)
		return 0;
	return diag_set(d, "group: \"%.*s\" is the name of a variable too; "
	    "wanted another name", (int)group.n, group.p);
}

/* The first variable of each group, by its number in the map. */
struct groups {
	struct map *names;
	const struct codebook_variable **first;
	size_t cap;
};

static int
check_type(struct groups *g, const struct codebook_variable *v,
    struct slice group, struct diag *d)
{
	size_t known = map_count(g->names), k = map_add(g->names, group);
	const struct codebook_variable *first;

	if (k == known) {
		g->first = xgrow(g->first, k, &g->cap, sizeof(*g->first));
		g->first[k] = v;
	}
	first = g->first[k];
	if (first->type == v->type || (!codebook_in_set(first->type) &&
	    !codebook_in_set(v->type)))
		return 0;
	return diag_set(d, "type: \"%s\" is not the type of the others in the "
	    "set \"%.*s\" (\"%s\")", codebook_type_word(v->type),
	    (int)group.n, group.p, codebook_type_word(first->type));
}

static int
check_variable(const struct codebook *cb, struct groups *g,
    const struct codebook_variable *v, struct diag *d)
{
	struct slice rest = v->group, group;

	while (v->group.n > 0 && slice_part(&rest, '|', &group))
		if (check_name(cb, group, d) < 0 ||
		    check_type(g, v, group, d) < 0)
			return -1;
	return 0;
}

int
codebook_check_groups(const struct codebook *cb, size_t *at, struct diag *d)
{
	struct groups g = { .names = map_new(), .cap = cb->n + 1 };
	int status = 0;

	g.first = xcalloc(g.cap, sizeof(*g.first));
	for (*at = 0; *at < cb->n && status == 0; ++*at)
		status = check_variable(cb, &g, &cb->variables[*at], d);
	if (status < 0)
		--*at;
	map_free(g.names);
	free(g.first);
	return status;
}
