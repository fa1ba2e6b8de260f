/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "csvin_reads.h"

static void
a_header_alone_has_no_records(void **state)
{
	(void)state;
	assert_two("", "");
	assert_reads("one\n", "<one>\n");
	assert_reads("\"a, b\",\"say \"\"so\"\"\"\r\n",
	    "<a, b><say \"so\">\n");
}

static void
records_are_read(void **state)
{
	(void)state;
	assert_two("1,2\n", "<1><2>\n");
	assert_two("1,2\n3,4\n", "<1><2>\n<3><4>\n");
	assert_two(",\n,2\n1,\n", "<><>\n<><2>\n<1><>\n");
	assert_two(" 1 ,\t2\n", "< 1 ><\t2>\n");
	assert_two("caf\303\251,\342\202\254\n", "<caf\303\251><\342\202\254>"
	    "\n");
}

static void
the_last_line_needs_no_newline(void **state)
{
	(void)state;
	assert_two("1,2", "<1><2>\n");
	assert_two("1,2\n3,", "<1><2>\n<3><>\n");
	assert_two("1,\"2\"", "<1><2>\n");
	assert_two("1,2\r\n3,4", "<1><2>\n<3><4>\n");
}

static void
crlf_ends_a_line(void **state)
{
	(void)state;
	assert_reads("a,b\r\n1,2\r\n3,\"4\"\r\n",
	    READ "<1><2>\n<3><4>\n");
	assert_reads("a,b\r\n,\r\n", READ "<><>\n");
	assert_two("1,2\r\n3,4\n", "<1><2>\n<3><4>\n");
}

static void
quoted_fields_are_unquoted(void **state)
{
	(void)state;
	assert_two("\"1\",\"2\"\n", "<1><2>\n");
	assert_two("\"\",\"\"\n", "<><>\n");
	assert_two("\"1,5\",\",\"\n", "<1,5><,>\n");
	assert_two("\"say \"\"so\"\"\",\"\"\"\"\n", "<say \"so\"><\">\n");
	assert_two("\"\"\"\",\"\"\"\"\"\"\n", "<\"><\"\">\n");
	assert_two("\" 1 \",2\n", "< 1 ><2>\n");
}

static void
line_breaks_in_quotes_are_part_of_the_field(void **state)
{
	(void)state;
	assert_two("\"1\n2\",\"\n\"\n3,4\n", "<1\n2><\n>\n<3><4>\n");
	assert_two("\"1\r\n2\",\"\r\"\n", "<1\r\n2><\r>\n");
	assert_two("\"1\n\n\n2\",3", "<1\n\n\n2><3>\n");
}

static void
a_byte_order_mark_is_skipped(void **state)
{
	(void)state;
	assert_reads("\357\273\277a,b\n1,2\n", READ "<1><2>\n");
	assert_reads("\357\273\277\"a\",b\n1,2\n", READ "<1><2>\n");
	assert_two("\357\273\2771,2\n", "<\357\273\2771><2>\n");
}

static void
a_blank_line_is_a_missing_answer_in_one_column(void **state)
{
	(void)state;
	assert_reads("a\n\n1\n\r\n\"\"\n", "<a>\n<>\n<1>\n<>\n<>\n");
	assert_reads("a\n1\n\n", "<a>\n<1>\n<>\n");
	assert_two("1,2\n\n", "<1><2>\n! in.csv:3: found 1 field, wanted 2 "
	    "as in the header");
}

/* Longer than the window, so that the window has to grow. */
static void
a_record_can_be_longer_than_the_window(void **state)
{
	struct buf in, out;

	(void)state;
	buf_init(&in);
	buf_init(&out);
	buf_puts(&in, HEADER "1,2\n\"");
	buf_puts(&out, READ "<1><2>\n<");
	for (long i = 0; i < 50000; i++) {
		buf_puts(&in, "long, \"\"longer\"\"\n");
		buf_puts(&out, "long, \"longer\"\n");
	}
	buf_puts(&in, "\",x\n3,4\n");
	buf_puts(&out, "><x>\n<3><4>\n");
	check_way(buf_all(&in), buf_all(&out), pieces_options(NULL), 0);
	check_way(buf_all(&in), buf_all(&out), pieces_options(NULL), 4097);
	buf_clear(&in);
	buf_clear(&out);
}

static void
any_delimiter_will_do(void **state)
{
	static const char delims[] = ";\t|";
	struct csvin_options opt = pieces_options(NULL);
	char text[] = "a;b\n1,5;\"2;5\"\n";

	(void)state;
	for (size_t i = 0; delims[i] != '\0'; i++) {
		text[1] = text[7] = delims[i];
		opt.delim = (unsigned char)delims[i];
		check_all_ways(slice_of(text), slice_of(READ "<1,5><2;5>\n"),
		    opt);
	}
}

