/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/diag.h"
#include "weighting/collapse.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "weighting/targets_read.h"

#include "replay.h"

/* The shares of each margin sum to 1, none is above it, and each label is
 * found where it is. */
static void
look_at(const struct targets *t)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct target_margin *m = &t->margins[i];
		fixed_uint sum = 0;

		for (size_t k = 0; k < m->n; k++) {
			sum += m->targets[k].value;
			check(targets_find(m, m->targets[k].label) == k);
			check(targets_share(m, k).num <= m->total);
		}
		check(sum == m->total);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct diag d = { "" };
	struct targets *t = targets_read_text("t.csv",
	    (struct slice){ (const char *)p, n }, n % 2 == 0, &d);
	struct margins *m;

	check((t == NULL) == (d.text[0] != '\0'));
	if (t == NULL)
		return 0;
	look_at(t);
	m = margins_new(t, n % 3 == 0, &d);
	margins_free(m);
	(void)collapse(t, "a=b", &d);
	m = margins_new(t, false, &d);
	margins_free(m);
	targets_free(t);
	return 0;
}
