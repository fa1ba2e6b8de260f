/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules of disclosure: what has to be published with a poll.
 *
 * Those of the British Polling Council, and those of the Transparency
 * Initiative of the American Association for Public Opinion Research (section
 * III.A of its code, April 2021).
 */
#ifndef DISCLOSE_H
#define DISCLOSE_H

#include <stddef.h>

#include "base/slice.h"

struct buf;
struct report;

/* Whose rules a report has to keep. */
enum rules { RULES_NONE, RULES_BPC, RULES_AAPOR, RULES_ESOMAR };

/* What is said of a poll of vote intention in place of margins computed from
 * it: the Council's rule of 2018. */
extern const char disclose_vote[];

/* The name of the rules. */
const char *disclose_name(enum rules rules);

/*
 * Adds a line for each thing that the rules want and the report lacks, as
 * "poll.study: mode is missing (How people were asked)".  Returns how many
 * there are.
 */
size_t disclose_missing(const struct report *r, enum rules rules,
    struct buf *out);

#endif
