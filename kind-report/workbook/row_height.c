/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/width.h"
#include "kind-report/workbook/row_height.h"

#define MOST 409.0

/* The distance of lines in a font of one point. */
#define SPACING 1.3

size_t
row_height_lines(struct slice text, size_t width)
{
	size_t lines = 1;

	while (text.n > width) {
		size_t n = width_break(text, width);

		if (n >= text.n)
			break;
		text = slice_behind(text, n);
		while (text.n > 0 && text.p[0] == ' ')
			text = slice_behind(text, 1);
		lines++;
	}
	return lines;
}

double
row_height_points(size_t lines, double size)
{
	double points = (double)lines * size * SPACING;

	return points < MOST ? points : MOST;
}
