/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "weighting/transport.h"
#include "kind-weight/clash.h"
#include "kind-weight/system.h"

/* Categories that are named of many. */
#define SHOWN 4

/* Margins with more crossings are not looked at. */
#define MOST_CROSSINGS 250000

/* Two margins, as a transport problem. */
struct pair {
	const struct system *s;
	size_t a, b;
	struct transport t;
	double *rows, *columns;
	bool *filled;
	bool *in_rows, *in_columns;	/* the contradiction */
};

static void
open_pair(struct pair *p, const struct system *s, size_t a, size_t b)
{
	const struct margins *m = s->w->margins;
	size_t nrows = margins_categories(m, a);
	size_t ncolumns = margins_categories(m, b);

	*p = (struct pair){ .s = s, .a = a, .b = b };
	p->rows = xcalloc(nrows, sizeof(*p->rows));
	p->columns = xcalloc(ncolumns, sizeof(*p->columns));
	p->filled = xcalloc(nrows * ncolumns, sizeof(*p->filled));
	p->in_rows = xcalloc(nrows, sizeof(*p->in_rows));
	p->in_columns = xcalloc(ncolumns, sizeof(*p->in_columns));
	for (size_t i = 0; i < nrows; i++)
		p->rows[i] = system_target(s, a, i);
	for (size_t j = 0; j < ncolumns; j++)
		p->columns[j] = system_target(s, b, j);
	for (size_t i = 0; i < s->c.nrows; i++) {
		const uint32_t *in = &s->categories[i * s->c.nmargins];

		p->filled[(in[a] - s->first[a]) * ncolumns + in[b] -
		    s->first[b]] = true;
	}
	p->t = (struct transport){ nrows, ncolumns, p->rows, p->columns,
	    p->filled };
}

static void
close_pair(struct pair *p)
{
	free(p->rows);
	free(p->columns);
	free(p->filled);
	free(p->in_rows);
	free(p->in_columns);
}

/* Adds the categories of a side, and what their targets sum to. */
static void
put_side(const struct pair *p, bool rows, struct buf *b)
{
	const struct margins *m = p->s->w->margins;
	size_t margin = rows ? p->a : p->b, shown = 0;
	const bool *in = rows ? p->in_rows : p->in_columns;
	struct slice name = margins_name(m, margin);
	double sum = 0;

	buf_printf(b, "%.*s ", (int)name.n, name.p);
	for (size_t i = 0; i < (rows ? p->t.nrows : p->t.ncolumns); i++) {
		struct slice label = margins_label(m, margin, i);

		if (!in[i])
			continue;
		sum += rows ? p->rows[i] : p->columns[i];
		if (shown++ < SHOWN)
			buf_printf(b, "%s\"%.*s\"", shown > 1 ? ", " : "",
			    (int)label.n, label.p);
	}
	if (shown > SHOWN)
		buf_printf(b, " and %zu more", shown - SHOWN);
	buf_puts(b, " (targets ");
	fmt_double(b, sum * 100, 1);
	buf_puts(b, "%)");
}

/* The category among those in that has the smallest target, and the one of the
 * others that is nearest to it in the file. */
static bool
find_merger(const bool *in, const double *shares, size_t n, size_t *from,
    size_t *into)
{
	size_t near = n;

	*from = *into = n;
	for (size_t i = 0; i < n; i++)
		if (in[i] && (*from == n || shares[i] < shares[*from]))
			*from = i;
	for (size_t i = 0; i < n && *from < n; i++) {
		size_t far = i > *from ? i - *from : *from - i;

		if (in[i] || far >= near)
			continue;
		near = far;
		*into = i;
	}
	return near < n;
}

/* Of targets, as the file calls them: those who are missing have none. */
static bool
put_merger(const struct pair *p, bool rows, struct buf *b)
{
	const struct margins *m = p->s->w->margins;
	size_t margin = rows ? p->a : p->b, from, into;
	struct slice name = margins_name(m, margin), x, y;

	if (!find_merger(rows ? p->in_rows : p->in_columns,
	    rows ? p->rows : p->columns, margins_targets(m, margin), &from,
	    &into))
		return false;
	x = margins_written(m, margin, from);
	y = margins_written(m, margin, into);
	buf_printf(b, "; --collapse '%.*s:%.*s=%.*s' would merge two "
	    "categories, or one of the margins has to go", (int)name.n, name.p,
	    (int)x.n, x.p, (int)y.n, y.p);
	return true;
}

/* Is the margin one column?  Two crossings may have nothing to do with each
 * other. */
static bool
is_single(const struct pair *p, size_t margin)
{
	return p->s->w->targets->margins[margin].ncolumns == 1;
}

/* In the margin that has more categories, if it is left with two. */
static void
put_way_out(const struct pair *p, struct buf *b)
{
	const struct transport *t = &p->t;
	bool a = is_single(p, p->a) && t->nrows > 2;
	bool c = is_single(p, p->b) && t->ncolumns > 2;
	bool rows = a && (!c || t->nrows >= t->ncolumns);

	if ((a || c) && put_merger(p, rows, b))
		return;
	if (a && c && put_merger(p, !rows, b))
		return;
	buf_puts(b, "; one of the margins has to go");
}

/* The empty crossings of categories that are among them with those that are
 * not: one respondent there could change it. */
static void
put_empty(const struct pair *p, struct buf *b)
{
	size_t n = 0;

	for (size_t i = 0; i < p->t.nrows; i++)
		for (size_t j = 0; j < p->t.ncolumns; j++) {
			if (!p->in_rows[i] || p->in_columns[j] ||
			    n++ >= SHOWN)
				continue;
			buf_puts(b, n == 1 ? ": nobody is in " : ", nor in ");
			system_put_category(p->s, p->a, i, b);
			buf_puts(b, " and ");
			system_put_category(p->s, p->b, j, b);
		}
	if (n > SHOWN)
		buf_printf(b, ", nor in %zu more such crossings", n - SHOWN);
}

static bool
put_contradiction(const struct pair *p, struct buf *b)
{
	if (transport_check(&p->t, p->in_rows, p->in_columns))
		return false;
	buf_puts(b, "; all respondents in ");
	put_side(p, true, b);
	buf_puts(b, " are in ");
	put_side(p, false, b);
	put_empty(p, b);
	put_way_out(p, b);
	return true;
}

static bool
put_zero(const struct pair *p, struct buf *b)
{
	size_t row, column;

	if (!transport_zero(&p->t, &row, &column))
		return false;
	buf_puts(b, "; respondents in ");
	system_put_category(p->s, p->a, row, b);
	buf_puts(b, " and in ");
	system_put_category(p->s, p->b, column, b);
	buf_puts(b, " could only have weight 0: empty crossings leave no "
	    "other way");
	return true;
}

bool
clash_put(const struct system *s, size_t a, size_t b, struct buf *out)
{
	const struct margins *m = s->w->margins;
	struct pair p;
	bool found;

	if (margins_categories(m, a) * margins_categories(m, b) >
	    MOST_CROSSINGS)
		return false;
	open_pair(&p, s, a, b);
	found = put_contradiction(&p, out);
	close_pair(&p);
	if (found)
		return true;
	open_pair(&p, s, a, b);
	found = put_zero(&p, out);
	close_pair(&p);
	return found;
}
