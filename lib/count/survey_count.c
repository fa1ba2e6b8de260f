/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stats/sums.h"
#include "stats/crowd.h"
#include "stream/csvin.h"
#include "stream/fingerprint.h"
#include "stream/repeated.h"
#include "ask/cond.h"
#include "weighting/poststrata.h"
#include "tally/tally.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_weight.h"
#include "count/survey_pass.h"
#include "count/survey_sums.h"
#include "count/survey_count.h"

/* The passes that count the respondent, and those for which their answers are
 * known all the same; in the order of the jobs. */
struct sorted {
	struct survey_pass **asked, **noted;
	size_t nasked, nnoted;
};

struct survey_count {
	struct csvin *in;
	struct survey_pass *passes;
	size_t n;
	size_t nopen;
	struct repeated *fields;	/* that conditions share, or NULL */
	struct sorted sorted;
};

/* Of what all surveys of the job have. */
static int
located(const struct survey_pass *p, struct diag *d)
{
	struct diag reason = *d;

	diag_at(d, csvin_filename(p->in), csvin_line(p->in), "%s",
	    reason.text);
	return survey_pass_asked_at(p->job->surveys[0], d);
}

/* Of the i-th of its tallies. */
static int
located_in(const struct survey_pass *p, size_t i, struct diag *d)
{
	struct diag reason = *d;
	size_t question;
	const struct survey *s = survey_pass_survey(p, i, &question);
	struct slice name = s->questions[question].name;

	diag_at(d, csvin_filename(p->in), csvin_line(p->in), "%.*s: %s",
	    (int)name.n, name.p, reason.text);
	return survey_pass_asked_at(s, d);
}

static int
count_answers(const struct survey_pass *p, const struct sums_who *who,
    struct diag *d)
{
	size_t n = tally_add_all(p->tallies, p->ntallies, csvin_fields(p->in),
	    who, d);

	return n == p->ntallies ? 0 : located_in(p, n, d);
}

static int
note_answers(const struct survey_pass *p, struct diag *d)
{
	const struct slice *fields = csvin_fields(p->in);

	for (size_t i = 0; i < p->ntallies; i++)
		if (tally_note(p->tallies[i], fields, d) < 0)
			return located_in(p, i, d);
	return 0;
}

/* The answers of those that --where leaves out are rows and columns too. */
static int
note_parts(const struct survey_pass *p, struct diag *d)
{
	const struct survey_parts *parts = &p->job->parts;

	if (p->beside != p || p->who != NULL || parts->note == NULL ||
	    parts->note(parts->ctx, csvin_fields(p->in), d) == 0)
		return 0;
	return located(p, d);
}

/* The whole of a stratum is no part of theirs. */
static void
flush_people(struct survey_pass *p)
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
add_people(struct survey_pass *p, const struct sums_who *who)
{
	p->waiting[p->nwaiting++] = who;
	if (who->nparts == 0)
		flush_people(p);
}

static void
flush(struct survey_pass *first)
{
	for (struct survey_pass *p = first; p != NULL; p = p->next) {
		flush_people(p);
		for (size_t i = 0; i < p->ntallies; i++)
			tally_flush(p->tallies[i], first->crowd);
	}
	crowd_empty(first->crowd);
}

/* Finds the parts of the respondent, who then is in the crowd; NULL and the diag
 * if that is wrong. */
static const struct sums_who *
join(struct survey_pass *p, struct diag *d)
{
	const struct survey_parts *parts = &p->job->parts;
	const struct poststrata *poststrata = p->job->poststrata;
	struct sums_who who = p->alike->one;

	if (crowd_is_full(p->crowd))
		flush(p);
	if (parts->place != NULL && parts->place(parts->ctx,
	    csvin_fields(p->in), &who, d) < 0) {
		(void)located(p, d);
		return NULL;
	}
	p->who = crowd_join(p->crowd, &who, poststrata == NULL ? CROWD_NONE :
	    poststrata_whole(poststrata, who.stratum));
	return p->who;
}

/* For the regression, everybody has to be known. */
static int
calibrate(struct survey_pass *p, struct diag *d)
{
	if (p->job->poststrata == NULL || poststrata_add(p->job->poststrata,
	    p->in, p->value, &p->alike->one, d) == 0)
		return 0;
	return located(p, d);
}

/* 1 if the respondent has a weight, 0 if not, -1 and the diag. */
static int
read_weight(struct survey_pass *p, struct diag *d)
{
	if (p->alike == p) {
		p->has_weight = survey_weight_read(&p->weight, &p->counted,
		    &p->value, d);
		if (p->has_weight < 0 && !p->of_all)
			(void)survey_pass_asked_at(p->job->surveys[0], d);
		if (p->has_weight > 0)
			p->one = sums_one(p->value);
	}
	return p->alike->has_weight;
}

/* 1 if the respondent is asked, 0 if not, -1 and the diag. */
static int
is_asked(const struct survey_pass *p, struct diag *d)
{
	enum cond_result fits;

	if (p->where == NULL)
		return 1;
	fits = cond_eval(p->where, csvin_fields(p->in), d);
	return fits == COND_ERROR ? located(p, d) : fits == COND_TRUE;
}

