/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/length.h"
#include "base/buf.h"
#include "stream/window.h"
#include "stream/chunks.h"

#include "close.h"
#include "random.h"

#define HEADER "id,text\n"

static const size_t sizes[] = { 1, 2, 7, 64, 100, 4096, 100000 };

/* What the threads do: they copy the records, and stop at a mark. */
struct copy {
	struct buf slots[3 * CHUNKS_AHEAD];
	struct buf all;
	uint64_t records;
	size_t most;		/* pieces that may be put */
	bool keep;		/* they are compared, too */
};

static int64_t
read_piece(void *ctx, size_t thread, size_t slot, struct chunks_piece piece)
{
	struct copy *c = ctx;
	int64_t records = 0;
	bool quoted = false;

	assert_true(thread < 3);
	assert_true(slot < LENGTH(c->slots));
	assert_int_equal(c->slots[slot].len, 0);
	buf_add(&c->slots[slot], piece.p, piece.n);
	for (size_t i = 0; i < piece.n; i++) {
		quoted ^= piece.p[i] == '"';
		records += piece.p[i] == '\n' && !quoted;
		if (piece.p[i] == '!')
			records = -1 - (int64_t)piece.n;
	}
	memset(piece.p + piece.n, 'x', WINDOW_BEHIND);
	return records < 0 ? -1 : records;
}

static int
put_piece(void *ctx, size_t slot, struct slice bytes, uint64_t records)
{
	struct copy *c = ctx;

	assert_int_equal(c->slots[slot].len, bytes.n);
	assert_int_equal(bytes.p != NULL, c->keep && bytes.n > 0);
	if (bytes.p != NULL)
		assert_memory_equal(c->slots[slot].p, bytes.p, bytes.n);
	if (c->most-- == 0)
		return -1;
	buf_slice(&c->all, buf_all(&c->slots[slot]));
	c->slots[slot].len = 0;
	c->records += records;
	return 0;
}

static void
clear(struct copy *c)
{
	for (size_t i = 0; i < LENGTH(c->slots); i++)
		buf_clear(&c->slots[i]);
	buf_clear(&c->all);
}

/* Short records and long ones, quotes and line breaks in them. */
static void
put_record(struct buf *b, uint64_t *seed, int id)
{
	static const char *const texts[] = { "", "a", "\"a\"\"b\"", "\"\n\"",
	    "\"\"\"\n\n\"\"\"", "\"a,\nb\"\r", "\"\"" };

	buf_printf(b, "%d,%s", id, texts[random_below(seed, LENGTH(texts))]);
	if (random_below(seed, 40) == 0) {
		buf_puts(b, ",\"");
		buf_fill(b, '\n', random_below(seed, 500));
		buf_puts(b, "\"");
	}
	buf_putc(b, '\n');
}

static FILE *
file_of(const struct buf *b)
{
	FILE *f = tmpfile();

	assert_non_null(f);
	assert_int_equal(write(fileno(f), b->p, b->len), b->len);
	return f;
}

/* Reads the file in chunks of that size. */
static int
read_chunks(FILE *f, const struct buf *b, struct copy *c, size_t size,
    size_t threads)
{
	struct chunks all = { .fd = fileno(f), .begin = strlen(HEADER),
	    .end = (off_t)b->len, .size = size, .nthreads = threads, .ctx = c,
	    .read = read_piece, .put = put_piece, .keep = c->keep };

	return chunks_read(&all);
}

/* 2000 records; each of them has its number in begins. */
enum { RECORDS = 2000 };

static void
make_file(struct buf *b, off_t *begins, uint64_t seed, int bad)
{
	buf_init(b);
	buf_puts(b, HEADER);
	for (int i = 0; i < RECORDS; i++) {
		begins[i] = (off_t)b->len;
		if (i == bad)
			buf_puts(b, "!,\n");
		else
			put_record(b, &seed, i);
	}
}

