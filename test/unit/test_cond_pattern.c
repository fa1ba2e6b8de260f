/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "ask/cond_pattern.h"

#include "close.h"

/* The kind and its texts, with / between them. */
static void
assert_reads(const char *pattern, enum cond_pattern_kind kind,
    const char *texts)
{
	char room[200];
	struct cond_pattern p;
	struct buf got;

	buf_init(&got);
	cond_pattern_read(slice_of(pattern), room, &p);
	for (size_t i = 0; p.kind != PATTERN_OTHER && i < p.n; i++) {
		buf_puts(&got, i > 0 ? "/" : "");
		buf_slice(&got, p.texts[i]);
	}
	if (p.kind != kind || !slice_is(buf_all(&got), texts))
		fail_msg("%s: kind %d, \"%.*s\"", pattern, p.kind,
		    (int)got.len, got.p);
	assert_int_equal(cond_pattern_is_other(slice_of(pattern)),
	    kind == PATTERN_OTHER);
	buf_clear(&got);
}

static void
anchors_say_where_the_text_stands(void **state)
{
	(void)state;
	assert_reads("South", PATTERN_HAS, "South");
	assert_reads("^South", PATTERN_BEGINS, "South");
	assert_reads("South$", PATTERN_ENDS, "South");
	assert_reads("^South$", PATTERN_IS, "South");
	assert_reads("^\xc3\x89ire$", PATTERN_IS, "\xc3\x89ire");
}

static void
one_of_several_texts_has_to_be_there(void **state)
{
	(void)state;
	assert_reads("a|b|c", PATTERN_HAS, "a/b/c");
	assert_reads("^a|^b", PATTERN_BEGINS, "a/b");
	assert_reads("^(a|b)", PATTERN_BEGINS, "a/b");
	assert_reads("(a|b)$", PATTERN_ENDS, "a/b");
	assert_reads("^(a|b)$", PATTERN_IS, "a/b");
	assert_reads("^a$|^b$", PATTERN_IS, "a/b");
}

static void
escaped_signs_are_themselves(void **state)
{
	(void)state;
	assert_reads("U\\.S\\.", PATTERN_HAS, "U.S.");
	assert_reads("^a\\|b", PATTERN_BEGINS, "a|b");
	assert_reads("5\\$$", PATTERN_ENDS, "5$");
	assert_reads("\\\\", PATTERN_HAS, "\\");
}

static void
all_others_have_no_words(void **state)
{
	static const char *const others[] = { "", "^", "$", "^$", "a.c", "a*",
	    "[ab]", "a+", "a?", "a{2}", "\\w", "^a|b", "a|b$", "a|", "|a",
	    "(a|b)c", "c(a|b)", "((a))", "(a$|b)", "(^a)", "a^", "a$b",
	    "^(a|b)$c", "a)", "\\",
	    "a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q" };

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_reads(others[i], PATTERN_OTHER, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(anchors_say_where_the_text_stands),
		cmocka_unit_test(one_of_several_texts_has_to_be_there),
		cmocka_unit_test(escaped_signs_are_themselves),
		cmocka_unit_test(all_others_have_no_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
