/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "codebook/codebook.h"
#include "base/datetime.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_values.h"
#include "kind-read/infer/infer_role.h"

typedef int fit_fn(const struct codebook_variable *v,
    const struct infer_values *f);

static int
weight_fit(const struct codebook_variable *v, const struct infer_values *f)
{
	if (v->type != CODEBOOK_NUMBER || f->negative || !f->positive)
		return 0;
	return infer_name_weight(v->name);
}

static int
id_fit(const struct codebook_variable *v, const struct infer_values *f)
{
	(void)f;
	return v->type == CODEBOOK_ID ? 1 + infer_name_id(v->name) : 0;
}

static bool
has_role(const struct codebook *cb, size_t n, enum codebook_role role)
{
	for (size_t i = 0; i < n; i++)
		if (cb->variables[i].role == role)
			return true;
	return false;
}

/* If only is true, several that fit equally well are none. */
static void
find_role(struct codebook *cb, const struct infer_values *facts, size_t n,
    enum codebook_role role, bool only)
{
	fit_fn *fit = role == CODEBOOK_WEIGHT ? weight_fit : id_fit;
	size_t best = n;
	bool tie = false;
	int most = 0;

	if (has_role(cb, n, role))
		return;
	for (size_t i = 0; i < n; i++) {
		const struct codebook_variable *v = &cb->variables[i];
		int fits = v->role == CODEBOOK_NO_ROLE ? fit(v, &facts[i]) : 0;

		if (fits > most) {
			best = i;
			most = fits;
			tie = false;
		} else if (fits == most) {
			tie = true;
		}
	}
	if (best < n && !(only && tie))
		cb->variables[best].role = role;
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
	find_role(cb, facts, n, CODEBOOK_WEIGHT, true);
	find_role(cb, facts, n, CODEBOOK_ROLE_ID, false);
	find_order_of_dates(cb, facts, n);
}
