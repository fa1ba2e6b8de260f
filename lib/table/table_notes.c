/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "stats/weight.h"
#include "base/fmt.h"
#include "table/table.h"
#include "table/table_notes.h"

/* "12" or "fewer than 10", as the table may tell. */
static void
put_people(struct buf *b, const struct table *t, uint64_t n)
{
	if (n < t->least_told)
		buf_puts(b, "fewer than ");
	fmt_count(b, n < t->least_told ? t->least_told : n);
}

void
table_notes_put_responses(struct buf *b, const struct table *t)
{
	if (!t->of_responses)
		return;
	buf_puts(b, "Percentages are of responses (all that was ticked), not "
	    "of respondents");
	if (!t->columns[0].hidden) {
		buf_puts(b, ": ");
		fmt_count(b, t->columns[0].base.n);
		buf_puts(b, " responses from ");
		put_people(b, t, table_people(t, 0)->n);
		buf_puts(b, " interviewed");
	}
	buf_putc(b, '.');
}

/* As readers call it. */
static void
put_break(struct buf *b, const struct table_block *block)
{
	buf_slice(b, block->title.n > 0 ? block->title : block->heading);
}

void
table_notes_put_overlaps(struct buf *b, const struct table *t)
{
	bool any = false;

	for (size_t i = 0; i < t->nblocks; i++) {
		if (!t->blocks[i].overlaps)
			continue;
		buf_puts(b, any ? ", " : TABLE_NOTES_OVERLAPS);
		put_break(b, &t->blocks[i]);
		any = true;
	}
	if (any)
		buf_putc(b, '.');
}

static uint64_t
outside(const struct table *t, size_t block)
{
	uint64_t n = table_people(t, 0)->n;

	for (size_t c = 0; c < t->ncolumns; c++)
		if (t->columns[c].block == block)
			n -= table_people(t, c)->n;
	return t->blocks[block].overlaps ? 0 : n;
}

void
table_notes_put_outside(struct buf *b, const struct table *t)
{
	bool any = false;

	if (t->columns[0].hidden)
		return;
	for (size_t i = 0; i < t->nblocks; i++) {
		uint64_t n = outside(t, i);

		if (n == 0)
			continue;
		buf_puts(b, any ? "; of " : TABLE_NOTES_OUTSIDE);
		put_break(b, &t->blocks[i]);
		buf_puts(b, ": ");
		put_people(b, t, n);
		any = true;
	}
	if (any)
		buf_putc(b, '.');
}

/* Adds one kind of people, if there are any. */
static void
put_kind(struct buf *b, const struct table *t, uint64_t n, const char *what)
{
	if (n == 0)
		return;
	buf_puts(b, slice_ends(buf_all(b), ": ") ? "" : "; ");
	put_people(b, t, n);
	buf_puts(b, what);
}

void
table_notes_put_left_out(struct buf *b, const struct table *t)
{
	if (t->n_missing + t->n_excluded + t->n_unticked == 0 ||
	    t->columns[0].hidden || t->columns[0].base.n == 0)
		return;
	buf_puts(b, TABLE_NOTES_LEFT_OUT);
	buf_puts(b, t->base_all.n > 0 ? " " TABLE_NOTES_VALID ": " : ": ");
	put_kind(b, t, t->n_excluded, " who said ");
	if (t->n_excluded > 0)
		buf_slice(b, t->excluded);
	put_kind(b, t, t->n_unticked, TABLE_NOTES_UNTICKED);
	put_kind(b, t, t->n_missing, TABLE_NOTES_UNANSWERED);
	if (t->n_missing > 0 && t->missing.n > 0 && t->least_told == 0)
		buf_printf(b, " (%s)", t->missing.p);
	buf_putc(b, '.');
}

/* A label with a comma in it is quoted, so that the list can be read. */
static void
put_label(struct buf *b, struct slice label)
{
	const char *quote = memchr(label.p, ',', label.n) != NULL ? "\"" : "";

	buf_puts(b, quote);
	buf_slice(b, label);
	buf_puts(b, quote);
}

