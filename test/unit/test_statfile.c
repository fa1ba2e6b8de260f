/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that ReadStat writes, read back; what is wanted is by hand. */
#include <readstat.h>
#include <stdlib.h>

#include "base/map.h"

#include "sav.h"
#include "stat.h"

static ssize_t
write_bytes(const void *p, size_t n, void *ctx)
{
	buf_add(ctx, p, n);
	return (ssize_t)n;
}

static readstat_writer_t *
writer(void)
{
	readstat_writer_t *w = readstat_writer_init();

	readstat_set_data_writer(w, write_bytes);
	readstat_writer_set_file_timestamp(w, 1585663500);
	return w;
}

/* The variables of a survey of three. */
struct survey {
	readstat_writer_t *w;
	readstat_variable_t *sex, *wt, *day, *text;
};

static struct survey
survey_begin(void)
{
	struct survey s = { .w = writer() };
	readstat_label_set_t *labels = readstat_add_label_set(s.w,
	    READSTAT_TYPE_DOUBLE, "SEXLAB");

	readstat_label_double_value(labels, 1, "Female");
	readstat_label_double_value(labels, 2, " Male ");
	readstat_label_double_value(labels, 3, "Female");
	readstat_label_double_value(labels, 9, "Refused");
	s.sex = readstat_add_variable(s.w, "SEX", READSTAT_TYPE_DOUBLE, 8);
	readstat_variable_set_label(s.sex, "Sex of the\nrespondent");
	readstat_variable_set_label_set(s.sex, labels);
	readstat_variable_add_missing_double_range(s.sex, 8, 99);
	s.wt = readstat_add_variable(s.w, "WT", READSTAT_TYPE_DOUBLE, 8);
	readstat_writer_set_fweight_variable(s.w, s.wt);
	s.day = readstat_add_variable(s.w, "DAY", READSTAT_TYPE_DOUBLE, 8);
	readstat_variable_set_format(s.day, "DATE11");
	s.text = readstat_add_variable(s.w, "TEXT", READSTAT_TYPE_STRING, 20);
	return s;
}

static void
survey_row(struct survey *s, double sex, double wt, double day,
    const char *text)
{
	readstat_begin_row(s->w);
	readstat_insert_double_value(s->w, s->sex, sex);
	if (wt < 0)
		readstat_insert_missing_value(s->w, s->wt);
	else
		readstat_insert_double_value(s->w, s->wt, wt);
	readstat_insert_double_value(s->w, s->day, day);
	readstat_insert_string_value(s->w, s->text, text);
	readstat_end_row(s->w);
}

static void
survey_end(struct survey *s)
{
	survey_row(s, 1, 0.85, 13804992000, "Bj\xc3\xb8rn");
	survey_row(s, 3, -1, 13804992000 + 86400, "two\r\nlines ");
	survey_row(s, 97, 2, 13804992000 - 86400, "  ");
	survey_row(s, 9, 0, 13804992000, "a|b");
	survey_row(s, 12, 1e17, 13804992000, "");
	readstat_end_writing(s->w);
	readstat_writer_free(s->w);
}

static void
survey_sav(struct buf *b, readstat_compress_t compression)
{
	struct survey s = survey_begin();

	buf_init(b);
	readstat_writer_set_compression(s.w, compression);
	assert_int_equal(readstat_begin_writing_sav(s.w, b, 5), READSTAT_OK);
	survey_end(&s);
}

static const char survey_rows[] = "SEX|WT|DAY|TEXT\n"
    "Female|0.85|2020-03-31|Bjørn\n"
    "Female (3)||2020-04-01|two lines\n"
    "97|2|2020-03-30|\n"
    "Refused|0|2020-03-31|a|b\n"
    "12|1e+17|2020-03-31|\n";

static const char survey_codebook[] =
    "name,type,title,value,label,missing,role,group,score\n"
    "SEX,single,Sex of the respondent,,,8 thru 99,,,\n"
    "SEX,,,1,Female,,,,\n"
    "SEX,,,2,Male,,,,\n"
    "SEX,,,3,Female (3),,,,\n"
    "SEX,,,9,Refused,yes,,,\n"
    "SEX,,,12,,yes,,,\n"
    "SEX,,,97,,yes,,,\n"
    "WT,number,,,,,weight,,\n"
    "DAY,datetime,,,,,,,\n"
    "TEXT,text,,,,,,,\n";

