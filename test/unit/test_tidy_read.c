/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/length.h"

#include "tidy_stream.h"

static void
read_whole(const char *text, struct tidy *t)
{
	struct diag d;

	if (read_bytes(text, strlen(text), t, &d) == 0)
		return;
	fail_msg("%s", d.text);
	abort();		/* never; for those who read the code */
}

static void
assert_number(struct tidy_number n, double value)
{
	assert_true(n.known);
	assert_close(n.value, value, 0);
}

static void
assert_base(const struct tidy_base *b, double weighted, uint64_t n,
    double effective)
{
	assert_number(b->weighted, weighted);
	assert_true(b->unweighted.known);
	assert_int_equal(b->unweighted.n, n);
	assert_number(b->effective, effective);
}

static void
a_whole_stream_has_its_tables(void **state)
{
	const struct tidy_table *q, *n;
	struct tidy t;

	(void)state;
	read_whole(whole, &t);
	assert_int_equal(t.n, 2);
	q = &t.tables[0];
	n = &t.tables[1];
	assert_string_equal(q->input, "in.csv");
	assert_int_equal(q->line, 2);
	assert_int_equal(n->line, 16);
	assert_true(slice_is(q->question, "q"));
	assert_true(slice_is(q->wording, "Say?"));
	assert_true(slice_is(q->base, "All"));
	assert_true(tidy_has_wording(q) && !tidy_has_wording(n));
	assert_true(tidy_has_shares(q) && !tidy_has_shares(n));
	assert_int_equal(q->nrows, 2);
	assert_int_equal(q->ncolumns, 3);
	assert_int_equal(q->rows[1].kind, TABLE_NET);
	assert_true(slice_is(q->rows[1].label, "Any"));
	assert_true(slice_is(q->columns[2].heading, "Sex"));
	assert_true(slice_is(q->columns[2].label, "Wo, men"));
	assert_true(slice_is(q->columns[2].letter, "B"));
	assert_int_equal(q->nnotes, 1);
	assert_true(slice_is(q->notes[0], "Any: Yes, No."));
	assert_int_equal(q->made.tables, 2);
	assert_int_equal(q->made.look.interviewed, 100);
	assert_int_equal(n->nrows, 1);
	assert_int_equal(n->rows[0].kind, TABLE_MEAN);
	assert_int_equal(n->ntests + n->nnotes, 0);
	tidy_clear(&t);
	assert_int_equal(t.n, 0);
}

static void
cells_have_their_figures(void **state)
{
	const struct tidy_table *q;
	const struct tidy_cell *cell;
	struct tidy t;

	(void)state;
	read_whole(whole, &t);
	q = &t.tables[0];
	cell = tidy_at(q, 0, 1);
	assert_int_equal(cell->nps, 1);
	assert_true(slice_is(cell->ps[0].other, "B"));
	assert_true(cell->ps[0].p == 0.1);
	assert_number(cell->figure, 75);
	assert_number(cell->se, 6);
	assert_number(cell->lower, 60);
	assert_number(cell->upper, 90);
	assert_number(cell->weighted, 30);
	assert_int_equal(cell->unweighted.n, 31);
	assert_base(&cell->base, 40, 41, 36);
	assert_true(slice_is(cell->sig, "B"));
	assert_int_equal(cell->status, 0);
	cell = tidy_at(q, 0, 2);
	assert_false(cell->figure.known || cell->se.known ||
	    cell->lower.known || cell->weighted.known ||
	    cell->unweighted.known);
	assert_int_equal(cell->status, TABLE_SECRET);
	assert_number(tidy_at(q, 1, 1)->figure, 0);
	assert_int_equal(tidy_at(q, 1, 1)->status, TABLE_NOBODY | TABLE_SMALL);
	assert_base(&q->columns[2].base, 60, 59, 54);
	assert_int_equal(q->columns[1].status, TABLE_SMALL);
	assert_int_equal(tidy_status(q), TABLE_LOW | TABLE_NOBODY |
	    TABLE_SMALL | TABLE_SECRET);
	assert_number(tidy_at(&t.tables[1], 0, 0)->figure, -2.5);
	tidy_clear(&t);
}

