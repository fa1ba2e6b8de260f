/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that ReadStat writes, read back; what is wanted is by hand. */
#include <stdlib.h>

#include "sav.h"
#include "statfile_survey.h"

/* All or an error, and with an error it is one of the rows that lacks. */
static void
check_cut(struct slice whole, size_t n)
{
	char *copy = malloc(n > 0 ? n : 1);
	struct stat_read r;

	assert_non_null(copy);
	memcpy(copy, whole.p, n);
	stat_read(&r, (struct slice){ copy, n }, NULL, false);
	if (r.d.text[0] == '\0') {
		assert_int_equal(r.count, 5);
		assert_string_equal(r.rows.p, survey_rows);
	} else {
		assert_int_equal(strncmp(r.d.text, "in: ", 4), 0);
	}
	stat_clear(&r);
	free(copy);
}

static void
a_file_cut_off_anywhere(void **state)
{
	struct buf b;

	(void)state;
	for (int c = READSTAT_COMPRESS_NONE; c <= READSTAT_COMPRESS_BINARY;
	    c++) {
		survey_sav(&b, (readstat_compress_t)c);
		for (size_t n = 0; n <= b.len; n++)
			check_cut(buf_all(&b), n);
		buf_clear(&b);
	}
}

/* Of rows of 48 bytes two are cut off, or a little more. */
static void
a_cut_off_file_says_how_much_it_has(void **state)
{
	struct stat_read r;
	struct buf b;

	(void)state;
	survey_sav(&b, READSTAT_COMPRESS_NONE);
	for (size_t more = 0; more < 48; more += 5) {
		stat_read(&r, (struct slice){ b.p, b.len - 2 * 48 - more },
		    NULL, false);
		assert_string_equal(r.d.text, more > 0 ? "in: has 2 "
		    "respondents, its header promises 5; the file is cut off" :
		    "in: has 3 respondents, its header promises 5; the file "
		    "is cut off");
		assert_int_equal(r.count, 0);
		stat_clear(&r);
	}
	buf_clear(&b);
}

/* How many there are cannot be known with zlib.  Compressed by bytes, the last
 * row begins with codes, and its 17 bytes less cut off a number. */
static void
a_packed_file_that_is_cut_off(void **state)
{
	struct stat_read r;
	struct buf b;

	(void)state;
	survey_sav(&b, READSTAT_COMPRESS_BINARY);
	stat_read(&r, (struct slice){ b.p, b.len - 60 }, NULL, false);
	assert_string_equal(r.d.text, "in: has fewer respondents than its "
	    "header promises; the file is cut off or damaged");
	stat_clear(&r);
	buf_clear(&b);
	survey_sav(&b, READSTAT_COMPRESS_ROWS);
	stat_read(&r, (struct slice){ b.p, b.len - 17 }, NULL, false);
	assert_string_equal(r.d.text, "in: has 4 respondents, its header "
	    "promises 5; the file is cut off");
	stat_clear(&r);
	buf_clear(&b);
}

static void
a_stata_file_cut_off_anywhere(void **state)
{
	static const uint8_t versions[] = { 115, 118 };
	struct stat_read r;
	struct buf b;

	(void)state;
	for (size_t i = 0; i < sizeof(versions); i++) {
		stata(&b, versions[i]);
		for (size_t n = 0; n < b.len; n++) {
			stat_read(&r, (struct slice){ b.p, n }, NULL, false);
			assert_true(r.d.text[0] != '\0');
			stat_clear(&r);
		}
		buf_clear(&b);
	}
}

/* Numbers in a file that promises so many of them. */
static void
numbers_with(struct stat_read *r, int32_t cases, const double *x, size_t n,
    const struct statfile_options *opt)
{
	struct sav s = { .big = true };

	sav_header(&s, 1, cases);
	sav_variable(&s, "X", 0, "");
	sav_machine(&s, 65001);
	sav_end(&s);
	for (size_t i = 0; i < n; i++)
		sav_double(&s, x[i]);
	stat_read_with(r, buf_all(&s.b), opt);
	buf_clear(&s.b);
}

static void
numbers(struct stat_read *r, int32_t cases, const double *x, size_t n)
{
	const struct statfile_options opt = { .name = "in" };

	numbers_with(r, cases, x, n, &opt);
}

