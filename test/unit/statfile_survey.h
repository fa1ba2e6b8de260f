/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files of SPSS and Stata under test.
 */
#ifndef STATFILE_SURVEY_H
#define STATFILE_SURVEY_H

#include <readstat.h>

#include "stat.h"

static inline ssize_t
write_bytes(const void *p, size_t n, void *ctx)
{
	buf_add(ctx, p, n);
	return (ssize_t)n;
}

static inline readstat_writer_t *
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

static inline struct survey
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

static inline void
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

static inline void
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

static inline void
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

/* A Stata file with .a labelled and .b not. */
static inline void
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

#endif
