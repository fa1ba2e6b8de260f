/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Drafts are compared with the text of the codebook that a person would write
 * down for the data.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "codebook/codebook.h"
#include "codebook/codebook_write.h"
#include "kind-read/head/facts.h"
#include "kind-read/infer/infer.h"

#include "close.h"
#include "random.h"

#define HEADER "name,type,title,value,label,missing,role,group,score\n"

#define MOST_COLUMNS 16
#define MOST_ROWS 4000

/* Data written as lines of fields with commas between them. */
struct data {
	struct slice fields[MOST_ROWS][MOST_COLUMNS];
	size_t ncolumns;
	size_t nrows;
};

static size_t
split(const char *line, size_t n, struct slice *fields)
{
	size_t count = 0, from = 0;

	for (size_t i = 0; i <= n; i++) {
		if (i < n && line[i] != ',')
			continue;
		fields[count++] = (struct slice){ line + from, i - from };
		from = i + 1;
	}
	return count;
}

/* Takes the header off into a codebook without types. */
static struct codebook *
start(const char *text, struct data *data)
{
	struct codebook *cb = codebook_new();
	struct slice names[MOST_COLUMNS];
	size_t n = strcspn(text, "\n");

	data->ncolumns = split(text, n, names);
	for (size_t i = 0; i < data->ncolumns; i++)
		codebook_add(cb, names[i]);
	data->nrows = 0;
	for (text += n + 1; *text != '\0'; text += n + 1) {
		n = strcspn(text, "\n");
		split(text, n, data->fields[data->nrows++]);
	}
	return cb;
}

static void
finish(struct infer *inf)
{
	struct facts facts = { .n = 0 };

	infer_finish(inf, &facts);
	facts_clear(&facts);
}

static struct infer *
infer(struct codebook *cb, const struct data *data)
{
	struct infer *inf = infer_new(cb, data->ncolumns);

	for (size_t i = 0; i < data->nrows; i++)
		infer_add(inf, data->fields[i]);
	finish(inf);
	return inf;
}

static void
assert_book(const struct codebook *cb, const char *wanted)
{
	struct buf out = { NULL, 0, 0 };

	codebook_write(cb, &out);
	assert_string_equal(out.p + strlen(HEADER), wanted);
	buf_clear(&out);
}

static void
shuffle(struct data *data, uint64_t *seed)
{
	struct slice row[MOST_COLUMNS];

	for (size_t i = data->nrows; i > 1; i--) {
		size_t k = random_below(seed, (unsigned)i);

		memcpy(row, data->fields[i - 1], sizeof(row));
		memcpy(data->fields[i - 1], data->fields[k], sizeof(row));
		memcpy(data->fields[k], row, sizeof(row));
	}
}

/* In whatever order the respondents come, this is the draft. */
static void
assert_draft(const char *text, const char *wanted)
{
	static struct data data;
	uint64_t seed = 5;

	for (int round = 0; round < 5; round++) {
		struct codebook *cb = start(text, &data);
		struct infer *inf;

		if (round > 0)
			shuffle(&data, &seed);
		inf = infer(cb, &data);
		assert_book(cb, wanted);
		infer_free(inf);
		codebook_free(cb);
	}
}

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

/* YouGov: 96, 98 and 99 belong to the set, the text of "other" does not. */
static void
flags_with_yes_and_no(void **state)
{
	(void)state;
	assert_draft("q_1,q_2,q_98,q_other\nYes,No,No,\nNo,Yes,No,\n"
	    "No,No,Yes,\n,,,\nNo,No,No,Tea\n",
	    "q_1,flag,,,,,,q,\nq_1,,,Yes,Selected,,,,\n"
	    "q_2,flag,,,,,,q,\nq_2,,,Yes,Selected,,,,\n"
	    "q_98,flag,,,,,,q,\nq_98,,,Yes,Selected,,,,\n"
	    "q_other,single,,,,,,,\nq_other,,,Tea,,,,,\n");
}

