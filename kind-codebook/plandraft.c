/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/field.h"
#include "codebook/codebook.h"
#include "cli/cli.h"
#include "cli/cli_split.h"
#include "plan/tabplan.h"
#include "kind-codebook/asked.h"
#include "kind-codebook/demographics.h"
#include "kind-codebook/drafted.h"
#include "kind-codebook/itemends.h"
#include "kind-codebook/measures.h"
#include "kind-codebook/options.h"
#include "kind-codebook/plandraft.h"
#include "kind-codebook/quantity.h"
#include "kind-codebook/routes.h"

#define BANNER "Standard"

struct draft {
	const struct opts *o;
	const struct codebook *cb;
	struct drafted_list questions;
	struct asked asked;
	struct asked_who *sets;	/* of the questions; NULL without data */
	struct buf *out;
};

/* What a row says, each under the name of its column. */
struct field {
	const char *column;
	struct slice text;
};

static void
put_row(struct buf *out, const struct field *fields, size_t n)
{
	for (size_t c = 0; tabplan_columns[c] != NULL; c++) {
		buf_puts(out, c > 0 ? "," : "");
		for (size_t i = 0; i < n; i++)
			if (strcmp(fields[i].column, tabplan_columns[c]) == 0)
				field_quote(out, fields[i].text);
	}
	buf_putc(out, '\n');
}

static void
put_header(struct buf *out)
{
	for (size_t c = 0; tabplan_columns[c] != NULL; c++)
		buf_printf(out, "%s%s", c > 0 ? "," : "", tabplan_columns[c]);
	buf_putc(out, '\n');
}

/* The weight, if the codebook has one and no other.  A name that would mean
 * nothing, or lose its blanks, is left to the codebook. */
static struct slice
weight_of(const struct codebook *cb)
{
	struct slice found = { "", 0 };

	for (size_t i = 0; i < cb->n; i++) {
		if (cb->variables[i].role != CODEBOOK_WEIGHT)
			continue;
		if (found.n > 0)
			return slice_of("");
		found = cb->variables[i].name;
	}
	if (slice_is(found, "-") || slice_trim(found).n < found.n)
		return slice_of("");
	return found;
}

static void
put_defaults(const struct draft *t)
{
	struct buf breaks = { NULL, 0, 0 };

	demographics_put(t->cb, &t->questions, t->sets == NULL ? NULL :
	    &t->asked, &breaks);
	if (breaks.len == 0)
		buf_putc(&breaks, '-');
	put_row(t->out, (struct field[]){ { "table", slice_of("banner") },
	    { "question", slice_of(BANNER) }, { "breaks", buf_all(&breaks) } },
	    3);
	put_row(t->out, (struct field[]){ { "table", slice_of("defaults") },
	    { "breaks", slice_of(BANNER) }, { "weight", weight_of(t->cb) } },
	    3);
	buf_clear(&breaks);
}

/* Were just the same people asked all of its columns?  Then they were asked the
 * question. */
static bool
asked_at_once(const struct draft *t, const struct drafted *q)
{
	const struct asked_column *c = t->asked.columns;

	for (size_t i = 1; i < q->n && q->kind == DRAFTED_GRID; i++)
		if (!asked_same(&c[q->members[i]].all, &c[q->members[0]].all))
			return false;
	return true;
}

/* A name in which a sign means something else stands in quotes; so does one
 * that would mean nothing, or that lost its blanks. */
static void
put_name(struct buf *out, struct slice name)
{
	bool quoted = slice_is(name, "-") || slice_trim(name).n < name.n;

	for (size_t i = 0; i < name.n; i++)
		quoted |= strchr(",*?", name.p[i]) != NULL;
	quoted &= memchr(name.p, '`', name.n) == NULL;
	buf_puts(out, quoted ? "`" : "");
	buf_slice(out, name);
	buf_puts(out, quoted ? "`" : "");
}

/* What stands for each of a grid's columns in one table; empty if nothing
 * does. */
static struct slice
summary_of(const struct draft *t, const struct drafted *q, struct buf *nets)
{
	struct slice top = measures_nets(t->cb, q, nets);

	if (slice_is(top, "-"))
		top.n = 0;
	if (top.n == 0 && nets->len == 0 && itemends_found(t->cb, q,
	    t->sets == NULL ? NULL : &t->asked)) {
		buf_puts(nets, ITEMENDS_NETS);
		top = slice_of(ITEMENDS_TOP);
	}
	if (top.n == 0 && measures_mean(t->cb, q, t->sets == NULL ? NULL :
	    &t->asked))
		top = slice_of("mean");
	return top;
}

