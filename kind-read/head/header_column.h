/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the header of a file says about its columns.
 */
#ifndef HEADER_COLUMN_H
#define HEADER_COLUMN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct platform;

enum header_drop {
	HEADER_KEEP,
	HEADER_PERSONAL,	/* seems to tell who the respondent is */
	HEADER_ORDER,		/* in which order something was shown */
	HEADER_SUMMARY,		/* joined answers that have columns too */
	HEADER_BLANK		/* nothing, not even a name */
};

struct header_column {
	struct slice name;	/* may be empty or that of another */
	struct slice system;	/* what the platform calls it, or why it is
				 * personal */
	struct slice title;	/* wording, or the option of a set; or empty */
	struct slice group;	/* the set or grid; or empty */
	struct slice wording;	/* of the group; or empty */
	bool flag;		/* surely an option of a set */
	bool tests;		/* tells responses that are none */
	enum header_drop drop;
};

struct header {
	const struct platform *platform;
	size_t rows;		/* of the file */
	struct header_column *columns;
	size_t n;
	size_t blanks;		/* of these, at the end */
	struct arena arena;
};

static inline struct slice
header_keep(struct header *h, struct slice s)
{
	return (struct slice){ arena_string(&h->arena, s), s.n };
}

#endif
