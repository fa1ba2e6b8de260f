/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/num.h"
#include "stats/suspect.h"
#include "codebook/scale.h"
#include "codebook/answer_text.h"
#include "codebook/codebook.h"
#include "codebook/answer_number.h"

/* What an answer's label and code say. */
struct reading {
	enum answer_text text;
	double label;		/* if the text has a number */
	unsigned unit;		/* in which it is, or 0 */
	bool has_code;
	double code;
	bool counts;		/* it is an answer, and not "don't know" */
};

/* What all of them say. */
struct column {
	struct reading *items;
	size_t n;
	size_t labels, bare, ranges, names, codes;	/* that count */
	unsigned unit;		/* of the labels, and are there others? */
	bool mixed;
	double lowest, highest;	/* of the labels that are numbers */
	bool ends;		/* one name is below and one above them */
	bool labels_are_codes;
};

/* A remark in brackets may follow: "Don't know (do not read)". */
static bool
is_open_text(struct slice text)
{
	size_t open = slice_find_last(text, " (");

	return scale_side(NULL, text) == SCALE_OPEN || (open < text.n &&
	    scale_side(NULL, slice_trim(slice_before(text, open))) ==
	    SCALE_OPEN);
}

bool
answer_number_open(const struct codebook_answer *a, struct slice label)
{
	if (a != NULL && a->missing != CODEBOOK_ANSWERED)
		return true;
	return (a == NULL || !a->has_score) && (is_open_text(label) ||
	    is_open_text(answer_text_words(label)));
}

static bool
has_label(const struct reading *r)
{
	return r->text != ANSWER_NO_NUMBER && r->text != ANSWER_RANGE;
}

static void
note_unit(unsigned unit, unsigned *first, bool *mixed)
{
	*mixed = *mixed || (unit != 0 && *first != 0 && unit != *first);
	*first = *first != 0 ? *first : unit;
}

static void
read_answer(struct column *c, const struct codebook_answer *a)
{
	struct reading *r = &c->items[c->n++];

	r->text = answer_text_number(codebook_label(a), &r->label);
	r->has_code = num_parse(a->value, &r->code);
	r->counts = !answer_number_open(a, codebook_label(a));
	if (!r->counts)
		return;
	r->unit = has_label(r) ? answer_text_unit(codebook_label(a)) : 0;
	note_unit(r->unit, &c->unit, &c->mixed);
	c->labels += has_label(r);
	c->bare += r->text == ANSWER_IS_NUMBER;
	c->ranges += r->text == ANSWER_RANGE;
	c->names += r->text == ANSWER_NO_NUMBER;
	c->codes += r->has_code;
}

static int
compare_readings(const void *a, const void *b)
{
	const struct reading *x = a, *y = b;

	return (x->code > y->code) - (x->code < y->code);
}

