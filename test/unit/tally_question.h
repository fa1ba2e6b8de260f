/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A question under test: what it adds up to.
 */
#ifndef TALLY_QUESTION_H
#define TALLY_QUESTION_H

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "tally/tally.h"
#include "stats/weight.h"

#include "close.h"

#define MOST 8

/* A question under test: its options are columns 0, 1, ... of each record. */
struct question {
	struct tally_spec spec;
	struct slice columns[MOST];
	size_t fields[MOST];
	struct group *nets[MOST];
	struct slice exclude[MOST];
	const struct codebook_variable *variables[MOST];
	struct codebook *codebook;
	struct tally *tally;
};

static inline void
prepare(struct question *q, enum tally_kind kind, const char *const *columns,
    const char *const *nets, const char *const *exclude)
{
	struct diag d;

	*q = (struct question){ .spec = { .kind = kind } };
	for (; columns[q->spec.ncolumns] != NULL; q->spec.ncolumns++) {
		size_t i = q->spec.ncolumns;

		q->columns[i] = slice_of(columns[i]);
		q->fields[i] = i;
	}
	for (; nets != NULL && nets[q->spec.nnets] != NULL; q->spec.nnets++) {
		q->nets[q->spec.nnets] = group_parse(nets[q->spec.nnets], &d);
		assert_non_null(q->nets[q->spec.nnets]);
	}
	for (; exclude != NULL && exclude[q->spec.nexclude] != NULL;
	    q->spec.nexclude++)
		q->exclude[q->spec.nexclude] =
		    slice_of(exclude[q->spec.nexclude]);
	q->spec.columns = q->columns;
	q->spec.fields = q->fields;
	q->spec.nets = q->nets;
	q->spec.exclude = q->exclude;
}

static inline void
setup(struct question *q, enum tally_kind kind, const char *const *columns,
    const char *const *nets, const char *const *exclude)
{
	prepare(q, kind, columns, nets, exclude);
	q->tally = tally_new(&q->spec);
}

static inline void
teardown(struct question *q)
{
	tally_free(q->tally);
	for (size_t i = 0; i < q->spec.nnets; i++)
		group_free(q->nets[i]);
	codebook_free(q->codebook);
}

static const char *const one_column[] = { "q", NULL };
static const char *const media[] = { "radio", "tv", "other", NULL };

/* The fields of a respondent are separated by |. */
static inline void
split(const char *text, struct slice *fields)
{
	for (size_t i = 0;; i++) {
		size_t n = strcspn(text, "|");

		fields[i] = (struct slice){ text, n };
		if (text[n] == '\0')
			break;
		text += n + 1;
	}
}

static inline int
try_add(struct question *q, const char *text, double weight, struct diag *d)
{
	struct sums_who who = { .nparts = 0 };
	struct slice fields[MOST];

	split(text, fields);
	who.one = fixed_one((int64_t)(weight * (double)WEIGHT_ONE));
	return tally_add(q->tally, fields, &who, d);
}

static inline void
add(struct question *q, const char *text, double weight)
{
	struct diag d = { "" };

	if (try_add(q, text, weight, &d) < 0)
		fail_msg("%s: %s", text, d.text);
}

/* Somebody who is not counted. */
static inline void
note(struct question *q, const char *text)
{
	struct diag d = { "" };
	struct slice fields[MOST];

	split(text, fields);
	if (tally_note(q->tally, fields, &d) < 0)
		fail_msg("%s: %s", text, d.text);
}

static inline void
finish(struct question *q)
{
	struct diag d = { "" };

	if (tally_finish(q->tally, &d) < 0)
		fail_msg("%s", d.text);
}

/* Adds answers, up to NULL, and finishes; see count. */
static inline void
count_all(struct question *q, const char *const *answers)
{
	double weight = 1;

	for (; *answers != NULL; answers++, weight *= 2)
		add(q, *answers, weight);
	finish(q);
}

/* Counts these answers: of weight 1, 2, 4 and so on, so that a sum tells whose
 * it is. */
#define count(q, ...) \
	count_all((q), (const char *const[]){ __VA_ARGS__, NULL })

static inline void
assert_sum(const struct fixed_sum *s, uint64_t n, double weight)
{
	assert_int_equal(s->n, n);
	assert_close(fixed_weight(s), weight, 1e-15);
}

static inline void
assert_row(const struct question *q, size_t i, const char *label, uint64_t n,
    double weight)
{
	const struct tally_row *row = &tally_result(q->tally)->rows[i];

	assert_true(i < tally_result(q->tally)->nrows);
	if (!slice_is(row->label, label))
		fail_msg("row %zu is %.*s, wanted %s", i, (int)row->label.n,
		    row->label.p, label);
	assert_sum(&row->sum.all, n, weight);
}

/* An answer of the codebook; NAN for no score. */
struct known {
	const char *code;
	const char *label;
	enum codebook_missing missing;
	double score;
};

/* The same question, where the codebook knows the columns and gives each of
 * them these answers. */
static inline void
setup_known(struct question *q, enum tally_kind kind,
    const char *const *columns, const struct known *known,
    const char *const *exclude)
{
	enum codebook_type type = kind == TALLY_MULTI ? CODEBOOK_FLAG :
	    kind == TALLY_CHOICES ? CODEBOOK_MULTI : CODEBOOK_SINGLE;

	prepare(q, kind, columns, NULL, exclude);
	q->codebook = codebook_new();
	codebook_add_text(q->codebook, &q->codebook->tokens, slice_of("-"));
	for (size_t i = 0; i < q->spec.ncolumns; i++)
		codebook_add(q->codebook, q->columns[i])->type = type;
	for (size_t i = 0; i < q->spec.ncolumns; i++) {
		struct codebook_variable *v = &q->codebook->variables[i];

		for (const struct known *k = known; k->code != NULL; k++) {
			struct codebook_answer *a = codebook_add_answer(
			    q->codebook, v, slice_of(k->code));

			a->label = slice_of(k->label);
			a->missing = k->missing;
			a->has_score = !isnan(k->score);
			a->score = k->score;
		}
		codebook_index(v);
		q->variables[i] = v;
	}
	q->spec.codebook = q->codebook;
	q->spec.variables = q->variables;
	q->spec.of_responses = true;
	q->tally = tally_new(&q->spec);
}

#endif
