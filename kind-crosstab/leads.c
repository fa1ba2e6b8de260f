/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "tidy/lead.h"
#include "table/table.h"
#include "count/making.h"
#include "count/survey.h"
#include "count/survey_options.h"
#include "kind-crosstab/scored.h"
#include "kind-crosstab/leads.h"

struct adding {
	const struct making *w;
	const struct banner *b;
	struct significance *tests;
};

/* A lead_fn. */
static void
add(void *ctx, struct lead *l)
{
	const struct adding *a = ctx;
	const struct making *w = a->w;
	struct scored items[LEAD_VALUES];
	const struct scores scores = { w, a->b, items, LENGTH(items),
	    a->tests };

	lead_values(l, w->kept->items, &tally_result(
	    w->question->tally)->base);
	for (size_t i = 0; i < LENGTH(items); i++)
		items[i] = (struct scored){ l->values[i].value,
		    l->values[i].sum, NULL };
	lead_add(w->table, l);
	scored_fill(&scores);
	lead_clear(l);
}

int
leads_add(const struct making *w, const struct banner *b,
    struct significance *tests, struct diag *d)
{
	struct adding a = { w, b, tests };

	return lead_each(w->table, w->question->is_set, &w->o->leads, add, &a,
	    d);
}
