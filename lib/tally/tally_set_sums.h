/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sums of a set as lines of a part of the data, and back.
 */
#ifndef TALLY_SET_SUMS_H
#define TALLY_SET_SUMS_H

struct diag;
struct tally_sums;
struct tally_texts;

/* Of texts that were all kept. */
void tally_set_sums_put(const struct tally_texts *t,
    const struct tally_sums *to);

/* 0, or -1 and the diag. */
int tally_set_sums_take(struct tally_texts *t, const struct tally_sums *from,
    struct diag *d);

#endif
