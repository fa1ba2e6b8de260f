/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How high a row of a worksheet has to be for the texts that wrap in it.
 *
 * Programs that read workbooks do not all find that out themselves.
 */
#ifndef ROW_HEIGHT_H
#define ROW_HEIGHT_H

#include <stddef.h>

/* The height of so many lines in a font of that size, in points; no row is
 * higher than 409. */
double row_height_points(size_t lines, double size);

#endif
