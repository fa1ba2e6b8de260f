/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns at the end of a file have neither a name nor any answer?
 * Spreadsheets leave them behind.
 */
#ifndef TAILSCAN_H
#define TAILSCAN_H

struct csvfile;
struct diag;
struct export_options;
struct spool;

/*
 * Opens the CSV file of that name.  Where its header ends with nameless
 * columns, reads it first, of a pipe no more than its head if that has answers
 * in the last one; opt->tail becomes how many they are.  NULL and the diag on
 * an error.
 */
struct csvfile *tailscan(struct spool *spool, const char *name,
    struct export_options *opt, struct diag *d);

#endif
