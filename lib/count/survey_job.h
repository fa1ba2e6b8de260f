/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Surveys whose respondents are counted together.
 */
#ifndef SURVEY_JOB_H
#define SURVEY_JOB_H

#include <stddef.h>

struct csvin;
struct diag;
struct partial_slots;
struct poststrata;
struct slice;
struct sums;
struct sums_who;
struct survey;
struct survey_options;
struct survey_parts;
struct tally_sums;

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

/* What finding the parts has told so far, as lines under the key (tally_sums.h),
 * for which the first has to be called before the first respondent; and what
 * others were told, added to it, before anything in those parts is: 0, or -1
 * and the diag. */
typedef void survey_keep_fn(void *ctx);
typedef void survey_put_fn(void *ctx, const struct tally_sums *to);
typedef int survey_take_fn(void *ctx, const struct tally_sums *from,
    struct diag *d);

/* Fills in parts that are found in the same way, of respondents whom another
 * reader has, for nobody's people: 0, or -1 and the diag.  The other frees
 * their ctx. */
typedef int survey_open_fn(const void *ctx, struct csvin *in,
    struct survey_parts *parts, struct diag *d);
typedef void survey_close_fn(void *ctx);

/* All may be NULL: there are no parts.  Jobs of the same ctx have the same
 * parts, which are found once for each respondent, and each its own people. */
struct survey_parts {
	survey_place_fn *place;
	survey_note_fn *note;
	void *ctx;
	struct sums *people;	/* everybody who is asked is added to them */
	const struct partial_slots *slots;	/* what they are called in a
				 * part of the data */
	survey_keep_fn *keep;
	survey_put_fn *put;
	survey_take_fn *take;
	survey_open_fn *open;
	survey_close_fn *close;
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

#endif
