/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "xalloc.h"
#include "diag.h"
#include "map.h"
#include "codebook.h"
#include "codebook_check.h"

int
codebook_check_answer(const struct codebook_variable *v, struct diag *d)
{
	const struct codebook_answer *a = &v->answers[v->nanswers - 1];
	struct slice label = codebook_label(a);

	for (const struct codebook_answer *b = v->answers; b < a; b++) {
		if (slice_eq(a->value, b->value))
			return diag_set(d, "value: \"%s\" of %s is there "
			    "already", a->value.p, v->name.p);
		if (slice_eq(label, codebook_label(b)))
			return diag_set(d, "label: \"%s\" is the label of %s "
			    "and of %s, both of %s; wanted a different one "
			    "for each code", label.p, b->value.p, a->value.p,
			    v->name.p);
	}
	return 0;
}

static bool
in_set(const struct codebook_variable *v)
{
	return v->type == CODEBOOK_FLAG || v->type == CODEBOOK_MULTI;
}

static int
check_name(const struct codebook *cb, const struct codebook_variable *v,
    struct diag *d)
{
	const struct codebook_variable *other = codebook_find(cb, v->group);

	if (other == NULL || other->type == CODEBOOK_SET)
		return 0;
	return diag_set(d, "group: \"%s\" is the name of a variable too; "
	    "wanted another name", v->group.p);
}

int
codebook_check_groups(const struct codebook *cb, size_t *at, struct diag *d)
{
	const struct codebook_variable **first;	/* of each group */
	struct map *groups = map_new();
	int status = 0;

	first = xcalloc(cb->n, sizeof(*first));
	for (*at = 0; *at < cb->n; ++*at) {
		const struct codebook_variable *v = &cb->variables[*at];
		size_t k;

		if (v->group.n == 0)
			continue;
		status = check_name(cb, v, d);
		k = map_add(groups, v->group);
		if (first[k] == NULL)
			first[k] = v;
		if (status == 0 && first[k]->type != v->type &&
		    (in_set(first[k]) || in_set(v)))
			status = diag_set(d, "type: \"%s\" is not the type of "
			    "the others in the set \"%s\" (\"%s\")",
			    codebook_type_word(v->type), v->group.p,
			    codebook_type_word(first[k]->type));
		if (status < 0)
			break;
	}
	map_free(groups);
	free(first);
	return status;
}
