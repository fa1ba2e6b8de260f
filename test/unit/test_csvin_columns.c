/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/buf.h"

#include "close.h"
#include "pieces.h"
#include "random.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_wanted_columns_are_found),
		cmocka_unit_test(any_choice_of_columns_gives_the_same_fields),
		cmocka_unit_test(records_can_be_taken_as_they_stand),
		cmocka_unit_test(what_stands_there_adds_up_to_the_file),
		cmocka_unit_test(control_characters_are_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
