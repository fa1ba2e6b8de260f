/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook from a file of either form, CSV or JSON.
 */
#ifndef LOAD_H
#define LOAD_H

#include <stdbool.h>

struct codebook;
struct diag;

/* The caller frees the codebook; NULL and the diag on an error.  Path NULL and
 * "-" are standard input. */
struct codebook *load_codebook(const char *path, struct diag *d);

/*
 * Does the file begin like a codebook: with { or with the header of one?
 * Nothing is read from it; so false if it is a pipe, or cannot be opened.
 */
bool load_is_codebook(const char *path);

#endif
