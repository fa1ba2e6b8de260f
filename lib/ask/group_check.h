/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is to be remarked about groups of answers: gaps between ranges, answers
 * that no group takes, answers of groups that nobody gave.
 *
 * Each remark is a note on standard error or, if it is strict, part of an
 * error.
 */
#ifndef GROUP_CHECK_H
#define GROUP_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/slice.h"

struct diag;
struct group;
struct grouping;
struct untaken;

struct group_check {
	const char *prog;
	bool strict;
	struct buf errors;	/* so far */
};

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
void group_check_bands(struct group_check *c, const struct group_checked *g);

/* Answers that no group takes. */
void group_check_untaken(struct group_check *c, const struct group_checked *g);

/* Texts of the groups that nobody has: nearly always typing errors, of an
 * answer that no group takes, or of a range. */
void group_check_given(struct group_check *c, const struct group_checked *g);

/* Ends the check.  0, or -1 and the diag if there were errors. */
int group_check_end(struct group_check *c, struct diag *d);

#endif
