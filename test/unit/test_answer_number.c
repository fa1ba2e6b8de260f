/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "codebook/answer_number.h"
#include "codebook/codebook.h"

#include "close.h"

/* NAN: no number, or no score. */
struct answer {
	const char *code, *label;
	double score;
	double wanted;
};

static void
check(enum codebook_type type, const struct answer *answers,
    enum answer_source wanted)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("q"));
	struct answer_numbers numbers;

	v->type = type;
	for (size_t i = 0; answers[i].code != NULL; i++) {
		struct codebook_answer *a = codebook_add_answer(cb, v,
		    slice_of(answers[i].code));

		a->label = codebook_text(cb, slice_of(answers[i].label));
		a->has_score = !isnan(answers[i].score);
		a->score = answers[i].score;
	}
	codebook_index(v);
	answer_number_init(&numbers, v);
	assert_int_equal(numbers.source, wanted);
	for (size_t i = 0; answers[i].code != NULL; i++) {
		struct answer_number n = answer_number_of(&numbers,
		    &v->answers[i], slice_of(answers[i].code));

		if (n.known != !isnan(answers[i].wanted) ||
		    (n.known && n.value != answers[i].wanted))
			fail_msg("%s: %d %g, wanted %g", answers[i].label,
			    n.known, n.value, answers[i].wanted);
	}
	answer_number_clear(&numbers);
	codebook_free(cb);
}

#define numbers_of(type, source, ...) \
	check(type, (const struct answer[]){ __VA_ARGS__, \
	    { NULL, NULL, NAN, NAN } }, source)

static void
scores_come_first(void **state)
{
	(void)state;
	numbers_of(CODEBOOK_SINGLE, ANSWER_SCORES, { "1", "5", 2, 2 },
	    { "2", "6", NAN, NAN }, { "3", "Prefer not to say", -1, -1 });
	/* A quantity has its own numbers beside them. */
	numbers_of(CODEBOOK_NUMBER, ANSWER_SCORES, { "0", "None", 0, 0 },
	    { "97", "97 or more", NAN, 97 });
}

static void
labels_that_begin_with_a_number_come_next(void **state)
{
	(void)state;
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS,
	    { "1", "0 - Not at all", NAN, 0 }, { "2", "1", NAN, 1 },
	    { "3", "2 = Fully", NAN, 2 }, { "99", "Don't know", NAN, NAN });
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "1", "5 (best)", NAN, 5 },
	    { "2", "4", NAN, 4 }, { "3", "3 (worst)", NAN, 3 });
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "0 - no", "", NAN, 0 },
	    { "5", "", NAN, 5 }, { "10 - yes", "", NAN, 10 });
	/* Numbers alone need not follow the codes. */
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "1081", "3", NAN, 3 },
	    { "1082", "1", NAN, 1 }, { "1083", "2", NAN, 2 });
}

static void
names_among_numbers_have_the_code_if_the_others_have(void **state)
{
	(void)state;
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "0", "Awful", NAN, 0 },
	    { "1", "", NAN, 1 }, { "2", "", NAN, 2 }, { "3", "3", NAN, 3 },
	    { "4", "Great", NAN, 4 }, { "97", "Other", NAN, NAN });
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "0", "None", NAN, 0 },
	    { "1", "1", NAN, 1 }, { "2", "2", NAN, 2 }, { "3", "3+", NAN, 3 });
	/* What stands beyond one end only may be no step of the scale. */
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "1", "1 car", NAN, 1 },
	    { "2", "2 cars", NAN, 2 }, { "3", "No car", NAN, NAN });
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "1", "1", NAN, 1 },
	    { "2", "2", NAN, 2 }, { "3", "I do not use it", NAN, NAN });
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "1", "1", NAN, 1 },
	    { "2", "Neutral", NAN, 2 }, { "3", "3", NAN, 3 });
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "1", "Awful", NAN, NAN },
	    { "2", "1", NAN, 1 }, { "3", "2", NAN, 2 }, { "4", "3", NAN, 3 },
	    { "5", "Great", NAN, NAN });
}

static void
ranges_have_none(void **state)
{
	(void)state;
	numbers_of(CODEBOOK_SINGLE, ANSWER_NOTHING, { "1", "18-24", NAN, NAN },
	    { "2", "25-34", NAN, NAN }, { "3", "35+", NAN, 35 });
	numbers_of(CODEBOOK_SINGLE, ANSWER_LABELS, { "0", "0", NAN, 0 },
	    { "1", "1", NAN, 1 }, { "2", "2 or 3", NAN, NAN },
	    { "4", "4 or more", NAN, 4 });
}

static void
codes_come_last(void **state)
{
	(void)state;
	numbers_of(CODEBOOK_SINGLE, ANSWER_CODES, { "1", "Agree", NAN, 1 },
	    { "2", "Disagree", NAN, 2 }, { "9", "Not sure", NAN, NAN });
	/* Nor are units of time that differ. */
	numbers_of(CODEBOOK_SINGLE, ANSWER_CODES,
	    { "1", "15 minutes", NAN, 1 }, { "2", "30 minutes", NAN, 2 },
	    { "3", "40 hours", NAN, 3 });
	numbers_of(CODEBOOK_SINGLE, ANSWER_NOTHING,
	    { "30 minutes", "", NAN, NAN }, { "1 hour", "", NAN, NAN },
	    { "2 hours", "", NAN, NAN });
	/* The same number twice, or numbers that jump about, are no scale. */
	numbers_of(CODEBOOK_SINGLE, ANSWER_CODES,
	    { "1", "1 time a week", NAN, 1 },
	    { "2", "1 time a month", NAN, 2 }, { "3", "2 times", NAN, 3 });
	numbers_of(CODEBOOK_SINGLE, ANSWER_CODES,
	    { "1", "10 Downing Street", NAN, 1 },
	    { "2", "221 Baker Street", NAN, 2 }, { "3", "7 Eccles", NAN, 3 });
	numbers_of(CODEBOOK_SINGLE, ANSWER_NOTHING, { "a", "Agree", NAN, NAN },
	    { "b", "Disagree", NAN, NAN });
}

static void
fields_have_their_own(void **state)
{
	struct answer_numbers numbers;
	struct answer_number n;

	(void)state;
	answer_number_init(&numbers, NULL);
	n = answer_number_of(&numbers, NULL, slice_of("10 - often"));
	assert_true(n.known && n.value == 10 && !n.at_least);
	n = answer_number_of(&numbers, NULL, slice_of("3 or more"));
	assert_true(n.known && n.value == 3 && n.at_least);
	assert_false(answer_number_of(&numbers, NULL,
	    slice_of("2 or 3")).known);
	assert_false(answer_number_of(&numbers, NULL,
	    slice_of("Don't know")).known);
	assert_false(answer_number_of(&numbers, NULL,
	    slice_of("99 - Don't know (do not read)")).known);
	assert_false(answer_number_of(&numbers, NULL,
	    slice_of("9 - Refused to answer")).known);
	answer_number_clear(&numbers);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scores_come_first),
		cmocka_unit_test(labels_that_begin_with_a_number_come_next),
		cmocka_unit_test(
		    names_among_numbers_have_the_code_if_the_others_have),
		cmocka_unit_test(ranges_have_none),
		cmocka_unit_test(codes_come_last),
		cmocka_unit_test(fields_have_their_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
