/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The scanner: where fields and records end, 64 bytes at a time.
 *
 * It also proves that the quotes stand where RFC 4180 wants them, that no NUL
 * is there and that the text is UTF-8.  The machine's vector instructions are
 * used where it has them; every scanner gives the same result.
 */
#ifndef SCAN_H
#define SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/marks.h"
#include "scan/text.h"

/* One way to scan; scanners are compared by address. */
struct scanner;

/*
 * The named scanner ("avx512", "avx2", "sse2", "neon", "plain"), or the fastest
 * one for NULL.  Returns NULL if this machine has none of that name.
 */
const struct scanner *scanner_get(const char *name);

const char *scanner_name(const struct scanner *scanner);

/* The name of the i-th scanner known on this machine, or NULL behind the last;
 * fastest first. */
const char *scanner_list(size_t i);

/* Sets up s for a window, which begins with a record; keeps delim, any_eol,
 * controls and blanks.  No block has marks. */
void scan_restart(struct scan *s, struct marks *m);

/*
 * Scans n blocks more than m has, or fewer when it meets an error; the block
 * with the error is marked up to the byte before it.
 */
void scan_run(const struct scanner *scanner, struct scan *s,
    const struct scan_text *text, size_t n, struct marks *m);

/* Finds the wanted delimiters of a record, of those that it has.  Returns how
 * many it has. */
size_t scan_find(const struct scanner *scanner, const struct marks *m,
    const struct marks_record *r, const struct marks_wanted *wanted);

/*
 * The number of line ends in the n bytes at p, as scan counts them; the byte
 * behind them must be readable, since it tells whether a CR ends a line.
 */
uint64_t scan_count_lines(const unsigned char *p, size_t n, bool any_eol);

#endif