static const char survey_report[] = "weight variable WT; 1 label "
    "changed, because another code has the same; 1 variable has user-missing values, "
    "which stay as answers";

static void
a_survey_in_each_compression(void **state)
{
	struct stat_read r;
	struct buf b;

	(void)state;
	for (int c = READSTAT_COMPRESS_NONE; c <= READSTAT_COMPRESS_BINARY;
	    c++) {
		survey_sav(&b, (readstat_compress_t)c);
		stat_read(&r, buf_all(&b), NULL, false);
		assert_string_equal(r.d.text, "");
		assert_string_equal(r.rows.p, survey_rows);
		assert_string_equal(r.book.p, survey_codebook);
		assert_string_equal(r.report.p, survey_report);
		assert_int_equal(r.count, 5);
		stat_clear(&r);
		buf_clear(&b);
	}
}

/* 8 to 99 are user-missing. */
static void
user_missing_values_are_empty_unless_kept(void **state)
{
	struct statfile_options opt = { .name = "in" };
	struct stat_read r;
	struct buf b;

	(void)state;
	survey_sav(&b, READSTAT_COMPRESS_NONE);
	stat_read_with(&r, buf_all(&b), &opt);
	assert_string_equal(r.rows.p, "SEX|WT|DAY|TEXT\n"
	    "Female|0.85|2020-03-31|Bjørn\n"
	    "Female (3)||2020-04-01|two lines\n"
	    "|2|2020-03-30|\n" "|0|2020-03-31|a|b\n"
	    "|1e+17|2020-03-31|\n");
	assert_string_equal(r.book.p, survey_codebook);
	buf_clear(&b);
	stat_clear(&r);
}

static void
codes_in_place_of_labels(void **state)
{
	struct stat_read r;
	struct buf b;

	(void)state;
	survey_sav(&b, READSTAT_COMPRESS_ROWS);
	stat_read(&r, buf_all(&b), NULL, true);
	assert_string_equal(r.rows.p, "SEX|WT|DAY|TEXT\n"
	    "1|0.85|2020-03-31|Bjørn\n"
	    "3||2020-04-01|two lines\n"
	    "97|2|2020-03-30|\n"
	    "9|0|2020-03-31|a|b\n"
	    "12|1e+17|2020-03-31|\n");
	assert_string_equal(r.book.p, survey_codebook);
	stat_clear(&r);
	buf_clear(&b);
}

/* Female and Female (1 and 3), Male (2), and what was written. */
static void
token_file(struct buf *b, readstat_error_t begin(readstat_writer_t *, void *,
    long))
{
	static const char *const texts[] = { "__NA__", "none", "__NA__x", "" };
	readstat_writer_t *w = writer();
	readstat_label_set_t *labels = readstat_add_label_set(w,
	    READSTAT_TYPE_INT32, "SEXLAB");
	readstat_variable_t *sex = readstat_add_variable(w, "SEX",
	    READSTAT_TYPE_INT32, 8), *text;

	buf_init(b);
	readstat_label_int32_value(labels, 1, "Female");
	readstat_label_int32_value(labels, 2, "Male");
	readstat_label_int32_value(labels, 3, "Female");
	readstat_variable_set_label_set(sex, labels);
	text = readstat_add_variable(w, "TEXT", READSTAT_TYPE_STRING, 8);
	if (begin == readstat_begin_writing_sav)
		readstat_writer_set_compression(w, READSTAT_COMPRESS_BINARY);
	assert_int_equal(begin(w, b, 4), READSTAT_OK);
	for (int row = 0; row < 4; row++) {
		readstat_begin_row(w);
		readstat_insert_int32_value(w, sex, row + 1);
		readstat_insert_string_value(w, text, texts[row]);
		readstat_end_row(w);
	}
	readstat_end_writing(w);
	readstat_writer_free(w);
}

static void
check_tokens(struct slice bytes, bool codes, const char *rows)
{
	static const char *const female[] = { "Female", "none", "4", "x" };
	static const char *const three[] = { "3", "none", "4", "Male" };
	struct statfile_options opt = { .name = "in", .codes = codes,
	    .missing = codes ? three : female, .nmissing = 4 };
	struct stat_read r;

	stat_read_with(&r, bytes, &opt);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, rows);
	assert_int_equal(strncmp(r.met, "yyyn", 4), 0);
	assert_non_null(strstr(r.book.p, codes ? "SEX,,,2,Male,,,,\n"
	    "SEX,,,3,Female (3),yes,,,\n" : "SEX,,,1,Female,yes,,,\n"
	    "SEX,,,2,Male,,,,\n" "SEX,,,3,Female (3),yes,,,\n"));
	stat_clear(&r);
}

