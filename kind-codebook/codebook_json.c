/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "base/buf.h"
#include "codebook/codebook.h"
#include "kind-codebook/codebook_json.h"

#define PROFILE "https://datapackage.org/profiles/2.0/tableschema.json"

/* Whole numbers up to here are written without a point. */
#define MOST_WHOLE 1e15

static json_t *
text(struct slice s)
{
	return json_stringn(s.p, s.n);
}

static void
set_text(json_t *object, const char *key, struct slice s)
{
	if (s.n > 0)
		json_object_set_new(object, key, text(s));
}

static void
set_word(json_t *object, const char *key, const char *word)
{
	set_text(object, key, slice_of(word));
}

static void
add_list(json_t *array, const struct codebook_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		json_array_append_new(array, text(list->items[i]));
}

/* An empty field, the tokens of the file, those of the variable: the list of
 * a field takes the place of the schema's. */
static json_t *
missing_values(const struct codebook *cb, const struct codebook_list *own)
{
	json_t *array = json_array();

	json_array_append_new(array, json_string(""));
	add_list(array, &cb->tokens);
	if (own != NULL)
		add_list(array, own);
	return array;
}

static json_t *
score(double value)
{
	if (value == floor(value) && fabs(value) < MOST_WHOLE)
		return json_integer((json_int_t)value);
	return json_real(value);
}

static json_t *
category(const struct codebook_answer *a)
{
	json_t *o = json_object();

	json_object_set_new(o, "value", text(a->value));
	set_text(o, "label", a->label);
	set_word(o, "kind:missing", codebook_missing_word(a->missing));
	if (a->nets.n > 0) {
		json_t *nets = json_array();

		add_list(nets, &a->nets);
		json_object_set_new(o, "kind:nets", nets);
	}
	if (a->has_score)
		json_object_set_new(o, "kind:score", score(a->score));
	return o;
}

/* A Table Schema has categories for strings only, and all values must be in
 * them; so the few labels of a number or text stand elsewhere. */
static void
set_answers(json_t *field, const struct codebook_variable *v)
{
	bool all = v->type == CODEBOOK_SINGLE || v->type == CODEBOOK_FLAG ||
	    v->type == CODEBOOK_MULTI;
	json_t *array;

	if (v->nanswers == 0)
		return;
	array = json_array();
	for (size_t i = 0; i < v->nanswers; i++)
		json_array_append_new(array, category(&v->answers[i]));
	json_object_set_new(field, all ? "categories" : "kind:categories",
	    array);
}

static const char *
schema_type(enum codebook_type type)
{
	if (type == CODEBOOK_NUMBER)
		return "number";
	return type == CODEBOOK_DATETIME ? "datetime" : "string";
}

static json_t *
variable(const struct codebook *cb, const struct codebook_variable *v)
{
	enum codebook_type type = v->type == CODEBOOK_UNKNOWN ?
	    CODEBOOK_TEXT : v->type;
	json_t *o = json_object();

	json_object_set_new(o, "name", text(v->name));
	if (type != CODEBOOK_SET)
		set_word(o, "type", schema_type(type));
	if (type == CODEBOOK_DATETIME)
		set_word(o, "format", "any");
	set_text(o, "title", v->title);
	set_answers(o, v);
	if (v->tokens.n > 0)
		json_object_set_new(o, "missingValues",
		    missing_values(cb, &v->tokens));
	if (type != CODEBOOK_SET)
		set_word(o, "kind:type", codebook_type_word(type));
	set_word(o, "kind:role", codebook_role_word(v->role));
	set_text(o, "kind:group", v->group);
	return o;
}

/* Sets are no fields, so each says which field it stands before, if any. */
static void
add_set(json_t *sets, const struct codebook *cb, size_t i)
{
	json_t *set = variable(cb, &cb->variables[i]);

	for (size_t k = i + 1; k < cb->n; k++)
		if (cb->variables[k].type != CODEBOOK_SET) {
			set_text(set, "kind:before", cb->variables[k].name);
			break;
		}
	json_array_append_new(sets, set);
}

static json_t *
schema(const struct codebook *cb)
{
	json_t *o = json_object(), *fields = json_array();
	json_t *sets = json_array();

	for (size_t i = 0; i < cb->n; i++) {
		const struct codebook_variable *v = &cb->variables[i];

		if (v->type == CODEBOOK_SET)
			add_set(sets, cb, i);
		else
			json_array_append_new(fields, variable(cb, v));
	}
	set_word(o, "$schema", PROFILE);
	json_object_set_new(o, "fields", fields);
	json_object_set_new(o, "missingValues", missing_values(cb, NULL));
	set_text(o, "kind:datetime", cb->datetime);
	if (json_array_size(sets) > 0)
		json_object_set(o, "kind:sets", sets);
	json_decref(sets);
	return o;
}

void
codebook_json(const struct codebook *cb, struct buf *out)
{
	json_t *o = schema(cb);
	char *dump = json_dumps(o, JSON_INDENT(1));

	buf_puts(out, dump);
	buf_putc(out, '\n');
	free(dump);
	json_decref(o);
}
