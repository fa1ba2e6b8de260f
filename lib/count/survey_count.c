/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/cond.h"
#include "weighting/poststrata.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_weight.h"
#include "count/survey_count.h"

/* Respondents who wait until they are added to all sums. */
struct crowd {
	struct {
		struct sums_who who;
		size_t *parts;	/* a copy of who's, that stays */
		size_t cap;
	} members[SUMS_CROWD];
	size_t n;
};

/* What is read besides the questions. */
struct pass {
	struct csvin *in;
	const struct survey_options *o;
	struct cond *where;	/* or NULL; belongs to the survey */
	struct survey_weight weight;
	const struct survey_parts *parts;
	struct poststrata *poststrata;	/* or NULL */
	struct crowd *crowd;
};

static int
find_where(struct pass *p, const struct columns *c,
    const struct codebook *codebook, struct diag *d)
{
	if (p->o->where == NULL)
		return 0;
	p->where = cond_parse(p->o->where, c, codebook, d);
	if (p->where == NULL)
		return -1;
	for (size_t i = 0; i < cond_ncolumns(p->where); i++)
		cond_bind(p->where, i,
		    csvin_want(p->in, cond_column(p->where, i)));
	return 0;
}

static int
located(const struct pass *p, const char *column, struct diag *d)
{
	struct diag reason = *d;

	return diag_at(d, csvin_filename(p->in), csvin_line(p->in), "%s%s%s",
	    column, *column != '\0' ? ": " : "", reason.text);
}

static int
located_in(const struct pass *p, const struct question *q, struct diag *d)
{
	char *name = xstrndup(q->name.p, q->name.n);
	int status = located(p, name, d);

	free(name);
	return status;
}

static int
count_answers(struct survey *s, const struct pass *p,
    const struct sums_who *who, struct diag *d)
{
	const struct slice *fields = csvin_fields(p->in);

	for (size_t i = 0; i < s->n; i++) {
		struct question *q = &s->questions[i];

		if (tally_add(q->tally, fields, who, d) < 0)
			return located_in(p, q, d);
	}
	return 0;
}

static int
place(const struct pass *p, struct sums_who *who, struct diag *d)
{
	if (p->parts->place == NULL || p->parts->place(p->parts->ctx,
	    csvin_fields(p->in), who, d) == 0)
		return 0;
	return located(p, "", d);
}

/* The answers of those that --where leaves out are rows and columns too. */
static int
note_fields(struct survey *s, const struct pass *p, struct diag *d)
{
	if (p->parts->note != NULL && p->parts->note(p->parts->ctx,
	    csvin_fields(p->in), d) < 0)
		return located(p, "", d);
	for (size_t i = 0; i < s->n; i++) {
		const struct question *q = &s->questions[i];

		if (tally_note(q->tally, csvin_fields(p->in), d) < 0)
			return located_in(p, q, d);
	}
	return 0;
}

static void
flush(struct survey *s, struct crowd *crowd)
{
	for (size_t i = 0; i < s->n; i++)
		tally_flush(s->questions[i].tally);
	crowd->n = 0;
}

static void
crowd_free(struct crowd *crowd)
{
	for (size_t i = 0; i < SUMS_CROWD; i++)
		free(crowd->members[i].parts);
	free(crowd);
}

/* Finds the parts of the crowd's next member, who then is one.  0, or -1 and
 * the diag. */
static int
join(const struct pass *p, struct sums_who *who, struct diag *d)
{
	struct crowd *crowd = p->crowd;
	size_t **parts = &crowd->members[crowd->n].parts;

	if (place(p, who, d) < 0)
		return -1;
	while (who->nparts >= crowd->members[crowd->n].cap)
		*parts = xgrow(*parts, crowd->members[crowd->n].cap,
		    &crowd->members[crowd->n].cap, sizeof(**parts));
	for (size_t i = 0; i < who->nparts; i++)
		(*parts)[i] = who->parts[i];
	if (p->poststrata != NULL)
		(*parts)[who->nparts++] = poststrata_whole(p->poststrata,
		    who->stratum);
	who->parts = *parts;
	crowd->n += who->nparts > 0;
	return 0;
}

/* For the regression, everybody has to be known. */
static int
calibrate(const struct pass *p, int64_t weight, struct sums_who *one,
    struct diag *d)
{
	if (p->poststrata == NULL ||
	    poststrata_add(p->poststrata, p->in, weight, one, d) == 0)
		return 0;
	return located(p, "", d);
}

static int
count_respondent(struct survey *s, const struct pass *p, struct diag *d)
{
	struct sums_who *who;
	int64_t weight;
	int got = survey_weight_read(&p->weight, &s->counted, &weight, d);

	if (got <= 0)
		return got;
	if (p->crowd->n == SUMS_CROWD)
		flush(s, p->crowd);
	who = &p->crowd->members[p->crowd->n].who;
	*who = sums_one(weight);
	if (calibrate(p, weight, who, d) < 0)
		return -1;
	if (p->where != NULL) {
		enum cond_result fits = cond_eval(p->where,
		    csvin_fields(p->in), d);

		if (fits == COND_ERROR)
			return located(p, "", d);
		if (fits != COND_TRUE)
			return note_fields(s, p, d);
	}
	s->counted.asked += weight > 0;
	s->counted.asked_zero += weight == 0;
	return join(p, who, d) < 0 ? -1 : count_answers(s, p, who, d);
}

static int
read_all(struct survey *s, const struct pass *p, struct diag *d)
{
	int got;

	while ((got = csvin_next(p->in, d)) > 0)
		if (count_respondent(s, p, d) < 0)
			return -1;
	flush(s, p->crowd);
	return got;
}

static int
finish_question(struct question *q, const struct pass *p, struct diag *d)
{
	struct diag reason;

	if (tally_finish(q->tally, &reason) == 0)
		return 0;
	return diag_at(d, csvin_filename(p->in), 0, "%.*s: %s",
	    (int)q->name.n, q->name.p, reason.text);
}

int
survey_count(struct survey *s, const struct survey_options *o,
    struct csvin *in, const struct survey_parts *parts, struct diag *d)
{
	struct pass p = { .in = in, .o = o, .parts = parts,
	    .poststrata = s->poststrata };
	struct columns c = { csvin_filename(in), s->header,
	    csvin_ncolumns(in) };
	int status;

	status = survey_weight_open(&p.weight, o, in, &c, d);
	if (status == 0)
		status = find_where(&p, &c, s->codebook, d);
	if (status == 0 && p.poststrata != NULL)
		status = poststrata_open(p.poststrata, s->codebook, in, &c,
		    d);
	s->where = p.where;
	p.crowd = xcalloc(1, sizeof(*p.crowd));
	if (status == 0)
		status = read_all(s, &p, d);
	crowd_free(p.crowd);
	for (size_t i = 0; i < s->n && status == 0; i++)
		status = finish_question(&s->questions[i], &p, d);
	if (status == 0 && p.poststrata != NULL)
		status = poststrata_finish(p.poststrata, d);
	return status;
}
