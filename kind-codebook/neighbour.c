/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/codebook.h"
#include "kind-codebook/neighbour.h"

/* What items of one question have in common: "m_" of "m_3" and "m_other". */
static struct slice
common_part(struct slice name)
{
	size_t n = name.n;

	while (n > 0 && name.p[n - 1] >= '0' && name.p[n - 1] <= '9')
		n--;
	if (n == name.n)
		while (n > 0 && name.p[n - 1] != '_')
			n--;
	return slice_before(name, n);
}

const struct codebook_variable *
neighbour_find(const struct codebook *cb, struct slice name)
{
	struct slice part = common_part(name);

	for (size_t i = 0; part.n > 0 && i < cb->n; i++) {
		const struct codebook_variable *v = &cb->variables[i];

		if (v->group.n > 0 && slice_eq(common_part(v->name), part))
			return v;
	}
	return NULL;
}
