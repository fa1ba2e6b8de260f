/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/map.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"

/* In the order of their enums. */
static const char *const types[] = { "", "single", "flag", "multi", "number",
    "text", "datetime", "id", "set" };
static const char *const roles[] = { "", "weight", "repweight", "stratum",
    "psu", "fpc", "id", "base" };
static const char *const kinds[] = { "", "dk", "refused", "notasked",
    "skipped", "yes" };

const char *
codebook_type_word(enum codebook_type type)
{
	return types[type];
}

bool
codebook_is_design(enum codebook_role role)
{
	return role >= CODEBOOK_REPWEIGHT && role <= CODEBOOK_FPC;
}

const char *
codebook_role_word(enum codebook_role role)
{
	return roles[role];
}

const char *
codebook_missing_word(enum codebook_missing missing)
{
	return kinds[missing];
}

/* The place of the word among n, or n. */
static size_t
find_word(struct slice word, const char *const *words, size_t n)
{
	size_t i = 0;

	while (i < n && !slice_is(word, words[i]))
		i++;
	return i;
}

bool
codebook_type_find(struct slice word, enum codebook_type *type)
{
	size_t i = find_word(word, types, LENGTH(types));

	if (i == CODEBOOK_UNKNOWN || i == LENGTH(types))
		return false;
	*type = (enum codebook_type)i;
	return true;
}

bool
codebook_role_find(struct slice word, enum codebook_role *role)
{
	size_t i = find_word(word, roles, LENGTH(roles));

	if (i == LENGTH(roles))
		return false;
	*role = (enum codebook_role)i;
	return true;
}

bool
codebook_missing_find(struct slice word, enum codebook_missing *missing)
{
	size_t i = find_word(word, kinds, LENGTH(kinds));

	if (i == LENGTH(kinds))
		return false;
	*missing = (enum codebook_missing)i;
	return true;
}

struct codebook *
codebook_new(void)
{
	struct codebook *cb = xcalloc(1, sizeof(*cb));

	cb->names = map_new();
	return cb;
}

static void
clear_variable(struct codebook_variable *v)
{
	for (size_t i = 0; i < v->nanswers; i++)
		free(v->answers[i].nets.items);
	free(v->answers);
	free(v->tokens.items);
	free(v->ranges);
	map_free(v->codes);
	map_free(v->plain);
	map_free(v->labels);
}

void
codebook_free(struct codebook *cb)
{
	if (cb == NULL)
		return;
	for (size_t i = 0; i < cb->n; i++)
		clear_variable(&cb->variables[i]);
	free(cb->variables);
	free(cb->tokens.items);
	map_free(cb->names);
	arena_clear(&cb->arena);
	free(cb);
}

struct slice
codebook_text(struct codebook *cb, struct slice s)
{
	return (struct slice){ arena_string(&cb->arena, s), s.n };
}

struct codebook_variable *
codebook_add(struct codebook *cb, struct slice name)
{
	if (map_find(cb->names, name) != MAP_NONE)
		return NULL;
	map_add(cb->names, name);
	cb->variables = xgrow(cb->variables, cb->n, &cb->cap,
	    sizeof(*cb->variables));
	cb->variables[cb->n] = (struct codebook_variable){
	    .name = codebook_text(cb, name), .title = { "", 0 },
	    .group = { "", 0 } };
	return &cb->variables[cb->n++];
}

struct codebook_variable *
codebook_find(const struct codebook *cb, struct slice name)
{
	size_t i = map_find(cb->names, name);

	return i != MAP_NONE ? &cb->variables[i] : NULL;
}

struct codebook_answer *
codebook_add_answer(struct codebook *cb, struct codebook_variable *v,
    struct slice value)
{
	v->answers = xgrow(v->answers, v->nanswers, &v->answers_cap,
	    sizeof(*v->answers));
	v->answers[v->nanswers] = (struct codebook_answer){
	    .value = codebook_text(cb, value), .label = { "", 0 } };
	return &v->answers[v->nanswers++];
}

