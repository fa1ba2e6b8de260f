/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is a label one of the ways in which an answer is worded?
 */
#ifndef SPELLING_H
#define SPELLING_H

#include <stdbool.h>

#include "base/slice.h"

/*
 * The label as it is compared: without blanks around it, a full stop at its
 * end, and a remark in parentheses there: "Unfamiliar (N/A)" is "Unfamiliar".
 */
struct slice spelling_plain(struct slice label);

/*
 * ways are separated by |; what stands in braces is one of several, as in a
 * shell: "{Very,Extremely} good|{Really ,}excellent" are four.  Braces stand in
 * no others.  Capital letters, the form of the apostrophe and that of the dash
 * between numbers do not matter.  label is one of spelling_plain.
 */
bool spelling_is(const char *ways, struct slice label);

#endif
