/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Platforms are known by the names of the columns that they add to the answers
 * or, where the header has several rows, by what stands in these.
 */
#include "base/length.h"
#include "base/buf.h"
#include "kind-read/head/platform_names.h"
#include "kind-read/head/platform.h"

enum { CSV, QUALTRICS, QUALTRICS_2, QUALTRICS_1, QUALTRICS_LEGACY,
    SURVEYMONKEY, GOOGLE, MICROSOFT, LIMESURVEY, TYPEFORM, KOBO, ODK, REDCAP,
    YOUGOV, ALCHEMER, DECIPHER, SOSCI, UNIPARK, JOTFORM, TALLY, FORMBRICKS,
    PLATFORMS };

#define ONE_ROW PLATFORM_NAMES, 1, NULL, NULL, NULL

#define PREVIEWS "preview, test and spam responses", \
    "preview, test or spam response"

static const struct platform platforms[PLATFORMS] = {
	[CSV] = { "csv", "CSV", ONE_ROW },
	[QUALTRICS] = { "qualtrics", "Qualtrics", PLATFORM_QUALTRICS, 3, NULL,
	    PREVIEWS },
	[QUALTRICS_2] = { "qualtrics-2", "Qualtrics", PLATFORM_QUALTRICS, 2,
	    NULL, PREVIEWS },
	[QUALTRICS_1] = { "qualtrics-1", "Qualtrics", PLATFORM_NAMES, 1, NULL,
	    PREVIEWS },
	[QUALTRICS_LEGACY] = { "qualtrics-legacy", "Qualtrics, legacy",
	    PLATFORM_LEGACY, 2, NULL, PREVIEWS },
	[SURVEYMONKEY] = { "surveymonkey", "SurveyMonkey", PLATFORM_OPTIONS, 2,
	    NULL, NULL, NULL },
	[GOOGLE] = { "google", "Google Forms", ONE_ROW },
	[MICROSOFT] = { "microsoft", "Microsoft Forms", PLATFORM_NAMES, 1, ";",
	    NULL, NULL },
	[LIMESURVEY] = { "limesurvey", "LimeSurvey", PLATFORM_CODED, 1, NULL,
	    NULL, NULL },
	[TYPEFORM] = { "typeform", "Typeform", PLATFORM_NAMES, 1, " / ",
	    "unfinished responses", "unfinished response" },
	[KOBO] = { "kobo", "KoboToolbox", PLATFORM_NAMES, 1, " ", NULL, NULL },
	[ODK] = { "odk", "ODK", PLATFORM_NAMES, 1, " ", NULL, NULL },
	[REDCAP] = { "redcap", "REDCap", PLATFORM_CHOICES, 1, NULL, NULL,
	    NULL },
	[YOUGOV] = { "yougov", "YouGov", ONE_ROW },
	[ALCHEMER] = { "alchemer", "Alchemer", PLATFORM_OPTION_FIRST, 1, NULL,
	    NULL, NULL },
	[DECIPHER] = { "decipher", "Decipher", ONE_ROW },
	[SOSCI] = { "sosci", "SoSci Survey", ONE_ROW },
	[UNIPARK] = { "unipark", "Unipark", ONE_ROW },
	[JOTFORM] = { "jotform", "JotForm", ONE_ROW },
	[TALLY] = { "tally", "Tally", ONE_ROW },
	[FORMBRICKS] = { "formbricks", "Formbricks", ONE_ROW },
};

/* What the platforms call what no other word says; the rest is personal.h's. */
static const char *const personal[] = { "LocationAccuracy", "deviceid",
    "subscriberid", "simserial", "_submitted_by", "SubmitterID", "Network ID",
    "redcap_survey_identifier", "Survey Identifier" };

/* The columns of a place on the map, behind its name. */
static const char *const places[] = { "_latitude", "_longitude", "_altitude",
    "_precision", "-Latitude", "-Longitude", "-Altitude", "-Accuracy" };

static const struct {
	const char *column;
	const char *value;
} previews[] = {
	{ "Status", "1" }, { "Status", "Survey Preview" },
	{ "Status", "2" }, { "Status", "Survey Test" },
	{ "Status", "8" }, { "Status", "Spam" },
	{ "Status", "9" }, { "Status", "Survey Preview Spam" },
	{ "Status", "17" }, { "Status", "Offline Survey Preview" },
	{ "DistributionChannel", "preview" }, { "DistributionChannel", "test" },
};

static struct slice
field(const struct platform_head *h, size_t row, size_t i)
{
	return slice_trim(h->rows[row][i]);
}

/* The column of that name, or h->n. */
static size_t
find_name(const struct platform_head *h, const char *name)
{
	size_t i = 0;

	while (i < h->n && !slice_is(field(h, 0, i), name))
		i++;
	return i;
}

static bool
has_name(const struct platform_head *h, const char *name)
{
	return find_name(h, name) < h->n;
}

static bool
is_qualtrics(const struct platform_head *h)
{
	for (size_t i = 0; i < h->n && h->nrows > 2; i++)
		if (slice_begins(field(h, 2, i), "{\"ImportId\"") ||
		    slice_begins(field(h, 2, i), "{'ImportId'"))
			return true;
	return false;
}

