/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files read one after another into one survey stream on standard output.
 */
#ifndef MERGE_H
#define MERGE_H

struct asides;
struct ledger;
struct opts;

/*
 * Writes the stream, unless there is to be none, and to standard error what was
 * mended.  Enters the files in the ledger, unless it is NULL; its receipt and
 * the draft become asides.  Ends the program if something is wrong; then
 * nothing was written, or the stream is torn.
 */
void merge_files(const struct opts *opt, struct ledger *ledger,
    struct asides *asides);

#endif
