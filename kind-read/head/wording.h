/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wording of a question that stands before each of its options, as in
 * "Which of these? - Tea".
 */
#ifndef WORDING_H
#define WORDING_H

#include <stddef.h>

#include "base/slice.h"

/*
 * Cuts the n titles behind the wording that they share, up to a dash, a colon
 * or a question mark, so that the options are left; and puts the wording, a
 * part of the first title, in *wording.  If they share none, or one is nothing
 * more, all stay as they are and the wording is empty.
 */
void wording_cut(struct slice *titles, size_t n, struct slice *wording);

#endif
