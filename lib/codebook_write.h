/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook as the text of its file.
 */
#ifndef CODEBOOK_WRITE_H
#define CODEBOOK_WRITE_H

struct buf;
struct codebook;

/* Adds the file; codebook_read reads it back the same.  A variable of unknown
 * type becomes text. */
void codebook_write(const struct codebook *cb, struct buf *out);

#endif
