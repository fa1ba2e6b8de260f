/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "show/figures.h"
#include "show/bases.h"
#include "kind-report/content/report.h"
#include "kind-report/content/named.h"

/* A table that has the name; at the row. */
struct found {
	const struct tidy_table *table;
	size_t row;
	size_t net;		/* another row, which has the name too; or the
				 * table's number of rows */
};

/* Behind the name of an answer that a net of the question has too. */
#define ANSWER " (answer)"

/* "Agree", or "Agree (net)". */
static size_t
find_net(const struct tidy_table *t, struct slice label)
{
	const struct tidy_row net = { .kind = TABLE_NET, .label = label };

	return tidy_find_same(t, &net);
}

/* A row that is no net. */
static size_t
find_other(const struct tidy_table *t, struct slice label)
{
	size_t r = 0;

	while (r < t->nrows && (t->rows[r].kind == TABLE_NET ||
	    !slice_eq(t->rows[r].label, label)))
		r++;
	return r;
}

static struct found
find_label(const struct tidy_table *t, struct slice label)
{
	struct found f = { t, find_other(t, label), find_net(t, label) };

	if (f.row == t->nrows && f.net < t->nrows)
		return (struct found){ t, f.net, t->nrows };
	if (f.row == t->nrows && slice_ends(label, ANSWER))
		f.row = find_other(t, slice_before(label,
		    label.n - strlen(ANSWER)));
	return f;
}

/* Goes behind the word, and blanks before it; false if it is not there. */
static bool
take(struct slice *rest, struct slice word)
{
	struct slice s = slice_trim(*rest);

	if (s.n < word.n || !slice_eq(slice_before(s, word.n), word))
		return false;
	*rest = slice_behind(s, word.n);
	return true;
}

/* "weighted by w1" or "unweighted", of the table. */
static bool
take_weight(struct slice *rest, const struct tidy_table *t)
{
	struct buf words;
	bool taken;

	buf_init(&words);
	made_put_weighted(&t->made, &words);
	taken = words.len > 0 && take(rest, buf_all(&words));
	buf_clear(&words);
	return taken;
}

/* What stands behind @: a base, a weight, or both with a comma between. */
static bool
take_base(struct slice *rest, const struct tidy_table *t)
{
	if (!take(rest, t->base))
		return take_weight(rest, t);
	return !take(rest, slice_of(",")) || take_weight(rest, t);
}

/* A question, a base or a row may have a colon in it. */
static bool
has_name(struct found *f, const struct tidy_table *t, struct slice name)
{
	if (!take(&name, t->question) ||
	    (take(&name, slice_of("@")) && !take_base(&name, t)) ||
	    !take(&name, slice_of(":")))
		return false;
	*f = find_label(t, slice_trim(name));
	return f->row < t->nrows;
}

static const struct tidy_cell *
cell_of(const struct found *f)
{
	return tidy_at(f->table, f->row, 0);
}

static void
put_figure(struct buf *out, const struct found *f)
{
	enum table_kind kind = f->table->rows[f->row].kind;

	if (cell_of(f)->figure.known)
		figures_put_words(out, kind, &f->table->made.look, cell_of(f));
	else
		figures_put_cell(out, kind, &f->table->made.look, cell_of(f));
}

/* Does a reader see the same? */
static bool
look_alike(const struct found *a, const struct found *b)
{
	struct buf x, y;
	bool same;

	buf_init(&x);
	buf_init(&y);
	put_figure(&x, a);
	put_figure(&y, b);
	same = slice_eq(buf_all(&x), buf_all(&y));
	buf_clear(&x);
	buf_clear(&y);
	return same;
}

/* Would a reader see two figures?  One that is hidden in a table of the same
 * base is no other one. */
static bool
differ(const struct found *a, const struct found *b)
{
	if (slice_eq(a->table->base, b->table->base) &&
	    !(cell_of(a)->figure.known && cell_of(b)->figure.known))
		return false;
	return !look_alike(a, b);
}

/* The net of that name; false if there is none beside an answer. */
static bool
has_net(const struct found *f, struct found *net)
{
	*net = (struct found){ f->table, f->net, f->table->nrows };
	return f->net < f->table->nrows;
}

static void
put_of(struct buf *out, const struct found *f)
{
	put_figure(out, f);
	buf_puts(out, " of ");
	bases_put_words(out, f->table->base);
	buf_puts(out, f->table->made.weight.n > 0 ? " " : "");
	made_put_weighted(&f->table->made, out);
}

static int
say_two(const struct report *r, struct slice name, const struct found f[2],
    struct diag *d)
{
	const struct tidy_table *a = f[0].table, *b = f[1].table;
	struct buf text;

	buf_init(&text);
	put_of(&text, &f[0]);
	buf_puts(&text, ", ");
	put_of(&text, &f[1]);
	diag_at(d, study_name(r->study), 0, "finding: {%.*s} is in two tables "
	    "with different figures (%.*s), %s:%" PRIu64 " and %s:%" PRIu64
	    "%s", (int)name.n, name.p, (int)text.len, text.p, a->input,
	    a->line, b->input, b->line, !slice_eq(a->base, b->base) ?
	    "; {question @ base: row} says which" :
	    a->made.weight.n > 0 && !made_same_weight(&a->made, &b->made,
	    true) ? "; {question @ weighted by NAME: row} or {question @ "
	    "unweighted: row} says which" : "");
	buf_clear(&text);
	return -1;
}

/* The table has an answer and a net of that name. */
static int
say_both(const struct report *r, struct slice name,
    const struct found *answer, const struct found *net, struct diag *d)
{
	struct buf one, two;

	buf_init(&one);
	buf_init(&two);
	put_figure(&one, answer);
	put_figure(&two, net);
	diag_at(d, study_name(r->study), 0, "finding: {%.*s} is an answer "
	    "(%s) and a net (%s); {%.*s" ANSWER "} or {%.*s" TIDY_NET "} says "
	    "which", (int)name.n, name.p, one.p, two.p, (int)name.n, name.p,
	    (int)name.n, name.p);
	buf_clear(&one);
	buf_clear(&two);
	return -1;
}

static int
say_none(const struct report *r, struct slice name, struct diag *d)
{
	struct slice question = report_first(r)->question;

	return diag_at(d, study_name(r->study), 0, "finding: {%.*s}: no table "
	    "has that question and row; wanted {question: row}, as in "
	    "{%.*s: Agree}", (int)name.n, name.p, (int)question.n,
	    question.p);
}

int
named_put(const struct report *r, struct slice name, struct buf *out,
    struct diag *d)
{
	struct found f[2] = { { NULL, 0, 0 } }, net;

	for (size_t i = 0; i < r->tidy->n; i++) {
		if (!has_name(&f[1], &r->tidy->tables[i], name))
			continue;
		if (has_net(&f[1], &net) && !look_alike(&f[1], &net))
			return say_both(r, name, &f[1], &net, d);
		if (f[0].table != NULL && differ(&f[0], &f[1]))
			return say_two(r, name, f, d);
		if (f[0].table == NULL || !cell_of(&f[0])->figure.known)
			f[0] = f[1];
	}
	if (f[0].table == NULL)
		return say_none(r, name, d);
	if (!cell_of(&f[0])->figure.known)
		return diag_at(d, study_name(r->study), 0, "finding: {%.*s} "
		    "has no figure that can be shown", (int)name.n, name.p);
	put_figure(out, &f[0]);
	return 0;
}
