/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/diag.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "ask/breakspec.h"
#include "ask/grouping.h"

#include "close.h"

#define MOST 8

/* Which groups of a break take a field: "x", "a/b"; "-" for none, "." for
 * missing, "?" for an error. */
static void
where(struct grouping *g, const struct breakspec *b, const char *field,
    char *out)
{
	struct diag d = { "" };
	bool in[MOST];
	int found = grouping_find(g, slice_of(field), in, &d);

	*out = '\0';
	if (found < 0)
		strcpy(out, "?");
	if (found < 0 && strstr(d.text, "the code of another") == NULL &&
	    strstr(d.text, "is a code") == NULL)
		fail_msg("%s", d.text);
	if (found < 0)
		return;
	for (size_t i = 0; i < b->ngroups; i++) {
		if (!in[i])
			continue;
		strcat(out, *out != '\0' ? "/" : "");
		strncat(out, group_label(b->groups[i]).p,
		    group_label(b->groups[i]).n);
	}
	assert_int_equal(found == GROUPING_FOUND, *out != '\0');
	if (found != GROUPING_FOUND)
		strcpy(out, found == GROUPING_MISSING ? "." : "-");
}

/* Pairs of fields and what is wanted of them; NULL ends. */
static void
assert_places(const char *text, const struct codebook *cb,
    const char *const *pairs)
{
	const struct codebook_variable *v;
	struct breakspec b;
	struct grouping *g;
	struct diag d = { "" };
	char got[256];

	if (breakspec_parse(&b, text, &d) < 0)
		fail_msg("%s", d.text);
	v = cb != NULL ? codebook_find(cb, b.column) : NULL;
	g = grouping_new(b.groups, b.ngroups, cb, v);
	for (; *pairs != NULL; pairs += 2) {
		where(g, &b, pairs[0], got);
		if (strcmp(got, pairs[1]) != 0)
			fail_msg("%s: \"%s\" is in %s, wanted %s", text,
			    pairs[0], got, pairs[1]);
	}
	grouping_free(g);
	breakspec_clear(&b);
}

#define places(text, cb, ...) \
	assert_places(text, cb, (const char *const[]){ __VA_ARGS__, NULL })

static void
add_answer(struct codebook *cb, const char *name, const char *code,
    const char *label, enum codebook_missing missing)
{
	struct codebook_variable *v = codebook_find(cb, slice_of(name));
	struct codebook_answer *a;

	if (v == NULL)
		v = codebook_add(cb, slice_of(name));
	a = codebook_add_answer(cb, v, slice_of(code));
	a->label = codebook_text(cb, slice_of(label));
	a->missing = missing;
	codebook_index(v);
}

/* vote and age; of kids the codes 1 and 2 are the labels of others. */
static struct codebook *
book(void)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v;

	codebook_add_text(cb, &cb->tokens, slice_of("__NA__"));
	add_answer(cb, "vote", "1", "Conservative", CODEBOOK_ANSWERED);
	add_answer(cb, "vote", "2", "Labour", CODEBOOK_ANSWERED);
	add_answer(cb, "vote", "98", "Don't know", CODEBOOK_DK);
	add_answer(cb, "vote", "99", "Refused", CODEBOOK_REFUSED);
	v = codebook_add(cb, slice_of("age"));
	codebook_add_text(cb, &v->tokens, slice_of("998"));
	codebook_add_text(cb, &v->tokens, slice_of("1000 thru highest"));
	codebook_index(v);
	add_answer(cb, "kids", "1", "0", CODEBOOK_ANSWERED);
	add_answer(cb, "kids", "2", "1", CODEBOOK_ANSWERED);
	add_answer(cb, "kids", "3", "2", CODEBOOK_ANSWERED);
	add_answer(cb, "kids", "4", "3 or more", CODEBOOK_ANSWERED);
	add_answer(cb, "letter", "B", "A", CODEBOOK_ANSWERED);
	add_answer(cb, "letter", "C", "B", CODEBOOK_ANSWERED);
	add_answer(cb, "letter", "D", "C", CODEBOOK_ANSWERED);
	return cb;
}

static void
without_a_codebook_texts_and_ranges_take_fields(void **state)
{
	(void)state;
	places("age:18-24,25+,No age", NULL, "18", "18-24", "24", "18-24",
	    "24.5", "-", "25", "25+", "No age", "No age", "", ".",
	    "65 or older", "25+", "20 - often", "18-24", "20 or 30", "-",
	    "Don't know", "-", "18-24", "18-24", "__NA__", "-");
	places("r:E=London|South East,Wales", NULL, "London", "E",
	    "South East", "E", "Wales", "Wales", "wales", "-", "E", "-");
}

static void
all_groups_that_take_a_field_are_told(void **state)
{
	(void)state;
	places("age:Young=<30,Old=60+,Any=0+", NULL, "20", "Young/Any", "70",
	    "Old/Any", "40", "Any", "-1", "Young");
	places("q:A=x|y,B=y|z", NULL, "y", "A/B", "z", "B");
	/* A text of one group does not keep a range of another from it. */
	places("age:A=20,B=18-24", NULL, "20", "A/B");
}

static void
an_answer_is_meant_by_label_or_code(void **state)
{
	struct codebook *cb = book();

	(void)state;
	places("vote:Con=Conservative,Lab=2,No=98", cb, "1", "Con",
	    "Conservative", "Con", "2", "Lab", "2.0", "Lab", "Labour", "Lab",
	    "Don't know", "No", "98", "No", "Green", "-", "3", "-");
	/* So do ranges, where labels have no number. */
	places("vote:1-2", cb, "1", "1-2", "Labour", "1-2", "Don't know", "-");
	places("vote:1-200", cb, "98", "-", "Refused", ".", "3", "1-200");
	codebook_free(cb);
}

