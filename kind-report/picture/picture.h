/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How somebody wants a chart in a file.
 */
#ifndef PICTURE_H
#define PICTURE_H

#include <stdbool.h>
#include <stddef.h>

/* In pixels: at the usual width all text is readable on a phone, where a page
 * 390 wide shows it a little smaller. */
enum { PICTURE_NARROWEST = 320, PICTURE_USUAL = 420, PICTURE_WIDEST = 2000 };

struct picture {
	size_t svg, png;	/* the number of the chart, or 0: not asked */
	int width;
	const char *title;	/* or NULL: that of the chart */
	const char *source;	/* or NULL: what the study file says */
	bool patterns;		/* for black and white */
};

#endif
