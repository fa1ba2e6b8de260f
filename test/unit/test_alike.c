/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/buf.h"
#include "base/alike.h"

#include "close.h"

static struct buf told;

static void
tell(const void *ctx, const char *what)
{
	(void)ctx;
	buf_printf(&told, "%s\n", what);
}

/* Bars stand between the texts. */
static void
assert_tells(const char *texts, const char *wanted)
{
	struct slice all = slice_of(texts), list[8];
	size_t n = 0;

	while (slice_part(&all, '|', &list[n]))
		n++;
	buf_init(&told);
	buf_puts(&told, "");
	alike(list, n, tell, NULL);
	assert_string_equal(told.p, wanted);
	buf_clear(&told);
}

static void
different_answers_are_nothing_to_tell(void **state)
{
	(void)state;
	assert_tells("", "");
	assert_tells("Agree|agree|Agre e|\xc3\xa9|e|\xc3\xa8", "");
	assert_tells("Agree|Disagree|Agree", "");
	/* U+200D and U+200C join and part letters. */
	assert_tells("ab|a\xe2\x80\x8d" "b|a\xe2\x80\x8c" "b", "");
}

static void
blanks(void **state)
{
	(void)state;
	assert_tells("Agree|No|Agree ",
	    "answers that differ only in blanks: \"Agree\", \"Agree \"\n");
	assert_tells("Agree|\tAgree\xc2\xa0|\xef\xbb\xbf" "Agree",
	    "answers that differ only in blanks: \"Agree\", \"<U+0009>Agree"
	    "<U+00A0>\", \"<U+FEFF>Agree\"\n");
	assert_tells("a  b|a b|x|a\xe3\x80\x80" "b|x ",
	    "answers that differ only in blanks: \"a  b\", \"a b\", "
	    "\"a<U+3000>b\"\n"
	    "answers that differ only in blanks: \"x\", \"x \"\n");
	assert_tells("a|a |a  |a   | a",
	    "answers that differ only in blanks: \"a\", \"a \", \"a  \", "
	    "\"a   \", ...\n");
	assert_tells(" |  ",
	    "answers that differ only in blanks: \" \", \"  \"\n");
}

static void
letters(void **state)
{
	(void)state;
	assert_tells("\xc3\xa9|e\xcc\x81",
	    "answers that look the same: \"\xc3\xa9\", \"e<U+0301>\"\n");
	assert_tells("so|s\xc2\xado|so ", "answers that look the same: "
	    "\"so\", \"s<U+00AD>o\", \"so \"\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(different_answers_are_nothing_to_tell),
		cmocka_unit_test(blanks),
		cmocka_unit_test(letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
