/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/length.h"
#include "codebook/scale.h"

/* One step of a scale; ways to word it are separated by |. */
struct step {
	enum scale_side side;
	const char *labels;
};

struct scale {
	const char *nets[SCALE_NSIDES];
	const struct step *steps;
};

#define END { SCALE_UNKNOWN, NULL }

static const struct step agreement[] = {
	{ SCALE_HIGH, "Strongly agree|Agree strongly|Definitely agree|"
	    "Completely agree|Totally agree|Fully agree|Agree completely" },
	{ SCALE_HIGH, "Mostly agree|Agree a lot" },
	{ SCALE_HIGH, "Agree" },
	{ SCALE_HIGH, "Tend to agree|Somewhat agree|Agree somewhat|"
	    "Moderately agree|Partly agree|Rather agree" },
	{ SCALE_HIGH, "Slightly agree|Agree slightly|Agree a little" },
	{ SCALE_MIDDLE, "Neither agree nor disagree|"
	    "Neither agree or disagree|Neither|Neutral" },
	{ SCALE_LOW, "Slightly disagree|Disagree slightly|"
	    "Disagree a little" },
	{ SCALE_LOW, "Tend to disagree|Somewhat disagree|Disagree somewhat|"
	    "Moderately disagree|Partly disagree|Rather disagree" },
	{ SCALE_LOW, "Disagree" },
	{ SCALE_LOW, "Mostly disagree|Disagree a lot" },
	{ SCALE_LOW, "Strongly disagree|Disagree strongly|"
	    "Definitely disagree|Completely disagree|Totally disagree|"
	    "Fully disagree|Disagree completely" },
	END
};

static const struct step satisfaction[] = {
	{ SCALE_HIGH, "Completely satisfied|Extremely satisfied" },
	{ SCALE_HIGH, "Very satisfied" },
	{ SCALE_HIGH, "Satisfied" },
	{ SCALE_HIGH, "Fairly satisfied|Somewhat satisfied|Quite satisfied" },
	{ SCALE_HIGH, "Slightly satisfied" },
	{ SCALE_MIDDLE, "Neither satisfied nor dissatisfied|Neither|"
	    "Neutral" },
	{ SCALE_LOW, "Slightly dissatisfied" },
	{ SCALE_LOW, "Fairly dissatisfied|Somewhat dissatisfied|"
	    "Quite dissatisfied" },
	{ SCALE_LOW, "Dissatisfied" },
	{ SCALE_LOW, "Very dissatisfied" },
	{ SCALE_LOW, "Completely dissatisfied|Extremely dissatisfied" },
	END
};

static const struct step likelihood[] = {
	{ SCALE_HIGH, "Certain to|Extremely likely" },
	{ SCALE_HIGH, "Very likely" },
	{ SCALE_HIGH, "Likely" },
	{ SCALE_HIGH, "Fairly likely|Somewhat likely|Quite likely" },
	{ SCALE_MIDDLE, "Neither likely nor unlikely|Neither|Neutral" },
	{ SCALE_LOW, "Not very likely|Fairly unlikely|Somewhat unlikely|"
	    "Quite unlikely" },
	{ SCALE_LOW, "Unlikely" },
	{ SCALE_LOW, "Very unlikely|Not likely at all|Not at all likely" },
	{ SCALE_LOW, "Extremely unlikely|Certain not to" },
	END
};

static const struct step importance[] = {
	{ SCALE_HIGH, "Extremely important" },
	{ SCALE_HIGH, "Very important" },
	{ SCALE_HIGH, "Important" },
	{ SCALE_HIGH, "Fairly important|Somewhat important|"
	    "Quite important|Moderately important" },
	{ SCALE_HIGH, "Slightly important" },
	{ SCALE_MIDDLE, "Neither important nor unimportant|Neither|Neutral" },
	{ SCALE_LOW, "Not very important|Not that important|"
	    "Not so important|Fairly unimportant|Somewhat unimportant" },
	{ SCALE_LOW, "Unimportant|Not important" },
	{ SCALE_LOW, "Not at all important|Not important at all|"
	    "Very unimportant" },
	END
};

