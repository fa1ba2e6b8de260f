/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "base/length.h"
#include "base/buf.h"
#include "stream/field.h"

#include "close.h"
#include "random.h"
#include "pieces.h"

#define HEADER "a,b\n"
#define READ "<a><b>\n"

/* Ways to hand out the same input. */
static const size_t pieces[] = { 0, 1, 2, 3, 7, 63, 64, 65 };
static const size_t windows[] = { 0, 64, 128 };

static void
show(struct buf *out, struct slice s)
{
	buf_putc(out, '<');
	buf_slice(out, s);
	buf_putc(out, '>');
}

static void
show_header(struct buf *out, const struct csvin *in)
{
	for (size_t i = 0; i < csvin_ncolumns(in); i++)
		show(out, csvin_column(in, i));
	buf_putc(out, '\n');
}

static void
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

/* "<field><field>" for a record, "! message" for an error. */
static void
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

static void
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

static void
check_all_ways(struct slice text, struct slice wanted,
    struct csvin_options opt)
{
	for (size_t w = 0; w < LENGTH(windows); w++) {
		opt.window = windows[w];
		for (size_t i = 0; i < LENGTH(pieces); i++)
			check_way(text, wanted, opt, pieces[i]);
	}
}

static void
assert_reads(const char *text, const char *wanted)
{
	check_all_ways(slice_of(text), slice_of(wanted),
	    pieces_options(NULL));
}

/* A file of two columns: just what follows the header. */
static void
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

