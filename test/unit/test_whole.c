/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "partial/whole.h"

#include "close.h"

/* Powers of two by Python. */
#define TWO_64 "18446744073709551616"
#define TWO_128 "340282366920938463463374607431768211456"
#define LARGEST "1157920892373161954235709850086879078532699846656405" \
	"64039457584007913129639935"

static void
assert_text(const struct whole *x, const char *text)
{
	struct buf b;

	buf_init(&b);
	whole_put(x, &b);
	assert_string_equal(b.p, text);
	buf_clear(&b);
}

static struct whole
read(const char *text)
{
	struct whole x = { { 0 } };

	assert_true(whole_read(slice_of(text), &x));
	return x;
}

static void
texts_come_back(void **state)
{
	static const char *const texts[] = { "0", "7", "-1", "10", "-90",
	    "9999999999999999999", "10000000000000000000",
	    "-10000000000000000001", TWO_64, TWO_128, "-" TWO_128, LARGEST,
	    "-" LARGEST };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct whole x = read(texts[i]);

		assert_text(&x, texts[i]);
	}
}

static void
other_texts_are_no_numbers(void **state)
{
	static const char *const texts[] = { "", "-", "-0", "00", "01", "+1",
	    " 1", "1 ", "1.0", "1e3", "x", ("1" LARGEST) };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct whole x = { { 3 } };

		assert_false(whole_read(slice_of(texts[i]), &x));
		assert_text(&x, "3");
	}
}

static void
they_add_and_are_taken_away(void **state)
{
	struct whole sum = read(LARGEST), one = read("1"), minus;

	(void)state;
	whole_add(&sum, &one);
	minus = read("-" LARGEST);
	whole_add(&sum, &minus);
	assert_text(&sum, "1");
	minus = whole_minus(&one);
	whole_add(&sum, &minus);
	assert_true(whole_is_zero(&sum));
	whole_add(&sum, &minus);
	assert_true(whole_is_negative(&sum));
	assert_text(&sum, "-1");
	assert_true(whole_same(&sum, &minus));
}

static void
they_are_made_of_two_pieces(void **state)
{
	struct whole x = whole_of(1, 0);

	(void)state;
	assert_text(&x, TWO_64);
	x = whole_of((fixed_uint)1 << 64, 0);
	assert_text(&x, TWO_128);
	x = whole_of(UINT64_MAX, (fixed_uint)1 << 64);
	assert_text(&x, TWO_128);
	assert_true(whole_low(&x) == 0);
	assert_true(whole_high(&x) == (fixed_uint)1 << 64);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_come_back),
		cmocka_unit_test(other_texts_are_no_numbers),
		cmocka_unit_test(they_add_and_are_taken_away),
		cmocka_unit_test(they_are_made_of_two_pieces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
