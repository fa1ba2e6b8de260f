/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook as a Frictionless Table Schema (v2), in JSON.
 */
#ifndef CODEBOOK_JSON_H
#define CODEBOOK_JSON_H

struct buf;
struct codebook;

/*
 * Adds the text; codebook_json_read reads it back the same.  What a Table
 * Schema has no word for are properties that begin with "kind:".  A variable
 * of unknown type becomes text.
 */
void codebook_json(const struct codebook *cb, struct buf *out);

#endif
