/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/length.h"
#include "base/buf.h"
#include "stream/csvout.h"

#include "close.h"
#include "random.h"
#include "pieces.h"

/* A stream that goes to a file without a name. */
struct stream {
	FILE *file;
	struct csvout *out;
	struct buf written;	/* what the file held when last looked at */
};

static void
stream_open(struct stream *s)
{
	s->file = tmpfile();
	assert_non_null(s->file);
	s->out = csvout_new(fileno(s->file));
	buf_init(&s->written);
}

/* Adds what is new in the file to written; true if there was some. */
static bool
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

static void
stream_clear(struct stream *s)
{
	csvout_free(s->out);
	fclose(s->file);
	buf_clear(&s->written);
}

static void
assert_holds(struct stream *s, const char *wanted)
{
	buf_add(&s->written, "", 0);
	stream_look(s);
	assert_string_equal(s->written.p, wanted);
}

/* Reads the bytes to their end: 0, or -1 and the diag. */
static int
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

static void
put(struct stream *s, const char *text)
{
	assert_int_equal(csvout_record(s->out, slice_of(text),
	    slice_of("\n")), 0);
}

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

static void
only_fields_that_need_it_are_quoted(void **state)
{
	static const char *const plain[] = { "", "a", "Don't know", "a b",
	    "1;2", "caf\303\251", "-", "=1+1" };
	static const char *const quoted[] = { ",", "a,b", "\"", "say \"so\"",
	    "\n", "a\r\nb", "\r", " a", "a ", " ", "\ta", "a\t" };

	(void)state;
	for (size_t i = 0; i < LENGTH(plain); i++)
		assert_false(csvout_must_quote(slice_of(plain[i])));
	for (size_t i = 0; i < LENGTH(quoted); i++)
		assert_true(csvout_must_quote(slice_of(quoted[i])));
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

/* Wherever it stands, in fields of all lengths. */
static void
one_byte_is_enough_to_quote(void **state)
{
	char text[40];

	(void)state;
	for (size_t n = 1; n <= sizeof(text); n++)
		for (size_t i = 0; i < n; i++) {
			memset(text, 'x', n);
			assert_false(csvout_must_quote(
			    (struct slice){ text, n }));
			text[i] = ",\"\n\r"[(i + n) % 4];
			assert_true(csvout_must_quote(
			    (struct slice){ text, n }));
		}
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
		if (csvout_must_quote(f))
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

/* Some with commas and quotes in the last field, some with an empty first. */
static void
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

static void
put_header(struct stream *s, int columns)
{
	for (int i = 0; i < columns; i++)
		csvout_field(s->out, slice_of("name"));
	assert_int_equal(csvout_end(s->out, slice_of("\n")), 0);
}

static void
what_is_written_before_the_end_is_torn(void **state)
{
	uint64_t seed = 8;
	struct diag d;

	(void)state;
	for (int columns = 2; columns < 8; columns++) {
		struct stream s;
		int flushes = 0;

		stream_open(&s);
		put_header(&s, columns);
		while (flushes < 20) {
			put_row(&s, &seed, columns);
			if (!stream_look(&s))
				continue;
			flushes++;
			assert_int_equal(read_through(buf_all(&s.written), &d), -1);
			assert_non_null(strstr(d.text, "in the middle of"));
		}
		assert_int_equal(csvout_close(s.out), 0);
		stream_look(&s);
		assert_int_equal(read_through(buf_all(&s.written), &d), 0);
		stream_clear(&s);
	}
}

/* Adds n rows as a part. */
static void
take_rows(struct stream *s, struct csvout *part, uint64_t *seed, int columns,
    int n)
{
	struct stream rows = { .out = part };

	for (int i = 0; i < n; i++)
		put_row(&rows, seed, columns);
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
			for (int k = 0; k < i % 40; k++)
				put_row(&one, &same, columns);
		}
		assert_int_equal(csvout_close(s.out), 0);
		assert_int_equal(csvout_close(one.out), 0);
		stream_look(&one);
		buf_add(&one.written, "", 1);
		assert_holds(&s, one.written.p);
		stream_clear(&one);
		stream_clear(&s);
		csvout_free(part);
	}
}

