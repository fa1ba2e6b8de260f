/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/diag.h"
#include "kind-read/head/header_evidence.h"
#include "kind-read/head/header_rows.h"

/* Names of columns that a platform adds, and whose they are; a question has
 * none of them, and a respondent does not answer with them. */
static const struct {
	const char *name;
	const char *platform;	/* or NULL: of several */
} metadata[] = {
	{ "Duration (in seconds)", "qualtrics-2" },
	{ "RecordedDate", "qualtrics-2" },
	{ "ResponseId", "qualtrics-2" },
	{ "ResponseID", "qualtrics-2" },
	{ "ResponseSet", "qualtrics-2" },
	{ "DistributionChannel", "qualtrics-2" },
	{ "RecipientEmail", "qualtrics-2" },
	{ "Respondent ID", "surveymonkey" },
	{ "RespondentID", "surveymonkey" },
	{ "Collector ID", "surveymonkey" },
	{ "CollectorID", "surveymonkey" },
	{ "StartDate", NULL }, { "EndDate", NULL },
	{ "Start Date", NULL }, { "End Date", NULL },
	{ "IPAddress", NULL }, { "IP Address", NULL },
	{ "Email Address", NULL }, { "Timestamp", NULL },
};

static struct slice
field(const struct platform_head *h, size_t row, size_t i)
{
	return slice_trim(h->rows[row][i]);
}

/* The column where that name stands in the row, or h->n. */
static size_t
find(const struct platform_head *h, size_t row, const char *name)
{
	size_t i = 0;

	while (i < h->n && !slice_is(field(h, row, i), name))
		i++;
	return i;
}

bool
header_rows_is_json(struct slice s)
{
	return slice_begins(s, "{\"ImportId\"") ||
	    slice_begins(s, "{'ImportId'");
}

static bool
has_json(const struct platform_head *h, size_t row)
{
	for (size_t i = 0; i < h->n; i++)
		if (header_rows_is_json(field(h, row, i)))
			return true;
	return false;
}

static bool
is_response(struct slice s)
{
	return slice_is(s, "Response") || slice_is(s, "Open-Ended Response");
}

/*
 * Names that somebody put above the two rows of SurveyMonkey: those have the
 * respondent's number in the upper one, and below that nothing.
 */
static bool
is_below_names(const struct platform_head *h)
{
	size_t id, responses = 0, names = 0;

	if (h->nrows < 3)
		return false;
	id = find(h, 1, "Respondent ID");
	if (id == h->n)
		id = find(h, 1, "RespondentID");
	if (id == h->n || field(h, 2, id).n > 0)
		return false;
	for (size_t i = 0; i < h->n; i++) {
		responses += is_response(field(h, 2, i));
		names += field(h, 0, i).n > 0;
	}
	return responses > 0 && names > 0;
}

/* SoSci Survey writes what the columns are called below their names.  Only the
 * label of the first has no digit: all interviews have a number. */
static bool
is_sosci(const struct platform_head *h)
{
	struct slice label;
	size_t i = find(h, 0, "CASE");

	if (h->nrows < 2 || i == h->n || find(h, 0, "QUESTNNR") == h->n)
		return false;
	label = field(h, 1, i);
	for (size_t k = 0; k < label.n; k++)
		if (label.p[k] >= '0' && label.p[k] <= '9')
			return false;
	return label.n > 0;
}

/* Whose metadata is there twice? */
static bool
is_repeated(const struct platform_head *h, const struct platform **p)
{
	struct header_evidence e;
	bool found = false;

	for (size_t k = 0; k < LENGTH(metadata); k++) {
		size_t i = find(h, 0, metadata[k].name);

		if (i == h->n || !header_evidence_repeats(h, 1, 2, i))
			continue;
		found = true;
		if (metadata[k].platform == NULL)
			continue;
		*p = platform_named(metadata[k].platform);
		return true;
	}
	if (found)
		return true;
	e = header_evidence(h, 1, 2);
	return e.values == 0 && e.certain > 0;
}

/* What the second row shows of a file of which the platform, by itself, has one
 * header row. */
static void
look_below(struct header_rows *out, const struct platform_head *h)
{
	if (out->platform->rows > 1 || h->nrows < 2)
		return;
	if (has_json(h, 1)) {
		out->platform = platform_named("qualtrics-2");
		out->layout = PLATFORM_QUALTRICS;
		out->n = 2;
	} else if (is_below_names(h)) {
		out->platform = platform_named("surveymonkey");
		out->layout = PLATFORM_NAMED;
		out->n = 3;
	} else if (is_sosci(h) || is_repeated(h, &out->platform)) {
		out->layout = out->platform->layout == PLATFORM_QUALTRICS ?
		    PLATFORM_QUALTRICS : PLATFORM_WORDING;
		out->n = 2;
	}
}

static struct header_rows
rows_of(const struct platform *p)
{
	return (struct header_rows){ p, p->layout, p->rows };
}

/* As the user says that a platform wrote it, in any of the ways it does. */
static struct header_rows
look_as(const struct platform *p, const struct platform_head *h)
{
	struct header_rows own = rows_of(p);
	struct header_rows below = rows_of(platform_named("csv"));

	if (p == below.platform || (p->rows > 1 && platform_fits(p, h)))
		return own;
	look_below(&below, h);
	if (below.n == 1 || (p->rows > 1 && below.platform != p))
		return own;
	below.platform = p;
	return below;
}

static struct header_rows
look(const struct platform *p, const struct platform_head *h)
{
	struct header_rows found;

	if (p != NULL)
		return look_as(p, h);
	found = rows_of(platform_find(h));
	look_below(&found, h);
	return found;
}

static int
lacks(const struct platform_head *h, const char *who, const char *verb,
    size_t n, struct diag *d)
{
	return diag_set(d, "%s %s %zu header row%s, and the file has only %zu "
	    "that %s as wide as the first", who, verb, n, n == 1 ? "" : "s",
	    h->nrows, h->nrows == 1 ? "is" : "are");
}

/* The user's number of rows, in the platform's layout if it has so many. */
static int
take_number(struct header_rows *out, const struct platform_head *h,
    const struct platform *p, size_t rows, struct diag *d)
{
	struct platform_head cut = *h;

	if (h->nrows < rows)
		return lacks(h, "--header-rows", "wants", rows, d);
	if (out->n == rows)
		return 0;
	cut.nrows = rows;
	*out = rows_of(p != NULL ? p : platform_find(&cut));
	if (out->n == rows && platform_fits(out->platform, &cut))
		return 0;
	out->n = rows;
	out->layout = rows == 1 ? PLATFORM_NAMES : PLATFORM_WORDING;
	if (rows == 1 || !has_json(h, rows - 1))
		return 0;
	out->layout = PLATFORM_QUALTRICS;
	if (p == NULL)
		out->platform = platform_named("qualtrics");
	return 0;
}

int
header_rows_find(struct header_rows *out, const struct platform_head *h,
    const char *platform, size_t rows, struct diag *d)
{
	const struct platform *p = platform != NULL ?
	    platform_named(platform) : NULL;

	*out = look(p, h);
	if (rows > 0)
		return take_number(out, h, p, rows, d);
	if (h->nrows < out->n)
		return lacks(h, out->platform->title, "writes", out->n, d);
	if (out->layout == out->platform->layout &&
	    !platform_fits(out->platform, h))
		return diag_set(d, "this is no file of %s: the rows behind "
		    "the first are no header rows", out->platform->title);
	return 0;
}
