/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of what was corrected, from two files of table streams.
 */
#ifndef COMPARE_FILES_H
#define COMPARE_FILES_H

struct diag;
struct opts;

/* Prints every figure that the two files of --compare print differently.
 * CLI_DONE if there is none, CLI_NO if there is; -1 and the diag. */
int compare_files_print(const char *prog, const struct opts *o,
    struct diag *d);

#endif
