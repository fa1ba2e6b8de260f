/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What -q can name: columns, sets of --multi, groups of the codebook.
 */
#ifndef NAMED_H
#define NAMED_H

#include <stddef.h>

#include "column.h"
#include "slice.h"

struct codebook;
struct csvin;
struct diag;
struct opts;

/* The columns of the file, behind them the sets, and behind them those groups
 * of the codebook that -q names in full: patterns do not mean these. */
struct named {
	struct columns header;
	struct columns all;
	struct slice *list;	/* of both; the caller frees it */
	size_t groups;		/* where they begin */
};

/* 0, or -1 and the diag when two of them have the same name, or --multi is
 * no NAME=COLUMNS.  cb may be NULL. */
int named_read(struct named *names, const struct opts *o,
    const struct csvin *in, const struct codebook *cb, struct diag *d);

/* What stands behind the = of --multi, or NULL. */
const char *named_columns(const char *multi);

#endif
