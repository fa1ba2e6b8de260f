/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What csvin makes of a text, however it is handed out: "<field><field>" and a
 * line end for a record, "! message" for an error.
 */
#ifndef CSVIN_READS_H
#define CSVIN_READS_H

#include "base/buf.h"
#include "base/length.h"

#include "close.h"
#include "pieces.h"

#define HEADER "a,b\n"
#define READ "<a><b>\n"

/* Ways to hand out the same input. */
static const size_t pieces[] = { 0, 1, 2, 3, 7, 63, 64, 65 };
static const size_t windows[] = { 0, 64, 128 };

static inline void
show(struct buf *out, struct slice s)
{
	buf_putc(out, '<');
	buf_slice(out, s);
	buf_putc(out, '>');
}

static inline void
show_header(struct buf *out, const struct csvin *in)
{
	for (size_t i = 0; i < csvin_ncolumns(in); i++)
		show(out, csvin_column(in, i));
	buf_putc(out, '\n');
}

static inline void
show_records(struct buf *out, struct csvin *in)
{
	size_t n = csvin_ncolumns(in);
	struct diag d;
	int got;

	for (size_t i = 0; i < n; i++)
		assert_int_equal(csvin_want(in, i), i);
	while ((got = csvin_next(in, &d)) > 0) {
		for (size_t i = 0; i < n && i < csvin_width(in); i++)
			show(out, csvin_field(in, i));
		buf_putc(out, '\n');
	}
	if (got < 0)
		buf_printf(out, "! %s", d.text);
}

static inline void
read_all(struct buf *out, const struct csvin_options *opt)
{
	struct diag d;
	struct csvin *in = csvin_open(opt, &d);

	if (in == NULL) {
		buf_printf(out, "! %s", d.text);
		return;
	}
	show_header(out, in);
	show_records(out, in);
	csvin_close(in);
}

static inline void
check_way(struct slice text, struct slice wanted, struct csvin_options opt,
    size_t piece)
{
	struct pieces s = { text.p, text.n, piece };
	struct buf out;

	opt.ctx = &s;
	buf_init(&out);
	buf_add(&out, "", 0);
	read_all(&out, &opt);
	if (!slice_eq(buf_all(&out), wanted))
		fail_msg("window %zu, pieces of %zu: wanted\n%.*s\ngot\n%s",
		    opt.window, piece, (int)wanted.n, wanted.p, out.p);
	buf_clear(&out);
}

static inline void
check_all_ways(struct slice text, struct slice wanted,
    struct csvin_options opt)
{
	for (size_t w = 0; w < LENGTH(windows); w++) {
		opt.window = windows[w];
		for (size_t i = 0; i < LENGTH(pieces); i++)
			check_way(text, wanted, opt, pieces[i]);
	}
}

static inline void
assert_reads(const char *text, const char *wanted)
{
	check_all_ways(slice_of(text), slice_of(wanted),
	    pieces_options(NULL));
}

/* A file of two columns: just what follows the header. */
static inline void
assert_two(const char *text, const char *wanted)
{
	struct buf in, out;

	buf_init(&in);
	buf_init(&out);
	buf_puts(&in, HEADER);
	buf_puts(&in, text);
	buf_puts(&out, READ);
	buf_puts(&out, wanted);
	assert_reads(in.p, out.p);
	buf_clear(&in);
	buf_clear(&out);
}

#endif
