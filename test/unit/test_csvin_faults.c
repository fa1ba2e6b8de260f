/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csvin_reads.h"

static void
a_file_of_no_bytes_is_an_error(void **state)
{
	(void)state;
	assert_reads("", "! in.csv: empty; wanted a header line");
	assert_reads("\357\273\277", "! in.csv: empty; wanted a header line");
}

static void
a_header_without_newline_is_torn(void **state)
{
	(void)state;
	assert_reads("a,b", "! in.csv: ends in the middle of the header; an "
	    "earlier stage failed or was stopped");
}

static void
a_record_of_another_width_is_an_error(void **state)
{
	(void)state;
	assert_two("1,2\n1,2,3\n", "<1><2>\n! in.csv:3: found 3 fields, "
	    "wanted 2 as in the header");
	assert_two("\"1\n1\",2\n3\n4,5\n", "<1\n1><2>\n! in.csv:4: found 1 "
	    "field, wanted 2 as in the header");
	assert_two("1,2,3", "! in.csv:2: found 3 fields, wanted 2 as in the "
	    "header");
}

#define TORN "! in.csv: ends in the middle of a record; an earlier stage " \
	"failed or was stopped"

static void
an_input_that_ends_within_a_record_was_torn(void **state)
{
	(void)state;
	assert_two("1,2\n3", "<1><2>\n" TORN);
	assert_two("1", TORN);
	assert_reads("a,b,c\n1,2,3\n4,5", "<a><b><c>\n<1><2><3>\n" TORN);
	assert_reads("a,b,c\n1,2,3\n4,\"5,6\"", "<a><b><c>\n<1><2><3>\n"
	    TORN);
}

static void
the_message_of_an_earlier_stage_is_passed_on(void **state)
{
	(void)state;
	assert_two("1,2\n\"kind-filter: poll.csv:42: age: \"\"x\"\" is no "
	    "number", "<1><2>\n! in.csv: an earlier stage failed: "
	    "kind-filter: poll.csv:42: age: \"x\" is no number");
	assert_reads("\"kind-read: poll.csv: empty", "! in.csv: an earlier "
	    "stage failed: kind-read: poll.csv: empty");
	assert_reads("\"kind-read: two\nlines\n", "! in.csv: an earlier "
	    "stage failed: kind-read: two\nlines\n");
}

static void
a_quote_that_is_not_closed_is_named(void **state)
{
	(void)state;
	assert_two("1,2\n3,\"4\n5,6\n", "<1><2>\n! in.csv:3: b: the quote "
	    "that opens here is never closed");
	assert_two("\"\n\n", "! in.csv:2: a: the quote that opens here is "
	    "never closed");
	assert_two("\"\n\",\"\"\"", "! in.csv:3: b: the quote that opens here "
	    "is never closed");
	assert_reads("\"a,b\n", "! in.csv:1: the quote that opens here is "
	    "never closed");
}

#define STRAY "a stray quote: a field with quotes in it must be quoted as " \
	"a whole and its quotes doubled (kind-read --repair can mend this)"

static void
a_stray_quote_is_named(void **state)
{
	(void)state;
	assert_two("1,2\n3,x\"y\"\n", "<1><2>\n! in.csv:3: b: " STRAY);
	assert_two("\"x\"y,2\n", "! in.csv:2: a: " STRAY);
	assert_two(" \"x\",2\n", "! in.csv:2: a: " STRAY);
	assert_two("\"x\" ,2\n", "! in.csv:2: a: " STRAY);
	assert_two("\"\n\n\",\"x\"\"\"y\n", "! in.csv:4: b: " STRAY);
	assert_reads("a\"b\n", "! in.csv:1: " STRAY);
}

#define RETURN "a carriage return outside quotes that ends no line " \
	"(kind-read mends line ends)"

static void
a_carriage_return_that_ends_no_line_is_named(void **state)
{
	(void)state;
	assert_two("1,2\r3,4\r", "! in.csv:2: b: " RETURN);
	assert_two("1,2\n3\r,4\n", "<1><2>\n! in.csv:3: a: " RETURN);
	assert_two("1,2\r\r\n", "! in.csv:2: b: " RETURN);
	assert_two("1,2\r", "<1><2>\n");
}

static void
nul_bytes_are_named(void **state)
{
	static const char text[] = HEADER "1,2\n3,4\0\n";
	static const char quoted[] = HEADER "1,2\n\"3\n\0\",4\n";

	(void)state;
	check_all_ways((struct slice){ text, sizeof(text) - 1 }, slice_of(
	    READ "<1><2>\n! in.csv:3: b: a NUL byte; this is not a text file,"
	    " or it was damaged"), pieces_options(NULL));
	check_all_ways((struct slice){ quoted, sizeof(quoted) - 1 }, slice_of(
	    READ "<1><2>\n! in.csv:4: a: a NUL byte; this is not a text file,"
	    " or it was damaged"), pieces_options(NULL));
}

