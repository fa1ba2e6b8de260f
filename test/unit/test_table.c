/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/length.h"
#include "base/buf.h"
#include "table/table.h"
#include "tidy/publish.h"
#include "tidy/tidy.h"
#include "tidy/tidy_json.h"
#include "tidy/tidy_read.h"
#include "tidy/tidy_write.h"
#include "stats/weight.h"

#include "close.h"
#include "pieces.h"

static const char heading[] = "table,question,wording,base,break,column,"
    "letter,kind,row,percent,value,se,lower,upper,weighted,unweighted,"
    "base_weighted,base_unweighted,base_effective,sig,status,p\n";

/* What is written can be read, and written again to the same bytes. */
static void
assert_reads_back(const struct buf *out)
{
	struct pieces source = { out->p, out->len, 0 };
	struct csvin_options opt = pieces_options(&source);
	struct tidy again = { .with_ps = true };
	struct diag d = { "" };
	struct csvin *in = csvin_open(&opt, &d);
	struct buf copy;

	if (in == NULL || tidy_read(in, &again, &d) < 0)
		fail_msg("%s in:\n%s", d.text, out->p);
	buf_init(&copy);
	tidy_write(&again, &copy);
	assert_string_equal(copy.p, out->p);
	buf_clear(&copy);
	tidy_clear(&again);
	csvin_close(in);
}

static void
put_tidy(const struct table_set *set, struct buf *out)
{
	struct tidy tidy = { .n = 0 };

	for (size_t i = 0; i < set->n; i++)
		publish(set, i, &tidy);
	tidy_write(&tidy, out);
	tidy_clear(&tidy);
}

static void
put_json(const struct table_set *set, struct buf *out)
{
	struct tidy tidy = { .n = 0 };

	for (size_t i = 0; i < set->n; i++)
		publish(set, i, &tidy);
	tidy_json(&tidy, out);
	tidy_clear(&tidy);
}

/* The last line of each table, behind its question and as it is made here; T is
 * the number of tables. */
#define MADE(T) "\"Say \"\"yes\"\"\",All,,,,made,tables=" T " interviewed=60 " \
	"weight-0=0 " \
	"weighted=no calibrated=no sample=random decimals=0 percent=column " \
	"confidence=95 interval=wilson flag=50 hide=0 " \
	"small-base=unweighted standard=none min-cell=0 tests=none " \
	"method=linearised levels=none correction=none family=row " \
	"test-base=0,,,,,,,,,,,,,\n"

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

