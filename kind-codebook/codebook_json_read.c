/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/length.h"
#include "base/diag.h"
#include "base/num.h"
#include "codebook/codebook.h"
#include "codebook/codebook_check.h"
#include "kind-codebook/codebook_json_read.h"

struct reader {
	const char *file;
	struct codebook *cb;
	struct slice name;	/* of the variable at work */
};

/* "FILE: q1: title: ..." */
static int
wrong(const struct reader *r, const char *key, const char *what,
    struct diag *d)
{
	if (r->name.n == 0)
		return diag_at(d, r->file, 0, "%s: %s", key, what);
	return diag_at(d, r->file, 0, "%s: %s: %s", r->name.p, key, what);
}

static struct slice
slice_from(const json_t *string)
{
	return (struct slice){ json_string_value(string),
	    json_string_length(string) };
}

/* The text of a property; empty if it is not there. */
static int
get_text(const struct reader *r, const json_t *o, const char *key,
    struct slice *s, struct diag *d)
{
	const json_t *value = json_object_get(o, key);

	*s = (struct slice){ "", 0 };
	if (value == NULL)
		return 0;
	if (!json_is_string(value))
		return wrong(r, key, "is no string", d);
	*s = slice_from(value);
	return 0;
}

static int
get_array(const struct reader *r, const json_t *o, const char *key,
    const json_t **array, struct diag *d)
{
	*array = json_object_get(o, key);
	if (*array != NULL && !json_is_array(*array))
		return wrong(r, key, "is no array", d);
	return 0;
}

static const char tokens[] = "missingValues";

static int
check_token(const struct reader *r, const struct codebook_list *list,
    struct slice token, struct diag *d)
{
	struct diag why, what;

	if (codebook_check_token(token, list != &r->cb->tokens, &why) == 0)
		return 0;
	diag_set(&what, "\"%.*s\" %s", (int)token.n, token.p, why.text);
	return wrong(r, tokens, what.text, d);
}

/* Adds those from the i-th on, but for the empty one.  A codebook in CSV
 * could not hold a text with a bar, nor <space> and <empty> as they are. */
static int
read_list(const struct reader *r, const json_t *array, size_t i,
    const char *key, struct codebook_list *list, struct diag *d)
{
	for (; i < json_array_size(array); i++) {
		const json_t *item = json_array_get(array, i);
		struct slice s;

		if (!json_is_string(item))
			return wrong(r, key, "holds what is no string", d);
		s = slice_from(item);
		if (memchr(s.p, '|', s.n) != NULL || slice_is(s, "<space>") ||
		    slice_is(s, "<empty>"))
			return wrong(r, key, "holds a text with |, or <space> "
			    "or <empty>", d);
		if (strcmp(key, tokens) == 0 && check_token(r, list, s, d) < 0)
			return -1;
		if (s.n > 0)
			codebook_add_text(r->cb, list, s);
	}
	return 0;
}

/* How many at the start of a field's list are the schema's. */
static size_t
inherited(const struct codebook *cb, const json_t *array)
{
	size_t n = cb->tokens.n + 1;

	if (json_array_size(array) < n ||
	    !json_is_string(json_array_get(array, 0)) ||
	    json_string_length(json_array_get(array, 0)) > 0)
		return 0;
	for (size_t i = 1; i < n; i++) {
		const json_t *item = json_array_get(array, i);

		if (!json_is_string(item) ||
		    !slice_eq(slice_from(item), cb->tokens.items[i - 1]))
			return 0;
	}
	return n;
}

static int
read_missing(const struct reader *r, const json_t *o,
    struct codebook_list *list, struct diag *d)
{
	const json_t *array;
	size_t from;

	if (get_array(r, o, tokens, &array, d) < 0)
		return -1;
	from = list != &r->cb->tokens ? inherited(r->cb, array) : 0;
	return read_list(r, array, from, tokens, list, d);
}

/* The type of a field that kind did not write. */
static enum codebook_type
foreign_type(struct slice type, bool categories)
{
	static const char *const numbers[] = { "number", "integer", "year" };
	static const char *const times[] = { "date", "datetime" };

	if (categories)
		return CODEBOOK_SINGLE;
	for (size_t i = 0; i < LENGTH(numbers); i++)
		if (slice_is(type, numbers[i]))
			return CODEBOOK_NUMBER;
	for (size_t i = 0; i < LENGTH(times); i++)
		if (slice_is(type, times[i]))
			return CODEBOOK_DATETIME;
	return slice_is(type, "boolean") ? CODEBOOK_FLAG : CODEBOOK_TEXT;
}

