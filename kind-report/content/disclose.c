/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/buf.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "kind-report/content/report.h"
#include "kind-report/content/disclose.h"

enum { BPC = 1, AAPOR = 2, ESOMAR = 4, ALL = AAPOR | BPC | ESOMAR };

/* The keys of the study file that the rules want.  AAPOR's numbers are those
 * of its list. */
static const struct {
	enum study_key key;
	unsigned rules;
} wanted[] = {
	{ STUDY_TITLE, ALL },
	{ STUDY_STRATEGY, AAPOR },	/* 1 */
	{ STUDY_CLIENT, ALL },		/* 2 */
	{ STUDY_SUPPLIER, AAPOR | ESOMAR },	/* 2 */
	{ STUDY_FUNDING, AAPOR },	/* 2 */
	{ STUDY_UNIVERSE, ALL },	/* 4 */
	{ STUDY_AREA, ALL },		/* 4 */
	{ STUDY_SAMPLING, AAPOR | ESOMAR },	/* 5 */
	{ STUDY_MODE, ALL },		/* 6 */
	{ STUDY_LANGUAGE, AAPOR },	/* 6 */
	{ STUDY_FIELDWORK, ALL },	/* 7 */
	{ STUDY_AI, ESOMAR },
	{ STUDY_SYNTHETIC, ESOMAR },
	{ STUDY_OVERSIGHT, ESOMAR },
	{ STUDY_PRECISION, AAPOR },	/* 8 */
	{ STUDY_WEIGHTING, ALL },	/* 9 */
	{ STUDY_PROCESSING, AAPOR },	/* 10 */
	{ STUDY_LIMITATIONS, AAPOR },	/* 11 */
	{ STUDY_CONTACT, ALL },
};

const char disclose_vote[] = "All polls are subject to a wide range of "
    "potential sources of error. On the basis of the historical record of the "
    "polls at recent general elections, there is a 9 in 10 chance that the "
    "true value of a party\xe2\x80\x99s support lies within 4 points of the "
    "estimates provided by this poll, and a 2 in 3 chance that they lie "
    "within 2 points.";

const char *
disclose_name(enum rules rules)
{
	static const char *const names[] = { "", "the rules of disclosure of "
	    "the British Polling Council", "the Transparency Initiative of "
	    "the American Association for Public Opinion Research",
	    "the Code of the International Chamber of Commerce and ESOMAR" };

	return names[rules];
}

/* Nothing that a machine did has to be overseen? */
static bool
needs_none(const struct study *s, enum study_key key)
{
	return key == STUDY_OVERSIGHT && study_says(s, STUDY_AI, "no") &&
	    study_says(s, STUDY_SYNTHETIC, "no");
}

static size_t
missing_keys(const struct report *r, unsigned rules, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < LENGTH(wanted); i++) {
		if (!(wanted[i].rules & rules) ||
		    r->study->values[wanted[i].key].n > 0 ||
		    needs_none(r->study, wanted[i].key))
			continue;
		buf_printf(out, "%s: %s is missing (%s)\n",
		    study_name(r->study), study_key(wanted[i].key),
		    study_label(wanted[i].key));
		n++;
	}
	return n;
}

/* All want the exact wording of every question. */
static size_t
missing_wording(const struct tidy *tidy, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];

		if (tidy_has_wording(t) || tidy_is_repeated(tidy, i))
			continue;
		buf_puts(out, "wording of ");
		buf_slice(out, t->question);
		buf_puts(out, " is missing (a codebook has it)\n");
		n++;
	}
	return n;
}

/* "percentages on which conclusions are based", with their bases: a base that
 * is hidden cannot be published. */
static size_t
missing_bases(const struct tidy *tidy, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];

		if (t->columns[0].base.unweighted.known ||
		    tidy_is_repeated(tidy, i))
			continue;
		buf_puts(out, "base of ");
		buf_slice(out, t->question);
		buf_puts(out, " is hidden\n");
		n++;
	}
	return n;
}

size_t
disclose_missing(const struct report *r, enum rules rules, struct buf *out)
{
	static const unsigned bits[] = { 0, BPC, AAPOR, ESOMAR };

	return missing_keys(r, bits[rules], out) +
	    missing_wording(r->tidy, out) + missing_bases(r->tidy, out);
}
