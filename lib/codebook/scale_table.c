/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which scales have nets follows what pollsters publish: YouGov, Ipsos and the
 * ONS add up the two ends of scales such as these ("Total approve"), but not
 * of frequencies, amounts, "too much" and "about right", or yes and no.
 *
 * A scale is found only if it has all answers of a question.  So "not very
 * satisfied" is on another one than "dissatisfied", whose net would say more
 * than the answers do; "Unlikely" and "Not worried" are true of both ways.
 */
#include "codebook/scale_table.h"

#define END { SCALE_UNKNOWN, NULL }

#define NEITHER(high, low) { SCALE_MIDDLE, \
	"Neither " high " {nor,or} " low "|Neither|Neutral" }

/* What somebody does: agree or disagree. */
#define VERBS(high, low) \
	{ SCALE_HIGH, VERY_MUCH(high) }, \
	{ SCALE_HIGH, "Mostly " high "|" high " {a lot,mostly}" }, \
	{ SCALE_HIGH, high }, \
	{ SCALE_HIGH, TEND(high) }, \
	{ SCALE_HIGH, "Slightly " high "|" high " {slightly,a little}" }, \
	NEITHER(high, low), \
	{ SCALE_LOW, "Slightly " low "|" low " {slightly,a little}" }, \
	{ SCALE_LOW, TEND(low) }, \
	{ SCALE_LOW, low }, \
	{ SCALE_LOW, "Mostly " low "|" low " {a lot,mostly}" }, \
	{ SCALE_LOW, VERY_MUCH(low) }

#define VERY_MUCH(verb) \
	"{Strongly,Definitely,Completely,Totally,Fully} " verb "|" \
	verb " {strongly,completely}"
#define TEND(verb) \
	"{Tend to,Somewhat,Moderately,Partly,Rather} " verb "|" \
	verb " somewhat"

/* What something is.  The steps up to the middle. */
#define MORE(high) \
	{ SCALE_HIGH, "{Completely,Extremely} " high }, \
	{ SCALE_HIGH, "Very " high }, \
	{ SCALE_HIGH, "Mostly " high }, \
	{ SCALE_HIGH, high }, \
	{ SCALE_HIGH, FAIRLY(high) }, \
	{ SCALE_HIGH, SLIGHTLY(high) }

#define FAIRLY(word) "{Fairly,Somewhat,Quite,Moderately,Rather} " word
#define SLIGHTLY(word) "{Slightly,A little,A bit} " word
#define NOT_VERY(word) \
	"Not {very,that,so,too,particularly,especially,really} " word
#define NOT_AT_ALL(word) "Not at all " word "|Not " word " at all"

/* Satisfied or dissatisfied. */
#define OPPOSITES(high, low) \
	MORE(high), \
	NEITHER(high, low), \
	{ SCALE_LOW, SLIGHTLY(low) }, \
	{ SCALE_LOW, FAIRLY(low) }, \
	{ SCALE_LOW, low }, \
	{ SCALE_LOW, "Mostly " low }, \
	{ SCALE_LOW, "Very " low }, \
	{ SCALE_LOW, "{Completely,Extremely} " low }

/* Safe or not safe. */
#define DEGREES(high) \
	MORE(high), \
	{ SCALE_LOW, NOT_VERY(high) }, \
	{ SCALE_LOW, "Not " high }, \
	{ SCALE_LOW, NOT_AT_ALL(high) }

/* Both, where not to be the one is to be the other. */
#define BOTH(high, low) \
	MORE(high), \
	NEITHER(high, low), \
	{ SCALE_LOW, SLIGHTLY(low) }, \
	{ SCALE_LOW, NOT_VERY(high) "|" FAIRLY(low) }, \
	{ SCALE_LOW, "Not " high "|" low }, \
	{ SCALE_LOW, NOT_AT_ALL(high) "|Very " low }, \
	{ SCALE_LOW, "{Completely,Extremely} " low }

