/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/bytes/encoding.h"

#include "close.h"

#define BYTES(s) ((struct slice){ s, sizeof(s) - 1 })

static void
check(struct slice begin, const char *asked, const char *name,
    enum encoding_reason reason, size_t mark)
{
	struct encoding e = encoding_decide(begin, asked);

	assert_string_equal(e.name, name);
	assert_int_equal(e.reason, reason);
	assert_int_equal(e.mark, mark);
}

static void
nothing_said_is_utf8(void **state)
{
	(void)state;
	check(BYTES(""), NULL, "UTF-8", ENCODING_USUAL, 0);
	check(BYTES("id,q\n"), NULL, "UTF-8", ENCODING_USUAL, 0);
	check(BYTES("caf\351\n"), NULL, "UTF-8", ENCODING_USUAL, 0);
}

static void
a_name_is_believed(void **state)
{
	(void)state;
	check(BYTES("id\n"), "latin1", "latin1", ENCODING_ASKED, 0);
	check(BYTES("i\0d\0\n\0"), "latin1", "latin1", ENCODING_ASKED, 0);
}

static void
a_mark_decides(void **state)
{
	(void)state;
	check(BYTES("\xef\xbb\xbfid"), NULL, "UTF-8", ENCODING_MARK, 3);
	check(BYTES("\xff\xfei\0"), NULL, "UTF-16LE", ENCODING_MARK, 2);
	check(BYTES("\xfe\xff\0i"), NULL, "UTF-16BE", ENCODING_MARK, 2);
	check(BYTES("\xff\xfe\0\0i\0\0\0"), NULL, "UTF-32LE", ENCODING_MARK,
	    4);
	check(BYTES("\0\0\xfe\xff\0\0\0i"), NULL, "UTF-32BE", ENCODING_MARK,
	    4);
}

static void
a_mark_beats_a_name(void **state)
{
	(void)state;
	check(BYTES("\xef\xbb\xbfid"), "utf8", "UTF-8", ENCODING_MARK, 3);
	check(BYTES("\xff\xfei\0"), "utf-16", "UTF-16LE", ENCODING_MARK, 2);
	check(BYTES("\xff\xfei\0"), "UTF-8", "UTF-16LE", ENCODING_MARK_WINS,
	    2);
}

static void
half_a_mark_is_none(void **state)
{
	(void)state;
	check(BYTES("\xef\xbb"), NULL, "UTF-8", ENCODING_USUAL, 0);
	check(BYTES("\xff"), NULL, "UTF-8", ENCODING_USUAL, 0);
}

static void
nuls_in_every_other_byte_are_utf16(void **state)
{
	(void)state;
	check(BYTES("i\0d\0,\0q\0\n\0"), NULL, "UTF-16LE", ENCODING_NULS, 0);
	check(BYTES("\0i\0d\0,\0q\0\n"), NULL, "UTF-16BE", ENCODING_NULS, 0);
	/* Those of a damaged file are not. */
	check(BYTES("id,q\n\0\0\0\0\0\0\0"), NULL, "UTF-8", ENCODING_USUAL,
	    0);
}

static void
the_first_character_may_be_utf8(void **state)
{
	(void)state;
	assert_true(encoding_may_be_utf8(BYTES("")));
	assert_true(encoding_may_be_utf8(BYTES("a\351")));
	assert_true(encoding_may_be_utf8(BYTES("\303\251")));
	assert_true(encoding_may_be_utf8(BYTES("\342\200\231s")));
	assert_true(encoding_may_be_utf8(BYTES("\360\237\230\200")));
	/* Cut off, it may. */
	assert_true(encoding_may_be_utf8(BYTES("\303")));
	assert_true(encoding_may_be_utf8(BYTES("\360\237")));
}

static void
or_it_may_not(void **state)
{
	(void)state;
	assert_false(encoding_may_be_utf8(BYTES("\351 vous")));
	assert_false(encoding_may_be_utf8(BYTES("\222s")));
	assert_false(encoding_may_be_utf8(BYTES("\342\200s")));
}

static void
few_bytes_are_taken_for_windows_1252(void **state)
{
	char name[ENCODING_NAME];

	(void)state;
	assert_true(encoding_guess(BYTES("\222t know\n"), name));
	assert_string_equal(name, "windows-1252");
	assert_true(encoding_guess(BYTES("\351"), name));
	assert_string_equal(name, "windows-1252");
}

static void
western_text_is_windows_1252(void **state)
{
	static const char text[] = "Tr\350s d'accord, d\351j\340 \351tudi\351; "
	    "pas du tout d\222accord; \311galement, \340 c\364t\351 de "
	    "l\222\351cole, une id\351e g\351n\351reuse\n";
	char name[ENCODING_NAME];

	(void)state;
	assert_true(encoding_guess(BYTES(text), name));
	assert_string_equal(name, "windows-1252");
}

static void
cyrillic_is_told_from_it(void **state)
{
	/* "Completely agree, rather agree, hard to say" in Russian. */
	static const char text[] = "\317\356\353\355\356\361\362\374\376 "
	    "\361\356\343\353\340\361\345\355, \361\352\356\360\345\345 "
	    "\361\356\343\353\340\361\345\355, \347\342\362\360\363\344\355"
	    "\377\376\361\374 \356\362\342\345\362\350\362\374\n";
	char name[ENCODING_NAME];

	(void)state;
	assert_true(encoding_guess(BYTES(text), name));
	assert_string_equal(name, "WINDOWS-1251");
}

static void
utf8_among_windows_1252_is_seen(void **state)
{
	size_t at;

	(void)state;
	assert_true(encoding_mixed(BYTES("\351t\303\251"), 0, "windows-1252",
	    &at));
	assert_int_equal(at, 2);
	assert_true(encoding_mixed(BYTES("\351 \302\243 5"), 0,
	    "windows-1252", &at));
	assert_int_equal(at, 2);
	assert_true(encoding_mixed(BYTES("\342\200\231"), 0, "windows-1252",
	    &at));
	assert_int_equal(at, 0);
	/* Half of it came before. */
	assert_true(encoding_mixed(BYTES("\251t\351"), 0xc3, "windows-1252",
	    &at));
	assert_int_equal(at, 0);
}

static void
windows_1252_alone_is_not_mixed(void **state)
{
	size_t at;

	(void)state;
	assert_false(encoding_mixed(BYTES(""), 0xc3, "windows-1252", &at));
	assert_false(encoding_mixed(BYTES("\303t\351 \342t\351, \302 S\303O"),
	    0, "windows-1252", &at));
	assert_false(encoding_mixed(BYTES("\303\251"), 0, "WINDOWS-1251",
	    &at));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_said_is_utf8),
		cmocka_unit_test(a_name_is_believed),
		cmocka_unit_test(a_mark_decides),
		cmocka_unit_test(a_mark_beats_a_name),
		cmocka_unit_test(half_a_mark_is_none),
		cmocka_unit_test(nuls_in_every_other_byte_are_utf16),
		cmocka_unit_test(the_first_character_may_be_utf8),
		cmocka_unit_test(or_it_may_not),
		cmocka_unit_test(few_bytes_are_taken_for_windows_1252),
		cmocka_unit_test(western_text_is_windows_1252),
		cmocka_unit_test(cyrillic_is_told_from_it),
		cmocka_unit_test(utf8_among_windows_1252_is_seen),
		cmocka_unit_test(windows_1252_alone_is_not_mixed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
