/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parts of the data, read, added up and written.
 */
#ifndef MERGED_H
#define MERGED_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "stream/fingerprint.h"

struct diag;
struct partial;
struct parts_options;
struct survey_run;

/* All zero is none. */
struct merged {
	struct partial *sum;	/* sorted */
	struct fingerprint records;
	struct buf header;	/* of the data, as CSV */
	struct arena arena;	/* texts of options */
};

/*
 * Reads all parts that the options name, and adds them or takes them away.
 * Each has to prove itself, and to be counted as the first, and none may be the
 * output, which is NULL if it is standard output.  0, or -1 and the diag, which
 * names the file.  To be cleared either way.
 */
int merged_read(struct merged *p, const struct parts_options *o,
    const char *prog, const char *output, struct diag *d);
void merged_clear(struct merged *p);

/* Writes the part to that file, or standard output (NULL), for which no program
 * is named.  0, or -1 and the diag. */
int merged_write(struct partial *p, const char *prog, const char *output,
    struct diag *d);

/* Describes what the run has counted with these options, and a plan or NULL,
 * and writes it.  0, or -1 and the diag. */
int merged_write_run(const struct survey_run *run,
    const struct parts_options *o, const char *plan, struct diag *d);

/* Adds the lines of standard input by their keys, whatever they are, and writes
 * them to standard output.  0, or -1 and the diag. */
int merged_combine(struct diag *d);

#endif
