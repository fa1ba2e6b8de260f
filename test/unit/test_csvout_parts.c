/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "csvout_file.h"

/* Adds n rows as a part. */
static void
take_rows(struct stream *s, struct csvout *part, uint64_t *seed, int columns,
    int n)
{
	struct stream rows = { .out = part };

	put_rows(&rows, seed, columns, n);
	assert_int_equal(csvout_take(s->out, part), 0);
}

static void
parts_are_written_as_their_records_are(void **state)
{
	uint64_t seed = 8, same = 8;

	(void)state;
	for (int columns = 1; columns < 8; columns++) {
		struct csvout *part = csvout_part();
		struct stream s, one;

		stream_open(&s);
		stream_open(&one);
		put_header(&s, columns);
		put_header(&one, columns);
		for (int i = 0; i < 400; i++) {
			take_rows(&s, part, &seed, columns, i % 40);
			put_rows(&one, &same, columns, i % 40);
		}
		assert_same_end(&s, &one);
		csvout_free(part);
	}
}

/* A header that is longer than the room before a part comes first. */
static void
what_parts_write_before_the_end_is_torn(void **state)
{
	uint64_t seed = 8;

	(void)state;
	for (int columns = 2; columns < 2000; columns = columns * 3 + 1) {
		struct csvout *part = csvout_part();
		struct stream s;

		stream_open(&s);
		put_header(&s, columns);
		for (int i = 0; i < 20; i++) {
			take_rows(&s, part, &seed, columns, 1 + i * 7 % 40);
			if (stream_look(&s))
				assert_torn(buf_all(&s.written));
		}
		assert_whole_end(&s);
		csvout_free(part);
	}
}

/* Its beginning was written once, in other pieces. */
static void
what_comes_again_is_not_written_twice(void **state)
{
	struct diag d;

	(void)state;
	for (int columns = 1; columns < 20; columns = columns * 2 + 1)
		for (int n = 0; n < 100; n += 33) {
			struct csvout *part = csvout_part();
			struct stream s, one;
			uint64_t seed = 4;

			stream_open(&s);
			stream_open(&one);
			put_header(&s, columns);
			for (int i = 0; i < n; i++)
				take_rows(&s, part, &seed, columns, i % 40);
			stream_look(&s);
			csvout_again(s.out, 0);
			assert_int_equal(csvout_behind(s.out),
			    s.written.len > 0);
			seed = 4;
			put_header(&s, columns);
			put_header(&one, columns);
			put_rows(&s, &seed, columns, 2500);
			assert_false(csvout_behind(s.out));
			stream_look(&s);
			assert_true(columns == 1 || read_through(
			    buf_all(&s.written), &d) == -1);
			seed = 4;
			put_rows(&one, &seed, columns, 2500);
			assert_same_end(&s, &one);
			csvout_free(part);
		}
}

/* From where it stood, whether that was written or is held back. */
static void
what_comes_again_may_be_its_end(void **state)
{
	(void)state;
	for (int columns = 1; columns < 20; columns = columns * 2 + 1)
		for (int n = 0; n < 6000; n += 750) {
			struct stream s, one;
			uint64_t seed = 4, then, place;

			stream_open(&s);
			stream_open(&one);
			put_header(&s, columns);
			put_rows(&s, &seed, columns, n);
			place = csvout_place(s.out);
			then = seed;
			put_rows(&s, &seed, columns, 3000);
			csvout_again(s.out, place);
			seed = then;
			put_rows(&s, &seed, columns, 4000);
			assert_false(csvout_behind(s.out));
			seed = 4;
			put_header(&one, columns);
			put_rows(&one, &seed, columns, n + 4000);
			assert_same_end(&s, &one);
		}
}

static void
a_part_that_cannot_be_written_is_noticed(void **state)
{
	struct csvout *out = csvout_new(-1), *part = csvout_part();
	int n = 0;

	(void)state;
	while (csvout_record(part, slice_of("1,2"), slice_of("\n")) == 0 &&
	    csvout_take(out, part) == 0)
		assert_true(n++ < 1000000);
	assert_int_equal(errno, EBADF);
	csvout_free(part);
	csvout_free(out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_written_as_their_records_are),
		cmocka_unit_test(what_parts_write_before_the_end_is_torn),
		cmocka_unit_test(what_comes_again_is_not_written_twice),
		cmocka_unit_test(what_comes_again_may_be_its_end),
		cmocka_unit_test(a_part_that_cannot_be_written_is_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
