/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All that the codebook says is looked up here, once, so that a record costs
 * only the comparison of a few texts.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/num.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/cond_tree.h"
#include "ask/cond_find.h"

static bool
is_known_missing(const struct cond_tree *t, const struct cond_column *c,
    struct slice text)
{
	for (size_t i = 0; i < c->nmissing; i++)
		if (slice_eq(t->texts[c->missing + i], text))
			return true;
	return false;
}

/* A code as a field is compared with it: numbers in their plain form. */
static struct slice
plain_text(struct cond_tree *t, struct slice code)
{
	char out[NUM_SIZE];
	struct slice plain = codebook_plain(code, out);

	return (struct slice){ arena_string(&t->arena, plain), plain.n };
}

static void
add_missing(const struct codebook *cb, struct slice text,
    struct cond_tree *t, struct cond_column *c)
{
	if (!codebook_is_missing(cb, c->variable, text) ||
	    is_known_missing(t, c, text))
		return;
	cond_tree_text(t, text);
	c->nmissing++;
}

/* A field can be missing only if it is a token, a code or a label. */
static void
add_all_missing(const struct codebook *cb, struct cond_tree *t,
    struct cond_column *c)
{
	const struct codebook_variable *v = c->variable;

	c->missing = t->ntexts;
	for (size_t i = 0; i < cb->tokens.n; i++)
		add_missing(cb, cb->tokens.items[i], t, c);
	for (size_t i = 0; v != NULL && i < v->tokens.n; i++)
		add_missing(cb, v->tokens.items[i], t, c);
	for (size_t i = 0; v != NULL && i < v->nanswers; i++) {
		add_missing(cb, plain_text(t, v->answers[i].value), t, c);
		add_missing(cb, v->answers[i].value, t, c);
		add_missing(cb, codebook_label(&v->answers[i]), t, c);
	}
}

static const struct slice no_group = { NULL, 0 };

static void
add_column(const struct cond_names *from, size_t column, struct slice group,
    struct cond_tree *t)
{
	struct cond_column c = { .column = column, .group = group,
	    .name = from->columns->names[column] };

	if (from->codebook != NULL) {
		c.variable = codebook_find(from->codebook, c.name);
		add_all_missing(from->codebook, t, &c);
	}
	answer_number_init(&c.numbers, c.variable);
	cond_tree_column(t, &c);
}

static bool
is_group(const struct codebook *cb, struct slice name)
{
	size_t *list, n = codebook_members(cb, name, &list);

	free(list);
	return n > 0;
}

/* There is no such column; the codebook may know why.  Returns -1. */
static int
not_there(const struct cond_names *from, struct slice name, struct diag *d)
{
	const struct columns *c = from->columns;
	const struct codebook *cb = from->codebook;

	if (cb != NULL && is_group(cb, name))
		return diag_at(d, c->file, 1, "no column \"%.*s\"; the "
		    "codebook has a group of columns of that name, which "
		    "stands in any() only", (int)name.n, name.p);
	if (cb != NULL && codebook_find(cb, name) != NULL)
		return diag_at(d, c->file, 1, "no column \"%.*s\"; the "
		    "codebook has it, the data does not", (int)name.n, name.p);
	column_need(c, name, d);
	return -1;
}

int
cond_find_column(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d)
{
	size_t i = column_find(from->columns, name);

	if (i == COLUMN_NONE)
		return not_there(from, name, d);
	add_column(from, i, no_group, t);
	return 0;
}

/* Part of a set would pass for the whole, so all its columns are needed. */
static int
find_members(const struct cond_names *from, struct slice group,
    struct cond_tree *t, struct diag *d)
{
	size_t *list, n = codebook_members(from->codebook, group, &list);
	int status = 0;

