/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "codebook/spelling.h"
#include "codebook/scale_table.h"
#include "codebook/scale.h"

/* What is left of a list of answers. */
static const char rest_answers[] = "Other|Others|Other answer|Other answers|"
    "Another answer|Any other|Some other|Something else|Anything else|"
    "Someone else|Somewhere else|None of these|None of those|None of them|"
    "None of the above|No, none of these|None of these apply";

/* The number of the step that has the label, or of the end. */
static size_t
find_step(const struct scale_step *steps, struct slice label)
{
	size_t i = 0;

	label = spelling_plain(label);
	while (steps[i].ways != NULL && !spelling_is(steps[i].ways, label))
		i++;
	return i;
}

static bool
is_open(struct slice label)
{
	return scale_table_open[find_step(scale_table_open, label)].ways !=
	    NULL;
}

static bool
is_on(const struct scale *scale, struct slice label)
{
	return scale->steps[find_step(scale->steps, label)].ways != NULL;
}

static bool
fits(const struct scale *scale, const struct slice *labels, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!is_on(scale, labels[i]) && !is_open(labels[i]))
			return false;
	return true;
}

/* All codes are on no scale, and there may be many columns of them. */
static bool
has_letters(struct slice label)
{
	for (size_t i = 0; i < label.n; i++)
		if ((label.p[i] | 32) >= 'a' && (label.p[i] | 32) <= 'z')
			return true;
	return false;
}

const struct scale *
scale_find(const struct slice *labels, size_t n)
{
	size_t first = 0;

	while (first < n && is_open(labels[first]))
		first++;
	if (first == n || !has_letters(labels[first]))
		return NULL;
	for (size_t i = 0; scale_table[i].steps != NULL; i++)
		if (is_on(&scale_table[i], labels[first]) &&
		    fits(&scale_table[i], labels, n))
			return &scale_table[i];
	return NULL;
}

const struct scale *
scale_agreement(void)
{
	return &scale_table[0];
}

size_t
scale_place(const struct scale *scale, struct slice label)
{
	const size_t last = 100;
	size_t i = find_step(scale_table_open, label);

	if (scale_table_open[i].ways != NULL)
		return last + i;
	if (scale == NULL)
		return SCALE_NO_PLACE;
	i = find_step(scale->steps, label);
	return scale->steps[i].ways != NULL ? i : SCALE_NO_PLACE;
}

enum scale_side
scale_side(const struct scale *scale, struct slice label)
{
	if (is_open(label))
		return SCALE_OPEN;
	if (scale == NULL)
		return SCALE_UNKNOWN;
	return scale->steps[find_step(scale->steps, label)].side;
}

/* "Other: which?", "Other, please specify", "Other - write in" */
static bool
is_other(struct slice label)
{
	struct slice rest;

	if (label.n == 0 || !slice_eq_nocase(slice_before(label,
	    strlen("Other")), slice_of("Other")))
		return false;
	rest = slice_trim(slice_behind(label, strlen("Other")));
	return rest.n > 0 && strchr(":,;-(/", rest.p[0]) != NULL;
}

bool
scale_stays_last(struct slice label)
{
	label = slice_trim(label);
	return scale_side(NULL, label) == SCALE_OPEN || is_other(label) ||
	    spelling_is(rest_answers, spelling_plain(label));
}

const char *
scale_net(const struct scale *scale, enum scale_side side)
{
	return scale->nets[side];
}
