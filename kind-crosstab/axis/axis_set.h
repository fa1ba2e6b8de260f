/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An axis of options of a set, or nets of options.  An item is one of
 * them, or two of them together.
 */
#ifndef AXIS_SET_H
#define AXIS_SET_H

struct axis_way;

extern const struct axis_way axis_set;

#endif