static const struct scale_step agreement[] = {
	VERBS("agree", "disagree"), END
};

static const struct scale_step approval[] = {
	VERBS("approve", "disapprove"), END
};

static const struct scale_step support[] = {
	VERBS("support", "oppose"), END
};

/* As the British spell it, and the Americans, whose net is spelt so, too. */
static const struct scale_step favour[] = { VERBS("favour", "oppose"), END };
static const struct scale_step favor[] = { VERBS("favor", "oppose"), END };

static const struct scale_step favourable[] = {
	OPPOSITES("favourabl{e,y}", "unfavourabl{e,y}"), END
};

static const struct scale_step favorable[] = {
	OPPOSITES("favorabl{e,y}", "unfavorabl{e,y}"), END
};

static const struct scale_step satisfaction[] = {
	OPPOSITES("satisfied", "dissatisfied"), END
};

static const struct scale_step satisfied[] = { DEGREES("satisfied"), END };

static const struct scale_step likelihood[] = {
	{ SCALE_HIGH, "Certain{, to}|Extremely likely" },
	{ SCALE_HIGH, "Very likely" },
	{ SCALE_HIGH, "Likely" },
	{ SCALE_HIGH, FAIRLY("likely") },
	{ SCALE_HIGH, "Slightly likely" },
	NEITHER("likely", "unlikely"),
	{ SCALE_LOW, "Slightly unlikely" },
	{ SCALE_LOW, NOT_VERY("likely") "|" FAIRLY("unlikely") },
	{ SCALE_LOW, "Unlikely" },
	{ SCALE_LOW, "Very unlikely|Not likely at all|Not at all likely" },
	{ SCALE_LOW, "Extremely unlikely|Certain not to" },
	END
};

static const struct scale_step importance[] = {
	BOTH("important", "unimportant"), END
};

static const struct scale_step concern[] = {
	BOTH("concerned", "unconcerned"), END
};

static const struct scale_step worry[] = { BOTH("worried", "unworried"), END };

static const struct scale_step confidence[] = {
	BOTH("confident", "unconfident"), END
};

static const struct scale_step trustworthy[] = {
	BOTH("trustworthy", "untrustworthy"), END
};

static const struct scale_step well[] = { OPPOSITES("well", "badly"), END };
static const struct scale_step not_well[] = { DEGREES("well"), END };
static const struct scale_step easy[] = {
	OPPOSITES("easy", "{difficult,hard}"), END
};
static const struct scale_step difficult[] = {
	DEGREES("{difficult,hard}"), END
};
static const struct scale_step safe[] = { OPPOSITES("safe", "unsafe"), END };
static const struct scale_step not_safe[] = { DEGREES("safe"), END };

static const struct scale_step positive[] = {
	OPPOSITES("positive{,ly}", "negative{,ly}"), END
};

/* "Fair" is in the middle of both: better than poor, and not yet good. */
#define QUALITY(low) \
	{ SCALE_HIGH, "Excellent|Extremely good" }, \
	{ SCALE_HIGH, "Very good" }, \
	{ SCALE_HIGH, "Good" }, \
	{ SCALE_HIGH, FAIRLY("good") "|Slightly good" }, \
	{ SCALE_MIDDLE, "{Fair,Only fair,Average,Acceptable,Adequate}|" \
	    "OK|Okay|Neither good {nor,or} " low "|Neither|Neutral" }, \
	{ SCALE_LOW, "Slightly " low "|" FAIRLY(low) }, \
	{ SCALE_LOW, low }, \
	{ SCALE_LOW, "Very " low }, \
	{ SCALE_LOW, "Extremely " low "|Terrible" }

static const struct scale_step good_poor[] = { QUALITY("poor"), END };
static const struct scale_step good_bad[] = { QUALITY("bad"), END };
static const struct scale_step not_good[] = { DEGREES("good"), END };

