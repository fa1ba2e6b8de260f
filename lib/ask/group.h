/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Groups of answers: "Agree=Strongly agree|Tend to agree", "18-24", "65+".
 *
 *	group := [label "="] value ("|" value)*
 *	value := text | "quoted text" | low "-" high | low "+" | "<" high
 *
 * A value is an answer's text first (an answer may be called "18-24").  Only a
 * field that is a number and no text of the group is then held against the
 * ranges; low and high are both in, "<" leaves its number out, and a range
 * whose first number is the larger one is only a text ("2019-20").  A text with
 * one of , | = : or a quote in it is quoted, its own quotes doubled.
 */
#ifndef GROUP_H
#define GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct diag;
struct group;

/*
 * Reads one group, the whole text.  A group without a label is called by the
 * text of its values.  NULL and the diag filled if the text is no group.
 */
struct group *group_parse(const char *text, struct diag *d);
void group_free(struct group *g);

/* A group made of texts, which are copied: none of them is a range. */
struct group *group_new(struct slice label);
void group_add(struct group *g, struct slice text);

/* Its label; lives as long as the group. */
struct slice group_label(const struct group *g);

/* The texts of its values, and how many there are. */
size_t group_count(const struct group *g);
struct slice group_value(const struct group *g, size_t i);

/* Is the field one of the values, as a text or in a range? */
bool group_has(const struct group *g, struct slice field);

/*
 * Does the group have a range, and the field a number in its text ("65 or
 * older")?  No range can take such a field, since it is no number itself; it
 * is not one of the group's values either.
 */
bool group_cannot_place(const struct group *g, struct slice field);

/* Is the field the text of the i-th value, or in its range? */
bool group_value_has(const struct group *g, size_t i, struct slice field);

/* The numbers of a range: both ends are in, but for high if it is open. */
struct group_range {
	double low;		/* or -HUGE_VAL */
	double high;		/* or HUGE_VAL */
	bool open;
};

/* Is the i-th value a range?  Then *range is what it takes. */
bool group_value_range(const struct group *g, size_t i,
    struct group_range *range);

#endif
