/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-read/head/header_rows.h"
#include "kind-read/head/header_options.h"

/* A row of questions, and the rows that say what their columns are. */
struct view {
	const struct platform_head *head;
	size_t questions;
	size_t first, end;	/* row of the options, and behind the last */
};

static const struct slice nothing = { "", 0 };

static bool
is_empty(struct slice s)
{
	return slice_trim(s).n == 0;
}

static bool
is_response(struct slice s)
{
	s = slice_trim(s);
	return s.n == 0 || slice_is(s, "Response") ||
	    slice_is(s, "Open-Ended Response");
}

static struct slice
question(const struct view *v, size_t i)
{
	return v->head->rows[v->questions][i];
}

static bool
has_option(const struct view *v, size_t i)
{
	for (size_t row = v->first; row < v->end; row++)
		if (!is_empty(v->head->rows[row][i]))
			return true;
	return false;
}

/* The column in which the question of column i stands. */
static size_t
question_of(const struct view *v, size_t i)
{
	while (i > 0 && is_empty(question(v, i)))
		i--;
	return i;
}

/* Is the column behind it one of another option of the question? */
static bool
is_block(const struct view *v, size_t q)
{
	return q + 1 < v->head->n && is_empty(question(v, q + 1)) &&
	    has_option(v, q + 1);
}

/* What stands below the question, without what says nothing new. */
static struct slice
joined(struct header *h, const struct view *v, size_t i)
{
	struct buf b = { NULL, 0, 0 };
	struct slice name = slice_trim(question(v, i)), s;

	for (size_t row = v->first; row < v->end; row++) {
		s = slice_trim(v->head->rows[row][i]);
		if (is_response(s) || slice_eq(s, name) ||
		    header_rows_is_json(s))
			continue;
		if (b.len > 0)
			buf_puts(&b, " - ");
		buf_slice(&b, s);
	}
	s = header_keep(h, buf_all(&b));
	buf_clear(&b);
	return s;
}

/* The set of the question in column q, called after it: a second question of
 * the same wording is "Which?.2". */
static void
block(struct header *h, const struct view *v, size_t q,
    struct header_column *c)
{
	struct buf b = { NULL, 0, 0 };
	size_t before_it = 0;

	for (size_t i = 0; i < q; i++)
		before_it += is_block(v, i) &&
		    slice_eq(question(v, i), question(v, q));
	c->group = c->system;
	if (before_it == 0)
		return;
	c->wording = c->system;
	buf_slice(&b, c->system);
	buf_printf(&b, ".%zu", before_it + 1);
	c->group = header_keep(h, buf_all(&b));
	buf_clear(&b);
}

/* Has the first column of the question an option, too? */
static bool
is_set(const struct view *v, size_t q)
{
	return is_block(v, q) && (v->end > v->first + 1 ||
	    !is_response(v->head->rows[v->first][q]));
}

static void
fill(struct header *h, const struct view *v, size_t i)
{
	struct header_column *c = &h->columns[i];
	size_t q = question_of(v, i);
	struct slice option = v->head->rows[v->first][i];
	struct buf name = { NULL, 0, 0 };

	if (v->end > v->first + 1)
		option = joined(h, v, i);
	c->name = c->system = header_keep(h, question(v, q));
	if (q == i && is_response(option))
		return;
	buf_slice(&name, c->system);
	buf_puts(&name, " - ");
	buf_slice(&name, option);
	c->name = header_keep(h, buf_all(&name));
	buf_clear(&name);
	c->title = header_keep(h, option);
	if (is_set(v, q))
		block(h, v, q, c);
}

void
header_options(struct header *h, const struct platform_head *head, size_t i)
{
	const struct view v = { head, 0, 1, 2 };

	fill(h, &v, i);
}

/* "Q1" of "Q1_3"; empty if the name has no such end. */
static struct slice
stem(struct slice name)
{
	size_t at = slice_find_last(name, "_");

	return at < name.n ? slice_before(name, at) : nothing;
}

/* What the names of the columns of the block share, which is shorter than the
 * question; or the question. */
static struct slice
common(const struct view *v, const struct slice *names, size_t q)
{
	struct slice first = stem(slice_trim(names[q]));

	for (size_t i = q + 1; i < v->head->n && is_empty(question(v, i)); i++)
		if (!is_empty(names[i]) &&
		    !slice_eq(stem(slice_trim(names[i])), first))
			return nothing;
	return first;
}

void
header_options_named(struct header *h, const struct platform_head *head,
    size_t i)
{
	const struct view v = { head, 1, 2, 3 };
	struct header_column *c = &h->columns[i];
	struct slice name = slice_trim(head->rows[0][i]), group;
	size_t q = question_of(&v, i);

	fill(h, &v, i);
	if (is_empty(question(&v, i)) && !has_option(&v, i))
		c->name = c->system = c->title = c->group = nothing;
	if (name.n == 0)
		return;
	if (c->title.n == 0 || c->group.n == 0)
		c->title = c->name;
	if (slice_eq_nocase(c->title, name))
		c->title = nothing;
	c->name = header_keep(h, name);
	group = common(&v, head->rows[0], q);
	if (c->group.n > 0 && group.n > 0) {
		c->wording = c->system;
		c->group = header_keep(h, group);
	}
}

void
header_options_wording(struct header *h, const struct platform_head *head,
    size_t i)
{
	const struct view v = { head, 0, 1, h->rows };
	struct header_column *c = &h->columns[i];
	size_t q = question_of(&v, i);
	struct slice below = joined(h, &v, i);

	if (!is_empty(question(&v, q)) && below.n > 0 && is_block(&v, q)) {
		fill(h, &v, i);
		return;
	}
	c->name = c->system = header_keep(h, question(&v, i));
	if (is_empty(c->name))
		c->name = c->system = below;
	else if (!slice_eq_nocase(slice_trim(c->name), below))
		c->title = below;
}

static bool
is_blank(const struct platform_head *head, size_t i)
{
	for (size_t row = 0; row < head->nrows; row++)
		if (!is_empty(head->rows[row][i]))
			return false;
	return true;
}

void
header_options_drop_blanks(struct header *h, const struct platform_head *head)
{
	for (size_t i = h->n; i > 0 && is_blank(head, i - 1); i--) {
		h->columns[i - 1].drop = HEADER_BLANK;
		h->blanks++;
	}
}
