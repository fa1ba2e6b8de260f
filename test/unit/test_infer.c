/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafted.h"

static void
no_respondents(void **state)
{
	(void)state;
	assert_draft("id,q_1,q_2,weight\n",
	    "id,text,,,,,,,\nq_1,text,,,,,,,\nq_2,text,,,,,,,\n"
	    "weight,text,,,,,,,\n");
}

static void
all_missing(void **state)
{
	(void)state;
	assert_draft("a,b\n,\n,x\n,\n", "a,text,,,,,,,\nb,single,,,,,,,\n"
	    "b,,,x,,,,,\n");
}

static void
a_small_survey(void **state)
{
	(void)state;
	assert_draft("id,when,age,vote,weight\n"
	    "1,28/04/2020 19:22,34,Labour,0.9\n"
	    "2,29/04/2020 08:01,51,Don't know,1.1\n"
	    "3,29/04/2020 10:30,27,Conservative,.75\n"
	    "4,01/05/2020 10:30,27,Labour,1.25\n",
	    "*,,dmy,,,,,,\n"
	    "id,id,,,,,id,,\n"
	    "when,datetime,,,,,,,\n"
	    "age,number,,,,,,,\n"
	    "vote,single,,,,,,,\n"
	    "vote,,,Conservative,,,,,\n"
	    "vote,,,Labour,,,,,\n"
	    "vote,,,Don't know,,dk,,,\n"
	    "weight,number,,,,,weight,,\n");
}

static void
scales_have_their_order(void **state)
{
	(void)state;
	assert_draft("q\nTend to disagree\nUnsure\nStrongly agree\n"
	    "Refused\nTend to agree\nPrefer not to say\n",
	    "q,single,,,,,,,\nq,,,Strongly agree,,,,,\n"
	    "q,,,Tend to agree,,,,,\nq,,,Tend to disagree,,,,,\n"
	    "q,,,Unsure,,dk,,,\nq,,,Prefer not to say,,,,,\n"
	    "q,,,Refused,,,,,\n");
}

static void
codes_or_quantities(void **state)
{
	(void)state;
	/* Few for many respondents, or not. */
	assert_draft("q\n1\n2\n3\n1\n2\n3\n", "q,single,,,,,,,\n"
	    "q,,,1,,,,,\nq,,,2,,,,,\nq,,,3,,,,,\n");
	assert_draft("q\n1\n2\n3\n1\n2\n", "q,number,,,,,,,\n");
	assert_draft("q\n-9\n10\n2\n2\n2\n10\n", "q,single,,,,,,,\n"
	    "q,,,-9,,,,,\nq,,,2,,,,,\nq,,,10,,,,,\n");
	assert_draft("q\n1.0\n2.0\n1.0\n2.0\n", "q,single,,,,,,,\n"
	    "q,,,1.0,,,,,\nq,,,2.0,,,,,\n");
	assert_draft("q\n1.5\n2\n1.5\n2\n", "q,number,,,,,,,\n");
	assert_draft("q\n10000\n2\n10000\n2\n", "q,number,,,,,,,\n");
	assert_draft("q\n-100\n2\n-100\n2\n", "q,number,,,,,,,\n");
	/* 0 and 1 are always codes; an age never is. */
	assert_draft("q\n1\n0\n", "q,single,,,,,,,\nq,,,0,,,,,\n"
	    "q,,,1,,,,,\n");
	assert_draft("age\n40\n41\n40\n41\n40\n41\n", "age,number,,,,,,,\n");
	/* Zeros in front make it a code, whatever it counts. */
	assert_draft("zip\n01234\n00501\n", "zip,single,,,,,,,\n"
	    "zip,,,00501,,,,,\nzip,,,01234,,,,,\n");
	/* Some labels among numbers. */
	assert_draft("n\n1\n2\n5 or more\n", "n,single,,,,,,,\n"
	    "n,,,1,,,,,\nn,,,2,,,,,\nn,,,5 or more,,,,,\n");
}

/* n rows of one column, each twice or as often as said. */
static void
assert_type(const char *name, const char *format, int n, int times,
    enum codebook_type type)
{
	struct codebook *cb = codebook_new();
	struct infer *inf;
	char text[300];

