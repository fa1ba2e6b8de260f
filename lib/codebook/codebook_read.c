/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/blank.h"
#include "base/diag.h"
#include "base/num.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "codebook/codebook_check.h"
#include "codebook/codebook_read.h"

enum { NAME, TYPE, TITLE, VALUE, LABEL, MISSING, ROLE, GROUP, SCORE, COLUMNS };

static const char *const columns[COLUMNS] = { "name", "type", "title",
    "value", "label", "missing", "role", "group", "score" };

struct reader {
	struct csvin *in;
	struct codebook *cb;
	size_t want[COLUMNS];
	struct slice fields[COLUMNS];	/* of the row, and room for them */
	struct buf room[COLUMNS];
	uint64_t *lines;	/* of each variable */
	size_t cap;
	bool has_defaults;	/* the row * was there */
};

/* "FILE:12: label: ..." */
static int
wrong(const struct reader *r, size_t column, struct diag *d, const char *what)
{
	return diag_at(d, csvin_filename(r->in), csvin_line(r->in), "%s: %s",
	    columns[column], what);
}

/* The same with what was found, quoted, before the problem. */
static int
found(const struct reader *r, size_t column, struct diag *d,
    const char *problem)
{
	struct slice s = r->fields[column];

	return diag_at(d, csvin_filename(r->in), csvin_line(r->in),
	    "%s: \"%.*s\" %s", columns[column], (int)s.n, s.p, problem);
}

static int
find_columns(struct reader *r, struct diag *d)
{
	size_t i = column_want(r->in, columns, COLUMNS, r->want);

	if (i == COLUMNS)
		return 0;
	return diag_at(d, csvin_filename(r->in), 1, "this is no codebook: it "
	    "has no column \"%s\"; wanted name,type,title,value,label,missing,"
	    "role,group,score", columns[i]);
}

/* Tokens: an empty field is always missing, so "<empty>" says nothing new. */
static int
read_tokens(const struct reader *r, struct codebook_list *list,
    struct diag *d)
{
	struct slice rest = r->fields[MISSING], token;
	struct diag why;

	if (rest.n == 0)
		return 0;
	while (slice_part(&rest, '|', &token)) {
		if (token.n == 0)
			return found(r, MISSING, d, "has an empty token "
			    "(<empty> is the empty field, which is missing "
			    "anyway)");
		if (slice_is(token, "<empty>"))
			continue;
		if (slice_is(token, "<space>"))
			token = slice_of(" ");
		if (codebook_check_token(token, list != &r->cb->tokens,
		    &why) < 0)
			return found(r, MISSING, d, why.text);
		codebook_add_text(r->cb, list, token);
	}
	return 0;
}

/* Columns that have to be empty in a row of this kind. */
static int
need_empty(const struct reader *r, const size_t *which, size_t n,
    const char *why, struct diag *d)
{
	for (size_t i = 0; i < n; i++)
		if (r->fields[which[i]].n > 0)
			return found(r, which[i], d, why);
	return 0;
}

static bool
is_order(struct slice s)
{
	return s.n == 0 || slice_is(s, "dmy") || slice_is(s, "mdy") ||
	    slice_is(s, "ymd");
}

/* The row "*": what holds for the whole file. */
static int
read_defaults(struct reader *r, struct diag *d)
{
	static const size_t empty[] = { TYPE, VALUE, LABEL, ROLE, GROUP,
	    SCORE };
	struct slice order = r->fields[TITLE];

	if (r->has_defaults)
		return found(r, NAME, d, "has its row already");
	r->has_defaults = true;
	if (need_empty(r, empty, LENGTH(empty),
	    "has no place in the row *, which holds a title and missing",
	    d) < 0)
		return -1;
	if (!is_order(order))
		return found(r, TITLE, d, "is no order of dates; the row * "
		    "wants dmy, mdy, ymd or nothing");
	r->cb->datetime = codebook_text(r->cb, order);
	return read_tokens(r, &r->cb->tokens, d);
}

static int
again(const struct reader *r, struct slice name, struct diag *d)
{
	const struct codebook_variable *v = codebook_find(r->cb, name);
	char where[64];

	snprintf(where, sizeof(where), "has its row already (line %" PRIu64
	    ")", r->lines[v - r->cb->variables]);
	return found(r, NAME, d, where);
}

