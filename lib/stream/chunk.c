/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/chunk.h"

#define PIECE ((size_t)256 * 1024)

static ssize_t
read_at(int fd, void *p, size_t n, off_t at, struct diag *d)
{
	ssize_t got;

	do {
		got = pread(fd, p, n, at);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		diag_set(d, "cannot read: %s", strerror(errno));
	return got;
}

/* Sixteen bytes at a time; each of them tells of the bytes in its place. */
static bool
odd_quotes(const unsigned char *p, size_t n)
{
	typedef unsigned char bytes __attribute__((vector_size(16)));
	bytes some, odd = { 0 };
	unsigned count = 0;

	for (; n >= sizeof(some); p += sizeof(some), n -= sizeof(some)) {
		memcpy(&some, p, sizeof(some));
		odd ^= (bytes)(some == '"');
	}
	for (size_t i = 0; i < sizeof(odd); i++)
		count += odd[i] & 1;
	for (size_t i = 0; i < n; i++)
		count += p[i] == '"';
	return count % 2 == 1;
}

/* Does a record end here?  *n: how many bytes it takes to know. */
static bool
record_ends(const unsigned char *p, size_t *n, bool *quoted)
{
	for (size_t i = 0; i < *n; i++) {
		*quoted ^= p[i] == '"';
		if (p[i] != '\n' || *quoted)
			continue;
		*n = i + 1;
		return true;
	}
	return false;
}

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

		got = read_at(fd, buf, n, from, d);
		n = got > 0 ? (size_t)got : 0;
		if (before)
			quoted ^= odd_quotes(buf, n);
		else
			ends = record_ends(buf, &n, &quoted);
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
	got = n == 0 ? 0 : read_at(c->fd, p, n, c->at, d);
	if (got > 0)
		c->at += got;
	return got;
}