void
codebook_add_text(struct codebook *cb, struct codebook_list *list,
    struct slice text)
{
	if (codebook_has_text(list, text))
		return;
	list->items = xgrow(list->items, list->n, &list->cap,
	    sizeof(*list->items));
	list->items[list->n++] = codebook_text(cb, text);
}

bool
codebook_has_text(const struct codebook_list *list, struct slice text)
{
	for (size_t i = 0; i < list->n; i++)
		if (slice_eq(list->items[i], text))
			return true;
	return false;
}

static const char between[] = " thru ";

/* Where the word between the ends stands, or text.n. */
static size_t
find_between(struct slice text)
{
	size_t n = sizeof(between) - 1;

	for (size_t i = 0; i + n <= text.n; i++)
		if (memcmp(text.p + i, between, n) == 0)
			return i;
	return text.n;
}

bool
codebook_range_read(struct slice text, struct codebook_range *range)
{
	size_t i = find_between(text), n = sizeof(between) - 1;
	struct slice low = { text.p, i }, high;

	if (i == text.n)
		return false;
	high = (struct slice){ text.p + i + n, text.n - i - n };
	if (slice_is(low, "lowest"))
		range->low = -INFINITY;
	else if (!num_parse(low, &range->low))
		return false;
	if (slice_is(high, "highest"))
		range->high = INFINITY;
	else if (!num_parse(high, &range->high))
		return false;
	return range->low <= range->high;
}

bool
codebook_range_meant(struct slice text)
{
	struct slice word;
	bool thru = false, end = false;
	double x;

	while (slice_part(&text, ' ', &word)) {
		thru |= slice_is(word, "thru");
		end |= slice_is(word, "lowest") || slice_is(word, "highest") ||
		    num_parse(word, &x);
	}
	return thru && end;
}

static void
write_end(double end, struct buf *out)
{
	char text[NUM_SIZE];

	if (isinf(end)) {
		buf_puts(out, end < 0 ? "lowest" : "highest");
		return;
	}
	num_format(end, text);
	buf_puts(out, text);
}

void
codebook_range_write(const struct codebook_range *range, struct buf *out)
{
	write_end(range->low, out);
	buf_puts(out, between);
	write_end(range->high, out);
}

static void
index_ranges(struct codebook_variable *v)
{
	v->ranges = xreallocarray(v->ranges, v->tokens.n, sizeof(*v->ranges));
	v->nranges = 0;
	for (size_t i = 0; i < v->tokens.n; i++)
		v->nranges += codebook_range_read(v->tokens.items[i],
		    &v->ranges[v->nranges]);
}

/* Digits with a point among them or none; no zero before others. */
static bool
is_plain_decimal(struct slice s)
{
	if (s.n > 1 && s.p[0] == '-')
		s = slice_behind(s, 1);
	if (s.n > 1 && s.p[0] == '0' && s.p[1] != '.')
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < '0' || s.p[i] > '9') && s.p[i] != '.')
			return false;
	return s.n > 0;
}

struct slice
codebook_plain(struct slice code, char out[NUM_SIZE])
{
	double value;

	if (!is_plain_decimal(code) || !num_parse(code, &value))
		return code;
	num_format(value, out);
	return slice_of(out);
}

/* Of two codes that are one number ("1", "01") the first has it; something else
 * keeps the place of the other. */
static void
add_plain(struct codebook_variable *v, size_t i)
{
	const struct slice place = { (const char *)&i, sizeof(i) };
	char out[NUM_SIZE];

	if (map_add(v->plain, codebook_plain(v->answers[i].value, out)) < i)
		map_add(v->plain, place);
}

void
codebook_index(struct codebook_variable *v)
{
	map_free(v->codes);
	map_free(v->plain);
	map_free(v->labels);
	index_ranges(v);
	v->overlaps = false;
	v->codes = map_new();
	v->plain = map_new();
	v->labels = map_new();
	for (size_t i = 0; i < v->nanswers; i++) {
		map_add(v->codes, v->answers[i].value);
		add_plain(v, i);
		map_add(v->labels, codebook_label(&v->answers[i]));
	}
	for (size_t i = 0; i < v->nanswers; i++) {
		size_t code = map_find(v->codes,
		    codebook_label(&v->answers[i]));

		v->overlaps |= code != MAP_NONE && code != i;
	}
}

