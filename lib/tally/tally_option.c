/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/map.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "table/beside.h"
#include "tally/tally_option.h"

#define MOST_ANSWERS 10000

static struct tally_option *
add_option(struct tally_options *o, struct slice label)
{
	o->items = xgrow(o->items, o->n, &o->cap, sizeof(*o->items));
	o->items[o->n] = (struct tally_option){ .row.label = label };
	return &o->items[o->n++];
}

/* The option of the answer of that label, which is added if it is new.  Those of
 * people without an answer have labels, too, but are not meant by these. */
static size_t
find_labelled(struct tally_options *o, struct slice label)
{
	size_t n = map_count(o->labels), i = map_add(o->labels, label);

	if (i == n) {
		o->of_label = xgrow(o->of_label, n, &o->of_label_cap,
		    sizeof(*o->of_label));
		o->of_label[n] = o->n;
		add_option(o, map_member(o->labels, n));
	}
	return o->of_label[i];
}

static const struct codebook_variable *
variable_of(const struct tally_options *o, size_t column)
{
	return o->spec->variables != NULL ? o->spec->variables[column] : NULL;
}

/* The answers of the columns together, in the order in which they come. */
static void
add_answers(struct tally_options *o, const struct codebook_variable *v)
{
	struct answer_numbers numbers;

	answer_number_init(&numbers, v);
	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];
		struct slice label = codebook_label(a);
		size_t known = o->n, at = find_labelled(o, label);
		struct tally_option *option = &o->items[at];

		if (at < known)
			continue;
		option->known = true;
		option->missing = a->missing > CODEBOOK_DK;
		option->row.absent = o->spec->of_all && option->missing;
		option->row.dk = a->missing == CODEBOOK_DK;
		option->row.number = answer_number_of(&numbers, a, label);
		option->a = a;
		option->v = v;
	}
	answer_number_clear(&numbers);
}

/* Does ticking it say "don't know", and nothing else? */
static bool
is_dk(const struct codebook_variable *v)
{
	bool dk = false;

	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];

		if (a->has_score && a->score <= 0)
			continue;
		if (a->missing == CODEBOOK_ANSWERED)
			return false;
		dk |= a->missing == CODEBOOK_DK;
	}
	return dk;
}

static bool
is_absent(const struct tally_option *option, struct slice label)
{
	return option->row.absent && slice_eq(option->row.label, label);
}

static size_t
find_absent(const struct tally_options *o, struct slice label)
{
	size_t i = 0;

	while (i < o->n && !is_absent(&o->items[i], label))
		i++;
	return i;
}

static size_t
add_absent(struct tally_options *o, struct slice label)
{
	size_t i = find_absent(o, label);

	if (i == o->n)
		add_option(o, label)->row.absent = true;
	return i;
}

/* For those who gave no answer: by the codebook's names for that, as far as
 * these are not among the options. */
static void
add_all_absent(struct tally_options *o)
{
	o->nothing = add_absent(o, slice_of(BESIDE_NOTHING));
	for (size_t c = 0; c < o->spec->ncolumns; c++) {
		const struct codebook_variable *v = variable_of(o, c);

		for (size_t i = 0; v != NULL && i < v->nanswers; i++) {
			const struct codebook_answer *a = &v->answers[i];
			size_t to;

			if (a->missing <= CODEBOOK_DK)
				continue;
			to = add_absent(o, codebook_label(a));
			o->items[to].a = a;
			o->items[to].v = v;
		}
	}
	o->unasked = add_absent(o, slice_of(TALLY_UNASKED));
}

size_t
tally_option_absent(const struct tally_options *o,
    const struct slice *fields)
{
	for (size_t c = 0; c < o->spec->ncolumns; c++) {
		const struct codebook_variable *v = variable_of(o, c);
		struct slice field = fields[o->spec->fields[c]];
		const struct codebook_answer *a = v == NULL ||
		    field.n == 0 ? NULL : codebook_answer(v, field);

		if (a != NULL && a->missing > CODEBOOK_DK)
			return find_absent(o, codebook_label(a));
	}
	return o->unasked;
}

void
tally_options_init(struct tally_options *o, const struct tally_spec *p)
{
	*o = (struct tally_options){ .spec = p, .labels = map_new() };
	for (size_t c = 0; c < p->ncolumns; c++) {
		const struct codebook_variable *v = variable_of(o, c);
		struct tally_option *option;

		if (p->kind == TALLY_CHOICES) {
			add_answers(o, v);
			continue;
		}
		option = add_option(o, p->columns[c]);
		option->known = v != NULL;
		option->row.dk = v != NULL && v->type == CODEBOOK_FLAG &&
		    is_dk(v);
		option->v = v;
		option->column = c;
	}
	if (p->of_all)
		add_all_absent(o);
}

void
tally_options_clear(struct tally_options *o)
{
	map_free(o->labels);
	free(o->of_label);
	for (size_t i = 0; i < o->n; i++) {
		sums_clear(&o->items[i].row.sum);
		sums_clear(&o->items[i].row.ticks);
	}
	free(o->items);
}

/* Does the codebook say which fields of the flag are ticked? */
static bool
knows_ticks(const struct codebook_variable *v)
{
	return v != NULL && v->type == CODEBOOK_FLAG && v->nanswers > 0;
}

/* A column of another type may be in a set too: its labels say yes or no. */
static bool
is_ticked(const struct codebook_variable *v, struct slice text)
{
	const struct codebook_answer *a;

	if (v != NULL && v->type == CODEBOOK_FLAG)
		return codebook_is_ticked(v, text);
	a = v != NULL ? codebook_answer(v, text) : NULL;
	return tick_is_set(a != NULL ? codebook_label(a) : text);
}

