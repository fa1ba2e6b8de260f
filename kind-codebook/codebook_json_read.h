/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook from a Frictionless Table Schema: the one that codebook_json
 * writes, or anybody's.
 */
#ifndef CODEBOOK_JSON_READ_H
#define CODEBOOK_JSON_READ_H

#include "base/slice.h"

struct codebook;
struct diag;

/*
 * Reads the text of the file of that name.  A field without "kind:type" is
 * single if it has categories, else what its type says; properties that mean
 * nothing to kind are passed over.  What kind-codebook(5) forbids is an error:
 * NULL and the diag, which names the file and the line, or the field and the
 * property.  The caller frees the codebook; its variables are indexed.
 */
struct codebook *codebook_json_read(struct slice text, const char *file,
    struct diag *d);

#endif
