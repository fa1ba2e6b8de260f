/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "codebook/scale.h"

#include "close.h"

#define MOST 32

/* The scale of labels separated by |. */
static const struct scale *
scale_of(const char *text)
{
	struct slice labels[MOST];
	size_t n = 0;

	for (;;) {
		size_t len = strcspn(text, "|");

		labels[n++] = (struct slice){ text, len };
		if (text[len] == '\0')
			return scale_find(labels, n);
		text += len + 1;
	}
}

static enum scale_side
agreement_side(const char *label)
{
	return scale_side(scale_agreement(), slice_of(label));
}

/* Are these labels, separated by |, in the order of their scale? */
static void
assert_order(const char *text)
{
	const struct scale *scale = scale_of(text);
	size_t last = 0;

	assert_non_null(scale);
	for (size_t i = 0;; i++) {
		size_t len = strcspn(text, "|");
		size_t place = scale_place(scale, (struct slice){ text, len });

		assert_true(place != (size_t)-1);
		if (i > 0 && place <= last)
			fail_msg("%s: not behind the one before it", text);
		last = place;
		if (text[len] == '\0')
			return;
		text += len + 1;
	}
}

static void
common_scales_are_in_order(void **state)
{
	(void)state;
	assert_order("Strongly agree|Tend to agree|Neither agree nor disagree|"
	    "Tend to disagree|Strongly disagree|Don't know");
	assert_order("Strongly agree|Agree|Neither agree nor disagree|"
	    "Disagree|Strongly disagree|Prefer not to say");
	assert_order("Strongly agree|Somewhat agree|Slightly agree|"
	    "Slightly disagree|Somewhat disagree|Strongly disagree");
	assert_order("Agree|Slightly agree|Neither|Slightly disagree|"
	    "Disagree|Don't know|Prefer not to say");
	assert_order("Very satisfied|Fairly satisfied|"
	    "Neither satisfied nor dissatisfied|Fairly dissatisfied|"
	    "Very dissatisfied|Not sure");
	assert_order("Very likely|Fairly likely|Not very likely|"
	    "Not at all likely|Don't know");
	assert_order("Extremely important|Very important|"
	    "Somewhat important|Not very important|Not at all important");
	assert_order("Always|Very often|Often|Sometimes|Rarely|Never");
	assert_order("Yes|No|Don't know");
}

