/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scale and page breaks, not "fit to pages": programs fit by shrinking, and
 * would shrink a wide table until nobody can read it.
 */
#include <math.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/workbook/paper.h"

/* The width of a digit of Arial in 12 points, what is added to each column, and
 * what is kept free in it; in points. */
#define DIGIT 6.67
#define ADDED (5.0 / 7)
#define FREE 5

/* A4 across, 297 mm, has margins of 0.4 inches; a little is left to programs that
 * measure otherwise. */
#define MARGIN 0.4
#define WIDTH ((297 / 25.4 - 2 * MARGIN) * 72 * 0.98)

#define LEAST_SIZE 8.0

double
paper_points(double characters)
{
	return (characters + ADDED) * DIGIT;
}

double
paper_room(double characters)
{
	return paper_points(characters) - FREE;
}

double
paper_characters(double points)
{
	return ceil((points + FREE) / DIGIT - ADDED);
}

/* Percent of the size at which its letters are as small as may be. */
static unsigned
least_scale(const struct paper *p)
{
	double scale = ceil(100 * LEAST_SIZE / p->size - 1e-9);

	return scale < 100 ? (unsigned)scale : 100;
}

static double
sum(const struct paper *p, size_t from, size_t to)
{
	double width = 0;

	for (size_t i = from; i < to; i++)
		width += p->widths[i];
	return width;
}

static size_t
group_end(const struct paper *p, size_t i)
{
	i++;
	while (p->joined != NULL && i < p->ncolumns && p->joined[i])
		i++;
	return i;
}

/* The column behind the last one of a page that begins with column i. */
static size_t
page_end(const struct paper *p, size_t i, double width)
{
	size_t end = i, next;

	while (end < p->ncolumns) {
		next = group_end(p, end);
		if (sum(p, i, next) > width)
			break;
		end = next;
	}
	if (end > i)
		return end;
	do
		end++;
	while (end < p->ncolumns && sum(p, i, end + 1) <= width);
	return end;
}

/* The pages at that scale, two for a column that none holds; where they begin
 * goes to starts, unless NULL. */
static size_t
count(const struct paper *p, unsigned scale, lxw_col_t *starts)
{
	double width = WIDTH * 100 / scale - sum(p, 0, p->labels);
	size_t n = 0, wide = 0, first = p->labels, end;

	for (; first < p->ncolumns; first = end) {
		if (n > 0 && starts != NULL)
			starts[n - 1] = (lxw_col_t)first;
		end = page_end(p, first, width);
		wide += sum(p, first, end) > width;
		n++;
	}
	return n + wide;
}

size_t
paper_pages(const struct paper *p)
{
	return count(p, least_scale(p), NULL);
}

/* As large as it may be without another page. */
static unsigned
best_scale(const struct paper *p)
{
	unsigned least = least_scale(p), scale = 100;
	size_t n = count(p, least, NULL);

	while (scale > least && count(p, scale, NULL) > n)
		scale--;
	return scale;
}

static lxw_error
set_breaks(const struct paper *p, unsigned scale)
{
	lxw_col_t *starts = xcalloc(p->ncolumns + 1, sizeof(*starts));
	lxw_error e = LXW_NO_ERROR;

	if (count(p, scale, starts) > 1)
		e = worksheet_set_v_pagebreaks(p->sheet, starts);
	free(starts);
	return e;
}

static lxw_error
set_repeats(const struct paper *p)
{
	lxw_error e = LXW_NO_ERROR;

	if (p->headings > 0)
		e = worksheet_repeat_rows(p->sheet, p->heading, p->heading +
		    p->headings - 1);
	if (e == LXW_NO_ERROR && p->labels > 0)
		e = worksheet_repeat_columns(p->sheet, 0,
		    (lxw_col_t)(p->labels - 1));
	return e;
}

/* Programs print it at the scale of the sheet, so it has letters of its size. */
static lxw_error
set_footer(const struct paper *p)
{
	unsigned size = (unsigned)ceil(p->size);
	struct buf b;
	lxw_error e;

	buf_init(&b);
	buf_printf(&b, "&L&\"Arial,Regular\"&%u&A&R&\"Arial,Regular\"&%uPage "
	    "&P of &N", size, size);
	e = worksheet_set_footer(p->sheet, b.p);
	buf_clear(&b);
	return e;
}

int
paper_set(const struct paper *p, struct diag *d)
{
	unsigned scale = best_scale(p);
	lxw_error e = set_repeats(p);

	if (e == LXW_NO_ERROR)
		e = set_breaks(p, scale);
	if (e == LXW_NO_ERROR)
		e = set_footer(p);
	worksheet_set_landscape(p->sheet);
	worksheet_set_paper(p->sheet, 9);
	worksheet_set_margins(p->sheet, MARGIN, MARGIN, MARGIN, 0.75);
	worksheet_set_print_scale(p->sheet, (uint16_t)scale);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(d, p->name, e);
}
