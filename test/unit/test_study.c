/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/content/study.h"
#include "kind-report/content/study_words.h"

#include "close.h"

static void
assert_value(const char *text, enum study_key key, const char *wanted)
{
	struct study s = { .vote = false };
	struct diag d;

	assert_int_equal(study_read(slice_of(text), "poll.study", &s, &d), 0);
	assert_true(slice_is(s.values[key], wanted));
	study_clear(&s);
}

static void
assert_wrong(const char *text, size_t n, const char *wanted)
{
	struct study s = { .vote = false };
	struct diag d;

	assert_int_equal(study_read((struct slice){ text, n }, "poll.study",
	    &s, &d), -1);
	assert_string_equal(d.text, wanted);
	study_clear(&s);
}

static void
values_stand_behind_their_keys(void **state)
{
	(void)state;
	assert_value("title: Kindness\nclient: A: B\n", STUDY_TITLE,
	    "Kindness");
	assert_value("title: Kindness\nclient: A: B\n", STUDY_CLIENT, "A: B");
	assert_value("title: Kindness\n", STUDY_CLIENT, "");
	assert_value("title :Kindness", STUDY_TITLE, "Kindness");
	assert_value("", STUDY_TITLE, "");
}

static void
values_go_on_behind_a_blank(void **state)
{
	(void)state;
	assert_value("weighting: Age,\n gender\n\tand region\nmode: online\n",
	    STUDY_WEIGHTING, "Age, gender and region");
	assert_value("weighting:\n  Age\n", STUDY_WEIGHTING, "Age");
}

static void
comments_and_empty_lines_say_nothing(void **state)
{
	(void)state;
	assert_value("# a comment\n\n \ntitle: T\n#mode: x\n", STUDY_TITLE,
	    "T");
	assert_value("# a comment\n\ntitle: T\n#mode: x\n", STUDY_MODE, "");
}

static void
ends_of_lines_of_all_systems(void **state)
{
	(void)state;
	assert_value("\xef\xbb\xbftitle: T\r\nmode: online\r\n", STUDY_TITLE,
	    "T");
	assert_value("title: T\r\nmode: online", STUDY_MODE, "online");
}

static void
vote_intention_is_yes_or_no(void **state)
{
	struct study s = { .vote = false };
	struct diag d;

	(void)state;
	assert_int_equal(study_read(slice_of("vote-intention: yes"), "s", &s,
	    &d), 0);
	assert_true(s.vote);
	study_clear(&s);
	assert_int_equal(study_read(slice_of("vote-intention: no"), "s", &s,
	    &d), 0);
	assert_false(s.vote);
	study_clear(&s);
	assert_wrong("vote-intention: maybe\n", 22, "poll.study:1: "
	    "vote-intention: found \"maybe\", wanted yes or no");
}

static void
a_date_is_a_day(void **state)
{
	(void)state;
	assert_value("date: 2020-02-29", STUDY_DATE, "2020-02-29");
	assert_wrong("date: 2021-02-29\n", 17, "poll.study:1: date: found "
	    "\"2021-02-29\", wanted a day like 2020-04-28");
	assert_wrong("date: 2020/04/28\n", 17, "poll.study:1: date: found "
	    "\"2020/04/28\", wanted a day like 2020-04-28");
	assert_wrong("date: 28/04/2020\n", 17, "poll.study:1: date: found "
	    "\"28/04/2020\", wanted a day like 2020-04-28");
}

static void
faults_are_named_with_their_line(void **state)
{
	(void)state;
	assert_wrong("title: T\nfeildwork: x\n", 22, "poll.study:2: "
	    "\"feildwork\" is no key of a study file; did you mean "
	    "\"fieldwork\"?");
	assert_wrong("title: T\n\ntitle: U\n", 19, "poll.study:3: title: is "
	    "there twice");
	assert_wrong("title: T\nmode:\n\nclient: C\n", 26, "poll.study:2: "
	    "mode: has no value");
	assert_wrong("just words\n", 11, "poll.study:1: found \"just words\","
	    " wanted \"key: value\"");
	assert_wrong(" goes on\n", 9, "poll.study:1: begins with a blank, "
	    "and there is no value to go on with");
	assert_wrong("title: \xff\n", 9, "poll.study: is not UTF-8");
}

static void
all_keys_have_labels(void **state)
{
	(void)state;
	for (size_t i = 0; i < STUDY_KEYS; i++) {
		assert_true(strlen(study_key((enum study_key)i)) > 0);
		assert_true(strlen(study_label((enum study_key)i)) > 0);
	}
}

static void
assert_words(const char *text, const char *wanted)
{
	struct study s = { .vote = false };
	struct diag d;
	struct buf b;

	buf_init(&b);
	assert_int_equal(study_read(slice_of(text), "poll.study", &s, &d), 0);
	study_words_source(&s, &b);
	study_words_fieldwork(&s, &b);
	assert_true(slice_is(buf_all(&b), wanted));
	buf_clear(&b);
	study_clear(&s);
}

static void
a_source_is_said_in_few_words(void **state)
{
	(void)state;
	assert_words("client: Us; in part\nsupplier: They Ltd.\n",
	    "Source: Us / They Ltd.");
	assert_words("supplier: They\nfieldwork: 2 to 4 May; by day\n",
	    "Source: They.Fieldwork: 2 to 4 May.");
	assert_words("title: Kindness\n", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_stand_behind_their_keys),
		cmocka_unit_test(values_go_on_behind_a_blank),
		cmocka_unit_test(comments_and_empty_lines_say_nothing),
		cmocka_unit_test(ends_of_lines_of_all_systems),
		cmocka_unit_test(vote_intention_is_yes_or_no),
		cmocka_unit_test(a_date_is_a_day),
		cmocka_unit_test(faults_are_named_with_their_line),
		cmocka_unit_test(all_keys_have_labels),
		cmocka_unit_test(a_source_is_said_in_few_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
