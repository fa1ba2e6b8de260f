/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/head/title.h"

#include "close.h"

static bool
titled(const char *text)
{
	return title_above(slice_of(text), true, ",;");
}

static void
a_title_stands_above_names(void **state)
{
	(void)state;
	assert_true(titled("T\nid,q,w\n1,a,b\n2,c,d\n"));
	assert_true(titled("T,,\nid,q,w\n1,a,b\n"));
	assert_true(titled("\"T, of\ntwo lines\"\r\n\r\nid;q;w\r1;a;b\r2;c;d"));
	assert_true(titled(",T,,\nid,,q,w\n1,,a,\n"));
}

static void
what_is_in_doubt_is_none(void **state)
{
	static const char *const texts[] = { "", "T", "T\n", "T\nid,q,w\n",
	    "T\nid,q,w\n1,a,b\n", "T,,\nid,q,w\n", "T,U,\nid,q,w\n1,a,b\n",
	    "T,,\nid,q\n1,a\n", "T,,\nid,q,q\n1,a,b\n", "T,,\n1,q,w\n1,a,b\n",
	    "T,,\nid, q,w\n1,a,b\n", "T,,\nid,q,w\n1,a,b\n2,c\n",
	    "T,\nid,q,w\n1,a,b\n", "T,,\nid,,w\n1,,b\n", "a,b,c\nd,e,f\n",
	    "\"T,,\nid,q,w\n1,a,b\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (titled(texts[i]))
			fail_msg("a title: %s", texts[i]);
}

static void
the_last_record_may_be_cut_off(void **state)
{
	struct slice s = slice_of("T,,\nid,q,w\n1,a,b\n2,c");

	(void)state;
	assert_true(title_above(s, false, ","));
	assert_false(title_above(s, true, ","));
	assert_false(title_above(slice_before(s, 15), false, ","));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_title_stands_above_names),
		cmocka_unit_test(what_is_in_doubt_is_none),
		cmocka_unit_test(the_last_record_may_be_cut_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
