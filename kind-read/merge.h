/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files read one after another into one survey stream on standard output.
 */
#ifndef MERGE_H
#define MERGE_H

struct ledger;
struct opts;

/*
 * Writes the stream, and to standard error what was mended.  Enters the files
 * in the ledger and prepares its receipt, unless it is NULL.  Ends the program
 * if something is wrong; then nothing was written, or the stream is torn.
 */
void merge_files(const struct opts *opt, struct ledger *ledger);

#endif
