/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A key begins with the number of the job, which has lines of its own, or of
 * job, survey and question: "1.2.3".  Options give the same numbers to all
 * parts.
 */
#include <limits.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/length.h"
#include "base/num.h"
#include "partial/partial.h"
#include "ask/cond.h"
#include "weighting/poststrata.h"
#include "tally/tally_sums.h"
#include "count/survey.h"
#include "count/survey_pass.h"
#include "count/survey_sums.h"

/* Counts of a job. */
static const struct {
	const char *name;
	size_t at;
	bool of_weight;		/* the first job of that weight has it */
} counts[] = {
	{ "asked", offsetof(struct counted, asked), false },
	{ "asked, weight 0", offsetof(struct counted, asked_zero), false },
	{ "weighted", offsetof(struct counted, weighted), true },
	{ "weight 0", offsetof(struct counted, zero), true },
	{ "without weight", offsetof(struct counted, dropped), true },
	{ "rounded", offsetof(struct counted, rounded), true },
	{ "whole weight", offsetof(struct counted, shape.whole), true },
	{ "like an age", offsetof(struct counted, shape.ages), true },
};

static uint64_t *
count_of(struct survey_pass *p, size_t i)
{
	return (uint64_t *)(void *)((char *)&p->counted + counts[i].at);
}

/* Poststrata are parts, too, whose names the program's parts have. */
static const struct partial_slots *
slots_of(const struct survey_job *job)
{
	return job->parts.slots != NULL || job->poststrata == NULL ?
	    job->parts.slots : poststrata_slots(job->poststrata);
}

/* Is it the first of these parts, which are more than none? */
static bool
has_parts(const struct survey_pass *p)
{
	return p->beside == p && p->job->parts.put != NULL;
}

void
survey_sums_keep(struct survey_pass *passes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct survey_job *job = passes[i].job;

		if (has_parts(&passes[i]))
			job->parts.keep(job->parts.ctx);
		if (passes[i].where != NULL)
			cond_count_met(passes[i].where);
		for (size_t k = 0; k < job->n; k++)
			for (size_t q = 0; q < job->surveys[k]->n; q++)
				tally_keep(job->surveys[k]->questions[q].tally);
	}
}

static void
put_numbered(const struct tally_sums *to, const char *what, size_t i,
    const struct fixed_sum *sum, uint64_t count)
{
	struct buf name;

	buf_init(&name);
	buf_printf(&name, "%zu", i);
	if (sum != NULL)
		tally_sums_put_fixed(to, what, buf_all(&name), sum);
	else
		tally_sums_put_count(to, what, buf_all(&name), count);
	buf_clear(&name);
}

/* A class of weights 2^i is counted, and summed. */
static void
put_shape(const struct weight_shape *s, const struct tally_sums *to)
{
	tally_sums_put_fixed(to, "weights", slice_of("all"), &s->all);
	for (size_t i = 0; i < WEIGHT_CLASSES; i++)
		put_numbered(to, "class", i, &(struct fixed_sum){
		    .n = s->classes[i].n, .w = s->classes[i].w }, 0);
}

static void
put_unit(const struct tally_sums *to, size_t column, unsigned unit,
    uint64_t count)
{
	struct buf name;

	buf_init(&name);
	buf_printf(&name, "%zu %u", column, unit);
	tally_sums_put_count(to, "unit", buf_all(&name), count);
	buf_clear(&name);
}

/* Several units are the unit 0, which no merge takes. */
static void
put_where(const struct cond *where, const struct tally_sums *to)
{
	size_t n;
	const uint64_t *met = cond_met(where, &n);

	for (size_t i = 0; i < n; i++)
		put_numbered(to, "label", i, NULL, met[i]);
	for (size_t i = 0; i < cond_ncolumns(where); i++) {
		struct cond_units units = cond_units(where, i);

		put_unit(to, i, units.unit, units.n);
		put_unit(to, i, 0, units.others);
	}
}

static void
put_job(struct survey_pass *p, const struct tally_sums *to)
{
	const struct survey_parts *parts = &p->job->parts;

	for (size_t i = 0; i < LENGTH(counts); i++)
		if (!counts[i].of_weight || p->alike == p)
			tally_sums_put_count(to, "count",
			    slice_of(counts[i].name), *count_of(p, i));
	if (p->alike == p)
		put_shape(&p->counted.shape, to);
	if (p->where != NULL)
		put_where(p->where, to);
	if (p->job->poststrata != NULL)
		poststrata_put(p->job->poststrata, to->partial, to->key);
	if (has_parts(p))
		parts->put(parts->ctx, to);
	if (parts->people != NULL)
		tally_sums_put(to, "people", slice_of("all"), parts->people);
}

/* The key of a job. */
static void
set_job(struct buf *key, size_t job)
{
	key->len = 0;
	buf_printf(key, "%zu", job + 1);
}

/* The key of a question. */
static void
set_question(struct buf *key, size_t job, size_t survey, size_t question)
{
	key->len = 0;
	buf_printf(key, "%zu.%zu.%zu", job + 1, survey + 1, question + 1);
}

