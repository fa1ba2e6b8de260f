/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/seen.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "kind-read/head/namelist.h"
#include "kind-read/head/facts.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_values.h"
#include "kind-read/infer/infer_answers.h"
#include "kind-read/infer/infer_joined.h"
#include "kind-read/infer/infer_decimal.h"
#include "kind-read/infer/infer_flag.h"
#include "kind-read/infer/infer_set.h"
#include "kind-read/infer/infer_weight.h"
#include "kind-read/infer/infer_role.h"
#include "kind-read/infer/infer.h"

struct column {
	struct map *values;	/* first labels and codes that were given */
	uint64_t *counts;	/* of respondents, numbered as values */
	size_t cap;
	size_t given;		/* how many values were */
	bool full;		/* other values are no longer kept */
	bool joined;		/* those that were look like joined answers */
	struct seen *seen;	/* or NULL: nobody asks if values differ */
	bool open;		/* the type was not given */
	size_t own;		/* answers that were given */
};

struct infer {
	struct codebook *cb;
	struct column *columns;
	struct infer_values *facts;	/* about values that were not given */
	size_t n;
	uint64_t respondents;
};

/* Adds a value that nobody has yet. */
static void
add_value(struct column *c, struct slice value)
{
	size_t n = map_count(c->values);

	if (map_add(c->values, value) < n)
		return;
	c->counts = xgrow(c->counts, n, &c->cap, sizeof(*c->counts));
	c->counts[n] = 0;
}

static void
start_column(struct column *c, struct infer_values *f,
    const struct codebook_variable *v)
{
	c->open = v->type == CODEBOOK_UNKNOWN;
	c->own = v->nanswers;
	if (infer_name_id(v->name) > 0 || v->type == CODEBOOK_ID)
		c->seen = seen_new();
	else
		f->repeated = true;
	if (v->nanswers == 0)
		return;
	c->values = map_new();
	for (size_t i = 0; i < v->nanswers; i++) {
		add_value(c, v->answers[i].value);
		add_value(c, codebook_label(&v->answers[i]));
	}
	c->given = map_count(c->values);
}

struct infer *
infer_new(struct codebook *cb, size_t ncolumns)
{
	struct infer *inf = xcalloc(1, sizeof(*inf));

	inf->cb = cb;
	inf->n = ncolumns;
	inf->columns = xcalloc(ncolumns, sizeof(*inf->columns));
	inf->facts = xcalloc(ncolumns, sizeof(*inf->facts));
	for (size_t i = 0; i < ncolumns; i++)
		start_column(&inf->columns[i], &inf->facts[i],
		    &cb->variables[i]);
	return inf;
}

static void
drop_values(struct column *c)
{
	map_free(c->values);
	free(c->counts);
	c->values = NULL;
	c->counts = NULL;
	c->cap = 0;
}

static void
drop_seen(struct column *c)
{
	seen_free(c->seen);
	c->seen = NULL;
}

void
infer_free(struct infer *inf)
{
	if (inf == NULL)
		return;
	for (size_t i = 0; i < inf->n; i++) {
		drop_values(&inf->columns[i]);
		drop_seen(&inf->columns[i]);
	}
	free(inf->columns);
	free(inf->facts);
	free(inf);
}

/* A value that was not given and is not kept yet. */
static void
keep(struct column *c, struct infer_values *f, struct slice value)
{
	infer_values_add(f, value);
	if (c->full)
		return;
	if (!f->long_text && f->distinct < INFER_DISTINCT) {
		add_value(c, value);
		c->counts[map_count(c->values) - 1] = 1;
		f->distinct++;
		return;
	}
	c->full = true;
	f->distinct = INFER_DISTINCT + 1;
	c->joined = infer_joined(c->values);
	if (c->given == 0)
		drop_values(c);
}