static void
a_carriage_return_ends_a_line_if_asked_to(void **state)
{
	struct csvin_options opt = pieces_options(NULL);

	(void)state;
	opt.any_eol = true;
	check_all_ways(slice_of("a,b\r1,2\r3,\"4\r5\"\r"), slice_of(
	    READ "<1><2>\n<3><4\r5>\n"), opt);
	check_all_ways(slice_of("a,b\r\n1,2\n3,4\r5,6"), slice_of(
	    READ "<1><2>\n<3><4>\n<5><6>\n"), opt);
	check_all_ways(slice_of("a,b\r1,2\r\"\r\n\",4\r5\r6,7\r"), slice_of(
	    READ "<1><2>\n<\r\n><4>\n! in.csv:5: found 1 field, wanted 2 as "
	    "in the header"), opt);
}

static void
the_caller_may_look_after_the_width(void **state)
{
	struct csvin_options opt = pieces_options(NULL);

	(void)state;
	opt.any_width = true;
	check_all_ways(slice_of("a,b\n1\n1,2\n1,2,3\n\n1"), slice_of(
	    READ "<1>\n<1><2>\n<1><2>\n<>\n<1>\n"), opt);
}

static void
a_file_descriptor_is_read(void **state)
{
	struct csvin_options opt = pieces_options(NULL);
	struct buf out;
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(write(fds[1], "a\n1\n", 4), 4);
	close(fds[1]);
	opt.read = source_read_fd;
	opt.ctx = &fds[0];
	buf_init(&out);
	read_all(&out, &opt);
	assert_string_equal(out.p, "<a>\n<1>\n");
	buf_clear(&out);
	close(fds[0]);
	fds[0] = -1;
	read_all(&out, &opt);
	assert_string_equal(out.p, "! in.csv: cannot read: Bad file "
	    "descriptor");
	buf_clear(&out);
}

/* Records that lie elsewhere, one view after the other; then the input goes on
 * in another place, with its lines and offsets. */
static void
a_view_takes_the_place_of_the_input(void **state)
{
	static const char text[] = "a,b\n1,2\n";
	static const char *const views[] = { "3,\"4\n,\"\n5,6\r\n", "", "7,8" };
	struct pieces s = { text, strlen(text), 0 };
	struct csvin_options opt = pieces_options(&s);
	struct diag d;
	struct csvin *in = csvin_open(&opt, &d);
	unsigned char bytes[200];
	struct buf out = { NULL, 0, 0 };

	(void)state;
	show_records(&out, in);
	for (size_t i = 0; i < LENGTH(views); i++) {
		memcpy(bytes, views[i], strlen(views[i]));
		csvin_view(in, bytes, strlen(views[i]));
		show_records(&out, in);
	}
	assert_string_equal(out.p,
	    "<1><2>\n<3><4\n,>\n<5><6>\n<7><8>\n");
	assert_int_equal(csvin_count(in), 4);
	s = (struct pieces){ "9,\"\n\"\n\377,0\n", 10, 1 };
	assert_int_equal(csvin_move(in, 70, 1000, &d), 0);
	out.len = 0;
	show_records(&out, in);
	assert_string_equal(out.p, "<9><\n>\n! in.csv:72: a: byte 0xff at "
	    "offset 1006 is not valid UTF-8 (kind-read -e windows-1252 reads "
	    "other encodings)");
	csvin_close(in);
	buf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_header_alone_has_no_records),
		cmocka_unit_test(records_are_read),
		cmocka_unit_test(the_last_line_needs_no_newline),
		cmocka_unit_test(crlf_ends_a_line),
		cmocka_unit_test(quoted_fields_are_unquoted),
		cmocka_unit_test(line_breaks_in_quotes_are_part_of_the_field),
		cmocka_unit_test(a_byte_order_mark_is_skipped),
		cmocka_unit_test(
		    a_blank_line_is_a_missing_answer_in_one_column),
		cmocka_unit_test(a_record_can_be_longer_than_the_window),
		cmocka_unit_test(any_delimiter_will_do),
		cmocka_unit_test(a_carriage_return_ends_a_line_if_asked_to),
		cmocka_unit_test(the_caller_may_look_after_the_width),
		cmocka_unit_test(a_file_descriptor_is_read),
		cmocka_unit_test(a_view_takes_the_place_of_the_input),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
