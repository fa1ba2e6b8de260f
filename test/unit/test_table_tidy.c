/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidy/tidy_read.h"

#include "pieces.h"
#include "table_set.h"

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
		cmocka_unit_test(bases_are_those_of_the_percentage),
		cmocka_unit_test(comparisons_have_letters_and_p_values),
		cmocka_unit_test(hidden_cells_are_empty),
		cmocka_unit_test(hidden_bases_are_empty_everywhere),
		cmocka_unit_test(notes_are_rows_of_their_own),
		cmocka_unit_test(tests_of_association_are_rows_of_their_own),
		cmocka_unit_test(small_bases_are_counted_or_effective),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