static const struct step frequency[] = {
	{ SCALE_HIGH, "Always|All the time|All of the time" },
	{ SCALE_HIGH, "Very often|Almost always|Nearly always|"
	    "Most of the time" },
	{ SCALE_HIGH, "Often|Frequently|Usually" },
	{ SCALE_HIGH, "Fairly often|Quite often" },
	{ SCALE_MIDDLE, "Sometimes|Some of the time|About half the time" },
	{ SCALE_LOW, "Occasionally|Not very often|Once in a while" },
	{ SCALE_LOW, "Rarely|Seldom|Hardly ever" },
	{ SCALE_LOW, "Almost never" },
	{ SCALE_LOW, "Never|Not at all|None of the time" },
	END
};

static const struct step yes_no[] = {
	{ SCALE_HIGH, "Yes" },
	{ SCALE_HIGH, "Yes, definitely|Definitely" },
	{ SCALE_HIGH, "Yes, probably|Probably" },
	{ SCALE_MIDDLE, "Maybe|Possibly|Neither" },
	{ SCALE_LOW, "No, probably not|Probably not" },
	{ SCALE_LOW, "No, definitely not|Definitely not" },
	{ SCALE_LOW, "No" },
	END
};

static const struct step favour[] = {
	{ SCALE_HIGH, "Very favourable|Very favourably|Very favorable|"
	    "Very favorably" },
	{ SCALE_HIGH, "Favourable|Favourably|Favorable|Favorably" },
	{ SCALE_HIGH, "Fairly favourable|Somewhat favourable|"
	    "Somewhat favourably|Somewhat favorable|Somewhat favorably" },
	{ SCALE_MIDDLE, "Neither favourable nor unfavourable|"
	    "Neither favourably nor unfavourably|"
	    "Neither favorable nor unfavorable|"
	    "Neither favorably nor unfavorably|Neither|Neutral" },
	{ SCALE_LOW, "Fairly unfavourable|Somewhat unfavourable|"
	    "Somewhat unfavourably|Somewhat unfavorable|"
	    "Somewhat unfavorably" },
	{ SCALE_LOW, "Unfavourable|Unfavourably|Unfavorable|Unfavorably" },
	{ SCALE_LOW, "Very unfavourable|Very unfavourably|Very unfavorable|"
	    "Very unfavorably" },
	END
};

static const struct step amount[] = {
	{ SCALE_HIGH, "A great deal" },
	{ SCALE_HIGH, "A lot|Very much" },
	{ SCALE_HIGH, "A fair amount|Quite a lot" },
	{ SCALE_MIDDLE, "Some|A moderate amount" },
	{ SCALE_LOW, "A little|Not much|Not very much" },
	{ SCALE_LOW, "Not at all|None at all|None|Nothing" },
	END
};

/* What belongs to every scale and stands last in it. */
static const struct step open_answers[] = {
	{ SCALE_OPEN, "Don't know|Dont know|Do not know|Don't know/not sure|"
	    "Don't know / not sure|Don't know / Can't say|"
	    "I don't know|I do not know|DK|DK/NA|Don't know/no opinion|"
	    "Don't know / no opinion|Hard to say" },
	{ SCALE_OPEN, "Not sure|Unsure|Can't say|Cannot say|Can't choose|"
	    "Cannot choose|No opinion" },
	{ SCALE_OPEN, "Prefer not to say|Prefer not to answer|"
	    "Would rather not say|Rather not say|I'd rather not say" },
	{ SCALE_OPEN, "Refused|Refusal|Refused to answer|Decline to answer|"
	    "Declined to answer" },
	{ SCALE_OPEN, "No answer|Not answered|Not stated|No response|Skipped" },
	{ SCALE_OPEN, "Not applicable|N/A|Does not apply|Not asked" },
	END
};

