/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "close.h"

#include "base/buf.h"
#include "base/slice.h"
#include "kind-crosstab/axis/axis_name.h"

static void
texts_come_back(void **state)
{
	const struct slice texts[] = { slice_of("18+"), slice_of(""),
	    slice_of("5:a+b;c"), { "a\0b", 3 } };
	struct buf name;
	struct slice rest, text;

	(void)state;
	buf_init(&name);
	for (size_t i = 0; i < 4; i++)
		axis_name_put(&name, texts[i], i == 0);
	buf_puts(&name, ";4:Male");
	rest = buf_all(&name);
	for (size_t i = 0; i < 4; i++) {
		assert_true(axis_name_take(&rest, &text, i == 0));
		assert_true(slice_eq(text, texts[i]));
	}
	assert_false(axis_name_take(&rest, &text, false));
	assert_true(slice_is(rest, ";4:Male"));
	buf_clear(&name);
}

static void
what_is_no_name_is_not_taken(void **state)
{
	const char *const wrong[] = { "", "4", "4:Mal", "x:a", ":a", "-1:a",
	    "99999999999999999999:a", "+1:a" };

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		struct slice rest = slice_of(wrong[i]), text;

		assert_false(axis_name_take(&rest, &text, true));
		assert_true(slice_is(rest, wrong[i]));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_come_back),
		cmocka_unit_test(what_is_no_name_is_not_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
