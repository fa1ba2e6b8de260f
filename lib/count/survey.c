/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "ask/cond.h"
#include "ask/group.h"
#include "count/survey.h"

/* The first nets are the survey's. */
static void
clear_question(struct question *q, size_t shared)
{
	tally_free(q->tally);
	for (size_t i = shared; i < q->nnets; i++)
		group_free(q->nets[i]);
	free(q->nets);
	free(q->columns);
	free(q->fields);
	free(q->names);
	free(q->variables);
	free(q->joined);
}

void
survey_clear(struct survey *s)
{
	for (size_t i = 0; i < s->n; i++)
		clear_question(&s->questions[i], s->nnets);
	for (size_t i = 0; i < s->nnets; i++)
		group_free(s->nets[i]);
	free(s->questions);
	free(s->nets);
	free(s->exclude);
	free(s->header);
	if (s->owns_where)
		cond_free(s->where);
}
