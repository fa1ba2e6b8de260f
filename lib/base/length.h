/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How many members an array has.
 */
#ifndef LENGTH_H
#define LENGTH_H

#include <stddef.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

#endif
