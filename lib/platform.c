/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Platforms are known by the names of the columns that they add to the answers
 * or, where the header has several rows, by what stands in these.
 */
#include "platform.h"

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))

enum { CSV, QUALTRICS, QUALTRICS_LEGACY, SURVEYMONKEY, GOOGLE, MICROSOFT,
    LIMESURVEY, TYPEFORM, KOBO, ODK, REDCAP, YOUGOV, PLATFORMS };

#define PREVIEWS "preview and test responses", "preview or test response"

static const struct platform platforms[PLATFORMS] = {
	[CSV] = { "csv", "CSV", PLATFORM_NAMES, 1, NULL, NULL, NULL },
	[QUALTRICS] = { "qualtrics", "Qualtrics", PLATFORM_QUALTRICS, 3, NULL,
	    PREVIEWS },
	[QUALTRICS_LEGACY] = { "qualtrics-legacy", "Qualtrics, legacy",
	    PLATFORM_LEGACY, 2, NULL, PREVIEWS },
	[SURVEYMONKEY] = { "surveymonkey", "SurveyMonkey", PLATFORM_OPTIONS, 2,
	    NULL, NULL, NULL },
	[GOOGLE] = { "google", "Google Forms", PLATFORM_NAMES, 1, NULL, NULL,
	    NULL },
	[MICROSOFT] = { "microsoft", "Microsoft Forms", PLATFORM_NAMES, 1, ";",
	    NULL, NULL },
	[LIMESURVEY] = { "limesurvey", "LimeSurvey", PLATFORM_NAMES, 1, NULL,
	    NULL, NULL },
	[TYPEFORM] = { "typeform", "Typeform", PLATFORM_NAMES, 1, " / ",
	    "unfinished responses", "unfinished response" },
	[KOBO] = { "kobo", "KoboToolbox", PLATFORM_NAMES, 1, " ", NULL, NULL },
	[ODK] = { "odk", "ODK", PLATFORM_NAMES, 1, " ", NULL, NULL },
	[REDCAP] = { "redcap", "REDCap", PLATFORM_NAMES, 1, NULL, NULL, NULL },
	[YOUGOV] = { "yougov", "YouGov", PLATFORM_NAMES, 1, NULL, NULL, NULL },
};

/* Two columns that only this platform's files have. */
static const struct {
	int platform;
	const char *names[2];
} marks[] = {
	{ MICROSOFT, { "Start time", "Completion time" } },
	{ LIMESURVEY, { "submitdate", "lastpage" } },
	{ LIMESURVEY, { "submitdate", "startlanguage" } },
	{ TYPEFORM, { "#", "Submit Date (UTC)" } },
	{ TYPEFORM, { "#", "Network ID" } },
	{ KOBO, { "_uuid", "_submission_time" } },
	{ KOBO, { "_uuid", "_index" } },
	{ ODK, { "KEY", "SubmissionDate" } },
	{ REDCAP, { "record_id", "redcap_event_name" } },
	{ REDCAP, { "record_id", "redcap_repeat_instrument" } },
	{ REDCAP, { "record_id", "redcap_survey_identifier" } },
	{ YOUGOV, { "RecordNo", "endtime" } },
};

static const char *const personal[] = { "IPAddress", "IP Address", "IP-Adresse",
    "ipaddr", "RecipientLastName", "RecipientFirstName", "RecipientEmail",
    "LocationLatitude", "LocationLongitude", "LocationAccuracy", "EmailAddress",
    "Email Address", "E-Mail Address", "Email", "E-mail", "Username",
    "First Name", "Last Name", "FirstName", "LastName", "Name", "deviceid",
    "phonenumber", "subscriberid", "simserial", "_geolocation", "Network ID" };

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

static bool
has_name(const struct platform_head *h, const char *name)
{
	for (size_t i = 0; i < h->n; i++)
		if (slice_is(slice_trim(h->rows[0][i]), name))
			return true;
	return false;
}

static bool
begins(struct slice s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && memcmp(s.p, with, n) == 0;
}

static bool
is_qualtrics(const struct platform_head *h)
{
	return h->nrows > 2 && begins(h->rows[2][0], "{\"ImportId\"");
}

static bool
is_legacy(const struct platform_head *h)
{
	return h->nrows > 1 && slice_is(h->rows[0][0], "V1") &&
	    slice_eq_nocase(h->rows[1][0], slice_of("ResponseID"));
}

static bool
is_response(struct slice s)
{
	return slice_is(s, "Response") || slice_is(s, "Open-Ended Response");
}

/*
 * SurveyMonkey: under the first column, which is its own, stands nothing;
 * every column has a question or an option; and there is a "Response", or the
 * options fill up what the questions leave empty.
 */
static bool
is_surveymonkey(const struct platform_head *h)
{
	size_t responses = 0, filled = 0, options = 0;

	if (h->nrows < 2 || h->rows[0][0].n == 0 || h->rows[1][0].n > 0)
		return false;
	for (size_t i = 0; i < h->n; i++) {
		struct slice question = h->rows[0][i], option = h->rows[1][i];

		if (question.n == 0 && option.n == 0)
			return false;
		responses += is_response(option);
		filled += question.n == 0;
		options += option.n > 0;
	}
	return responses > 0 || (filled > 0 && options > filled);
}

static bool
is_redcap(const struct platform_head *h)
{
	bool boxes = false, complete = false;

	for (size_t i = 0; i < h->n; i++) {
		struct slice s = h->rows[0][i];

		complete |= s.n > 9 && begins((struct slice){ s.p + s.n - 9, 9 },
		    "_complete");
		for (size_t k = 1; k + 3 < s.n; k++)
			boxes |= begins((struct slice){ s.p + k, s.n - k },
			    "___");
	}
	return boxes && (complete || slice_is(h->rows[0][0], "record_id"));
}

const struct platform *
platform_find(const struct platform_head *h)
{
	if (is_qualtrics(h))
		return &platforms[QUALTRICS];
	if (is_legacy(h))
		return &platforms[QUALTRICS_LEGACY];
	if (is_surveymonkey(h))
		return &platforms[SURVEYMONKEY];
	for (size_t i = 0; i < LENGTH(marks); i++)
		if (has_name(h, marks[i].names[0]) &&
		    has_name(h, marks[i].names[1]))
			return &platforms[marks[i].platform];
	if (is_redcap(h))
		return &platforms[REDCAP];
	if (slice_is(slice_trim(h->rows[0][0]), "Timestamp"))
		return &platforms[GOOGLE];
	return &platforms[CSV];
}

const struct platform *
platform_named(const char *word)
{
	for (size_t i = 0; i < PLATFORMS; i++)
		if (strcmp(platforms[i].word, word) == 0)
			return &platforms[i];
	return NULL;
}

const char *
platform_words(void)
{
	return "csv, qualtrics, qualtrics-legacy, surveymonkey, google, "
	    "microsoft, limesurvey, typeform, kobo, odk, redcap, yougov";
}

/* A plain file's columns are what its owner made them. */
bool
platform_is_personal(const struct platform *p, struct slice name)
{
	if (p == &platforms[CSV])
		return false;
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