static void
put_table(const struct draft *t, size_t question)
{
	const struct drafted *q = &t->questions.items[question];
	struct buf name = { NULL, 0, 0 }, nets = name, where = name,
	    base = name;
	struct slice summary = summary_of(t, q, &nets);
	bool mean = measures_mean(t->cb, q, t->sets == NULL ? NULL :
	    &t->asked);

	if (t->sets != NULL && asked_at_once(t, q))
		(void)routes_find(&t->asked, &t->questions, question,
		    &t->sets[question], &where, &base);
	put_name(&name, q->name);
	put_row(t->out, (struct field[]){ { "question", buf_all(&name) },
	    { "where", buf_all(&where) }, { "base", buf_all(&base) },
	    { "nets", buf_all(&nets) },
	    { "stats", slice_of(mean ? "mean" : "") },
	    { "summary", q->kind == DRAFTED_GRID ? summary : slice_of("") } },
	    6);
	buf_clear(&name);
	buf_clear(&nets);
	buf_clear(&where);
	buf_clear(&base);
}

static int
read_data(struct draft *t, struct csvin *in, struct diag *d)
{
	asked_init(&t->asked, t->cb, in);
	drafted_find(&t->questions, t->cb, t->asked.present);
	t->sets = xcalloc(t->questions.n, sizeof(*t->sets));
	return asked_read(&t->asked, in, &t->questions, t->sets, d);
}

static int
read_stream(struct draft *t, struct diag *d)
{
	struct cli_input input = { .fd = -1 };
	struct csvin *in = cli_split_open(t->o->prog, t->o->files[0],
	    t->o->header, &input, d);
	int status = in == NULL ? -1 : read_data(t, in, d);

	csvin_close(in);
	if (input.fd > STDIN_FILENO)
		close(input.fd);
	return status;
}

/* Grids of which no table can be made at once are taken apart; what was asked
 * of whom is found again for their columns. */
static void
split_grids(struct draft *t)
{
	for (size_t i = 0; i < t->questions.n; i++) {
		const struct drafted *q = &t->questions.items[i];
		size_t n = q->n;
		struct buf nets = { NULL, 0, 0 };
		bool split = q->kind == DRAFTED_GRID &&
		    summary_of(t, q, &nets).n == 0;

		buf_clear(&nets);
		if (!split)
			continue;
		drafted_split(&t->questions, i, t->cb);
		if (t->sets != NULL) {
			t->sets = xreallocarray(t->sets, t->questions.n,
			    sizeof(*t->sets));
			memmove(&t->sets[i + n], &t->sets[i + 1],
			    (t->questions.n - i - n) * sizeof(*t->sets));
		}
		for (size_t k = i; t->sets != NULL && k < i + n; k++)
			t->sets[k] = t->asked.columns[
			    t->questions.items[k].members[0]].all;
		i += n - 1;
	}
}

/* Why no table is made of the column; NULL if one is. */
static const char *
reason_of(const struct draft *t, const struct drafted *q)
{
	const struct codebook_variable *v = &t->cb->variables[q->members[0]];
	const struct asked_column *c = t->sets == NULL ? NULL :
	    &t->asked.columns[q->members[0]];
	bool number = v->type == CODEBOOK_NUMBER;
	enum quantity kind = number ? quantity_find(v, c) : QUANTITY_CODE;

	if (q->kind != DRAFTED_COLUMN)
		return NULL;
	if (kind == QUANTITY_ID || (!number && c != NULL && asked_differ(c)))
		return c == NULL ? "by its name it has ids" : "nearly each "
		    "respondent has another answer, as with ids";
	if (kind == QUANTITY_MANY)
		return "it has too many different numbers for rows, and they "
		    "are no quantity";
	return NULL;
}

/* Ids and the like have no table, which is said. */
static void
leave_out(struct draft *t)
{
	size_t i = 0;

	while (i < t->questions.n) {
		const struct drafted *q = &t->questions.items[i];
		const char *reason = reason_of(t, q);

		if (reason == NULL) {
			i++;
			continue;
		}
		cli_message(t->o->prog, "note: no table of %.*s: %s",
		    (int)q->name.n, q->name.p, reason);
		drafted_remove(&t->questions, i);
		for (size_t k = i; t->sets != NULL && k < t->questions.n; k++)
			t->sets[k] = t->sets[k + 1];
	}
}

int
plandraft_write(const struct opts *o, const struct codebook *cb,
    struct buf *out, struct diag *d)
{
	struct draft t = { .o = o, .cb = cb, .out = out };
	int status = 0;

	if (o->files[0] != NULL)
		status = read_stream(&t, d);
	else
		drafted_find(&t.questions, cb, NULL);
	if (status == 0)
		leave_out(&t);
	if (status == 0 && t.questions.n == 0)
		status = diag_set(d, "--plan: the codebook has no question of "
		    "which a table can be made%s", o->files[0] != NULL ?
		    " of this data" : "");
	if (status == 0) {
		split_grids(&t);
		put_header(out);
		put_defaults(&t);
		for (size_t i = 0; i < t.questions.n; i++)
			put_table(&t, i);
	}
	drafted_clear(&t.questions);
	asked_clear(&t.asked);
	free(t.sets);
	return status;
}
