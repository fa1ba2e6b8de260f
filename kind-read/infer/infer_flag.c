/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/datetime.h"
#include "base/map.h"
#include "base/num.h"
#include "codebook/scale.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_flag.h"

static const struct infer_column *
column(const struct infer_bucket *b, size_t i)
{
	return &b->columns[b->members[i]];
}

/* Does the variable hold words for yes and no, and no others?  Answers that are
 * missing do not count. */
static bool
is_ticks(const struct codebook_variable *v)
{
	bool any = false;

	for (size_t i = 0; i < v->nanswers; i++) {
		struct slice label = codebook_label(&v->answers[i]);

		if (v->answers[i].missing > CODEBOOK_DK)
			continue;
		if (tick_words(label) == 0)
			return false;
		any = true;
	}
	return any;
}

bool
infer_flag_is_label(const struct codebook_variable *v)
{
	return v->nanswers == 1 && !is_ticks(v);
}

static bool
is_open_single(const struct infer_bucket *b, size_t i)
{
	return column(b, i)->open &&
	    infer_bucket_variable(b, i)->type == CODEBOOK_SINGLE;
}

static bool
is_tick_column(const struct infer_bucket *b, size_t i)
{
	return is_open_single(b, i) && is_ticks(infer_bucket_variable(b, i));
}

static bool
begins(struct slice s, const char *word)
{
	struct slice w = slice_of(word);

	return s.n >= w.n && slice_eq_nocase((struct slice){ s.p, w.n }, w);
}

/* Is the column called "other", so that it has a text or had one? */
static bool
is_other(const struct infer_bucket *b, size_t i)
{
	const struct codebook_variable *v = infer_bucket_variable(b, i);
	struct slice own = infer_name_own(v->name, b->shared);

	return begins(own, "other") || begins(own, "text") ||
	    begins(v->title, "other");
}

/* Is the single answer the name of the column? */
static bool
is_called_so(const struct infer_bucket *b, size_t i)
{
	const struct codebook_variable *v = infer_bucket_variable(b, i);
	struct infer_cuts c;

	infer_name_cuts(v->name, &c);
	for (size_t k = 0; k < c.n; k++)
		if (slice_eq(c.items[k].own, codebook_label(&v->answers[0])))
			return true;
	return false;
}

/* In the column called "other", only its own name is a label. */
static bool
is_label_column(const struct infer_bucket *b, size_t i)
{
	const struct codebook_variable *v = infer_bucket_variable(b, i);

	if (!is_open_single(b, i) || v->nanswers != 1)
		return false;
	return !is_other(b, i) || is_called_so(b, i);
}

/* An option that nobody ticked? */
static bool
is_empty(const struct infer_bucket *b, size_t i)
{
	const struct infer_column *c = column(b, i);

	return c->open && c->answered == 0 && c->own == 0 && !is_other(b, i);
}

bool
infer_flag_is_text(const struct infer_bucket *b, size_t i)
{
	const struct infer_column *c = column(b, i);
	const struct codebook_variable *v = infer_bucket_variable(b, i);

	return c->open && c->own == 0 && is_other(b, i) &&
	    !is_label_column(b, i) &&
	    (b->given || strstr(v->name.p, " - ") != NULL);
}

/* SurveyMonkey has one column more for "Other", ticked if it has a text;
 * without it those who ticked nothing else would not be in the base. */
static void
add_text(const struct infer_bucket *b, bool *flag)
{
	size_t text = b->n;

	for (size_t i = 0; i < b->n; i++) {
		if (flag[i] && is_other(b, i))
			return;
		if (text == b->n && infer_flag_is_text(b, i))
			text = i;
	}
	if (text < b->n)
		flag[text] = true;
}

/* A number, a day or a time of day, which is the name of no option. */
static bool
is_quantity(struct slice label)
{
	double value;

	return num_parse(label, &value) || datetime_orders(label) != 0 ||
	    (num_digits(label, 0) > 0 && memchr(label.p, ':', label.n) != NULL);
}

/*
 * Are the single answers of columns the names of options?  Not if two columns
 * have the same, if nobody left one of them out, or if they are the steps of a
 * scale: then it is a grid with too few respondents.
 */
