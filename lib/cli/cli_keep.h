/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file is one thing in a run: an output takes the place of no input and of no
 * other output, and no input is read twice.
 */
#ifndef CLI_KEEP_H
#define CLI_KEEP_H

#include <stddef.h>

struct diag;

/* Is the output, if not NULL, the input, of which NULL and "-" are standard
 * input?  Then it would be destroyed: -1 and the diag, else 0. */
int cli_keep(const char *input, const char *output, struct diag *d);

/* Is one of the inputs, as above, given twice, under whatever names?  -1 and
 * the diag, else 0. */
int cli_keep_once(const char *const *inputs, size_t n, struct diag *d);

/* Would two outputs, of which NULL is standard output, be one file, under
 * whatever names?  -1 and the diag, else 0. */
int cli_keep_apart(const char *a, const char *b, struct diag *d);

#endif
