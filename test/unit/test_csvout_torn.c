/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>

#include "csvout_file.h"

static void
what_is_written_before_the_end_is_torn(void **state)
{
	uint64_t seed = 8;

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
			assert_torn(buf_all(&s.written));
		}
		assert_whole_end(&s);
	}
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
	struct buf got;

	(void)state;
	for (unsigned i = 0; i < 100; i++) {
		buf_init(&got);
		read_and_kill(&got, i, 1 + random_below(&seed, 400000));
		assert_torn(buf_all(&got));
		buf_clear(&got);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_before_the_end_is_torn),
		cmocka_unit_test(the_last_line_of_one_column_is_held_back),
		cmocka_unit_test(
		    a_failing_stage_ends_its_stream_with_the_reason),
		cmocka_unit_test(a_stage_that_fails_at_once_says_why_too),
		cmocka_unit_test(
		    a_stage_killed_while_it_writes_leaves_a_torn_stream),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