static void
all_records_come_in_order(void **state)
{
	static off_t begins[RECORDS];
	struct buf b;
	FILE *f;

	(void)state;
	make_file(&b, begins, 1, -1);
	b.len--;		/* the last one has no line end */
	f = file_of(&b);
	for (size_t i = 0; i < LENGTH(sizes); i++)
		for (size_t threads = 1; threads <= 3; threads++) {
			struct copy c = { .most = SIZE_MAX,
			    .keep = i % 2 == 0 };

			assert_int_equal(read_chunks(f, &b, &c, sizes[i],
			    threads), 1);
			assert_int_equal(c.records, RECORDS - 1);
			assert_int_equal(c.all.len, b.len - strlen(HEADER));
			assert_memory_equal(c.all.p, b.p + strlen(HEADER),
			    c.all.len);
			clear(&c);
		}
	fclose(f);
	buf_clear(&b);
}

static void
no_records_are_no_chunks(void **state)
{
	struct copy c = { .most = 0 };
	struct buf b = { NULL, 0, 0 };
	FILE *f;

	(void)state;
	buf_puts(&b, HEADER);
	f = file_of(&b);
	assert_int_equal(read_chunks(f, &b, &c, 64, 3), 1);
	fclose(f);
	clear(&c);
	buf_clear(&b);
}

/* All of the chunks before it, and nothing of it. */
static void
the_first_chunk_with_a_fault_ends_it(void **state)
{
	static off_t begins[RECORDS];
	off_t header = strlen(HEADER);

	(void)state;
	for (int bad = 0; bad < RECORDS; bad += 97)
		for (size_t threads = 1; threads <= 3; threads++) {
			struct copy c = { .most = SIZE_MAX };
			struct buf b;
			off_t chunk;
			size_t first = 0;
			FILE *f;

			make_file(&b, begins, (uint64_t)bad, bad);
			f = file_of(&b);
			chunk = begins[bad] - (begins[bad] - header) % 64;
			while (begins[first] < chunk)
				first++;
			assert_int_equal(read_chunks(f, &b, &c, 64, threads),
			    0);
			assert_int_equal(c.all.len, begins[first] - header);
			assert_memory_equal(c.all.p, b.p + header, c.all.len);
			fclose(f);
			clear(&c);
			buf_clear(&b);
		}
}

static void
what_cannot_be_put_ends_it(void **state)
{
	static off_t begins[RECORDS];
	struct buf b;
	FILE *f;

	(void)state;
	make_file(&b, begins, 1, -1);
	f = file_of(&b);
	for (size_t threads = 1; threads <= 3; threads++) {
		struct copy c = { .most = 5 };

		assert_int_equal(read_chunks(f, &b, &c, 64, threads), -1);
		assert_memory_equal(c.all.p, b.p + strlen(HEADER), c.all.len);
		clear(&c);
	}
	fclose(f);
	buf_clear(&b);
}

/* A file that became shorter has a fault where it ends now. */
static void
a_file_that_was_cut_is_a_fault(void **state)
{
	static off_t begins[RECORDS];
	struct buf b;
	FILE *f;

	(void)state;
	make_file(&b, begins, 1, -1);
	f = file_of(&b);
	assert_int_equal(ftruncate(fileno(f), begins[1000]), 0);
	for (size_t threads = 1; threads <= 3; threads++) {
		struct copy c = { .most = SIZE_MAX };

		assert_int_equal(read_chunks(f, &b, &c, 64, threads), 0);
		assert_true(c.all.len <= (size_t)begins[1000]);
		assert_true(c.all.len + 2 * 4096 > (size_t)begins[1000]);
		clear(&c);
	}
	fclose(f);
	buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_records_come_in_order),
		cmocka_unit_test(no_records_are_no_chunks),
		cmocka_unit_test(the_first_chunk_with_a_fault_ends_it),
		cmocka_unit_test(what_cannot_be_put_ends_it),
		cmocka_unit_test(a_file_that_was_cut_is_a_fault),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
