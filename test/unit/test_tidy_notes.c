/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"

#include "close.h"

/* A table with these answers, a net and a mean. */
struct made_up {
	struct tidy_row rows[4];
	struct slice note;
	struct tidy_table table;
};

static const struct tidy_table *
make(struct made_up *m, const char *answers, const char *net,
    const char *note)
{
	struct slice rest = slice_of(answers), label;
	size_t n = 0;

	while (slice_part(&rest, ';', &label) && n < 2)
		if (label.n > 0)
			m->rows[n++] = (struct tidy_row){ TABLE_ANSWER,
			    label };
	m->rows[n++] = (struct tidy_row){ TABLE_NET, slice_of(net) };
	m->rows[n++] = (struct tidy_row){ TABLE_MEAN, slice_of("Mean") };
	m->note = slice_of(note);
	m->table = (struct tidy_table){ .rows = m->rows, .nrows = n,
	    .notes = &m->note, .nnotes = m->note.n > 0 };
	return &m->table;
}

/* The net in two tables with these answers. */
static bool
same_net(const char *answers, const char *note, const char *others,
    const char *other)
{
	struct made_up x, y;
	const struct tidy_table *a = make(&x, answers, "Top", note);
	const struct tidy_table *b = make(&y, others, "Top", other);
	bool same = tidy_notes_same(a, a->nrows - 2, b, b->nrows - 2);

	assert_int_equal(same, tidy_notes_same(b, b->nrows - 2, a,
	    a->nrows - 2));
	return same;
}

static bool
same_mean(const char *note, const char *other)
{
	struct made_up x, y;
	const struct tidy_table *a = make(&x, "", "Top", note);
	const struct tidy_table *b = make(&y, "", "Top", other);
	bool same = tidy_notes_same(a, 1, b, 1);

	assert_int_equal(same, tidy_notes_same(b, 1, a, 1));
	return same;
}

static void
a_note_has_a_sentence_for_each_net(void **state)
{
	struct made_up m;
	const struct tidy_table *t = make(&m, "x;y", "Top",
	    "Top: \"So, so\", St. Ives. Good.");

	(void)state;
	assert_true(slice_is(tidy_notes_net(t, m.note), "Top"));
	assert_int_equal(tidy_notes_net(t, slice_of("Topmost: x.")).n, 0);
	assert_true(slice_eq(tidy_notes_row(t, 2), m.note));
	assert_int_equal(tidy_notes_row(t, 0).n, 0);
	assert_int_equal(tidy_notes_row(t, 3).n, 0);
	m.rows[1] = (struct tidy_row){ TABLE_NET, slice_of("St") };
	m.note = slice_of("St: Good. Top: a, b.");
	assert_true(slice_is(tidy_notes_row(t, 1), "St: Good."));
	assert_true(slice_is(tidy_notes_row(t, 2), "Top: a, b."));
}

static void
a_net_of_other_answers_is_another_one(void **state)
{
	(void)state;
	assert_true(same_net("a;b", "Top: a, b.", "a;b", "Top: b, a."));
	assert_false(same_net("a;b", "Top: a, b.", "a;b", "Top: a."));
	assert_false(same_net("a;b", "Top: a.", "a;b", "Top: b."));
	assert_false(same_net("9;10", "Top: 9-10.", "9;10", "Top: 5-10."));
	assert_false(same_net("9;10", "Top: 9-10.", "9;10",
	    "Top: 9-10, 3-4."));
	assert_true(same_net("9;10", "Top: 9-10.", "9;10", "Top: 9-10."));
	assert_false(same_net("", "Top: 8, 9.", "", "Top: 8, 9, 10."));
	assert_false(same_net("a, b;c", "Top: \"a, b\".", "a, b;c",
	    "Top: a, b."));
}

/* A net without a sentence has the answer of its name. */
static void
a_net_may_lack_an_answer_that_nobody_gave(void **state)
{
	(void)state;
	assert_true(same_net("a;b", "Top: a, b.", "a", "Top: a."));
	assert_true(same_net("Top;b", "Top: Top, b.", "Top", ""));
	assert_true(same_net("18-24;b", "Top: 18-24, b.", "b", "Top: b."));
	assert_false(same_net("Top;b", "Top: Top, b.", "Top;b", ""));
	assert_false(same_net("a;b", "Top: a, b.", "a;c", "Top: a, c."));
}

