/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A field is kept until it is known whether it has a quote; so the reader of
 * CSV, with all that it knows, reads this text too.
 */
#include <string.h>

#include "base/diag.h"
#include "kind-read/csv/quoting.h"

#define PIECE (64 * 1024)
#define LONGEST (64 * 1024 * 1024)

void
quoting_clear(struct quoting *q)
{
	buf_clear(&q->field);
	buf_clear(&q->out);
}

static void
end_field(struct quoting *q)
{
	const struct buf *f = &q->field;
	bool quotes = f->len > 0 && memchr(f->p, '"', f->len) != NULL;

	if (quotes)
		buf_putc(&q->out, '"');
	for (size_t i = 0; quotes && i < f->len; i++) {
		if (f->p[i] == '"')
			buf_putc(&q->out, '"');
		buf_putc(&q->out, f->p[i]);
	}
	if (quotes)
		buf_putc(&q->out, '"');
	else if (f->len > 0)
		buf_add(&q->out, f->p, f->len);
	q->field.len = 0;
}

static bool
ends_field(const struct quoting *q, char c)
{
	return (unsigned char)c == q->delim || c == '\n' || c == '\r';
}

static int
fill(struct quoting *q, struct diag *d)
{
	char piece[PIECE];
	ssize_t got = q->from.read(q->from.ctx, piece, sizeof(piece), d);

	q->at = q->out.len = 0;
	q->eof = got == 0;
	for (ssize_t i = 0; i < got; i++) {
		if (!ends_field(q, piece[i])) {
			buf_putc(&q->field, piece[i]);
			continue;
		}
		end_field(q);
		buf_putc(&q->out, piece[i]);
	}
	if (q->eof)
		end_field(q);
	if (q->field.len > LONGEST)
		return diag_set(d, "a field is longer than %d MiB",
		    LONGEST / 1024 / 1024);
	return got < 0 ? -1 : 0;
}

ssize_t
quoting_read(void *ctx, void *p, size_t n, struct diag *d)
{
	struct quoting *q = ctx;

	while (q->at == q->out.len && !q->eof)
		if (fill(q, d) < 0)
			return -1;
	if (n > q->out.len - q->at)
		n = q->out.len - q->at;
	if (n > 0)
		memcpy(p, q->out.p + q->at, n);
	q->at += n;
	return (ssize_t)n;
}
