/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csvin_reads.h"

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
		cmocka_unit_test(the_header_comes_once),
		cmocka_unit_test(what_is_not_the_header_again),
		cmocka_unit_test(a_header_apart_may_come_once),
		cmocka_unit_test(of_one_column_it_may_come_once_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
