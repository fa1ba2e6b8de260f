/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is to be remarked about recodings: gaps, answers that no group takes,
 * values that nobody has.
 */
#ifndef RECODE_CHECK_H
#define RECODE_CHECK_H

#include <stddef.h>

struct diag;
struct opts;
struct recoding;

/*
 * Before the first record: gaps between ranges; behind the last: the rest.
 * Each is a note on standard error, or with --strict an error: -1 and the
 * diag, else 0.
 */
int recode_check_bands(const struct recoding *list, size_t n,
    const struct opts *o, struct diag *d);
int recode_check_answers(const struct recoding *list, size_t n,
    const struct opts *o, struct diag *d);

#endif