static void
a_file_of_no_bytes_is_an_error(void **state)
{
	(void)state;
	assert_reads("", "! in.csv: empty; wanted a header line");
	assert_reads("\357\273\277", "! in.csv: empty; wanted a header line");
}

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
a_header_without_newline_is_torn(void **state)
{
	(void)state;
	assert_reads("a,b", "! in.csv: ends in the middle of the header; an "
	    "earlier stage failed or was stopped");
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
the_header_may_stand_on_a_later_line(void **state)
{
	struct csvin_options opt = pieces_options(NULL);

	(void)state;
	opt.first_line = 2;
	check_all_ways(slice_of("a,b\n1\n"), slice_of(READ "! in.csv:3: found "
	    "1 field, wanted 2 as in the header"), opt);
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

static struct csvin *
open_text(struct pieces *s, const char *text)
{
	struct csvin_options opt = pieces_options(s);
	struct diag d;
	struct csvin *in;

	*s = (struct pieces){ text, strlen(text), 0 };
	in = csvin_open(&opt, &d);
	assert_non_null(in);
	return in;
}

static void
assert_slice(struct slice got, const char *wanted)
{
	if (!slice_is(got, wanted))
		fail_msg("got \"%.*s\", wanted \"%s\"", (int)got.n, got.p,
		    wanted);
}

static void
only_wanted_columns_are_found(void **state)
{
	struct pieces s;
	struct diag d;
	struct csvin *in = open_text(&s, "a,b,c,d\n1,\"2\",3,\"\"\"4\"\n");

	(void)state;
	assert_int_equal(csvin_want(in, 3), 0);
	assert_int_equal(csvin_want(in, 1), 1);
	assert_int_equal(csvin_want(in, 3), 0);
	assert_int_equal(csvin_want(in, 0), 2);
	assert_int_equal(csvin_next(in, &d), 1);
	assert_slice(csvin_field(in, 0), "\"4");
	assert_slice(csvin_raw(in, 0), "\"\"\"4\"");
	assert_slice(csvin_field(in, 1), "2");
	assert_slice(csvin_raw(in, 1), "\"2\"");
	assert_slice(csvin_field(in, 2), "1");
	assert_slice(csvin_fields(in)[2], "1");
	assert_int_equal(csvin_next(in, &d), 0);
	assert_int_equal(csvin_next(in, &d), 0);
	csvin_close(in);
}

/* Every subset of seven columns, over records of many lengths. */
static void
any_choice_of_columns_gives_the_same_fields(void **state)
{
	char text[8192], *p = text;
	uint64_t seed = 5;

	(void)state;
	p += sprintf(p, "0,1,2,3,4,5,6\n");
	for (int row = 0; row < 100; row++)
		for (int i = 0; i < 7; i++)
			p += sprintf(p, "%s%0*d%d%s", i > 0 ? "," : "",
			    (int)random_below(&seed, 9), row, i,
			    i == 6 ? "\n" : "");
	for (unsigned set = 0; set < 1u << 7; set++) {
		struct pieces s = { text, (size_t)(p - text), 0 };
		struct csvin_options opt = pieces_options(&s);
		struct diag d;
		struct csvin *in;

		opt.window = 64 * (1 + set % 3);
		in = csvin_open(&opt, &d);
		for (size_t i = 0; i < 7; i++)
			if (set >> i & 1)
				csvin_want(in, i);
		for (int row = 0; row < 100; row++) {
			assert_int_equal(csvin_next(in, &d), 1);
			for (size_t i = 0, want = 0; i < 7; i++) {
				struct slice f;

				if ((set >> i & 1) == 0)
					continue;
				f = csvin_field(in, want++);
				assert_int_equal(f.p[f.n - 1], '0' + (int)i);
				assert_int_equal(strtol(f.p, NULL, 10),
				    row * 10 + (int)i);
			}
		}
		assert_int_equal(csvin_next(in, &d), 0);
		csvin_close(in);
	}
}

static void
records_can_be_taken_as_they_stand(void **state)
{
	struct pieces s;
	struct diag d;
	struct csvin *in = open_text(&s, "\357\273\277a,\"b\"\r\n"
	    "1,\"2\n\"\r\n\"3\",\n4,5");

	(void)state;
	assert_slice(csvin_header(in), "a,\"b\"");
	assert_slice(csvin_eol(in), "\r\n");
	assert_int_equal(csvin_line(in), 1);
	assert_int_equal(csvin_next(in, &d), 1);
	assert_slice(csvin_record(in), "1,\"2\n\"");
	assert_slice(csvin_eol(in), "\r\n");
	assert_int_equal(csvin_line(in), 2);
	assert_int_equal(csvin_next(in, &d), 1);
	assert_slice(csvin_record(in), "\"3\",");
	assert_slice(csvin_eol(in), "\n");
	assert_int_equal(csvin_line(in), 4);
	assert_int_equal(csvin_count(in), 2);
	assert_int_equal(csvin_next(in, &d), 1);
	assert_slice(csvin_record(in), "4,5");
	assert_slice(csvin_eol(in), "\n");
	assert_int_equal(csvin_line(in), 5);
	assert_int_equal(csvin_width(in), 2);
	assert_int_equal(csvin_next(in, &d), 0);
	assert_int_equal(csvin_count(in), 3);
	assert_slice(csvin_header(in), "a,\"b\"");
	assert_string_equal(csvin_filename(in), "in.csv");
	csvin_close(in);
}

/* Together the raw records are the file, however it is cut. */
static void
what_stands_there_adds_up_to_the_file(void **state)
{
	static const char text[] = "a,b\r\n1,\"2\n,\"\"x\"\"\"\n3,4\r\n\"\",\n"
	    "\"long enough to pass the end of a block of 64 bytes or so\",5\n";

	(void)state;
	for (size_t piece = 1; piece < sizeof(text); piece++) {
		struct pieces s = { text, sizeof(text) - 1, piece };
		struct csvin_options opt = pieces_options(&s);
		struct csvin *in;
		struct diag d;
		struct buf all;

		buf_init(&all);
		opt.window = 64;
		in = csvin_open(&opt, &d);
		do {
			buf_slice(&all, csvin_record(in));
			buf_slice(&all, csvin_eol(in));
		} while (csvin_next(in, &d) == 1);
		assert_string_equal(all.p, text);
		buf_clear(&all);
		csvin_close(in);
	}
}

static bool
has_controls(const char *text)
{
	struct pieces s;
	struct csvin *in = open_text(&s, text);
	struct diag d;
	bool controls;

	while (csvin_next(in, &d) == 1)
		;
	controls = csvin_saw(in, CSVIN_CONTROLS);
	csvin_close(in);
	return controls;
}

static void
control_characters_are_noticed(void **state)
{
	(void)state;
	assert_false(has_controls("a,b\r\n1,\"\t\r\n\"\n"));
	assert_true(has_controls("a,b\n1,\0332\n"));
	assert_true(has_controls("a\1,b\n1,2\n"));
}

static void
a_record_splits_into_its_fields(void **state)
{
	struct slice record = slice_of("1,\"2,\"\"3\",,4"), field;
	size_t pos = 0;

	(void)state;
	assert_true(field_split(record, ',', &pos, &field));
	assert_slice(field, "1");
	assert_true(field_split(record, ',', &pos, &field));
	assert_slice(field, "\"2,\"\"3\"");
	assert_true(field_split(record, ',', &pos, &field));
	assert_slice(field, "");
	assert_true(field_split(record, ',', &pos, &field));
	assert_slice(field, "4");
	assert_false(field_split(record, ',', &pos, &field));
}

/* A record is <a><b>, or the error. */
static void
assert_once(const char *text, const char *wanted)
{
	struct csvin_options opt = pieces_options(NULL);

	opt.one_header = true;
	check_all_ways(slice_of(text), slice_of(wanted), opt);
}

#define AGAIN ": the header comes again; two files were joined? " \
    "(kind-read a.csv b.csv joins them)"

static void
the_header_comes_once(void **state)
{
	(void)state;
	assert_once("a,b\n1,2\na,b\n", "<a><b>\n<1><2>\n! in.csv:3" AGAIN);
	assert_once("a,b\n\"a\",b", "<a><b>\n! in.csv:2" AGAIN);
	assert_once("\"a\",b\r\n\357\273\277a,\"b\"\r\n",
	    "<a><b>\n! in.csv:2" AGAIN);
	assert_once("\"\"\"a\",\"b,\"\n\"\"\"a\",\"b,\"\n",
	    "<\"a><b,>\n! in.csv:2" AGAIN);
	assert_once(",b\n,b\n", "<><b>\n! in.csv:2" AGAIN);
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

static void
what_is_not_the_header_again(void **state)
{
	(void)state;
	assert_once("a,b\na,c\nA,b\na ,b\n\"\"\"a\",b\nab,\n",
	    "<a><b>\n<a><c>\n<A><b>\n<a ><b>\n<\"a><b>\n<ab><>\n");
	assert_once("a\na\n\n", "<a>\n<a>\n<>\n");
	assert_once(",\n,\n", "<><>\n<><>\n");
	assert_reads("a,b\na,b\n", "<a><b>\n<a><b>\n");
}

/* The header is read from another file first. */
static void
assert_apart(const char *text, const char *wanted)
{
	struct csvin_options opt = pieces_options(NULL);

	opt.one_header = opt.header_apart = true;
	opt.first_line = 0;
	check_all_ways(slice_of(text), slice_of(wanted), opt);
}

static void
a_header_apart_may_come_once(void **state)
{
	(void)state;
	assert_apart("a,b\n", "<a><b>\n");
	assert_apart("a,b\n1,2\n", "<a><b>\n<1><2>\n");
	assert_apart("a,b\na,b\n1,2\n", "<a><b>\n<1><2>\n");
	assert_apart("a,b\n\"a\",b\r\n1,2\n", "<a><b>\n<1><2>\n");
	assert_apart("a,b\na,b\na,b\n1,2\n", "<a><b>\n! in.csv:2" AGAIN);
	assert_apart("a,b\n1,2\na,b\n", "<a><b>\n<1><2>\n! in.csv:2" AGAIN);
	assert_apart("a,b\n1,2\n3\n", "<a><b>\n<1><2>\n! in.csv:2: "
	    "found 1 field, wanted 2 as in the header");
}

static void
of_one_column_it_may_come_once_as_it_is(void **state)
{
	(void)state;
	assert_apart("a\na\n1\n", "<a>\n<1>\n");
	assert_apart("a\na\na\n", "<a>\n<a>\n");
	assert_apart("a\n\"a\"\n1\n", "<a>\n<a>\n<1>\n");
	assert_apart("a\n1\na\n", "<a>\n<1>\n<a>\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_of_no_bytes_is_an_error),
		cmocka_unit_test(a_header_alone_has_no_records),
		cmocka_unit_test(a_header_without_newline_is_torn),
		cmocka_unit_test(records_are_read),
		cmocka_unit_test(the_last_line_needs_no_newline),
		cmocka_unit_test(crlf_ends_a_line),
		cmocka_unit_test(quoted_fields_are_unquoted),
		cmocka_unit_test(line_breaks_in_quotes_are_part_of_the_field),
		cmocka_unit_test(a_byte_order_mark_is_skipped),
		cmocka_unit_test(
		    a_blank_line_is_a_missing_answer_in_one_column),
		cmocka_unit_test(a_record_of_another_width_is_an_error),
		cmocka_unit_test(an_input_that_ends_within_a_record_was_torn),
		cmocka_unit_test(the_message_of_an_earlier_stage_is_passed_on),
		cmocka_unit_test(a_quote_that_is_not_closed_is_named),
		cmocka_unit_test(a_stray_quote_is_named),
		cmocka_unit_test(a_carriage_return_that_ends_no_line_is_named),
		cmocka_unit_test(nul_bytes_are_named),
		cmocka_unit_test(invalid_utf8_is_named_with_its_offset),
		cmocka_unit_test(offsets_and_lines_are_right_far_into_the_file),
		cmocka_unit_test(a_record_can_be_longer_than_the_window),
		cmocka_unit_test(
		    a_quote_that_swallows_the_file_does_not_fill_the_memory),
		cmocka_unit_test(any_delimiter_will_do),
		cmocka_unit_test(a_carriage_return_ends_a_line_if_asked_to),
		cmocka_unit_test(the_caller_may_look_after_the_width),
		cmocka_unit_test(the_header_may_stand_on_a_later_line),
		cmocka_unit_test(a_failing_read_is_an_error),
		cmocka_unit_test(a_file_descriptor_is_read),
		cmocka_unit_test(only_wanted_columns_are_found),
		cmocka_unit_test(any_choice_of_columns_gives_the_same_fields),
		cmocka_unit_test(records_can_be_taken_as_they_stand),
		cmocka_unit_test(what_stands_there_adds_up_to_the_file),
		cmocka_unit_test(control_characters_are_noticed),
		cmocka_unit_test(a_record_splits_into_its_fields),
		cmocka_unit_test(the_header_comes_once),
		cmocka_unit_test(what_is_not_the_header_again),
		cmocka_unit_test(a_header_apart_may_come_once),
		cmocka_unit_test(of_one_column_it_may_come_once_as_it_is),
		cmocka_unit_test(a_view_takes_the_place_of_the_input),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
