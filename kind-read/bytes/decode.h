/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes of a file to UTF-8 text.
 *
 * The encoding is decided when the input is opened (see encoding.h); UTF-8
 * passes unchecked.  A byte-order mark is taken away, and so is a Ctrl-Z (0x1A)
 * at the very end, as DOS programs write it.
 *
 * Diags are without the file's name.
 */
#ifndef DECODE_H
#define DECODE_H

#include <stdint.h>

#include "stream/source.h"
#include "base/slice.h"

struct decode;
struct diag;
struct encoding;

/*
 * Takes bytes from read, which is given ctx.  The encoding is a name that
 * iconv(3) knows, or NULL; it is kept.  NULL and the diag when it is unknown,
 * the input cannot be read or is of another kind (see stream/foreign.h).
 */
struct decode *decode_open(source_read_fn *read, void *ctx,
    const char *encoding, struct diag *d);
void decode_close(struct decode *dec);

/* The text, as a read function; its context is the struct decode. */
source_read_fn decode_read;

/* The text that was looked at and not yet read. */
struct slice decode_head(const struct decode *dec);

/* Adds more text to the head: 1, or 0 at the end of the input, or -1. */
int decode_more(struct decode *dec, struct diag *d);

/* Takes n bytes off the head. */
void decode_skip(struct decode *dec, size_t n);

/*
 * How many bytes of the file stand before the head.  Of use for text that was
 * not converted, which is where a byte may prove invalid later.
 */
uint64_t decode_offset(const struct decode *dec);

const struct encoding *decode_encoding(const struct decode *dec);

/* Was there a Ctrl-Z at the end?  Known when all is read. */
bool decode_ctrl_z(const struct decode *dec);

#endif