static int
compare_numbers(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The answers that count and have a number in the label; the caller frees
 * them. */
static struct reading *
labelled(const struct column *c)
{
	struct reading *list = xcalloc(c->labels, sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		if (c->items[i].counts && has_label(&c->items[i]))
			list[n++] = c->items[i];
	return list;
}

/* Do the numbers in the labels differ? */
static bool
labels_differ(const struct column *c)
{
	struct reading *list = labelled(c);
	double *numbers = xcalloc(c->labels, sizeof(*numbers));
	bool differ = true;

	for (size_t i = 0; i < c->labels; i++)
		numbers[i] = list[i].label;
	qsort(numbers, c->labels, sizeof(*numbers), compare_numbers);
	for (size_t i = 1; i < c->labels; i++)
		differ = differ && numbers[i - 1] < numbers[i];
	free(numbers);
	free(list);
	return differ;
}

/* Do they rise or fall with the codes?  Where a code is no number there is no
 * order. */
static bool
labels_follow_codes(const struct column *c)
{
	struct reading *list = labelled(c);
	bool rise = true, fall = true;

	qsort(list, c->labels, sizeof(*list), compare_readings);
	for (size_t i = 1; i < c->labels; i++) {
		rise = rise && list[i - 1].label < list[i].label;
		fall = fall && list[i - 1].label > list[i].label;
	}
	free(list);
	return rise || fall || c->codes < c->labels + c->names + c->ranges;
}

/* Are the numbers of the labels the codes? */
static bool
labels_are_codes(const struct column *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct reading *r = &c->items[i];

		if (r->counts && has_label(r) &&
		    !(r->has_code && r->code == r->label))
			return false;
	}
	return true;
}

/* "Other" with the code 97 among answers from 0 to 10 has no number. */
static bool
is_odd(const struct column *c, double code)
{
	double numbers[] = { c->lowest, c->highest, code };
	bool suspect[LENGTH(numbers)];
	size_t i = 0;

	qsort(numbers, LENGTH(numbers), sizeof(*numbers), compare_numbers);
	suspect_values(numbers, LENGTH(numbers), suspect);
	while (numbers[i] < code)
		i++;
	return suspect[i];
}

/* Half of the labels have a number or more, and no two the same.  What only
 * begins with one may be a name, so that it has to follow the codes. */
static bool
goes_by_labels(const struct column *c)
{
	return c->labels > 0 && c->labels >= c->names + c->ranges &&
	    !c->mixed && labels_differ(c) &&
	    (c->bare == c->labels + c->names + c->ranges ||
	    labels_follow_codes(c));
}

/* Is it "None", "No children", "Never" or the like? */
static bool
means_none(struct slice label)
{
	static const char *const words[] = { "None", "No", "Never", "Zero",
	    "Nothing", "Not at all" };

	for (size_t i = 0; i < LENGTH(words); i++) {
		struct slice word = slice_of(words[i]);

		if (label.n >= word.n && slice_eq_nocase(word,
		    slice_before(label, word.n)) &&
		    (label.n == word.n || label.p[word.n] == ' '))
			return true;
	}
	return false;
}

/* Finds the ends of the labels' numbers, and whether names stand beyond both:
 * then these are the ends of the scale. */
static void
find_ends(struct column *c)
{
	size_t below = 0, above = 0;

	c->lowest = HUGE_VAL;
	c->highest = -HUGE_VAL;
	for (size_t i = 0; i < c->n; i++)
		if (c->items[i].counts && has_label(&c->items[i])) {
			c->lowest = fmin(c->lowest, c->items[i].label);
			c->highest = fmax(c->highest, c->items[i].label);
		}
	for (size_t i = 0; i < c->n; i++) {
		const struct reading *r = &c->items[i];

		if (!r->counts || r->text != ANSWER_NO_NUMBER || !r->has_code ||
		    is_odd(c, r->code))
			continue;
		below += r->code < c->lowest;
		above += r->code > c->highest;
	}
	c->ends = c->labels > 0 && below == 1 && above == 1;
	c->labels_are_codes = labels_are_codes(c);
}

/* Has a name among labels that are their codes the code for a number?  In
 * between, at both ends, or as a 0; anything else may be "Other". */
static bool
is_step(const struct column *c, const struct reading *r, struct slice label)
{
	if (!r->has_code || r->text != ANSWER_NO_NUMBER || is_odd(c, r->code))
		return false;
	return c->ends || (r->code > c->lowest && r->code < c->highest) ||
	    (r->code <= 0 && r->code >= 0 && means_none(label));
}

static struct answer_number
by_label(const struct column *c, const struct reading *r, struct slice label)
{
	if (has_label(r))
		return (struct answer_number){ !c->mixed || r->unit == 0,
		    r->text == ANSWER_AT_LEAST, r->label };
	return (struct answer_number){ c->labels_are_codes &&
	    is_step(c, r, label), false, r->code };
}

static struct answer_number
by_code(const struct reading *r)
{
	return (struct answer_number){ r->has_code &&
	    r->text != ANSWER_RANGE, r->text == ANSWER_AT_LEAST &&
	    r->code == r->label, r->code };
}

static struct answer_number
by_score(const struct codebook_answer *a)
{
	return (struct answer_number){ a->has_score, false, a->score };
}

static bool
is_closed(const struct codebook_variable *v)
{
	return v->type == CODEBOOK_SINGLE || codebook_in_set(v->type);
}

static bool
is_scored(const struct codebook_variable *v)
{
	for (size_t i = 0; i < v->nanswers; i++)
		if (v->answers[i].has_score)
			return true;
	return false;
}

static struct answer_number
number_of(const struct answer_numbers *n, const struct column *c, size_t i)
{
	const struct codebook_answer *a = &n->v->answers[i];

	if (a->missing != CODEBOOK_ANSWERED)
		return (struct answer_number){ false, false, 0 };
	if (a->has_score || (n->source == ANSWER_SCORES && is_closed(n->v)))
		return by_score(a);
	if (!c->items[i].counts)
		return (struct answer_number){ false, false, 0 };
	if (n->labelled || n->source == ANSWER_NOTHING)
		return by_label(c, &c->items[i], codebook_label(a));
	return by_code(&c->items[i]);
}

static enum answer_source
source_of(const struct answer_numbers *n, const struct column *c)
{
	if (is_scored(n->v))
		return ANSWER_SCORES;
	if (!is_closed(n->v))
		return ANSWER_FIELDS;
	if (n->labelled)
		return ANSWER_LABELS;
	return c->codes > 0 && c->ranges == 0 ? ANSWER_CODES : ANSWER_NOTHING;
}

static void
find_listed(struct answer_numbers *n)
{
	const struct codebook_variable *v = n->v;
	struct column c = { .items = xcalloc(v->nanswers, sizeof(*c.items)) };

	for (size_t i = 0; i < v->nanswers; i++)
		read_answer(&c, &v->answers[i]);
	find_ends(&c);
	n->labelled = goes_by_labels(&c);
	n->source = source_of(n, &c);
	n->open = !is_closed(v) || n->source == ANSWER_CODES ||
	    (n->source == ANSWER_LABELS && c.labels_are_codes);
	n->listed = xcalloc(v->nanswers, sizeof(*n->listed));
	for (size_t i = 0; i < v->nanswers; i++)
		n->listed[i] = number_of(n, &c, i);
	free(c.items);
}

void
answer_number_init(struct answer_numbers *n,
    const struct codebook_variable *v)
{
	*n = (struct answer_numbers){ .v = v, .open = true };
	if (v != NULL && v->nanswers > 0)
		find_listed(n);
}

void
answer_number_clear(struct answer_numbers *n)
{
	free(n->listed);
}

struct answer_number
answer_number_field(struct slice field)
{
	struct answer_number number = { false, false, 0 };
	enum answer_text text = answer_text_number(field, &number.value);

	number.known = text != ANSWER_NO_NUMBER && text != ANSWER_RANGE &&
	    (text == ANSWER_IS_NUMBER || !answer_number_open(NULL, field));
	number.at_least = text == ANSWER_AT_LEAST;
	return number;
}

void
answer_number_put(struct buf *out, struct slice label, double number)
{
	struct answer_number own = answer_number_field(label);
	bool begins = own.known && own.value == number;
	char text[NUM_SIZE];
	double itself;

	num_format(number, text);
	if (begins && num_parse(label, &itself)) {
		buf_puts(out, text);
	} else if (begins) {
		buf_putc(out, '"');
		buf_visible(out, label);
		buf_putc(out, '"');
	} else {
		buf_printf(out, "%s (", text);
		buf_visible(out, label);
		buf_putc(out, ')');
	}
}

static void
note_field(struct answer_numbers *n, unsigned unit)
{
	if (unit == 0)
		return;
	if (n->unit == 0)
		n->unit = unit;
	n->units += unit == n->unit;
	n->others += unit != n->unit;
}

struct answer_number
answer_number_of(struct answer_numbers *n, const struct codebook_answer *a,
    struct slice field)
{
	struct answer_number number = { false, false, 0 };

	if (a != NULL)
		return n->listed[a - n->v->answers];
	if (n->open)
		number = answer_number_field(field);
	if (number.known)
		note_field(n, answer_text_unit(field));
	return number;
}

bool
answer_number_mixed(const struct answer_numbers *n, struct slice field)
{
	return n->others > 0 && answer_text_unit(field) != 0;
}
