/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "kind-recode/nets.h"

struct nets {
	struct group **groups;
	size_t n;
	size_t cap;
};

static struct group *
find_or_add(struct nets *l, struct slice net)
{
	for (size_t i = 0; i < l->n; i++)
		if (slice_eq(group_label(l->groups[i]), net))
			return l->groups[i];
	l->groups = xgrow(l->groups, l->n, &l->cap, sizeof(*l->groups));
	l->groups[l->n] = group_new(net);
	return l->groups[l->n++];
}

size_t
nets_groups(const struct codebook_variable *v, struct group ***groups)
{
	struct nets l = { NULL, 0, 0 };

	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];

		for (size_t k = 0; k < a->nets.n; k++)
			if (a->missing <= CODEBOOK_DK)
				group_add(find_or_add(&l, a->nets.items[k]),
				    codebook_label(a));
	}
	*groups = l.groups;
	return l.n;
}
