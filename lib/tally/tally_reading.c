/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "tally/tally_reading.h"

void
tally_reading_init(struct tally_reading *r, const struct codebook *cb,
    const struct codebook_variable *v)
{
	*r = (struct tally_reading){ .codebook = cb, .v = v };
	answer_number_init(&r->numbers, v);
}

void
tally_reading_clear(struct tally_reading *r)
{
	answer_number_clear(&r->numbers);
}

bool
tally_reading_open(const struct tally_reading *r)
{
	return r->v == NULL || r->v->nanswers == 0 ||
	    (r->v->type != CODEBOOK_SINGLE &&
	    r->v->type != CODEBOOK_FLAG && r->v->type != CODEBOOK_MULTI);
}

const struct codebook_answer *
tally_reading_answer(const struct tally_reading *r, struct slice field)
{
	if (r->v == NULL)
		return NULL;
	return r->by_code ? codebook_by_code(r->v, field) :
	    codebook_answer(r->v, field);
}

bool
tally_reading_token(const struct tally_reading *r, struct slice field)
{
	return r->codebook != NULL &&
	    codebook_is_token(r->codebook, r->v, field);
}

/* The example must not depend on who came first. */
static void
keep_first(struct slice *example, struct slice field)
{
	if (example->p == NULL || slice_cmp(field, *example) < 0)
		*example = field;
}

int
tally_reading_choose(struct tally_reading *r, const struct map *fields,
    struct slice *ambiguous, struct diag *d)
{
	struct slice label = { NULL, 0 }, code = label, both = label;

	if (r->v == NULL || !r->v->overlaps)
		return 0;
	for (size_t i = 0; i < map_count(fields); i++) {
		struct slice field = map_member(fields, i);
		const struct codebook_answer *a, *b;

		a = codebook_by_label(r->v, field);
		b = codebook_by_code(r->v, field);
		if (a != NULL && b == NULL)
			keep_first(&label, field);
		else if (a == NULL && b != NULL)
			keep_first(&code, field);
		else if (a != b)
			keep_first(&both, field);
	}
	if (label.p != NULL && code.p != NULL && both.p != NULL)
		return diag_set(d, "\"%s\" is the code of one answer and the "
		    "label of another, and others do not tell which is meant: "
		    "\"%s\" is only a label and \"%s\" only a code", both.p,
		    label.p, code.p);
	r->by_code = code.p != NULL && label.p == NULL;
	if (label.p == NULL && code.p == NULL && both.p != NULL)
		*ambiguous = both;
	return 0;
}
