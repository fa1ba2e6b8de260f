/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/num.h"
#include "tidy/tidy.h"
#include "tidy/tidy_json.h"

static json_t *
text(struct slice s)
{
	return json_stringn(s.p, s.n);
}

static json_t *
number(struct tidy_number n)
{
	return n.known ? json_real(n.value + 0.0) : json_null();
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
count(struct tidy_count n)
{
	return n.known ? json_integer((json_int_t)n.n) : json_null();
}

static json_t *
base(const struct tidy_base *b, unsigned bits)
{
	return json_pack("{s:o, s:o, s:o, s:o}",
	    "unweighted", count(b->unweighted),
	    "weighted", number(b->weighted),
	    "effective", number(b->effective),
	    "status", status(bits));
}

static json_t *
column(const struct tidy_column *c)
{
	return json_pack("{s:o, s:o*, s:o, s:o, s:o}",
	    "break", text(c->heading),
	    "title", c->title.n > 0 ? text(c->title) : NULL,
	    "column", text(c->label),
	    "letter", text(c->letter),
	    "base", base(&c->base, c->status));
}

static json_t *
ps(const struct tidy_cell *c)
{
	json_t *all = json_object();

	for (size_t i = 0; i < c->nps; i++) {
		json_t *other = text(c->ps[i].other);

		json_object_set_new(all, json_string_value(other),
		    json_real(c->ps[i].p));
		json_decref(other);
	}
	return all;
}

/* A raw percentage is not of the column's base. */
static json_t *
cell(const struct tidy_cell *c, enum table_kind kind)
{
	bool share = table_is_share(kind);

	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o*, s:o, "
	    "s:o*}",
	    share ? "percent" : "value", number(c->figure),
	    "se", number(c->se),
	    "lower", number(c->lower),
	    "upper", number(c->upper),
	    "unweighted", count(c->unweighted),
	    "weighted", number(c->weighted),
	    "sig", text(c->sig.n == 0 ? slice_of("") : c->sig),
	    "p", c->nps > 0 ? ps(c) : NULL,
	    "status", status(c->status),
	    "base", kind == TABLE_RAW ? base(&c->base, 0) : NULL);
}

static json_t *
row(const struct tidy_table *t, size_t r)
{
	enum table_kind kind = t->rows[r].kind;
	json_t *cells = json_array();

	for (size_t c = 0; c < t->ncolumns; c++)
		json_array_append_new(cells, cell(tidy_at(t, r, c), kind));
	return json_pack("{s:s, s:o, s:o}",
	    "kind", table_kind_name(kind),
	    "row", text(t->rows[r].label),
	    "cells", cells);
}

static json_t *
test(const struct tidy_test *t)
{
	return json_pack("{s:o, s:s, s:o, s:o, s:o, s:o, s:o}",
	    "break", text(t->heading),
	    "statistic", tidy_statistics[0],
	    "value", number(t->f),
	    "df1", number(t->df1),
	    "df2", number(t->df2),
	    "p", number(t->p),
	    "status", status(t->status));
}

/* Tests of association, if there are any. */
static json_t *
tests(const struct tidy_table *t)
{
	json_t *all;

	if (t->ntests == 0)
		return NULL;
	all = json_array();
	for (size_t i = 0; i < t->ntests; i++)
		json_array_append_new(all, test(&t->tests[i]));
	return all;
}

static json_t *
gap(const struct tidy_table *t, const struct tidy_gap *g)
{
	const struct tidy_row *r = &t->rows[g->row];

	return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
	    "kind", table_kind_name(r->kind),
	    "row", text(r->label),
	    "value", number(g->value),
	    "se", number(g->se),
	    "lower", number(g->lower),
	    "upper", number(g->upper),
	    "p", number(g->p),
	    "status", status(g->status));
}

/* Of two columns, if any were asked for. */
static json_t *
differences(const struct tidy_table *t)
{
	json_t *all;

	if (t->ndifferences == 0)
		return NULL;
	all = json_array();
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *d = &t->differences[i];
		json_t *rows = json_array();

		for (size_t k = 0; k < d->n; k++)
			json_array_append_new(rows, gap(t, &d->gaps[k]));
		json_array_append_new(all, json_pack("{s:o, s:o, s:[o, o], "
		    "s:o}",
		    "break", text(t->columns[d->first].heading),
		    "difference", text(d->label),
		    "columns", text(t->columns[d->first].label),
		    text(t->columns[d->second].label),
		    "rows", rows));
	}
	return all;
}

