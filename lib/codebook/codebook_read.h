/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook from its file, checked.
 */
#ifndef CODEBOOK_READ_H
#define CODEBOOK_READ_H

struct codebook;
struct csvin;
struct diag;

/*
 * Reads all records of in, of which none was read.  What kind-codebook(5)
 * forbids is an error: NULL and the diag, which names file, line and column.
 * The caller frees the codebook; its variables are indexed.
 */
struct codebook *codebook_read(struct csvin *in, struct diag *d);

#endif
