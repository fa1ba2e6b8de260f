/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pass that finds the options of joined answers, before the one that
 * splits them: the columns have to be known before the first respondent.  It
 * is spared where the beginning of the file has no such answers.
 */
#ifndef OPTIONSCAN_H
#define OPTIONSCAN_H

struct diag;
struct export_options;
struct joined;
struct spool;

/*
 * Reads the CSV file of that name, and rewinds it.  *joined belongs to the
 * caller; it is NULL if there is nothing to split but what the user's codebook
 * knows.  0, or -1 and the diag.
 */
int optionscan(struct spool *spool, const char *name,
    const struct export_options *opt, struct joined **joined, struct diag *d);

#endif
