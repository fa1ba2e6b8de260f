/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What -q can name: columns, sets of --multi, groups of the codebook.
 */
#ifndef SURVEY_NAMES_H
#define SURVEY_NAMES_H

#include <stddef.h>

#include "stream/column.h"
#include "base/slice.h"

struct codebook;
struct csvin;
struct diag;
struct survey_options;

/* The columns of the file, behind them the sets, and behind them those groups
 * of the codebook that -q names in full: patterns do not mean these. */
struct survey_names {
	struct columns header;
	struct columns all;
	struct slice *list;	/* of both; the caller frees it */
	size_t groups;		/* where they begin */
};

/* cb may be NULL.  0, or -1 and the diag when two of them have the same name,
 * or --multi is no NAME=COLUMNS. */
int survey_names_read(struct survey_names *names,
    const struct survey_options *o, const struct csvin *in,
    const struct codebook *cb, struct diag *d);

/* What stands behind the = of --multi, or NULL. */
const char *survey_names_columns(const char *multi);

#endif