/* By the label, or by the code where the stream has that. */
static void
tokens_are_missing_in_every_format(void **state)
{
	static readstat_error_t (*const begin[])(readstat_writer_t *, void *,
	    long) = { readstat_begin_writing_sav, readstat_begin_writing_por,
	    readstat_begin_writing_dta };
	struct buf b;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		token_file(&b, begin[i]);
		check_tokens(buf_all(&b), false,
		    "SEX|TEXT\n" "|\n" "Male|\n" "|__NA__x\n" "|\n");
		check_tokens(buf_all(&b), true,
		    "SEX|TEXT\n" "1|\n" "2|\n" "|__NA__x\n" "|\n");
		buf_clear(&b);
	}
}

/* No-break blanks and those without width, in a label and in texts. */
static void
unseen_blanks_are_mended(void **state)
{
	readstat_writer_t *w = writer();
	readstat_label_set_t *labels = readstat_add_label_set(w,
	    READSTAT_TYPE_DOUBLE, "QLAB");
	readstat_variable_t *q = readstat_add_variable(w, "Q",
	    READSTAT_TYPE_DOUBLE, 8), *text = readstat_add_variable(w, "TEXT",
	    READSTAT_TYPE_STRING, 20);
	struct stat_read r;
	struct buf b;

	(void)state;
	buf_init(&b);
	readstat_label_double_value(labels, 1, "Tend\xc2\xa0to agree\xc2\xa0");
	readstat_variable_set_label_set(q, labels);
	assert_int_equal(readstat_begin_writing_sav(w, &b, 2), READSTAT_OK);
	readstat_begin_row(w);
	readstat_insert_double_value(w, q, 1);
	readstat_insert_string_value(w, text, "\xe2\x80\x8bno \xc2\xa0 ");
	readstat_end_row(w);
	readstat_begin_row(w);
	readstat_insert_double_value(w, q, 1);
	readstat_insert_string_value(w, text, "a\xe2\x80\x8b" "b");
	readstat_end_row(w);
	readstat_end_writing(w);
	readstat_writer_free(w);
	stat_read(&r, buf_all(&b), NULL, false);
	assert_string_equal(r.rows.p, "Q|TEXT\n" "Tend to agree|no\n"
	    "Tend to agree|a\xe2\x80\x8b" "b\n");
	assert_string_equal(r.report.p, "1 answer freed of no-break and "
	    "zero-width blanks; 1 label freed of no-break and zero-width "
	    "blanks");
	stat_clear(&r);
	buf_clear(&b);
}

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
portable_files(void **state)
{
	struct survey s = survey_begin();
	struct stat_read r;
	struct buf b;

	(void)state;
	buf_init(&b);
	readstat_variable_set_label(s.sex, "Sex");
	assert_int_equal(readstat_begin_writing_por(s.w, &b, 2), READSTAT_OK);
	survey_row(&s, 1, 0.85, 13804992000, "Ann");
	survey_row(&s, 97, 1.1, 13804992000, "");
	readstat_end_writing(s.w);
	readstat_writer_free(s.w);
	assert_int_equal(statdetect(buf_all(&b)), STATDETECT_POR);
	stat_read(&r, buf_all(&b), NULL, false);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, "SEX|WT|DAY|TEXT\n"
	    "Female|0.85|2020-03-31|Ann\n" "97|1.1|2020-03-31|\n");
	assert_non_null(strstr(r.book.p, "\nSEX,,,97,,yes,,,\n"));
	stat_clear(&r);
	buf_clear(&b);
}

