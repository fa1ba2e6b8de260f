/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "buf.h"
#include "table.h"
#include "table_json.h"
#include "table_tidy.h"
#include "weight.h"

#include "close.h"

static const char heading[] = "table,question,wording,base,break,column,"
    "letter,kind,row,percent,value,se,lower,upper,weighted,unweighted,"
    "base_weighted,base_unweighted,base_effective,sig,status\n";

static struct fixed_sum
people(int n)
{
	struct fixed_sum s = { 0 };

	for (int i = 0; i < n; i++)
		fixed_add(&s, WEIGHT_ONE / 2);
	return s;
}

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

static struct table_cell *
add(struct table *t, enum table_kind kind, const char *label)
{
	return table_add(t, kind, slice_of(label), slice_of(""));
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
	assert_status(TABLE_LOW | TABLE_SMALL, "[low][u]");
	assert_status(TABLE_NOBODY | TABLE_SMALL, "[w][u]");
}

static void
kinds_have_words(void **state)
{
	(void)state;
	assert_string_equal(table_kind_name(TABLE_ANSWER), "answer");
	assert_string_equal(table_kind_name(TABLE_NET), "net");
	assert_string_equal(table_kind_name(TABLE_MEAN), "mean");
	assert_string_equal(table_kind_name(TABLE_MEDIAN), "median");
	assert_true(table_is_share(TABLE_ANSWER));
	assert_true(table_is_share(TABLE_NET));
	assert_false(table_is_share(TABLE_MEAN));
	assert_false(table_is_share(TABLE_MEDIAN));
	assert_false(table_is_share(TABLE_SD));
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
	table_free(t);
	table_free(NULL);
}

static void
assert_tidy(struct table **tables, size_t n, const char *wanted)
{
	struct table_set set = { .tables = tables, .n = n };
	struct buf out;

	buf_init(&out);
	table_tidy(&set, &out);
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
	    "\"A \"\"b\"\"\",50,,12.5,25,75,15,30,30,60,60,,[low]\n"
	    "1,\"q,1\",\"Say \"\"yes\"\"\",All,Total,Total,,mean,"
	    "Mean,,0,0.1,,,30,60,30,60,60,,\n"
	    "1,\"q,1\",\"Say \"\"yes\"\"\",All,Total,Total,,base,"
	    "Base,,,,,,30,60,30,60,60,,\n");
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
	    "0,0,0,0,0,,[x]\n"
	    "1,none,\"Say \"\"yes\"\"\",All,Total,Total,,base,Base,,,,,,"
	    "0,0,0,0,0,,[x]\n"
	    "2,few,\"Say \"\"yes\"\"\",All,Total,Total,,base,Base,,,,,,"
	    "1,2,1,2,2,,[u]\n");
	table_free(t[0]);
	table_free(t[1]);
}

static json_t *
json_of(struct table **tables, size_t n)
{
	struct table_set set = { .tables = tables, .n = n, .look = {
	    .level = 0.9, .method = INTERVAL_LOGIT, .nonprob = true } };
	struct buf out;
	json_error_t error;
	json_t *all;

	buf_init(&out);
	table_json(&set, &out);
	all = json_loads(out.p, JSON_REJECT_DUPLICATES, &error);
	if (all == NULL)
		fail_msg("%s: %s", error.text, out.p);
	buf_clear(&out);
	return all;
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
json_of_no_tables_is_an_object(void **state)
{
	json_t *all = json_of(NULL, 0);

	(void)state;
	assert_int_equal(json_array_size(json_object_get(all, "tables")), 0);
	json_decref(all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(statuses_have_codes),
		cmocka_unit_test(kinds_have_words),
		cmocka_unit_test(cells_stay_where_they_are),
		cmocka_unit_test(no_tables_are_a_heading),
		cmocka_unit_test(tidy_has_a_line_for_each_cell),
		cmocka_unit_test(percentages_are_those_of_the_exact_sums),
		cmocka_unit_test(what_is_not_defined_is_empty),
		cmocka_unit_test(json_has_the_same_figures),
		cmocka_unit_test(json_of_no_tables_is_an_object),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
