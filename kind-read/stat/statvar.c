/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "kind-read/head/tokens.h"
#include "kind-read/stat/statdate.h"
#include "kind-read/stat/statvalue.h"
#include "kind-read/stat/statvar.h"

/* So many different values that the file did not announce are listed. */
#define NOTED_MOST 10000

struct statanswer {
	struct statvalue value;
	struct slice shown;	/* in the stream */
	size_t token;		/* that it is, or TOKENS_NONE */
};

struct statnoted {
	struct statvalue value;
	struct slice code;
};

static bool
is_missing(const struct statvar *v, const struct statvalue *value)
{
	if (value->kind == STATVALUE_TAG)
		return true;
	for (size_t i = 0; i < v->nmissing; i++)
		if (statvalue_in(value, &v->missing[i]))
			return true;
	return false;
}

static bool
is_counted(const struct statvar *v, const struct statvalue *value)
{
	return v->flag && statvalue_eq(value, &v->counted);
}

/*
 * A label that no other code of the variable has: "No (2)" if need be.  The
 * result lives as long as the codebook.
 */
static struct slice
own_label(struct statvar *v, struct codebook *cb, struct slice label,
    struct slice code)
{
	struct buf b = { NULL, 0, 0 };
	struct slice own;

	buf_slice(&b, label);
	while (map_find(v->label_map, buf_all(&b)) != MAP_NONE) {
		buf_puts(&b, " (");
		buf_slice(&b, code);
		buf_putc(&b, ')');
	}
	own = codebook_text(cb, buf_all(&b));
	buf_clear(&b);
	map_add(v->label_map, own);
	return own;
}

/*
 * What the stream shows of a flag's value that is not missing.  Of two answers
 * the one means ticked and the other not, whatever they are called; if there
 * are more, or the one that is counted is called No, only the codebook can
 * tell.
 */
static struct slice
flag_text(const struct statvar *v, bool counted, struct slice label)
{
	if (v->own_labels)
		return label;
	if (label.n > 0 && tick_is_set(label) == counted)
		return label;
	return slice_of(counted ? "Yes" : "No");
}

/*
 * The token that a field is, by what the stream would show or by the label of
 * the file, which can have a code behind it there.  A value that is missing
 * anyway has its code too.
 */
static size_t
token_of(const struct statvar *v, struct slice shown, struct slice label,
    struct slice code)
{
	size_t token = tokens_find(v->tokens, shown);

	if (token == TOKENS_NONE && !v->codes)
		token = tokens_find(v->tokens, label);
	if (token == TOKENS_NONE && shown.n == 0)
		token = tokens_find(v->tokens, code);
	return token;
}

/* Adds the answer to the codebook; gives what the stream shows of it. */
static struct slice
describe(struct statvar *v, struct codebook *cb, struct slice code,
    const struct statvalue *value, struct slice label)
{
	struct codebook_variable *cv = codebook_find(cb, v->name);
	struct codebook_answer *a = codebook_add_answer(cb, cv, code);
	bool missing = is_missing(v, value);
	bool ticks = v->flag && !missing, counted = is_counted(v, value);
	struct slice shown = ticks ? flag_text(v, counted, label) : label;

	if (shown.n > 0)
		a->label = own_label(v, cb, shown, code);
	if (missing)
		a->missing = CODEBOOK_MISSING;
	a->has_score = ticks && !counted;
	if (missing && !v->keep_missing)
		return (struct slice){ "", 0 };
	if (v->codes)
		return a->value;
	if (v->flag && !v->own_labels)
		return codebook_text(cb, shown);
	v->renamed += a->label.n > shown.n;
	return a->label.n > 0 ? a->label : a->value;
}

static void
add_answer(struct statvar *v, struct codebook *cb,
    const struct statvalue *value, struct slice label)
{
	char out[STATVALUE_SIZE];
	struct slice code = statvalue_code(value, v->date, out);
	struct codebook_variable *cv;
	struct statanswer *a;

	if (code.n == 0 || map_find(v->code_map, code) != MAP_NONE)
		return;
	map_add(v->code_map, code);
	v->answers = xgrow(v->answers, v->nanswers, &v->answers_cap,
	    sizeof(*v->answers));
	a = &v->answers[v->nanswers++];
	a->value = *value;
	a->shown = describe(v, cb, code, value, label);
	a->token = token_of(v, a->shown, label, code);
	if (a->token == TOKENS_NONE)
		return;
	a->shown = (struct slice){ "", 0 };
	cv = codebook_find(cb, v->name);
	cv->answers[cv->nanswers - 1].missing = CODEBOOK_MISSING;
}

