/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-read/infer/infer_name.h"

#include "close.h"

static int
id(const char *name)
{
	return infer_name_id(slice_of(name));
}

static void
ids(void **state)
{
	(void)state;
	assert_true(id("RespondentID") > id("id"));
	assert_true(id("ID") > id("panel_id"));
	assert_true(id("Respondent ID") > 0);
	assert_true(id("ResponseId") > 0);
	assert_true(id("RecordNo") > 0);
	assert_true(id("_uuid") > 0);
	assert_true(id("#") > 0);
	assert_int_equal(id("panel_id"), 1);
	assert_int_equal(id("PanelId"), 1);
	assert_int_equal(id("paid"), 0);
	assert_int_equal(id("COVID"), 0);
	assert_int_equal(id("identity"), 0);
	assert_int_equal(id(""), 0);
	assert_int_equal(id("What is the number of your household?"), 0);
}

static void
quantities(void **state)
{
	(void)state;
	assert_true(infer_name_quantity(slice_of("age")));
	assert_true(infer_name_quantity(slice_of("Age")));
	assert_true(infer_name_quantity(slice_of("partner_age")));
	assert_true(infer_name_quantity(slice_of("Duration (in seconds)")));
	assert_true(infer_name_quantity(slice_of("weight")));
	assert_false(infer_name_quantity(slice_of("language")));
	assert_false(infer_name_quantity(slice_of("q1")));
	assert_false(infer_name_quantity(slice_of("")));
}

static void
assert_split(const char *name, const char *shared, const char *own)
{
	struct slice a, b;

	if (!infer_name_split(slice_of(name), &a, &b))
		fail_msg("%s: not cut", name);
	if (!slice_is(a, shared) || !slice_is(b, own))
		fail_msg("%s: %.*s and %.*s", name, (int)a.n, a.p, (int)b.n,
		    b.p);
}

static void
names_are_cut_in_two(void **state)
{
	(void)state;
	assert_split("Q7_2", "Q7", "2");
	assert_split("i14_health_96", "i14_health", "96");
	assert_split("q.2", "q", "2");
	assert_split("q_a.2", "q_a", "2");
	assert_split("group/q/2", "group/q", "2");
	assert_split("group_a/q_b", "group_a", "q_b");
	/* REDCap: -1 has four bars. */
	assert_split("food___2", "food", "2");
	assert_split("food____1", "food", "_1");
	assert_split("Which of these? - Carrots", "Which of these?",
	    "Carrots");
	assert_split("Where? - Rural - remote", "Where?", "Rural - remote");
	assert_split("Which? [Row 1]", "Which?", "Row 1");
	assert_split("Q4[SQ001]", "Q4", "SQ001");
	assert_split("Q4[SQ001][1]", "Q4[SQ001]", "1");
}

static void
assert_whole(const char *name)
{
	struct slice a, b;

	if (infer_name_split(slice_of(name), &a, &b))
		fail_msg("%s: cut", name);
}

static void
or_stay_whole(void **state)
{
	(void)state;
	assert_whole("");
	assert_whole("age");
	assert_whole("_id");
	assert_whole("q_");
	assert_whole("[Row]");
	assert_whole("Q4[]");
	/* Signs in a sentence. */
	assert_whole("Do you have friends/family abroad?");
	assert_whole("Do you work at Dr. Smith's");
}

/* All cuts, as "shared|own shared|own". */
static void
assert_cuts(const char *name, const char *wanted)
{
	struct buf b = { NULL, 0, 0 };
	struct infer_cuts c;

	infer_name_cuts(slice_of(name), &c);
	for (size_t i = 0; i < c.n; i++) {
		buf_puts(&b, i > 0 ? " " : "");
		buf_slice(&b, c.items[i].shared);
		buf_putc(&b, '|');
		buf_slice(&b, c.items[i].own);
	}
	assert_string_equal(b.p != NULL ? b.p : "", wanted);
	buf_clear(&b);
}

static void
names_are_cut_in_all_ways(void **state)
{
	(void)state;
	assert_cuts("needs_clean_water", "needs|clean_water needs_clean|water");
	assert_cuts("a_b.c", "a|b.c a_b|c");
	assert_cuts("g/q_b", "g|q_b");
	assert_cuts("f___2", "f|2");
	assert_cuts("age", "");
	assert_cuts("6. On - x", "6|On - x 6. On|x");
	assert_cuts("Q6a: On", "Q6a|On");
	assert_cuts("4.5 hours", "");
	assert_cuts("W?/Food/Tea", "W?/Food|Tea");
	assert_cuts("Wh at?/Food/Tea", "Wh at?|Food/Tea Wh at?/Food|Tea");
	assert_cuts("Which? (choice=Tea)", "Which?|Tea");
	assert_cuts("Q2[SQ1]. Which? [Car]", "Q2|Car");
	assert_cuts("Q4[SQ001][1]", "Q4[SQ001]|1");
	assert_cuts("a_b_c_d_e_f_g_h_i_j",
	    "a|b_c_d_e_f_g_h_i_j a_b|c_d_e_f_g_h_i_j "
	    "a_b_c|d_e_f_g_h_i_j a_b_c_d|e_f_g_h_i_j "
	    "a_b_c_d_e|f_g_h_i_j a_b_c_d_e_f|g_h_i_j "
	    "a_b_c_d_e_f_g|h_i_j a_b_c_d_e_f_g_h_i|j");
}

static void
what_a_column_adds(void **state)
{
	struct slice name = slice_of("needs_clean_water");

	(void)state;
	assert_true(slice_is(infer_name_own(name, slice_of("needs")),
	    "clean_water"));
	assert_true(slice_is(infer_name_own(name, slice_of("q")), "water"));
	assert_true(infer_name_shares(name, slice_of("needs_clean")));
	assert_false(infer_name_shares(name, slice_of("need")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids),
		cmocka_unit_test(quantities),
		cmocka_unit_test(names_are_cut_in_two),
		cmocka_unit_test(or_stay_whole),
		cmocka_unit_test(names_are_cut_in_all_ways),
		cmocka_unit_test(what_a_column_adds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
