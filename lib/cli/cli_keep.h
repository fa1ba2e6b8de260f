/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An output takes the place of no input, and of no other output.
 */
#ifndef CLI_KEEP_H
#define CLI_KEEP_H

struct diag;

/* Is the output, if not NULL, the input, of which NULL and "-" are standard
 * input?  Then it would be destroyed: -1 and the diag, else 0. */
int cli_keep(const char *input, const char *output, struct diag *d);

/* Would two outputs, of which NULL is standard output, be one file, under
 * whatever names?  -1 and the diag, else 0. */
int cli_keep_apart(const char *a, const char *b, struct diag *d);

#endif