static json_t *
json_of(struct table **tables, size_t n)
{
	struct table_set set = { .tables = tables, .n = n, .look = {
	    .level = 0.9, .method = INTERVAL_LOGIT, .nonprob = true,
	    .small = { .flag = 100, .hide = 30, .min_cell = 3 } } };
	struct buf out;
	json_error_t error;
	json_t *all;

	buf_init(&out);
	put_json(&set, &out);
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

static struct table *
new_banner(void)
{
	static const char *const labels[] = { "Total", "Men", "Women" };
	static const char *const letters[] = { "", "A", "B" };
	static const int bases[] = { 60, 40, 20 }, counts[] = { 30, 20, 10 };
	struct table *t = table_new(3);
	struct table_cell *cells;

	t->question = t->wording = slice_of("q");
	t->base = slice_of("All");
	table_add_blocks(t, 1);
	t->blocks[0].heading = slice_of("Sex");
	for (size_t c = 0; c < 3; c++)
		t->columns[c] = (struct table_column){
		    .heading = slice_of(c == 0 ? "Total" : "Sex"),
		    .label = slice_of(labels[c]),
		    .letter = slice_of(letters[c]), .base = people(bases[c]),
		    .block = c == 0 ? TABLE_NO_BLOCK : 0 };
	cells = add(t, TABLE_ANSWER, "Yes");
	for (size_t c = 0; c < 3; c++)
		cells[c] = (struct table_cell){ .defined = true, .value = 0.5,
		    .sum = people(counts[c]) };
	return t;
}

static void
add_p(struct table_cell *cell, size_t column, double p)
{
	cell->ps = realloc(cell->ps, (cell->nps + 1) * sizeof(*cell->ps));
	cell->ps[cell->nps++] = (struct table_p){ column, p };
}

/* The line of the table stream that begins with this, up to its end. */
static void
assert_line(struct table *t, const char *begin, const char *rest)
{
	struct table_set set = { .tables = &t, .n = 1,
	    .look = { .interviewed = 60, .level = 0.95, .tests = {
	    .letters = true, .rest = true, .levels = { 0.05 }, .nlevels = 1 },
	    .small.flag = TABLE_SMALL_BASE } };
	char wanted[256];
	struct buf out;

	buf_init(&out);
	put_tidy(&set, &out);
	assert_reads_back(&out);
	snprintf(wanted, sizeof(wanted), "\n1,q,q,All,%s,%s\n", begin, rest);
	if (strstr(out.p, wanted) == NULL)
		fail_msg("no line %s in:\n%s", wanted, out.p);
	buf_clear(&out);
}

static void
bases_are_those_of_the_percentage(void **state)
{
	struct table *t = new_banner();
	struct table_cell *mean = add(t, TABLE_MEAN, "Mean");

	(void)state;
	mean[0].status = mean[1].status = TABLE_NO_FIGURE;
	mean[2] = (struct table_cell){ .defined = true, .value = 2,
	    .sum = people(20) };
	assert_line(t, "Sex,Women,B,answer,Yes",
	    "50,,,,,5,10,10,20,20,,,");
	t->percent = TABLE_OF_ROW;	/* 10 of the 30 */
	assert_line(t, "Sex,Women,B,answer,Yes",
	    "33.333333333333336,,,,,5,10,15,30,30,,,");
	assert_line(t, "Sex,Women,B,mean,Mean", ",2,,,,10,20,10,20,20,,,");
	t->percent = TABLE_OF_TOTAL;	/* 10 of the 60 */
	assert_line(t, "Sex,Women,B,answer,Yes",
	    "16.666666666666668,,,,,5,10,30,60,60,,,");
	assert_line(t, "Sex,Women,B,mean,Mean", ",2,,,,10,20,10,20,20,,,");
	assert_line(t, "Sex,Women,B,base,Base",
	    ",,,,,10,20,10,20,20,,[u],");
	table_free(t);
}

static void
comparisons_have_letters_and_p_values(void **state)
{
	struct table *t = new_banner();
	struct table_cell *cell = &t->cells[1];
	double b, rest;
	const char *sig;
	json_t *all;

	(void)state;
	cell->sig = slice_of("b T+");
	add_p(cell, 2, 0.0123);
	add_p(cell, TABLE_REST, 4.1e-15);
	assert_line(t, "Sex,Men,A,answer,Yes",
	    "50,,,,,10,20,20,40,40,b T+,,B=0.0123 rest=4.1e-15");
	all = json_of(&t, 1);
	assert_int_equal(json_unpack(all,
	    "{s:[{s:[{s:[{}, {s:s, s:{s:F, s:F}}, {}]}]}]}", "tables",
	    "rows", "cells", "sig", &sig, "p", "B", &b, "rest", &rest), 0);
	assert_string_equal(sig, "b T+");
	assert_true(b == 0.0123 && rest == 4.1e-15);
	json_decref(all);
	t->columns[2].letter = slice_of("AA");
	cell->sig = slice_of("aa,AA");
	assert_line(t, "Sex,Men,A,answer,Yes",
	    "50,,,,,10,20,20,40,40,\"aa,AA\",,AA=0.0123 rest=4.1e-15");
	cell->hidden = true;
	cell->status = TABLE_SECRET;
	assert_line(t, "Sex,Men,A,answer,Yes",
	    ",,,,,,,20,40,40,,[c],");
	table_free(t);
}

/* Everything is filled, but nothing is for readers. */
static void
hidden_cells_are_empty(void **state)
{
	struct table *t = new_banner();
	json_t *all, *cell, *value;
	const char *key;

	(void)state;
	t->cells[1] = (struct table_cell){ .hidden = true, .defined = true,
	    .value = 0.5, .has_se = true, .se = 0.1, .has_interval = true,
	    .interval = { 0.4, 0.6 }, .sum = people(20),
	    .sig = slice_of("B"), .status = TABLE_SMALL };
	add_p(&t->cells[1], 2, 0.5);
	assert_line(t, "Sex,Men,A,answer,Yes",
	    ",,,,,,,20,40,40,,[u],");
	all = json_of(&t, 1);
	assert_int_equal(json_unpack(all, "{s:[{s:[{s:[{}, o, {}]}]}]}",
	    "tables", "rows", "cells", &cell), 0);
	json_object_foreach(cell, key, value) {
		if (strcmp(key, "status") == 0)
			assert_string_equal(json_string_value(value), "[u]");
		else if (strcmp(key, "sig") == 0)
			assert_string_equal(json_string_value(value), "");
		else
			assert_true(json_is_null(value));
	}
	assert_int_equal(json_object_size(cell), 8);
	json_decref(all);
	table_free(t);
}

static void
hidden_bases_are_empty_everywhere(void **state)
{
	struct table *t = new_banner();
	const char *status;
	json_t *all, *n, *w, *effective;

	(void)state;
	t->columns[1].hidden = t->cells[1].hidden = true;
	t->columns[1].status = t->cells[1].status = TABLE_SECRET;
	assert_line(t, "Sex,Men,A,answer,Yes", ",,,,,,,,,,,[c],");
	assert_line(t, "Sex,Men,A,base,Base", ",,,,,,,,,,,[c],");
	assert_line(t, "Sex,Women,B,answer,Yes",
	    "50,,,,,5,10,10,20,20,,,");
	all = json_of(&t, 1);
	assert_int_equal(json_unpack(all,
	    "{s:[{s:[{}, {s:{s:o, s:o, s:o, s:s}}, {}]}]}", "tables",
	    "columns", "base", "unweighted", &n, "weighted", &w, "effective",
	    &effective, "status", &status), 0);
	assert_true(json_is_null(n) && json_is_null(w));
	assert_true(json_is_null(effective));
	assert_string_equal(status, "[c]");
	json_decref(all);
	t->percent = TABLE_OF_TOTAL;
	t->columns[0].hidden = true;
	assert_line(t, "Sex,Women,B,answer,Yes",
	    "16.666666666666668,,,,,5,10,,,,,,");
	t->percent = TABLE_OF_ROW;
	t->cells[0].hidden = true;
	t->cells[0].status = TABLE_SECRET;
	assert_line(t, "Sex,Women,B,answer,Yes",
	    "33.333333333333336,,,,,5,10,,,,,,");
	table_free(t);
}

/* What belongs to the whole table stands behind its last column, each in a line
 * of its own: overlaps, who is in no column, who has no answer, the nets. */
static void
notes_are_rows_of_their_own(void **state)
{
	static const char wanted[] =
	    "1,q,q,All,Sex,Women,B,base,Base,,,,,,5,10,5,10,10,,[u],\n"
	    "1,q,q,All,,,,note,In no column of Sex: 10.,,,,,,,,,,,,,\n"
	    "1,q,q,All,,,,note,Not in the base: 3 who said Don't know; 2 "
	    "without an answer.,,,,,,,,,,,,,\n"
	    "1,q,q,All,,,,note,\"Any: \"\"Yes, sir\"\", No.\",,,,,,,,,,,,,\n"
	    "1,q,q,All,,,,made,";
	struct table *t = new_banner();
	struct table_set set = { .tables = &t, .n = 1,
	    .look = { .interviewed = 60, .level = 0.95,
	    .small.flag = TABLE_SMALL_BASE } };
	struct buf out;

	(void)state;
	t->columns[2].base = people(10);
	t->n_excluded = 3;
	t->excluded = slice_of("Don't know");
	t->n_missing = 2;
	table_add(t, TABLE_NET, slice_of("Any"), slice_of("Yes, sir\nNo"));
	table_add(t, TABLE_NET, slice_of("No"), slice_of("No"));
	for (size_t i = t->ncolumns; i < 3 * t->ncolumns; i++)
		t->cells[i].status = TABLE_NO_FIGURE;
	buf_init(&out);
	put_tidy(&set, &out);
	if (strstr(out.p, wanted) == NULL)
		fail_msg("not in:\n%s", out.p);
	buf_clear(&out);
	t->blocks[0].overlaps = true;
	assert_line(t, ",,,note,One respondent can be in several columns of "
	    "Sex.", ",,,,,,,,,,,,");
	t->least_told = 5;
	assert_line(t, ",,,note,Not in the base: fewer than 5 who said Don't "
	    "know; fewer than 5 without an answer.", ",,,,,,,,,,,,");
	table_free(t);
}

/* One after the other: what the test of a block says, and how. */
static const struct {
	struct table_block block;
	const char *f, *df1, *df2, *status;
} association[] = {
	{ { .tested = true, .test = { .defined = true, .f = 5.25,
	    .df1 = 1.5, .df2 = 20.5, .p = 0.02 } },
	    ",5.25,,,,,,,,,,,0.02", ",1.5,,,,,,,,,,,", ",20.5,,,,,,,,,,,", "" },
	{ { .tested = true, .test = { .single = true } },
	    ",,,,,,,,,,,[z],", ",,,,,,,,,,,[z],", ",,,,,,,,,,,[z],", "[z]" },
	{ { .tested = true },
	    ",,,,,,,,,,,[x],", ",,,,,,,,,,,[x],", ",,,,,,,,,,,[x],", "[x]" },
	{ { .tested = true, .hidden = true, .test = { .defined = true,
	    .f = 5.25, .df1 = 1.5, .df2 = 20.5, .p = 0.02 } },
	    ",,,,,,,,,,,[c],", ",,,,,,,,,,,[c],", ",,,,,,,,,,,[c],", "[c]" },
};

static void
tests_of_association_are_rows_of_their_own(void **state)
{
	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct table *t = new_banner();

		t->blocks[0] = association[i].block;
		t->blocks[0].heading = slice_of("Sex");
		assert_line(t, "Sex,,,test,Rao-Scott F", association[i].f);
		assert_line(t, "Sex,,,test,Rao-Scott df1",
		    association[i].df1);
		assert_line(t, "Sex,,,test,Rao-Scott df2",
		    association[i].df2);
		table_free(t);
	}
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

/* Half of them have weight 1 and half 7: Kish's effective base of 2n is
 * (8n)^2 / 50n = 1.28 n, 64 of 100. */
static void
small_bases_are_counted_or_effective(void **state)
{
	struct fixed_sum s = people(0);

	(void)state;
	assert_false(table_is_small(&s, 50, false));
	for (int i = 0; i < 50; i++) {
		fixed_add(&s, WEIGHT_ONE);
		fixed_add(&s, 7 * WEIGHT_ONE);
	}
	assert_true(table_is_small(&s, 101, false));
	assert_false(table_is_small(&s, 100, false));
	assert_true(table_is_small(&s, 65, true));
	assert_false(table_is_small(&s, 64, true));
	assert_false(table_is_small(&s, 0, true));
	assert_false(table_is_small(&s, 0, false));
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
		cmocka_unit_test(bases_are_those_of_the_percentage),
		cmocka_unit_test(comparisons_have_letters_and_p_values),
		cmocka_unit_test(hidden_cells_are_empty),
		cmocka_unit_test(hidden_bases_are_empty_everywhere),
		cmocka_unit_test(notes_are_rows_of_their_own),
		cmocka_unit_test(tests_of_association_are_rows_of_their_own),
		cmocka_unit_test(json_lists_tests_of_association),
		cmocka_unit_test(json_says_how_columns_are_compared),
		cmocka_unit_test(json_says_how_small_bases_are_treated),
		cmocka_unit_test(small_bases_are_counted_or_effective),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
