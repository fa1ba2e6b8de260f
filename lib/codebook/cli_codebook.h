/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The codebook that a program is given: the one at a path or, if that is NULL,
 * the one that KIND_CODEBOOK names, if any.
 */
#ifndef CLI_CODEBOOK_H
#define CLI_CODEBOOK_H

struct codebook;
struct columns;
struct diag;

/* Where it is; NULL if there is none. */
const char *cli_codebook_path(const char *path);

/* Reads it; *codebook is NULL if there is none.  The caller frees it.  0, or -1
 * and the diag. */
int cli_codebook_read(const char *prog, const char *path,
    struct codebook **codebook, struct diag *d);

/* Would it and the data, of which NULL and "-" are standard input, both be read
 * from there?  -1 and the diag, else 0. */
int cli_codebook_apart(const char *path, const char *data, struct diag *d);

/* Is the output, if not NULL, its file?  Then it would be destroyed: -1 and the
 * diag, else 0. */
int cli_codebook_keep(const char *path, const char *output, struct diag *d);

/* Notes that the codebook, if not NULL, knows none of the columns: it was made
 * for other data. */
void cli_codebook_note(const char *prog, const struct codebook *codebook,
    const struct columns *cols);

#endif
