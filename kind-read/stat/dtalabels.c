/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/statvalue.h"
#include "kind-read/stat/dtalabels.h"

/* Larger numbers are missing, of release 113 on as . and .a to .z. */
#define MOST 2147483620
#define OLD_MOST 2147483646
#define TAGS 113

#define PADDING 3

struct table {
	struct buf bytes;	/* a NUL follows them */
	struct slice set;
};

static int32_t
number(const struct dtalabels *w, const char *bytes)
{
	const unsigned char *p = (const unsigned char *)bytes;
	uint32_t n = 0;

	for (size_t i = 0; i < 4; i++)
		n |= (uint32_t)p[w->swap ? 3 - i : i] << 8 * i;
	return (int32_t)n;
}

static bool
is_missing(const struct dtalabels *w, int32_t x, struct statvalue *value)
{
	if (x <= (w->release < TAGS ? OLD_MOST : MOST))
		return false;
	*value = (struct statvalue){ .kind = STATVALUE_NONE };
	if (w->release >= TAGS && x > MOST + 1) {
		value->kind = STATVALUE_TAG;
		value->tag = (char)('a' + (x - MOST - 2));
	}
	return true;
}

/* The i-th entry: its place in the texts, and its value. */
static int
give(const struct dtalabels *w, const struct table *t, int32_t i,
    dtalabels_fn *fn, void *ctx)
{
	int32_t n = number(w, t->bytes.p), x;
	const char *offsets = t->bytes.p + 8, *values = offsets + 4L * n;
	const char *texts = values + 4L * n;
	int32_t at = number(w, offsets + 4L * i);
	struct statvalue value;

	if (at < 0 || texts + at >= t->bytes.p + t->bytes.len)
		return 0;
	x = number(w, values + 4L * i);
	if (!is_missing(w, x, &value))
		value = (struct statvalue){ .kind = STATVALUE_NUMBER,
		    .number = x };
	return fn(ctx, t->set, &value, slice_of(texts + at));
}

/* By pieces, so that memory is only taken for what is there. */
static bool
read_bytes(struct statio *io, struct buf *b, int64_t n)
{
	while (n > 0) {
		size_t piece = n < 4096 ? (size_t)n : 4096;
		ssize_t got = statio_read(io, buf_room(b, piece), piece);

		if (got != (ssize_t)piece)
			return false;
		b->len += piece;
		n -= got;
	}
	buf_add(b, "", 0);
	return true;
}

/* Length, name, and a table of so many bytes.  1, 0 at the end, -1. */
static int
read_table(const struct dtalabels *w, struct table *t, char name[34])
{
	size_t width = w->release < 110 ? 9 : 33;
	char head[4 + 33 + PADDING];
	ssize_t got = statio_read(w->io, head, 4 + width + PADDING);
	int32_t n;

	if (got <= 0)
		return (int)got;
	if (got != (ssize_t)(4 + width + PADDING))
		return -1;
	memcpy(name, head + 4, width);
	t->set = (struct slice){ name, strnlen(name, width) };
	t->bytes.len = 0;
	if (!read_bytes(w->io, &t->bytes, number(w, head)) ||
	    t->bytes.len < 8)
		return -1;
	n = number(w, t->bytes.p);
	return n < 0 || 8 + 8 * (uint64_t)n > t->bytes.len ? -1 : 1;
}

int
dtalabels_each(const struct dtalabels *w, dtalabels_fn *fn, void *ctx,
    struct diag *d)
{
	struct table t = { { NULL, 0, 0 }, { NULL, 0 } };
	char name[34];
	int status = statio_go(w->io, w->at), more = 0;

	while (status == 0 && (more = read_table(w, &t, name)) > 0)
		for (int32_t i = 0; status == 0 &&
		    i < number(w, t.bytes.p); i++)
			status = give(w, &t, i, fn, ctx);
	buf_clear(&t.bytes);
	if (more < 0)
		return diag_set(d, "the file is cut off in its labels");
	return status;
}
