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
#include "kind-report/grid/cell_text.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/workbook/paper.h"

/* The width of a digit of Arial of one point, and what is added to each column
 * and kept free, in digits. */
#define DIGIT 0.556
#define ADDED (5.0 / 7)

#define LEAST_SIZE 8.0

/* A sheet holds so many page breaks. */
#define MOST_STARTS 1000

/* The first few letters of what stands in a footer. */
#define FOOTER 100

#define A4 9

/* The pages so far: where each begins, and what is taken of the last one. */
struct pages {
	const struct paper *p;
	double room;		/* beside the labels */
	double taken;
	uint16_t *starts;	/* or NULL */
	size_t n;		/* of them */
	size_t cut;		/* columns that stay together are on two */
	size_t wide;		/* columns that no page holds */
};

double
paper_points(double characters, double size)
{
	return (characters + ADDED) * DIGIT * size;
}

double
paper_room(double characters, double size)
{
	return characters * DIGIT * size * PAPER_ROUNDED;
}

double
paper_characters(double points, double size)
{
	return points / (DIGIT * size * PAPER_ROUNDED);
}

unsigned
paper_least_scale(double size)
{
	double scale = ceil(100 * LEAST_SIZE / size - 1e-9);

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

/* The column behind those that stay with column i by that bond, at least. */
static size_t
bond_end(const struct paper *p, size_t i, enum paper_bond bond)
{
	i++;
	while (p->bonds != NULL && i < p->ncolumns && p->bonds[i] >= bond)
		i++;
	return i;
}

/* These columns stand on one page. */
static void
put(struct pages *s, size_t first, size_t end)
{
	double width = sum(s->p, first, end);

	if (s->taken > 0 && s->taken + width > s->room &&
	    s->n < MOST_STARTS) {
		if (s->starts != NULL)
			s->starts[s->n] = (uint16_t)first;
		s->n++;
		s->taken = 0;
	}
	s->taken += width;
	s->wide += width > s->room;
}

/* These are not cut if a page has room for them. */
static void
put_joined(struct pages *s, size_t first, size_t end)
{
	size_t next;

	if (sum(s->p, first, end) <= s->room) {
		put(s, first, end);
		return;
	}
	s->cut++;
	for (; first < end; first = next) {
		next = bond_end(s->p, first, PAPER_FIRM);
		put(s, first, next);
	}
}

static struct pages
split(const struct paper *p, unsigned scale, uint16_t *starts)
{
	struct pages s = { .p = p, .starts = starts,
	    .room = PAPER_WIDTH * 100 / scale - sum(p, 0, p->labels) };
	size_t end;

	for (size_t i = p->labels; i < p->ncolumns; i = end) {
		end = bond_end(p, i, PAPER_JOINED);
		put_joined(&s, i, end);
	}
	return s;
}

size_t
paper_pages(const struct paper *p)
{
	const struct pages s = split(p, paper_least_scale(p->size), NULL);

	return s.n + s.wide + (p->ncolumns > p->labels);
}

/* Is it as good as the least scale, at which pages and cuts are fewest? */
static bool
as_good(const struct paper *p, unsigned scale, const struct pages *least)
{
	const struct pages s = split(p, scale, NULL);

	return s.cut <= least->cut && s.n + s.wide <= least->n + least->wide;
}

/* Up to that scale, what fits one page at the least scale fits one. */
static unsigned
low_scale(const struct paper *p, unsigned scale)
{
	unsigned least = paper_least_scale(p->size);

	if (p->height * least / 100 > PAPER_HEIGHT)
		return scale;
	while (scale > least && p->height * scale / 100 > PAPER_HEIGHT)
		scale--;
	return scale;
}

void
paper_split(const struct paper *p, struct paper_split *out)
{
	unsigned scale = 100, smallest = paper_least_scale(p->size);
	const struct pages least = split(p, smallest, NULL);

	while (scale > smallest && !as_good(p, scale, &least))
		scale--;
	*out = (struct paper_split){ .scale = scale,
	    .starts = xcalloc(p->ncolumns + 1, sizeof(*out->starts)) };
	out->n = split(p, scale, out->starts).n;
	if (out->n == 0)
		out->scale = low_scale(p, scale);
}

void
paper_split_clear(struct paper_split *s)
{
	free(s->starts);
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

/* In a footer a sign stands behind an &, and digits behind one are a size. */
static void
put_footer(struct slice text, struct buf *out)
{
	struct buf cut;

	buf_init(&cut);
	cell_text_cut(&cut, text, FOOTER);
	buf_puts(out, cut.len > 0 && cut.p[0] >= '0' && cut.p[0] <= '9' ?
	    " " : "");
	for (size_t i = 0; i < cut.len; i++) {
		buf_putc(out, cut.p[i]);
		if (cut.p[i] == '&')
			buf_putc(out, '&');
	}
	buf_clear(&cut);
}

/* Programs print footers at the scale of the sheet, so it has its size. */
int
paper_sheet(const struct paper *p, struct diag *d)
{
	unsigned size = (unsigned)ceil(p->size);
	struct buf b;
	lxw_error e;

	worksheet_set_landscape(p->sheet);
	worksheet_set_paper(p->sheet, A4);
	worksheet_set_margins(p->sheet, PAPER_SIDE, PAPER_SIDE, PAPER_TOP,
	    PAPER_BOTTOM);
	buf_init(&b);
	buf_printf(&b, "&L&\"Arial,Regular\"&%u", size);
	if (p->footer.n > 0)
		put_footer(p->footer, &b);
	else
		buf_puts(&b, "&A");
	buf_printf(&b, "&R&\"Arial,Regular\"&%uPage &P of &N", size);
	e = worksheet_set_footer(p->sheet, b.p);
	buf_clear(&b);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(d, p->name, e);
}

int
paper_set(const struct paper *p, const struct paper_split *s, struct diag *d)
{
	lxw_error e = set_repeats(p);

	if (e == LXW_NO_ERROR && s->n > 0)
		e = worksheet_set_v_pagebreaks(p->sheet, s->starts);
	worksheet_set_print_scale(p->sheet, (uint16_t)s->scale);
	return e == LXW_NO_ERROR ? paper_sheet(p, d) :
	    xlsx_wrong(d, p->name, e);
}
