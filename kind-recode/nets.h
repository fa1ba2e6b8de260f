/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The nets of a codebook as groups.
 */
#ifndef NETS_H
#define NETS_H

#include <stddef.h>

struct codebook_variable;
struct group;

/*
 * A group for each net that an answer of the variable is in, in the order of
 * the answers; answers that are missing are in none.  Returns how many are in
 * *groups, which the caller frees, as it does each of them.
 */
size_t nets_groups(const struct codebook_variable *v, struct group ***groups);

#endif
