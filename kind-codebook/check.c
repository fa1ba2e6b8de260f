/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/alike.h"
#include "base/seen.h"
#include "base/datetime.h"
#include "stream/csvin.h"
#include "stats/weight.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "codebook/answer_number.h"
#include "cli/cli.h"
#include "cli/cli_split.h"
#include "kind-codebook/load.h"
#include "kind-codebook/neighbour.h"
#include "kind-codebook/options.h"
#include "kind-codebook/unknown.h"
#include "kind-codebook/words.h"
#include "kind-codebook/numbers.h"
#include "kind-codebook/check.h"

struct column {
	const struct codebook_variable *v;	/* NULL: unknown */
	size_t want;		/* of its field, if it is known */
	struct unknown unknown;
	struct seen *seen;	/* of an id */
	bool *used;		/* answers */
};

struct check {
	struct csvin *in;
	struct codebook *cb;
	struct column *columns;
	size_t n;
	bool *present;		/* variables of the codebook */
	unsigned orders;	/* in which dates may be written */
	const char *file;
	struct buf *out;
};

static bool
is_weight(const struct codebook_variable *v)
{
	return v->role == CODEBOOK_WEIGHT || v->role == CODEBOOK_REPWEIGHT;
}

static bool
is_unknown_weight(struct slice value)
{
	int64_t weight;

	return weight_problem(weight_parse(value, &weight)) != NULL;
}

/* Is this a value that the variable cannot have?  It is none of its answers. */
static bool
is_unknown(const struct check *c, struct column *column, struct slice value)
{
	const struct codebook_variable *v = column->v;

	switch (v->type) {
	case CODEBOOK_SINGLE:
	case CODEBOOK_MULTI:
		return v->nanswers > 0;
	case CODEBOOK_FLAG:
		return tick_is_set(value) && !codebook_is_ticked(v, value);
	case CODEBOOK_NUMBER:
		return !answer_number_field(value).known;
	case CODEBOOK_DATETIME:
		return (datetime_orders(value) & c->orders) == 0;
	case CODEBOOK_ID:
		if (column->seen == NULL)
			column->seen = seen_new();
		return seen_add(column->seen, value);
	default:
		return false;
	}
}

static void
check_field(const struct check *c, struct column *column, struct slice value)
{
	const struct codebook_variable *v = column->v;
	const struct codebook_answer *a = codebook_answer(v, value);

	if (is_weight(v)) {
		if (is_unknown_weight(value))
			unknown_add(&column->unknown, value);
	} else if (a != NULL)
		column->used[a - v->answers] = true;
	else if (!codebook_is_missing(c->cb, v, value) &&
	    is_unknown(c, column, value))
		unknown_add(&column->unknown, value);
}

static int
check_rows(struct check *c, struct diag *d)
{
	int got;

	while ((got = csvin_next(c->in, d)) > 0)
		for (size_t i = 0; i < c->n; i++) {
			struct column *column = &c->columns[i];
			struct slice field;

			if (column->v == NULL)
				continue;
			field = csvin_field(c->in, column->want);
			if (field.n > 0 || is_weight(column->v))
				check_field(c, column, field);
		}
	return got;
}

static void
start(struct check *c)
{
	unsigned order = datetime_order(c->cb->datetime);

	c->orders = DATETIME_YMD |
	    (order != 0 ? order : DATETIME_DMY | DATETIME_MDY);
	c->n = csvin_ncolumns(c->in);
	c->columns = xcalloc(c->n, sizeof(*c->columns));
	c->present = xcalloc(c->cb->n, sizeof(*c->present));
	for (size_t i = 0; i < c->n; i++) {
		const struct codebook_variable *v = codebook_find(c->cb,
		    csvin_column(c->in, i));

		if (v == NULL || v->type == CODEBOOK_SET)
			continue;
		c->present[v - c->cb->variables] = true;
		c->columns[i].v = v;
		c->columns[i].want = csvin_want(c->in, i);
		c->columns[i].used = xcalloc(v->nanswers,
		    sizeof(*c->columns[i].used));
	}
}

static void
clear(struct check *c)
{
	for (size_t i = 0; i < c->n; i++) {
		unknown_clear(&c->columns[i].unknown);
		seen_free(c->columns[i].seen);
		free(c->columns[i].used);
	}
	free(c->columns);
	free(c->present);
	csvin_close(c->in);
	codebook_free(c->cb);
}

/* "FILE: q1: " */
static void
put_place(const struct check *c, struct slice name, struct buf *b)
{
	buf_printf(b, "%s: ", c->file);
	buf_visible(b, name);
	buf_puts(b, ": ");
}

static const char *
why(const struct codebook_variable *v)
{
	if (is_weight(v))
		return "which is no weight";
	switch (v->type) {
	case CODEBOOK_NUMBER:
		return "which is no number";
	case CODEBOOK_DATETIME:
		return "which is no date";
	case CODEBOOK_ID:
		return "which another respondent has too";
	default:
		return "which the codebook does not know";
	}
}

