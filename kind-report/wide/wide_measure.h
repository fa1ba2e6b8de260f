/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How wide the columns of a sheet with breaks across have to be.
 */
#ifndef WIDE_MEASURE_H
#define WIDE_MEASURE_H

struct wide;

/*
 * Makes widths of what was measured.  The columns of a break are equally wide:
 * enough for its figures with their letters, for the longest word of their
 * headings, and for these in at most four lines.  Labels wrap.
 */
void wide_measure(struct wide *w);

#endif