static void
count_value(struct column *c, struct infer_values *f, struct slice value)
{
	size_t i;

	if (c->values == NULL && !c->full)
		c->values = map_new();
	i = c->values != NULL ? map_find(c->values, value) : MAP_NONE;
	if (i != MAP_NONE)
		c->counts[i]++;
	else
		keep(c, f, value);
	if (c->seen != NULL && seen_add(c->seen, value)) {
		f->repeated = true;
		drop_seen(c);
	}
}

/* Sums of these for two groups of respondents are the same if the groups are,
 * and else hardly ever.  (The finaliser of splitmix64, Steele and others 2014.)
 */
static uint64_t
mixed(uint64_t x)
{
	x += 0x9e3779b97f4a7c15U;
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
	return x ^ (x >> 31);
}

void
infer_add(struct infer *inf, const struct slice *fields)
{
	uint64_t who = mixed(++inf->respondents);

	for (size_t i = 0; i < inf->n; i++) {
		const struct codebook_variable *v = &inf->cb->variables[i];

		if (fields[i].n == 0 || (v->tokens.n > 0 &&
		    codebook_has_text(&v->tokens, fields[i])))
			continue;
		inf->facts[i].answered++;
		inf->facts[i].who += who;
		count_value(&inf->columns[i], &inf->facts[i], fields[i]);
	}
}

/* The type that the values allow: the given one, or else what they look like.
 * Without values that were not given there is nothing to contradict it. */
static enum codebook_type
settle_type(const struct column *c, const struct infer_values *f,
    const struct codebook_variable *v)
{
	enum codebook_type found = infer_values_type(f, v->name);
	bool fits = true;

	if (c->open && c->own == 0)
		return found;
	if (f->distinct == 0)
		return c->open ? CODEBOOK_SINGLE : v->type;
	switch (v->type) {
	case CODEBOOK_UNKNOWN:
	case CODEBOOK_SINGLE:
	case CODEBOOK_MULTI:
		fits = found == CODEBOOK_SINGLE;
		break;
	case CODEBOOK_FLAG:
		fits = c->own == 0 || found == CODEBOOK_SINGLE;
		break;
	case CODEBOOK_NUMBER:
		if (found == CODEBOOK_ID)
			return found;
		fits = !f->text;
		break;
	case CODEBOOK_DATETIME:
		fits = found == CODEBOOK_DATETIME;
		break;
	case CODEBOOK_ID:
		fits = !f->repeated;
		break;
	default:
		break;
	}
	if (fits)
		return c->open ? CODEBOOK_SINGLE : v->type;
	return found == CODEBOOK_DATETIME || found == CODEBOOK_ID ?
	    CODEBOOK_TEXT : found;
}

/* A file says some of its answers only behind the last respondent. */
static void
fill_answers(struct codebook *cb, const struct column *c,
    struct codebook_variable *v)
{
	struct slice *values;
	struct map *codes;
	size_t n = 0;

	if (c->full || c->values == NULL || (v->type != CODEBOOK_SINGLE &&
	    v->type != CODEBOOK_MULTI && v->type != CODEBOOK_FLAG))
		return;
	values = xcalloc(map_count(c->values), sizeof(*values));
	codes = map_new();
	for (size_t i = c->own; i < v->nanswers; i++)
		map_add(codes, v->answers[i].value);
	for (size_t i = c->given; i < map_count(c->values); i++)
		if (map_find(codes, map_member(c->values, i)) == MAP_NONE)
			values[n++] = map_member(c->values, i);
	map_free(codes);
	infer_answers_add(cb, v, values, n);
	free(values);
	if (v->type == CODEBOOK_FLAG)
		infer_answers_flag(cb, v, c->own);
	else
		infer_answers_order(v, c->own);
}

/* Did anybody give a word for no? */
static bool
says_no(const struct column *c, const struct codebook_variable *v)
{
	for (size_t i = 0; c->values != NULL && i < map_count(c->values); i++) {
		struct slice value = map_member(c->values, i), label = value;

		if (c->counts[i] == 0)
			continue;
		for (size_t k = 0; k < v->nanswers; k++)
			if (slice_eq(v->answers[k].value, value))
				label = codebook_label(&v->answers[k]);
		if (!tick_is_set(label))
			return true;
	}
	return false;
}

