/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook from a file of either form, CSV or JSON.
 */
#ifndef LOAD_H
#define LOAD_H

struct codebook;
struct diag;

/* The caller frees the codebook; NULL and the diag on an error.  Path NULL and
 * "-" are standard input. */
struct codebook *load_codebook(const char *path, struct diag *d);

#endif
