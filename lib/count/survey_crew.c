/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/fingerprint.h"
#include "cli/cli.h"
#include "cli/threads.h"
#include "stats/sums.h"
#include "partial/partial.h"
#include "count/survey.h"
#include "count/survey_find.h"
#include "count/survey_sums.h"
#include "count/survey_count.h"
#include "count/survey_crew.h"

/* Jobs of their own, of the same surveys. */
struct member {
	struct csvin *in;
	struct survey_job *jobs;
	size_t n;		/* that were found */
	struct sums *people;	/* of each */
	struct survey_count *count;
	struct fingerprint records;
};

struct crew {
	const struct survey_job *jobs;
	size_t njobs;
	const struct cli_input *input;
	struct survey_partial *partial;	/* or NULL */
	struct survey_count *first;	/* of the input's own reader */
	bool alone;		/* which has counted all */
	struct member *members;
	size_t n;
};

static int
copy_job(struct survey_job *to, const struct survey_job *job,
    struct csvin *in, struct diag *d)
{
	*to = (struct survey_job){ .o = job->o };
	to->surveys = xcalloc(job->n, sizeof(*to->surveys));
	for (; to->n < job->n; to->n++) {
		const struct survey *from = job->surveys[to->n];
		struct survey *s = xcalloc(1, sizeof(*s));

		to->surveys[to->n] = s;
		s->codebook = from->codebook;
		if (survey_find(s, from->o, in, d) < 0) {
			to->n++;
			return -1;
		}
	}
	return 0;
}

/* The first of the jobs that has the same parts. */
static size_t
first_of(const struct survey_job *jobs, size_t i)
{
	size_t first = 0;

	while (jobs[first].parts.ctx != jobs[i].parts.ctx)
		first++;
	return first;
}

static int
copy_parts(struct member *m, size_t i, const struct survey_job *jobs,
    struct diag *d)
{
	const struct survey_parts *from = &jobs[i].parts;
	struct survey_parts *to = &m->jobs[i].parts;
	size_t first = first_of(jobs, i);

	if (from->ctx == NULL)
		return 0;
	if (first < i)
		*to = m->jobs[first].parts;
	else if (from->open(from->ctx, m->in, to, d) < 0)
		return -1;
	to->people = &m->people[i];
	return 0;
}

static int
open_member(struct member *m, const struct crew *crew, struct diag *d)
{
	m->in = threads_open(crew->input, d);
	if (m->in == NULL)
		return -1;
	m->jobs = xcalloc(crew->njobs, sizeof(*m->jobs));
	m->people = xcalloc(crew->njobs, sizeof(*m->people));
	for (size_t i = 0; i < crew->njobs; i++) {
		m->n++;
		if (copy_job(&m->jobs[i], &crew->jobs[i], m->in, d) < 0 ||
		    copy_parts(m, i, crew->jobs, d) < 0)
			return -1;
	}
	m->count = survey_count_open(m->jobs, m->n, m->in, d);
	if (m->count == NULL)
		return -1;
	survey_count_keep(m->count);
	return 0;
}

static void
close_job(const struct survey_job *job)
{
	for (size_t i = 0; i < job->n; i++) {
		survey_clear(job->surveys[i]);
		free(job->surveys[i]);
	}
	free(job->surveys);
}

static void
close_member(struct member *m)
{
	survey_count_close(m->count);
	for (size_t i = 0; i < m->n; i++) {
		const struct survey_parts *parts = &m->jobs[i].parts;

		if (parts->ctx != NULL && first_of(m->jobs, i) == i)
			parts->close(parts->ctx);
		sums_clear(&m->people[i]);
		close_job(&m->jobs[i]);
	}
	free(m->people);
	free(m->jobs);
	csvin_close(m->in);
}

