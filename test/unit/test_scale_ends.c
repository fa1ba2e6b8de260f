/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/length.h"
#include "codebook/scale_order.h"
#include "codebook/scale_ends.h"

#include "close.h"
#include "scale_answers.h"

#define MOST 8

static struct scale_ends
end_of(const char *word)
{
	struct scale_ends e = { false, 0 };

	assert_true(scale_ends_read(slice_of(word), &e));
	return e;
}

/* Are those in it that the text has as "x"? */
static void
assert_in(const char *word, struct scale_answer *a, size_t n, const char *in)
{
	struct scale_ends e = end_of(word);
	bool found[MOST];
	struct diag d;

	assert_int_equal(scale_ends_find(&e, a, n, found, &d), 0);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(found[i], in[i] == 'x');
}

static void
assert_none(const char *word, struct scale_answer *a, size_t n,
    const char *why)
{
	struct scale_ends e = end_of(word);
	bool found[MOST];
	struct diag d;

	assert_int_equal(scale_ends_find(&e, a, n, found, &d), -1);
	assert_non_null(strstr(d.text, why));
	for (size_t i = 0; i < n; i++)
		assert_false(found[i]);
}

static void
words_are_read(void **state)
{
	static const char *const wrong[] = { "", "top", "top0", "top-1",
	    "to p2", "top2x", "2top", "middle2", "top1001" };
	struct scale_ends e = end_of("tOP12");
	struct buf name;

	(void)state;
	assert_false(e.bottom);
	assert_int_equal(e.n, 12);
	e = end_of("Top 2");
	assert_int_equal(e.n, 2);
	e = end_of("bottom3");
	assert_true(e.bottom);
	buf_init(&name);
	scale_ends_name(&e, &name);
	assert_true(slice_is(buf_all(&name), "Bottom 3"));
	buf_clear(&name);
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_false(scale_ends_read(slice_of(wrong[i]), &e));
}

/* In whatever order they are shown, and whatever their scores are. */
static void
known_scales_go_by_their_order(void **state)
{
	struct scale_answer a[] = { named("Disagree"), dk,
	    numbered("Strongly agree", 1), named("Don't know"),
	    named("Strongly disagree"), numbered("Agree", 5) };

	(void)state;
	assert_in("top2", a, LENGTH(a), "--x--x");
	assert_in("bottom1", a, LENGTH(a), "----x-");
	assert_in("bottom3", a, LENGTH(a), "x---xx");
	assert_none("top4", a, LENGTH(a), "found 4");
}

static void
numbers_go_by_their_height(void **state)
{
	struct scale_answer a[] = { numbered("b", 0), numbered("d", 10),
	    named("Other"), numbered("a", -2), numbered("c", 0.5), dk };

	(void)state;
	assert_in("top1", a, LENGTH(a), "-x----");
	assert_in("top2", a, LENGTH(a), "-x--x-");
	assert_in("bottom3", a, LENGTH(a), "x--xx-");
}

/* A score says that "don't know" means something, as it does for a mean. */
static void
open_answers_are_steps_only_with_a_number(void **state)
{
	struct scale_answer a[] = { numbered("a", 1), numbered("b", 2),
	    { .label = slice_of("dk"), .open = true, .has_number = true,
	    .number = 0 } };

	(void)state;
	assert_in("bottom1", a, LENGTH(a), "--x");
	a[2].has_number = false;
	assert_in("bottom1", a, LENGTH(a), "x--");
}

/* Two of one height may both be in, or both be out. */
static void
ties_matter_where_the_end_begins(void **state)
{
	struct scale_answer a[] = { numbered("a", 3), numbered("b", 3),
	    numbered("c", 2), numbered("d", 1), numbered("e", 1) };

	(void)state;
	assert_none("top1", a, LENGTH(a), "\"a\" and \"b\"");
	assert_in("top2", a, LENGTH(a), "xx---");
	assert_in("top3", a, LENGTH(a), "xxx--");
	assert_none("top4", a, LENGTH(a), "\"d\" and \"e\"");
	assert_in("bottom2", a, LENGTH(a), "---xx");
}

static void
what_is_on_no_scale_has_no_ends(void **state)
{
	struct scale_answer names[] = { named("Red"), named("Blue") };
	struct scale_answer mixed[] = { numbered("1", 1), numbered("2", 2),
	    named("Many") };
	struct scale_answer open[] = { dk, named("Other") };

	(void)state;
	assert_none("top1", names, LENGTH(names), "\"Red\"");
	assert_none("top1", mixed, LENGTH(mixed), "\"Many\"");
	assert_none("top1", open, LENGTH(open), "found 0");
	assert_none("top1", mixed, 0, "found 0");
	assert_none("top1", mixed, 1, "found 1");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_read),
		cmocka_unit_test(known_scales_go_by_their_order),
		cmocka_unit_test(numbers_go_by_their_height),
		cmocka_unit_test(open_answers_are_steps_only_with_a_number),
		cmocka_unit_test(ties_matter_where_the_end_begins),
		cmocka_unit_test(what_is_on_no_scale_has_no_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
