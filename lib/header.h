/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The header of a CSV file, of one row or several: names, wording, sets, and
 * which columns hold nothing that anybody should publish.
 */
#ifndef HEADER_H
#define HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "slice.h"

struct diag;
struct platform;
struct platform_head;

enum header_drop {
	HEADER_KEEP,
	HEADER_PERSONAL,	/* tells who the respondent is */
	HEADER_ORDER,		/* in which order something was shown */
	HEADER_SUMMARY,		/* joined answers that have columns too */
	HEADER_BLANK		/* nothing, not even a name */
};

struct header_column {
	struct slice name;	/* may be empty or that of another */
	struct slice system;	/* what the platform calls it */
	struct slice title;	/* wording, or the option of a set; or empty */
	struct slice group;	/* the set or grid; or empty */
	struct slice wording;	/* of the group; or empty */
	bool flag;		/* surely an option of a set */
	enum header_drop drop;
};

struct header {
	const struct platform *platform;
	struct header_column *columns;
	size_t n;
	struct arena arena;
};

/*
 * Reads the header; platform is what the user said, or NULL.  -1 and the diag,
 * without the file's name, if there is no such platform or the rows are not
 * there.  Either way the header has to be cleared.
 */
int header_init(struct header *h, const struct platform_head *head,
    const char *platform, struct diag *d);
void header_clear(struct header *h);

#endif
