/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/num.h"
#include "codebook/answer_number.h"
#include "ask/group.h"

struct value {
	struct slice text;
	bool is_range;
	bool open;		/* the upper end is not in */
	double low;
	double high;
};

struct group {
	struct arena arena;
	struct slice label;
	struct value *values;
	size_t n;
	size_t cap;
};

/* The length of the number at the start of s, without an exponent. */
static size_t
number_length(struct slice s)
{
	size_t i = s.n > 0 && s.p[0] == '-';

	while (i < s.n && ((s.p[i] >= '0' && s.p[i] <= '9') ||
	    s.p[i] == '.'))
		i++;
	return i;
}

static void
find_range(struct value *v)
{
	struct slice s = v->text, rest;
	size_t n;

	if (s.n > 1 && s.p[0] == '<') {
		rest = (struct slice){ s.p + 1, s.n - 1 };
		v->low = -HUGE_VAL;
		v->open = true;
		v->is_range = num_parse(rest, &v->high);
		return;
	}
	n = number_length(s);
	if (n == s.n || !num_parse((struct slice){ s.p, n }, &v->low))
		return;
	rest = (struct slice){ s.p + n + 1, s.n - n - 1 };
	if (s.p[n] == '+' && rest.n == 0) {
		v->high = HUGE_VAL;
		v->is_range = true;
	} else if (s.p[n] == '-') {
		/* "2019-20" is a text only. */
		v->is_range = num_parse(rest, &v->high) && v->low <= v->high;
	}
}

/* The text behind an opening quote; p moves behind the closing one. */
static bool
read_quoted(struct group *g, const char **p, struct slice *text)
{
	char *out = arena_bytes(&g->arena, strlen(*p));
	size_t n = 0;

	for (++*p; **p != '\0'; ++*p) {
		if (**p == '"' && *++*p != '"') {
			*text = (struct slice){ out, n };
			return true;
		}
		out[n++] = **p;
	}
	return false;
}

/* A label or a value; up to the next | or =. */
static bool
read_text(struct group *g, const char **p, struct slice *text, bool *quoted)
{
	size_t n;

	*p += strspn(*p, " ");
	*quoted = **p == '"';
	if (*quoted) {
		if (!read_quoted(g, p, text))
			return false;
		*p += strspn(*p, " ");
		return **p == '\0' || **p == '|' || **p == '=';
	}
	n = strcspn(*p, "|=\"");
	*text = slice_trim((struct slice){ *p, n });
	text->p = arena_string(&g->arena, *text);
	*p += n;
	return text->n > 0 && **p != '"';
}

static void
add_value(struct group *g, struct slice text, bool quoted)
{
	struct value v = { .text = text };

	if (!quoted)
		find_range(&v);
	g->values = xgrow(g->values, g->n, &g->cap, sizeof(*g->values));
	g->values[g->n++] = v;
}

static bool
read_group(struct group *g, const char *p)
{
	struct slice text;
	bool quoted, labelled = false;

	g->label = slice_of(arena_string(&g->arena, slice_of(p)));
	for (;;) {
		if (!read_text(g, &p, &text, &quoted))
			return false;
		if (*p == '=' && !labelled && g->n == 0) {
			g->label = text;
			labelled = true;
		} else if (*p == '=') {
			return false;
		} else {
			add_value(g, text, quoted);
		}
		if (*p == '\0')
			break;
		p++;
	}
	if (!labelled && g->n == 1)
		g->label = g->values[0].text;
	return true;
}

struct group *
group_parse(const char *text, struct diag *d)
{
	struct group *g = xcalloc(1, sizeof(*g));

	if (read_group(g, text))
		return g;
	group_free(g);
	diag_set(d, "\"%s\" is no group of answers; wanted "
	    "Label=answer|answer, with quotes around an answer that holds "
	    "one of , | = : \"", text);
	return NULL;
}

struct group *
group_new(struct slice label)
{
	struct group *g = xcalloc(1, sizeof(*g));

	g->label = (struct slice){ arena_string(&g->arena, label), label.n };
	return g;
}

void
group_add(struct group *g, struct slice text)
{
	add_value(g, (struct slice){ arena_string(&g->arena, text), text.n },
	    true);
}

void
group_free(struct group *g)
{
	if (g == NULL)
		return;
	arena_clear(&g->arena);
	free(g->values);
	free(g);
}

struct slice
group_label(const struct group *g)
{
	return g->label;
}

size_t
group_count(const struct group *g)
{
	return g->n;
}

struct slice
group_value(const struct group *g, size_t i)
{
	return g->values[i].text;
}

static bool
in_range(const struct value *v, const struct answer_number *number)
{
	if (!v->is_range || !number->known || number->value < v->low)
		return false;
	return v->open ? number->value < v->high : number->value <= v->high;
}

bool
group_value_has(const struct group *g, size_t i, struct slice text,
    const struct answer_number *number)
{
	return slice_eq(g->values[i].text, text) ||
	    in_range(&g->values[i], number);
}

bool
group_value_range(const struct group *g, size_t i, struct group_range *range)
{
	const struct value *v = &g->values[i];

	*range = (struct group_range){ v->low, v->high, v->open };
	return v->is_range;
}

bool
group_has_range(const struct group *g)
{
	for (size_t i = 0; i < g->n; i++)
		if (g->values[i].is_range)
			return true;
	return false;
}

bool
group_has(const struct group *g, struct slice text,
    const struct answer_number *number)
{
	for (size_t i = 0; i < g->n; i++)
		if (group_value_has(g, i, text, number))
			return true;
	return false;
}
