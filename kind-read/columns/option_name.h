/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the columns are called that are made of joined answers.
 */
#ifndef OPTION_NAME_H
#define OPTION_NAME_H

#include "base/slice.h"

struct arena;
struct platform;

/*
 * The column of an option of the question: langs_C, but "Which do you use? -
 * C"; and q/a where the platform itself calls it so.  Lives as long as the
 * arena, as does the other.
 */
struct slice option_name(const struct platform *p, struct slice question,
    struct slice option, struct arena *a);

/* The column for answers that are no option of the set: use_other beside use_1,
 * use/other beside use/tea.  column is that of any of its options. */
struct slice option_name_other(const struct platform *p, struct slice set,
    struct slice column, struct arena *a);

#endif
