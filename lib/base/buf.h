/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A buffer of bytes that grows.
 */
#ifndef BUF_H
#define BUF_H

#include <stddef.h>

#include "base/slice.h"

struct buf {
	char *p;	/* len bytes, then a NUL once anything was added */
	size_t len;
	size_t cap;
};

/* { NULL, 0, 0 } is an empty buffer too. */
void buf_init(struct buf *b);
void buf_clear(struct buf *b);

/* All of its bytes, as long as nothing is added. */
static inline struct slice
buf_all(const struct buf *b)
{
	return (struct slice){ b->p, b->len };
}

/*
 * Room for n bytes behind the len that are there, for the caller to fill and
 * then add to len.
 */
char *buf_room(struct buf *b, size_t n);

void buf_add(struct buf *b, const void *p, size_t n);
void buf_slice(struct buf *b, struct slice s);
void buf_puts(struct buf *b, const char *s);
void buf_putc(struct buf *b, char c);

/* The byte c, n times; n below 1 adds nothing. */
void buf_fill(struct buf *b, char c, long n);

void buf_printf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds the text with controls (U+0000 to U+001F, U+007F to U+009F) as \x0a, so
 * that they do nothing to a terminal. */
void buf_visible(struct buf *b, struct slice text);

#endif