/* What has become of something, or will. */
#define GET "{,Get ,Got ,Gotten ,Getting }"
#define CHANGE(high, low) \
	{ SCALE_HIGH, GET "{much,a lot,far} " high }, \
	{ SCALE_HIGH, GET high }, \
	{ SCALE_HIGH, \
	    GET "{somewhat,slightly,a little,a bit} " high }, \
	{ SCALE_MIDDLE, "{,About ,Stay ,Stayed ,Stay about ,Stayed about }" \
	    "the same|{No,No real} {change,difference}|No different|" \
	    "Neither " high " {nor,or} " low "|Neither" }, \
	{ SCALE_LOW, \
	    GET "{somewhat,slightly,a little,a bit} " low }, \
	{ SCALE_LOW, GET low }, \
	{ SCALE_LOW, GET "{much,a lot,far} " low }

static const struct scale_step better[] = { CHANGE("better", "worse"), END };
static const struct scale_step better_off[] = {
	CHANGE("better off", "worse off"), END
};

#define DO_NOT "{Do not,Don't} "
static const struct scale_step trust[] = {
	{ SCALE_HIGH, "{Completely,Strongly,Fully,Totally} trust|"
	    "Trust {completely,fully,strongly}|Complete trust" },
	{ SCALE_HIGH, "Trust {a great deal,a lot,very much}|"
	    "{A great deal,A lot} of trust" },
	{ SCALE_HIGH, "Mostly trust|Trust mostly" },
	{ SCALE_HIGH, "Trust" },
	{ SCALE_HIGH, "Trust {a fair amount,quite a lot,quite a bit,somewhat}|"
	    "A fair amount of trust|{Tend to,Somewhat} trust" },
	{ SCALE_HIGH, "Slightly trust" },
	NEITHER("trust", "distrust"),
	{ SCALE_LOW, "Slightly distrust" },
	{ SCALE_LOW, DO_NOT "trust {much,very much}|"
	    "Not {trust very much,very much trust,much trust}|"
	    "Tend {not to trust,to not trust,to distrust}|"
	    "Somewhat distrust|Distrust somewhat" },
	{ SCALE_LOW, DO_NOT "trust|Distrust" },
	{ SCALE_LOW, "Mostly distrust" },
	{ SCALE_LOW, DO_NOT "trust at all|Not trust at all|No trust at all|"
	    "{Completely,Strongly,Fully,Totally} distrust|"
	    "Distrust {completely,strongly,a great deal,a lot}" },
	END
};

static const struct scale_step frequency[] = {
	{ SCALE_HIGH, "Always|All the time|All of the time|"
	    "Just about always" },
	{ SCALE_HIGH, "Very often|{Almost,Nearly} always|"
	    "Most of the time|Usually" },
	{ SCALE_HIGH, "Often|Frequently|Regularly" },
	{ SCALE_HIGH, "Fairly often|Quite often" },
	{ SCALE_MIDDLE, "Sometimes|{Some,Only some} of the time|"
	    "About half the time" },
	{ SCALE_LOW, "Occasionally|Not very often|Once in a while|"
	    "Irregularly" },
	{ SCALE_LOW, "Rarely|Seldom|Hardly ever|Less often" },
	{ SCALE_LOW, "Very rarely|Almost never" },
	{ SCALE_LOW, "Never|Not at all|None of the time" },
	END
};

/* How often, by the calendar.  Only "never" is another side than the rest. */
#define SOME "{Several,A few,Many,Multiple,2+,2 or more,Two or more}"
#define ONE_OR_TWO "{Once or twice,1-2 times,1 to 2 times,1 or 2 times}"
#define TWO_OR_THREE \
	"{2-3,2 to 3,2 or 3,Two or three,Two to three,A couple of}"
#define THREE_OR_MORE "{3-4,3 to 4,3 or 4,Three or four,Three to four," \
	"3-5,3 to 5,Three to five}"