static const struct scale scales[] = {
	{ { [SCALE_HIGH] = "Agree", [SCALE_MIDDLE] = "Neither",
	    [SCALE_LOW] = "Disagree", [SCALE_OPEN] = "Don't know" },
	    agreement },
	{ { [SCALE_HIGH] = "Satisfied", [SCALE_LOW] = "Dissatisfied" },
	    satisfaction },
	{ { [SCALE_HIGH] = "Likely", [SCALE_LOW] = "Unlikely" },
	    likelihood },
	{ { [SCALE_HIGH] = "Important", [SCALE_LOW] = "Not important" },
	    importance },
	{ { [SCALE_HIGH] = "Favourable", [SCALE_LOW] = "Unfavourable" },
	    favour },
	{ { NULL }, frequency },
	{ { NULL }, amount },
	{ { NULL }, yes_no },
};

#define NSCALES LENGTH(scales)

/* U+2019, the apostrophe that word processors write, counts as '. */
static size_t
apostrophe(const char *p, size_t n)
{
	return n >= 3 && memcmp(p, "\xe2\x80\x99", 3) == 0 ? 3 : 1;
}

static bool
same_label(struct slice known, struct slice label)
{
	while (known.n > 0 && label.n > 0) {
		size_t len = apostrophe(label.p, label.n);
		struct slice a = { known.p, 1 };
		struct slice b = { len == 3 ? "'" : label.p, 1 };

		if (!slice_eq_nocase(a, b))
			return false;
		known = (struct slice){ known.p + 1, known.n - 1 };
		label = (struct slice){ label.p + len, label.n - len };
	}
	return known.n == 0 && label.n == 0;
}

static bool
one_of(const char *labels, struct slice label)
{
	for (;;) {
		size_t n = strcspn(labels, "|");

		if (same_label((struct slice){ labels, n }, label))
			return true;
		if (labels[n] == '\0')
			return false;
		labels += n + 1;
	}
}

/* "Neither agree nor disagree (neutral)" without the remark at its end. */
static struct slice
without_remark(struct slice s)
{
	size_t i = s.n;

	if (s.n == 0 || s.p[s.n - 1] != ')')
		return s;
	while (i > 0 && s.p[i - 1] != '(')
		i--;
	return i > 1 ? slice_trim((struct slice){ s.p, i - 1 }) : s;
}

/* The number of the step that has the label, or of the END. */
static size_t
find_step(const struct step *steps, struct slice label)
{
	size_t i = 0;

	label = without_remark(slice_trim(label));
	while (steps[i].labels != NULL && !one_of(steps[i].labels, label))
		i++;
	return i;
}

static bool
fits(const struct scale *scale, const struct slice *labels, size_t n)
{
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		enum scale_side side = scale_side(scale, labels[i]);

		if (side == SCALE_UNKNOWN)
			return false;
		any |= side != SCALE_OPEN;
	}
	return any;
}

const struct scale *
scale_find(const struct slice *labels, size_t n)
{
	for (size_t i = 0; i < NSCALES; i++)
		if (fits(&scales[i], labels, n))
			return &scales[i];
	return NULL;
}

const struct scale *
scale_agreement(void)
{
	return &scales[0];
}

size_t
scale_place(const struct scale *scale, struct slice label)
{
	const size_t last = 100;
	size_t i = find_step(open_answers, label);

	if (open_answers[i].labels != NULL)
		return last + i;
	if (scale == NULL)
		return SCALE_NO_PLACE;
	i = find_step(scale->steps, label);
	return scale->steps[i].labels != NULL ? i : SCALE_NO_PLACE;
}

enum scale_side
scale_side(const struct scale *scale, struct slice label)
{
	size_t i = find_step(open_answers, label);

	if (open_answers[i].labels != NULL)
		return SCALE_OPEN;
	if (scale == NULL)
		return SCALE_UNKNOWN;
	return scale->steps[find_step(scale->steps, label)].side;
}

const char *
scale_net(const struct scale *scale, enum scale_side side)
{
	return scale->nets[side];
}
