/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <csv.h>
#include <errno.h>
#include <fcntl.h>

#include "stream/field.h"

#include "csvout_file.h"

static void
records_and_fields_come_out_as_they_went_in(void **state)
{
	struct stream s;

	(void)state;
	stream_open(&s);
	put(&s, "a,b");
	csvout_field(s.out, slice_of("1"));
	csvout_field(s.out, slice_of("2"));
	assert_int_equal(csvout_end(s.out, slice_of("\r\n")), 0);
	csvout_raw(s.out, slice_of("\"3\""));
	csvout_field(s.out, slice_of(""));
	assert_int_equal(csvout_end(s.out, slice_of("\n")), 0);
	put(&s, "5,\"6\n\"");
	assert_int_equal(csvout_close(s.out), 0);
	assert_holds(&s, "a,b\n1,2\r\n\"3\",\n5,\"6\n\"\n");
	stream_clear(&s);
}

static void
nothing_is_written_for_nothing(void **state)
{
	struct stream s;

	(void)state;
	stream_open(&s);
	assert_int_equal(csvout_close(s.out), 0);
	assert_holds(&s, "");
	stream_clear(&s);
}

static void
a_missing_answer_in_one_column_is_no_blank_line(void **state)
{
	struct stream s;

	(void)state;
	stream_open(&s);
	csvout_field(s.out, slice_of("a"));
	csvout_end(s.out, slice_of("\n"));
	csvout_field(s.out, slice_of(""));
	csvout_end(s.out, slice_of("\n"));
	put(&s, "");
	assert_int_equal(csvout_close(s.out), 0);
	assert_holds(&s, "a\n\"\"\n\n");
	stream_clear(&s);
}

/* Any bytes but NUL, most of them those that matter. */
static struct slice
random_field(char *p, uint64_t *seed)
{
	static const char bytes[] = "\"\", \n\r\tab;'\303\251";
	size_t n = random_below(seed, 12);

	for (size_t i = 0; i < n; i++)
		p[i] = bytes[random_below(seed, sizeof(bytes) - 1)];
	return (struct slice){ p, n };
}

static void
quoted_fields_are_what_libcsv_writes(void **state)
{
	struct stream s;
	struct buf wanted;
	uint64_t seed = 7;
	char field[12], quoted[26];

	(void)state;
	buf_init(&wanted);
	stream_open(&s);
	for (int i = 0; i < 20000; i++) {
		struct slice f = random_field(field, &seed);

		csvout_field(s.out, f);
		if (field_must_quote(f))
			buf_add(&wanted, quoted, csv_write(quoted,
			    sizeof(quoted), f.p, f.n));
		else
			buf_slice(&wanted, f);
		buf_putc(&wanted, i % 5 == 4 ? '\n' : ',');
		if (i % 5 == 4)
			csvout_end(s.out, slice_of("\n"));
	}
	assert_int_equal(csvout_close(s.out), 0);
	assert_holds(&s, wanted.p);
	buf_clear(&wanted);
	stream_clear(&s);
}

static void
an_output_that_cannot_be_written_is_noticed(void **state)
{
	struct csvout *out = csvout_new(-1);
	int n = 0, fd;

	(void)state;
	while (csvout_record(out, slice_of("1,2"), slice_of("\n")) == 0)
		assert_true(n++ < 1000000);
	assert_int_equal(errno, EBADF);
	assert_int_equal(csvout_close(out), -1);
	csvout_free(out);
	fd = open("/dev/full", O_WRONLY);
	if (fd < 0)
		return;
	out = csvout_new(fd);
	assert_int_equal(csvout_record(out, slice_of("1,2"), slice_of("\n")),
	    0);
	assert_int_equal(csvout_close(out), -1);
	assert_int_equal(errno, ENOSPC);
	csvout_free(out);
	close(fd);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_and_fields_come_out_as_they_went_in),
		cmocka_unit_test(nothing_is_written_for_nothing),
		cmocka_unit_test(
		    a_missing_answer_in_one_column_is_no_blank_line),
		cmocka_unit_test(quoted_fields_are_what_libcsv_writes),
		cmocka_unit_test(an_output_that_cannot_be_written_is_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
