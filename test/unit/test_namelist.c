/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/head/namelist.h"

#include "close.h"

static void
check(struct namelist *l, size_t n, const char *wanted)
{
	static const char *const names[] = { "age", "q1", "town", "w" };
	struct buf b = { NULL, 0, 0 };

	for (size_t i = 0; i < n; i++)
		namelist_add(l, slice_of(names[i]));
	buf_puts(&b, "");
	namelist_put(l, &b);
	assert_string_equal(b.p, wanted);
	buf_clear(&b);
	namelist_clear(l);
}

static void
all_names_are_listed(void **state)
{
	struct namelist l = { .most = 0 };

	(void)state;
	check(&l, 0, "");
	check(&l, 1, "age");
	check(&l, 4, "age, q1, town, w");
}

static void
those_above_the_most_are_counted(void **state)
{
	struct namelist l = { .most = 2 };

	(void)state;
	check(&l, 0, "");
	check(&l, 2, "age, q1");
	check(&l, 3, "age, q1 and 1 more");
	check(&l, 4, "age, q1 and 2 more");
}

static void
more_is_put_behind_names_that_are_listed(void **state)
{
	struct namelist l = { .most = 1 };

	(void)state;
	buf_puts(namelist_add(&l, slice_of("drinks")), " (3)");
	assert_null(namelist_add(&l, slice_of("food")));
	check(&l, 0, "drinks (3) and 1 more");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_names_are_listed),
		cmocka_unit_test(those_above_the_most_are_counted),
		cmocka_unit_test(more_is_put_behind_names_that_are_listed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