/* Does the codebook have all of its answers? */
static bool
is_closed(const struct codebook_variable *v)
{
	return v->type == CODEBOOK_SINGLE || v->type == CODEBOOK_MULTI;
}

static void
put_unknown(const struct check *c, const struct column *column)
{
	const struct codebook_variable *v = column->v;
	bool closed = is_closed(v);
	struct buf place;

	buf_init(&place);
	put_place(c, v->name, &place);
	unknown_lines(&column->unknown, place.p, why(v),
	    closed ? v : NULL, c->out);
	buf_clear(&place);
}

struct place {
	const struct check *c;
	const struct column *column;
};

static void
put_alike(const void *ctx, const char *what)
{
	const struct place *p = ctx;

	put_place(p->c, p->column->v->name, p->c->out);
	buf_printf(p->c->out, "%s\n", what);
}

/* Of its answers, and of those that the codebook does not know. */
static void
find_alike(const struct check *c, const struct column *column)
{
	const struct codebook_variable *v = column->v;
	const struct place place = { c, column };
	struct slice *values, *all;
	size_t n = unknown_values(&column->unknown, &values);

	all = xcalloc(v->nanswers + n, sizeof(*all));
	for (size_t i = 0; i < v->nanswers; i++)
		all[i] = codebook_label(&v->answers[i]);
	for (size_t i = 0; i < n; i++)
		all[v->nanswers + i] = values[i];
	alike(all, v->nanswers + n, put_alike, &place);
	free(all);
	free(values);
}

/* Answers that are missing for a reason are empty in most streams, so that
 * nobody wonders where they are. */
static void
put_unused(const struct check *c, const struct column *column)
{
	for (size_t k = 0; k < column->v->nanswers; k++) {
		const struct codebook_answer *a = &column->v->answers[k];

		if (column->used[k] || a->missing > CODEBOOK_DK)
			continue;
		put_place(c, column->v->name, c->out);
		buf_puts(c->out, "nobody has ");
		words_answer(c->out, a);
		buf_putc(c->out, '\n');
	}
}

/* A column that no table asks for changes no figure: what a platform notes of
 * an interview.  Returns whether this one may: an item that its set lacks. */
static bool
put_no_variable(const struct check *c, struct slice name)
{
	const struct codebook_variable *v = codebook_find(c->cb, name);
	const struct codebook_variable *neighbour =
	    neighbour_find(c->cb, name);

	put_place(c, name, c->out);
	if (v != NULL) {
		buf_puts(c->out, "is a set in the codebook, and no column\n");
		return true;
	}
	buf_puts(c->out, "the codebook does not know this column");
	if (neighbour != NULL) {
		buf_puts(c->out, ", which is named like those of ");
		buf_visible(c->out, neighbour->group);
	}
	buf_putc(c->out, '\n');
	return neighbour != NULL;
}

/* Findings in the order of the columns, then columns that are not there.
 * Returns whether there is one that can change a figure. */
static bool
put_findings(const struct check *c)
{
	bool any = false;

	for (size_t i = 0; i < c->n; i++) {
		const struct column *column = &c->columns[i];

		if (column->v == NULL) {
			any |= put_no_variable(c, csvin_column(c->in, i));
			continue;
		}
		put_unknown(c, column);
		any |= column->unknown.total > 0;
		if (is_closed(column->v))
			find_alike(c, column);
		put_unused(c, column);
	}
	for (size_t i = 0; i < c->cb->n; i++) {
		const struct codebook_variable *v = &c->cb->variables[i];

		if (v->type == CODEBOOK_SET || c->present[i])
			continue;
		put_place(c, v->name, c->out);
		buf_puts(c->out, "there is no such column\n");
		any = true;
	}
	return any;
}

/* What the numbers of the columns are. */
static void
put_numbers(const struct check *c)
{
	struct buf line;

	buf_init(&line);
	for (size_t i = 0; i < c->n; i++) {
		const struct codebook_variable *v = c->columns[i].v;

		line.len = 0;
		if (v == NULL || !numbers_put(&line, v))
			continue;
		put_place(c, v->name, c->out);
		buf_puts(c->out, "numbers: ");
		buf_slice(c->out, buf_all(&line));
		buf_putc(c->out, '\n');
	}
	buf_clear(&line);
}

int
check_data(const struct opts *o, struct buf *out, struct diag *d)
{
	struct check c = { .file = cli_name(o->files[0]), .out = out };
	struct cli_input input = { .fd = -1 };
	int status = -1;

	c.cb = load_named(o->codebook, "--check", d);
	if (c.cb == NULL)
		return -1;
	c.in = cli_split_open(o->prog, o->files[0], o->header, &input, d);
	if (c.in != NULL) {
		start(&c);
		status = check_rows(&c, d);
	}
	if (status == 0) {
		status = put_findings(&c);
		put_numbers(&c);
	}
	clear(&c);
	if (input.fd > STDIN_FILENO)
		close(input.fd);
	return status;
}