static int
read_variable(struct reader *r, struct slice name, struct diag *d)
{
	static const size_t empty[] = { LABEL, SCORE };
	struct codebook_variable *v;

	if (need_empty(r, empty, LENGTH(empty),
	    "belongs in the row of a value", d) < 0)
		return -1;
	r->lines = xgrow(r->lines, r->cb->n, &r->cap, sizeof(*r->lines));
	r->lines[r->cb->n] = csvin_line(r->in);
	v = codebook_add(r->cb, name);
	if (v == NULL)
		return again(r, name, d);
	if (!codebook_type_find(r->fields[TYPE], &v->type))
		return found(r, TYPE, d, "is no type, wanted single, flag, "
		    "multi, number, text, datetime, id or set");
	if (!codebook_role_find(r->fields[ROLE], &v->role))
		return found(r, ROLE, d, "is no role, wanted weight, "
		    "repweight, stratum, psu, fpc, id, base or nothing");
	v->title = codebook_text(r->cb, r->fields[TITLE]);
	v->group = codebook_text(r->cb, r->fields[GROUP]);
	return read_tokens(r, &v->tokens, d);
}

static int
read_nets(struct reader *r, struct codebook_answer *a, struct diag *d)
{
	struct slice rest = r->fields[GROUP], net;

	if (rest.n == 0)
		return 0;
	while (slice_part(&rest, '|', &net)) {
		if (net.n == 0)
			return found(r, GROUP, d, "names an empty net");
		codebook_add_text(r->cb, &a->nets, net);
	}
	return 0;
}

/* The same fault in the model, at this line. */
static int
check_answer(const struct reader *r, struct codebook_variable *v,
    struct diag *d)
{
	struct diag why;

	if (codebook_check_answer(v, &why) == 0)
		return 0;
	return diag_at(d, csvin_filename(r->in), csvin_line(r->in), "%s",
	    why.text);
}

static int
read_answer(struct reader *r, struct codebook_variable *v, struct diag *d)
{
	static const size_t empty[] = { TYPE, TITLE, ROLE };
	struct slice value = r->fields[VALUE];
	struct slice score = r->fields[SCORE];
	struct codebook_answer *a;

	if (v->type == CODEBOOK_SET)
		return found(r, VALUE, d, "is a value of a set; values belong "
		    "to the set's columns");
	if (need_empty(r, empty, LENGTH(empty),
	    "belongs in the variable's own row, where value is empty", d) < 0)
		return -1;
	a = codebook_add_answer(r->cb, v, value);
	a->label = codebook_text(r->cb, r->fields[LABEL]);
	if (!codebook_missing_find(r->fields[MISSING],
	    &a->missing))
		return found(r, MISSING, d, "is no reason, wanted dk, "
		    "refused, notasked, skipped, yes or nothing");
	a->has_score = score.n > 0;
	if (a->has_score && !num_parse(score, &a->score))
		return found(r, SCORE, d, "is not a number");
	if (read_nets(r, a, d) < 0)
		return -1;
	return check_answer(r, v, d);
}

static int
read_row(struct reader *r, struct diag *d)
{
	struct slice name = r->fields[NAME];
	struct codebook_variable *v;

	if (name.n == 0)
		return wrong(r, NAME, d, "is empty, wanted the name of a "
		    "column");
	if (slice_is(name, "*"))
		return read_defaults(r, d);
	if (r->fields[VALUE].n == 0)
		return read_variable(r, name, d);
	v = codebook_find(r->cb, name);
	if (v == NULL)
		return found(r, NAME, d, "has no row of its own before this "
		    "one, with a type and without a value");
	return read_answer(r, v, d);
}

static int
check_all(const struct reader *r, struct diag *d)
{
	struct diag why;
	size_t at;

	for (size_t i = 0; i < r->cb->n; i++)
		codebook_index(&r->cb->variables[i]);
	if (r->lines == NULL ||
	    codebook_check_groups(r->cb, &at, &why) == 0)
		return 0;
	return diag_at(d, csvin_filename(r->in), r->lines[at], "%s",
	    why.text);
}

/* Blanks that nobody sees go from them, as they do from answers. */
static void
take_fields(struct reader *r)
{
	for (size_t i = 0; i < COLUMNS; i++) {
		struct slice s = csvin_field(r->in, r->want[i]);

		r->room[i].len = 0;
		r->fields[i] = blank_fold(s, buf_room(&r->room[i], s.n + 1));
		r->cb->unseen += r->fields[i].n < s.n;
	}
}

struct codebook *
codebook_read(struct csvin *in, struct diag *d)
{
	struct reader r = { .in = in, .cb = codebook_new() };
	int got = 1;

	if (find_columns(&r, d) < 0)
		got = -1;
	while (got > 0 && (got = csvin_next(in, d)) > 0) {
		take_fields(&r);
		if (read_row(&r, d) < 0)
			got = -1;
	}
	if (got == 0)
		got = check_all(&r, d);
	free(r.lines);
	for (size_t i = 0; i < COLUMNS; i++)
		buf_clear(&r.room[i]);
	if (got == 0)
		return r.cb;
	codebook_free(r.cb);
	return NULL;
}