#define FIVE_OR_MORE "{4-6,4 to 6,4 or more,5-6,5 to 6,5 or 6,5 or more," \
	"Four or more,Four to six,Five or six,Five to six,Five or more}"
#define DAYS "{times,days}"
#define ONCE "{Once,About once,At least once} {a,per,every}"
#define LESS_THAN "{Less than,Less often than}"

static const struct scale_step calendar[] = {
	{ SCALE_HIGH, SOME " times {a,per} day|More than once {a,per} day|"
	    TWO_OR_THREE " times {a,per} day" },
	{ SCALE_HIGH, "Daily|{Every,Every single} {day,night}|" ONCE " day|"
	    "Once a day or more{, often}" },
	{ SCALE_HIGH, "{Almost,Nearly} {every day,daily}|Most days|"
	    FIVE_OR_MORE " " DAYS " {a,per} week" },
	{ SCALE_HIGH, THREE_OR_MORE " " DAYS " {a,per} week" },
	{ SCALE_HIGH, SOME " " DAYS " {a,per} week|"
	    "More than once {a,per} week|Every few days" },
	{ SCALE_HIGH, TWO_OR_THREE " " DAYS " {a,per} week" },
	{ SCALE_HIGH, "{Twice,At least twice} {a,per} week" },
	{ SCALE_HIGH, ONE_OR_TWO " {a,per} week|1-2 days {a,per} week|"
	    "One or two {days,times} {a,per} week" },
	{ SCALE_HIGH, "Weekly|Every week|" ONCE " week|"
	    "Once a week or more{, often}" },
	{ SCALE_HIGH, "Once {a,per} week or less{, often}|"
	    LESS_THAN " {weekly,once a week,once per week}" },
	{ SCALE_HIGH, SOME " times {a,per} month|"
	    "More than once {a,per} month" },
	{ SCALE_HIGH, TWO_OR_THREE " times {a,per} month" },
	{ SCALE_HIGH, "Fortnightly|" ONCE " fortnight|Twice {a,per} month|"
	    "{Every,Once every} {fortnight,two weeks,2 weeks,other week}" },
	{ SCALE_HIGH, ONE_OR_TWO " {a,per} month" },
	{ SCALE_HIGH, "Monthly|Every month|" ONCE " month" },
	{ SCALE_HIGH, "Once {a,per} month or less{, often}|"
	    LESS_THAN " {monthly,once a month,once per month}" },
	{ SCALE_HIGH, "{Every,Once every,At least once every} "
	    "{few,couple of,two or three,2-3,two to three,three,3} months|"
	    "Quarterly|" SOME " times {a,per} year" },
	{ SCALE_HIGH, TWO_OR_THREE " times {a,per} year" },
	{ SCALE_HIGH, "{Every,Once every,At least once every} {six,6} months|"
	    "Twice {a,per} year" },
	{ SCALE_HIGH, ONE_OR_TWO " {a,per} year" },
	{ SCALE_HIGH, "Yearly|Annually|Every year|" ONCE " year" },
	{ SCALE_HIGH, "Once {a,per} year or less{, often}|Every few years|"
	    LESS_THAN " {yearly,once a year,once per year}" },
	{ SCALE_HIGH, "Occasionally" },
	{ SCALE_HIGH, "{Less often,Less frequently}{, than that}|"
	    "Rarely|Seldom|Hardly ever" },
	{ SCALE_LOW, "Never|Not at all" },
	END
};

static const struct scale_step amount[] = {
	{ SCALE_HIGH, "A great deal{, of confidence}|"
	    "To a {great,very great,large,very large} extent" },
	{ SCALE_HIGH, "A lot{, of confidence}|Very much" },
	{ SCALE_HIGH, "{A fair amount,Quite a lot}{, of confidence}|"
	    "Quite a bit|To a {fair,moderate} extent" },
	{ SCALE_MIDDLE, "{Some,Only some}{, confidence}|"
	    "A moderate amount|Somewhat|To some extent" },
	{ SCALE_LOW, "{A little,Just a little,Only a little,A little bit}|"
	    "{A few,Only a few}|"
	    "To a {small,limited,lesser,slight} extent" },
	{ SCALE_LOW, "Not {much,very much,a lot,so much,that much}|"
	    "{Very little,Hardly any,Not much,Not very much}{, confidence}" },
	{ SCALE_LOW, "Not at all|None at all|None|Nothing|Nothing at all|"
	    "No confidence{, at all}" },
	END
};