/* 1 if the respondent is counted, 0 if only their answers are known; 2 if they
 * have no weight, -1 and the diag. */
static int
look_at(struct survey_pass *p, struct diag *d)
{
	int got = read_weight(p, d);

	if (got <= 0)
		return got < 0 ? -1 : 2;
	return calibrate(p, d) < 0 ? -1 : is_asked(p, d);
}

static int
count_respondent(struct survey_pass *p, struct diag *d)
{
	const struct survey_parts *parts = &p->job->parts;
	const struct sums_who *who = p->beside->who;

	p->counted.asked += p->alike->value > 0;
	p->counted.asked_zero += p->alike->value == 0;
	if (who == NULL)
		who = join(p->beside, d);
	if (who == NULL)
		return -1;
	if (parts->people != NULL)
		add_people(p, who);
	return count_answers(p, who, d);
}

/*
 * No branch depends on whether a condition is true: the processor would guess
 * wrong every other time, and forget the fields that it is looking for already.
 */
static int
sort_passes(struct sorted *s, struct survey_pass *passes, size_t n,
    struct diag *d)
{
	s->nasked = s->nnoted = 0;
	for (size_t i = 0; i < n; i++) {
		int got = look_at(&passes[i], d);

		if (got < 0)
			return -1;
		passes[i].who = NULL;
		s->asked[s->nasked] = s->noted[s->nnoted] = &passes[i];
		s->nasked += got == 1;
		s->nnoted += got == 0;
	}
	return 0;
}

static int
count_record(struct sorted *s, struct survey_pass *passes, size_t n,
    struct diag *d)
{
	if (sort_passes(s, passes, n, d) < 0)
		return -1;
	for (size_t i = 0; i < s->nasked; i++)
		if (count_respondent(s->asked[i], d) < 0)
			return -1;
	for (size_t i = 0; i < s->nnoted; i++)
		if (note_answers(s->noted[i], d) < 0)
			return -1;
	for (size_t i = 0; i < n; i++)
		if (passes[i].alike->has_weight > 0 &&
		    note_parts(&passes[i], d) < 0)
			return -1;
	return 0;
}

struct survey_count *
survey_count_open(const struct survey_job *jobs, size_t n, struct csvin *in,
    struct diag *d)
{
	struct survey_count *c = xcalloc(1, sizeof(*c));
	int status = 0;

	*c = (struct survey_count){ .in = in, .n = n };
	c->passes = xcalloc(n, sizeof(*c->passes));
	c->sorted.asked = xcalloc(n, sizeof(*c->sorted.asked));
	c->sorted.noted = xcalloc(n, sizeof(*c->sorted.noted));
	while (c->nopen < n && status == 0) {
		status = survey_pass_open(&c->passes[c->nopen],
		    &jobs[c->nopen], in, d);
		c->nopen++;
	}
	survey_pass_join(c->passes, status == 0 ? n : 0);
	if (status < 0) {
		survey_count_close(c);
		return NULL;
	}
	c->fields = survey_pass_share(c->passes, n);
	return c;
}

void
survey_count_close(struct survey_count *c)
{
	if (c == NULL)
		return;
	for (size_t i = 0; i < c->nopen; i++)
		survey_pass_clear(&c->passes[i]);
	repeated_free(c->fields);
	free(c->sorted.asked);
	free(c->sorted.noted);
	free(c->passes);
	free(c);
}

int
survey_count_read(struct survey_count *c, struct fingerprint *records,
    struct diag *d)
{
	int got;

	while ((got = csvin_next(c->in, d)) > 0) {
		if (c->fields != NULL)
			repeated_next(c->fields, csvin_fields(c->in));
		if (records != NULL)
			fingerprint_add(records, csvin_record(c->in));
		if (count_record(&c->sorted, c->passes, c->n, d) < 0)
			return -1;
	}
	if (got < 0)
		return -1;
	for (size_t i = 0; i < c->n; i++)
		if (c->passes[i].beside == &c->passes[i])
			flush(&c->passes[i]);
	return 0;
}

void
survey_count_keep(struct survey_count *c)
{
	survey_sums_keep(c->passes, c->n);
}

int
survey_count_check(const struct survey_count *c, struct diag *d)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct poststrata *p = c->passes[i].job->poststrata;

		if (p != NULL && poststrata_check(p, d) < 0)
			return -1;
	}
	return 0;
}

void
survey_count_put(struct survey_count *c, struct partial *to)
{
	survey_sums_put(c->passes, c->n, to);
}

int
survey_count_take(struct survey_count *c, struct partial *from,
    struct diag *d)
{
	struct diag reason;

	if (survey_sums_take(c->passes, c->n, from, &reason) == 0)
		return 0;
	return diag_at(d, csvin_filename(c->in), 0, "%s", reason.text);
}

bool
survey_count_ordered(const struct survey_count *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->passes[i].where != NULL &&
		    cond_has_unit(c->passes[i].where))
			return true;
	return false;
}

int
survey_count_finish(struct survey_count *c, struct diag *d)
{
	for (size_t i = 0; i < c->n; i++)
		if (survey_pass_finish(&c->passes[i], d) < 0)
			return -1;
	return 0;
}
