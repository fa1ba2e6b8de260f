/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Labels that nobody has, answers that the codebook does not know, and answers
 * that look alike: most often typing errors, which are remarked on standard
 * error.
 */
#ifndef SURVEY_CHECK_H
#define SURVEY_CHECK_H

struct question;
struct remarks;
struct survey;

/* To be called when all is counted. */

/* What --where, --exclude and --net name. */
void survey_check_labels(const struct survey *s, struct remarks *r);

/* That the words of the base do not say all that --where does: a note. */
void survey_check_words(const struct survey *s, const struct remarks *r);

/* What the codebook does not know of one question that it knows, and answers
 * that look alike. */
void survey_check_answers(const struct question *q, struct remarks *r);

/* What the codebook, if there is one, does not know. */
void survey_check_codebook(const struct survey *s, struct remarks *r);

/* Numbers among the answers that go into a mean and look like codes for having
 * no answer: a note for each. */
void survey_check_values(const struct question *q, const struct remarks *r);

#endif
