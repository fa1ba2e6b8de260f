/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "base/num.h"
#include "table/table.h"
#include "count/survey.h"
#include "count/making.h"
#include "count/survey_numbers.h"

/* So many answers are named. */
#define SHOWN 5

/* Those of most respondents first. */
static int
compare_outs(const void *a, const void *b)
{
	const struct tally_out *x = a, *y = b;

	if (x->sum.n != y->sum.n)
		return x->sum.n < y->sum.n ? 1 : -1;
	return slice_cmp(x->label, y->label);
}

/* The answers without a number that somebody of a weight above 0 gave; all, or
 * those that should have one.  The caller frees them. */
static struct tally_out *
without_number(const struct tally_result *r, bool all, size_t *n)
{
	struct tally_out *list = xcalloc(r->nouts, sizeof(*list));

	*n = 0;
	for (size_t i = 0; i < r->nouts; i++) {
		const struct tally_out *out = &r->outs[i];

		if (out->why == TALLY_NO_NUMBER && out->sum.n > 0 &&
		    (all || !out->open))
			list[(*n)++] = *out;
	}
	if (*n > 0)
		qsort(list, *n, sizeof(*list), compare_outs);
	return list;
}

/* "Other" 30, "about 50" 7 and 3 others 4 */
static void
put_answers(struct buf *b, const struct tally_result *r, bool all)
{
	size_t n, shown;
	struct tally_out *list = without_number(r, all, &n);
	uint64_t rest = 0;

	shown = n > SHOWN + 1 ? SHOWN : n;
	for (size_t i = 0; i < n; i++) {
		if (i >= shown) {
			rest += list[i].sum.n;
			continue;
		}
		buf_puts(b, i > 0 ? ", \"" : "\"");
		buf_slice(b, list[i].label);
		buf_puts(b, "\" ");
		fmt_count(b, list[i].sum.n);
	}
	if (rest > 0) {
		buf_printf(b, " and %zu others ", n - shown);
		fmt_count(b, rest);
	}
	free(list);
}

static void
put_why(struct buf *b, const struct tally_result *r)
{
	uint64_t should = r->with.n + r->without.n;

	if (r->without.n == 0) {
		buf_puts(b, "answers like these have no mean; a score in the "
		    "codebook gives an answer a number");
		return;
	}
	buf_printf(b, "%" PRIu64 " of %" PRIu64 " respondents with an answer "
	    "%s no number: ", r->without.n, should,
	    r->without.n == 1 ? "has" : "have");
	put_answers(b, r, false);
	buf_puts(b, r->with.n == 0 || r->source == ANSWER_SCORES ?
	    "; a score in the codebook gives an answer one" :
	    "; a mean may leave out a tenth: a score in the codebook gives an "
	    "answer a number");
	if (r->with.n > 0)
		buf_puts(b, ", and --exclude takes one out of the base");
}

int
survey_numbers_check(const struct question *q, const char *file,
    struct diag *d)
{
	const struct tally_result *r = tally_result(q->tally);
	struct buf why;

	if (r->with.n + r->without.n == 0 || (r->numeric && r->with.n > 0 &&
	    r->without.n <= (r->with.n + r->without.n) / 10 &&
	    r->without.w <= (r->with.w + r->without.w) / 10))
		return 0;
	buf_init(&why);
	put_why(&why, r);
	diag_at(d, file, 0, "%.*s: %s", (int)q->name.n, q->name.p, why.p);
	buf_clear(&why);
	return -1;
}

/* The rows of the lowest and of the highest number. */
static void
find_ends(const struct making *w, const struct tally_row **low,
    const struct tally_row **high)
{
	*low = *high = NULL;
	for (size_t i = 0; i < w->nrows; i++) {
		const struct tally_row *row = &w->rows[i];

		if (!row->has_value)
			continue;
		if (*low == NULL || row->value < (*low)->value)
			*low = row;
		if (*high == NULL || row->value > (*high)->value)
			*high = row;
	}
}

static bool
says_itself(const struct tally_row *row)
{
	double itself;

	return num_parse(row->label, &itself) && itself == row->value;
}

/* "Scores run from -2 (Strongly disagree) to 2 (Strongly agree)."  Numbers that
 * are answers themselves need no such words. */
static void
put_scale(struct buf *b, const struct making *w)
{
	static const char *const sources[] = {
		[ANSWER_FIELDS] = "Numbers", [ANSWER_SCORES] = "Scores",
		[ANSWER_LABELS] = "Numbers", [ANSWER_CODES] =
		"Codes taken as numbers", [ANSWER_NOTHING] = "Numbers" };
	const struct tally_row *low, *high;

	find_ends(w, &low, &high);
	if (low == NULL || (says_itself(low) && says_itself(high)))
		return;
	buf_puts(b, sources[tally_result(w->question->tally)->source]);
	buf_puts(b, " run from ");
	answer_number_put(b, low->label, low->value);
	buf_puts(b, " to ");
	answer_number_put(b, high->label, high->value);
	buf_putc(b, '.');
}

/* Does the table say that the answer counts as its number? */
static bool
is_told(const struct tally_row *row)
{
	return row->has_value && row->sum.all.n > 0 &&
	    (row->number.at_least || row->suspect);
}

/* "\"3 or more\" counts as 3." */
static void
put_bounds(struct buf *b, const struct making *w)
{
	char number[NUM_SIZE];
	size_t n = 0;

	for (size_t i = 0; i < w->nrows; i++) {
		if (!is_told(&w->rows[i]) || ++n > SHOWN)
			continue;
		num_format(w->rows[i].value, number);
		buf_puts(b, b->len > 0 ? " \"" : "\"");
		buf_slice(b, w->rows[i].label);
		buf_printf(b, "\" counts as %s.", number);
	}
	if (n > SHOWN)
		buf_printf(b, " So do %zu others.", n - SHOWN);
}

void
survey_numbers_describe(const struct making *w)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct table_numbers *t = &w->table->numbers;
	struct buf words;

	buf_init(&words);
	t->with = r->with.n;
	t->without = r->without.n + r->open.n;
	put_answers(&words, r, true);
	t->who = table_text(w->table, buf_all(&words));
	buf_clear(&words);
	put_scale(&words, w);
	put_bounds(&words, w);
	t->scale = table_text(w->table, buf_all(&words));
	buf_clear(&words);
}