static void
what_the_header_promises(void **state)
{
	static const double x[] = { 1, 2.5, -3 };
	struct stat_read r;

	(void)state;
	numbers(&r, 3, x, 3);
	assert_string_equal(r.rows.p, "X\n1\n2.5\n-3\n");
	stat_clear(&r);
	numbers(&r, -1, x, 3);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, "X\n1\n2.5\n-3\n");
	stat_clear(&r);
	numbers(&r, 2147483647, x, 3);
	assert_string_equal(r.d.text, "in: has 3 respondents, its header "
	    "promises 2,147,483,647; the file is cut off");
	stat_clear(&r);
	numbers(&r, 2, x, 3);
	assert_string_equal(r.d.text, "in: its header promises 2 "
	    "respondents, but it holds 3");
	stat_clear(&r);
	numbers(&r, 0, x, 0);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, "X\n");
	stat_clear(&r);
}

static void
numbers_that_are_none(void **state)
{
	double x[] = { 9007199254740991.0, 0.1, -0.0, (double)NAN,
	    (double)INFINITY };
	const struct statfile_options repair = { .name = "in",
	    .repair = true };
	struct stat_read r;

	(void)state;
	numbers(&r, 4, x, 4);
	assert_string_equal(r.rows.p, "X\n9007199254740991\n0.1\n0\n\n");
	stat_clear(&r);
	numbers(&r, 5, x, 5);
	assert_string_equal(r.d.text, "in: respondent 5: X is an infinite "
	    "number (--repair makes it missing)");
	stat_clear(&r);
	x[2] = (double)-INFINITY;
	numbers_with(&r, 5, x, 5, &repair);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, "X\n9007199254740991\n0.1\n\n\n\n");
	assert_string_equal(r.report.p, "2 infinite numbers became missing "
	    "(the first: respondent 3: X)");
	stat_clear(&r);
}

/* Seconds of DATE10: the last and the first one of the years 1 to 9999, and
 * their neighbours; by R's as.numeric(as.Date("9999-12-31")). */
static void
dates_that_are_none(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	sav_header(&s, 1, 4);
	sav_variable(&s, "D", 0, "");
	memcpy(s.b.p + s.b.len - 16, "\0\x0a\x14\0\0\x0a\x14\0", 8);
	sav_machine(&s, 65001);
	sav_end(&s);
	sav_double(&s, 265621679999);
	sav_double(&s, 265621680000);
	sav_double(&s, -49916217600);
	sav_double(&s, -49916217601);
	stat_read(&r, buf_all(&s.b), NULL, false);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, "D\n9999-12-31\n265621680000\n"
	    "0001-01-01\n-49916217601\n");
	assert_string_equal(r.report.p, "2 dates outside the years 1 to 9999 "
	    "stay numbers (the first: respondent 2: D)");
	stat_clear(&r);
	buf_clear(&s.b);
}

static void
detecting(void **state)
{
	(void)state;
	assert_int_equal(statdetect(slice_of("$FL2@(#)")), STATDETECT_SAV);
	assert_int_equal(statdetect(slice_of("$FL3@(#)")),
	    STATDETECT_ZSAV);
	assert_int_equal(statdetect(slice_of("<stata_dta><header>")),
	    STATDETECT_DTA);
	assert_int_equal(statdetect((struct slice){ "\x72\x02\x01", 3 }),
	    STATDETECT_DTA);
	assert_int_equal(statdetect((struct slice){ "\x73\x01\x01", 3 }),
	    STATDETECT_DTA);
	assert_int_equal(statdetect(slice_of("")), STATDETECT_NONE);
	assert_int_equal(statdetect(slice_of("r,s,t\n1,2,3\n")),
	    STATDETECT_NONE);
	assert_int_equal(statdetect(slice_of(
	    "Made by me, not by you, ever and ever...\r\n"
	    "ASCII SPSS PORT FILE")), STATDETECT_POR);
	assert_int_equal(statdetect(slice_of("a,ASCII SPSS PORT FILE")),
	    STATDETECT_NONE);
}

static void
no_file_of_these(void **state)
{
	struct stat_read r;

	(void)state;
	stat_read(&r, slice_of("a,b\n1,2\n"), NULL, false);
	assert_string_equal(r.d.text, "in: this is no file of SPSS or Stata");
	stat_clear(&r);
	stat_read(&r, slice_of("$FL2"), NULL, false);
	assert_string_equal(r.d.text, "in: the file of SPSS is damaged or cut off "
	    "in the description of its variables");
	stat_clear(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_cut_off_anywhere),
		cmocka_unit_test(a_cut_off_file_says_how_much_it_has),
		cmocka_unit_test(a_packed_file_that_is_cut_off),
		cmocka_unit_test(a_stata_file_cut_off_anywhere),
		cmocka_unit_test(what_the_header_promises),
		cmocka_unit_test(numbers_that_are_none),
		cmocka_unit_test(dates_that_are_none),
		cmocka_unit_test(detecting),
		cmocka_unit_test(no_file_of_these),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
