/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was understood of files, without a stream.
 */
#ifndef DESCRIBE_H
#define DESCRIBE_H

struct opts;

/*
 * Reads the files and prints for each its format, columns, respondents, sets
 * and weight, and what would be dropped and mended.  Ends the program if
 * something is wrong.
 */
void describe_files(const struct opts *opt);

#endif