struct slice
codebook_label(const struct codebook_answer *a)
{
	return a->label.n > 0 ? a->label : a->value;
}

static const struct codebook_answer *
look_up(const struct codebook_variable *v, const struct map *m,
    struct slice field)
{
	size_t i = m != NULL ? map_find(m, field) : MAP_NONE;

	return i != MAP_NONE ? &v->answers[i] : NULL;
}

const struct codebook_answer *
codebook_by_code(const struct codebook_variable *v, struct slice field)
{
	const struct codebook_answer *a = look_up(v, v->codes, field);
	char plain[NUM_SIZE];
	double value;

	if (a != NULL || !num_parse(field, &value))
		return a;
	num_format(value, plain);
	return look_up(v, v->plain, slice_of(plain));
}

const struct codebook_answer *
codebook_by_label(const struct codebook_variable *v, struct slice field)
{
	return look_up(v, v->labels, field);
}

const struct codebook_answer *
codebook_answer(const struct codebook_variable *v, struct slice field)
{
	const struct codebook_answer *a = codebook_by_label(v, field);

	return a != NULL ? a : codebook_by_code(v, field);
}

bool
codebook_in_range(const struct codebook_variable *v, struct slice field)
{
	double x;

	if (v->nranges == 0 || !num_parse(field, &x))
		return false;
	for (size_t i = 0; i < v->nranges; i++)
		if (x >= v->ranges[i].low && x <= v->ranges[i].high)
			return true;
	return false;
}

bool
codebook_is_token(const struct codebook *cb, const struct codebook_variable *v,
    struct slice field)
{
	return codebook_has_text(&cb->tokens, field) || (v != NULL &&
	    (codebook_has_text(&v->tokens, field) ||
	    codebook_in_range(v, field)));
}

bool
codebook_is_missing(const struct codebook *cb,
    const struct codebook_variable *v, struct slice field)
{
	const struct codebook_answer *a;

	if (field.n == 0)
		return true;
	a = v != NULL ? codebook_answer(v, field) : NULL;
	return a != NULL ? a->missing > CODEBOOK_DK :
	    codebook_is_token(cb, v, field);
}

bool
codebook_ticks(const struct codebook_answer *a)
{
	return !a->has_score || a->score > 0;
}

bool
codebook_in_set(enum codebook_type type)
{
	return type == CODEBOOK_FLAG || type == CODEBOOK_MULTI;
}

/* Does any answer of the flag stand for "ticked"? */
static bool
knows_ticked(const struct codebook_variable *v)
{
	for (size_t i = 0; v->answers != NULL && i < v->nanswers; i++)
		if (v->answers[i].missing == CODEBOOK_ANSWERED &&
		    codebook_ticks(&v->answers[i]))
			return true;
	return false;
}

bool
codebook_is_ticked(const struct codebook_variable *v, struct slice field)
{
	const struct codebook_answer *a = codebook_answer(v, field);

	if (a != NULL)
		return a->missing <= CODEBOOK_DK && codebook_ticks(a);
	return !knows_ticked(v) && tick_is_set(field);
}

/* Is the variable in the group? */
static bool
is_in(const struct codebook_variable *v, struct slice group)
{
	struct slice rest = v->group, part;

	while (v->group.n > 0 && slice_part(&rest, '|', &part))
		if (slice_eq(part, group))
			return true;
	return false;
}

bool
codebook_is_set(const struct codebook *cb, struct slice group)
{
	for (size_t i = 0; i < cb->n; i++) {
		const struct codebook_variable *v = &cb->variables[i];

		if (is_in(v, group))
			return codebook_in_set(v->type);
	}
	return false;
}

size_t
codebook_members(const struct codebook *cb, struct slice group,
    size_t **list)
{
	size_t n = 0;

	*list = xcalloc(cb->n, sizeof(**list));
	for (size_t i = 0; i < cb->n; i++)
		if (is_in(&cb->variables[i], group))
			(*list)[n++] = i;
	return n;
}
