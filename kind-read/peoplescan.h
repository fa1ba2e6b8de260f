/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whose the rows of a file are: where only the last row of each person is kept,
 * found out in a pass before the one that writes them.
 */
#ifndef PEOPLESCAN_H
#define PEOPLESCAN_H

struct diag;
struct export_options;
struct header;
struct names;
struct people;
struct spool;
struct statfile_options;

/* Without a pass: of a file with that header.  *people, which belongs to the
 * caller, is NULL if nothing needs to be known.  0, or -1 and the diag, without
 * the file's name. */
int peoplescan_header(const struct header *h,
    const struct export_options *opt, struct people **people, struct diag *d);

/* Reads a CSV file, opened as by tailscan, or one of SPSS or Stata, and rewinds
 * it.  The same. */
int peoplescan_csv(struct spool *spool, const char *name,
    struct export_options *opt, struct people **people, struct diag *d);
int peoplescan_stat(struct spool *spool, const struct statfile_options *stat,
    const struct export_options *opt, struct people **people, struct diag *d);

#endif
