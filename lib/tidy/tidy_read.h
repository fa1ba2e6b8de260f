/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reader of table streams.
 *
 * Several streams may follow one another in one input.  What is not whole is
 * an error, as is what contradicts itself: a table without its last line, a
 * stream with fewer tables than it says, columns with different rows, a number
 * that is none, a percentage above 100.
 */
#ifndef TIDY_READ_H
#define TIDY_READ_H

struct csvin;
struct diag;
struct tidy;

/*
 * Reads all records of in, of which none was read, and adds their tables to
 * *tidy, which keeps the name of the input.  0, or -1 and the diag, which
 * names file and line; what was added by then is incomplete.
 */
int tidy_read(struct csvin *in, struct tidy *tidy, struct diag *d);

#endif