static bool
labels_are_options(const struct infer_bucket *b)
{
	struct slice *labels = xcalloc(b->n, sizeof(*labels));
	struct map *different = map_new();
	bool missing = false, sure = true, likely = true, options;
	uint64_t ticks = 0;
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++) {
		const struct infer_column *c = column(b, i);

		missing |= c->answered < c->respondents &&
		    (is_empty(b, i) || is_label_column(b, i));
		if (!is_label_column(b, i))
			continue;
		ticks += c->answered;
		labels[n] = codebook_label(
		    &infer_bucket_variable(b, i)->answers[0]);
		sure = sure && is_called_so(b, i);
		likely = likely && !is_quantity(labels[n]) &&
		    tick_words(labels[n]) == 0 &&
		    c->answered < c->respondents;
		map_add(different, labels[n++]);
	}
	options = missing && n >= 2 && map_count(different) == n &&
	    (b->given || sure || (likely && ticks >= 3)) &&
	    scale_find(labels, n) == NULL;
	map_free(different);
	free(labels);
	return options;
}

static void
flag_labels(const struct infer_bucket *b, bool *flag)
{
	for (size_t i = 0; i < b->n; i++)
		flag[i] = is_label_column(b, i) || is_empty(b, i);
	add_text(b, flag);
}

static unsigned
words_of(const struct codebook_variable *v)
{
	unsigned words = 0;

	for (size_t i = 0; i < v->nanswers; i++)
		words |= tick_words(codebook_label(&v->answers[i]));
	return words;
}

/* Is it the code of an option, as 2 beside columns with nothing but 1? */
static bool
is_code(const struct infer_bucket *b, size_t i)
{
	return is_label_column(b, i) && !is_tick_column(b, i) &&
	    is_quantity(codebook_label(
	    &infer_bucket_variable(b, i)->answers[0]));
}

/* Of the columns that hold words for yes and no. */
static enum infer_flag
look_at_ticks(const struct infer_bucket *b, bool *says_no)
{
	const struct infer_column *first = NULL;
	unsigned words = ~0U;
	bool same = true;

	*says_no = false;
	for (size_t i = 0; i < b->n; i++) {
		const struct infer_column *c = column(b, i);

		if (is_code(b, i))
			return INFER_FLAG_WORDS;
		if (!is_tick_column(b, i) || c->answered == 0)
			continue;
		if (first == NULL)
			first = c;
		words &= words_of(infer_bucket_variable(b, i));
		*says_no |= c->says_no;
		same = same && c->who == first->who &&
		    c->answered == first->answered;
	}
	if (words == 0)
		return INFER_FLAG_WORDS;
	return *says_no && !same ? INFER_FLAG_BASE : INFER_FLAG_SET;
}

static size_t
count_ticks(const struct infer_bucket *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++)
		n += is_tick_column(b, i);
	return n;
}

/* Does each column have a word for yes or no, or a label of its own?  1 in one
 * column and 2 in the next are codes of options. */
static bool
are_ticks(const struct infer_bucket *b)
{
	struct map *values = map_new();
	size_t ticks = 0, single = 0, labels = 0;
	bool differ;

	for (size_t i = 0; i < b->n; i++) {
		const struct codebook_variable *v =
		    infer_bucket_variable(b, i);

		ticks += is_tick_column(b, i);
		if (!is_open_single(b, i) || v->nanswers != 1)
			continue;
		single += is_tick_column(b, i);
		labels += !is_tick_column(b, i) && is_label_column(b, i);
		map_add(values, v->answers[0].value);
	}
	differ = single == ticks && labels > 0 &&
	    map_count(values) == single + labels;
	map_free(values);
	return ticks >= 2 && !differ;
}

size_t
infer_flag_candidates(const struct infer_bucket *b)
{
	size_t labels = 0;

	for (size_t i = 0; i < b->n; i++)
		labels += is_label_column(b, i);
	return are_ticks(b) ? count_ticks(b) : labels;
}

enum infer_flag
infer_flag(const struct infer_bucket *b, bool *flag)
{
	enum infer_flag found;
	bool says_no;

	for (size_t i = 0; i < b->n; i++)
		flag[i] = false;
	if (!are_ticks(b)) {
		if (!labels_are_options(b))
			return INFER_FLAG_NONE;
		flag_labels(b, flag);
		return INFER_FLAG_LABELS;
	}
	found = look_at_ticks(b, &says_no);
	for (size_t i = 0; i < b->n && found == INFER_FLAG_SET; i++)
		flag[i] = is_tick_column(b, i) ||
		    (is_empty(b, i) && !(b->loose && says_no));
	return found;
}