static void
tests_are_read(void **state)
{
	const struct tidy_test *test;
	struct tidy t;

	(void)state;
	read_whole(whole, &t);
	assert_int_equal(t.tables[0].ntests, 1);
	test = &t.tables[0].tests[0];
	assert_true(slice_is(test->heading, "Sex"));
	assert_number(test->f, 5.25);
	assert_number(test->df1, 1.5);
	assert_number(test->df2, 98.5);
	assert_number(test->p, 0.02);
	tidy_clear(&t);
}

static void
rows_and_columns_are_found(void **state)
{
	const struct tidy_table *q;
	struct tidy t;

	(void)state;
	read_whole(whole, &t);
	q = &t.tables[0];
	assert_int_equal(tidy_find_row(q, TABLE_NET, slice_of("Any")), 1);
	assert_int_equal(tidy_find_row(q, TABLE_ANSWER, slice_of("Any")), 2);
	assert_int_equal(tidy_find_column(q, slice_of("Sex"),
	    slice_of("Men")), 1);
	assert_int_equal(tidy_find_column(q, slice_of("Total"),
	    slice_of("Men")), 3);
	tidy_clear(&t);
}

/* Streams one behind the other, with and without the end of the last line. */
static void
two_streams_may_be_in_one_input(void **state)
{
	char text[2 * sizeof(whole) + sizeof(small)];
	struct tidy t;

	(void)state;
	snprintf(text, sizeof(text), "%s%s%s", whole, small, whole);
	text[strlen(text) - 1] = '\0';
	read_whole(text, &t);
	assert_int_equal(t.n, 5);
	assert_int_equal(t.tables[0].made.tables, 2);
	assert_int_equal(t.tables[2].made.tables, 1);
	assert_true(slice_is(t.tables[3].question, "q"));
	tidy_clear(&t);
}

/* Other columns beside them, in another order. */
static void
columns_go_by_name(void **state)
{
	struct tidy t;

	(void)state;
	read_whole("p,status,sig,base_effective,base_unweighted,base_weighted,"
	    "unweighted,weighted,upper,lower,se,value,percent,row,kind,letter,"
	    "column,break,base,wording,question,wave,table\r\n"
	    ",,,1,1,1,1,1,,,,,100,Yes,answer,,Total,Total,All,q,q,7,1\r\n"
	    ",,,1,1,1,1,1,,,,,,Base,base,,Total,Total,All,q,q,7,1\r\n"
	    ",,,,,,,,,,,,,tables=1 " MADE ",made,,,,All,q,q,7,1\r\n", &t);
	assert_int_equal(t.n, 1);
	assert_number(tidy_at(&t.tables[0], 0, 0)->figure, 100);
	tidy_clear(&t);
}

static void
how_tables_were_made_has_to_be_known(void **state)
{
	(void)state;
	assert_change_refused("confidence=95", "confidence=high",
	    "in.csv:15: row: \"high\" is no value of \"confidence\"");
	assert_change_refused(" sample=random", "",
	    "in.csv:15: row: \"sample\" is missing");
}

/* Labels may hold anything; what is no UTF-8, or a NUL, is refused before. */
#define AT_MADE "in.csv:15: the table of \"q\" contradicts itself: "

static void
a_status_says_what_is_there(void **state)
{
	(void)state;
	assert_change_refused("40,41,36,B,,", "40,41,36,B,[x],", "in.csv:5: "
	    "the status [x] says that there is no figure, and it is there");
	assert_change_refused("40,41,36,B,,", "40,41,36,B,[z],", "in.csv:5: "
	    "the status [z] says that there is no figure, and it is there");
	assert_change_refused("40,41,36,B,,", "40,41,36,B,[w],", "in.csv:5: "
	    "the status [w] says that nobody gave the answer, and somebody "
	    "did");
	assert_change_refused(",[w][u],", ",[low][u],", "in.csv:6: the status "
	    "[low] says that the figure is above 0, and it is 0");
}

static void
figures_are_those_of_their_counts(void **state)
{
	(void)state;
	assert_change_refused("Yes,60,", "Yes,65,", "in.csv:2: percent: found "
	    "65, wanted 60, which weighted is of base_weighted");
	assert_change_refused(",70,60,61,100,100", ",70,60,101,100,100",
	    "in.csv:2: unweighted: found 101, wanted no more than "
	    "base_unweighted, 100");
}

