/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pass over the respondents.
 */
#ifndef SURVEY_COUNT_H
#define SURVEY_COUNT_H

#include <stddef.h>

struct csvin;
struct diag;
struct poststrata;
struct slice;
struct sums;
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

/* All may be NULL: there are no parts.  Jobs of the same ctx have the same
 * parts, which are found once for each respondent, and each its own people. */
struct survey_parts {
	survey_place_fn *place;
	survey_note_fn *note;
	void *ctx;
	struct sums *people;	/* everybody who is asked is added to them */
};

/* Surveys of the same weight, the same --where and the same parts; what is
 * kept of them is in the first. */
struct survey_job {
	const struct survey_options *o;
	struct survey **surveys;
	size_t n;		/* at least one */
	struct survey_parts parts;
	struct poststrata *poststrata;	/* or NULL; not the job's */
};

/*
 * Reads all respondents once and counts them in the surveys of all jobs.  0, or
 * -1 and the diag, which names file, line and column.
 */
int survey_count(const struct survey_job *jobs, size_t n, struct csvin *in,
    struct diag *d);

#endif
