/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an axis of groups found so far, as lines of a part of the data, and
 * back.
 */
#ifndef AXIS_GROUPS_SUMS_H
#define AXIS_GROUPS_SUMS_H

struct axis;
struct diag;
struct tally_sums;

/* As those of axis.h. */
void axis_groups_sums_keep(struct axis *a);
void axis_groups_sums_put(struct axis *a, const struct tally_sums *to);
int axis_groups_sums_take(struct axis *a, const struct tally_sums *from,
    struct diag *d);

#endif
