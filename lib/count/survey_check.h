/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Labels that nobody has, and answers that the codebook does not know: most
 * often typing errors, which are remarked on standard error.
 */
#ifndef SURVEY_CHECK_H
#define SURVEY_CHECK_H

struct diag;
struct question;
struct survey_options;
struct survey;

/* To be called when all is counted.  0, or with --strict -1 and the diag for
 * the first one. */

/* What --where, --exclude and --net name. */
int survey_check_labels(const struct survey *s,
    const struct survey_options *o, const char *prog, struct diag *d);

/* What the codebook does not know of one question that it knows. */
int survey_check_answers(const struct question *q,
    const struct survey_options *o, const char *prog, struct diag *d);

/* Numbers among the answers that go into a mean and look like codes for having
 * no answer: a note for each. */
void survey_check_values(const struct question *q, const char *prog);

/* What the codebook, if there is one, does not know. */
int survey_check_codebook(const struct survey *s,
    const struct survey_options *o, const char *prog, struct diag *d);

#endif
