/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/num.h"
#include "codebook/answer_number.h"
#include "codebook/codebook.h"
#include "kind-codebook/words.h"
#include "kind-codebook/numbers.h"

static const char *const sources[] = {
	[ANSWER_FIELDS] = "what the fields are or begin with",
	[ANSWER_SCORES] = "scores",
	[ANSWER_LABELS] = "those in the labels",
	[ANSWER_CODES] = "codes of names (no mean in --stats if most are)"
};

/* "from -1 (Disagree) to 1 (Agree)", of those that have a number. */
static void
put_ends(struct buf *out, const struct answer_numbers *n)
{
	size_t low = n->v->nanswers, high = low;

	for (size_t i = 0; i < n->v->nanswers; i++) {
		if (!n->listed[i].known)
			continue;
		if (low == n->v->nanswers)
			low = high = i;
		if (n->listed[i].value < n->listed[low].value)
			low = i;
		if (n->listed[i].value > n->listed[high].value)
			high = i;
	}
	if (low == n->v->nanswers)
		return;
	buf_puts(out, ", from ");
	answer_number_put(out, codebook_label(&n->v->answers[low]),
	    n->listed[low].value);
	buf_puts(out, " to ");
	answer_number_put(out, codebook_label(&n->v->answers[high]),
	    n->listed[high].value);
}

static void
put_without(struct buf *out, const struct answer_numbers *n)
{
	const char *before = "; without one: ";

	for (size_t i = 0; i < n->v->nanswers; i++) {
		const struct codebook_answer *a = &n->v->answers[i];

		if (n->listed[i].known ||
		    answer_number_open(a, codebook_label(a)))
			continue;
		buf_puts(out, before);
		words_answer(out, a);
		before = ", ";
	}
}

static void
put_bounds(struct buf *out, const struct answer_numbers *n)
{
	char number[NUM_SIZE];

	for (size_t i = 0; i < n->v->nanswers; i++) {
		if (!n->listed[i].at_least)
			continue;
		num_format(n->listed[i].value, number);
		buf_puts(out, "; ");
		words_text(out, codebook_label(&n->v->answers[i]));
		buf_printf(out, " counts as %s", number);
	}
}

bool
numbers_put(struct buf *out, const struct codebook_variable *v)
{
	struct answer_numbers n;
	bool any;

	if (v->role != CODEBOOK_NO_ROLE || (v->type != CODEBOOK_SINGLE &&
	    v->type != CODEBOOK_NUMBER))
		return false;
	answer_number_init(&n, v);
	any = n.source != ANSWER_NOTHING;
	buf_puts(out, any ? sources[n.source] : "");
	if (any && n.listed != NULL) {
		if (n.source != ANSWER_FIELDS)
			put_ends(out, &n);
		put_without(out, &n);
		put_bounds(out, &n);
	}
	answer_number_clear(&n);
	return any;
}
