/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The files that a report is made from, and what they were.
 */
#ifndef INPUTS_H
#define INPUTS_H

struct diag;
struct origin;
struct receipt;
struct receipts;
struct study;
struct tidy;

/* Reads the table streams of a file and adds them; NULL and "-" are standard
 * input.  Fills *origin.  0, or -1 and the diag. */
int inputs_tables(const char *path, struct tidy *tidy, struct origin *origin,
    struct diag *d);

/* Reads a study file; the same. */
int inputs_study(const char *path, struct study *study,
    struct origin *origin, struct diag *d);

/* Reads the receipts of streams and adds them.  0, or -1 and the diag. */
int inputs_receipts(const char *path, struct receipts *receipts,
    struct diag *d);

/* Fills *origin with the export that the receipt is of; its texts stay those of
 * the receipt. */
void inputs_export(const struct receipt *receipt, struct origin *origin);

/* Reads any file, just to know what it is. */
int inputs_origin(const char *path, struct origin *origin, struct diag *d);

#endif
