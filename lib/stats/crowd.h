/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Respondents who wait until they are added to all sums.
 *
 * Sums with many parts do not fit the processor's nearest memory for all
 * questions together, but for one they do: so some respondents wait, and are
 * then added to one question after another.
 */
#ifndef CROWD_H
#define CROWD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct crowd;
struct sums;
struct sums_who;

/* So many may wait. */
#define CROWD_SIZE 128

/*
 * The ways to add do the same; on this machine there are some, of which 0 is
 * the fastest.  NULL: there are no so many.
 */
struct crowd *crowd_new(size_t way);
void crowd_free(struct crowd *c);	/* NULL is fine */

/* Is there no room for another?  Then those in it are to be added, and it is
 * to be emptied. */
bool crowd_is_full(const struct crowd *c);
void crowd_empty(struct crowd *c);

/*
 * The respondent, with parts of their own that stay, and one part more unless
 * it is CROWD_NONE; who->place is their place in the crowd.  Valid until the
 * crowd is emptied; but who is in no parts need not wait, and is only valid
 * until the next one joins.
 */
#define CROWD_NONE ((size_t)-1)
const struct sums_who *crowd_join(struct crowd *c, const struct sums_who *who,
    size_t more);

/* Adds everybody in the crowd, for each place to the sums of that number; or
 * to none, if it is CROWD_NOWHERE. */
#define CROWD_NOWHERE UINT32_MAX
void crowd_add(const struct crowd *c, struct sums *sums,
    const uint32_t to[CROWD_SIZE]);

#endif
