/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns that by their names are items of a set or a grid.
 */
#ifndef NEIGHBOUR_H
#define NEIGHBOUR_H

#include "base/slice.h"

struct codebook;
struct codebook_variable;

/*
 * A variable of a set or grid that is named like a column of this name, but
 * for digits at the end or else what stands behind the last "_": m_1 for m_3,
 * use_tv for use_radio.  NULL if there is none.
 */
const struct codebook_variable *neighbour_find(const struct codebook *cb,
    struct slice name);

#endif