static void
bases_are_the_same_everywhere(void **state)
{
	(void)state;
	assert_change_refused("Base,,,,,,40,41,40,41", "Base,,,,,,40,41,40,42",
	    "in.csv:7: unweighted: found \"41\", wanted base_unweighted");
	assert_change_refused("Base,,,,,,40,41,40", "Base,,,,,,40,41,50",
	    "in.csv:7: weighted: found \"40\", wanted base_weighted");
	assert_change_refused("Base,,,,,,40,41,40,41", "Base,,,,,,40,42,40,42",
	    AT_MADE "row \"Yes\" of column \"Men\": base_unweighted: found "
	    "41, wanted 42 as in the base");
	assert_change_refused("Base,,,,,,40,41,40,41", "Base,,,,,,50,41,50,41",
	    AT_MADE "row \"Yes\" of column \"Men\": base_weighted: found "
	    "another number than in the base");
	assert_change_refused("made,tables=2 interviewed=100",
	    "made,tables=2 interviewed=99", AT_MADE "the base of column "
	    "\"Total\" has 100, and 99 were interviewed with a weight above "
	    "0");
}

static void
letters_are_those_of_columns(void **state)
{
	(void)state;
	assert_change_refused("41,36,B,,", "41,36,X,,", AT_MADE "row \"Yes\" "
	    "of column \"Men\": sig: found \"X\", wanted columns of the "
	    "same break that were tested");
	assert_change_refused("41,36,B,,", "41,36,A,,", AT_MADE "row \"Yes\" "
	    "of column \"Men\": sig: found \"A\", wanted columns of the "
	    "same break that were tested");
	assert_change_refused("41,36,B,,", "41,36,B T+,,", AT_MADE "row "
	    "\"Yes\" of column \"Men\": sig: found \"B T+\", wanted "
	    "columns of the same break that were tested");
}

/* Without one, no change of the figure would be tested. */
static void
standard_errors_are_not_left_out(void **state)
{
	(void)state;
	assert_change_refused(",60,,5,50", ",60,,,50", AT_MADE "row \"Yes\" "
	    "of column \"Total\": se: found nothing, wanted a number");
}

static void
tables_of_a_stream_are_made_in_one_way(void **state)
{
	(void)state;
	assert_change_refused("2,n,n,All,,,,made,tables=2 interviewed=100",
	    "2,n,n,All,,,,made,tables=2 interviewed=101", "in.csv:18: row: "
	    "found other words than in the table before; tables of one stream "
	    "are made in one way");
}

/* The second table has no columns but the total. */
static void
summaries_have_rows_and_the_same_columns(void **state)
{
	static const char first[] = "1,q,Say?,All,,,,made,tables=2 ";
	static const char second[] = "2,n,n,All,,,,made,tables=2 ";
	const char *at = strstr(whole, first) + strlen(first);
	const char *behind = strstr(whole, second) + strlen(second);
	struct buf b = { NULL, 0, 0 };

	(void)state;
	assert_change_refused(first, "1,q,Say?,All,,,,made,tables=2 summary=3 ",
	    "in.csv:15: row: found summary=3, and the table has 2 rows");
	assert_change_refused(first, "1,q,Say?,All,,,,made,tables=2 summary=2 ",
	    "in.csv:18: row: found other words than in the table before; "
	    "tables of one stream are made in one way");
	buf_add(&b, whole, (size_t)(at - whole));
	buf_puts(&b, "summary=2 ");
	buf_add(&b, at, (size_t)(behind - at));
	buf_puts(&b, "summary=1 ");
	buf_puts(&b, behind);
	assert_refused(b.p, "in.csv:18: row: the tables of a summary have the "
	    "same columns, and this one has others than the table before");
	buf_clear(&b);
}

