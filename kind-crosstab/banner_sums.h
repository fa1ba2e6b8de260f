/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a banner found so far, as lines of a part of the data, and back.
 *
 * A slot is called "1;4:Male;5:18-34": the number of its joint and, for each
 * axis of that, the name of the item (axis/axis_name.h), or nothing if they are
 * nowhere.
 */
#ifndef BANNER_SUMS_H
#define BANNER_SUMS_H

struct banner;
struct diag;
struct partial_slots;
struct tally_sums;

/* The names of the banner's slots; it must not be moved any more. */
const struct partial_slots *banner_sums_slots(struct banner *b);

/* As those of survey_job.h; the context is the banner. */
void banner_sums_keep(void *ctx);
void banner_sums_put(void *ctx, const struct tally_sums *to);
int banner_sums_take(void *ctx, const struct tally_sums *from,
    struct diag *d);

#endif