	codebook_add(cb, slice_of(name));
	inf = infer_new(cb, 1);
	for (int i = 0; i < n * times; i++) {
		int len = snprintf(text, sizeof(text), format, i % n);
		struct slice field = { text, (size_t)len };

		infer_add(inf, &field);
	}
	finish(inf);
	assert_int_equal(cb->variables[0].type, type);
	assert_int_equal(cb->variables[0].nanswers,
	    type == CODEBOOK_SINGLE ? n : 0);
	infer_free(inf);
	codebook_free(cb);
}

#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void
how_many_are_too_many(void **state)
{
	(void)state;
	assert_type("q", "%d", 12, 2, CODEBOOK_SINGLE);
	assert_type("q", "%d", 13, 100, CODEBOOK_NUMBER);
	assert_type("q", "%d", 5000, 1, CODEBOOK_NUMBER);
	assert_type("q", "Town %d", 12, 1, CODEBOOK_SINGLE);
	assert_type("q", "Town %d", 13, 1, CODEBOOK_TEXT);
	assert_type("q", "Town %d", 60, 2, CODEBOOK_SINGLE);
	assert_type("q", "Town %d", 61, 9, CODEBOOK_TEXT);
	assert_type("q", "Town %d", 200, 10, CODEBOOK_SINGLE);
	assert_type("q", "Town %d", 201, 100, CODEBOOK_TEXT);
	/* More than 200 bytes. */
	assert_type("q", "%0200d", 2, 10, CODEBOOK_SINGLE);
	assert_type("q", "%0201d", 2, 10, CODEBOOK_TEXT);
	assert_type("id", "R_%d", 5000, 1, CODEBOOK_ID);
	assert_type("id", "R_%d", 5000, 2, CODEBOOK_TEXT);
	assert_type("id", "R %d", 5000, 1, CODEBOOK_TEXT);
	assert_type("code", "R_%d", 5000, 1, CODEBOOK_TEXT);
}

static void
one_weight_or_none(void **state)
{
	(void)state;
	/* The exact name wins, two of them do not. */
	assert_draft("weight_a,Weight\n1.5,1\n0.5,2\n",
	    "weight_a,number,,,,,,,\nWeight,number,,,,,weight,,\n");
	assert_draft("weight_a,weight_b\n1.5,1\n0.5,2\n",
	    "weight_a,number,,,,,,,\nweight_b,number,,,,,,,\n");
	assert_draft("wt,weight\n1.5,1\n0.5,2\n",
	    "wt,number,,,,,,,\nweight,number,,,,,,,\n");
	assert_draft("sampling_weight\n1.5\n0.5\n",
	    "sampling_weight,number,,,,,weight,,\n");
	/* A candidate, which nobody takes. */
	assert_draft("pspwght\n1.5\n0.5\n", "pspwght,number,,,,,,,\n");
	/* What respondents weigh. */
	assert_draft("weight_kg\n61.5\n80\n", "weight_kg,number,,,,,,,\n");
	assert_draft("height,weight\n1.61,61.5\n1.8,80\n",
	    "height,number,,,,,,,\nweight,number,,,,,,,\n");
	/* Negative, or nothing but 0. */
	/* In kilograms or pounds; one number is no such one. */
	assert_draft("weight\n20\n80.5\n999\n", "weight,number,,,,,,,\n");
	assert_draft("weight\n19.9\n80\n", "weight,number,,,,,weight,,\n");
	assert_draft("weight\n200\n1000\n", "weight,number,,,,,weight,,\n");
	assert_draft("weight\n1.5\n-0.5\n", "weight,number,,,,,,,\n");
	assert_draft("weight\n0\n0\n", "weight,number,,,,,,,\n");
}

static void
orders_of_dates(void **state)
{
	(void)state;
	assert_draft("a,b\n28/04/2020,2020-04-28\n01/02/2020,\n",
	    "*,,dmy,,,,,,\na,datetime,,,,,,,\nb,datetime,,,,,,,\n");
	assert_draft("a\n4/28/20 10:01\n", "*,,mdy,,,,,,\n"
	    "a,datetime,,,,,,,\n");
	/* Nothing decides, or each says something else. */
	assert_draft("a\n01/02/2020\n", "a,datetime,,,,,,,\n");
	assert_draft("a,b\n28/04/2020,04/28/2020\n",
	    "a,datetime,,,,,,,\nb,datetime,,,,,,,\n");
	/* No order for all of a column. */
	assert_draft("a\n28/04/2020\n04/28/2020\n",
	    "a,single,,,,,,,\na,,,04/28/2020,,,,,\na,,,28/04/2020,,,,,\n");
}

