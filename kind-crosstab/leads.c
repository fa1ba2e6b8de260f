/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/list.h"
#include "table/lead.h"
#include "table/table.h"
#include "count/making.h"
#include "count/survey.h"
#include "count/survey_options.h"
#include "kind-crosstab/scored.h"
#include "kind-crosstab/leads.h"

static void
add(const struct making *w, const struct banner *b,
    struct significance *tests, struct lead *l)
{
	struct scored items[LEAD_VALUES];
	const struct scores scores = { w, b, items, LENGTH(items), tests };

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
	const struct list *asked = &w->o->leads;

	for (size_t i = 0; i < asked->n; i++) {
		struct lead l;
		int found = lead_find(w->table, w->question->is_set,
		    asked->items[i], &l, d);

		if (found < 0)
			return -1;
		if (found > 0)
			add(w, b, tests, &l);
	}
	return 0;
}
