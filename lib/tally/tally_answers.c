/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeps sums for each different field and makes everything else from them at
 * the end: what the codebook says of a field, bases and nets, means and
 * medians are sums of sums.  So the codebook is asked once for each different
 * field and not for each respondent.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/map.h"
#include "tally/tally_sums.h"
#include "tally/tally_rows.h"
#include "tally/tally_answers.h"

#define MOST_ANSWERS 10000
#define MOST_NUMBERS 1000000

struct tally_answers *
tally_answers_new(const struct tally_spec *spec)
{
	struct tally_answers *t = xcalloc(1, sizeof(*t));

	t->seen.spec = spec;
	t->column = spec->fields[0];
	t->seen.fields = map_new();
	t->few = map_few(t->seen.fields);
	tally_reading_init(&t->seen.reading, spec->codebook,
	    spec->variables != NULL ? spec->variables[0] : NULL);
	memset(t->waiting, 0xff, sizeof(t->waiting));
	return t;
}

void
tally_answers_free(struct tally_answers *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < t->nsums; i++)
		sums_clear(&t->seen.sums[i]);
	tally_reading_clear(&t->seen.reading);
	map_free(t->seen.fields);
	free(t->seen.sums);
	free(t->noted);
	free(t);
}

/* Can it be a number, as far as its text and the codebook tell? */
static bool
may_be_number(const struct tally_fields *t, struct slice field)
{
	return tally_reading_answer(&t->reading, field) != NULL ||
	    tally_reading_token(&t->reading, field) ||
	    answer_number_field(field).known;
}

/* A field that was not met before. */
static int
new_field(struct tally_answers *t, struct slice field, struct diag *d)
{
	bool number = t->seen.spec->kind == TALLY_NUMBER;
	size_t n = map_count(t->seen.fields);

	if (n > (number ? MOST_NUMBERS : MOST_ANSWERS))
		return diag_set(d, "more than %d different answers; is this "
		    "open text%s", number ? MOST_NUMBERS : MOST_ANSWERS,
		    number ? "?" : ", or a number?  kind-tabulate --mean has "
		    "its mean, and kind-recode makes bands of it");
	if (number && !may_be_number(&t->seen, field) &&
	    ++t->nothers > MOST_ANSWERS)
		return diag_set(d, "more than %d different answers that are "
		    "no numbers; is this open text?", MOST_ANSWERS);
	t->seen.sums = xgrow(t->seen.sums, t->nsums, &t->sums_cap,
	    sizeof(*t->seen.sums));
	t->noted = xgrow(t->noted, t->nsums, &t->noted_cap,
	    sizeof(*t->noted));
	t->noted[t->nsums] = 0;
	t->seen.sums[t->nsums++] = (struct sums){ .n = 0 };
	return 0;
}

/* 1 if there is something to count, 0 if not, -1 and the diag. */
static int
find(struct tally_answers *t, struct slice field, struct diag *d)
{
	t->last = MAP_NONE;
	if (field.n == 0 && !t->seen.spec->of_all)
		return 0;
	t->last = map_add(t->seen.fields, field);
	return t->last == t->nsums && new_field(t, field, d) < 0 ? -1 : 1;
}

int
tally_answers_note(struct tally_answers *t, const struct slice *fields,
    struct diag *d)
{
	int found = find(t, fields[t->column], d);

	if (found > 0)
		t->noted[t->last]++;
	return found < 0 ? -1 : 0;
}

int
tally_answers_add_other(struct tally_answers *t, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	int found = find(t, fields[t->column], d);

	if (found > 0)
		tally_answers_count(t, t->last, who);
	return found < 0 ? -1 : 0;
}

void
tally_answers_flush(struct tally_answers *t, const struct crowd *c)
{
	crowd_add(c, t->seen.sums, t->waiting);
	memset(t->waiting, 0xff, sizeof(t->waiting));
}

const size_t *
tally_answers_given(const struct tally_answers *t, size_t *n)
{
	*n = t->last != MAP_NONE;
	return &t->last;
}

size_t
tally_answers_numbers(const struct tally_answers *t)
{
	return t->nsums;
}

struct slice
tally_answers_text(const struct tally_answers *t, size_t number)
{
	return map_member(t->seen.fields, number);
}

/* A map's number of what it does not have is the same as a tally's. */
size_t
tally_answers_number(const struct tally_answers *t, struct slice text)
{
	return map_find(t->seen.fields, text);
}

void
tally_answers_put(struct tally_answers *t, const struct tally_sums *to)
{
	for (size_t i = 0; i < t->nsums; i++) {
		struct slice field = map_member(t->seen.fields, i);

		tally_sums_put(to, "answer", field, &t->seen.sums[i]);
		tally_sums_put_count(to, "noted", field, t->noted[i]);
	}
}

/* Tally_place_fns. */
static int
place_answer(void *ctx, struct slice field, struct tally_place *place,
    struct diag *d)
{
	struct tally_answers *t = ctx;
	int found = find(t, field, d);

	if (found <= 0)
		return found < 0 ? -1 : tally_sums_unknown(field, d);
	place->sums = &t->seen.sums[t->last];
	return 0;
}

static int
place_noted(void *ctx, struct slice field, struct tally_place *place,
    struct diag *d)
{
	struct tally_answers *t = ctx;
	int found = find(t, field, d);

	if (found <= 0)
		return found < 0 ? -1 : tally_sums_unknown(field, d);
	place->count = &t->noted[t->last];
	return 0;
}

int
tally_answers_take(struct tally_answers *t, const struct tally_sums *from,
    struct diag *d)
{
	if (tally_sums_take(from, "answer", place_answer, t, d) < 0)
		return -1;
	return tally_sums_take(from, "noted", place_noted, t, d);
}

int
tally_answers_finish(struct tally_answers *t, struct tally_result *r,
    struct diag *d)
{
	return tally_rows_make(&t->seen, r, d);
}
