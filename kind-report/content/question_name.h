/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a question is called beside others of its section.
 */
#ifndef QUESTION_NAME_H
#define QUESTION_NAME_H

struct buf;
struct report;
struct section;
struct tidy_table;

/*
 * Adds the question of a table of the section in its words: of items and
 * statements what is their own of the wording, as "The police"; else the title
 * that it was given, or the wording.  Its name in the data stands for it only
 * where it has no words.
 */
void question_name(const struct section *s, const struct tidy_table *t,
    struct buf *out);

/* The same for lines of text, cleaned; of a table of the report. */
void question_name_clean(const struct report *r, const struct tidy_table *t,
    struct buf *out);

#endif