/* Scales as pollsters word them, in their order. */
static const struct {
	const char *high, *low;		/* nets */
	const char *labels;
} published[] = {
	{ "Approve", "Disapprove", "Strongly approve|Somewhat approve|"
	    "Somewhat disapprove|Strongly disapprove|Don't know" },
	{ "Approve", "Disapprove", "Approve|Neither approve nor disapprove|"
	    "Disapprove|No opinion" },
	{ "Support", "Oppose", "Strongly support|Tend to support|"
	    "Neither support nor oppose|Tend to oppose|Strongly oppose|"
	    "Don't know" },
	{ "Favour", "Oppose", "Strongly favour|Favour|Oppose|"
	    "Strongly oppose" },
	{ "Favor", "Oppose", "Strongly favor|Favor|Oppose|Strongly oppose" },
	{ "Favourable", "Unfavourable", "Very favourable|"
	    "Mostly favourable|Neither favourable nor unfavourable|"
	    "Mostly unfavourable|Very unfavourable|Never heard of" },
	{ "Favorable", "Unfavorable", "Very favorably|Somewhat favorably|"
	    "Neither favorably nor unfavorably (neutral)|"
	    "Somewhat unfavorably|Very unfavorably|Unfamiliar (N/A)" },
	{ "Satisfied", "Dissatisfied", "Extremely satisfied|"
	    "Moderately satisfied|Slightly satisfied|"
	    "Neither satisfied nor dissatisfied|Slightly dissatisfied|"
	    "Moderately dissatisfied|Extremely dissatisfied" },
	{ "Satisfied", "Not satisfied", "Very satisfied|Fairly satisfied|"
	    "Not very satisfied|Not at all satisfied|Don't know" },
	{ "Well", "Badly", "Very well|Fairly well|Fairly badly|Very badly" },
	{ "Well", "Not well", "Very well|Somewhat well|Not too well|"
	    "Not at all well" },
	{ "Good", "Poor", "Excellent|Very good|Good|Fair|Poor" },
	{ "Good", "Poor", "Excellent|Good|Only fair|Poor|No opinion" },
	{ "Good", "Bad", "Very good|Good|Fair|Bad|Very bad" },
	{ "Good", "Not good", "Very good|Fairly good|Not very good|"
	    "Not at all good" },
	{ "Better", "Worse", "Got a lot better|Got a little better|"
	    "Stayed the same|Got a little worse|Got a lot worse" },
	{ "Better off", "Worse off", "Much better off|A little better off|"
	    "About the same|A little worse off|Much worse off" },
	{ "Concerned", "Not concerned", "Very concerned|Fairly concerned|"
	    "Not very concerned|Not at all concerned" },
	{ "Worried", "Not worried", "Very worried|Somewhat worried|"
	    "Neither worried nor unworried|Somewhat unworried|"
	    "Not at all worried|Prefer not to say" },
	{ "Confident", "Not confident", "Very confident|"
	    "Somewhat confident|Not too confident|Not at all confident" },
	{ "Easy", "Difficult", "Very easy|Easy|Neither easy nor difficult|"
	    "Difficult|Very difficult" },
	{ "Difficult", "Not difficult", "Very difficult|"
	    "Somewhat difficult|A little difficult|Not at all difficult" },
	{ "Safe", "Unsafe", "Very safe|Fairly safe|A bit unsafe|"
	    "Very unsafe" },
	{ "Trust", "Do not trust", "Trust a great deal|"
	    "Trust a fair amount|Do not trust very much|"
	    "Do not trust at all|Not sure" },
	{ "Trust", "Do not trust", "Trust completely|Trust somewhat|"
	    "Don\xe2\x80\x99t trust very much|"
	    "Don\xe2\x80\x99t trust at all" },
	{ "Trust", "Do not trust", "Tend to trust|Tend not to trust" },
	{ "Positive", "Negative", "Very positive|Fairly positive|Neutral|"
	    "Fairly negative|Very negative" },
	{ NULL, NULL, "A great deal|A fair amount|Not very much|"
	    "None at all|Don't know" },
	{ NULL, NULL, "A lot|A little|Not much|Not at all" },
	{ NULL, NULL, "To a great extent|To some extent|"
	    "To a small extent|Not at all" },
	{ NULL, NULL, "Often|Sometimes|Rarely|Never" },
	{ NULL, NULL, "Daily|Several times a week|Weekly|Monthly|"
	    "Less often|Never" },
	{ NULL, NULL, "Every day|A few times per week|"
	    "A few times per month|Once a month or less|"
	    "Once a year or less|Never" },
	{ NULL, NULL, "At least once a day|At least once a week|"
	    "At least once a fortnight|At least once a month|"
	    "Less often than once a month|Never|Not applicable" },
	{ NULL, NULL, "More than once a week|Once a week|"
	    "Once or twice a month|A few times a year|Seldom|Never" },
	{ NULL, NULL, "5 or more days a week|3-4 days a week|"
	    "1-2 days a week|Less than once a week|Never" },
	{ NULL, NULL, "Daily.|Weekly.|Monthly.|Every few months.|Never." },
	{ NULL, NULL, "Too much|About right|Too little|Don't know" },
	{ NULL, NULL, "Far too high|A little too high|About right|"
	    "A little too low|Far too low" },
	{ NULL, NULL, "Too many|The right amount|Not enough" },
	{ NULL, NULL, "Goes too far|About right|Does not go far enough" },
	{ NULL, NULL, "Too harsh|About right|Not harsh enough" },
	{ NULL, NULL, "Definitely yes|Probably yes|Might or might not|"
	    "Probably not|Definitely not" },
};

static void
assert_net(const struct scale *scale, enum scale_side side, const char *net)
{
	if (net == NULL)
		assert_null(scale_net(scale, side));
	else
		assert_string_equal(scale_net(scale, side), net);
}