/*
 * Texts in one column may differ ("Other: what?"), but two numbers are codes,
 * one of which may well mean no; the codebook knows.
 */
static int
note_ticked(struct tally_option *option, struct slice text, struct diag *d)
{
	double code, other;

	if (option->ticked.n == 0) {
		option->ticked = text;
	} else if (!slice_eq(option->ticked, text)) {
		option->differs = true;
		if (!knows_ticks(option->v) && num_parse(text, &code) &&
		    num_parse(option->ticked, &other))
			return diag_set(d, "\"%.*s\" and \"%.*s\" would both "
			    "count as ticked; what is not ticked has to be "
			    "empty, 0 or a word for no",
			    (int)option->ticked.n, option->ticked.p,
			    (int)text.n, text.p);
	}
	return 0;
}

/* The option's title; its column if it has none. */
static struct slice
title_of(const struct tally_options *o, size_t column)
{
	const struct codebook_variable *v = variable_of(o, column);

	return v != NULL && v->title.n > 0 ? v->title :
	    o->spec->columns[column];
}

/* Titles go first: is the text that of another option? */
static bool
is_other_title(const struct tally_options *o, size_t column,
    struct slice text)
{
	if (slice_eq(title_of(o, column), text))
		return false;
	for (size_t c = 0; c < o->spec->ncolumns; c++)
		if (slice_eq(title_of(o, c), text))
			return true;
	return false;
}

/* The names of the column's option where a text ticks it. */
static struct tally_names
ticked_names(const struct tally_options *o, size_t column, struct slice text)
{
	const struct codebook_variable *v = variable_of(o, column);
	const struct codebook_answer *a = v != NULL ? codebook_answer(v,
	    text) : NULL;
	struct tally_names names = { .label = title_of(o, column),
	    .others = { o->spec->columns[column] }, .nothers = 1 };

	if (!is_other_title(o, column, text))
		names.others[names.nothers++] = text;
	if (a != NULL && !is_other_title(o, column, codebook_label(a)))
		names.others[names.nothers++] = codebook_label(a);
	names.dk = a != NULL && a->missing == CODEBOOK_DK;
	return names;
}

static int
read_flag(struct tally_options *o, size_t column, struct slice text,
    struct tally_text *meaning, struct diag *d)
{
	struct tally_option *option = &o->items[column];
	const struct codebook_variable *v = option->v;

	if (!is_ticked(v, text)) {
		meaning->unknown = knows_ticks(v) && tick_is_set(text) &&
		    codebook_answer(v, text) == NULL;
		return 0;
	}
	meaning->option = column;
	meaning->names = ticked_names(o, column, text);
	return note_ticked(option, text, d);
}

static int
read_choice(struct tally_options *o, size_t column, struct slice text,
    struct tally_text *meaning, struct diag *d)
{
	const struct codebook_variable *v = variable_of(o, column);
	const struct codebook_answer *a = codebook_answer(v, text);
	size_t known = o->n;
	size_t i = find_labelled(o, a != NULL ? codebook_label(a) : text);

	if (i == known) {
		if (known >= MOST_ANSWERS)
			return diag_set(d, "more than %d different answers; "
			    "is this open text?", MOST_ANSWERS);
		o->items[i].row.number = answer_number_field(text);
	}
	meaning->option = i;
	meaning->unknown = a == NULL && v->nanswers > 0;
	meaning->names = tally_options_names(o, i);
	return 0;
}

int
tally_options_read(struct tally_options *o, size_t column, struct slice text,
    struct tally_text *meaning, struct diag *d)
{
	const struct codebook *cb = o->spec->codebook;

	*meaning = (struct tally_text){ .option = TALLY_NO_OPTION };
	if (text.n == 0 || (cb != NULL &&
	    codebook_is_missing(cb, variable_of(o, column), text)))
		return 0;
	meaning->asked = true;
	if (o->spec->kind == TALLY_CHOICES)
		return read_choice(o, column, text, meaning, d);
	return read_flag(o, column, text, meaning, d);
}

/* Is the text the option's title, or what its ticked fields hold? */
static bool
is_called(const struct tally_option *option, struct slice text)
{
	if (option->row.absent)
		return false;
	if (option->v != NULL && option->v->title.n > 0)
		return slice_eq(option->v->title, text);
	return !option->differs && slice_eq(option->ticked, text);
}

/* What the codebook or its ticked fields call it, if that tells it from the
 * other options; else its column. */
struct slice
tally_options_label(const struct tally_options *o, size_t i)
{
	const struct tally_option *option = &o->items[i];
	struct slice label = option->ticked;

	if (o->spec->kind == TALLY_CHOICES || option->row.absent)
		return option->row.label;
	if (option->v != NULL && option->v->title.n > 0)
		label = option->v->title;
	else if (label.n == 0 || option->differs || tick_is_yes(label))
		return option->row.label;
	for (size_t k = 0; k < o->n; k++)
		if (k != i && is_called(&o->items[k], label))
			return option->row.label;
	return label;
}

struct tally_names
tally_options_names(const struct tally_options *o, size_t i)
{
	const struct tally_option *option = &o->items[i];
	struct tally_names names = { .label = tally_options_label(o, i),
	    .others = { option->row.label }, .nothers = 1 };

	if (option->a != NULL)
		names = tally_names_of(option->v, option->a);
	names.number = option->row.number;
	return names;
}
