/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/num.h"
#include "codebook/codebook.h"
#include "ask/cond_said.h"
#include "ask/cond_span.h"

/* More answers than that are not all named. */
#define MOST_ANSWERS 10

static bool
is_lower(enum cond_order order)
{
	return order == ORDER_GT || order == ORDER_GE;
}

bool
cond_span_fits(const struct cond_end *low, const struct cond_end *high)
{
	const struct cond_label *a = low->label, *b = high->label;

	return is_lower(low->order) && !is_lower(high->order) &&
	    a->is_number == b->is_number && (a->is_number ?
	    a->number < b->number : slice_cmp(a->text, b->text) < 0);
}

static bool
holds(const struct cond_end *end, double x)
{
	switch (end->order) {
	case ORDER_LT:
		return x < end->label->number;
	case ORDER_LE:
		return x <= end->label->number;
	case ORDER_GT:
		return x > end->label->number;
	default:
		return x >= end->label->number;
	}
}

static bool
is_inside(const struct cond_span *span, double x)
{
	bool inside = true;

	for (size_t i = 0; i < span->nends; i++)
		inside = inside && holds(&span->ends[i], x);
	return inside != span->negated;
}

/* Are the numbers other than what the answers say? */
static bool
has_scores(const struct cond_said *s, const struct cond_span *span)
{
	const struct answer_numbers *n =
	    &s->tree->columns[span->column].numbers;

	return span->ends[0].label->is_number && n->listed != NULL &&
	    (n->source == ANSWER_SCORES || n->source == ANSWER_CODES);
}

/* The answers that are meant, if there are any and not too many. */
static bool
put_listed(struct cond_said *s, struct buf *out, const struct cond_span *span)
{
	const struct cond_column *c = &s->tree->columns[span->column];
	const struct codebook_variable *v = c->variable;
	struct slice *labels;
	size_t n = 0;

	if (!has_scores(s, span))
		return false;
	labels = xcalloc(v->nanswers, sizeof(*labels));
	for (size_t i = 0; i < v->nanswers; i++)
		if (c->numbers.listed[i].known &&
		    is_inside(span, c->numbers.listed[i].value))
			labels[n++] = codebook_label(&v->answers[i]);
	if (n > 0 && n <= MOST_ANSWERS) {
		cond_said_column(s, out, span->column);
		buf_putc(out, ' ');
		cond_said_list(out, labels, n, " or ");
	}
	free(labels);
	return n > 0 && n <= MOST_ANSWERS;
}

static void
put_value(struct buf *out, const struct cond_label *label)
{
	char number[NUM_SIZE];

	if (!label->is_number) {
		cond_said_text(out, label->text);
		return;
	}
	num_format(label->number, number);
	buf_puts(out, number);
}

/* A date is before another; other texts are so in the alphabet. */
static bool
is_alphabetical(const struct cond_span *span)
{
	struct slice text = span->ends[0].label->text;

	return !span->ends[0].label->is_number && text.n > 0 &&
	    !isdigit((unsigned char)text.p[0]);
}

/* Words around one value. */
static void
put_side(struct buf *out, const struct cond_end *end)
{
	static const char *const words[][2][2] = {
		[ORDER_LT] = { { "before ", "" }, { "under ", "" } },
		[ORDER_LE] = { { "up to ", "" }, { "", " or less" } },
		[ORDER_GT] = { { "after ", "" }, { "over ", "" } },
		[ORDER_GE] = { { "from ", " on" }, { "", " or more" } } };
	const char *const *w = words[end->order][end->label->is_number];

	buf_puts(out, w[0]);
	put_value(out, end->label);
	buf_puts(out, w[1]);
}

/* Words around two: "18 to 24", "over 18 to under 25". */
static void
put_between(struct buf *out, const struct cond_end *ends)
{
	bool number = ends[0].label->is_number;

	if (ends[0].order == ORDER_GT)
		buf_puts(out, number ? "over " : "after ");
	else
		buf_puts(out, number ? "" : "from ");
	put_value(out, ends[0].label);
	buf_puts(out, " to ");
	if (ends[1].order == ORDER_LT)
		buf_puts(out, number ? "under " : "before ");
	put_value(out, ends[1].label);
}

void
cond_span_put(struct cond_said *s, struct buf *out,
    const struct cond_span *span)
{
	if (put_listed(s, out, span))
		return;
	if (has_scores(s, span))
		buf_puts(out, s->tree->columns[span->column].numbers.source ==
		    ANSWER_SCORES ? "a score in " : "a code in ");
	cond_said_column(s, out, span->column);
	buf_puts(out, has_scores(s, span) ? " of " : " ");
	buf_puts(out, span->negated ? "not " : "");
	if (span->nends == 1)
		put_side(out, &span->ends[0]);
	else
		put_between(out, span->ends);
	if (is_alphabetical(span))
		buf_puts(out, " in the alphabet");
}
