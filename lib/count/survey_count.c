/* SPDX-License-Identifier: GPL-3.0-or-later */
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

/* Finds the parts of the respondent, who then is in the crowd. */
static int
join(struct survey_pass *p, struct diag *d)
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

	p->counted.asked += p->alike->value > 0;
	p->counted.asked_zero += p->alike->value == 0;
	if (p->beside->who == NULL && join(p->beside, d) < 0)
		return -1;
	if (parts->people != NULL)
		add_people(p, p->beside->who);
	return count_answers(p, p->beside->who, d);
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

static int
read_records(struct survey_pass *passes, size_t n, struct repeated *fields,
    struct fingerprint *records, struct diag *d)
{
	struct csvin *in = passes->in;
	struct sorted sorted = { xcalloc(n, sizeof(*sorted.asked)),
	    xcalloc(n, sizeof(*sorted.noted)), 0, 0 };
	int got;

	while ((got = csvin_next(in, d)) > 0) {
		if (fields != NULL)
			repeated_next(fields, csvin_fields(in));
		if (records != NULL)
			fingerprint_add(records, csvin_record(in));
		if (count_record(&sorted, passes, n, d) < 0) {
			got = -1;
			break;
		}
	}
	free(sorted.asked);
	free(sorted.noted);
	return got;
}

static int
read_all(struct survey_pass *passes, size_t n, struct fingerprint *records,
    struct diag *d)
{
	struct repeated *fields = survey_pass_share(passes, n);
	int got = read_records(passes, n, fields, records, d);

	repeated_free(fields);
	if (got < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (passes[i].beside == &passes[i])
			flush(&passes[i]);
	return got;
}

/* Strata have no lines so far. */
static int
check_partial(const struct survey_job *jobs, size_t n, struct diag *d)
{
	for (size_t i = 0; i < n; i++)
		if (jobs[i].poststrata != NULL)
			return diag_set(d, "--calibrated does not go with "
			    "parts of the data: standard errors of calibrated "
			    "weights are not in them");
	return 0;
}

static int
read_parts(struct survey_pass *passes, size_t n,
    struct survey_partial *partial, struct diag *d)
{
	struct diag reason;

	if (partial->put != NULL) {
		survey_sums_keep(passes, n);
		if (read_all(passes, n, &partial->records, d) < 0)
			return -1;
		survey_sums_put(passes, n, partial->put);
		return 0;
	}
	if (read_all(passes, n, NULL, d) < 0)
		return -1;
	if (survey_sums_take(passes, n, partial->take, &reason) < 0)
		return diag_at(d, csvin_filename(passes->in), 0, "%s",
		    reason.text);
	return 0;
}

int
survey_count(const struct survey_job *jobs, size_t n, struct csvin *in,
    struct survey_partial *partial, struct diag *d)
{
	struct survey_pass *passes = xcalloc(n, sizeof(*passes));
	size_t open = 0;
	int status = partial != NULL ? check_partial(jobs, n, d) : 0;
	bool finishes = partial == NULL || partial->put == NULL;

	while (open < n && status == 0) {
		status = survey_pass_open(&passes[open], &jobs[open], in, d);
		open++;
	}
	survey_pass_join(passes, status == 0 ? n : 0);
	if (status == 0)
		status = partial != NULL ? read_parts(passes, n, partial, d) :
		    read_all(passes, n, NULL, d);
	for (size_t i = 0; i < open; i++)
		survey_pass_clear(&passes[i]);
	for (size_t i = 0; i < n && status == 0 && finishes; i++)
		status = survey_pass_finish(&passes[i], d);
	free(passes);
	return status;
}
