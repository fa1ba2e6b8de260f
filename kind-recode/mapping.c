/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "stream/field.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "kind-recode/recoding.h"
#include "kind-recode/mapping.h"

enum { COLUMN, NAME, ANSWER, LABEL, COLUMNS };

static const char *const columns[COLUMNS] = { "column", "name", "answer",
    "label" };

struct mapped {
	struct slice name;
	struct map *answers;	/* or NULL */
	struct slice *labels;	/* of each, quoted where it has to be */
	size_t cap;
};

struct mapping {
	struct arena arena;
	struct map *names;
	struct mapped *columns;	/* numbered as names */
	size_t cap;
};

struct reader {
	struct csvin *in;
	struct mapping *m;
	size_t want[COLUMNS];
};

static struct slice
field(const struct reader *r, size_t column)
{
	return csvin_field(r->in, r->want[column]);
}

/* 'map.csv:3: label: "x" ' and the problem. */
static int
wrong(const struct reader *r, size_t column, const char *problem,
    struct diag *d)
{
	struct slice s = field(r, column);

	return diag_at(d, csvin_filename(r->in), csvin_line(r->in),
	    "%s: \"%.*s\" %s", columns[column], (int)s.n, s.p, problem);
}

static int
find_columns(struct reader *r, struct diag *d)
{
	size_t i = column_want(r->in, columns, COLUMNS, r->want);

	if (i == COLUMNS)
		return 0;
	return diag_at(d, csvin_filename(r->in), 1, "this is no map: it has no "
	    "column \"%s\"; wanted column,name,answer,label", columns[i]);
}

static struct mapped *
add_column(struct mapping *m, struct slice name)
{
	size_t i, n = map_count(m->names);

	i = map_add(m->names, name);
	if (i == n) {
		m->columns = xgrow(m->columns, n, &m->cap,
		    sizeof(*m->columns));
		m->columns[i] = (struct mapped){ .name = { "", 0 } };
	}
	return &m->columns[i];
}

static struct slice
keep(struct mapping *m, struct slice s)
{
	return (struct slice){ arena_string(&m->arena, s), s.n };
}

/* A row that says the name of a column. */
static int
read_name(const struct reader *r, struct mapped *c, struct diag *d)
{
	struct slice name = field(r, NAME);

	if (field(r, LABEL).n > 0)
		return wrong(r, LABEL, "belongs in the row of an answer", d);
	if (c->name.n > 0 && !slice_eq(c->name, name))
		return wrong(r, NAME, "is its second name", d);
	c->name = keep(r->m, name);
	return 0;
}

static struct slice
quoted(struct mapping *m, struct slice label)
{
	struct buf b;
	struct slice kept;

	buf_init(&b);
	field_quote(&b, label);
	kept = keep(m, buf_all(&b));
	buf_clear(&b);
	return kept;
}

/* A row that says what an answer is called; no label makes it missing. */
static int
read_answer(const struct reader *r, struct mapped *c, struct diag *d)
{
	struct slice label = field(r, LABEL);
	struct diag why;
	size_t i, n;

	if (field(r, NAME).n > 0)
		return wrong(r, NAME, "belongs in a row without an answer", d);
	if (label.n > 0 && recoding_check_text(label, &why) < 0)
		return wrong(r, LABEL, "is no label of an answer", d);
	if (c->answers == NULL)
		c->answers = map_new();
	n = map_count(c->answers);
	label = quoted(r->m, label);
	i = map_add(c->answers, field(r, ANSWER));
	if (i < n)
		return slice_eq(c->labels[i], label) ? 0 :
		    wrong(r, LABEL, "is its answer's second label", d);
	c->labels = xgrow(c->labels, n, &c->cap, sizeof(*c->labels));
	c->labels[i] = label;
	return 0;
}

static int
read_row(const struct reader *r, struct diag *d)
{
	struct slice column = field(r, COLUMN);
	struct mapped *c;

	if (column.n == 0)
		return wrong(r, COLUMN, "is no name of a column", d);
	c = add_column(r->m, column);
	if (field(r, ANSWER).n > 0)
		return read_answer(r, c, d);
	if (field(r, NAME).n > 0)
		return read_name(r, c, d);
	return wrong(r, COLUMN, "gets no name, and no answer a label", d);
}

struct mapping *
mapping_read(struct csvin *in, struct diag *d)
{
	struct reader r = { .in = in };
	int got;

	if (find_columns(&r, d) < 0)
		return NULL;
	r.m = xcalloc(1, sizeof(*r.m));
	r.m->names = map_new();
	while ((got = csvin_next(in, d)) > 0 && (got = read_row(&r, d)) == 0)
		;
	if (got == 0)
		return r.m;
	mapping_free(r.m);
	return NULL;
}

void
mapping_free(struct mapping *m)
{
	if (m == NULL)
		return;
	for (size_t i = 0; i < map_count(m->names); i++) {
		map_free(m->columns[i].answers);
		free(m->columns[i].labels);
	}
	free(m->columns);
	map_free(m->names);
	arena_clear(&m->arena);
	free(m);
}

const struct mapped *
mapping_find(const struct mapping *m, struct slice column)
{
	size_t i = map_find(m->names, column);

	return i != MAP_NONE ? &m->columns[i] : NULL;
}

struct slice
mapping_name(const struct mapped *c)
{
	return c->name;
}

bool
mapping_has_answers(const struct mapped *c)
{
	return c->answers != NULL;
}

struct slice
mapping_answer(const struct mapped *c, struct slice answer, struct slice raw)
{
	size_t i = map_find(c->answers, answer);

	return i != MAP_NONE ? c->labels[i] : raw;
}