/* Too much, about right, or too little. */
#define TOO(high, low) \
	{ SCALE_HIGH, "{Far,Much} too " high }, \
	{ SCALE_HIGH, "Too " high }, \
	{ SCALE_HIGH, A_BIT " too " high }, \
	{ SCALE_MIDDLE, RIGHT }, \
	{ SCALE_LOW, A_BIT " too " low }, \
	{ SCALE_LOW, "Too " low }, \
	{ SCALE_LOW, "{Far,Much} too " low }
#define TOO_OR_NOT(high, low, enough) \
	{ SCALE_HIGH, "{Far,Much} too " high }, \
	{ SCALE_HIGH, "Too " high }, \
	{ SCALE_HIGH, A_BIT " too " high }, \
	{ SCALE_MIDDLE, RIGHT }, \
	{ SCALE_LOW, A_BIT " too " low }, \
	{ SCALE_LOW, "Too " low "|Not " enough }, \
	{ SCALE_LOW, "{Far,Much} too " low "|" \
	    "{Nowhere near,Not nearly} " enough }
#define A_BIT "{Slightly,Somewhat,A little,A bit}"
#define RIGHT "{,Is ,Are }about right|Just right|" \
	"{The,About the} right {amount,level,balance,number,speed,length}"

static const struct scale_step too_much[] = {
	TOO_OR_NOT("much", "little", "enough"), END
};
static const struct scale_step too_many[] = {
	TOO_OR_NOT("many", "few", "enough"), END
};
static const struct scale_step too_high[] = {
	TOO_OR_NOT("high", "low", "high enough"), END
};
static const struct scale_step too_strict[] = {
	TOO_OR_NOT("strict", "{lenient,lax,relaxed}", "strict enough"), END
};
static const struct scale_step too_harsh[] = {
	TOO_OR_NOT("harsh", "{soft,lenient}", "harsh enough"), END
};
static const struct scale_step too_tough[] = {
	TOO_OR_NOT("tough", "{soft,lenient}", "tough enough"), END
};
static const struct scale_step too_fast[] = { TOO("fast", "slow"), END };
static const struct scale_step too_quickly[] = {
	TOO_OR_NOT("quickly", "slowly", "quickly enough"), END
};
static const struct scale_step too_long[] = { TOO("long", "short"), END };
static const struct scale_step too_far[] = {
	{ SCALE_HIGH, "{,Goes ,Go ,Gone ,Has gone ,Have gone }"
	    "{,much ,far ,way }too far" },
	{ SCALE_MIDDLE, RIGHT },
	{ SCALE_LOW, "{Not,Does not go,Doesn't go,Do not go,Don't go,"
	    "Not gone,Has not gone,Hasn't gone,Have not gone,Haven't gone} "
	    "{far,nearly far} enough" },
	END
};

static const struct scale_step yes_no[] = {
	{ SCALE_HIGH, "Yes" },
	{ SCALE_HIGH, "Yes, definitely|Definitely|Definitely yes" },
	{ SCALE_HIGH, "Yes, probably|Probably|Probably yes" },
	{ SCALE_MIDDLE, "Maybe|Possibly|Neither|Neutral|Might or might not" },
	{ SCALE_LOW, "No, probably not|Probably not|Probably no" },
	{ SCALE_LOW, "No, definitely not|Definitely not|Definitely no" },
	{ SCALE_LOW, "No" },
	END
};

