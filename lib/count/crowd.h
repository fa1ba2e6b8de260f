/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Respondents who wait until they are added to all sums (see SUMS_CROWD).
 */
#ifndef CROWD_H
#define CROWD_H

#include <stdbool.h>
#include <stddef.h>

struct crowd;
struct sums_who;

struct crowd *crowd_new(void);
void crowd_free(struct crowd *c);	/* NULL is fine */

/* Is there no room for another?  Then those in it are to be added, and it is
 * to be emptied. */
bool crowd_is_full(const struct crowd *c);
void crowd_empty(struct crowd *c);

/*
 * The respondent, with parts of their own that stay, and one part more unless
 * it is CROWD_NONE.  Valid until the crowd is emptied; but who is in no parts
 * need not wait, and is only valid until the next one joins.
 */
#define CROWD_NONE ((size_t)-1)
const struct sums_who *crowd_join(struct crowd *c, const struct sums_who *who,
    size_t more);

#endif
