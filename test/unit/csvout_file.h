/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What csvout writes: a stream that goes to a file without a name.
 */
#ifndef CSVOUT_FILE_H
#define CSVOUT_FILE_H

#include <stdio.h>
#include <unistd.h>

#include "base/buf.h"
#include "stream/csvout.h"

#include "close.h"
#include "pieces.h"
#include "random.h"

struct stream {
	FILE *file;
	struct csvout *out;
	struct buf written;	/* what the file held when last looked at */
};

static inline void
stream_open(struct stream *s)
{
	s->file = tmpfile();
	assert_non_null(s->file);
	s->out = csvout_new(fileno(s->file));
	buf_init(&s->written);
}

/* Adds what is new in the file to written; true if there was some. */
static inline bool
stream_look(struct stream *s)
{
	char bytes[4096];
	ssize_t n;
	size_t before = s->written.len;

	while ((n = pread(fileno(s->file), bytes, sizeof(bytes),
	    (off_t)s->written.len)) > 0)
		buf_add(&s->written, bytes, (size_t)n);
	return s->written.len > before;
}

static inline void
stream_clear(struct stream *s)
{
	csvout_free(s->out);
	fclose(s->file);
	buf_clear(&s->written);
}

static inline void
assert_holds(struct stream *s, const char *wanted)
{
	buf_add(&s->written, "", 0);
	stream_look(s);
	assert_string_equal(s->written.p, wanted);
}

static inline void
put(struct stream *s, const char *text)
{
	assert_int_equal(csvout_record(s->out, slice_of(text),
	    slice_of("\n")), 0);
}

/* Some with commas and quotes in the last field, some with an empty first. */
static inline void
put_row(struct stream *s, uint64_t *seed, int columns)
{
	char text[200];

	for (int i = 0; i < columns; i++) {
		int n = snprintf(text, sizeof(text), "%0*d%s",
		    (int)random_below(seed, 90), i,
		    random_below(seed, 3) == 0 ? ", \"and\n\" so, on" : "");

		if (i == 0 && random_below(seed, 3) == 0)
			n = 0;
		csvout_field(s->out, (struct slice){ text, (size_t)n });
	}
	assert_int_equal(csvout_end(s->out, slice_of("\n")), 0);
}

static inline void
put_rows(struct stream *s, uint64_t *seed, int columns, int n)
{
	for (int i = 0; i < n; i++)
		put_row(s, seed, columns);
}

static inline void
put_header(struct stream *s, int columns)
{
	for (int i = 0; i < columns; i++)
		csvout_field(s->out, slice_of("name"));
	assert_int_equal(csvout_end(s->out, slice_of("\n")), 0);
}

/* Closes both, which have to hold the same. */
static inline void
assert_same_end(struct stream *s, struct stream *one)
{
	assert_int_equal(csvout_close(s->out), 0);
	assert_int_equal(csvout_close(one->out), 0);
	stream_look(one);
	buf_add(&one->written, "", 1);
	assert_holds(s, one->written.p);
	stream_clear(one);
	stream_clear(s);
}

/* Reads the bytes to their end: 0, or -1 and the diag. */
static inline int
read_through(struct slice bytes, struct diag *d)
{
	struct pieces source = { bytes.p, bytes.n, 0 };
	struct csvin_options opt = pieces_options(&source);
	struct csvin *in = csvin_open(&opt, d);
	int got = -1;

	if (in != NULL)
		while ((got = csvin_next(in, d)) > 0)
			;
	csvin_close(in);
	return got;
}

static inline void
assert_torn(struct slice bytes)
{
	struct diag d;

	assert_int_equal(read_through(bytes, &d), -1);
	assert_non_null(strstr(d.text, "in the middle of"));
}

/* It is closed, and whole. */
static inline void
assert_whole_end(struct stream *s)
{
	struct diag d;

	assert_int_equal(csvout_close(s->out), 0);
	stream_look(s);
	assert_int_equal(read_through(buf_all(&s->written), &d), 0);
	stream_clear(s);
}

#endif