#define HEARD "{,I have ,I've }"
#define HAVE_NOT "{,I }{haven't,have not}"
const struct scale_step scale_table_open[] = {
	{ SCALE_OPEN, "{,I }{don't know,dont know,do not know}|"
	    "Don't know{/, / }{not sure,can't say,no opinion,refused}|"
	    "DK|DK/NA|Hard to say" },
	{ SCALE_OPEN, "Not sure|I'm not sure|Unsure|Can't say|Cannot say|"
	    "Can't choose|Cannot choose|No opinion" },
	{ SCALE_OPEN, "Unfamiliar|"
	    HEARD "never heard of{, it, them, him, her}|"
	    HAVE_NOT " heard of{, it, them, him, her}|"
	    HAVE_NOT " heard enough{, to say, to have an opinion}|"
	    "{Don't,Do not} know enough{, to say, to have an opinion}" },
	{ SCALE_OPEN, "{,I ,I'd }{prefer not to,would rather not,rather not} "
	    "{say,answer,disclose,respond}" },
	{ SCALE_OPEN, "Refused|Refusal|Refused to answer|Decline to answer|"
	    "Declined to answer" },
	{ SCALE_OPEN, "No answer|Not answered|Not stated|No response|Skipped" },
	{ SCALE_OPEN, "Not applicable{, to me}|N/A|"
	    "{Does not,Doesn't} apply{, to me}|Not asked|"
	    "Not asked or missing" },
	END
};

#define NETS(high, low) { [SCALE_HIGH] = (high), [SCALE_LOW] = (low) }

const struct scale scale_table[] = {
	{ { [SCALE_HIGH] = "Agree", [SCALE_MIDDLE] = "Neither",
	    [SCALE_LOW] = "Disagree", [SCALE_OPEN] = "Don't know" },
	    agreement },
	{ NETS("Approve", "Disapprove"), approval },
	{ NETS("Support", "Oppose"), support },
	{ NETS("Favour", "Oppose"), favour },
	{ NETS("Favor", "Oppose"), favor },
	{ NETS("Favourable", "Unfavourable"), favourable },
	{ NETS("Favorable", "Unfavorable"), favorable },
	{ NETS("Satisfied", "Dissatisfied"), satisfaction },
	{ NETS("Satisfied", "Not satisfied"), satisfied },
	{ NETS("Likely", "Unlikely"), likelihood },
	{ NETS("Important", "Not important"), importance },
	{ NETS("Concerned", "Not concerned"), concern },
	{ NETS("Worried", "Not worried"), worry },
	{ NETS("Confident", "Not confident"), confidence },
	{ NETS("Trust", "Do not trust"), trust },
	{ NETS("Trustworthy", "Not trustworthy"), trustworthy },
	{ NETS("Well", "Badly"), well },
	{ NETS("Well", "Not well"), not_well },
	{ NETS("Good", "Poor"), good_poor },
	{ NETS("Good", "Bad"), good_bad },
	{ NETS("Good", "Not good"), not_good },
	{ NETS("Better", "Worse"), better },
	{ NETS("Better off", "Worse off"), better_off },
	{ NETS("Easy", "Difficult"), easy },
	{ NETS("Difficult", "Not difficult"), difficult },
	{ NETS("Safe", "Unsafe"), safe },
	{ NETS("Safe", "Not safe"), not_safe },
	{ NETS("Positive", "Negative"), positive },
	{ { NULL }, frequency },
	{ { NULL }, calendar },
	{ { NULL }, amount },
	{ { NULL }, too_much },
	{ { NULL }, too_many },
	{ { NULL }, too_high },
	{ { NULL }, too_strict },
	{ { NULL }, too_harsh },
	{ { NULL }, too_tough },
	{ { NULL }, too_fast },
	{ { NULL }, too_quickly },
	{ { NULL }, too_long },
	{ { NULL }, too_far },
	{ { NULL }, yes_no },
	{ { NULL }, NULL }
};