static void
invalid_utf8_is_named_with_its_offset(void **state)
{
	(void)state;
	assert_two("1,caf\351\n", "! in.csv:2: b: byte 0xe9 at offset 9 is "
	    "not valid UTF-8 (kind-read -e windows-1252 reads other "
	    "encodings)");
	assert_reads("\357\273\277a,b\n1,\"\n\355\240\200\"\n",
	    READ "! in.csv:3: b: byte 0xed at offset 11 is not valid UTF-8 "
	    "(kind-read -e windows-1252 reads other encodings)");
	assert_two("1,\342\202", "! in.csv:2: b: byte 0xe2 at offset 6 is "
	    "not valid UTF-8 (kind-read -e windows-1252 reads other "
	    "encodings)");
}

static void
offsets_and_lines_are_right_far_into_the_file(void **state)
{
	struct buf in, out;

	(void)state;
	buf_init(&in);
	buf_init(&out);
	buf_puts(&in, HEADER);
	buf_puts(&out, READ);
	for (int i = 0; i < 1000; i++) {
		buf_puts(&in, "\"x\ny\",\342\202\254\r\n");
		buf_puts(&out, "<x\ny><\342\202\254>\n");
	}
	buf_printf(&out, "! in.csv:2002: b: byte 0xff at offset %zu is not "
	    "valid UTF-8 (kind-read -e windows-1252 reads other encodings)",
	    in.len + 2);
	buf_puts(&in, "1,\377\n");
	assert_reads(in.p, out.p);
	buf_clear(&in);
	buf_clear(&out);
}

static void
the_header_may_stand_on_a_later_line(void **state)
{
	struct csvin_options opt = pieces_options(NULL);

	(void)state;
	opt.first_line = 2;
	check_all_ways(slice_of("a,b\n1\n"), slice_of(READ "! in.csv:3: found "
	    "1 field, wanted 2 as in the header"), opt);
}

static void
a_quote_that_swallows_the_file_does_not_fill_the_memory(void **state)
{
	const size_t n = 80 * 1024 * 1024;
	char *text = malloc(n);
	struct slice wanted = slice_of(READ "! in.csv:2: the record that "
	    "begins here is longer than 64 MiB; is a quote not closed?");

	(void)state;
	assert_non_null(text);
	memset(text, 'x', n);
	memcpy(text, HEADER "\"", 5);
	check_way((struct slice){ text, n }, wanted, pieces_options(NULL), 0);
	free(text);
}

static ssize_t
read_fails(void *ctx, void *p, size_t n, struct diag *d)
{
	ssize_t got = pieces_read(ctx, p, n, d);

	return got > 0 ? got : diag_set(d, "cannot read: it is broken");
}

static void
a_failing_read_is_an_error(void **state)
{
	struct csvin_options opt = pieces_options(NULL);

	(void)state;
	opt.read = read_fails;
	check_way(slice_of(""), slice_of("! in.csv: cannot read: it is "
	    "broken"), opt, 0);
	opt.window = 64;
	check_way(slice_of("a,b\n1,2\n123456789012345678901234567890123456"
	    "78901234567890123456789012,4\n"), slice_of(READ "<1><2>\n"
	    "! in.csv: cannot read: it is broken"), opt, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_of_no_bytes_is_an_error),
		cmocka_unit_test(a_header_without_newline_is_torn),
		cmocka_unit_test(a_record_of_another_width_is_an_error),
		cmocka_unit_test(an_input_that_ends_within_a_record_was_torn),
		cmocka_unit_test(the_message_of_an_earlier_stage_is_passed_on),
		cmocka_unit_test(a_quote_that_is_not_closed_is_named),
		cmocka_unit_test(a_stray_quote_is_named),
		cmocka_unit_test(a_carriage_return_that_ends_no_line_is_named),
		cmocka_unit_test(nul_bytes_are_named),
		cmocka_unit_test(invalid_utf8_is_named_with_its_offset),
		cmocka_unit_test(offsets_and_lines_are_right_far_into_the_file),
		cmocka_unit_test(the_header_may_stand_on_a_later_line),
		cmocka_unit_test(
		    a_quote_that_swallows_the_file_does_not_fill_the_memory),
		cmocka_unit_test(a_failing_read_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
