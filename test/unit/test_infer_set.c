/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafted.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(flags_with_yes_and_no),
		cmocka_unit_test(flags_with_codes),
		cmocka_unit_test(flags_with_labels),
		cmocka_unit_test(labels_that_are_no_options),
		cmocka_unit_test(the_shortest_name_makes_the_set),
		cmocka_unit_test(questions_of_one_form_are_no_set),
		cmocka_unit_test(columns_with_labels_for_no),
		cmocka_unit_test(grids_are_groups),
		cmocka_unit_test(a_group_is_not_called_like_a_column),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
