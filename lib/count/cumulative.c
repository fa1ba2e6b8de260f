/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "codebook/scale_order.h"
#include "table/beside.h"
#include "tally/tally.h"
#include "count/survey.h"
#include "count/making.h"
#include "count/cumulative.h"

/* A row for each step, of all up to it. */
static void
add_steps(const struct making *w, const struct scale_answer *steps)
{
	struct sums sum = { .n = 0 };
	struct buf label, members;

	buf_init(&label);
	buf_init(&members);
	for (size_t i = 0; i < w->nrows; i++) {
		if (!steps[i].on)
			continue;
		sums_merge(&sum, &w->rows[i].sum);
		making_add_member(&members, w->rows[i].label);
		label.len = 0;
		beside_put_label(&label, TABLE_CUMULATIVE, w->rows[i].label);
		making_add_share(w, TABLE_CUMULATIVE, buf_all(&label),
		    buf_all(&members), &sum);
	}
	buf_clear(&members);
	buf_clear(&label);
	sums_clear(&sum);
}

int
cumulative_add(const struct making *w, struct diag *d)
{
	struct slice name = w->question->name;
	struct scale_answer *steps;
	struct diag why;
	int status;

	if (w->question->is_set)
		return diag_set(d, "--cumulative: %.*s is a set, of which one "
		    "respondent can tick several options; wanted a question "
		    "with an ordered scale", (int)name.n, name.p);
	steps = making_steps(w);
	status = scale_order(steps, w->nrows, &why);
	if (status == 0)
		add_steps(w, steps);
	else
		diag_set(d, "--cumulative: %.*s: %s", (int)name.n, name.p,
		    why.text);
	free(steps);
	return status;
}