static void
published_scales_have_order_and_nets(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(published); i++) {
		const struct scale *scale = scale_of(published[i].labels);

		if (scale == NULL)
			fail_msg("%s: no scale", published[i].labels);
		assert_net(scale, SCALE_HIGH, published[i].high);
		assert_net(scale, SCALE_LOW, published[i].low);
		assert_order(published[i].labels);
	}
}

/* A net of no name would be none, and one of one side is not published. */
static void
nets_are_of_both_sides(void **state)
{
	(void)state;
	for (const struct scale *s = scale_table; s->steps != NULL; s++)
		assert_true((s->nets[SCALE_HIGH] == NULL) ==
		    (s->nets[SCALE_LOW] == NULL));
}

/* Step by step from high to low, or it is no order. */
static void
sides_follow_each_other(void **state)
{
	(void)state;
	for (const struct scale *s = scale_table; s->steps != NULL; s++)
		for (size_t i = 1; s->steps[i].ways != NULL; i++)
			assert_true(s->steps[i].side >= s->steps[i - 1].side);
}

static void
what_only_looks_like_a_scale_is_none(void **state)
{
	static const char *const none[] = {
	    "Medium|Medium Well|Medium rare|Rare|Well",
	    "Fair|Dark", "Poor|Rich", "Good|Evil", "Safe|Vault",
	    "Never|1-5 times|6-10 times", "Never|Married|Widowed",
	    "Never Married|Married", "Always|sporadic|rarely/never",
	    "Monthly|Often", "Too much|Too low", "Well|Very poor",
	    "Very concerned|Fairly worried", "Favour|Favorable",
	    "Favour|Favor", "18-24|25-34|65+", "1|2|3", "2-3|4-6",
	    "Bank|Trust", "Better|Best", "More|Less", "Easy|Listening",
	    "Very satisfied|Not very satisfied|Dissatisfied",
	    "Good|Bad|Poor", "Never heard of|Prefer not to say",
	    "I never use it|Daily" };

	(void)state;
	for (size_t i = 0; i < LENGTH(none); i++)
		if (scale_of(none[i]) != NULL)
			fail_msg("%s: a scale", none[i]);
}

static void
unfamiliar_is_open(void **state)
{
	static const char *const open[] = { "Unfamiliar", "Never heard of",
	    "I've never heard of them", "Haven\xe2\x80\x99t heard of",
	    "Have not heard enough to say", "Don't know enough to say",
	    "I prefer not to answer", "Doesn't apply",
	    "Not applicable to me" };
	static const char *const none[] = { "Heard of", "Not familiar",
	    "Not at all", "Familiar", "Apply", "None of these", "Other" };

	(void)state;
	for (size_t i = 0; i < LENGTH(open); i++)
		if (scale_side(NULL, slice_of(open[i])) != SCALE_OPEN)
			fail_msg("%s: not open", open[i]);
	for (size_t i = 0; i < LENGTH(none); i++)
		if (scale_side(NULL, slice_of(none[i])) == SCALE_OPEN)
			fail_msg("%s: open", none[i]);
}

static void
what_is_left_of_a_list_stays_last(void **state)
{
	static const char *const last[] = { "Other", "other (which?)",
	    "Other: please specify", "Other, namely", "Other - write in",
	    "Something else", "None of these", " None of the above ",
	    "Don't know", "Don\xe2\x80\x99t know", "Prefer not to say",
	    "Refused", "Not applicable" };
	static const char *const ranked[] = { "", "Oth", "Other parties",
	    "Others' needs", "Another day", "None", "Nothing", "Neither", "No",
	    "Never", "All of these" };

	(void)state;
	for (size_t i = 0; i < sizeof(last) / sizeof(last[0]); i++)
		assert_true(scale_stays_last(slice_of(last[i])));
	for (size_t i = 0; i < sizeof(ranked) / sizeof(ranked[0]); i++)
		assert_false(scale_stays_last(slice_of(ranked[i])));
}