/* What the file says stays; what it does not know comes behind. */
static void
given_answers_come_first(void **state)
{
	static struct data data;
	struct codebook *cb = start("vote,w\nLab,1\n3,2\n1,1\nGreen,1\n"
	    "Refused,1\n", &data);
	struct codebook_variable *v = codebook_find(cb, slice_of("vote"));
	struct infer *inf;

	(void)state;
	codebook_add_answer(cb, v, slice_of("2"))->label = slice_of("Con");
	codebook_add_answer(cb, v, slice_of("1"))->label = slice_of("Lab");
	codebook_add_answer(cb, v, slice_of("9"))->label =
	    slice_of("Refused");
	v->answers[2].missing = CODEBOOK_MISSING;
	codebook_find(cb, slice_of("w"))->role = CODEBOOK_WEIGHT;
	inf = infer(cb, &data);
	assert_book(cb, "vote,single,,,,,,,\nvote,,,2,Con,,,,\n"
	    "vote,,,1,Lab,,,,\nvote,,,9,Refused,yes,,,\nvote,,,3,,,,,\n"
	    "vote,,,Green,,,,,\nw,single,,,,,weight,,\nw,,,1,,,,,\n"
	    "w,,,2,,,,,\n");
	assert_int_equal(infer_count(inf, 0, slice_of("1")), 2);
	assert_int_equal(infer_count(inf, 0, slice_of("2")), 0);
	assert_int_equal(infer_count(inf, 0, slice_of("3")), 1);
	assert_int_equal(infer_count(inf, 0, slice_of("9")), 1);
	assert_int_equal(infer_count(inf, 0, slice_of("none")), 0);
	assert_int_equal(infer_missing(inf, 0), 1);
	assert_int_equal(infer_missing(inf, 1), 0);
	assert_int_equal(infer_respondents(inf), 5);
	infer_free(inf);
	codebook_free(cb);
}

/* Labels of special codes do not make a number a question. */
static void
numbers_keep_their_labels(void **state)
{
	static struct data data;
	struct codebook *cb = start("age\n17\nRefused\n18.5\n40\n", &data);
	struct codebook_variable *v = &cb->variables[0];
	struct infer *inf;

	(void)state;
	codebook_add_answer(cb, v, slice_of("99"))->label =
	    slice_of("Refused");
	codebook_add_answer(cb, v, slice_of("98"))->label =
	    slice_of("Never heard of");
	inf = infer(cb, &data);
	assert_book(cb, "age,number,,,,,,,\nage,,,99,Refused,refused,,,\n"
	    "age,,,98,Never heard of,dk,,,\n");
	assert_int_equal(infer_count(inf, 0, slice_of("99")), 1);
	infer_free(inf);
	codebook_free(cb);
}

/* An open answer of a number has none; of a question with answers only "don't
 * know" is marked, and nothing of an option of a set. */
static void
open_answers_are_no_numbers(void **state)
{
	static const char *const labels[] = { "0 - Not at all",
	    "10 - Extremely", "Don't know", "UNSURE", "Prefer not to say",
	    "No answer", "N/A" };
	static const char *const codes[] = { "0", "10", "99", "98", "97",
	    "96", "95" };
	static struct data data;
	struct codebook *cb = start("n,s,f\n0,0,1\n3.5,10,1\n99,99,0\n"
	    "41,10,1\n", &data);
	struct infer *inf;

	(void)state;
	cb->variables[0].type = CODEBOOK_NUMBER;
	cb->variables[1].type = CODEBOOK_SINGLE;
	for (size_t i = 0; i < 7; i++) {
		codebook_add_answer(cb, &cb->variables[0],
		    slice_of(codes[i]))->label = slice_of(labels[i]);
		if (i == 1 || i == 2 || i == 4)
			codebook_add_answer(cb, &cb->variables[1],
			    slice_of(codes[i]))->label = slice_of(labels[i]);
	}
	cb->variables[2].type = CODEBOOK_FLAG;
	codebook_add_answer(cb, &cb->variables[2], slice_of("1"))->label =
	    slice_of("Don't know");
	inf = infer(cb, &data);
	assert_book(cb, "n,number,,,,,,,\nn,,,0,0 - Not at all,,,,\n"
	    "n,,,10,10 - Extremely,,,,\nn,,,99,Don't know,dk,,,\n"
	    "n,,,98,UNSURE,dk,,,\nn,,,97,Prefer not to say,refused,,,\n"
	    "n,,,96,No answer,skipped,,,\nn,,,95,N/A,notasked,,,\n"
	    "s,single,,,,,,,\ns,,,0,,,,,\ns,,,10,10 - Extremely,,,,\n"
	    "s,,,99,Don't know,dk,,,\ns,,,97,Prefer not to say,,,,\n"
	    "f,flag,,,,,,,\nf,,,1,Don't know,,,,\n");
	infer_free(inf);
	codebook_free(cb);
}

