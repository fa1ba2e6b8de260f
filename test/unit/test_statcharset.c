/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/map.h"

#include "sav.h"
#include "stat.h"

/*
 * A file with a label and a text, made by hand: it says the name and the number
 * of its encoding, or NULL and 0.
 */
static void
one_text(struct stat_read *r, int32_t code_page, const char *name,
    const char *text, const struct statfile_options *opt)
{
	struct sav s = { .big = false };

	sav_header(&s, 1, 1);
	sav_variable(&s, "T", 8, text);
	if (code_page != 0)
		sav_machine(&s, code_page);
	if (name != NULL)
		sav_extension(&s, 20, name);
	sav_end(&s);
	sav_text(&s, text, 8);
	stat_read_with(r, buf_all(&s.b), opt);
	buf_clear(&s.b);
}

static void
check_text(int32_t code_page, const char *name, const char *text,
    const char *asked, const char *wanted)
{
	const struct statfile_options opt = { .name = "in",
	    .encoding = asked };
	struct stat_read r;
	char rows[40];

	one_text(&r, code_page, name, text, &opt);
	assert_string_equal(r.d.text, "");
	snprintf(rows, sizeof(rows), "T\n%s\n", wanted);
	assert_string_equal(r.rows.p, rows);
	snprintf(rows, sizeof(rows), "T,text,%s,", wanted);
	assert_non_null(strstr(r.book.p, rows));
	stat_clear(&r);
}

static void
check_no_text(int32_t code_page, const char *name, const char *text,
    const char *asked, const char *message)
{
	const struct statfile_options opt = { .name = "in",
	    .encoding = asked };
	struct stat_read r;

	one_text(&r, code_page, name, text, &opt);
	assert_string_equal(r.d.text, message);
	stat_clear(&r);
}

/* Bytes as in the tables of Unicode; of Windows-1255 and 1258 iconv holds the
 * last letter back, and in code page 949 it is one that EUC-KR has not. */
static void
encodings_of_the_file(void **state)
{
	(void)state;
	check_text(1252, NULL, "\xa3" "5", NULL, "£5");
	check_text(65001, "UTF-8", "£5", NULL, "£5");
	check_text(936, NULL, "\xcd\xac", NULL, "同");
	check_text(949, NULL, "\xb1\xd7\x8c\x63", NULL, "그똠");
	check_text(949, "EUC-KR", "\x8c\x63", NULL, "똠");
	check_text(950, "Big5", "\xa4\xa4", NULL, "中");
	check_text(932, "Shift_JIS", "\x81\x60\x5c", NULL, "～\\");
	check_text(1255, NULL, "\xf9", NULL, "ש");
	check_text(1258, NULL, "a\xec", NULL, "á");
	check_text(28605, NULL, "\xa4", NULL, "€");
	check_text(10000, NULL, "\x8a", NULL, "ä");
	check_text(2, "windows-1251", "\xc4\xe0 ", NULL, "Да");
	check_text(0, "windows-1251", "\xc4\xe0 ", NULL, "Да");
	check_text(1252, "no-such", "\xa3", NULL, "£");
	check_text(4711, "UTF-8", "£", NULL, "£");
	check_no_text(4711, NULL, "x", NULL, "in: this system does not know "
	    "the encoding that the file says it is in (codepage 4711); give "
	    "another with -e");
	check_no_text(0, "no-such", "x", NULL, "in: this system does not know "
	    "the encoding that the file says it is in (no-such); give another "
	    "with -e");
}

static void
encodings_that_are_asked_for(void **state)
{
	(void)state;
	check_text(65001, NULL, "\xa3" "5", "WINDOWS-1252", "£5");
	check_text(0, NULL, "\xc4\xe0", "windows-1251", "Да");
	check_text(4711, "no-such", "\xcd\xac", "GBK", "同");
	check_no_text(65001, NULL, "x", "no-such", "in: this system does not "
	    "know the encoding no-such; give another with -e");
	check_no_text(65001, NULL, "\x81", "windows-1252", "in: the label of "
	    "T is not valid windows-1252; give the encoding of the file with "
	    "-e, or replace such bytes with --repair");
}

