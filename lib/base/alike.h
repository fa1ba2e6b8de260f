/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Texts that are different and look the same: one has a blank more, or its
 * letters are composed in another way.
 */
#ifndef ALIKE_H
#define ALIKE_H

#include <stddef.h>

#include "base/slice.h"

/* Called with 'answers that differ only in blanks: "Agree", "Agree "'. */
typedef void alike_fn(const void *ctx, const char *what);

/*
 * Tells of each group of the n texts that look alike, in their order.  What
 * cannot be seen is shown as <U+00A0>.
 */
void alike(const struct slice *texts, size_t n, alike_fn *fn,
    const void *ctx);

#endif
