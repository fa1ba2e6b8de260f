/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is said about the weights: on standard error, and in a file.
 */
#ifndef WEIGHT_REPORT_H
#define WEIGHT_REPORT_H

#include <stddef.h>

struct diag;
struct input;
struct outcome;

/* Fills the texts of n outcomes, and writes the report if there is to be one.
 * 0, or -1 and the diag. */
int weight_report(const struct input *i, struct outcome *o, size_t n,
    struct diag *d);

/* Says the lines of each: when all is written, so that what goes wrong before
 * stands alone. */
void weight_report_say(const struct input *i, const struct outcome *o,
    size_t n);

#endif
