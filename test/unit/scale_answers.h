/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers for tests of scales.
 */
#ifndef SCALE_ANSWERS_H
#define SCALE_ANSWERS_H

#include "codebook/scale_order.h"

static const struct scale_answer dk = { .open = true };

static inline struct scale_answer
named(const char *label)
{
	return (struct scale_answer){ .label = slice_of(label) };
}

static inline struct scale_answer
numbered(const char *label, double number)
{
	return (struct scale_answer){ .label = slice_of(label),
	    .has_number = true, .number = number };
}

#endif
