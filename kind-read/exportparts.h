/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parts of an export that are read together: its file, whatever the kind,
 * which columns are kept, and whose the rows are.
 */
#ifndef EXPORTPARTS_H
#define EXPORTPARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/columns/selection.h"

struct csvfile;
struct diag;
struct idcheck;
struct joined;
struct people;
struct sheetfile;
struct spool;
struct statfile;
struct watch;

struct exportparts {
	const char *name;
	struct export_options opt;	/* of this file */
	struct spool *spool;
	struct sheetfile *sheet;	/* of a workbook, or NULL */
	struct spool *cells;	/* its CSV */
	struct csvfile *csv;	/* this one or */
	struct statfile *stat;	/* that one; the other is NULL */
	struct joined *joined;	/* or NULL */
	struct selection selection;
	bool same;		/* rows pass as they are */
	bool tests;		/* some respondents may be none */
	struct people *people;	/* or NULL: each row is of one of its own */
	struct idcheck *ids;	/* or NULL */
	struct facts facts;	/* of the columns */
	uint64_t dropped;	/* test responses */
	uint64_t count;		/* respondents given out */
};

/* Opens the parts of the file in the spool; name, opt and spool are set, all
 * else is 0.  progress is kept.  0, or -1 and the diag.  Closed in any case. */
int exportparts_open(struct exportparts *e, const struct watch *progress,
    struct diag *d);

/* The spool, too. */
void exportparts_close(struct exportparts *e);

#endif
