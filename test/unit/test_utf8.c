/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "base/utf8.h"

#include "close.h"

static size_t
length(const char *s)
{
	return utf8_length((const unsigned char *)s, strlen(s));
}

/* The character as UTF-8, by the bit pattern of RFC 3629, section 3. */
static size_t
encode(uint32_t c, unsigned char out[4])
{
	static const unsigned char lead[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = n - 1; i > 0; i--, c >>= 6)
		out[i] = (unsigned char)(0x80 | (c & 0x3f));
	out[0] = (unsigned char)(lead[n] | c);
	return n;
}

static void
every_character_has_its_length(void **state)
{
	unsigned char s[4];

	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		size_t n = encode(c, s);
		size_t wanted = c >= 0xd800 && c <= 0xdfff ? 0 : n;

		if (utf8_length(s, n) != wanted)
			fail_msg("U+%04X", c);
		if (n > 1 && utf8_length(s, n - 1) != 0)
			fail_msg("U+%04X cut off", c);
	}
}

static void
nothing_else_of_three_bytes_is_valid(void **state)
{
	unsigned two = 0, three = 0;

	(void)state;
	for (uint32_t i = 0x800000; i <= 0xffffff; i++) {
		unsigned char s[3] = { (unsigned char)(i >> 16),
		    (unsigned char)(i >> 8), (unsigned char)i };

		two += utf8_length(s, 3) == 2;
		three += utf8_length(s, 3) == 3;
	}
	/* U+0080 to U+07FF, each before 256 bytes; to U+FFFF but for the
	 * surrogates. */
	assert_int_equal(two, (0x800 - 0x80) * 256);
	assert_int_equal(three, 0x10000 - 0x800 - 0x800);
}

static void
the_first_and_last_of_each_length_are_valid(void **state)
{
	(void)state;
	assert_int_equal(utf8_length((const unsigned char *)"", 1), 1);
	assert_int_equal(length("\x7f"), 1);
	assert_int_equal(length("\xc2\x80"), 2);
	assert_int_equal(length("\xdf\xbf"), 2);
	assert_int_equal(length("\xe0\xa0\x80"), 3);
	assert_int_equal(length("\xed\x9f\xbf"), 3);
	assert_int_equal(length("\xee\x80\x80"), 3);
	assert_int_equal(length("\xef\xbf\xbf"), 3);
	assert_int_equal(length("\xf0\x90\x80\x80"), 4);
	assert_int_equal(length("\xf4\x8f\xbf\xbf"), 4);
}

static void
each_invalid_form_is_found(void **state)
{
	static const char *const bad[] = {
		"\x80", "\xbf",				/* no first byte */
		"\xc0\x80", "\xc1\xbf",			/* overlong */
		"\xe0\x80\x80", "\xe0\x9f\xbf",
		"\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf",
		"\xed\xa0\x80", "\xed\xbf\xbf",		/* surrogates */
		"\xf4\x90\x80\x80", "\xf5\x80\x80\x80",	/* beyond U+10FFFF */
		"\xf7\xbf\xbf\xbf", "\xf8\x88\x80\x80\x80",
		"\xfc\x84\x80\x80\x80\x80", "\xfe", "\xff",
		"\xc2", "\xe2\x82", "\xf0\x9f\x98",	/* cut off */
		"\xc2" "a", "\xe2\x82" "a", "\xe2" "a\x82",
		"\xf0\x9f\x98" "a", "\xf0\x9f" "a\x98", "\xf0" "a\x9f\x98",
		"\xc2\xc2\x80", "\xe2\x82\xc0"
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(bad); i++)
		if (length(bad[i]) != 0)
			fail_msg("the invalid form %zu", i);
	assert_int_equal(utf8_length((const unsigned char *)"a", 0), 0);
}

static size_t
invalid(const char *s)
{
	return utf8_invalid((const unsigned char *)s, strlen(s));
}

static void
the_offset_of_the_first_bad_byte_is_given(void **state)
{
	(void)state;
	assert_int_equal(invalid(""), 0);
	assert_int_equal(invalid("abc"), 3);
	assert_int_equal(invalid("caf\xc3\xa9"), 5);
	assert_int_equal(invalid("caf\xe9 au lait"), 3);
	assert_int_equal(invalid("\xc3\xa9\xff"), 2);
	assert_int_equal(invalid("ab\xf0\x9f\x98"), 2);
}

static void
characters_come_one_after_the_other(void **state)
{
	const struct slice s = slice_of("a\xc3\xa9\xff\xe2\x82\xac"
	    "\xf0\x9f\x98\x80\xe2\x82");
	static const int32_t wanted[] = { 'a', 0xe9, 0xfffd, 0x20ac, 0x1f600,
	    0xfffd, 0xfffd };
	size_t i = 0;

	(void)state;
	for (size_t k = 0; k < sizeof(wanted) / sizeof(wanted[0]); k++)
		assert_int_equal(utf8_next(s, &i), wanted[k]);
	assert_int_equal(i, s.n);
}

static void
ascii_has_no_high_bytes(void **state)
{
	(void)state;
	assert_true(utf8_is_ascii(slice_of("")));
	assert_true(utf8_is_ascii(slice_of("a\x7f")));
	assert_false(utf8_is_ascii(slice_of("a\xc3\xa9")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_character_has_its_length),
		cmocka_unit_test(nothing_else_of_three_bytes_is_valid),
		cmocka_unit_test(the_first_and_last_of_each_length_are_valid),
		cmocka_unit_test(each_invalid_form_is_found),
		cmocka_unit_test(the_offset_of_the_first_bad_byte_is_given),
		cmocka_unit_test(characters_come_one_after_the_other),
		cmocka_unit_test(ascii_has_no_high_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
