/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * csvin: every scanner, window and piece gives the same records or the same
 * error, and the records are what stands in the file.  The first byte of the
 * input says how the rest is read.
 */
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "scan/scan.h"
#include "stream/field.h"
#include "stream/foreign.h"
#include "stream/csvin.h"

#include "replay.h"

struct pieces {
	struct slice s;
	size_t piece;
};

static ssize_t
read_piece(void *ctx, void *p, size_t n, struct diag *d)
{
	struct pieces *source = ctx;

	(void)d;
	if (n > source->s.n)
		n = source->s.n;
	if (n > source->piece)
		n = source->piece;
	if (n > 0)
		memcpy(p, source->s.p, n);
	source->s.p += n;
	source->s.n -= n;
	return (ssize_t)n;
}

/* The field by the walk over the whole record. */
static void
check_field(struct csvin *in, size_t i, unsigned char delim)
{
	struct slice field = { NULL, 0 };
	size_t pos = 0;

	for (size_t k = 0; k <= i; k++)
		if (!field_split(csvin_record(in), delim, &pos, &field))
			field.n = 0;
	check(slice_eq(csvin_raw(in, i), field));
}

static void
read_record(struct buf *out, struct csvin *in, unsigned char delim)
{
	for (size_t i = 0; i < csvin_ncolumns(in); i++) {
		check_field(in, i, delim);
		buf_printf(out, "<%zu:", csvin_field(in, i).n);
		buf_slice(out, csvin_field(in, i));
	}
	buf_printf(out, "> line %d\n", (int)csvin_line(in));
}

/* All that comes out of the input, as text. */
static void
read_all(struct buf *out, const struct csvin_options *opt)
{
	struct diag d = { "" };
	struct csvin *in = csvin_open(opt, &d);
	int got = -1;

	if (in != NULL) {
		for (size_t i = 0; i < csvin_ncolumns(in); i++)
			check(csvin_want(in, i) == i);
		buf_slice(out, csvin_header(in));
		while ((got = csvin_next(in, &d)) > 0)
			read_record(out, in, opt->delim);
		buf_printf(out, "%d records", (int)csvin_count(in));
	}
	if (got < 0)
		buf_puts(out, d.text);
	csvin_close(in);
}

static void
read_with(struct buf *out, struct slice s, unsigned how,
    const struct scanner *scanner, size_t window)
{
	struct pieces source = { s, 1 + window * 3 / 2 };
	struct csvin_options opt = { .name = "in", .read = read_piece,
	    .ctx = &source, .scanner = scanner,
	    .delim = (unsigned char)(",;\t|"[how & 3]),
	    .any_eol = how & 4, .any_width = how & 8, .first_line = 1,
	    .window = window };

	buf_init(out);
	buf_add(out, "", 0);
	read_all(out, &opt);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	static const size_t windows[] = { 64, 128, 4096 };
	struct slice s = { (const char *)p + 1, n - 1 };
	struct buf wanted, got;
	const char *name;
	struct diag d;
	size_t first;

	if (n == 0)
		return 0;
	/* What a file is may not show in the first bytes of it. */
	first = foreign_refuse(slice_skip_bom(s), &d) < 0 ? 2 : 0;
	read_with(&wanted, s, *p, scanner_get("plain"), 64 * 1024);
	for (size_t i = 0; (name = scanner_list(i)) != NULL; i++) {
		for (size_t w = first; w < 3; w++) {
			read_with(&got, s, *p, scanner_get(name), windows[w]);
			check(got.len == wanted.len);
			check(memcmp(got.p, wanted.p, got.len) == 0);
			buf_clear(&got);
		}
	}
	buf_clear(&wanted);
	return 0;
}
