/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "show/gap_columns.h"
#include "show/style.h"
#include "banner/wave_columns.h"
#include "kind-report/wide/wide_columns.h"

/* The number of the column, or w->n. */
static size_t
find(const struct wide_columns *w, struct slice heading, struct slice label)
{
	size_t i = 0;

	while (i < w->n && !(slice_eq(w->list[i].heading, heading) &&
	    slice_eq(w->list[i].label, label)))
		i++;
	return i;
}

const struct wide_column *
wide_columns_find(const struct wide_columns *w, const struct tidy_column *c)
{
	return &w->list[find(w, c->heading, c->label)];
}

bool
wide_columns_broken(const struct wide_column *c)
{
	return !slice_eq(c->heading, c->label);
}

size_t
wide_columns_last(const struct wide_columns *w, size_t i)
{
	while (i + 1 < w->n && slice_eq(w->list[i].heading,
	    w->list[i + 1].heading))
		i++;
	return i;
}

size_t
wide_columns_end(const struct wide_column *c)
{
	return c->letters ? c->at + 1 : c->at;
}

static bool
has_marks(const struct tidy_table *t, size_t column)
{
	for (size_t row = 0; row < t->nrows; row++)
		if (tidy_at(t, row, column)->sig.n > 0)
			return true;
	return t->columns[column].letter.n > 0;
}

static void
add(struct wide_columns *w, const struct tidy_column *c, bool marks,
    struct slice letter)
{
	size_t i = find(w, c->heading, c->label);

	if (i == w->n) {
		w->list = xreallocarray(w->list, w->n + 1, sizeof(*w->list));
		w->list[w->n++] = (struct wide_column){ c->heading,
		    tidy_break(c), c->label, letter, false, 0 };
	}
	if (w->list[i].letter.n == 0)
		w->list[i].letter = letter;
	w->list[i].letters |= marks;
	w->letters |= letter.n > 0;
	w->breaks |= wide_columns_broken(&w->list[i]);
}

/* A column on one side of the total. */
static void
add_wave(struct wide_columns *w, struct tidy_column c, bool marks)
{
	add(w, &c, marks, slice_of(""));
}

/* Has a column of the break letters?  The last wave and the total have none,
 * and the change beside them has its own. */
static bool
has_letters(const struct wide_columns *w, size_t first, size_t last)
{
	bool letters = false;

	for (size_t i = first; i <= last; i++) {
		if (!wide_columns_broken(&w->list[i]))
			return false;
		letters |= w->list[i].letters;
	}
	return letters;
}

static void
place(struct wide_columns *w)
{
	w->width = 1;
	for (size_t i = 0; i < w->n; ) {
		size_t last = wide_columns_last(w, i);
		bool letters = has_letters(w, i, last);

		w->width += i > 0;
		for (; i <= last; i++) {
			w->list[i].letters |= letters;
			w->list[i].at = w->width;
			w->width += w->list[i].letters ? 2 : 1;
		}
	}
}

/* "95% interval: lower" */
static void
put_gap_label(struct buf *out, const struct tidy_table *t,
    enum wide_columns_gap gap)
{
	if (gap == WIDE_COLUMNS_GAP) {
		buf_puts(out, "Difference");
	} else if (gap == WIDE_COLUMNS_P) {
		buf_putc(out, 'p');
	} else {
		fmt_level(out, t->made.look.level);
		buf_printf(out, "%% interval: %s", gap == WIDE_COLUMNS_LOWER ?
		    "lower" : "upper");
	}
}

/* Columns of a break of their own. */
static void
add_gap(struct wide_columns *w, const struct tidy_table *t,
    const struct tidy_difference *d, enum wide_columns_gap gap)
{
	struct tidy_column c = { .title = slice_of("") };
	struct buf name, label;

	buf_init(&name);
	buf_init(&label);
	gap_columns_put_name(&name, t, d);
	put_gap_label(&label, t, gap);
	c.heading = (struct slice){ arena_string(&w->texts, buf_all(&name)),
	    name.len };
	c.label = (struct slice){ arena_string(&w->texts, buf_all(&label)),
	    label.len };
	add(w, &c, false, slice_of(""));
	buf_clear(&name);
	buf_clear(&label);
}

static void
add_gaps(struct wide_columns *w, const struct tidy_table *t, size_t column,
    bool margins)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *d = &t->differences[i];

		if (gap_columns_last(t, d) != column)
			continue;
		add_gap(w, t, d, WIDE_COLUMNS_GAP);
		if (margins)
			add_gap(w, t, d, WIDE_COLUMNS_LOWER);
		if (margins)
			add_gap(w, t, d, WIDE_COLUMNS_UPPER);
		add_gap(w, t, d, WIDE_COLUMNS_P);
	}
}

const struct wide_column *
wide_columns_find_gap(const struct wide_columns *w,
    const struct tidy_table *t, const struct tidy_difference *d,
    enum wide_columns_gap gap)
{
	struct buf name, label;
	size_t i;

	buf_init(&name);
	buf_init(&label);
	gap_columns_put_name(&name, t, d);
	put_gap_label(&label, t, gap);
	i = find(w, buf_all(&name), buf_all(&label));
	buf_clear(&name);
	buf_clear(&label);
	return i < w->n ? &w->list[i] : NULL;
}

void
wide_columns_add(struct wide_columns *w, const struct tidy_table *t,
    bool margins)
{
	bool letters = t->made.shown.letters ||
	    style_list[t->made.shown.style].letters;

	if (t->wave != NULL)
		add_wave(w, wave_columns_last(t), false);
	for (size_t c = 0; c < t->ncolumns; c++) {
		add(w, &t->columns[c], letters && has_marks(t, c),
		    letters ? t->columns[c].letter : slice_of(""));
		if (c == 0 && t->wave != NULL)
			add_wave(w, wave_columns_change(t), true);
		add_gaps(w, t, c, margins);
	}
	place(w);
}

void
wide_columns_clear(struct wide_columns *w)
{
	free(w->list);
	arena_clear(&w->texts);
	*w = (struct wide_columns){ .n = 0 };
}

static bool
has_break(const struct wide_columns *w, struct slice heading)
{
	for (size_t i = 0; i < w->n; i++)
		if (slice_eq(w->list[i].heading, heading))
			return true;
	return false;
}

bool
wide_columns_have(const struct wide_columns *w,
    const struct wide_columns *other)
{
	for (size_t k = 0; k < other->n; k++) {
		const struct wide_column *c = &other->list[k];
		size_t i = find(w, c->heading, c->label);

		if (i == w->n || !slice_eq(w->list[i].letter, c->letter))
			return false;
	}
	for (size_t i = 0; i < w->n; i++)
		if (!has_break(other, w->list[i].heading))
			return false;
	return true;
}
