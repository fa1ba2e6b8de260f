/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "codebook/codebook.h"
#include "kind-read/columns/split.h"
#include "kind-read/columns/split_set.h"

#include "close.h"

static struct codebook_variable *
add(struct codebook *cb, const char *name, enum codebook_type type,
    const char *title)
{
	struct codebook_variable *v = codebook_add(cb, slice_of(name));

	v->type = type;
	v->title = slice_of(title);
	v->group = slice_of("q");
	return v;
}

static struct codebook_answer *
answer(struct codebook *cb, struct codebook_variable *v, const char *value,
    const char *label)
{
	struct codebook_answer *a = codebook_add_answer(cb, v,
	    slice_of(value));

	a->label = slice_of(label);
	return a;
}

/* What a field ticks of the set q, one character for each flag. */
static void
check(const struct codebook *cb, const char *field, const char *ticks,
    const char *others)
{
	size_t *flags, n = split_set_flags(cb, slice_of("q"), &flags);
	struct split *s = split_set_new(cb, slice_of("q"),
	    flags, n, NULL);
	struct slice out[8];
	struct buf rest;

	buf_init(&rest);
	buf_add(&rest, "", 0);
	assert_int_equal(n, strlen(ticks));
	split_read(s, slice_of(field), out, &rest);
	for (size_t i = 0; i < n; i++)
		assert_memory_equal(out[i].p, ticks + i, 1);
	assert_string_equal(rest.p, others);
	buf_clear(&rest);
	split_free(s);
	free(flags);
}

static void
only_flags_are_options(void **state)
{
	struct codebook *cb = codebook_new();
	size_t *flags;

	(void)state;
	add(cb, "q", CODEBOOK_SET, "Which?")->group = slice_of("");
	add(cb, "q_1", CODEBOOK_FLAG, "Tea");
	add(cb, "q_other", CODEBOOK_TEXT, "Other");
	add(cb, "q_2", CODEBOOK_FLAG, "Milk");
	assert_int_equal(split_set_flags(cb, slice_of("q"), &flags), 2);
	assert_int_equal(flags[0], 1);
	assert_int_equal(flags[1], 3);
	free(flags);
	assert_int_equal(split_set_flags(cb, slice_of("x"), &flags), 0);
	free(flags);
	codebook_free(cb);
}

static void
titles_and_ends_of_names_are_texts(void **state)
{
	struct codebook *cb = codebook_new();

	(void)state;
	add(cb, "q_1", CODEBOOK_FLAG, "Tea");
	add(cb, "q_7", CODEBOOK_FLAG, "Milk");
	check(cb, "Tea;7", "11", "");
	check(cb, "Milk", "01", "");
	check(cb, "2", "00", "2");
	codebook_free(cb);
}

static void
what_ticks_each_of_them_names_none(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v;

	(void)state;
	v = add(cb, "q_2", CODEBOOK_FLAG, "");
	answer(cb, v, "1", "Selected");
	v = add(cb, "q_1", CODEBOOK_FLAG, "");
	answer(cb, v, "1", "Selected");
	check(cb, "1", "01", "");
	check(cb, "2", "10", "");
	check(cb, "Selected", "00", "Selected");
	codebook_free(cb);
}

static void
codes_of_their_own_come_before_names(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v;

	(void)state;
	v = add(cb, "q_1", CODEBOOK_FLAG, "Tea");
	answer(cb, v, "5", "Black tea");
	v = add(cb, "q_5", CODEBOOK_FLAG, "Milk");
	answer(cb, v, "1", "");
	check(cb, "5", "10", "");
	check(cb, "1", "01", "");
	check(cb, "Black tea, Milk", "11", "");
	codebook_free(cb);
}

static void
what_does_not_tick_is_no_name(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v;
	struct codebook_answer *a;

	(void)state;
	v = add(cb, "q_1", CODEBOOK_FLAG, "Tea");
	a = answer(cb, v, "8", "No tea");
	a->has_score = true;
	a = answer(cb, v, "9", "Refused");
	a->missing = CODEBOOK_REFUSED;
	a = answer(cb, v, "7", "Perhaps tea");
	a->missing = CODEBOOK_DK;
	check(cb, "8", "0", "8");
	check(cb, "Refused", "0", "Refused");
	check(cb, "7", "1", "");
	codebook_free(cb);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_flags_are_options),
		cmocka_unit_test(titles_and_ends_of_names_are_texts),
		cmocka_unit_test(what_ticks_each_of_them_names_none),
		cmocka_unit_test(codes_of_their_own_come_before_names),
		cmocka_unit_test(what_does_not_tick_is_no_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