/* "Agree" of a scale is what agrees, whatever people said. */
static void
a_net_of_a_scale_has_its_answers(void **state)
{
	struct made_up x, y;
	const struct tidy_table *a = make(&x, "Agree;No", "Agree",
	    "Agree: Strongly agree, Agree.");
	const struct tidy_table *b = make(&y, "Tend to agree;No", "Agree (net)",
	    "Agree (net): Strongly agree, Tend to agree.");

	(void)state;
	assert_true(tidy_notes_same(a, 2, b, 2));
	assert_true(tidy_notes_same(b, 2, a, 2));
	y.rows[2].label = slice_of("Top");
	y.note = slice_of("Top: Strongly agree, Tend to agree.");
	x.rows[2].label = slice_of("Top");
	x.note = slice_of("Top: Strongly agree, Agree.");
	assert_false(tidy_notes_same(a, 2, b, 2));
}

static void
a_mean_of_other_scores_is_another_one(void **state)
{
	static const char old[] = "Scores run from 1 (Low) to 5 (High).";

	(void)state;
	assert_true(same_mean(old, old));
	assert_true(same_mean(old,
	    "Codes taken as numbers run from 1 (Low) to 5 (High)."));
	assert_true(same_mean(old, "Scores run from 1 (Low) to 5 (High). "
	    "\"6 or more\" counts as 6."));
	assert_false(same_mean(old, "Scores run from -50 (Low) to 5 (High)."));
	assert_false(same_mean(old, "Scores run from 1 (Low) to 7 (High)."));
	assert_false(same_mean(old, ""));
}

static void
numbers_that_people_said_may_differ(void **state)
{
	(void)state;
	assert_true(same_mean("Scores run from 0 (None) to 47.",
	    "Scores run from 0 (None) to 44."));
	assert_true(same_mean("Numbers run from \"0 - to be sure\" to 10.",
	    ""));
	assert_false(same_mean("Scores run from 0 (None) to 47.",
	    "Scores run from 1 (None) to 47."));
	assert_false(same_mean("Scores run from 0.5 (Up (or down) to me) to "
	    "47.", "Scores run from 0.5 (Up) to 47."));
}

/* "5-10" are other answers if the answers have other numbers. */
static void
a_net_of_numbers_goes_by_the_scores(void **state)
{
	struct made_up x, y;
	const struct tidy_table *a = make(&x, "a;b", "4-5",
	    "Scores run from 1 (a) to 5 (b).");
	const struct tidy_table *b = make(&y, "a;b", "4-5",
	    "Scores run from 2 (a) to 4 (b).");

	(void)state;
	assert_false(tidy_notes_same(a, 2, b, 2));
	assert_true(tidy_notes_same(a, 0, b, 0));
	x.rows[2].label = y.rows[2].label = slice_of("a");
	assert_true(tidy_notes_same(a, 2, b, 2));
	x.rows[2].label = y.rows[2].label = slice_of("4-5");
	y.table.nrows--;
	assert_true(tidy_notes_same(a, 2, b, 2));
}

static void
answers_outside_the_base_are_taken_apart(void **state)
{
	struct slice note = slice_of("Not in the base: fewer than 10 who said "
	    "\"Yes or no\" or \"No; never\"; 2 without an answer (\"-\").");
	struct tidy_table t = { .notes = &note, .nnotes = 1 };
	struct slice list = tidy_notes_excluded(&t), answer;

	(void)state;
	assert_true(slice_is(list, "\"Yes or no\" or \"No; never\""));
	assert_true(tidy_notes_next_excluded(&list, &answer));
	assert_true(slice_is(answer, "Yes or no"));
	assert_true(tidy_notes_next_excluded(&list, &answer));
	assert_true(slice_is(answer, "No; never"));
	assert_false(tidy_notes_next_excluded(&list, &answer));
	note = slice_of("Not in the base: 3 who said \"x\".");
	assert_true(slice_is(tidy_notes_excluded(&t), "\"x\""));
	note = slice_of("Not in the base: 3 without an answer.");
	assert_int_equal(tidy_notes_excluded(&t).n, 0);
}

