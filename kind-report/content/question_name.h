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
 * Adds the question of a table of the section.  Items and statements have a
 * name that tells readers little, so what is its own of the wording stands
 * behind it: "Q8_1 (The police)".  A question that has a section to itself,
 * whose heading is the wording, has its name alone, as has one without a
 * wording.
 */
void question_name(const struct section *s, const struct tidy_table *t,
    struct buf *out);

/* The same for lines of text, cleaned; of a table of the report. */
void question_name_clean(const struct report *r, const struct tidy_table *t,
    struct buf *out);

#endif