	group.p = arena_string(&t->arena, group);
	for (size_t i = 0; i < n && status == 0; i++) {
		struct slice name = from->codebook->variables[list[i]].name;
		size_t column = column_find(from->columns, name);

		if (column == COLUMN_NONE)
			status = not_there(from, name, d);
		else
			add_column(from, column, group, t);
	}
	free(list);
	return status;
}

static int
find_pattern(const struct cond_names *from, struct slice pattern,
    struct cond_tree *t, struct diag *d)
{
	const struct columns *c = from->columns;
	size_t *list = xcalloc(c->n, sizeof(*list));
	size_t n = column_match(c, pattern, list, 0, d);

	for (size_t i = 0; i < n; i++)
		add_column(from, list[i], no_group, t);
	free(list);
	return n > 0 ? 0 : -1;
}

int
cond_find_columns(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d)
{
	const struct codebook *cb = from->codebook;

	if (cb == NULL || column_find(from->columns, name) != COLUMN_NONE)
		return find_pattern(from, name, t, d);
	if (is_group(cb, name))
		return find_members(from, name, t, d);
	if (codebook_find(cb, name) != NULL)
		return not_there(from, name, d);
	return find_pattern(from, name, t, d);
}

static bool
is_number(struct slice text, double number)
{
	double value;

	return num_parse(text, &value) && value == number;
}

/* 1.0 is the answer with the code 1. */
static const struct codebook_answer *
find_answer(const struct codebook_variable *v, const struct cond_label *label)
{
	const struct codebook_answer *a = codebook_answer(v, label->text);

	if (a != NULL || !label->is_number)
		return a;
	for (size_t i = 0; i < v->nanswers; i++)
		if (is_number(codebook_label(&v->answers[i]), label->number))
			return &v->answers[i];
	for (size_t i = 0; i < v->nanswers; i++)
		if (is_number(v->answers[i].value, label->number))
			return &v->answers[i];
	return NULL;
}

/* Is it the column of an option that the text is the title of? */
static bool
is_titled(const struct cond_column *c, struct slice text)
{
	const struct codebook_variable *v = c->variable;

	return v != NULL && c->group.n > 0 && v->type == CODEBOOK_FLAG &&
	    slice_eq(v->title.n > 0 ? v->title : v->name, text);
}

/* Is the label the title of another option of the column's set? */
static bool
is_other_title(const struct cond_tree *t, const struct cond_column *c,
    const struct cond_label *label)
{
	for (size_t i = 0; i < label->ncolumns; i++) {
		const struct cond_column *x = &t->columns[label->columns + i];

		if (slice_eq(x->group, c->group) && is_titled(x, label->text))
			return true;
	}
	return false;
}

/* What has the text of the label need not be looked for again. */
static struct cond_other
find_other(struct cond_tree *t, const struct cond_column *c,
    const struct cond_label *label)
{
	const struct codebook_variable *v = c->variable;
	const struct codebook_answer *a;

	if (is_titled(c, label->text))
		return (struct cond_other){ .flag = v };
	if (is_other_title(t, c, label))
		return (struct cond_other){ .never = true };
	a = v != NULL && !v->overlaps ? find_answer(v, label) : NULL;
	if (a == NULL)
		return (struct cond_other){ .flag = NULL };
	if (slice_eq(codebook_label(a), label->text) || (label->is_number &&
	    is_number(codebook_label(a), label->number)))
		return (struct cond_other){ .text = plain_text(t, a->value) };
	return (struct cond_other){ .text = codebook_label(a) };
}

void
cond_find_others(struct cond_tree *t, struct cond_label *label)
{
	size_t first = t->nothers;
	bool any = false;

	for (size_t i = 0; i < label->ncolumns; i++) {
		struct cond_other other = find_other(t,
		    &t->columns[label->columns + i], label);

		cond_tree_other(t, &other);
		any = any || other.flag != NULL || other.never ||
		    other.text.n > 0;
	}
	label->others = any ? first : COND_NONE;
	if (!any)
		t->nothers = first;
}
