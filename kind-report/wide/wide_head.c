/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_paper.h"
#include "kind-report/wide/wide_head.h"

/* Does a page begin with the column? */
static bool
begins_page(const struct wide_paper *p, const struct wide_column *c)
{
	for (size_t i = 0; i < p->split.n; i++)
		if (p->split.starts[i] == c->at)
			return true;
	return false;
}

/* The last column of the break of the i-th one on the same page. */
static size_t
last_of(const struct wide *w, const struct wide_paper *p, size_t i)
{
	size_t last = wide_columns_last(&w->columns, i);

	while (i < last && !begins_page(p, &w->columns.list[i + 1]))
		i++;
	return i;
}

static int
write_breaks(struct wide *w, const struct wide_paper *p)
{
	const struct wide_columns *c = &w->columns;

	for (size_t i = 0; i < c->n; ) {
		size_t last = last_of(w, p, i);

		if (wide_columns_broken(&c->list[i]) && wide_across(w,
		    c->list[i].at, wide_columns_end(&c->list[last]),
		    c->list[i].title, WIDE_BREAK) < 0)
			return -1;
		i = last + 1;
	}
	return wide_next(w);
}

/* A text over the place of figures, and of letters if there is one. */
static int
write_over(struct wide *w, const struct wide_column *c, struct slice text)
{
	return wide_across(w, c->at, wide_columns_end(c), text, c->letters ?
	    WIDE_CENTRED : WIDE_HEADING);
}

/* The rule is below the last row of headings. */
static int
rule(struct wide *w, bool last)
{
	return last ? wide_ruled(w, WIDE_BELOW, w->columns.width - 1) : 0;
}

static int
write_labels(struct wide *w, struct slice notice)
{
	if (rule(w, !w->columns.letters) < 0)
		return -1;
	for (size_t i = 0; i < w->columns.n; i++)
		if (write_over(w, &w->columns.list[i],
		    w->columns.list[i].label) < 0)
			return -1;
	return wide_text(w, 0, notice, WIDE_TEXT) < 0 ? -1 : wide_next(w);
}

static int
write_letters(struct wide *w)
{
	if (rule(w, true) < 0)
		return -1;
	for (size_t i = 0; i < w->columns.n; i++)
		if (write_over(w, &w->columns.list[i],
		    w->columns.list[i].letter) < 0)
			return -1;
	return wide_next(w);
}

int
wide_head(struct wide *w, const struct wide_paper *p, struct slice notice)
{
	if ((w->columns.breaks && write_breaks(w, p) < 0) ||
	    write_labels(w, notice) < 0)
		return -1;
	return w->columns.letters ? write_letters(w) : 0;
}
