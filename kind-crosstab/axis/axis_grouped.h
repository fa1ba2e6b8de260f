/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An axis of groups of the answers of one column.  An item is what a
 * text has in common with others: the groups that take it.
 */
#ifndef AXIS_GROUPED_H
#define AXIS_GROUPED_H

struct axis_way;

extern const struct axis_way axis_grouped;

#endif
