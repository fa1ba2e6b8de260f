/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory that is there or ends the program.
 *
 * Each function prints "out of memory" and exits with status 2 when the
 * system has no memory left; none returns NULL.  The caller frees with free().
 */
#ifndef XALLOC_H
#define XALLOC_H

#include <stddef.h>

/* At least one byte, so that the result is never NULL. */
void *xmalloc(size_t size);

/* An array of n members of the given size; checks the product. */
void *xreallocarray(void *old, size_t n, size_t size);

/* Like calloc(3): zeroed. */
void *xcalloc(size_t n, size_t size);

/* The n bytes at p and a NUL behind them. */
char *xstrndup(const char *p, size_t n);

/*
 * Room for one more in an array that doubles: *cap is the number of members
 * that fit and is changed when the array had to grow.
 */
void *xgrow(void *old, size_t n, size_t *cap, size_t size);

#endif
