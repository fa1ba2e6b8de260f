/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <iconv.h>
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "kind-read/bytes/raw.h"
#include "kind-read/bytes/convert.h"

struct convert {
	const char *encoding;
	iconv_t iconv;
	bool flushed;		/* iconv has given all */
};

struct convert *
convert_new(const char *encoding, struct diag *d)
{
	iconv_t iconv = iconv_open("UTF-8", encoding);
	struct convert *c;

	if (iconv == (iconv_t)-1) {
		diag_set(d, "this system knows no encoding \"%s\" "
		    "(iconv -l lists them)", encoding);
		return NULL;
	}
	c = xcalloc(1, sizeof(*c));
	c->encoding = encoding;
	c->iconv = iconv;
	return c;
}

void
convert_free(struct convert *c)
{
	if (c == NULL)
		return;
	iconv_close(c->iconv);
	free(c);
}

static int
invalid(const struct convert *c, const struct raw *raw, const char *why,
    struct diag *d)
{
	return diag_set(d, "byte 0x%02x at offset %" PRIu64
	    " is not valid %s%s", raw->bytes[raw->at], raw->before + raw->at,
	    c->encoding, why);
}

/* The conversion stopped without giving anything.  1 to go on, 0, -1. */
static int
unstick(const struct convert *c, struct raw *raw, int error, struct diag *d)
{
	if (error == EILSEQ)
		return invalid(c, raw, "", d);
	if (!raw->eof)
		return raw_fill(raw, d) < 0 ? -1 : 1;
	if (raw->at < raw->end)
		return invalid(c, raw, ": the file ends in the middle of a "
		    "character", d);
	return !c->flushed;
}

ssize_t
convert_take(struct convert *c, struct raw *raw, char *p, size_t n,
    struct diag *d)
{
	int go_on;

	do {
		char *in = (char *)raw->bytes + raw->at, *out = p;
		size_t left = raw->end - raw->at, room = n;
		bool flush = raw->eof && left == 0;
		size_t failed = iconv(c->iconv, flush ? NULL : &in,
		    flush ? NULL : &left, &out, &room);
		int error = failed == (size_t)-1 ? errno : 0;

		raw->at = raw->end - left;
		if (out > p)
			return out - p;
		go_on = unstick(c, raw, error, d);
		c->flushed = flush;
	} while (go_on > 0);
	return go_on;
}