static uint64_t
unanswered(const char *text)
{
	struct slice note = slice_of(text);
	struct tidy_table t = { .notes = &note, .nnotes = 1 };

	return tidy_notes_unanswered(&t);
}

static void
who_gave_no_answer_is_counted(void **state)
{
	(void)state;
	assert_int_equal(unanswered("Not in the base: 1,234 without an "
	    "answer (\"DK\" 1,200, \"-\" 34)."), 1234);
	assert_int_equal(unanswered("Not in the base: 12 who said \"7 without "
	    "an answer\"; 3 who ticked nothing; 40 without an answer."), 43);
	assert_int_equal(unanswered("Not in the base of those who answered: 5 "
	    "who ticked nothing."), 5);
	assert_int_equal(unanswered("Not in the base: 12 who said \"7 without "
	    "an answer\"."), 0);
	assert_int_equal(unanswered("Not in the base: fewer than 10 without an "
	    "answer."), 0);
	assert_int_equal(unanswered("In no column of Age: 5 without an "
	    "answer."), 0);
	assert_int_equal(unanswered(""), 0);
}

static bool
nobody_gave(const char *text, const char *answer)
{
	struct slice note = slice_of(text);
	struct tidy_table t = { .notes = &note, .nnotes = 1 };

	return tidy_notes_nobody(&t, slice_of(answer));
}

static void
answers_that_nobody_gave_are_known(void **state)
{
	const char *two = "2 answers that nobody in the base gave are not "
	    "shown: \"Green, or so\", Refused.";

	(void)state;
	assert_true(nobody_gave(two, "Green, or so"));
	assert_true(nobody_gave(two, "Refused"));
	assert_false(nobody_gave(two, "Green"));
	assert_false(nobody_gave(two, ""));
	assert_true(nobody_gave("1 answer that nobody in the base gave is not "
	    "shown: Red.", "Red"));
	assert_false(nobody_gave("Agree: Red.", "Red"));
	assert_false(nobody_gave("", "Red"));
}

/* What nobody said cannot be left out. */
static void
a_base_is_the_same_if_nobody_is_left_out_of_one(void **state)
{
	struct slice note = slice_of("Not in the base: 3 who said \"x\".");
	struct tidy_row rows[] = { { TABLE_ANSWER, { "y", 1 } },
	    { TABLE_ANSWER, { "x", 1 } } };
	struct tidy_cell cells[2] = { { .unweighted = { true, 5 } },
	    { .unweighted = { true, 2 } } };
	struct tidy_table a = { .rows = rows, .nrows = 1, .cells = cells,
	    .notes = &note, .nnotes = 1 };
	struct tidy_table b = { .rows = rows, .nrows = 2, .cells = cells };

	(void)state;
	assert_false(tidy_notes_same_base(&a, &b));
	assert_false(tidy_notes_same_base(&b, &a));
	cells[1].unweighted.known = false;
	assert_false(tidy_notes_same_base(&a, &b));
	cells[1].unweighted = (struct tidy_count){ true, 0 };
	assert_true(tidy_notes_same_base(&a, &b));
	b.nrows = 1;
	assert_true(tidy_notes_same_base(&b, &a));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_note_has_a_sentence_for_each_net),
		cmocka_unit_test(a_net_of_other_answers_is_another_one),
		cmocka_unit_test(a_net_may_lack_an_answer_that_nobody_gave),
		cmocka_unit_test(a_net_of_a_scale_has_its_answers),
		cmocka_unit_test(a_mean_of_other_scores_is_another_one),
		cmocka_unit_test(numbers_that_people_said_may_differ),
		cmocka_unit_test(a_net_of_numbers_goes_by_the_scores),
		cmocka_unit_test(answers_outside_the_base_are_taken_apart),
		cmocka_unit_test(who_gave_no_answer_is_counted),
		cmocka_unit_test(answers_that_nobody_gave_are_known),
		cmocka_unit_test(
		    a_base_is_the_same_if_nobody_is_left_out_of_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