static void
hostile_bytes_are_kept_or_refused(void **state)
{
	static const char label[] = "a\"b\n,\x1b[2J\xe2\x80\xae%s%n";
	struct buf b = { NULL, 0, 0 };
	struct tidy t;
	struct diag d;

	(void)state;
	buf_puts(&b, HEADER "1,n,n,All,Total,Total,,answer,"
	    "\"a\"\"b\n,\x1b[2J\xe2\x80\xae%s%n\",100,,,,,1,1,1,1,1,,,\n"
	    "1,n,n,All,Total,Total,,base,Base,,,,,,1,1,1,1,1,,,\n"
	    "1,n,n,All,,,,made,tables=1 " MADE REST);
	read_whole(b.p, &t);
	assert_true(slice_is(t.tables[0].rows[0].label, label));
	tidy_clear(&t);
	*strchr(b.p, '\x1b') = '\xff';
	assert_refused(b.p, "in.csv:3: row: byte 0xff at offset 201 is not "
	    "valid UTF-8 (kind-read -e windows-1252 reads other encodings)");
	*strchr(b.p, 0xff) = '\0';
	assert_int_equal(read_bytes(b.p, b.len, &t, &d), -1);
	tidy_clear(&t);
	buf_clear(&b);
	assert_change_refused(",60,,5,", ",%s%s%n,,5,",
	    "in.csv:2: percent: found \"%s%s%n\", wanted a number or nothing");
}

/* A writer that failed ends its stream with its message. */
static void
the_message_of_an_earlier_stage_is_passed_on(void **state)
{
	char text[2 * sizeof(whole)];

	(void)state;
	snprintf(text, sizeof(text), "%s\"kind-crosstab: no such file", whole);
	assert_refused(text, "in.csv: an earlier stage failed: kind-crosstab: "
	    "no such file");
}

static void
tests_have_figures_or_a_status(void **state)
{
	(void)state;
	assert_change_refused(",,5.25,", ",,-5.25,", "in.csv:11: value: found "
	    "\"-5.25\", wanted no number below 0");
	assert_change_refused(",,,0.02\n", ",,,1.2\n", "in.csv:11: p: found "
	    "\"1.2\", wanted 0 to 1");
	assert_change_refused(",,,0.02\n", ",,,\n", "in.csv:11: there is no "
	    "figure, and no status that says why");
	assert_change_refused(",,0.02\n", ",[c],0.02\n", "in.csv:11: the "
	    "status says that there is no figure, and it is there");
}

static void
p_values_have_a_name_and_are_below_one(void **state)
{
	static const char *const wrong[] = { "0.1", "B=", "=0.1", "B=1.5",
	    "B=-0.1", "B=0.1  A=0.2", "B=x" };

	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		char to[64], why[96];

		snprintf(to, sizeof(to), ",,%s\n", wrong[i]);
		snprintf(why, sizeof(why), "in.csv:5: p: found \"%s\", "
		    "wanted p-values like B=0.03", wrong[i]);
		assert_change_refused(",,B=0.1\n", to, why);
	}
	assert_change_refused("59,54,,[c],\n", "59,54,,[c],A=0.1\n",
	    "in.csv:8: the status [c] says that the figure is hidden, and it "
	    "is there");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_whole_stream_has_its_tables),
		cmocka_unit_test(cells_have_their_figures),
		cmocka_unit_test(tests_are_read),
		cmocka_unit_test(rows_and_columns_are_found),
		cmocka_unit_test(two_streams_may_be_in_one_input),
		cmocka_unit_test(columns_go_by_name),
		cmocka_unit_test(how_tables_were_made_has_to_be_known),
		cmocka_unit_test(a_status_says_what_is_there),
		cmocka_unit_test(figures_are_those_of_their_counts),
		cmocka_unit_test(bases_are_the_same_everywhere),
		cmocka_unit_test(letters_are_those_of_columns),
		cmocka_unit_test(standard_errors_are_not_left_out),
		cmocka_unit_test(tables_of_a_stream_are_made_in_one_way),
		cmocka_unit_test(summaries_have_rows_and_the_same_columns),
		cmocka_unit_test(hostile_bytes_are_kept_or_refused),
		cmocka_unit_test(the_message_of_an_earlier_stage_is_passed_on),
		cmocka_unit_test(tests_have_figures_or_a_status),
		cmocka_unit_test(p_values_have_a_name_and_are_below_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