/* Old files say "ASCII" whatever they are in, or nothing. */
static void
encodings_that_nobody_says(void **state)
{
	const struct statfile_options opt = { .name = "in" };
	struct stat_read r;

	(void)state;
	check_text(0, NULL, "£5", NULL, "£5");
	check_no_text(0, NULL, "\xa3" "5", NULL, "in: the label of T is not "
	    "valid UTF-8, and the file does not say its encoding; give it "
	    "with -e");
	check_no_text(3, NULL, "£5", NULL, "in: the label of T looks like "
	    "UTF-8, but the file does not say its encoding; give it with -e");
	check_no_text(3, NULL, "\x81", NULL, "in: the label of T is not valid "
	    "windows-1252, which is a guess, as the file does not say its "
	    "encoding; give it with -e");
	one_text(&r, 2, NULL, "\xa3" "5", &opt);
	assert_string_equal(r.rows.p, "T\n£5\n");
	assert_string_equal(r.report.p, "windows-1252, which is a guess "
	    "(--encoding says another)");
	stat_clear(&r);
	one_text(&r, 2, NULL, "5", &opt);
	assert_string_equal(r.report.p, "");
	stat_clear(&r);
}

static void
encodings_that_lie(void **state)
{
	const struct statfile_options asked = { .name = "in",
	    .encoding = "windows-1252" };
	const struct statfile_options repair = { .name = "in",
	    .repair = true };
	struct stat_read r;

	(void)state;
	check_no_text(65001, NULL, "\xa3" "5", NULL, "in: the label of T is "
	    "not valid UTF-8, which the file says it is in; give the encoding "
	    "of the file with -e, or replace such bytes with --repair");
	one_text(&r, 65001, NULL, "\xa3" "5\xff\xff", &repair);
	assert_string_equal(r.rows.p, "T\n\xef\xbf\xbd" "5\xef\xbf\xbd"
	    "\xef\xbf\xbd\n");
	assert_string_equal(r.report.p, "2 texts had bytes that are not "
	    "valid, which became U+FFFD (respondent 1: T)");
	stat_clear(&r);
	one_text(&r, 65001, NULL, "Ä", &asked);
	assert_string_equal(r.rows.p, "T\nÃ„\n");
	assert_string_equal(r.report.p, "2 texts are UTF-8, as the file says, "
	    "but were read in the encoding of -e");
	stat_clear(&r);
	one_text(&r, 65001, NULL, "abc\xe2\x82", &asked);
	assert_string_equal(r.report.p, "");
	stat_clear(&r);
}

/* SPSS cuts a text to the bytes of its field. */
static void
texts_that_end_in_a_character(void **state)
{
	const struct statfile_options opt = { .name = "in" };
	struct stat_read r;

	(void)state;
	one_text(&r, 65001, NULL, "1234567\xc3", &opt);
	assert_string_equal(r.rows.p, "T\n1234567\n");
	assert_string_equal(r.report.p, "2 texts ended in the middle of a "
	    "character, which was left out");
	stat_clear(&r);
	one_text(&r, 936, NULL, "\xcd\xac\xcd", &opt);
	assert_string_equal(r.rows.p, "T\n同\n");
	stat_clear(&r);
	check_text(65001, NULL, "ab\xe2\x82", NULL, "ab");
	check_text(65001, NULL, "ab\xf0\x90\x80", NULL, "ab");
	check_no_text(65001, NULL, "ab\xe2\x28", NULL, "in: the label of T is "
	    "not valid UTF-8, which the file says it is in; give the encoding "
	    "of the file with -e, or replace such bytes with --repair");
	check_no_text(65001, NULL, "ab\xe0\x80", NULL, "in: the label of T is "
	    "not valid UTF-8, which the file says it is in; give the encoding "
	    "of the file with -e, or replace such bytes with --repair");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(encodings_of_the_file),
		cmocka_unit_test(encodings_that_are_asked_for),
		cmocka_unit_test(encodings_that_nobody_says),
		cmocka_unit_test(encodings_that_lie),
		cmocka_unit_test(texts_that_end_in_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