void
survey_sums_put(struct survey_pass *passes, size_t n, struct partial *to)
{
	struct buf key;

	buf_init(&key);
	for (size_t i = 0; i < n; i++) {
		const struct survey_job *job = passes[i].job;
		const struct tally_sums sums = { to, &key, slots_of(job) };

		set_job(&key, i);
		put_job(&passes[i], &sums);
		for (size_t k = 0; k < job->n; k++)
			for (size_t q = 0; q < job->surveys[k]->n; q++) {
				set_question(&key, i, k, q);
				tally_put(job->surveys[k]->questions[q].tally,
				    &sums);
			}
	}
	buf_clear(&key);
}

/* Tally_place_fns, of a pass. */
static int
place_count(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct survey_pass *p = ctx;

	for (size_t i = 0; i < LENGTH(counts); i++)
		if (slice_is(name, counts[i].name)) {
			place->count = count_of(p, i);
			return 0;
		}
	return tally_sums_unknown(name, d);
}

static int
place_weights(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct survey_pass *p = ctx;

	if (!slice_is(name, "all"))
		return tally_sums_unknown(name, d);
	place->fixed = &p->counted.shape.all;
	return 0;
}

static int
place_people(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct survey_pass *p = ctx;

	if (!slice_is(name, "all") || p->job->parts.people == NULL)
		return tally_sums_unknown(name, d);
	place->sums = p->job->parts.people;
	return 0;
}

/* Where numbered sums are to be added first. */
struct numbered {
	struct survey_pass *p;
	struct fixed_sum classes[WEIGHT_CLASSES];
	uint64_t met;
};

static int
place_class(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct numbered *n = ctx;
	uint64_t i;

	if (!num_parse_uint(name, WEIGHT_CLASSES - 1, &i))
		return tally_sums_unknown(name, d);
	place->fixed = &n->classes[i];
	return 0;
}

/* That it was met is all that counts. */
static int
place_label(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct numbered *n = ctx;
	uint64_t i;

	if (n->p->where == NULL || !num_parse_uint(name, UINT64_MAX, &i))
		return tally_sums_unknown(name, d);
	cond_meet(n->p->where, i);
	place->count = &n->met;
	return 0;
}

static int
place_unit(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct numbered *n = ctx;
	struct slice unit = name, column;
	uint64_t i, of;

	slice_part(&unit, ' ', &column);
	if (n->p->where == NULL || unit.p == NULL ||
	    !num_parse_uint(column, UINT64_MAX, &i) ||
	    i >= cond_ncolumns(n->p->where) ||
	    !num_parse_uint(unit, UINT_MAX, &of))
		return tally_sums_unknown(name, d);
	place->count = &n->met;
	return cond_join_unit(n->p->where, i, (unsigned)of, d);
}

static int
take_job(struct survey_pass *p, const struct tally_sums *from, struct diag *d)
{
	const struct survey_parts *parts = &p->job->parts;
	struct numbered numbered = { .p = p };
	struct weight_class *classes = p->counted.shape.classes;

	if (tally_sums_take(from, "count", place_count, p, d) < 0 ||
	    tally_sums_take(from, "weights", place_weights, p, d) < 0 ||
	    tally_sums_take(from, "class", place_class, &numbered, d) < 0 ||
	    tally_sums_take(from, "label", place_label, &numbered, d) < 0 ||
	    tally_sums_take(from, "unit", place_unit, &numbered, d) < 0 ||
	    (p->job->poststrata != NULL && poststrata_take(p->job->poststrata,
	    from->partial, from->key, d) < 0) ||
	    (has_parts(p) && parts->take(parts->ctx, from, d) < 0) ||
	    tally_sums_take(from, "people", place_people, p, d) < 0)
		return -1;
	for (size_t i = 0; i < WEIGHT_CLASSES; i++) {
		classes[i].n += numbered.classes[i].n;
		classes[i].w += numbered.classes[i].w;
	}
	return 0;
}

static int
take_questions(struct survey_pass *p, size_t i, const struct tally_sums *from,
    struct diag *d)
{
	const struct survey_job *job = p->job;

	for (size_t k = 0; k < job->n; k++)
		for (size_t q = 0; q < job->surveys[k]->n; q++) {
			const struct question *of =
			    &job->surveys[k]->questions[q];
			struct diag reason;

			set_question(from->key, i, k, q);
			if (tally_take(of->tally, from, &reason) < 0)
				return diag_set(d, "%.*s: %s",
				    (int)of->name.n, of->name.p, reason.text);
		}
	return 0;
}

/* A sum that nobody asked for is of other questions. */
static int
check_taken(const struct partial *from, struct diag *d)
{
	const struct partial_line *line;

	for (size_t i = 0; (line = partial_nth(from, i)) != NULL; i++)
		if (line->key.p[0] >= '0' && line->key.p[0] <= '9' &&
		    !line->taken)
			return diag_set(d, "\"%.*s\" is a sum of another "
			    "question", (int)line->key.n, line->key.p);
	return 0;
}

int
survey_sums_take(struct survey_pass *passes, size_t n, struct partial *from,
    struct diag *d)
{
	struct buf key;
	int status = 0;

	buf_init(&key);
	for (size_t i = 0; i < n && status == 0; i++) {
		const struct tally_sums sums = { from, &key,
		    slots_of(passes[i].job) };

		set_job(&key, i);
		status = take_job(&passes[i], &sums, d);
		if (status == 0)
			status = take_questions(&passes[i], i, &sums, d);
	}
	buf_clear(&key);
	return status == 0 ? check_taken(from, d) : -1;
}