static int
read_type(const struct reader *r, const json_t *o,
    struct codebook_variable *v, struct diag *d)
{
	struct slice own, type;

	if (get_text(r, o, "kind:type", &own, d) < 0 ||
	    get_text(r, o, "type", &type, d) < 0)
		return -1;
	if (own.n == 0)
		v->type = foreign_type(type,
		    json_object_get(o, "categories") != NULL);
	else if (!codebook_type_find(own, &v->type) ||
	    v->type == CODEBOOK_SET)
		return wrong(r, "kind:type", "is no type, wanted single, "
		    "flag, multi, number, text, datetime or id", d);
	return 0;
}

static int
read_score(const struct reader *r, const json_t *o,
    struct codebook_answer *a, struct diag *d)
{
	const json_t *score = json_object_get(o, "kind:score");

	if (score == NULL)
		return 0;
	if (!json_is_number(score))
		return wrong(r, "kind:score", "is not a number", d);
	a->has_score = true;
	a->score = json_number_value(score);
	return 0;
}

/* All but the value of a category that is an object. */
static int
read_category(const struct reader *r, const json_t *o,
    struct codebook_answer *a, struct diag *d)
{
	struct slice label, missing;
	const json_t *nets;

	if (get_text(r, o, "label", &label, d) < 0 ||
	    get_text(r, o, "kind:missing", &missing, d) < 0 ||
	    get_array(r, o, "kind:nets", &nets, d) < 0)
		return -1;
	a->label = codebook_text(r->cb, label);
	if (!codebook_missing_find(missing, &a->missing))
		return wrong(r, "kind:missing", "is no reason, wanted dk, "
		    "refused, notasked, skipped or yes", d);
	if (read_list(r, nets, 0, "kind:nets", &a->nets, d) < 0)
		return -1;
	return read_score(r, o, a, d);
}

/* A value is a string or a whole number. */
static int
add_answer(const struct reader *r, struct codebook_variable *v,
    const json_t *value, struct diag *d)
{
	char number[NUM_SIZE];
	struct slice s;

	if (json_is_string(value)) {
		s = slice_from(value);
	} else if (json_is_integer(value)) {
		snprintf(number, sizeof(number), "%" JSON_INTEGER_FORMAT,
		    json_integer_value(value));
		s = slice_of(number);
	} else if (json_is_number(value)) {
		num_format(json_number_value(value), number);
		s = slice_of(number);
	} else {
		return wrong(r, "categories", "one has no value that is a "
		    "string or number", d);
	}
	if (s.n == 0)
		return wrong(r, "categories", "a value is empty", d);
	codebook_add_answer(r->cb, v, s);
	return 0;
}

static int
read_answers(const struct reader *r, const json_t *o, const char *key,
    struct codebook_variable *v, struct diag *d)
{
	const json_t *array;
	struct diag why;

	if (get_array(r, o, key, &array, d) < 0)
		return -1;
	for (size_t i = 0; i < json_array_size(array); i++) {
		const json_t *item = json_array_get(array, i);
		bool object = json_is_object(item);

		if (add_answer(r, v, object ? json_object_get(item, "value") :
		    item, d) < 0)
			return -1;
		if (object && read_category(r, item,
		    &v->answers[v->nanswers - 1], d) < 0)
			return -1;
		if (codebook_check_answer(v, &why) < 0)
			return wrong(r, key, why.text, d);
	}
	return 0;
}

/* What fields and sets have in common. */
static struct codebook_variable *
read_variable(struct reader *r, const json_t *o, struct diag *d)
{
	struct slice name, title, role, group;
	struct codebook_variable *v;

	r->name.n = 0;
	if (!json_is_object(o) || get_text(r, o, "name", &name, d) < 0 ||
	    name.n == 0 || slice_is(name, "*")) {
		wrong(r, "fields", "one has no name", d);
		return NULL;
	}
	r->name = codebook_text(r->cb, name);
	v = codebook_add(r->cb, name);
	if (v == NULL) {
		wrong(r, "name", "another one has it", d);
		return NULL;
	}
	if (get_text(r, o, "title", &title, d) < 0 ||
	    get_text(r, o, "kind:role", &role, d) < 0 ||
	    get_text(r, o, "kind:group", &group, d) < 0)
		return NULL;
	v->title = codebook_text(r->cb, title);
	v->group = codebook_text(r->cb, group);
	if (!codebook_role_find(role, &v->role)) {
		wrong(r, "kind:role", "is no role, wanted weight, repweight, "
		    "stratum, psu, fpc, id or base", d);
		return NULL;
	}
	return read_missing(r, o, &v->tokens, d) < 0 ? NULL : v;
}

