/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands above a table of a report, whatever the format.
 */
#ifndef VIEW_WORDS_H
#define VIEW_WORDS_H

struct buf;
struct view;

/* Adds what the view shows, as a caption or title: the wording of the question
 * or words for the statements. */
void view_words_title(const struct view *v, struct buf *out);

/* The same below the heading of its section, which need not be said again:
 * "Answers to Q5 by Gender and Age". */
void view_words_caption(const struct view *v, struct buf *out);

/* Adds what the figures are: "Percent of all respondents". */
void view_words_what(const struct view *v, struct buf *out);

#endif