static json_t *
change(const struct tidy_change *c)
{
	return json_pack("{s:o, s:o, s:o, s:b, s:o}",
	    "value", number(c->value),
	    "se", number(c->se),
	    "p", number(c->p),
	    "significant", c->significant,
	    "status", status(c->status));
}

/* The last wave's total, if it is there. */
static json_t *
previous(const struct tidy_table *t)
{
	const struct tidy_wave *w = t->wave;
	json_t *rows;

	if (w == NULL)
		return NULL;
	rows = json_array();
	for (size_t r = 0; r < t->nrows; r++)
		json_array_append_new(rows, json_pack("{s:s, s:o, s:o, s:o}",
		    "kind", table_kind_name(t->rows[r].kind),
		    "row", text(t->rows[r].label),
		    "cell", cell(&w->cells[r], t->rows[r].kind),
		    "change", change(&w->changes[r])));
	return json_pack("{s:o, s:o, s:o}",
	    "column", text(w->label),
	    "base", base(&w->base, w->status),
	    "rows", rows);
}

static json_t *
table(const struct tidy_table *t)
{
	json_t *columns = json_array(), *rows = json_array();

	for (size_t c = 0; c < t->ncolumns; c++)
		json_array_append_new(columns, column(&t->columns[c]));
	for (size_t r = 0; r < t->nrows; r++)
		json_array_append_new(rows, row(t, r));
	return json_pack("{s:o*, s:o, s:o, s:o, s:o*, s:s, s:o, s:o, s:o*, "
	    "s:o*, s:o*}",
	    "title", t->title.n > 0 ? text(t->title) : NULL,
	    "question", text(t->question),
	    "wording", text(t->wording),
	    "base", text(t->base),
	    "base_all", t->base_all.n > 0 ? text(t->base_all) : NULL,
	    "percent", table_percents[t->made.percent],
	    "columns", columns,
	    "rows", rows,
	    "previous", previous(t),
	    "differences", differences(t),
	    "tests", tests(t));
}

static json_t *
small_base(const struct table_small *small)
{
	return json_pack("{s:I, s:I, s:s, s:I}",
	    "flag", (json_int_t)small->flag,
	    "hide", (json_int_t)small->hide,
	    "of", table_small_bases[small->effective],
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
	return json_pack("{s:s, s:o, s:s, s:s*, s:I}",
	    "method", compare_names[t->method],
	    "levels", levels,
	    "correction", adjust_names[t->correction],
	    "family", t->correction == ADJUST_NONE ? NULL :
	    adjust_families[t->family],
	    "minimum_base", (json_int_t)t->minimum);
}

/* Which weight, if the set has several: null for none. */
static json_t *
weight(const struct made *made)
{
	struct buf name;
	json_t *j;

	if (made->weight.n == 0)
		return NULL;
	buf_init(&name);
	made_put_weight(made, &name);
	j = name.len > 0 ? text(buf_all(&name)) : json_null();
	buf_clear(&name);
	return j;
}

/* How tables were made. */
static json_t *
settings(const struct made *made)
{
	const struct table_look *look = &made->look;

	return json_pack("{s:s, s:b, s:o*, s:b, s:s*, s:f, s:s, s:o, s:o*}",
	    "sample", table_samples[look->nonprob],
	    "weighted", look->weighted,
	    "weight", weight(made),
	    "calibrated", look->calibrated,
	    "weighting", look->weighting == TABLE_NO_WEIGHTING ? NULL :
	    table_weightings[look->weighting],
	    "confidence", num_percent(look->level),
	    "interval", interval_names[look->method],
	    "small_base", small_base(&look->small),
	    "tests", comparison(&look->tests));
}

/* Those of a plan are made each in its own way. */
void
tidy_json(const struct tidy *tidy, struct buf *out)
{
	const struct made *first = &tidy->tables[0].made;
	json_t *tables = json_array(), *all;
	char *dump;

	for (size_t i = 0; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];
		json_t *one = table(t);

		if (t->made.part > 0)
			json_object_set_new(one, "made",
			    settings(&t->made));
		json_array_append_new(tables, one);
	}
	all = first->part > 0 ? json_object() : settings(first);
	json_object_set_new(all, "tables", tables);
	dump = json_dumps(all, JSON_INDENT(1));
	buf_puts(out, dump);
	buf_putc(out, '\n');
	free(dump);
	json_decref(all);
}
