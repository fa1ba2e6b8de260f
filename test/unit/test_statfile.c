/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that ReadStat writes, read back; what is wanted is by hand. */

#include "statfile_survey.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_survey_in_each_compression),
		cmocka_unit_test(user_missing_values_are_empty_unless_kept),
		cmocka_unit_test(codes_in_place_of_labels),
		cmocka_unit_test(tokens_are_missing_in_every_format),
		cmocka_unit_test(unseen_blanks_are_mended),
		cmocka_unit_test(portable_files),
		cmocka_unit_test(stata_files_of_each_version),
		cmocka_unit_test(long_texts_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
