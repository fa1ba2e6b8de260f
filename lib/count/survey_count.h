/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pass over the respondents.
 */
#ifndef SURVEY_COUNT_H
#define SURVEY_COUNT_H

struct csvin;
struct diag;
struct slice;
struct sums_who;
struct survey;
struct survey_options;

/*
 * Says in which parts of the sample a respondent is, in who->parts, which stay
 * valid until the next call.  Called for everybody who is asked.  0, or -1 and
 * the diag.
 */
typedef int survey_place_fn(void *ctx, const struct slice *fields,
    struct sums_who *who, struct diag *d);

/* Tells of a respondent whom --where leaves out, but whose answers are known
 * all the same.  0, or -1 and the diag. */
typedef int survey_note_fn(void *ctx, const struct slice *fields,
    struct diag *d);

/* Both may be NULL: there are no parts. */
struct survey_parts {
	survey_place_fn *place;
	survey_note_fn *note;
	void *ctx;
};

/*
 * Reads all respondents and counts them.  0, or -1 and the diag, which names
 * file, line and column.
 */
int survey_count(struct survey *s, const struct survey_options *o,
    struct csvin *in, const struct survey_parts *parts, struct diag *d);

#endif