/* Of a scale with labels at its ends, from whichever; not of one that the file
 * has in another order. */
static void
codes_stand_between_those_with_labels(void **state)
{
	static struct data data;
	struct codebook *cb = start("up,down,no\n0,9,1\n5,2,2\n10,9,3\n"
	    "7,1,9\n-1,3,4\n", &data);
	struct codebook_variable *up = &cb->variables[0], *down = up + 1;
	struct codebook_variable *no = up + 2;
	struct infer *inf;

	(void)state;
	up->type = down->type = no->type = CODEBOOK_SINGLE;
	codebook_add_answer(cb, up, slice_of("-1"))->label =
	    slice_of("Refused");
	codebook_add_answer(cb, up, slice_of("0"))->label = slice_of("Low");
	codebook_add_answer(cb, up, slice_of("10"))->label = slice_of("High");
	codebook_add_answer(cb, up, slice_of("98"))->label = slice_of("None");
	up->answers[3].missing = CODEBOOK_MISSING;
	codebook_add_answer(cb, down, slice_of("9"))->label = slice_of("High");
	codebook_add_answer(cb, down, slice_of("1"))->label = slice_of("Low");
	codebook_add_answer(cb, no, slice_of("3"))->label = slice_of("Lab");
	codebook_add_answer(cb, no, slice_of("1"))->label = slice_of("Con");
	codebook_add_answer(cb, no, slice_of("2"))->label = slice_of("Lib");
	inf = infer(cb, &data);
	assert_book(cb, "up,single,,,,,,,\nup,,,0,Low,,,,\nup,,,5,,,,,\n"
	    "up,,,7,,,,,\nup,,,10,High,,,,\nup,,,-1,Refused,,,,\n"
	    "up,,,98,None,yes,,,\ndown,single,,,,,,,\ndown,,,9,High,,,,\n"
	    "down,,,3,,,,,\ndown,,,2,,,,,\ndown,,,1,Low,,,,\n"
	    "no,single,,,,,,,\nno,,,3,Lab,,,,\nno,,,1,Con,,,,\n"
	    "no,,,2,Lib,,,,\nno,,,4,,,,,\nno,,,9,,,,,\n");
	infer_free(inf);
	codebook_free(cb);
}

/* As a flag's values that mean "not ticked" are, when all were seen. */
static void
an_answer_that_is_told_late_is_one(void **state)
{
	static struct data data;
	struct codebook *cb = start("f,s\n1,1\n3,x\n1,y\n", &data);
	struct infer *inf;

	(void)state;
	cb->variables[0].type = CODEBOOK_FLAG;
	for (size_t i = 0; i < 2; i++)
		codebook_add_answer(cb, &cb->variables[i], slice_of("1"))
		    ->label = slice_of("Tea");
	inf = infer_new(cb, data.ncolumns);
	for (size_t i = 0; i < data.nrows; i++)
		infer_add(inf, data.fields[i]);
	codebook_add_answer(cb, &cb->variables[0], slice_of("3"))->label =
	    slice_of("No");
	codebook_add_answer(cb, &cb->variables[1], slice_of("x"));
	finish(inf);
	assert_book(cb, "f,flag,,,,,,,\nf,,,1,Tea,,,,\nf,,,3,No,,,,0\n"
	    "s,single,,,,,,,\ns,,,1,Tea,,,,\ns,,,x,,,,,\ns,,,y,,,,,\n");
	assert_int_equal(infer_count(inf, 0, slice_of("3")), 1);
	infer_free(inf);
	codebook_free(cb);
}