/* REDCap and Kobo; two words for yes; an option that nobody ticked. */
static void
flags_with_codes(void **state)
{
	(void)state;
	assert_draft("f___1,f___2,g/tea,g/milk\n1,0,1,\n0,1,TRUE,\n"
	    "0,0,0,\n0,0,0,\n",
	    "f___1,flag,,,,,,f,\nf___1,,,1,Selected,,,,\n"
	    "f___2,flag,,,,,,f,\nf___2,,,1,Selected,,,,\n"
	    "g/tea,single,,,,,,,\ng/tea,,,0,,,,,\ng/tea,,,1,,,,,\n"
	    "g/tea,,,TRUE,,,,,\ng/milk,text,,,,,,,\n");
	assert_draft("g/tea,g/milk,g/beer\n1,,0\nTRUE,,1\n0,,0\n",
	    "g/tea,flag,tea,,,,,g,\ng/tea,,,1,Selected,,,,\n"
	    "g/tea,,,TRUE,,,,,\n"
	    "g/milk,flag,milk,,,,,g,\n"
	    "g/beer,flag,beer,,,,,g,\ng/beer,,,1,Selected,,,,\n");
}

/* Qualtrics and SurveyMonkey: each column has its option's label. */
static void
flags_with_labels(void **state)
{
	(void)state;
	assert_draft("Q2_1,Q2_2,Q2_3\nTea,,\nTea,Milk,\n,,Beer\n",
	    "Q2_1,flag,Tea,,,,,Q2,\nQ2_1,,,Tea,,,,,\n"
	    "Q2_2,flag,Milk,,,,,Q2,\nQ2_2,,,Milk,,,,,\n"
	    "Q2_3,flag,Beer,,,,,Q2,\nQ2_3,,,Beer,,,,,\n");
	assert_draft("What? - Tea,What? - Milk,What? - Other\n"
	    "Tea,,wine\n,Milk,gin\n",
	    "What? - Tea,flag,Tea,,,,,What?,\nWhat? - Tea,,,Tea,,,,,\n"
	    "What? - Milk,flag,Milk,,,,,What?,\nWhat? - Milk,,,Milk,,,,,\n"
	    "What? - Other,flag,Other,,,,,What?,\n");
	/* "Other" ticked, and its text. */
	assert_draft("W - Tea,W - Milk,W - Other,W - Other.2\n"
	    "Tea,,Other,wine\n,Milk,Other,gin\n,,,\n",
	    "W - Tea,flag,Tea,,,,,W,\nW - Tea,,,Tea,,,,,\n"
	    "W - Milk,flag,Milk,,,,,W,\nW - Milk,,,Milk,,,,,\n"
	    "W - Other,flag,Other,,,,,W,\nW - Other,,,Other,,,,,\n"
	    "W - Other.2,single,,,,,,,\nW - Other.2,,,gin,,,,,\n"
	    "W - Other.2,,,wine,,,,,\n");
	/* Codes of the options, 0 and 1 among them. */
	assert_draft("Q2_0,Q2_1,Q2_2\n0,,\n,1,2\n",
	    "Q2_0,flag,,,,,,Q2,\nQ2_0,,,0,Selected,,,,\n"
	    "Q2_1,flag,,,,,,Q2,\nQ2_1,,,1,Selected,,,,\n"
	    "Q2_2,flag,,,,,,Q2,\nQ2_2,,,2,,,,,\n");
	assert_draft("Q2_4,Q2_5\n4,\n,5\n",
	    "Q2_4,flag,,,,,,Q2,\nQ2_4,,,4,,,,,\n"
	    "Q2_5,flag,,,,,,Q2,\nQ2_5,,,5,,,,,\n");
}

/* The same answer twice, all answered, or steps of a scale. */
static void
labels_that_are_no_options(void **state)
{
	(void)state;
	assert_draft("Q2_1,Q2_2\nTea,\n,Tea\n",
	    "Q2_1,single,,,,,,,\nQ2_1,,,Tea,,,,,\n"
	    "Q2_2,single,,,,,,,\nQ2_2,,,Tea,,,,,\n");
	assert_draft("W [A],W [B]\nTea,Milk\n",
	    "W [A],single,,,,,,,\nW [A],,,Tea,,,,,\n"
	    "W [B],single,,,,,,,\nW [B],,,Milk,,,,,\n");
	assert_draft("W [A],W [B]\nAgree,\n,Disagree\n",
	    "W [A],single,,,,,,,\nW [A],,,Agree,,,,,\n"
	    "W [B],single,,,,,,,\nW [B],,,Disagree,,,,,\n");
}