/* Labels that are one a line. */
static void
put_labels(struct buf *b, struct slice labels)
{
	for (const char *before = ": "; labels.n > 0; before = ", ") {
		buf_puts(b, before);
		put_label(b, slice_line(&labels));
	}
	buf_putc(b, '.');
}

void
table_notes_put_empty(struct buf *b, const struct table *t)
{
	bool one = t->n_empty == 1;

	if (t->n_empty == 0)
		return;
	fmt_count(b, t->n_empty);
	buf_printf(b, " answer%s" TABLE_NOTES_EMPTY "%s not shown",
	    one ? "" : "s", one ? "is" : "are");
	put_labels(b, t->empty);
}

/* The name of the first row that is of numbers, which shares and their lead are
 * not; empty if there is none. */
static struct slice
first_statistic(const struct table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (!table_is_share(t->rows[r].kind) &&
		    t->rows[r].kind != TABLE_LEAD)
			return t->rows[r].label;
	return slice_of("");
}

void
table_notes_put_numbers(struct buf *b, const struct table *t)
{
	const struct table_numbers *n = &t->numbers;
	struct slice name = first_statistic(t);

	if (name.n == 0 || n->without == 0 || t->columns[0].hidden ||
	    n->with < t->least_told || n->without < t->least_told)
		return;
	buf_slice(b, name);
	buf_puts(b, " of ");
	fmt_count(b, n->with);
	buf_puts(b, TABLE_NOTES_WITH_NUMBER);
	fmt_count(b, n->without);
	buf_puts(b, " without");
	if (t->least_told == 0) {
		buf_puts(b, ": ");
		buf_slice(b, n->who);
	}
	buf_putc(b, '.');
}

void
table_notes_put_scale(struct buf *b, const struct table *t)
{
	if (first_statistic(t).n > 0)
		buf_slice(b, t->numbers.scale);
}

/* The answers of a net, one a line. */
static void
put_members(struct buf *b, struct slice net, struct slice members)
{
	if (members.n == 0 || slice_eq(members, net))
		return;
	if (b->len > 0)
		buf_putc(b, ' ');
	buf_slice(b, net);
	put_labels(b, members);
}

void
table_notes_put_nets(struct buf *b, const struct table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET)
			put_members(b, t->rows[r].label, t->rows[r].members);
}

/* The last cumulative row, or nrows. */
static size_t
last_step(const struct table *t)
{
	size_t last = t->nrows;

	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_CUMULATIVE)
			last = r;
	return last;
}

void
table_notes_put_cumulative(struct buf *b, const struct table *t)
{
	size_t last = last_step(t);
	const char *before = "; in the base, but on no scale: ";

	if (last == t->nrows)
		return;
	buf_puts(b, "Cumulative: an answer and those of the scale above it");
	for (size_t r = 0; r < t->nrows; r++) {
		if (t->rows[r].kind != TABLE_ANSWER ||
		    table_is_member(t, last, r))
			continue;
		buf_puts(b, before);
		put_label(b, t->rows[r].label);
		before = ", ";
	}
	buf_putc(b, '.');
}

static bool
has_line(struct slice text, struct slice line)
{
	while (text.n > 0)
		if (slice_eq(slice_line(&text), line))
			return true;
	return false;
}

/* Adds the lines that are not there yet. */
static void
add_lines(struct buf *all, struct slice lines)
{
	while (lines.n > 0) {
		struct slice line = slice_line(&lines);

		if (has_line(buf_all(all), line))
			continue;
		if (all->len > 0)
			buf_putc(all, '\n');
		buf_slice(all, line);
	}
}

static void
put_side(struct buf *b, const struct table_set *set, struct slice net)
{
	struct buf members;

	buf_init(&members);
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];

		for (size_t r = 0; r < t->nrows; r++)
			if (t->rows[r].kind == TABLE_NET &&
			    slice_eq(t->rows[r].label, net))
				add_lines(&members, t->rows[r].members);
	}
	put_members(b, net, buf_all(&members));
	buf_clear(&members);
}

void
table_notes_put_sides(struct buf *b, const struct table_set *set)
{
	const struct table *first = set->tables[0];

	for (size_t r = 0; r < first->nrows; r++)
		if (first->rows[r].kind == TABLE_NET)
			put_side(b, set, first->rows[r].label);
}
