/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text as a terminal shows it: how wide it is, and what must not reach it.
 */
#ifndef WIDTH_H
#define WIDTH_H

#include <stddef.h>

#include "base/slice.h"

struct buf;

/*
 * The columns that valid UTF-8 takes up once it is clean; combining marks take
 * none.
 */
size_t width_of(struct slice s);

/*
 * The longest beginning of s that is at most max columns wide and ends before
 * a blank or at the end; if the first word alone is wider, as much of it as
 * fits, but at least one character.
 */
size_t width_break(struct slice s, size_t max);

/*
 * Adds s with control characters replaced by U+FFFD, so that an answer cannot
 * command the terminal, or by a blank for tabs and line breaks.
 */
void width_clean(struct buf *b, struct slice s);

#endif
