/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text that somebody else wrote, inside HTML, SVG and workbooks.
 */
#ifndef MARKUP_H
#define MARKUP_H

#include "base/slice.h"

struct buf;

/*
 * Adds valid UTF-8 without what no document may hold: tabs and line breaks
 * become a blank; other control characters, noncharacters (U+FFFE, U+FDD0 and
 * so on) and overrides of direction (U+202D, U+202E) become U+FFFD.
 */
void markup_clean(struct buf *out, struct slice s);

/* The same with & < > " ' escaped, for elements and for quoted attributes. */
void markup_put(struct buf *out, struct slice s);

/* What ends a sentence that ends in this text: "." unless it has a sign of its
 * own. */
const char *markup_stop(struct slice s);

#endif