static void
missing_is_what_the_codebook_says(void **state)
{
	struct codebook *cb = book();

	(void)state;
	places("vote:Con=1,98", cb, "99", ".", "Refused", ".", "__NA__", ".",
	    "", ".", "98", "98");
	places("age:18-64,65+", cb, "998", ".", "1000", ".", "4000", ".",
	    "999", "65+", "__NA__", ".", "17", "-");
	/* A column that it does not know. */
	places("other:18-64,65+", cb, "998", "65+", "__NA__", ".");
	codebook_free(cb);
}

static void
a_group_may_name_what_is_missing(void **state)
{
	struct codebook *cb = book();

	(void)state;
	places("vote:Con=1,None=Refused", cb, "99", "None", "Refused", "None");
	places("vote:Con=1,None=99", cb, "99", "None", "Refused", "None");
	places("age:18-64,65+,No=998|__NA__", cb, "998", "No", "__NA__", "No",
	    "1001", ".", "66", "65+");
	codebook_free(cb);
}

static void
a_code_that_is_a_label_is_never_guessed(void **state)
{
	struct codebook *cb = book();

	(void)state;
	/* B is the label of the second answer and the code of the first. */
	places("letter:X=A,Y=B|C", cb, "A", "X", "B", "?", "C", "Y",
	    "D", "Y");
	/* Both are taken by one group, or by none. */
	places("letter:X=A|B,Y=C", cb, "B", "X", "D", "Y");
	places("letter:Other", cb, "B", "-", "C", "-");
	/* Labels that are numbers are what a stream has. */
	places("kids:None=0,Some=1|2|3 or more", cb, "0", "None", "1", "Some",
	    "2", "Some", "3 or more", "Some", "4", "?", "3", "?");
	places("kids:A=0-1,B=2+", cb, "0", "A", "1", "A", "2", "B",
	    "3 or more", "B");
	/* Without the codebook it is a text. */
	places("kids:None=0,Some=1-2", NULL, "1", "Some", "0", "None");
	codebook_free(cb);
}

static void
what_was_given_is_remembered(void **state)
{
	struct codebook *cb = book();
	struct breakspec b;
	struct grouping *g;
	struct diag d;
	bool in[MOST];

	(void)state;
	breakspec_parse(&b, "vote:Con=Conservative,L=2|Libaral,Refused", &d);
	g = grouping_new(b.groups, b.ngroups, cb,
	    codebook_find(cb, slice_of("vote")));
	assert_false(grouping_given(g, 0, 0));
	grouping_find(g, slice_of("1"), in, &d);
	grouping_find(g, slice_of("Labour"), in, &d);
	grouping_find(g, slice_of(""), in, &d);
	assert_true(grouping_given(g, 0, 0));
	assert_true(grouping_given(g, 1, 0));
	assert_false(grouping_given(g, 1, 1));
	assert_false(grouping_given(g, 2, 0));
	grouping_find(g, slice_of("99"), in, &d);
	assert_true(grouping_given(g, 2, 0));
	grouping_free(g);
	breakspec_clear(&b);
	codebook_free(cb);
}

static void
what_comes_again_counts(void **state)
{
	struct breakspec b;
	struct grouping *g;
	struct diag d;
	bool in[MOST];

	(void)state;
	breakspec_parse(&b, "time:Short=<20,Long=20+|Hours", &d);
	g = grouping_new(b.groups, b.ngroups, NULL, NULL);
	grouping_find(g, slice_of("15 minutes"), in, &d);
	grouping_find(g, slice_of("30"), in, &d);
	grouping_again(g, slice_of("15 minutes"), 4);
	grouping_find(g, slice_of("15 minutes"), in, &d);
	assert_int_equal(grouping_met(g)->values[0][0], 6);
	assert_int_equal(grouping_met(g)->values[1][0], 1);
	assert_int_equal(grouping_met(g)->values[1][1], 0);
	assert_int_equal(grouping_met(g)->units, 6);
	assert_int_equal(grouping_join_unit(g, grouping_unit(g), &d), 0);
	assert_int_equal(grouping_join_unit(g, grouping_unit(g) << 1, &d), -1);
	grouping_free(g);
	breakspec_clear(&b);
}

static void
no_groups_take_nothing(void **state)
{
	struct grouping *g = grouping_new(NULL, 0, NULL, NULL);
	struct diag d;
	bool in[1];

	(void)state;
	assert_int_equal(grouping_find(g, slice_of("a"), in, &d),
	    GROUPING_NONE);
	assert_int_equal(grouping_find(g, slice_of(""), in, &d),
	    GROUPING_MISSING);
	grouping_free(g);
	grouping_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    without_a_codebook_texts_and_ranges_take_fields),
		cmocka_unit_test(all_groups_that_take_a_field_are_told),
		cmocka_unit_test(an_answer_is_meant_by_label_or_code),
		cmocka_unit_test(missing_is_what_the_codebook_says),
		cmocka_unit_test(a_group_may_name_what_is_missing),
		cmocka_unit_test(a_code_that_is_a_label_is_never_guessed),
		cmocka_unit_test(what_was_given_is_remembered),
		cmocka_unit_test(what_comes_again_counts),
		cmocka_unit_test(no_groups_take_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
