/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/length.h"

#include "table_set.h"

/* One column, with a base of so many. */
static struct table *
new_table(const char *question, int n)
{
	struct table *t = table_new(1);

	t->question = table_text(t, slice_of(question));
	t->wording = table_text(t, slice_of("Say \"yes\""));
	t->base = table_text(t, slice_of("All"));
	t->columns[0] = (struct table_column){ .heading = slice_of("Total"),
	    .label = slice_of("Total"), .letter = slice_of(""),
	    .base = people(n), .block = TABLE_NO_BLOCK };
	return t;
}

static void
assert_status(unsigned status, const char *wanted)
{
	struct buf b;

	buf_init(&b);
	table_status(status, &b);
	assert_string_equal(b.p != NULL ? b.p : "", wanted);
	buf_clear(&b);
}

static void
statuses_have_codes(void **state)
{
	(void)state;
	assert_status(0, "");
	assert_status(TABLE_LOW, "[low]");
	assert_status(TABLE_NOBODY, "[w]");
	assert_status(TABLE_SMALL, "[u]");
	assert_status(TABLE_NO_FIGURE, "[x]");
	assert_status(TABLE_NO_COLUMN, "[z]");
	assert_status(TABLE_SECRET, "[c]");
	assert_status(TABLE_LOW | TABLE_SMALL, "[low][u]");
	assert_status(TABLE_NOBODY | TABLE_SMALL, "[w][u]");
}

static void
statuses_are_read_back(void **state)
{
	static const char *const none[] = { "low", "[low", "[low]u", "[LOW]",
	    "[u] [x]", "[]", "[u]x]", " " };
	unsigned status;
	struct buf b;

	(void)state;
	for (unsigned i = 0; i < 64; i++) {
		buf_init(&b);
		table_status(i, &b);
		status = 99;
		assert_true(table_status_find(buf_all(&b), &status));
		assert_int_equal(status, i);
		buf_clear(&b);
	}
	assert_true(table_status_find(slice_of("[u][low]"), &status));
	assert_int_equal(status, TABLE_LOW | TABLE_SMALL);
	for (size_t i = 0; i < LENGTH(none); i++)
		assert_false(table_status_find(slice_of(none[i]), &status));
	assert_false(table_status_find((struct slice){ "[u]\0", 4 },
	    &status));
}

static void
kinds_are_read_back(void **state)
{
	static const char *const none[] = { "", "Answer", "answers", "base",
	    "test", "note", "made" };
	enum table_kind kind;

	(void)state;
	for (int i = TABLE_ANSWER; i <= TABLE_NPS; i++) {
		assert_true(table_kind_find(
		    slice_of(table_kind_name((enum table_kind)i)), &kind));
		assert_int_equal(kind, i);
	}
	for (size_t i = 0; i < LENGTH(none); i++)
		assert_false(table_kind_find(slice_of(none[i]), &kind));
}

static void
kinds_have_words(void **state)
{
	(void)state;
	assert_string_equal(table_kind_name(TABLE_ANSWER), "answer");
	assert_string_equal(table_kind_name(TABLE_NET), "net");
	assert_string_equal(table_kind_name(TABLE_MEAN), "mean");
	assert_string_equal(table_kind_name(TABLE_MEDIAN), "median");
	assert_string_equal(table_kind_name(TABLE_SD), "sd");
	assert_string_equal(table_kind_name(TABLE_NPS), "nps");
	assert_true(table_is_share(TABLE_ANSWER));
	assert_true(table_is_share(TABLE_NET));
	assert_false(table_is_share(TABLE_MEAN));
	assert_false(table_is_share(TABLE_MEDIAN));
	assert_false(table_is_share(TABLE_SD));
	assert_false(table_is_share(TABLE_NPS));
}

static void
cells_stay_where_they_are(void **state)
{
	struct table *t = table_new(3);
	char label[16];

	(void)state;
	for (unsigned r = 0; r < 100; r++) {
		struct table_cell *cells;

		snprintf(label, sizeof(label), "row %u", r);
		cells = add(t, TABLE_ANSWER, label);
		for (unsigned c = 0; c < 3; c++) {
			assert_false(cells[c].defined);
			cells[c].status = 3 * r + c;
		}
	}
	for (unsigned r = 0; r < 100; r++) {
		snprintf(label, sizeof(label), "row %u", r);
		assert_true(slice_is(t->rows[r].label, label));
		for (unsigned c = 0; c < 3; c++)
			assert_int_equal(table_at(t, r, c)->status,
			    3 * r + c);
	}
	table_forget(t);
	assert_int_equal(t->ncolumns, 0);
	assert_true(slice_is(t->rows[99].label, "row 99"));
	table_free(t);
	table_free(NULL);
}