/* The sets that stand before the field of that name; "": behind all. */
static int
read_sets(struct reader *r, const json_t *sets, struct slice name,
    struct diag *d)
{
	for (size_t i = 0; i < json_array_size(sets); i++) {
		const json_t *o = json_array_get(sets, i);
		struct codebook_variable *v;
		struct slice before;

		if (get_text(r, o, "kind:before", &before, d) < 0)
			return -1;
		if (!slice_eq(before, name))
			continue;
		v = read_variable(r, o, d);
		if (v == NULL)
			return -1;
		v->type = CODEBOOK_SET;
	}
	return 0;
}

static int
read_fields(struct reader *r, const json_t *fields, const json_t *sets,
    struct diag *d)
{
	struct slice name;

	for (size_t i = 0; i < json_array_size(fields); i++) {
		const json_t *o = json_array_get(fields, i);
		struct codebook_variable *v;

		name = slice_of("");
		if (json_is_string(json_object_get(o, "name")))
			name = slice_from(json_object_get(o, "name"));
		if (name.n > 0 && read_sets(r, sets, name, d) < 0)
			return -1;
		v = read_variable(r, o, d);
		if (v == NULL || read_type(r, o, v, d) < 0 ||
		    read_answers(r, o, "categories", v, d) < 0 ||
		    read_answers(r, o, "kind:categories", v, d) < 0)
			return -1;
	}
	if (read_sets(r, sets, slice_of(""), d) < 0)
		return -1;
	r->name.n = 0;
	return r->cb->n == json_array_size(fields) + json_array_size(sets) ?
	    0 : wrong(r, "kind:sets", "one stands before a field that is not "
	    "there", d);
}

static int
read_schema(struct reader *r, const json_t *o, struct diag *d)
{
	const json_t *fields, *sets;
	struct slice order;

	if (get_array(r, o, "fields", &fields, d) < 0 ||
	    get_array(r, o, "kind:sets", &sets, d) < 0 ||
	    get_text(r, o, "kind:datetime", &order, d) < 0)
		return -1;
	if (fields == NULL)
		return wrong(r, "fields", "is not there; a Table Schema has "
		    "an array of that name", d);
	if (order.n > 0 && !slice_is(order, "dmy") &&
	    !slice_is(order, "mdy") && !slice_is(order, "ymd"))
		return wrong(r, "kind:datetime", "is no order of dates, "
		    "wanted dmy, mdy or ymd", d);
	r->cb->datetime = codebook_text(r->cb, order);
	if (read_missing(r, o, &r->cb->tokens, d) < 0)
		return -1;
	return read_fields(r, fields, sets, d);
}

static int
check_all(struct reader *r, struct diag *d)
{
	struct diag why;
	size_t at;

	for (size_t i = 0; i < r->cb->n; i++)
		codebook_index(&r->cb->variables[i]);
	if (codebook_check_groups(r->cb, &at, &why) == 0)
		return 0;
	return diag_at(d, r->file, 0, "%s: %s", r->cb->variables[at].name.p,
	    why.text);
}

struct codebook *
codebook_json_read(struct slice text, const char *file, struct diag *d)
{
	struct reader r = { file, codebook_new(), { "", 0 } };
	json_error_t error;
	json_t *o = json_loadb(text.p, text.n, JSON_REJECT_DUPLICATES,
	    &error);
	int status;

	if (o == NULL)
		status = diag_at(d, file, error.line > 0 ?
		    (uint64_t)error.line : 0, "%s", error.text);
	else
		status = read_schema(&r, o, d) < 0 ? -1 : check_all(&r, d);
	json_decref(o);
	if (status == 0)
		return r.cb;
	codebook_free(r.cb);
	return NULL;
}
