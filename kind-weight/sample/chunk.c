/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "stream/chunks.h"
#include "kind-weight/sample/chunk.h"

#define PIECE ((size_t)256 * 1024)

off_t
chunk_border(int fd, off_t from, off_t at, struct diag *d)
{
	unsigned char *buf = xmalloc(PIECE);
	bool quoted = false, ends = at <= from;
	ssize_t got = 1;

	while (!ends && got > 0) {
		bool before = from < at - 1;
		size_t n = before && at - 1 - from < (off_t)PIECE ?
		    (size_t)(at - 1 - from) : PIECE;

		got = chunks_read_at(fd, buf, n, from, d);
		n = got > 0 ? (size_t)got : 0;
		if (before)
			quoted ^= chunks_odd_quotes(buf, n);
		else
			ends = chunks_record_ends(buf, &n, &quoted);
		from += (off_t)n;
	}
	free(buf);
	return got < 0 ? -1 : from;
}

ssize_t
chunk_read(void *ctx, void *p, size_t n, struct diag *d)
{
	struct chunk *c = ctx;
	ssize_t got;

	if (c->header.n > 0)
		return source_read_slice(&c->header, p, n, d);
	if ((off_t)n > c->end - c->at)
		n = (size_t)(c->end - c->at);
	got = n == 0 ? 0 : chunks_read_at(c->fd, p, n, c->at, d);
	if (got > 0)
		c->at += got;
	return got;
}
