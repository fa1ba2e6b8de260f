/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/buf.h"
#include "base/length.h"
#include "base/num.h"
#include "base/width.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "sheet/wrap.h"
#include "sheet/sheet.h"
#include "show/style.h"
#include "show/ticks.h"
#include "show/bars.h"

/* One to seven eighths of a block; eight are a whole one. */
static const char *const eighths[] = {
	"▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"
};

void
bars_put(struct sheet *s, size_t column, double share,
    const struct show_look *look)
{
	double full = (double)(look->width / 2);
	struct buf bar;
	size_t n;

	buf_init(&bar);
	if (!look->utf8) {
		buf_fill(&bar, '#', (long)(share * full + 0.5));
		sheet_take(s, column, &bar);
		return;
	}
	n = (size_t)(share * full * 8 + 0.5);
	for (; n >= 8; n -= 8)
		buf_puts(&bar, eighths[7]);
	if (n > 0)
		buf_puts(&bar, eighths[n - 1]);
	sheet_take(s, column, &bar);
}

/* The widest picture, in columns of the screen, and the narrowest. */
enum { WIDEST = 60, NARROWEST = 20 };

/* The signs, by what stands at a place: bits of these. */
enum { BEFORE = 1, AFTER = 2, TARGET = 4, SIGNS = 8 };

static const struct sign {
	char sign;
	const char *means;
} signs[SIGNS] = {
	[BEFORE] = { 'o', "interviewed" },
	[AFTER] = { 'x', "weighted" },
	[TARGET] = { '|', "target" },
	[AFTER | TARGET] = { 'X', "weighted and target" },
	[BEFORE | TARGET] = { 'O', "interviewed and target" },
	[BEFORE | AFTER] = { '*', "interviewed and weighted" },
	[BEFORE | AFTER | TARGET] = { '#', "all three" },
};

struct picture {
	const struct tidy_table *table;
	size_t labels;		/* columns of the screen */
	size_t plot;		/* of the axis, without its first */
	struct ticks ticks;
	unsigned seen;		/* signs, a bit each */
	struct buf *out;
};

/* What is off by the rounding of weights is at the same place. */
static size_t
place_of(const struct picture *p, double percent)
{
	return (size_t)(percent / p->ticks.end * (double)p->plot + 0.501);
}

static bool
place(const struct picture *p, size_t row, enum weighting_column column,
    size_t *at)
{
	const struct tidy_table *t = p->table;
	const struct tidy_cell *cell = tidy_at(t, row,
	    weighting_table_find(t, column));

	*at = place_of(p, cell->figure.value);
	return cell->figure.known;
}

/* The axis's ticks are dots; a line goes from the share before to that after,
 * and signs stand over both. */
static void
put_plot(struct picture *p, size_t row)
{
	static const enum weighting_column columns[] = {
	    WEIGHTING_INTERVIEWED, WEIGHTING_AFTER, WEIGHTING_TARGET };
	char line[WIDEST + 1];
	unsigned char marks[WIDEST + 1] = { 0 };
	size_t at[LENGTH(columns)], n = p->plot + 1;

	for (size_t i = 0; i < LENGTH(columns); i++)
		if (place(p, row, columns[i], &at[i]))
			marks[at[i]] |= (unsigned char)(1u << i);
	for (size_t i = 0; i < n; i++)
		line[i] = i >= num_smaller(at[0], at[1]) &&
		    i <= num_larger(at[0], at[1]) ? '-' : ' ';
	for (unsigned tick = 0; tick <= p->ticks.end; tick += p->ticks.step)
		if (line[place_of(p, tick)] == ' ')
			line[place_of(p, tick)] = '.';
	for (size_t i = 0; i < n; i++) {
		if (marks[i] != 0)
			line[i] = signs[marks[i]].sign;
		p->seen |= 1u << marks[i];
	}
	buf_add(p->out, line, n);
}

static void
put_line(struct picture *p, size_t row)
{
	struct slice label = p->table->rows[row].label, first;

	first = wrap_next(&label, p->labels);
	width_clean(p->out, first);
	buf_fill(p->out, ' ', (long)(p->labels + 2 - width_of(first)));
	put_plot(p, row);
	while (p->out->p[p->out->len - 1] == ' ')
		p->out->len--;
	buf_putc(p->out, '\n');
	while (label.n > 0) {
		buf_puts(p->out, "  ");
		width_clean(p->out, wrap_next(&label, p->labels - 2));
		buf_putc(p->out, '\n');
	}
}

/* Numbers below the ticks, each with its last digit there. */
static void
put_axis(const struct picture *p)
{
	size_t written = 0;
	struct buf number;

	buf_init(&number);
	for (unsigned tick = 0; tick <= p->ticks.end; tick += p->ticks.step) {
		size_t edge = p->labels + 2 + place_of(p, tick) + 1;

		number.len = 0;
		buf_printf(&number, "%u", tick);
		buf_fill(p->out, ' ', (long)(edge - number.len - written));
		buf_slice(p->out, buf_all(&number));
		written = edge;
	}
	buf_puts(p->out, "%\n\n");
	buf_clear(&number);
}

/* "o: interviewed", or of synthetic data "o: records". */
static void
put_sign(struct buf *b, const struct sign *sign, bool records)
{
	static const char people[] = "interviewed";
	struct slice means = slice_of(sign->means);

	buf_printf(b, "%s%c: ", b->len > 0 ? "; " : "", sign->sign);
	if (records && slice_begins(means, people)) {
		buf_puts(b, "records");
		means = slice_behind(means, strlen(people));
	}
	buf_slice(b, means);
}

static void
put_signs(const struct picture *p, size_t width)
{
	struct buf b;
	struct slice rest;

	buf_init(&b);
	for (size_t i = 1; i < SIGNS; i++)
		if (p->seen & 1u << i)
			put_sign(&b, &signs[i],
			    p->table->made.look.records);
	buf_puts(&b, ".");
	rest = buf_all(&b);
	while (rest.n > 0) {
		buf_slice(p->out, wrap_next(&rest, width));
		buf_putc(p->out, '\n');
	}
	buf_clear(&b);
}

/* The largest share of the margin, of the weights it began with, too. */
static double
largest(const struct tidy_table *t)
{
	double most = 0;

	for (size_t i = 0; i < t->ncells; i++)
		if (t->cells[i].figure.known)
			most = fmax(most, t->cells[i].figure.value);
	return most;
}

void
bars_weighting(const struct tidy_table *t, size_t width, struct buf *out)
{
	struct picture p = { .table = t, .out = out };
	size_t room;

	if (!weighting_table_is_margin(t))
		return;
	p.ticks = ticks_of_lengths(largest(t));
	for (size_t r = 0; r < t->nrows; r++)
		p.labels = num_larger(p.labels,
		    width_of(t->rows[r].label));
	p.labels = num_smaller(p.labels, num_larger(width / 3, 8));
	room = width > p.labels + 4 ? width - p.labels - 4 : 0;
	p.plot = num_larger(NARROWEST, num_smaller(WIDEST, room));
	for (size_t r = 0; r < t->nrows; r++)
		put_line(&p, r);
	put_axis(&p);
	put_signs(&p, width);
}
