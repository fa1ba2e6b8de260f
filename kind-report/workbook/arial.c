/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdint.h>

#include "base/utf8.h"
#include "base/width.h"
#include "kind-report/workbook/arial.h"

/* From blank to ~, in thousandths of the size: Adobe's font metrics of
 * Helvetica and Helvetica-Bold (Core 14 AFM files), after which Arial was
 * drawn. */
static const uint16_t widths[2][95] = {
	{ 278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,
	278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
	584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
	500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
	667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
	278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
	278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 },
	{ 278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333,
	278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333,
	584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
	556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
	667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556,
	333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
	333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584 },
};

/* Of a letter of another alphabet, and of an ideograph. */
#define LETTER 667
#define IDEOGRAPH 1000

/* The width of the character at i, in points; goes behind it. */
static double
character(struct slice s, size_t *i, struct arial font)
{
	unsigned char c = (unsigned char)s.p[*i];
	struct slice one = { s.p + *i, 0 };
	size_t columns;

	if (c >= ' ' && c <= '~') {
		++*i;
		return widths[font.bold][c - ' '] * font.size / 1000;
	}
	(void)utf8_next(s, i);
	one.n = (size_t)(s.p + *i - one.p);
	columns = width_of(one);
	return (columns == 1 ? LETTER : (double)columns * IDEOGRAPH / 2) *
	    font.size / 1000;
}

double
arial_width(struct slice text, struct arial font)
{
	double width = 0;

	for (size_t i = 0; i < text.n; )
		width += character(text, &i, font);
	return width;
}

double
arial_widest_word(struct slice text, struct arial font)
{
	double widest = 0, width = 0;

	for (size_t i = 0; i < text.n; ) {
		bool blank = text.p[i] == ' ';
		double w = character(text, &i, font);

		width = blank ? 0 : width + w;
		if (width > widest)
			widest = width;
	}
	return widest;
}

/* Where the first line ends: before a blank, or in a word that is wider than a
 * line. */
static size_t
line_end(struct slice s, double max, struct arial font)
{
	size_t i = 0, at_blank = 0;
	double width = 0;

	while (i < s.n) {
		size_t at = i;

		width += character(s, &i, font);
		if (s.p[at] == ' ')
			at_blank = at;
		else if (width > max && at > 0)
			return at_blank > 0 ? at_blank : at;
	}
	return s.n;
}

struct slice
arial_next(struct slice *text, double max, struct arial font)
{
	struct slice line = slice_before(*text, line_end(*text, max, font));

	*text = slice_behind(*text, line.n);
	while (slice_begins(*text, " "))
		*text = slice_behind(*text, 1);
	return slice_trim(line);
}

size_t
arial_lines(struct slice text, double max, struct arial font)
{
	size_t lines = 0;

	do {
		arial_next(&text, max, font);
		lines++;
	} while (text.n > 0);
	return lines;
}

/* A wider line never holds less, so the width can be found by halves. */
double
arial_fit(struct slice text, size_t lines, double most, struct arial font)
{
	double word = arial_widest_word(text, font);
	double low = -1, high = ceil(most - word);

	if (word >= most)
		return most;
	while (high - low > 1) {
		double middle = floor((low + high) / 2);

		if (arial_lines(text, word + middle, font) > lines)
			low = middle;
		else
			high = middle;
	}
	return fmin(word + high, most);
}