/* Somebody took off the third row: what stands under a date is none. */
static bool
is_qualtrics_2(const struct platform_head *h)
{
	static const char *const dates[] = { "StartDate", "EndDate",
	    "RecordedDate" };

	if (h->nrows < 2 || !has_name(h, "ResponseId"))
		return false;
	for (size_t k = 0; k < LENGTH(dates); k++) {
		size_t i = find_name(h, dates[k]);

		if (i < h->n)
			return field(h, 1, i).n > 0 &&
			    !slice_has_digit(field(h, 1, i));
	}
	return false;
}

static bool
is_legacy(const struct platform_head *h)
{
	return h->nrows > 1 && slice_is(field(h, 0, 0), "V1") &&
	    slice_eq_nocase(field(h, 1, 0), slice_of("ResponseID"));
}

static bool
is_response(struct slice s)
{
	return slice_is(s, "Response") || slice_is(s, "Open-Ended Response");
}

/*
 * SurveyMonkey: under the first column, which is its own, stands nothing, and
 * every column has a question or an option.  A plain file may be like that if
 * its first respondent has no number, so there has to be a "Response" too, or
 * the first column's name and a question of several columns.
 */
static bool
is_surveymonkey(const struct platform_head *h)
{
	size_t responses = 0, open = 0, options = 0;
	struct slice id = field(h, 0, 0);

	if (h->nrows < 2 || id.n == 0 || field(h, 1, 0).n > 0)
		return false;
	for (size_t i = 0; i < h->n; i++) {
		struct slice option = field(h, 1, i);

		if (field(h, 0, i).n == 0 && option.n == 0)
			return false;
		responses += is_response(option);
		open += field(h, 0, i).n == 0;
		options += option.n > 0;
	}
	if (slice_eq_nocase(id, slice_of("Respondent ID")) ||
	    slice_eq_nocase(id, slice_of("RespondentID")))
		return responses + open > 0;
	return responses > 0 && (open > 0 || options == responses);
}

const struct platform *
platform_find(const struct platform_head *h)
{
	const char *word;

	if (is_qualtrics(h))
		return &platforms[QUALTRICS];
	if (is_legacy(h))
		return &platforms[QUALTRICS_LEGACY];
	if (is_qualtrics_2(h))
		return &platforms[QUALTRICS_2];
	if (is_surveymonkey(h))
		return &platforms[SURVEYMONKEY];
	word = platform_names_find(h->rows[0], h->n);
	return word != NULL ? platform_named(word) : &platforms[CSV];
}

bool
platform_fits(const struct platform *p, const struct platform_head *h)
{
	if (h->nrows < p->rows)
		return false;
	if (p == &platforms[QUALTRICS])
		return is_qualtrics(h);
	return p->layout != PLATFORM_OPTIONS || field(h, 1, 0).n == 0;
}

const struct platform *
platform_named(const char *word)
{
	for (size_t i = 0; i < PLATFORMS; i++)
		if (strcmp(platforms[i].word, word) == 0)
			return &platforms[i];
	return NULL;
}

void
platform_put_words(struct buf *out)
{
	for (size_t i = 0; i < PLATFORMS; i++)
		buf_printf(out, "%s%s", i > 0 ? ", " : "", platforms[i].word);
}

/* Kobo: "_home_latitude", or "group/_home_latitude"; ODK: "home-Latitude". */
static bool
is_place(const struct platform *p, struct slice name)
{
	size_t at = name.n;

	if (p != &platforms[KOBO] && p != &platforms[ODK])
		return false;
	while (at > 0 && name.p[at - 1] != '/')
		at--;
	if (p == &platforms[KOBO] && (at == name.n || name.p[at] != '_'))
		return false;
	for (size_t i = 0; i < LENGTH(places); i++)
		if (slice_ends(name, places[i]))
			return true;
	return false;
}

bool
platform_is_plain(const struct platform *p)
{
	return p == &platforms[CSV];
}

bool
platform_is_personal(const struct platform *p, struct slice name)
{
	if (platform_is_plain(p))
		return false;
	name = slice_trim(name);
	if (is_place(p, name))
		return true;
	for (size_t i = 0; i < LENGTH(personal); i++)
		if (slice_eq_nocase(name, slice_of(personal[i])))
			return true;
	return false;
}

bool
platform_tells_tests(const struct platform *p, struct slice name)
{
	if (p == &platforms[TYPEFORM])
		return slice_is(name, "Response Type");
	return p->tests != NULL && (slice_is(name, "Status") ||
	    slice_is(name, "DistributionChannel"));
}

bool
platform_is_test(const struct platform *p, struct slice name,
    struct slice field)
{
	if (!platform_tells_tests(p, name))
		return false;
	if (p == &platforms[TYPEFORM])
		return field.n > 0 && !slice_is(field, "completed");
	for (size_t i = 0; i < LENGTH(previews); i++)
		if (slice_is(name, previews[i].column) &&
		    slice_eq_nocase(field, slice_of(previews[i].value)))
			return true;
	return false;
}