/* Options have signs in their names too; the first ones do not decide. */
static void
the_shortest_name_makes_the_set(void **state)
{
	(void)state;
	assert_draft("n_food,n_hot_food,n_none_of_these\n1,0,0\n0,1,0\n"
	    "0,0,1\n",
	    "n_food,flag,food,,,,,n,\nn_food,,,1,Selected,,,,\n"
	    "n_hot_food,flag,hot_food,,,,,n,\nn_hot_food,,,1,Selected,,,,\n"
	    "n_none_of_these,flag,none_of_these,,,,,n,\n"
	    "n_none_of_these,,,1,Selected,,,,\n");
	assert_draft("W t?/Tea,W t?/Iced/hot\n1,0\n0,1\n",
	    "W t?/Tea,flag,Tea,,,,,W t?,\nW t?/Tea,,,1,Selected,,,,\n"
	    "W t?/Iced/hot,flag,Iced/hot,,,,,W t?,\n"
	    "W t?/Iced/hot,,,1,Selected,,,,\n");
	/* Two sets of one survey; what all share is in the name. */
	assert_draft("q_a_x,q_a_y,q_b_x,q_b_y\n1,0,1,0\n0,1,1,1\n",
	    "q_a_x,flag,x,,,,,q_a,\nq_a_x,,,1,Selected,,,,\n"
	    "q_a_y,flag,y,,,,,q_a,\nq_a_y,,,1,Selected,,,,\n"
	    "q_b_x,flag,x,,,,,q_b,\nq_b_x,,,1,Selected,,,,\n"
	    "q_b_y,flag,y,,,,,q_b,\nq_b_y,,,1,Selected,,,,\n");
	/* One longer name that all share does not join them. */
	assert_draft("s_q_a_x,s_q_a_y,s_q_b_x,s_q_b_y\n1,0,1,0\n0,1,1,1\n",
	    "s_q_a_x,flag,x,,,,,s_q_a,\ns_q_a_x,,,1,Selected,,,,\n"
	    "s_q_a_y,flag,y,,,,,s_q_a,\ns_q_a_y,,,1,Selected,,,,\n"
	    "s_q_b_x,flag,x,,,,,s_q_b,\ns_q_b_x,,,1,Selected,,,,\n"
	    "s_q_b_y,flag,y,,,,,s_q_b,\ns_q_b_y,,,1,Selected,,,,\n");
	/* Nor do words for no in one of them hide the labels of the other. */
	assert_draft("q_a_1,q_a_2,q_b_1,q_b_2\nTea,,1,0\nTea,Milk,1,1\n"
	    ",Milk,0,1\n",
	    "q_a_1,flag,Tea,,,,,q_a,\nq_a_1,,,Tea,,,,,\n"
	    "q_a_2,flag,Milk,,,,,q_a,\nq_a_2,,,Milk,,,,,\n"
	    "q_b_1,flag,,,,,,q_b,\nq_b_1,,,1,Selected,,,,\n"
	    "q_b_2,flag,,,,,,q_b,\nq_b_2,,,1,Selected,,,,\n");
	/* A matrix of boxes, as forms send those that are ticked. */
	assert_draft("Q7_1_1,Q7_1_2,Q7_2_1,Q7_2_2\nOn,,,On\n,On,On,\n",
	    "Q7_1_1,flag,,,,,,Q7_1,\n"
	    "Q7_1_1,,,On,Selected,,,,\n"
	    "Q7_1_2,flag,,,,,,Q7_1,\n"
	    "Q7_1_2,,,On,Selected,,,,\n"
	    "Q7_2_1,flag,,,,,,Q7_2,\n"
	    "Q7_2_1,,,On,Selected,,,,\n"
	    "Q7_2_2,flag,,,,,,Q7_2,\n"
	    "Q7_2_2,,,On,Selected,,,,\n");
	/* A column far away is called so by chance. */
	assert_draft("n_food,n_tea,age,n_old\n1,0,40,1\n0,1,41,0\n",
	    "n_food,flag,food,,,,,n,\nn_food,,,1,Selected,,,,\n"
	    "n_tea,flag,tea,,,,,n,\nn_tea,,,1,Selected,,,,\n"
	    "age,number,,,,,,,\n"
	    "n_old,single,,,,,,,\nn_old,,,0,,,,,\nn_old,,,1,,,,,\n");
}

/* Yes and no of different respondents, or in different words: a grid, or
 * nothing. */
