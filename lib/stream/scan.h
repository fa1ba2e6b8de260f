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

#define SCAN_BLOCK 64

/* Bytes that must be readable behind the window. */
#define SCAN_PADDING 64

/* Bit i of a mask speaks of byte i of the block. */
struct scan_block {
	uint64_t delim;		/* delimiters outside quotes */
	uint64_t newline;	/* ends of records, outside quotes */
	unsigned ndelim;	/* how many delimiters */
};

enum scan_error {
	SCAN_OK,
	SCAN_STRAY_QUOTE,	/* inside or behind a field */
	SCAN_STRAY_CR,		/* a carriage return that ends no line */
	SCAN_NUL,
	SCAN_UTF8
};

/* Fill in the first two, zero the rest, and call scan_restart. */
struct scan {
	unsigned char delim;
	bool any_eol;		/* a CR without LF ends a line too */
	uint64_t quoted;	/* all ones: the next block begins in quotes */
	uint64_t may_open;	/* 1: its first byte may open a quote */
	uint64_t closed;	/* 1: the last byte closed a quote */
	size_t utf8_until;	/* offset up to which characters are valid */
	uint64_t lines;		/* line ends passed since the restart,
				 * those in quotes too */
	bool controls;		/* control characters were seen */
	bool blanks;		/* blanks of blank.h were seen */
	enum scan_error error;
	size_t error_at;	/* offset of the byte, if error is set */
};

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

/* Sets up s for the beginning of a record; keeps delim, any_eol, controls
 * and blanks. */
void scan_restart(struct scan *s);

/*
 * What to scan: nblocks blocks from offset from (a multiple of 64) of a window
 * that is end bytes long.  Behind end there are SCAN_PADDING readable bytes of
 * no meaning to the scan: a newline first if the input goes on, then spaces.
 */
struct scan_piece {
	const unsigned char *buf;	/* the window */
	size_t end;
	size_t from;
	size_t nblocks;
};

/*
 * Fills out, one entry for a block, and returns how many it filled: nblocks,
 * or fewer when it met an error; the entry of the block with the error is
 * filled up to the byte before it.
 */
size_t scan_run(const struct scanner *scanner, struct scan *s,
    const struct scan_piece *piece, struct scan_block *out);

/*
 * The number of line ends in the n bytes at p, as scan counts them; the byte
 * behind them must be readable, since it tells whether a CR ends a line.
 */
uint64_t scan_count_lines(const unsigned char *p, size_t n, bool any_eol);

/* How many bits of x are set. */
static inline unsigned
scan_popcount(uint64_t x)
{
	x -= x >> 1 & 0x5555555555555555u;
	x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
	x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fu;
	return (unsigned)(x * 0x0101010101010101u >> 56);
}

/* The number of the lowest bit set in x, which is not 0. */
static inline unsigned
scan_lowest(uint64_t x)
{
	return (unsigned)__builtin_ctzll(x);
}

#endif
