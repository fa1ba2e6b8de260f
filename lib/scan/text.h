/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text that is scanned, how far that has come, and what is wrong with it.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes that must be readable behind the window. */
#define SCAN_PADDING 64

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
	uint64_t closed;	/* 1: the last byte closed a quote */
	size_t utf8_until;	/* offset up to which characters are valid */
	uint64_t lines;		/* line ends in quotes since the restart */
	bool controls;		/* control characters were seen */
	bool blanks;		/* blanks of blank.h were seen */
	enum scan_error error;
	size_t error_at;	/* offset of the byte, if error is set */
};

/*
 * A window that is end bytes long.  Behind end there are SCAN_PADDING readable
 * bytes of no meaning to the scan: a newline first if the input goes on, then
 * spaces.
 */
struct scan_text {
	const unsigned char *buf;
	size_t end;
};

#endif