/* A header that is longer than the room before a part comes first. */
static void
what_parts_write_before_the_end_is_torn(void **state)
{
	uint64_t seed = 8;
	struct diag d;

	(void)state;
	for (int columns = 2; columns < 2000; columns = columns * 3 + 1) {
		struct csvout *part = csvout_part();
		struct stream s;

		stream_open(&s);
		put_header(&s, columns);
		for (int i = 0; i < 20; i++) {
			take_rows(&s, part, &seed, columns, 1 + i * 7 % 40);
			if (!stream_look(&s))
				continue;
			assert_int_equal(read_through(buf_all(&s.written), &d), -1);
			assert_non_null(strstr(d.text, "in the middle of"));
		}
		assert_int_equal(csvout_close(s.out), 0);
		stream_look(&s);
		assert_int_equal(read_through(buf_all(&s.written), &d), 0);
		stream_clear(&s);
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
			for (int i = 0; i < 2500; i++)
				put_row(&s, &seed, columns);
			assert_false(csvout_behind(s.out));
			stream_look(&s);
			assert_true(columns == 1 || read_through(
			    buf_all(&s.written), &d) == -1);
			assert_int_equal(csvout_close(s.out), 0);
			seed = 4;
			for (int i = 0; i < 2500; i++)
				put_row(&one, &seed, columns);
			assert_int_equal(csvout_close(one.out), 0);
			stream_look(&one);
			buf_add(&one.written, "", 1);
			assert_holds(&s, one.written.p);
			stream_clear(&one);
			stream_clear(&s);
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
			for (int i = 0; i < n; i++)
				put_row(&s, &seed, columns);
			place = csvout_place(s.out);
			then = seed;
			for (int i = 0; i < 3000; i++)
				put_row(&s, &seed, columns);
			csvout_again(s.out, place);
			seed = then;
			for (int i = 0; i < 4000; i++)
				put_row(&s, &seed, columns);
			assert_false(csvout_behind(s.out));
			assert_int_equal(csvout_close(s.out), 0);
			stream_look(&s);
			seed = 4;
			put_header(&one, columns);
			for (int i = 0; i < n + 4000; i++)
				put_row(&one, &seed, columns);
			assert_int_equal(csvout_close(one.out), 0);
			stream_look(&one);
			buf_add(&one.written, "", 1);
			assert_holds(&s, one.written.p);
			stream_clear(&one);
			stream_clear(&s);
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

static void
the_last_line_of_one_column_is_held_back(void **state)
{
	struct stream s;
	char line[24];
	int n = 0;

	(void)state;
	stream_open(&s);
	do {
		snprintf(line, sizeof(line), "%d", n++);
		put(&s, line);
	} while (!stream_look(&s));
	assert_int_equal(s.written.p[s.written.len - 1], '\n');
	assert_null(strstr(s.written.p + s.written.len - 20, line));
	stream_clear(&s);
}

static void
a_failing_stage_ends_its_stream_with_the_reason(void **state)
{
	struct stream s;
	struct diag d;

	(void)state;
	stream_open(&s);
	put(&s, "a,b");
	put(&s, "1,2");
	csvout_field(s.out, slice_of("half a record"));
	csvout_fail(s.out, "kind-filter: in.csv:7: age: \"x\" is no number");
	assert_holds(&s, "a,b\n1,2\n\"kind-filter: in.csv:7: age: \"\"x\"\" "
	    "is no number");
	assert_int_equal(read_through(buf_all(&s.written), &d), -1);
	assert_string_equal(d.text, "in.csv: an earlier stage failed: "
	    "kind-filter: in.csv:7: age: \"x\" is no number");
	stream_clear(&s);
}

static void
a_stage_that_fails_at_once_says_why_too(void **state)
{
	struct stream s;
	struct diag d;

	(void)state;
	stream_open(&s);
	csvout_fail(s.out, "kind-read: in.csv: empty; wanted a header line");
	stream_look(&s);
	assert_int_equal(read_through(buf_all(&s.written), &d), -1);
	assert_string_equal(d.text, "in.csv: an earlier stage failed: "
	    "kind-read: in.csv: empty; wanted a header line");
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

/* Writes respondents without end; in parts, if the seed is odd. */
static _Noreturn void
write_for_ever(int fd, uint64_t seed)
{
	struct csvout *out = csvout_new(fd);
	struct csvout *part = seed % 2 ? csvout_part() : out;
	char text[100];

	csvout_record(out, slice_of("id,name,weight"), slice_of("\n"));
	for (;;) {
		if (part != out && random_below(&seed, 2000) == 0)
			csvout_take(out, part);
		snprintf(text, sizeof(text), "%u,%0*d,0.%09u",
		    random_below(&seed, 100000),
		    1 + (int)random_below(&seed, 30), 1,
		    random_below(&seed, 1000000000));
		csvout_record(part, slice_of(text), slice_of("\n"));
	}
}

/* Reads n bytes from a stage, kills it, and adds the rest. */
static void
read_and_kill(struct buf *got, uint64_t seed, size_t n)
{
	char bytes[1000];
	ssize_t len;
	pid_t pid;
	int fds[2];

	assert_int_equal(pipe(fds), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		close(fds[0]);
		write_for_ever(fds[1], seed);
	}
	close(fds[1]);
	while ((len = read(fds[0], bytes, sizeof(bytes))) > 0) {
		buf_add(got, bytes, (size_t)len);
		if (got->len >= n) {
			kill(pid, SIGKILL);
			n = SIZE_MAX;
		}
	}
	close(fds[0]);
	waitpid(pid, NULL, 0);
}

/*
 * A kill can hit while the pipe is full and a part of what was to be written
 * is in it: that part must not end with a whole record either.
 */
static void
a_stage_killed_while_it_writes_leaves_a_torn_stream(void **state)
{
	uint64_t seed = 9;
	struct diag d;
	struct buf got;

	(void)state;
	for (unsigned i = 0; i < 100; i++) {
		buf_init(&got);
		read_and_kill(&got, i, 1 + random_below(&seed, 400000));
		assert_int_equal(read_through(buf_all(&got), &d), -1);
		assert_non_null(strstr(d.text, "in the middle of"));
		buf_clear(&got);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_and_fields_come_out_as_they_went_in),
		cmocka_unit_test(nothing_is_written_for_nothing),
		cmocka_unit_test(parts_are_written_as_their_records_are),
		cmocka_unit_test(what_parts_write_before_the_end_is_torn),
		cmocka_unit_test(what_comes_again_is_not_written_twice),
		cmocka_unit_test(what_comes_again_may_be_its_end),
		cmocka_unit_test(a_part_that_cannot_be_written_is_noticed),
		cmocka_unit_test(
		    a_missing_answer_in_one_column_is_no_blank_line),
		cmocka_unit_test(only_fields_that_need_it_are_quoted),
		cmocka_unit_test(one_byte_is_enough_to_quote),
		cmocka_unit_test(quoted_fields_are_what_libcsv_writes),
		cmocka_unit_test(what_is_written_before_the_end_is_torn),
		cmocka_unit_test(the_last_line_of_one_column_is_held_back),
		cmocka_unit_test(
		    a_failing_stage_ends_its_stream_with_the_reason),
		cmocka_unit_test(a_stage_that_fails_at_once_says_why_too),
		cmocka_unit_test(an_output_that_cannot_be_written_is_noticed),
		cmocka_unit_test(
		    a_stage_killed_while_it_writes_leaves_a_torn_stream),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
