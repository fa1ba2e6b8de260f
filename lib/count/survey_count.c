/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stats/sums.h"
#include "stream/csvin.h"
#include "stream/repeated.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/cond.h"
#include "weighting/poststrata.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_weight.h"
#include "count/crowd.h"
#include "count/survey_count.h"

/* A job, and what is read besides its questions. */
struct pass {
	struct csvin *in;
	const struct survey_job *job;
	struct cond *where;	/* or NULL; belongs to the first survey */
	struct survey_weight weight;
	struct counted counted;
	const struct sums_who *waiting[SUMS_CROWD];	/* for the people */
	size_t nwaiting;

	struct pass *alike;	/* the first with the same weight, which has: */
	int has_weight;		/* what survey_weight_read says */
	int64_t value;
	struct sums_who one;	/* of that weight, in no parts */
	struct pass *beside;	/* the first of these with the same parts, which
				 * has: */
	struct crowd *crowd;
	const struct sums_who *who;	/* the respondent, once their parts are
				 * known */
	struct pass *next;	/* beside it */
	bool of_all;		/* all jobs have that weight */
};

static int
find_where(struct pass *p, const struct columns *c,
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

/* Says too where the survey is asked for: -1. */
static int
asked_at(const struct survey *s, struct diag *d)
{
	struct diag reason = *d;

	return s->at == NULL ? -1 : diag_set(d, "%s (asked for in %s)",
	    reason.text, s->at);
}

/* Of what all surveys of the job have. */
static int
located(const struct pass *p, struct diag *d)
{
	struct diag reason = *d;

	diag_at(d, csvin_filename(p->in), csvin_line(p->in), "%s",
	    reason.text);
	return asked_at(p->job->surveys[0], d);
}

static int
located_in(const struct pass *p, const struct survey *s,
    const struct question *q, struct diag *d)
{
	struct diag reason = *d;

	diag_at(d, csvin_filename(p->in), csvin_line(p->in), "%.*s: %s",
	    (int)q->name.n, q->name.p, reason.text);
	return asked_at(s, d);
}

static int
count_answers(struct survey *s, const struct pass *p,
    const struct sums_who *who, struct diag *d)
{
	const struct slice *fields = csvin_fields(p->in);

	for (size_t i = 0; i < s->n; i++) {
		struct question *q = &s->questions[i];

		if (tally_add(q->tally, fields, who, d) < 0)
			return located_in(p, s, q, d);
	}
	return 0;
}

static int
note_answers(struct survey *s, const struct pass *p, struct diag *d)
{
	const struct slice *fields = csvin_fields(p->in);

	for (size_t i = 0; i < s->n; i++) {
		const struct question *q = &s->questions[i];

		if (tally_note(q->tally, fields, d) < 0)
			return located_in(p, s, q, d);
	}
	return 0;
}

/* The answers of those that --where leaves out are rows and columns too. */
static int
note_parts(const struct pass *p, struct diag *d)
{
	const struct survey_parts *parts = &p->job->parts;

	if (p->beside != p || p->who != NULL || parts->note == NULL ||
	    parts->note(parts->ctx, csvin_fields(p->in), d) == 0)
		return 0;
	return located(p, d);
}

static int
note_fields(const struct pass *p, struct diag *d)
{
	for (size_t i = 0; i < p->job->n; i++)
		if (note_answers(p->job->surveys[i], p, d) < 0)
			return -1;
	return 0;
}

/* The whole of a stratum is no part of theirs. */
static void
flush_people(struct pass *p)
{
	for (size_t i = 0; i < p->nwaiting; i++) {
		struct sums_who who;

		if (p->job->poststrata == NULL) {
			sums_add(p->job->parts.people, p->waiting[i]);
			continue;
		}
		who = *p->waiting[i];
		who.nparts--;
		sums_add(p->job->parts.people, &who);
	}
	p->nwaiting = 0;
}

/* Not more wait than are in the crowd. */
static void
add_people(struct pass *p, const struct sums_who *who)
{
	p->waiting[p->nwaiting++] = who;
	if (who->nparts == 0)
		flush_people(p);
}

static void
flush(struct pass *first)
{
	for (struct pass *p = first; p != NULL; p = p->next) {
		flush_people(p);
		for (size_t k = 0; k < p->job->n; k++) {
			const struct survey *s = p->job->surveys[k];

			for (size_t i = 0; i < s->n; i++)
				tally_flush(s->questions[i].tally);
		}
	}
	crowd_empty(first->crowd);
}

/* Finds the parts of the respondent, who then is in the crowd. */
static int
join(struct pass *p, struct diag *d)
{
	const struct survey_parts *parts = &p->job->parts;
	const struct poststrata *poststrata = p->job->poststrata;
	struct sums_who who = p->alike->one;

	if (crowd_is_full(p->crowd))
		flush(p);
	if (parts->place != NULL && parts->place(parts->ctx,
	    csvin_fields(p->in), &who, d) < 0)
		return located(p, d);
	p->who = crowd_join(p->crowd, &who, poststrata == NULL ? CROWD_NONE :
	    poststrata_whole(poststrata, who.stratum));
	return 0;
}

/* For the regression, everybody has to be known. */
static int
calibrate(struct pass *p, struct diag *d)
{
	if (p->job->poststrata == NULL || poststrata_add(p->job->poststrata,
	    p->in, p->value, &p->alike->one, d) == 0)
		return 0;
	return located(p, d);
}

/* 1 if the respondent has a weight, 0 if not, -1 and the diag. */
static int
read_weight(struct pass *p, int64_t *weight, struct diag *d)
{
	if (p->alike == p) {
		p->has_weight = survey_weight_read(&p->weight, &p->counted,
		    &p->value, d);
		if (p->has_weight < 0 && !p->of_all)
			(void)asked_at(p->job->surveys[0], d);
		if (p->has_weight > 0)
			p->one = sums_one(p->value);
	}
	*weight = p->alike->value;
	return p->alike->has_weight;
}

/* 1 if the respondent is asked, 0 if not, -1 and the diag. */
static int
is_asked(const struct pass *p, struct diag *d)
{
	enum cond_result fits;

	if (p->where == NULL)
		return 1;
	fits = cond_eval(p->where, csvin_fields(p->in), d);
	return fits == COND_ERROR ? located(p, d) : fits == COND_TRUE;
}

static int
count_respondent(struct pass *p, struct diag *d)
{
	const struct survey_parts *parts = &p->job->parts;
	int64_t weight;
	int got = read_weight(p, &weight, d);

	if (got <= 0)
		return got;
	if (calibrate(p, d) < 0)
		return -1;
	got = is_asked(p, d);
	if (got <= 0)
		return got < 0 ? -1 : note_fields(p, d);
	p->counted.asked += weight > 0;
	p->counted.asked_zero += weight == 0;
	if (p->beside->who == NULL && join(p->beside, d) < 0)
		return -1;
	if (parts->people != NULL)
		add_people(p, p->beside->who);
	for (size_t i = 0; i < p->job->n; i++)
		if (count_answers(p->job->surveys[i], p, p->beside->who, d) < 0)
			return -1;
	return 0;
}

static int
count_record(struct pass *passes, size_t n, struct diag *d)
{
	for (size_t i = 0; i < n; i++)
		passes[i].who = NULL;
	for (size_t i = 0; i < n; i++)
		if (count_respondent(&passes[i], d) < 0)
			return -1;
	for (size_t i = 0; i < n; i++)
		if (passes[i].alike->has_weight > 0 &&
		    note_parts(&passes[i], d) < 0)
			return -1;
	return 0;
}

/* Several conditions share what is found of a field; one would only find that
 * it has no use of it.  NULL if there is nothing to share. */
static struct repeated *
share_fields(struct pass *passes, size_t n)
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
read_records(struct pass *passes, size_t n, struct repeated *fields,
    struct diag *d)
{
	struct csvin *in = passes->in;
	int got;

	while ((got = csvin_next(in, d)) > 0) {
		if (fields != NULL)
			repeated_next(fields, csvin_fields(in));
		if (count_record(passes, n, d) < 0)
			return -1;
	}
	return got;
}

static int
read_all(struct pass *passes, size_t n, struct diag *d)
{
	struct repeated *fields = share_fields(passes, n);
	int got = read_records(passes, n, fields, d);

	repeated_free(fields);
	if (got < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (passes[i].beside == &passes[i])
			flush(&passes[i]);
	return got;
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
	return asked_at(s, d);
}

static int
finish(const struct pass *p, struct diag *d)
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

static int
open_pass(struct pass *p, const struct survey_job *job, struct csvin *in,
    struct diag *d)
{
	struct survey *first = job->surveys[0];
	struct columns c = { csvin_filename(in), first->header,
	    csvin_ncolumns(in) };

	*p = (struct pass){ .in = in, .job = job };
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
same_parts(const struct pass *a, const struct pass *b)
{
	return a->alike == b->alike &&
	    a->job->parts.ctx == b->job->parts.ctx;
}

/* What is found once for several jobs is found by the first. */
static void
join_passes(struct pass *passes, size_t n)
{
	bool of_all = true;

	for (size_t i = 0; i < n; i++) {
		struct pass *p = &passes[i];
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
			p->crowd = crowd_new();
		}
		of_all &= p->alike == passes;
	}
	for (size_t i = 0; i < n; i++)
		passes[i].of_all = of_all;
}

int
survey_count(const struct survey_job *jobs, size_t n, struct csvin *in,
    struct diag *d)
{
	struct pass *passes = xcalloc(n, sizeof(*passes));
	size_t open = 0;
	int status = 0;

	while (open < n && status == 0) {
		status = open_pass(&passes[open], &jobs[open], in, d);
		open++;
	}
	join_passes(passes, status == 0 ? n : 0);
	if (status == 0)
		status = read_all(passes, n, d);
	for (size_t i = 0; i < open; i++)
		crowd_free(passes[i].crowd);
	for (size_t i = 0; i < n && status == 0; i++)
		status = finish(&passes[i], d);
	free(passes);
	return status;
}
