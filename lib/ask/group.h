/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Groups of answers: "Agree=Strongly agree|Tend to agree", "18-24", "65+".
 *
 *	group := [label "="] value ("|" value)*
 *	value := text | "quoted text" | low "-" high | low "+" | "<" high
 *
 * A value is an answer's text first (an answer may be called "18-24").  Ranges
 * take an answer by its number (answer_number.h) if it has one; low and high
 * are both in, "<" leaves its number out, and a range whose first number is the
 * larger one is only a text ("2019-20").  A text with
 * one of , | = : or a quote in it is quoted, its own quotes doubled.
 */
#ifndef GROUP_H
#define GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct answer_number;
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

/* Is an answer of that text and number one of the values, as a text or in a
 * range? */
bool group_has(const struct group *g, struct slice text,
    const struct answer_number *number);

/* Is any of its values a range? */
bool group_has_range(const struct group *g);

/* Is its text that of the i-th value, or its number in the i-th's range? */
bool group_value_has(const struct group *g, size_t i, struct slice text,
    const struct answer_number *number);

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
