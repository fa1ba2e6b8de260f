/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "codebook/codebook.h"
#include "base/datetime.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_values.h"
#include "kind-read/infer/infer_role.h"

static bool
has_id(const struct codebook *cb, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cb->variables[i].role == CODEBOOK_ROLE_ID)
			return true;
	return false;
}

static void
find_id(struct codebook *cb, size_t n)
{
	size_t best = n;
	int most = -1;

	if (has_id(cb, n))
		return;
	for (size_t i = 0; i < n; i++) {
		const struct codebook_variable *v = &cb->variables[i];
		int fits = infer_name_id(v->name);

		if (v->role != CODEBOOK_NO_ROLE || v->type != CODEBOOK_ID ||
		    fits <= most)
			continue;
		best = i;
		most = fits;
	}
	if (best < n)
		cb->variables[best].role = CODEBOOK_ROLE_ID;
}

/* Years that stand first settle nothing: they can be read in one order. */
static void
find_order_of_dates(struct codebook *cb, const struct infer_values *facts,
    size_t n)
{
	unsigned orders = DATETIME_YMD | DATETIME_DMY | DATETIME_MDY;

	for (size_t i = 0; i < n; i++)
		if (cb->variables[i].type == CODEBOOK_DATETIME &&
		    (facts[i].no_orders & DATETIME_YMD) != 0)
			orders &= ~facts[i].no_orders;
	if ((datetime_order(cb->datetime) & orders) == 0)
		cb->datetime = slice_of("");
	if (cb->datetime.n == 0 && orders == DATETIME_DMY)
		cb->datetime = slice_of("dmy");
	if (cb->datetime.n == 0 && orders == DATETIME_MDY)
		cb->datetime = slice_of("mdy");
}

void
infer_role(struct codebook *cb, const struct infer_values *facts, size_t n)
{
	find_id(cb, n);
	find_order_of_dates(cb, facts, n);
}
