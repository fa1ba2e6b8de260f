/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/num.h"
#include "stream/csvin.h"
#include "codebook/codebook.h"
#include "kind-weight/groups.h"
#include "kind-weight/input.h"
#include "kind-weight/options.h"

/* Columns with more values are not those that --by is for. */
#define MOST 1000

struct groups {
	struct input *input;
	const char *by;		/* NULL: all respondents are one group */
	const struct codebook_variable *v;
	size_t field;
	struct map *values;
	struct arena arena;
};

struct groups *
groups_new(struct input *i, struct diag *d)
{
	struct groups *g = xcalloc(1, sizeof(*g));
	size_t column;

	g->input = i;
	g->by = i->o->by;
	g->values = map_new();
	if (g->by == NULL) {
		map_add(g->values, (struct slice){ "", 0 });
		return g;
	}
	column = column_need(&i->cols, slice_of(g->by), d);
	if (column == COLUMN_NONE) {
		groups_free(g);
		return NULL;
	}
	g->field = csvin_want(i->in, column);
	if (i->codebook != NULL)
		g->v = codebook_find(i->codebook, slice_of(g->by));
	return g;
}

void
groups_free(struct groups *g)
{
	if (g == NULL)
		return;
	map_free(g->values);
	arena_clear(&g->arena);
	free(g);
}

int
groups_find(struct groups *g, uint32_t *group, struct diag *d)
{
	struct slice field;

	*group = 0;
	if (g->by == NULL)
		return 0;
	field = csvin_field(g->input->in, g->field);
	if (input_is_missing(g->input, g->v, field))
		return diag_set(d, "%s: is missing, and --by weights within "
		    "each of its values", g->by);
	*group = (uint32_t)map_add(g->values, field);
	if (map_count(g->values) > MOST)
		return diag_set(d, "%s: more than %d values, too many for "
		    "--by", g->by, MOST);
	return 0;
}

uint32_t *
groups_join(struct groups *g, const struct groups *other)
{
	size_t n = map_count(other->values);
	uint32_t *number = xcalloc(n, sizeof(*number));

	for (size_t i = 0; i < n; i++)
		number[i] = (uint32_t)map_add(g->values,
		    map_member(other->values, i));
	return number;
}

struct entry {
	uint32_t at;
	bool is_number;
	double number;
	struct slice text;
};

/* Numbers first, by value, then texts. */
static int
compare(const void *va, const void *vb)
{
	const struct entry *a = va, *b = vb;

	if (a->is_number != b->is_number)
		return a->is_number ? -1 : 1;
	if (a->is_number && (a->number < b->number || a->number > b->number))
		return a->number < b->number ? -1 : 1;
	return slice_cmp(a->text, b->text);
}

size_t
groups_list(const struct groups *g, uint32_t **list)
{
	size_t n = map_count(g->values);
	struct entry *e = xcalloc(n, sizeof(*e));

	*list = xcalloc(n, sizeof(**list));
	for (size_t i = 0; i < n; i++) {
		e[i].at = (uint32_t)i;
		e[i].text = map_member(g->values, i);
		e[i].is_number = num_parse(e[i].text, &e[i].number);
	}
	qsort(e, n, sizeof(*e), compare);
	for (size_t i = 0; i < n; i++)
		(*list)[i] = e[i].at;
	free(e);
	return n;
}

struct slice
groups_name(struct groups *g, uint32_t group)
{
	struct slice value = map_member(g->values, group);
	const struct codebook_answer *a = g->v == NULL ? NULL :
	    codebook_answer(g->v, value);
	struct buf b = { NULL, 0, 0 };
	struct slice name;

	if (g->by == NULL)
		return value;
	if (a != NULL)
		value = codebook_label(a);
	buf_printf(&b, "%s: %.*s", g->by, (int)value.n, value.p);
	name = (struct slice){ arena_string(&g->arena, buf_all(&b)), b.len };
	buf_clear(&b);
	return name;
}