/* For SPSS the number of a respondent is a number like others. */
static void
a_given_number_may_be_an_id(void **state)
{
	static struct data data;
	struct codebook *cb = start("id,n\n1,1\n2,2\n", &data);
	struct infer *inf;

	(void)state;
	cb->variables[0].type = cb->variables[1].type = CODEBOOK_NUMBER;
	inf = infer(cb, &data);
	assert_book(cb, "id,id,,,,,id,,\nn,number,,,,,,,\n");
	infer_free(inf);
	codebook_free(cb);
}

/* A given type that the values contradict. */
static void
given_types_have_to_fit(void **state)
{
	static struct data data;
	struct codebook *cb = start("n,d,i,t\n1,noon,7,x\nabc,12:00,7,x\n",
	    &data);
	struct infer *inf;

	(void)state;
	cb->variables[0].type = CODEBOOK_NUMBER;
	cb->variables[1].type = CODEBOOK_DATETIME;
	cb->variables[2].type = CODEBOOK_ID;
	cb->variables[3].type = CODEBOOK_TEXT;
	inf = infer(cb, &data);
	assert_book(cb, "n,single,,,,,,,\nn,,,1,,,,,\nn,,,abc,,,,,\n"
	    "d,single,,,,,,,\nd,,,12:00,,,,,\nd,,,noon,,,,,\n"
	    "i,single,,,,,,,\ni,,,7,,,,,\nt,text,,,,,,,\n");
	infer_free(inf);
	codebook_free(cb);
}

/* A reader refuses two answers of one label. */
static void
labels_are_made_to_differ(void **state)
{
	static struct data data;
	struct codebook *cb = start("q\nOther\n", &data);
	struct codebook_variable *v = &cb->variables[0];
	struct infer *inf;

	(void)state;
	codebook_add_answer(cb, v, slice_of("1"))->label = slice_of("Other");
	codebook_add_answer(cb, v, slice_of("2"))->label = slice_of("Other");
	codebook_add_answer(cb, v, slice_of("3"))->label =
	    slice_of("Other (4)");
	codebook_add_answer(cb, v, slice_of("4"))->label = slice_of("Other");
	inf = infer(cb, &data);
	assert_book(cb, "q,single,,,,,,,\nq,,,1,Other,,,,\n"
	    "q,,,2,Other (2),,,,\nq,,,3,Other (4),,,,\n"
	    "q,,,4,Other (4) (4),,,,\n");
	infer_free(inf);
	codebook_free(cb);
}

/* Tokens of a variable are no answers. */
static void
tokens_are_missing(void **state)
{
	static struct data data;
	struct codebook *cb = start("q\n-9\n1\n2\n1\n2\n", &data);
	struct infer *inf;

	(void)state;
	codebook_add_text(cb, &cb->variables[0].tokens, slice_of("-9"));
	inf = infer(cb, &data);
	assert_book(cb, "q,single,,,,-9,,,\nq,,,1,,,,,\nq,,,2,,,,,\n");
	assert_int_equal(infer_missing(inf, 0), 1);
	infer_free(inf);
	codebook_free(cb);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_respondents),
		cmocka_unit_test(all_missing),
		cmocka_unit_test(a_small_survey),
		cmocka_unit_test(scales_have_their_order),
		cmocka_unit_test(codes_or_quantities),
		cmocka_unit_test(how_many_are_too_many),
		cmocka_unit_test(one_weight_or_none),
		cmocka_unit_test(orders_of_dates),
		cmocka_unit_test(given_answers_come_first),
		cmocka_unit_test(numbers_keep_their_labels),
		cmocka_unit_test(open_answers_are_no_numbers),
		cmocka_unit_test(codes_stand_between_those_with_labels),
		cmocka_unit_test(an_answer_that_is_told_late_is_one),
		cmocka_unit_test(a_given_number_may_be_an_id),
		cmocka_unit_test(given_types_have_to_fit),
		cmocka_unit_test(labels_are_made_to_differ),
		cmocka_unit_test(tokens_are_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