static int64_t
read_piece(void *ctx, size_t thread, size_t slot, struct chunks_piece piece)
{
	struct crew *crew = ctx;
	struct member *m = &crew->members[thread];
	uint64_t before = csvin_count(m->in);
	struct diag d;

	(void)slot;
	csvin_view(m->in, piece.p, piece.n);
	if (survey_count_read(m->count, crew->partial != NULL ? &m->records :
	    NULL, &d) < 0 || survey_count_ordered(m->count))
		return -1;
	return (int64_t)(csvin_count(m->in) - before);
}

/* Sums have no order. */
static int
put_nothing(void *ctx, size_t slot, struct diag *d)
{
	(void)ctx;
	(void)slot;
	(void)d;
	return 0;
}

static int
count_alone(void *ctx, struct diag *d)
{
	struct crew *crew = ctx;
	struct survey_partial *p = crew->partial;
	bool puts = p != NULL && p->put != NULL;

	crew->alone = true;
	if (puts)
		survey_count_keep(crew->first);
	if (survey_count_read(crew->first, puts ? &p->records : NULL, d) < 0)
		return -1;
	if (puts && survey_count_check(crew->first, d) < 0)
		return -1;
	if (puts)
		survey_count_put(crew->first, p->put);
	return p != NULL && p->take != NULL ?
	    survey_count_take(crew->first, p->take, d) : 0;
}

/* Can sums of each be added? */
static bool
can_share(const struct survey_job *jobs, size_t n,
    const struct survey_partial *partial)
{
	for (size_t i = 0; i < n; i++)
		if (jobs[i].poststrata != NULL)
			return false;
	return partial == NULL || partial->take == NULL;
}

/* The last member counts nobody: it proves that all sums can be taken. */
static int
open_members(struct crew *crew, struct diag *d)
{
	crew->members = xcalloc(crew->n, sizeof(*crew->members));
	for (size_t i = 0; i < crew->n; i++)
		if (open_member(&crew->members[i], crew, d) < 0)
			return -1;
	return 0;
}

static int
add_up(struct crew *crew, struct partial *sum, struct diag *d)
{
	struct survey_partial *p = crew->partial;

	for (size_t i = 0; i + 1 < crew->n; i++)
		survey_count_put(crew->members[i].count, sum);
	partial_sort(sum);
	if (survey_count_take(crew->members[crew->n - 1].count, sum, d) < 0)
		return threads_again(crew->input, count_alone, crew, d);
	if (p == NULL)
		return survey_count_take(crew->first, sum, d);
	for (size_t i = 0; i < crew->n; i++)
		fingerprint_join(&p->records, &crew->members[i].records);
	return partial_join(p->put, sum, false, d);
}

static int
count_shared(struct crew *crew, size_t threads, struct diag *d)
{
	const struct threads_work work = { .n = threads, .ctx = crew,
	    .read = read_piece, .put = put_nothing, .all = count_alone };
	struct partial *sum = partial_new();
	int status;

	crew->n = threads + 1;
	status = open_members(crew, d);
	if (status == 0)
		status = threads_read(crew->input, &work, d);
	if (status == 0 && !crew->alone)
		status = add_up(crew, sum, d);
	partial_free(sum);
	for (size_t i = 0; i < crew->n; i++)
		close_member(&crew->members[i]);
	free(crew->members);
	return status;
}

int
survey_crew_count(const struct survey_job *jobs, size_t n,
    const struct cli_input *input, struct survey_partial *partial,
    uint64_t threads, struct diag *d)
{
	struct crew crew = { .jobs = jobs, .njobs = n, .input = input,
	    .partial = partial };
	size_t share = can_share(jobs, n, partial) ?
	    threads_count(input, threads) : 1;
	int status;

	crew.first = survey_count_open(jobs, n, input->in, d);
	if (crew.first == NULL)
		return -1;
	status = share > 1 ? count_shared(&crew, share, d) :
	    count_alone(&crew, d);
	csvin_forget(input->in);
	if (status == 0 && (partial == NULL || partial->put == NULL))
		status = survey_count_finish(crew.first, d);
	survey_count_close(crew.first);
	return status;
}