struct keyed {
	double number;
	size_t answer;
};

static int
compare_keyed(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;

	return (x->number > y->number) - (x->number < y->number);
}

static void
sort_numbers(struct statvar *v)
{
	struct keyed *keys = xcalloc(v->nanswers, sizeof(*keys));

	for (size_t i = 0; i < v->nanswers; i++)
		if (v->answers[i].value.kind == STATVALUE_NUMBER)
			keys[v->nnumbers++] = (struct keyed){
			    v->answers[i].value.number, i };
	qsort(keys, v->nnumbers, sizeof(*keys), compare_keyed);
	v->by_number = xcalloc(v->nnumbers, sizeof(*v->by_number));
	for (size_t i = 0; i < v->nnumbers; i++)
		v->by_number[i] = keys[i].answer;
	free(keys);
}

static enum codebook_type
type_of(const struct statvar *v, const struct statlabels *labels)
{
	if (v->flag)
		return CODEBOOK_FLAG;
	if (v->group.n > 0)
		return CODEBOOK_MULTI;
	if (v->date.unit != STATDATE_NONE)
		return CODEBOOK_DATETIME;
	for (size_t i = 0; labels != NULL && i < labels->n; i++)
		if (labels->items[i].label.n > 0 &&
		    !is_missing(v, &labels->items[i].value))
			return CODEBOOK_SINGLE;
	return v->text ? CODEBOOK_UNKNOWN : CODEBOOK_NUMBER;
}

static bool
has_tags(const struct statlabels *labels)
{
	for (size_t i = 0; labels != NULL && i < labels->n; i++)
		if (labels->items[i].value.kind == STATVALUE_TAG)
			return true;
	return false;
}

/* The single values among the user-missing ones. */
static void
add_missing(struct statvar *v, struct codebook *cb)
{
	for (size_t i = 0; i < v->nmissing; i++) {
		const struct statrange *r = &v->missing[i];

		if (statvalue_eq(&r->low, &r->high) &&
		    isfinite(r->low.number))
			add_answer(v, cb, &r->low, (struct slice){ "", 0 });
	}
}

/* The ranges among them, as tokens. */
static void
add_ranges(const struct statvar *v, struct codebook_variable *cv,
    struct codebook *cb)
{
	struct buf b = { NULL, 0, 0 };

	for (size_t i = 0; i < v->nmissing; i++) {
		const struct statrange *r = &v->missing[i];
		struct codebook_range range = { r->low.number,
		    r->high.number };

		if (r->low.kind != STATVALUE_NUMBER ||
		    range.low >= range.high)
			continue;
		b.len = 0;
		codebook_range_write(&range, &b);
		codebook_add_text(cb, &cv->tokens, buf_all(&b));
	}
	buf_clear(&b);
}

/* Does the flag have more than two answers with labels, or one that is counted
 * and called No? */
static bool
needs_own_labels(const struct statvar *v, const struct statlabels *labels)
{
	size_t others = 0;

	for (size_t i = 0; labels != NULL && i < labels->n; i++) {
		const struct statlabel *l = &labels->items[i];

		if (l->label.n == 0 || is_missing(v, &l->value))
			continue;
		if (is_counted(v, &l->value) && !tick_is_set(l->label))
			return true;
		others += !is_counted(v, &l->value);
	}
	return others > 1;
}

void
statvar_define(struct statvar *v, const struct statlabels *labels,
    bool codes, struct codebook *cb)
{
	struct codebook_variable *cv = codebook_add(cb, v->name);

	cv->type = type_of(v, labels);
	cv->title = codebook_text(cb, v->title);
	cv->group = codebook_text(cb, v->group);
	v->codes = codes;
	v->code_map = map_new();
	v->label_map = map_new();
	v->has_missing = v->nmissing > 0 || has_tags(labels);
	v->own_labels = v->flag && needs_own_labels(v, labels);
	for (size_t i = 0; labels != NULL && i < labels->n; i++)
		if (labels->items[i].label.n > 0)
			add_answer(v, cb, &labels->items[i].value,
			    labels->items[i].label);
	add_missing(v, cb);
	add_ranges(v, cv, cb);
	if (v->flag)
		add_answer(v, cb, &v->counted, (struct slice){ "", 0 });
	sort_numbers(v);
}

