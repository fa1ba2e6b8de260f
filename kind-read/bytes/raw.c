/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kind-read/bytes/raw.h"

int
raw_fill(struct raw *raw, struct diag *d)
{
	ssize_t n;

	memmove(raw->bytes, raw->bytes + raw->at, raw->end - raw->at);
	raw->before += raw->at;
	raw->end -= raw->at;
	raw->at = 0;
	n = raw->read(raw->ctx, raw->bytes + raw->end, RAW_SIZE - raw->end,
	    d);
	if (n < 0)
		return -1;
	raw->end += (size_t)n;
	raw->eof = n == 0;
	return n > 0;
}

ssize_t
raw_take(struct raw *raw, void *p, size_t n, struct diag *d)
{
	ssize_t got;

	if (raw->at < raw->end) {
		if (n > raw->end - raw->at)
			n = raw->end - raw->at;
		memcpy(p, raw->bytes + raw->at, n);
		raw->at += n;
		return (ssize_t)n;
	}
	if (raw->eof)
		return 0;
	raw->before += raw->at;
	raw->at = raw->end = 0;
	got = raw->read(raw->ctx, p, n, d);
	raw->eof = got == 0;
	if (got > 0)
		raw->before += (uint64_t)got;
	return got;
}

void
raw_untake(struct raw *raw, const void *p, size_t n)
{
	if (raw->at >= n) {
		raw->at -= n;
		return;
	}
	memcpy(raw->bytes, p, n);
	raw->end = n;
	raw->before -= n;
}

int
raw_at_end(struct raw *raw, struct diag *d)
{
	int more = 1;

	if (raw->at == raw->end && !raw->eof)
		more = raw_fill(raw, d);
	if (more < 0)
		return -1;
	return raw->at == raw->end && raw->eof;
}
