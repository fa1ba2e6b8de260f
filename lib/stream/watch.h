/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is told how far long reading has come.
 */
#ifndef WATCH_H
#define WATCH_H

#include <stddef.h>
#include <stdint.h>

struct watch {
	/* Before the first byte; size is that of the input, 0: not known. */
	void (*begin)(void *ctx, uint64_t size);
	/* Of each piece; respondents counts all so far, 0: not known. */
	void (*step)(void *ctx, size_t bytes, uint64_t respondents);
	/* When all is read; it may be told so twice. */
	void (*end)(void *ctx);
	void *ctx;
};

/* They tell it to the watch, if it is not NULL. */
static inline void
watch_begin(const struct watch *w, uint64_t size)
{
	if (w != NULL)
		w->begin(w->ctx, size);
}

static inline void
watch_step(const struct watch *w, size_t bytes, uint64_t respondents)
{
	if (w != NULL)
		w->step(w->ctx, bytes, respondents);
}

static inline void
watch_end(const struct watch *w)
{
	if (w != NULL)
		w->end(w->ctx);
}

#endif