void
statvar_clear(struct statvar *v)
{
	free(v->answers);
	free(v->by_number);
	free(v->noted);
	map_free(v->code_map);
	map_free(v->label_map);
	map_free(v->noted_map);
}

static const struct statanswer *
find_number(const struct statvar *v, double x)
{
	size_t low = 0, high = v->nnumbers;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (v->answers[v->by_number[middle]].value.number < x)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == v->nnumbers ||
	    v->answers[v->by_number[low]].value.number != x)
		return NULL;
	return &v->answers[v->by_number[low]];
}

static const struct statanswer *
find_code(const struct statvar *v, struct slice code)
{
	size_t i = map_find(v->code_map, code);

	return i != MAP_NONE ? &v->answers[i] : NULL;
}

/* Most come in runs of the same one, or are few. */
static void
note(struct statvar *v, const struct statvalue *value, struct slice code)
{
	struct statnoted *last = v->nnoted > 0 ?
	    &v->noted[v->nnoted - 1] : NULL;

	if (last != NULL && slice_eq(last->code, code))
		return;
	if (v->noted_map == NULL)
		v->noted_map = map_new();
	if (map_find(v->noted_map, code) != MAP_NONE)
		return;
	if (v->nnoted == NOTED_MOST) {
		v->overfull = true;
		return;
	}
	v->noted = xgrow(v->noted, v->nnoted, &v->noted_cap,
	    sizeof(*v->noted));
	last = &v->noted[v->nnoted++];
	last->value = *value;
	last->code = map_member(v->noted_map, map_add(v->noted_map, code));
	last->value.text = last->code;
}

static const struct statanswer *
find(const struct statvar *v, const struct statvalue *value,
    struct slice *code, char out[STATVALUE_SIZE])
{
	const struct statanswer *known = NULL;

	if (value->kind == STATVALUE_NUMBER)
		known = find_number(v, value->number);
	if (known != NULL)
		return known;
	*code = statvalue_code(value, v->date, out);
	return value->kind == STATVALUE_NUMBER ? NULL : find_code(v, *code);
}

/* What the stream shows of a value that the file did not announce. */
static struct slice
unknown_text(const struct statvar *v, struct slice code, bool missing)
{
	if (missing && !v->keep_missing)
		return (struct slice){ "", 0 };
	if (v->flag && !v->codes && !v->own_labels)
		return slice_of(code.n == 0 ? "" : "No");
	return code;
}

static bool
is_undated(const struct statvar *v, const struct statvalue *value)
{
	char out[STATDATE_SIZE];

	return v->date.unit != STATDATE_NONE &&
	    value->kind == STATVALUE_NUMBER &&
	    !statdate_text(v->date, value->number, out);
}

struct slice
statvar_field(struct statvar *v, const struct statvalue *value,
    struct arena *a)
{
	char out[STATVALUE_SIZE];
	const struct statanswer *known;
	struct slice code = { "", 0 }, shown;
	bool missing;
	size_t token;

	if (value->kind == STATVALUE_NONE)
		return (struct slice){ "", 0 };
	known = find(v, value, &code, out);
	if (known != NULL) {
		if (known->token != TOKENS_NONE)
			tokens_meet(v->tokens, known->token);
		return known->shown;
	}
	missing = is_missing(v, value);
	v->has_missing |= missing;
	shown = unknown_text(v, code, missing);
	token = token_of(v, shown, shown, code);
	if (token != TOKENS_NONE) {
		tokens_meet(v->tokens, token);
		return (struct slice){ "", 0 };
	}
	if (code.n > 0 && (missing || v->flag))
		note(v, value, code);
	v->undated += !missing && is_undated(v, value);
	return (struct slice){ arena_string(a, shown), shown.n };
}

static int
compare_noted(const void *a, const void *b)
{
	const struct statnoted *x = a, *y = b;

	return statvalue_cmp(&x->value, &y->value);
}

void
statvar_finish(struct statvar *v, struct codebook *cb)
{
	if (v->nnoted > 0)
		qsort(v->noted, v->nnoted, sizeof(*v->noted), compare_noted);
	for (size_t i = 0; i < v->nnoted; i++)
		add_answer(v, cb, &v->noted[i].value,
		    (struct slice){ "", 0 });
	v->nnoted = 0;
}
