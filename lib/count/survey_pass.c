/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/repeated.h"
#include "stream/column.h"
#include "ask/cond.h"
#include "weighting/poststrata.h"
#include "tally/tally.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_weight.h"
#include "count/survey_job.h"
#include "count/survey_pass.h"

int
survey_pass_asked_at(const struct survey *s, struct diag *d)
{
	struct diag reason = *d;

	return s->at == NULL ? -1 : diag_set(d, "%s (asked for in %s)",
	    reason.text, s->at);
}

static int
find_where(struct survey_pass *p, const struct columns *c,
    const struct codebook *codebook, struct diag *d)
{
	if (p->job->o->where == NULL)
		return 0;
	p->where = cond_parse(p->job->o->where, c, codebook, d);
	if (p->where == NULL)
		return -1;
	for (size_t i = 0; i < cond_ncolumns(p->where); i++)
		cond_bind(p->where, i,
		    csvin_want(p->in, cond_column(p->where, i)));
	return 0;
}

static void
list_tallies(struct survey_pass *p)
{
	const struct survey_job *job = p->job;
	size_t n = 0;

	for (size_t k = 0; k < job->n; k++)
		n += job->surveys[k]->n;
	p->tallies = xcalloc(n, sizeof(*p->tallies));
	for (size_t k = 0; k < job->n; k++)
		for (size_t i = 0; i < job->surveys[k]->n; i++)
			p->tallies[p->ntallies++] =
			    job->surveys[k]->questions[i].tally;
}

const struct survey *
survey_pass_survey(const struct survey_pass *p, size_t i, size_t *question)
{
	struct survey *const *s = p->job->surveys;

	for (; i >= (*s)->n; s++)
		i -= (*s)->n;
	*question = i;
	return *s;
}

int
survey_pass_open(struct survey_pass *p, const struct survey_job *job,
    struct csvin *in, struct diag *d)
{
	struct survey *first = job->surveys[0];
	struct columns c = { csvin_filename(in), first->header,
	    csvin_ncolumns(in) };

	*p = (struct survey_pass){ .in = in, .job = job };
	list_tallies(p);
	if (survey_weight_open(&p->weight, job->o, in, &c, d) < 0 ||
	    find_where(p, &c, first->codebook, d) < 0)
		return -1;
	first->owns_where = true;
	for (size_t i = 0; i < job->n; i++)
		job->surveys[i]->where = p->where;
	return job->poststrata == NULL ? 0 : poststrata_open(job->poststrata,
	    first->codebook, in, &c, d);
}

/* Calibrated ones are not: a respondent has a stratum in each job's cells. */
static bool
same_weight(const struct survey_job *a, const struct survey_job *b)
{
	return a->o->drop_unweighted == b->o->drop_unweighted &&
	    option_same(a->o->weight, b->o->weight) &&
	    a->poststrata == b->poststrata;
}

static bool
same_parts(const struct survey_pass *a, const struct survey_pass *b)
{
	return a->alike == b->alike &&
	    a->job->parts.ctx == b->job->parts.ctx;
}

void
survey_pass_join(struct survey_pass *passes, size_t n)
{
	bool of_all = true;

	for (size_t i = 0; i < n; i++) {
		struct survey_pass *p = &passes[i];
		size_t k = 0;

		while (!same_weight(passes[k].job, p->job))
			k++;
		p->alike = &passes[k];
		k = 0;
		while (!same_parts(&passes[k], p))
			k++;
		p->beside = &passes[k];
		if (k < i) {
			p->next = passes[k].next;
			passes[k].next = p;
		} else {
			p->crowd = crowd_new(0);
		}
		of_all &= p->alike == passes;
	}
	for (size_t i = 0; i < n; i++)
		passes[i].of_all = of_all;
}

struct repeated *
survey_pass_share(struct survey_pass *passes, size_t n)
{
	struct repeated *fields;
	size_t conditions = 0;

	for (size_t i = 0; i < n; i++)
		conditions += passes[i].where != NULL;
	if (conditions < 2)
		return NULL;
	fields = repeated_new();
	for (size_t i = 0; i < n; i++)
		if (passes[i].where != NULL)
			cond_share(passes[i].where, fields);
	return fields;
}

static int
finish_question(const struct survey *s, struct question *q,
    const struct csvin *in, struct diag *d)
{
	struct diag reason;

	if (tally_finish(q->tally, &reason) == 0)
		return 0;
	diag_at(d, csvin_filename(in), 0, "%.*s: %s", (int)q->name.n,
	    q->name.p, reason.text);
	return survey_pass_asked_at(s, d);
}

void
survey_pass_clear(struct survey_pass *p)
{
	crowd_free(p->crowd);
	free(p->tallies);
}

int
survey_pass_finish(const struct survey_pass *p, struct diag *d)
{
	const struct survey_job *job = p->job;

	for (size_t k = 0; k < job->n; k++) {
		struct survey *s = job->surveys[k];

		s->counted = p->alike->counted;
		s->counted.asked = p->counted.asked;
		s->counted.asked_zero = p->counted.asked_zero;
		s->poststrata = job->poststrata;
		for (size_t i = 0; i < s->n; i++)
			if (finish_question(s, &s->questions[i], p->in,
			    d) < 0)
				return -1;
	}
	return job->poststrata == NULL ? 0 :
	    poststrata_finish(job->poststrata, d);
}