static void
assert_tidy(struct table **tables, size_t n, const char *wanted)
{
	struct table_set set = { .tables = tables, .n = n,
	    .look = { .interviewed = 60, .level = 0.95,
	    .small.flag = TABLE_SMALL_BASE } };
	struct buf out;

	buf_init(&out);
	put_tidy(&set, &out);
	assert_memory_equal(out.p, heading, strlen(heading));
	assert_string_equal(out.p + strlen(heading), wanted);
	buf_clear(&out);
}

static void
no_tables_are_a_heading(void **state)
{
	(void)state;
	assert_tidy(NULL, 0, "");
}

/* The columns of DESIGN.md in their order; a base behind each question. */
static void
tidy_has_a_line_for_each_cell(void **state)
{
	struct table *t = new_table("q,1", 60);
	struct table_cell *cell = add(t, TABLE_ANSWER, "A \"b\"");

	(void)state;
	*cell = (struct table_cell){ .defined = true, .value = 0.5,
	    .has_se = true, .se = 0.125, .has_interval = true,
	    .interval = { 0.25, 0.75 }, .sum = people(30),
	    .status = TABLE_LOW };
	cell = add(t, TABLE_MEAN, "Mean");
	*cell = (struct table_cell){ .defined = true, .value = -0.0,
	    .has_se = true, .se = 0.1, .sum = people(60) };
	assert_tidy(&t, 1,
	    "1,\"q,1\",\"Say \"\"yes\"\"\",All,Total,Total,,answer,"
	    "\"A \"\"b\"\"\",50,,12.5,25,75,15,30,30,60,60,,[low],\n"
	    "1,\"q,1\",\"Say \"\"yes\"\"\",All,Total,Total,,mean,"
	    "Mean,,0,0.1,,,30,60,30,60,60,,,\n"
	    "1,\"q,1\",\"Say \"\"yes\"\"\",All,Total,Total,,base,"
	    "Base,,,,,,30,60,30,60,60,,,\n"
	    "1,\"q,1\"," MADE("1"));
	table_free(t);
}

/* 100 * 0.285 is a little less than 28.5. */
static void
percentages_are_those_of_the_exact_sums(void **state)
{
	struct table *t = new_table("q", 200);
	struct table_cell *cell = add(t, TABLE_ANSWER, "A");

	(void)state;
	*cell = (struct table_cell){ .defined = true, .value = 57 / 200.0,
	    .sum = people(57) };
	assert_true(table_figure(t, 0, 0) == 28.5);
	cell = add(t, TABLE_MEAN, "Mean");
	*cell = (struct table_cell){ .defined = true, .value = 0.1,
	    .sum = people(200) };
	assert_true(table_figure(t, 1, 0) == 0.1);
	table_free(t);
}

static void
what_is_not_defined_is_empty(void **state)
{
	struct table *t[2] = { new_table("none", 0), new_table("few", 2) };
	struct table_cell *cell = add(t[0], TABLE_ANSWER, "A");

	(void)state;
	cell->status = TABLE_NO_FIGURE;
	assert_tidy(t, 2,
	    "1,none,\"Say \"\"yes\"\"\",All,Total,Total,,answer,A,,,,,,"
	    "0,0,0,0,0,,[x],\n"
	    "1,none,\"Say \"\"yes\"\"\",All,Total,Total,,base,Base,,,,,,"
	    "0,0,0,0,0,,[x],\n"
	    "1,none," MADE("2")
	    "2,few,\"Say \"\"yes\"\"\",All,Total,Total,,base,Base,,,,,,"
	    "1,2,1,2,2,,[u],\n"
	    "2,few," MADE("2"));
	table_free(t[0]);
	table_free(t[1]);
}

static void
json_has_the_same_figures(void **state)
{
	struct table *t = new_table("q\"1", 60);
	struct table_cell *cell = add(t, TABLE_NET, "A\\b\n\x01");
	const char *question, *kind, *label, *status, *interval, *sample;
	double percent, se, effective, confidence;
	int count, base, weighted;
	json_t *lower, *all;

	(void)state;
	*cell = (struct table_cell){ .defined = true, .value = 0.1,
	    .has_se = true, .se = 0.125, .sum = people(6),
	    .status = TABLE_SMALL };
	all = json_of(&t, 1);
	assert_int_equal(json_unpack(all,
	    "{s:s, s:b, s:f, s:s, s:[{s:s, s:[{s:{s:i, s:f}}],"
	    " s:[{s:s, s:s, s:[{s:f, s:f, s:o, s:i, s:s}]}]}]}",
	    "sample", &sample, "weighted", &weighted,
	    "confidence", &confidence, "interval", &interval,
	    "tables", "question", &question, "columns", "base",
	    "unweighted", &base, "effective", &effective, "rows",
	    "kind", &kind, "row", &label, "cells", "percent", &percent,
	    "se", &se, "lower", &lower, "unweighted", &count,
	    "status", &status), 0);
	assert_string_equal(sample, "nonprob");
	assert_false(weighted);
	assert_true(confidence == 90);
	assert_string_equal(interval, "logit");
	assert_string_equal(question, "q\"1");
	assert_string_equal(kind, "net");
	assert_string_equal(label, "A\\b\n\x01");
	assert_true(percent == 10 && se == 12.5 && effective == 60);
	assert_true(json_is_null(lower));
	assert_int_equal(count, 6);
	assert_int_equal(base, 60);
	assert_string_equal(status, "[u]");
	json_decref(all);
	table_free(t);
}

