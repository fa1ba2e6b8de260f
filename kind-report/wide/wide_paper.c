/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_paper.h"

/* Margins in inches. */
#define SIDE 0.3
#define TOP 0.5
#define BOTTOM 0.7

/* What they leave of A4 across, in points; programs differ a little in the
 * widths of columns and heights of rows. */
#define PAGE_WIDTH (0.985 * (841.9 - 2 * 72 * SIDE))
#define PAGE_HEIGHT (0.98 * (595.3 - 72 * (TOP + BOTTOM)))

/* At this scale text is printed in 8 points. */
#define LEAST_SCALE 80

/* Headings that are higher, in points, do not stay in view. */
#define VIEW 260

/* The width of places for text beside narrow tables, in digits. */
#define SPARE 9

/* A workbook has so many page breaks on a sheet. */
#define MOST_SPLITS 1000

/* The first few letters of what stands in a footer. */
#define FOOTER 100

/* The pages so far of a sheet: where each begins, and what is taken of the last
 * of them. */
struct pages {
	const struct wide *w;
	double room;		/* beside the labels */
	double taken;
	uint16_t *splits;	/* or NULL */
	size_t n;		/* of them */
	size_t cut;		/* breaks that are wider than a page */
};

static double
points(const struct wide *w, size_t first, size_t last)
{
	double sum = 0;

	for (size_t i = first; i <= last; i++)
		sum += wide_points(w->widths[i]);
	return sum;
}

/* These places stand on one page. */
static void
put(struct pages *p, size_t first, size_t last)
{
	double width = points(p->w, first, last);

	if (p->taken > 0 && p->taken + width > p->room &&
	    p->n < MOST_SPLITS) {
		if (p->splits != NULL)
			p->splits[p->n] = (uint16_t)first;
		p->n++;
		p->taken = 0;
	}
	p->taken += width;
}

/* Columns of a break, which is not cut if a page has room for it. */
static void
put_break(struct pages *p, size_t first, size_t last)
{
	const struct wide_column *c = p->w->columns.list;
	size_t end = wide_columns_end(&c[last]);

	if (p->taken > 0)
		p->taken += wide_points(p->w->widths[c[first].at - 1]);
	if (points(p->w, c[first].at, end) <= p->room) {
		put(p, c[first].at, end);
		return;
	}
	p->cut++;
	for (size_t i = first; i <= last; i++)
		put(p, c[i].at, wide_columns_end(&c[i]));
}

/* The pages at that scale; their breaks are put where there is room for
 * them. */
static struct pages
split(const struct wide *w, unsigned scale, uint16_t *splits)
{
	struct pages p = { .w = w, .splits = splits,
	    .room = PAGE_WIDTH * 100 / scale - wide_points(w->widths[0]) };

	for (size_t i = 0; i < w->columns.n; ) {
		size_t last = wide_columns_last(&w->columns, i);

		put_break(&p, i, last);
		i = last + 1;
	}
	return p;
}

/* Is it as good as the least scale, at which the fewest breaks are cut? */
static bool
as_good(const struct wide *w, unsigned scale, const struct pages *least)
{
	const struct pages p = split(w, scale, NULL);

	return p.cut <= least->cut && p.n <= least->n;
}

/* Texts have at least the width of a page; its columns are added. */
static void
add_spare(struct wide *w)
{
	double sum = points(w, 0, w->nwidths - 1);
	size_t n = w->nwidths;

	while (sum + wide_points(SPARE) <= PAGE_WIDTH) {
		sum += wide_points(SPARE);
		n++;
	}
	w->widths = xreallocarray(w->widths, n, sizeof(*w->widths));
	while (w->nwidths < n)
		w->widths[w->nwidths++] = SPARE;
	w->span = n - 1;
}

void
wide_paper_across(struct wide *w, struct wide_paper *p)
{
	const struct pages least = split(w, LEAST_SCALE, NULL);

	*p = (struct wide_paper){ .scale = 100 };
	while (p->scale > LEAST_SCALE && !as_good(w, p->scale, &least))
		p->scale--;
	p->splits = xcalloc(least.n + 1, sizeof(*p->splits));
	p->nsplits = split(w, p->scale, p->splits).n;
	if (p->nsplits == 0)
		add_spare(w);
	else
		w->span = p->splits[0] - 1;
}

void
wide_paper_clear(struct wide_paper *p)
{
	free(p->splits);
}

void
wide_paper_head(struct wide *w, struct wide_paper *p)
{
	bool low = w->points <= VIEW;

	p->head_rows = low ? w->row : 0;
	p->head_points = low ? w->points : 0;
	worksheet_freeze_panes(w->sheet, p->head_rows, 1);
}

