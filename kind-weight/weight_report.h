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

/* Fills the texts of n outcomes, says the lines of each, and writes the report
 * if there is to be one.  0, or -1 and the diag. */
int weight_report(const struct input *i, struct outcome *o, size_t n,
    struct diag *d);

#endif