static void
json_lists_tests_of_association(void **state)
{
	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct table *t = new_banner();
		const char *of, *name, *status;
		json_t *all, *f, *df1, *df2, *p;

		t->blocks[0] = association[i].block;
		t->blocks[0].heading = slice_of("Sex");
		all = json_of(&t, 1);
		assert_int_equal(json_unpack(all, "{s:[{s:[{s:s, s:s, s:o,"
		    " s:o, s:o, s:o, s:s}]}]}", "tables", "tests", "break",
		    &of, "statistic", &name, "value", &f, "df1", &df1,
		    "df2", &df2, "p", &p, "status", &status), 0);
		assert_string_equal(of, "Sex");
		assert_string_equal(name, "Rao-Scott F");
		assert_string_equal(status, association[i].status);
		if (i == 0)
			assert_true(json_real_value(f) == 5.25 &&
			    json_real_value(df1) == 1.5 &&
			    json_real_value(df2) == 20.5 &&
			    json_real_value(p) == 0.02);
		else
			assert_true(json_is_null(f) && json_is_null(df1) &&
			    json_is_null(df2) && json_is_null(p));
		json_decref(all);
		table_free(t);
	}
}

static void
json_says_how_columns_are_compared(void **state)
{
	struct table *t = new_banner();
	struct table_set set = { .tables = &t, .n = 1, .look = { .tests = { .letters = true,
	    .method = COMPARE_POOLED, .levels = { 0.05, 0.01 }, .nlevels = 2,
	    .correction = ADJUST_BH, .minimum = 30 } } };
	const char *method, *correction;
	double levels[2];
	struct buf out;
	int minimum;
	json_t *all;

	(void)state;
	buf_init(&out);
	put_json(&set, &out);
	all = json_loads(out.p, JSON_REJECT_DUPLICATES, NULL);
	assert_int_equal(json_unpack(all,
	    "{s:{s:s, s:[F, F], s:s, s:i}}", "tests", "method", &method,
	    "levels", &levels[0], &levels[1], "correction", &correction,
	    "minimum_base", &minimum), 0);
	assert_string_equal(method, "pooled");
	assert_string_equal(correction, "bh");
	assert_true(levels[0] == 0.05 && levels[1] == 0.01);
	assert_int_equal(minimum, 30);
	json_decref(all);
	buf_clear(&out);
	all = json_of(&t, 1);
	assert_null(json_object_get(all, "tests"));
	json_decref(all);
	table_free(t);
}

static void
json_says_how_small_bases_are_treated(void **state)
{
	struct table *t = new_banner();
	int flag, hide, min_cell;
	const char *of, *percent;
	json_t *all;

	(void)state;
	t->percent = TABLE_OF_ROW;
	all = json_of(&t, 1);
	assert_int_equal(json_unpack(all,
	    "{s:{s:i, s:i, s:s, s:i}, s:[{s:s}]}", "small_base", "flag",
	    &flag, "hide", &hide, "of", &of, "min_cell", &min_cell, "tables",
	    "percent", &percent), 0);
	assert_int_equal(flag, 100);
	assert_int_equal(hide, 30);
	assert_int_equal(min_cell, 3);
	assert_string_equal(of, "unweighted");
	assert_string_equal(percent, "row");
	json_decref(all);
	table_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(statuses_have_codes),
		cmocka_unit_test(statuses_are_read_back),
		cmocka_unit_test(kinds_have_words),
		cmocka_unit_test(kinds_are_read_back),
		cmocka_unit_test(cells_stay_where_they_are),
		cmocka_unit_test(no_tables_are_a_heading),
		cmocka_unit_test(tidy_has_a_line_for_each_cell),
		cmocka_unit_test(percentages_are_those_of_the_exact_sums),
		cmocka_unit_test(what_is_not_defined_is_empty),
		cmocka_unit_test(json_has_the_same_figures),
		cmocka_unit_test(json_lists_tests_of_association),
		cmocka_unit_test(json_says_how_columns_are_compared),
		cmocka_unit_test(json_says_how_small_bases_are_treated),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
