/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/length.h"
#include "codebook/stem.h"

#include "close.h"

#define MOST 4

/* Do the n wordings share the text, and has each the rest? */
static void
assert_stem(const char *const *wordings, size_t n, const char *shared,
    const char *const *own)
{
	struct slice w[MOST] = { { "", 0 } };
	struct stem stem;

	for (size_t i = 0; i < n; i++)
		w[i] = slice_of(wordings[i]);
	stem = stem_find(w, n);
	assert_true(slice_is(stem.shared, shared));
	for (size_t i = 0; i < n; i++)
		assert_true(slice_is(stem_own(&stem, w[i]), own[i]));
}

/* None: each item keeps its whole wording. */
static void
assert_none(const char *const *wordings, size_t n)
{
	assert_stem(wordings, n, "", wordings);
}

static void
a_question_before_its_items(void **state)
{
	static const char *const dash[] = { "Do you trust each: - The police",
	    "Do you trust each: - The press" };
	static const char *const mark[] = { "Whom do you trust? Police",
	    "Whom do you trust? Press", "Whom do you trust? Prince" };
	static const char *const dots[] = { "I think that it... is good",
	    "I think that it... is bad" };
	static const char *const brackets[] = { "Do you trust them [police]",
	    "Do you trust them [press]" };
	static const char *const items[] = { "The police", "The press" };
	static const char *const names[] = { "Police", "Press", "Prince" };
	static const char *const opinions[] = { "is good", "is bad" };
	static const char *const inside[] = { "police", "press" };

	(void)state;
	assert_stem(dash, 2, "Do you trust each:", items);
	assert_stem(mark, 3, "Whom do you trust?", names);
	assert_stem(dots, 2, "I think that it...", opinions);
	assert_stem(brackets, 2, "Do you trust them", inside);
}

static void
a_question_behind_its_items(void **state)
{
	static const char *const dash[] = { "Police - how much trust?",
	    "Press - how much trust?" };
	static const char *const brackets[] = { "[police] Do you trust them",
	    "[press] Do you trust them" };
	static const char *const items[] = { "Police", "Press" };
	static const char *const inside[] = { "police", "press" };

	(void)state;
	assert_stem(dash, 2, "how much trust?", items);
	assert_stem(brackets, 2, "Do you trust them", inside);
}

/* "Do you" is two words, and no sign ends "How good is the". */
static void
too_little_is_no_question(void **state)
{
	static const char *const two[] = { "Do you: walk", "Do you: swim" };
	static const char *const open[] = { "How good is the press",
	    "How good is the police" };
	static const char *const one[] = { "Whom do you trust? Police" };

	(void)state;
	assert_none(two, 2);
	assert_none(open, 2);
	assert_none(one, 1);
	assert_none(one, 0);
}

/* The first one would be nothing. */
static void
each_item_keeps_something(void **state)
{
	static const char *const empty[] = { "Whom do you trust?",
	    "Whom do you trust? Press" };
	static const char *const signs[] = { "Whom do you trust? -",
	    "Whom do you trust? Press" };
	static const char *const same[] = { "Whom do you trust? Press",
	    "Whom do you trust? Press" };
	static const char *const own[] = { "Press", "Press" };

	(void)state;
	assert_none(empty, 2);
	assert_none(signs, 2);
	assert_stem(same, 2, "Whom do you trust?", own);
}

/* Where items share a beginning, too, the longest that ends at a sign; the
 * colon is no part of the question. */
static void
the_longest_that_ends_at_a_sign(void **state)
{
	static const char *const w[] = { "How often do you read: papers: daily",
	    "How often do you read: papers: weekly" };
	static const char *const own[] = { "daily", "weekly" };
	static const char *const prefix[] = { "How often do you read: paper",
	    "How often do you read: pages" };
	static const char *const rest[] = { "paper", "pages" };

	(void)state;
	assert_stem(w, 2, "How often do you read: papers", own);
	assert_stem(prefix, 2, "How often do you read", rest);
}

static void
assert_joined(const char *question, const char *item, const char *whole)
{
	struct buf b;

	buf_init(&b);
	stem_join(slice_of(question), slice_of(item), &b);
	assert_true(slice_is(buf_all(&b), whole));
	buf_clear(&b);
}

static void
an_item_is_joined_to_its_question(void **state)
{
	(void)state;
	assert_joined("Whom do you trust?", "The press",
	    "Whom do you trust? The press");
	assert_joined("I think that it...", "is good",
	    "I think that it... is good");
	assert_joined("Say whom you trust.", "The press",
	    "Say whom you trust - The press");
	assert_joined("Trust in them", "The press",
	    "Trust in them - The press");
	assert_joined("Whom do you trust?", "Whom do you trust? The press",
	    "Whom do you trust? The press");
	assert_joined("Whom do you trust?", "Whom do you trust",
	    "Whom do you trust? Whom do you trust");
}

static void
joined_items_are_divided_again(void **state)
{
	static const char *const questions[] = { "Whom do you trust?",
	    "Say whom you trust.", "Whom do you trust:", "I think that it..." };
	static const char *const items[] = { "The police", "The press" };

	(void)state;
	for (size_t i = 0; i < LENGTH(questions); i++) {
		struct buf whole[2];
		struct slice w[2];
		struct stem stem;

		for (size_t k = 0; k < 2; k++) {
			buf_init(&whole[k]);
			stem_join(slice_of(questions[i]), slice_of(items[k]),
			    &whole[k]);
			w[k] = buf_all(&whole[k]);
		}
		stem = stem_find(w, 2);
		for (size_t k = 0; k < 2; k++)
			assert_true(slice_is(stem_own(&stem, w[k]), items[k]));
		for (size_t k = 0; k < 2; k++)
			buf_clear(&whole[k]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_question_before_its_items),
		cmocka_unit_test(a_question_behind_its_items),
		cmocka_unit_test(too_little_is_no_question),
		cmocka_unit_test(each_item_keeps_something),
		cmocka_unit_test(the_longest_that_ends_at_a_sign),
		cmocka_unit_test(an_item_is_joined_to_its_question),
		cmocka_unit_test(joined_items_are_divided_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
