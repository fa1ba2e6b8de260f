/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "kind-weight/sample/chunk.h"

#include "close.h"

/* A file without a name that has the bytes. */
static FILE *
file_of(struct slice bytes)
{
	FILE *f = tmpfile();

	assert_non_null(f);
	assert_int_equal(write(fileno(f), bytes.p, bytes.n), bytes.n);
	return f;
}

/* From each byte the border is the next place where a record begins. */
static void
border_is_where_a_record_begins(void **state)
{
	static const char text[] = "a,b\n"
	    "1,\"x\ny\"\n\"\"\"\n\"\"\n\",\n\n3,z\r\n4";
	static const off_t begins[] = { 4, 12, 22, 23, 28, 29 };
	FILE *f = file_of(slice_of(text));
	struct diag d;

	(void)state;
	for (off_t from = 0; from < 3; from++)
		for (off_t at = begins[from]; at <= 29; at++) {
			size_t next = 0;

			while (begins[next] < at)
				next++;
			assert_int_equal(chunk_border(fileno(f), begins[from],
			    at, &d), begins[next]);
		}
	fclose(f);
}

/* More than is read at once; quotes open and close in every place of a group of
 * bytes. */
static void
quotes_are_counted_over_pieces(void **state)
{
	enum { RECORDS = 40000 };
	static off_t begins[RECORDS + 1];
	struct buf b = { NULL, 0, 0 };
	struct diag d;
	size_t next = 0;
	FILE *f;

	(void)state;
	for (size_t i = 0; i < RECORDS; i++) {
		begins[i] = (off_t)b.len;
		buf_puts(&b, "1,\"");
		buf_fill(&b, 'x', (long)(i % 37));
		buf_puts(&b, "\n\"\"\n");
		buf_fill(&b, 'y', (long)(i % 23));
		buf_puts(&b, "\"\n");
	}
	begins[RECORDS] = (off_t)b.len;
	f = file_of(buf_all(&b));
	for (off_t at = 1; at < (off_t)b.len; at += 29989) {
		while (begins[next] < at)
			next++;
		assert_int_equal(chunk_border(fileno(f), 0, at, &d),
		    begins[next]);
	}
	fclose(f);
	buf_clear(&b);
}

static void
read_pieces(struct chunk *c, size_t piece, struct buf *b)
{
	struct diag d;
	ssize_t got;

	while ((got = chunk_read(c, buf_room(b, piece), piece, &d)) > 0)
		b->len += (size_t)got;
	assert_int_equal(got, 0);
}

static void
header_comes_before_the_part(void **state)
{
	FILE *f = file_of(slice_of("a,b\n1,2\n3,4\n5,6\n"));

	(void)state;
	for (size_t piece = 1; piece < 12; piece++) {
		struct chunk c = { fileno(f), slice_of("a,b\r\n"), 8, 12 };
		struct buf b = { NULL, 0, 0 };

		read_pieces(&c, piece, &b);
		buf_add(&b, "", 1);
		assert_string_equal(b.p, "a,b\r\n3,4\n");
		buf_clear(&b);
	}
	fclose(f);
}

/* A part of a file that became shorter ends where the file does. */
static void
file_that_was_cut_ends(void **state)
{
	FILE *f = file_of(slice_of("a\n1\n"));
	struct chunk c = { fileno(f), slice_of("a\n"), 2, 9 };
	struct buf b = { NULL, 0, 0 };

	(void)state;
	read_pieces(&c, 64, &b);
	buf_add(&b, "", 1);
	assert_string_equal(b.p, "a\n1\n");
	buf_clear(&b);
	fclose(f);
}

static void
what_cannot_be_read_is_an_error(void **state)
{
	struct chunk c = { -1, slice_of(""), 0, 9 };
	struct diag d;
	char bytes[8];

	(void)state;
	assert_int_equal(chunk_border(-1, 0, 5, &d), -1);
	assert_string_equal(d.text, "cannot read: Bad file descriptor");
	assert_int_equal(chunk_read(&c, bytes, sizeof(bytes), &d), -1);
	assert_string_equal(d.text, "cannot read: Bad file descriptor");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(border_is_where_a_record_begins),
		cmocka_unit_test(quotes_are_counted_over_pieces),
		cmocka_unit_test(header_comes_before_the_part),
		cmocka_unit_test(file_that_was_cut_ends),
		cmocka_unit_test(what_cannot_be_read_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
