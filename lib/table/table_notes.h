/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the figures of a counted table do not say by themselves, in sentences:
 * who is not in the base, which answers a net has.
 */
#ifndef TABLE_NOTES_H
#define TABLE_NOTES_H

struct buf;
struct table;
struct table_set;

/* How the sentences on the columns of breaks begin. */
#define TABLE_NOTES_OVERLAPS "One respondent can be in several columns of "
#define TABLE_NOTES_OUTSIDE "In no column of "

/* And the one on who is not in the base. */
#define TABLE_NOTES_LEFT_OUT "Not in the base"

/* What stands behind numbers in it. */
#define TABLE_NOTES_UNTICKED " who ticked nothing"
#define TABLE_NOTES_UNANSWERED " without an answer"

/* What else has raw percentages of all beside it is of. */
#define TABLE_NOTES_VALID "of those who answered"

/* Each adds a sentence or nothing. */

/* Of shares of responses: how many there are, and whose. */
void table_notes_put_responses(struct buf *b, const struct table *t);

/* Which breaks have columns that share respondents. */
void table_notes_put_overlaps(struct buf *b, const struct table *t);

/* Who is in the base of the question and in no column of a break; nothing about
 * a base that is hidden. */
void table_notes_put_outside(struct buf *b, const struct table *t);

/* "Not in the base: 12 who said ...; 3 without an answer.", or beside raw
 * percentages "Not in the base of those who answered: ...".  Nothing about a
 * base that is hidden, which could be worked out from it. */
void table_notes_put_left_out(struct buf *b, const struct table *t);

/* What is in the next sentence behind the number, with words before it. */
#define TABLE_NOTES_EMPTY " that nobody in the base gave "

/* "2 answers that nobody in the base gave are not shown: Green, Refused." */
void table_notes_put_empty(struct buf *b, const struct table *t);

/* What is in the next sentence, and in no other. */
#define TABLE_NOTES_WITH_NUMBER " with a number; "

/* "Mean of 1,104 with a number; 37 without: "Other" 30, "about 50" 7." */
void table_notes_put_numbers(struct buf *b, const struct table *t);

/* "Scores run from 1 (Strongly disagree) to 5 (Strongly agree)." */
void table_notes_put_scale(struct buf *b, const struct table *t);

/* "Cumulative: an answer and those of the scale above it; in the base, but on
 * no scale: Don't know." */
void table_notes_put_cumulative(struct buf *b, const struct table *t);

/* "Agree: Strongly agree, Tend to agree.", for each net but those whose only
 * answer has their name. */
void table_notes_put_nets(struct buf *b, const struct table *t);

/* The same for the nets of an agreement table, each with the answers that it
 * has in any of the statements. */
void table_notes_put_sides(struct buf *b, const struct table_set *set);

#endif
