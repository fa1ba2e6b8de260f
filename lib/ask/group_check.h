/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is to be remarked about groups of answers: gaps between ranges, answers
 * that no group takes, answers of groups that nobody gave.
 */
#ifndef GROUP_CHECK_H
#define GROUP_CHECK_H

#include <stddef.h>

#include "base/slice.h"

struct group;
struct grouping;
struct remarks;
struct untaken;

/* The groups of a column. */
struct group_checked {
	struct slice column;
	const char *what;	/* what messages call one of them: "group" */
	struct group *const *groups;
	size_t n;
	const struct grouping *grouping;
	const struct untaken *untaken;
};

/* Gaps between the ranges, which are known before the first respondent. */
void group_check_bands(struct remarks *r, const struct group_checked *g);

/* Answers that no group takes. */
void group_check_untaken(struct remarks *r, const struct group_checked *g);

/* Texts of the groups that nobody has: nearly always typing errors, of an
 * answer that no group takes, or of a range. */
void group_check_given(struct remarks *r, const struct group_checked *g);

#endif