static void
sides_of_agreement(void **state)
{
	static const char *const agree[] = { "Strongly agree",
	    "Tend to agree", "Agree", "Somewhat agree", "Slightly agree" };
	static const char *const disagree[] = { "Strongly disagree",
	    "Tend to disagree", "Disagree", "Somewhat disagree",
	    "Slightly disagree" };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(agreement_side(agree[i]), SCALE_HIGH);
		assert_int_equal(agreement_side(disagree[i]), SCALE_LOW);
	}
	assert_int_equal(agreement_side("Neither agree nor disagree"),
	    SCALE_MIDDLE);
	assert_int_equal(agreement_side("Don't know"), SCALE_OPEN);
	assert_int_equal(agreement_side("Prefer not to say"), SCALE_OPEN);
	assert_int_equal(agreement_side("Perhaps"), SCALE_UNKNOWN);
	assert_int_equal(agreement_side(""), SCALE_UNKNOWN);
}

static void
capitals_blanks_and_apostrophes_do_not_matter(void **state)
{
	(void)state;
	assert_int_equal(agreement_side("STRONGLY AGREE"), SCALE_HIGH);
	assert_int_equal(agreement_side(" strongly agree "), SCALE_HIGH);
	assert_int_equal(agreement_side("don\xe2\x80\x99t know"), SCALE_OPEN);
	assert_int_equal(agreement_side("Don't Know"), SCALE_OPEN);
	assert_int_equal(agreement_side("Don\xe2\x80\x98t know"),
	    SCALE_UNKNOWN);
	assert_int_equal(agreement_side("Agree\xe2\x80\x99"), SCALE_UNKNOWN);
}

static void
every_label_must_be_on_the_scale(void **state)
{
	(void)state;
	assert_non_null(scale_of("Agree|Disagree"));
	assert_null(scale_of("Agree|Disagree|It depends"));
	assert_null(scale_of("Agree|Satisfied"));
	assert_null(scale_of("18-24|25-34"));
}

static void
open_answers_alone_are_no_scale(void **state)
{
	(void)state;
	assert_null(scale_of("Don't know|Refused"));
	assert_null(scale_of(""));
	assert_null(scale_find(NULL, 0));
}

static void
neutral_belongs_to_the_scale_around_it(void **state)
{
	const struct scale *s = scale_of("Satisfied|Neutral|Dissatisfied");

	(void)state;
	assert_non_null(s);
	assert_true(s != scale_agreement());
	assert_string_equal(scale_net(s, SCALE_HIGH), "Satisfied");
	assert_string_equal(scale_net(s, SCALE_LOW), "Dissatisfied");
	assert_true(scale_of("Agree|Neutral|Disagree") == scale_agreement());
}

static void
open_answers_have_a_place_without_a_scale(void **state)
{
	size_t know = scale_place(NULL, slice_of("Don't know"));
	size_t say = scale_place(NULL, slice_of("Prefer not to say"));

	(void)state;
	assert_true(scale_place(NULL, slice_of("Agree")) == (size_t)-1);
	assert_true(scale_side(NULL, slice_of("Agree")) == SCALE_UNKNOWN);
	assert_true(know < say && say < (size_t)-1);
	assert_true(scale_side(NULL, slice_of("Refused")) == SCALE_OPEN);
}

static void
yes_and_no_have_no_nets(void **state)
{
	const struct scale *s = scale_of("Yes|No");

	(void)state;
	assert_null(scale_net(s, SCALE_HIGH));
	assert_null(scale_net(s, SCALE_LOW));
	assert_string_equal(scale_net(scale_agreement(), SCALE_MIDDLE),
	    "Neither");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(common_scales_are_in_order),
		cmocka_unit_test(published_scales_have_order_and_nets),
		cmocka_unit_test(nets_are_of_both_sides),
		cmocka_unit_test(sides_follow_each_other),
		cmocka_unit_test(what_only_looks_like_a_scale_is_none),
		cmocka_unit_test(unfamiliar_is_open),
		cmocka_unit_test(what_is_left_of_a_list_stays_last),
		cmocka_unit_test(sides_of_agreement),
		cmocka_unit_test(capitals_blanks_and_apostrophes_do_not_matter),
		cmocka_unit_test(every_label_must_be_on_the_scale),
		cmocka_unit_test(open_answers_alone_are_no_scale),
		cmocka_unit_test(neutral_belongs_to_the_scale_around_it),
		cmocka_unit_test(open_answers_have_a_place_without_a_scale),
		cmocka_unit_test(yes_and_no_have_no_nets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
