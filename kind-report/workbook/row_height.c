/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/workbook/row_height.h"

#define MOST 409.0

/* The distance of lines in a font of one point. */
#define SPACING 1.3

double
row_height_points(size_t lines, double size)
{
	double points = (double)lines * size * SPACING;

	return points < MOST ? points : MOST;
}
