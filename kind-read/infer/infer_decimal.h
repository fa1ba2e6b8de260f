/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns of numbers with a decimal comma, which nobody said the file has.
 */
#ifndef INFER_DECIMAL_H
#define INFER_DECIMAL_H

#include <stddef.h>

struct codebook;
struct facts;
struct infer_values;

/* Adds a fact that names those of the n columns in which all values may be such
 * numbers, and one surely is. */
void infer_decimal_facts(const struct codebook *cb,
    const struct infer_values *values, size_t n, struct facts *facts);

#endif
