/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stream/fingerprint.h"

#include "close.h"

static struct slice
text_of(char *room, size_t n)
{
	for (size_t i = 0; i < n; i++)
		room[i] = (char)((i * 7 + 3) % 251);
	return (struct slice){ room, n };
}

static void
assert_hex(const struct fingerprint *f, const char *wanted)
{
	char hex[FINGERPRINT_SIZE];

	fingerprint_hex(f, hex);
	assert_string_equal(hex, wanted);
}

/* From test/oracle/fingerprint.py. */
static void
hashes_are_those_of_xxhash(void **state)
{
	static const struct {
		size_t n;
		const char *hex;
	} cases[] = {
		{ 0, "99aa06d3014798d86001c324468d497f" },
		{ 1, "22bbb76b211a39ba13e608bc156defed" },
		{ 3, "ce31763cbf8245a5a9088dda485b481c" },
		{ 4, "47197970590746b1788a609154b0fe20" },
		{ 8, "e3bc8a5f461715553cd024e3d63a1588" },
		{ 9, "c72c88247a9a56d7eafab1c7f123109f" },
		{ 16, "ce0b9647ab24f88460d75c5e47d40a24" },
		{ 17, "bfd327edcc2fbd12eeed7654312a26d7" },
		{ 128, "a04233e3c9599748ef7e4d57ed67de26" },
		{ 129, "6e83694c09641bb7a28da26446fd5ab0" },
		{ 240, "9a8457fec9cfea5e2288b3c22f48dea4" },
		{ 241, "07870750a974395682b1de299f6e411e" },
		{ 1024, "f96a1bbdb2fef572f75e768c7cdd54b2" },
		{ 1025, "2b5651dd466531ba667a5eabe344e5df" },
		{ 5000, "2cd84822f38d18458e5898f51713d386" },
	};
	char room[5000];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fingerprint f = { 0, 0, 0 };

		fingerprint_add(&f, text_of(room, cases[i].n));
		assert_hex(&f, cases[i].hex);
		assert_int_equal(f.records, 1);
	}
}

/*
 * By hand: 2b40a335786ab70f 9f361cd6bc92dda1 and 3a297dbe3a7688fc
 * 05fd071e96fce759 are those of xxhsum -H2.
 */
static void
records_add_in_any_order(void **state)
{
	struct fingerprint a = { 0, 0, 0 }, b = { 0, 0, 0 };

	(void)state;
	fingerprint_add(&a, slice_of("1,Yes"));
	assert_hex(&a, "2b40a335786ab70f9f361cd6bc92dda1");
	fingerprint_add(&a, slice_of("2,No"));
	assert_hex(&a, "656a20f3b2e1400ba53323f5538fc4fa");
	fingerprint_add(&b, slice_of("2,No"));
	fingerprint_add(&b, slice_of("1,Yes"));
	assert_true(fingerprint_same(&a, &b));
}

static void
carries_go_on_and_fall_off(void **state)
{
	struct fingerprint f = { 1, 0, UINT64_MAX };
	const struct fingerprint one = { 1, 0, 1 };
	const struct fingerprint most = { 1, UINT64_MAX, UINT64_MAX };

	(void)state;
	fingerprint_join(&f, &one);
	assert_hex(&f, "00000000000000010000000000000000");
	fingerprint_join(&f, &most);
	assert_hex(&f, "0000000000000000ffffffffffffffff");
	assert_int_equal(f.records, 3);
}

static void
parts_are_taken_away_again(void **state)
{
	const struct fingerprint parts[] = { { 2, 3, 0 }, { 1, 0, 7 },
	    { 4, UINT64_MAX, UINT64_MAX }, { 0, 0, 0 } };
	const struct fingerprint before = { 9, 2, 5 };
	struct fingerprint f = before;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		fingerprint_join(&f, &parts[i]);
	for (size_t i = 0; i < 4; i++)
		assert_true(fingerprint_take(&f, &parts[(i + 2) % 4]));
	assert_true(fingerprint_same(&f, &before));
	f = parts[1];
	assert_false(fingerprint_take(&f, &parts[0]));
	assert_true(fingerprint_same(&f, &parts[1]));
}

/* Each of the three is a difference. */
static void
what_differs_is_not_the_same(void **state)
{
	const struct fingerprint f = { 1, 2, 3 }, more = { 2, 2, 3 },
	    high = { 1, 3, 3 }, low = { 1, 2, 4 };

	(void)state;
	assert_true(fingerprint_same(&f, &f));
	assert_false(fingerprint_same(&f, &more));
	assert_false(fingerprint_same(&f, &high));
	assert_false(fingerprint_same(&f, &low));
}

static void
digits_are_read_back(void **state)
{
	static const char *const wrong[] = { "",
	    "0123456789abcdef0123456789abcde",
	    "0123456789abcdef0123456789abcdef0",
	    "0123456789ABCDEF0123456789ABCDEF",
	    "0123456789abcdef0123456789abcdeg",
	    " 123456789abcdef0123456789abcdef" };
	struct fingerprint f = { 5, 6, 7 };

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_false(fingerprint_read(slice_of(wrong[i]), &f));
	assert_hex(&f, "00000000000000060000000000000007");
	assert_true(fingerprint_read(
	    slice_of("fedcba98765432100123456789abcdef"), &f));
	assert_true(f.high == 0xfedcba9876543210 &&
	    f.low == 0x0123456789abcdef);
	assert_int_equal(f.records, 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_are_those_of_xxhash),
		cmocka_unit_test(records_add_in_any_order),
		cmocka_unit_test(carries_go_on_and_fall_off),
		cmocka_unit_test(parts_are_taken_away_again),
		cmocka_unit_test(what_differs_is_not_the_same),
		cmocka_unit_test(digits_are_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
