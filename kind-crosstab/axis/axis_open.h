/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An axis of the answers of one column.  An item is a text that occurs; what it
 * means is known at the end, as for a question, and the tally of the column
 * knows it.
 */
#ifndef AXIS_OPEN_H
#define AXIS_OPEN_H

struct axis_way;

extern const struct axis_way axis_open;

#endif
