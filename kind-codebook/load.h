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

/* The one at the path or, if that is NULL, the one that KIND_CODEBOOK names;
 * NULL and the diag if there is none, which says what wants one. */
struct codebook *load_named(const char *path, const char *what,
    struct diag *d);

#endif
