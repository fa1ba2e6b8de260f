/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Do the values of a column look like several answers in one field?
 */
#ifndef INFER_JOINED_H
#define INFER_JOINED_H

#include <stdbool.h>

struct map;

/*
 * Of different values, at least two have a comma, semicolon or bar with
 * something on both sides; every part of these stands in two values or more,
 * one of them is a value by itself, and there are fewer parts than values.  So
 * it is with "Tea", "Tea,Milk" and "Milk,Tea,Beer", and not with the names of
 * towns.
 */
bool infer_joined(const struct map *values);

#endif