static void
questions_of_one_form_are_no_set(void **state)
{
	(void)state;
	assert_draft("h.water,h.moved\nyes,yes\nno,\nyes,no\n",
	    "h.water,single,,,,,,h,\nh.water,,,yes,,,,,\n"
	    "h.water,,,no,,,,,\n"
	    "h.moved,single,,,,,,h,\nh.moved,,,yes,,,,,\n"
	    "h.moved,,,no,,,,,\n");
	assert_draft("h_a,h_b\nyes,1\nno,0\n",
	    "h_a,single,,,,,,,\nh_a,,,yes,,,,,\nh_a,,,no,,,,,\n"
	    "h_b,single,,,,,,,\nh_b,,,0,,,,,\nh_b,,,1,,,,,\n");
	/* One answer each: times, numbers, or hardly anybody. */
	assert_draft("t_a,t_b\n10:00,11:00\n10:00,\n,11:00\n",
	    "t_a,single,,,,,,,\nt_a,,,10:00,,,,,\n"
	    "t_b,single,,,,,,,\nt_b,,,11:00,,,,,\n");
	assert_draft("t_a,t_b\nvisit,\n,call\n,\n",
	    "t_a,single,,,,,,,\nt_a,,,visit,,,,,\n"
	    "t_b,single,,,,,,,\nt_b,,,call,,,,,\n");
}

/* As from SPSS, with labels and the wording before each option. */
static void
columns_with_labels_for_no(void **state)
{
	static const char *const titles[] = { "Which? - Tea", "Which? - Milk" };
	static struct data data;
	struct codebook *cb = start("q_1,q_2\n1,0\n0,0\n0,1\n", &data);
	struct infer *inf;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct codebook_variable *v = &cb->variables[i];

		v->title = slice_of(titles[i]);
		codebook_add_answer(cb, v, slice_of("0"))->label =
		    slice_of("Not selected");
		codebook_add_answer(cb, v, slice_of("1"))->label =
		    slice_of("Selected");
		codebook_add_answer(cb, v, slice_of("9"))->label =
		    slice_of("Refused");
		v->answers[2].missing = CODEBOOK_REFUSED;
	}
	inf = infer(cb, &data);
	assert_book(cb, "q_1,flag,Tea,,,,,q,\nq_1,,,0,Not selected,,,,0\n"
	    "q_1,,,1,Selected,,,,\nq_1,,,9,Refused,refused,,,\n"
	    "q_2,flag,Milk,,,,,q,\nq_2,,,0,Not selected,,,,0\n"
	    "q_2,,,1,Selected,,,,\nq_2,,,9,Refused,refused,,,\n"
	    "q,set,Which?,,,,,,\n");
	infer_free(inf);
	codebook_free(cb);
}

static void
grids_are_groups(void **state)
{
	(void)state;
	assert_draft("Q7_1,Q7_2,Q7_3\nAgree,Disagree,x\nDisagree,Disagree,y\n",
	    "Q7_1,single,,,,,,Q7,\nQ7_1,,,Agree,,,,,\nQ7_1,,,Disagree,,,,,\n"
	    "Q7_2,single,,,,,,Q7,\nQ7_2,,,Disagree,,,,,\n"
	    "Q7_3,single,,,,,,,\nQ7_3,,,x,,,,,\nQ7_3,,,y,,,,,\n");
}

static void
a_group_is_not_called_like_a_column(void **state)
{
	(void)state;
	assert_draft("q,q_1,q_2,q_set\na,Yes,No,t\nb,No,Yes,u\n",
	    "q,single,,,,,,,\nq,,,a,,,,,\nq,,,b,,,,,\n"
	    "q_1,flag,,,,,,q_set_set,\nq_1,,,Yes,Selected,,,,\n"
	    "q_2,flag,,,,,,q_set_set,\nq_2,,,Yes,Selected,,,,\n"
	    "q_set,single,,,,,,,\nq_set,,,t,,,,,\nq_set,,,u,,,,,\n");
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
	inf = infer(cb, &data);
	assert_book(cb, "age,number,,,,,,,\nage,,,99,Refused,refused,,,\n");
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
		cmocka_unit_test(flags_with_yes_and_no),
		cmocka_unit_test(flags_with_codes),
		cmocka_unit_test(flags_with_labels),
		cmocka_unit_test(labels_that_are_no_options),
		cmocka_unit_test(the_shortest_name_makes_the_set),
		cmocka_unit_test(questions_of_one_form_are_no_set),
		cmocka_unit_test(columns_with_labels_for_no),
		cmocka_unit_test(grids_are_groups),
		cmocka_unit_test(a_group_is_not_called_like_a_column),
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
