/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdlib.h>

#include "buf.h"
#include "num.h"
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
count(bool shown, uint64_t n)
{
	return shown ? json_integer((json_int_t)n) : json_null();
}

static json_t *
base(const struct table *t, size_t c, const struct table_look *look)
{
	const struct fixed_sum *sum = &t->columns[c].base;
	bool shown = !t->columns[c].hidden;

	return json_pack("{s:o, s:o, s:o, s:o}",
	    "unweighted", count(shown, sum->n),
	    "weighted", number(shown, fixed_weight(sum)),
	    "effective", number(shown, fixed_effective(table_people(t, c))),
	    "status", status(table_column_status(t, c, &look->small)));
}

static json_t *
column(const struct table *t, size_t i, const struct table_look *look)
{
	const struct table_column *c = &t->columns[i];

	return json_pack("{s:o, s:o, s:o, s:o}",
	    "break", text(c->heading),
	    "column", text(c->label),
	    "letter", text(c->letter),
	    "base", base(t, i, look));
}

static json_t *
figures(const struct table *t, size_t r, size_t column)
{
	const struct table_cell *c = table_at(t, r, column);
	bool share = table_is_share(t->rows[r].kind);
	bool shown = c->defined && !c->hidden;
	bool has_interval = c->has_interval && !c->hidden;
	double unit = share ? 100 : 1;

	return json_pack("{s:o, s:o, s:o, s:o}",
	    share ? "percent" : "value",
	    number(shown, shown ? table_figure(t, r, column) : 0),
	    "se", number(c->has_se && !c->hidden, unit * c->se),
	    "lower", number(has_interval, unit * c->interval.lower),
	    "upper", number(has_interval, unit * c->interval.upper));
}

static json_t *
ps(const struct table *t, const struct table_cell *c)
{
	json_t *all = json_object();

	for (size_t i = 0; i < c->nps; i++) {
		json_t *name = text(table_p_name(t, &c->ps[i]));

		json_object_set_new(all, json_string_value(name),
		    json_real(c->ps[i].p));
		json_decref(name);
	}
	return all;
}

static json_t *
cell(const struct table *t, size_t r, size_t column)
{
	const struct table_cell *c = table_at(t, r, column);
	json_t *j = figures(t, r, column);

	json_object_set_new(j, "unweighted", count(!c->hidden, c->sum.n));
	json_object_set_new(j, "weighted",
	    number(!c->hidden, fixed_weight(&c->sum)));
	json_object_set_new(j, "sig",
	    text(c->hidden || c->sig.n == 0 ? slice_of("") : c->sig));
	if (c->nps > 0 && !c->hidden)
		json_object_set_new(j, "p", ps(t, c));
	json_object_set_new(j, "status", status(c->status));
	return j;
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
test(const struct table_block *b)
{
	bool shown = table_test_shown(b);

	return json_pack("{s:o, s:s, s:o, s:o, s:o, s:o, s:o}",
	    "break", text(b->heading),
	    "statistic", "Rao-Scott F",
	    "value", number(shown, b->test.f),
	    "df1", number(shown, b->test.df1),
	    "df2", number(shown, b->test.df2),
	    "p", number(shown, b->test.p),
	    "status", status(table_test_status(b)));
}

/* Tests of association, if there are any. */
static json_t *
tests(const struct table *t)
{
	json_t *all = json_array();

	for (size_t b = 0; b < t->nblocks; b++)
		if (t->blocks[b].tested)
			json_array_append_new(all, test(&t->blocks[b]));
	if (json_array_size(all) > 0)
		return all;
	json_decref(all);
	return NULL;
}

static json_t *
table(const struct table *t, const struct table_look *look)
{
	static const char *const percents[] = { "column", "row", "total" };
	json_t *columns = json_array(), *rows = json_array();

	for (size_t c = 0; c < t->ncolumns; c++)
		json_array_append_new(columns, column(t, c, look));
	for (size_t r = 0; r < t->nrows; r++)
		json_array_append_new(rows, row(t, r));
	return json_pack("{s:o, s:o, s:o, s:s, s:o, s:o, s:o*}",
	    "question", text(t->question),
	    "wording", text(t->wording),
	    "base", text(t->base),
	    "percent", percents[t->percent],
	    "columns", columns,
	    "rows", rows,
	    "tests", tests(t));
}

static json_t *
small_base(const struct table_small *small)
{
	return json_pack("{s:I, s:I, s:s, s:I}",
	    "flag", (json_int_t)small->flag,
	    "hide", (json_int_t)small->hide,
	    "of", small->effective ? "effective" : "unweighted",
	    "min_cell", (json_int_t)small->min_cell);
}

/* How columns were compared, if they were. */
static json_t *
comparison(const struct table_tests *t)
{
	json_t *levels;

	if (!t->letters && !t->rest)
		return NULL;
	levels = json_array();
	for (size_t i = 0; i < t->nlevels; i++)
		json_array_append_new(levels, json_real(t->levels[i]));
	return json_pack("{s:s, s:o, s:s, s:I}",
	    "method", compare_name(t->method),
	    "levels", levels,
	    "correction", adjust_name(t->correction),
	    "minimum_base", (json_int_t)t->minimum);
}

void
table_json(const struct table_set *set, struct buf *out)
{
	const struct table_look *look = &set->look;
	json_t *tables = json_array(), *all;
	char *dump;

	for (size_t i = 0; i < set->n; i++)
		json_array_append_new(tables, table(set->tables[i], look));
	all = json_pack("{s:s, s:b, s:f, s:s, s:o, s:o*, s:o}",
	    "sample", look->nonprob ? "nonprob" : "random",
	    "weighted", look->weighted,
	    "confidence", num_percent(look->level),
	    "interval", interval_name(look->method),
	    "small_base", small_base(&look->small),
	    "tests", comparison(&look->tests),
	    "tables", tables);
	dump = json_dumps(all, JSON_INDENT(1));
	buf_puts(out, dump);
	buf_putc(out, '\n');
	free(dump);
	json_decref(all);
}
