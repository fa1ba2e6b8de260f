/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "tidy/tidy.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/chart/chart_lines.h"

static struct chart_point
point_of(struct chart *c, const struct report *r, const struct tidy_table *t,
    const size_t at[2])
{
	const struct tidy_cell *cell = tidy_at(t, at[0], at[1]);
	bool margins = r->margins && cell->figure.known && cell->lower.known;

	return (struct chart_point){ .known = cell->figure.known,
	    .begins = ((cell->status | t->columns[at[1]].status) &
	    TABLE_BREAK) != 0,
	    .has_interval = margins, .percent = cell->figure.value,
	    .lower = margins ? fmax(cell->lower.value, 0) : 0,
	    .upper = margins ? fmin(cell->upper.value, 100) : 0,
	    .text = chart_figure_text(c, t, at[0], at[1]) };
}

/* "April 2020 49%, June 2020 48%" */
static struct slice
words_of(struct chart *c, const struct chart_row *row)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < c->nwaves; i++) {
		buf_puts(&b, i > 0 ? ", " : "");
		buf_slice(&b, c->waves[i]);
		buf_putc(&b, ' ');
		buf_slice(&b, row->points[i].text);
		if (row->points[i].begins && !slice_ends(c->waves[i], "[b]"))
			buf_puts(&b, " [b]");
	}
	return chart_take(c, &b);
}

static void
add_line(struct chart *c, const struct report *r, const struct tidy_table *t,
    size_t row)
{
	struct chart_row *line = chart_add_row(c, tidy_name(&t->rows[row]));

	line->points = xcalloc(c->nwaves, sizeof(*line->points));
	for (size_t i = 0; i < c->nwaves; i++) {
		line->points[i] = point_of(c, r, t, (const size_t[2]){ row,
		    i });
		line->known |= line->points[i].known;
		c->intervals |= line->points[i].has_interval;
		c->breaks |= line->points[i].begins;
	}
	line->words = words_of(c, line);
}

/* The share in the newest wave; -1 without one. */
static double
newest(const struct tidy_table *t, size_t row)
{
	const struct tidy_cell *cell = tidy_at(t, row, t->ncolumns - 1);

	return cell->figure.known ? cell->figure.value : -1;
}

/* How many answers are commoner, or as common and before it? */
static size_t
rank_of(const struct tidy_table *t, size_t row)
{
	size_t n = 0;

	for (size_t r = 0; r < chart_count_answers(t); r++)
		n += newest(t, r) > newest(t, row) ||
		    (r < row && newest(t, r) == newest(t, row));
	return n;
}

static void
add_answers(struct chart *c, const struct report *r,
    const struct tidy_table *t)
{
	size_t n = chart_count_answers(t);

	for (size_t rank = 0; rank < n && rank < CHART_LINES_MOST; rank++)
		for (size_t row = 0; row < n; row++)
			if (rank_of(t, row) == rank && newest(t, row) >= 0)
				add_line(c, r, t, row);
}

struct chart *
chart_lines(const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	size_t net = chart_net_row(t);
	struct chart *c;

	if (t->made.percent != TABLE_OF_COLUMN ||
	    (net == t->nrows && chart_count_answers(t) == 0))
		return NULL;
	c = chart_new(CHART_LINES, t);
	c->nwaves = t->ncolumns;
	c->waves = xcalloc(c->nwaves, sizeof(*c->waves));
	for (size_t i = 0; i < c->nwaves; i++)
		c->waves[i] = chart_keep(c, t->columns[i].label);
	if (net < t->nrows) {
		c->net = chart_keep(c, tidy_name(&t->rows[net]));
		add_line(c, r, t, net);
	} else {
		add_answers(c, r, t);
	}
	if (c->nrows == 0) {
		chart_free(c);
		return NULL;
	}
	return c;
}