/* A Stata file with .a labelled and .b not. */
static void
stata(struct buf *b, uint8_t version)
{
	readstat_writer_t *w = writer();
	readstat_label_set_t *labels = readstat_add_label_set(w,
	    READSTAT_TYPE_INT32, "yesno");
	readstat_variable_t *v[4];

	buf_init(b);
	readstat_writer_set_file_format_version(w, version);
	readstat_label_int32_value(labels, 1, "Yes");
	readstat_label_int32_value(labels, 0, "No");
	readstat_label_tagged_value(labels, 'a', "Not asked");
	v[0] = readstat_add_variable(w, "q1", READSTAT_TYPE_INT8, 0);
	readstat_variable_set_label(v[0], "Kind?");
	readstat_variable_set_label_set(v[0], labels);
	v[1] = readstat_add_variable(w, "day", READSTAT_TYPE_INT32, 0);
	readstat_variable_set_format(v[1], "%td");
	v[2] = readstat_add_variable(w, "x", READSTAT_TYPE_DOUBLE, 0);
	v[3] = readstat_add_variable(w, "s", READSTAT_TYPE_STRING, 10);
	assert_int_equal(readstat_begin_writing_dta(w, b, 3), READSTAT_OK);
	for (int row = 0; row < 3; row++) {
		readstat_begin_row(w);
		if (row == 1)
			readstat_insert_tagged_missing_value(w, v[0], 'a');
		else if (row == 2)
			readstat_insert_tagged_missing_value(w, v[0], 'b');
		else
			readstat_insert_int8_value(w, v[0], 1);
		readstat_insert_int32_value(w, v[1], 22005 + row);
		if (row == 2)
			readstat_insert_missing_value(w, v[2]);
		else
			readstat_insert_double_value(w, v[2], row + 0.5);
		readstat_insert_string_value(w, v[3], row > 0 ? "" : "text");
		readstat_end_row(w);
	}
	readstat_end_writing(w);
	readstat_writer_free(w);
}

static const char stata_rows[] = "q1|day|x|s\n"
    "Yes|2020-03-31|0.5|text\n"
    "Not asked|2020-04-01|1.5|\n"
    ".b|2020-04-02||\n";

static const char stata_book[] =
    "name,type,title,value,label,missing,role,group,score\n"
    "q1,single,Kind?,,,,,,\n"
    "q1,,,0,No,,,,\n"
    "q1,,,1,Yes,,,,\n"
    "q1,,,.a,Not asked,yes,,,\n"
    "q1,,,.b,,yes,,,\n"
    "day,datetime,,,,,,,\n"
    "x,number,,,,,,,\n"
    "s,text,,,,,,,\n";

static void
stata_files_of_each_version(void **state)
{
	static const uint8_t versions[] = { 113, 114, 115, 117, 118 };
	struct stat_read r;
	struct buf b;

	(void)state;
	for (size_t i = 0; i < sizeof(versions); i++) {
		stata(&b, versions[i]);
		stat_read(&r, buf_all(&b), NULL, false);
		assert_string_equal(r.d.text, "");
		assert_string_equal(r.rows.p, stata_rows);
		assert_string_equal(r.book.p, stata_book);
		stat_clear(&r);
		buf_clear(&b);
	}
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

static void
long_texts_are_whole(void **state)
{
	readstat_writer_t *w = writer();
	readstat_variable_t *v = readstat_add_variable(w, "LONG",
	    READSTAT_TYPE_STRING, 600);
	char text[601], wanted[700];
	struct stat_read r;
	struct buf b;

	(void)state;
	for (size_t i = 0; i < 600; i++)
		text[i] = (char)('a' + i % 26);
	text[600] = '\0';
	snprintf(wanted, sizeof(wanted), "LONG\n%s\n", text);
	buf_init(&b);
	readstat_begin_writing_sav(w, &b, 1);
	readstat_begin_row(w);
	readstat_insert_string_value(w, v, text);
	readstat_end_row(w);
	readstat_end_writing(w);
	readstat_writer_free(w);
	stat_read(&r, buf_all(&b), NULL, false);
	assert_string_equal(r.rows.p, wanted);
	stat_clear(&r);
	buf_clear(&b);
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
		cmocka_unit_test(a_survey_in_each_compression),
		cmocka_unit_test(user_missing_values_are_empty_unless_kept),
		cmocka_unit_test(codes_in_place_of_labels),
		cmocka_unit_test(tokens_are_missing_in_every_format),
		cmocka_unit_test(unseen_blanks_are_mended),
		cmocka_unit_test(a_file_cut_off_anywhere),
		cmocka_unit_test(a_cut_off_file_says_how_much_it_has),
		cmocka_unit_test(a_packed_file_that_is_cut_off),
		cmocka_unit_test(portable_files),
		cmocka_unit_test(stata_files_of_each_version),
		cmocka_unit_test(a_stata_file_cut_off_anywhere),
		cmocka_unit_test(long_texts_are_whole),
		cmocka_unit_test(what_the_header_promises),
		cmocka_unit_test(numbers_that_are_none),
		cmocka_unit_test(dates_that_are_none),
		cmocka_unit_test(detecting),
		cmocka_unit_test(no_file_of_these),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
