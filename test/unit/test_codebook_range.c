/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "buf.h"
#include "codebook.h"
#include "codebook_range.h"

#include "close.h"

static void
assert_range(const char *text, double low, double high)
{
	struct codebook_range r;
	struct buf b = { NULL, 0, 0 };

	assert_true(codebook_range_read(slice_of(text), &r));
	assert_true(r.low == low && r.high == high);
	codebook_range_write(&r, &b);
	assert_string_equal(b.p, text);
	buf_clear(&b);
}

static void
ranges_are_read_and_written(void **state)
{
	(void)state;
	assert_range("900 thru 999", 900, 999);
	assert_range("-9 thru -1.5", -9, -1.5);
	assert_range("97 thru highest", 97, INFINITY);
	assert_range("lowest thru -1", -INFINITY, -1);
	assert_range("5 thru 5", 5, 5);
}

static void
other_texts_are_no_ranges(void **state)
{
	static const char *const texts[] = { "", "900", "900 thru", "thru 5",
	    " thru ", "9 thru 1", "a thru b", "highest thru lowest",
	    "1 thru 2 thru 3", "1thru2" };
	struct codebook_range r;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_false(codebook_range_read(slice_of(texts[i]), &r));
}

/* A listed answer is one, whatever the range says. */
static void
a_field_in_a_range_is_missing(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("age"));

	(void)state;
	codebook_add_text(cb, &v->tokens, slice_of("900 thru highest"));
	codebook_add_answer(cb, v, slice_of("950"));
	codebook_index(v);
	assert_true(codebook_is_missing(cb, v, slice_of("900")));
	assert_true(codebook_is_missing(cb, v, slice_of("1e6")));
	assert_false(codebook_is_missing(cb, v, slice_of("899.9")));
	assert_false(codebook_is_missing(cb, v, slice_of("950")));
	assert_false(codebook_is_missing(cb, v, slice_of("old")));
	assert_true(codebook_is_missing(cb, v, slice_of("")));
	codebook_free(cb);
}

/* pandas writes the code 1 as 1.0. */
static void
a_number_is_the_code_that_it_equals(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("vote"));

	(void)state;
	codebook_add_answer(cb, v, slice_of("1"));
	codebook_add_answer(cb, v, slice_of("02"));
	codebook_index(v);
	assert_ptr_equal(codebook_by_code(v, slice_of("1.0")),
	    &v->answers[0]);
	assert_ptr_equal(codebook_by_code(v, slice_of("1")), &v->answers[0]);
	assert_null(codebook_by_code(v, slice_of("1.5")));
	assert_null(codebook_by_code(v, slice_of("2")));
	codebook_free(cb);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranges_are_read_and_written),
		cmocka_unit_test(other_texts_are_no_ranges),
		cmocka_unit_test(a_field_in_a_range_is_missing),
		cmocka_unit_test(a_number_is_the_code_that_it_equals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