/* The text of a footer has signs behind an &. */
static void
put_footer(struct slice text, struct buf *out)
{
	struct buf cut;

	buf_init(&cut);
	cell_text_cut(&cut, text, FOOTER);
	for (size_t i = 0; i < cut.len; i++) {
		buf_putc(out, cut.p[i]);
		if (cut.p[i] == '&')
			buf_putc(out, '&');
	}
	buf_clear(&cut);
}

static int
set_paper(struct wide *w, struct slice footer)
{
	struct buf b;
	lxw_error e;

	xlsx_paper(w->sheet, false);
	worksheet_set_margins(w->sheet, SIDE, SIDE, TOP, BOTTOM);
	buf_init(&b);
	buf_puts(&b, "&L&\"Arial,Regular\"&10");
	buf_puts(&b, footer.n > 0 && footer.p[0] >= '0' &&
	    footer.p[0] <= '9' ? " " : "");
	put_footer(footer, &b);
	buf_puts(&b, "&R&\"Arial,Regular\"&10Page &P of &N");
	e = worksheet_set_footer(w->sheet, b.p);
	buf_clear(&b);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

int
wide_paper_list(struct wide *w, struct slice footer)
{
	if (set_paper(w, footer) < 0)
		return -1;
	worksheet_fit_to_pages(w->sheet, 1, 0);
	return 0;
}

/* Tables one below the other, and what is above all of them on each page. */
struct stack {
	const struct wide_start *starts;
	size_t n;
	double end;
	double head;
};

/* How many pages they take at that scale.  A page begins before a table of which
 * the one before has not room for all: its row is put where there is room for
 * it.  A table that is higher than a page goes on in others. */
static size_t
stack_pages(const struct stack *s, unsigned scale, lxw_row_t *rows)
{
	double room = PAGE_HEIGHT * 100 / scale - s->head;
	double from = s->head;
	size_t splits = 0, pages = 1;

	for (size_t i = 0; i < s->n; i++) {
		double start = s->starts[i].points;
		double end = i + 1 < s->n ? s->starts[i + 1].points : s->end;

		if (i > 0 && end - from > room && splits < MOST_SPLITS) {
			if (rows != NULL)
				rows[splits] = s->starts[i].row;
			splits++;
			pages++;
			from = start;
		}
		for (; end - from > room; pages++)
			from += room;
	}
	return pages;
}

/* The scale that takes the fewest pages; text is as large as can be then. */
static int
set_rows(struct wide *w, const struct wide_paper *p, const struct stack *s)
{
	lxw_row_t *rows = xcalloc(s->n + 1, sizeof(*rows));
	size_t fewest = stack_pages(s, LEAST_SCALE, NULL);
	unsigned scale = p->scale;
	lxw_error e = LXW_NO_ERROR;

	while (scale > LEAST_SCALE && stack_pages(s, scale, NULL) > fewest)
		scale--;
	stack_pages(s, scale, rows);
	if (rows[0] != 0)
		e = worksheet_set_h_pagebreaks(w->sheet, rows);
	worksheet_set_print_scale(w->sheet, (uint16_t)scale);
	free(rows);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

/* A table that is one page wide is one page high, too, if that can be. */
static void
fit(struct wide *w)
{
	bool low = w->points * LEAST_SCALE / 100 <= PAGE_HEIGHT;

	worksheet_fit_to_pages(w->sheet, 1, low ? 1 : 0);
}

int
wide_paper_end(struct wide *w, const struct wide_paper *p,
    const struct wide_start *starts, size_t n, struct slice footer)
{
	lxw_error e = LXW_NO_ERROR;

	if (set_paper(w, footer) < 0)
		return -1;
	worksheet_print_across(w->sheet);
	if (p->head_rows > 0)
		e = worksheet_repeat_rows(w->sheet, 0, p->head_rows - 1);
	if (e == LXW_NO_ERROR)
		e = worksheet_repeat_columns(w->sheet, 0, 0);
	if (e == LXW_NO_ERROR && p->nsplits > 0)
		e = worksheet_set_v_pagebreaks(w->sheet, p->splits);
	if (e != LXW_NO_ERROR)
		return xlsx_wrong(w->diag, w->name, e);
	if (n > 0)
		return set_rows(w, p, &(struct stack){ starts, n, w->points,
		    p->head_points });
	if (p->nsplits == 0)
		fit(w);
	else
		worksheet_set_print_scale(w->sheet, (uint16_t)p->scale);
	return 0;
}