static void
find_sets(const struct infer *inf, struct facts *facts)
{
	struct infer_column *known = xcalloc(inf->n, sizeof(*known));

	for (size_t i = 0; i < inf->n; i++) {
		const struct column *c = &inf->columns[i];
		const struct infer_values *f = &inf->facts[i];

		known[i] = (struct infer_column){ .open = c->open,
		    .says_no = inf->cb->variables[i].type ==
		    CODEBOOK_SINGLE && says_no(c, &inf->cb->variables[i]),
		    .answered = f->answered, .who = f->who,
		    .respondents = inf->respondents, .own = c->own };
	}
	infer_set(inf->cb, known, inf->n, facts);
	free(known);
}

/* A column with several answers in a field has a row for each combination. */
static void
tell_joined(struct infer *inf, struct facts *facts)
{
	struct namelist names = { .most = 0 };

	for (size_t i = 0; i < inf->n; i++) {
		const struct column *c = &inf->columns[i];
		const struct codebook_variable *v = &inf->cb->variables[i];

		if (!c->open || c->own > 0 || (v->type != CODEBOOK_SINGLE &&
		    v->type != CODEBOOK_TEXT) ||
		    !(c->joined || (!c->full && infer_joined(c->values))))
			continue;
		inf->facts[i].no_comma = true;
		namelist_add(&names, v->name);
	}
	if (names.n > 0)
		facts_add(facts, "joined", FACTS_TOLD, "fields look like "
		    "several answers in one, which --split splits: %s",
		    names.text.p);
	namelist_clear(&names);
}

void
infer_finish(struct infer *inf, struct facts *facts)
{
	struct codebook *cb = inf->cb;

	for (size_t i = 0; i < inf->n; i++) {
		struct column *c = &inf->columns[i];

		inf->facts[i].respondents = inf->respondents;
		cb->variables[i].type = settle_type(c, &inf->facts[i],
		    &cb->variables[i]);
		fill_answers(cb, c, &cb->variables[i]);
	}
	find_sets(inf, facts);
	for (size_t i = 0; i < inf->n; i++) {
		struct codebook_variable *v = &cb->variables[i];

		if (v->type != CODEBOOK_FLAG)
			infer_answers_open(v);
		infer_answers_differ(cb, v);
		codebook_index(v);
	}
	tell_joined(inf, facts);
	infer_decimal_facts(cb, inf->facts, inf->n, facts);
	infer_weight(cb, inf->facts, inf->n, facts);
	infer_role(cb, inf->facts, inf->n);
}

static uint64_t
count_field(const struct column *c, const struct codebook_variable *v,
    const struct codebook_answer *a, struct slice field)
{
	size_t i = map_find(c->values, field);

	return i != MAP_NONE && codebook_answer(v, field) == a ?
	    c->counts[i] : 0;
}

uint64_t
infer_count(const struct infer *inf, size_t column, struct slice value)
{
	const struct codebook_variable *v = &inf->cb->variables[column];
	const struct column *c = &inf->columns[column];
	const struct codebook_answer *a = codebook_by_code(v, value);
	uint64_t n;

	if (a == NULL || c->values == NULL)
		return 0;
	n = count_field(c, v, a, a->value);
	if (a->label.n > 0 && !slice_eq(a->label, a->value))
		n += count_field(c, v, a, a->label);
	return n;
}

uint64_t
infer_missing(const struct infer *inf, size_t column)
{
	const struct codebook_variable *v = &inf->cb->variables[column];
	uint64_t n = inf->respondents - inf->facts[column].answered;

	for (size_t i = 0; i < v->nanswers; i++)
		if (v->answers[i].missing > CODEBOOK_DK)
			n += infer_count(inf, column, v->answers[i].value);
	return n;
}

uint64_t
infer_respondents(const struct infer *inf)
{
	return inf->respondents;
}
