/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdlib.h>

#include "buf.h"
#include "table.h"
#include "table_json.h"

static json_t *
text(struct slice s)
{
	return json_stringn(s.p, s.n);
}

static json_t *
number(bool defined, double value)
{
	return defined ? json_real(value + 0.0) : json_null();
}

static json_t *
status(unsigned bits)
{
	struct buf codes;
	json_t *j;

	buf_init(&codes);
	table_status(bits, &codes);
	j = json_stringn(codes.p != NULL ? codes.p : "", codes.len);
	buf_clear(&codes);
	return j;
}

static json_t *
base(const struct table *t, size_t c)
{
	const struct fixed_sum *sum = &t->columns[c].base;

	return json_pack("{s:I, s:f, s:f}",
	    "unweighted", (json_int_t)sum->n,
	    "weighted", fixed_weight(sum),
	    "effective", fixed_effective(table_people(t, c)));
}

static json_t *
column(const struct table *t, size_t i)
{
	const struct table_column *c = &t->columns[i];

	return json_pack("{s:o, s:o, s:o, s:o}",
	    "break", text(c->heading),
	    "column", text(c->label),
	    "letter", text(c->letter),
	    "base", base(t, i));
}

static json_t *
cell(const struct table *t, size_t r, size_t column)
{
	const struct table_cell *c = table_at(t, r, column);
	bool share = table_is_share(t->rows[r].kind);
	double unit = share ? 100 : 1;

	return json_pack("{s:o, s:o, s:o, s:o, s:I, s:f, s:o}",
	    share ? "percent" : "value",
	    number(c->defined, c->defined ? table_figure(t, r, column) : 0),
	    "se", number(c->has_se, unit * c->se),
	    "lower", number(c->has_interval, unit * c->interval.lower),
	    "upper", number(c->has_interval, unit * c->interval.upper),
	    "unweighted", (json_int_t)c->sum.n,
	    "weighted", fixed_weight(&c->sum),
	    "status", status(c->status));
}

static json_t *
row(const struct table *t, size_t r)
{
	json_t *cells = json_array();

	for (size_t c = 0; c < t->ncolumns; c++)
		json_array_append_new(cells, cell(t, r, c));
	return json_pack("{s:s, s:o, s:o}",
	    "kind", table_kind_name(t->rows[r].kind),
	    "row", text(t->rows[r].label),
	    "cells", cells);
}

static json_t *
table(const struct table *t)
{
	json_t *columns = json_array(), *rows = json_array();

	for (size_t c = 0; c < t->ncolumns; c++)
		json_array_append_new(columns, column(t, c));
	for (size_t r = 0; r < t->nrows; r++)
		json_array_append_new(rows, row(t, r));
	return json_pack("{s:o, s:o, s:o, s:o, s:o}",
	    "question", text(t->question),
	    "wording", text(t->wording),
	    "base", text(t->base),
	    "columns", columns,
	    "rows", rows);
}

void
table_json(const struct table_set *set, struct buf *out)
{
	json_t *tables = json_array(), *all;
	char *dump;

	for (size_t i = 0; i < set->n; i++)
		json_array_append_new(tables, table(set->tables[i]));
	all = json_pack("{s:s, s:b, s:f, s:s, s:o}",
	    "sample", set->look.nonprob ? "nonprob" : "random",
	    "weighted", set->look.weighted,
	    "confidence", 100 * set->look.level,
	    "interval", interval_name(set->look.method),
	    "tables", tables);
	dump = json_dumps(all, JSON_INDENT(1));
	buf_puts(out, dump);
	buf_putc(out, '\n');
	free(dump);
	json_decref(all);
}
