/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands above a table of a report, whatever the format.
 */
#ifndef VIEW_WORDS_H
#define VIEW_WORDS_H

#include "base/slice.h"

struct buf;
struct view;

/*
 * Adds what the view shows, as a caption or title: the wording of the question
 * or the title that it was given, and its breaks, or words for the statements.
 * Nothing here is called by its name in the data, unless it has no words.
 */
void view_words_title(const struct view *v, struct buf *out);

/* The same below the heading of its section, which need not be said again:
 * "Answers by Gender and Age". */
void view_words_caption(const struct view *v, struct buf *out);

/* The wording of the question, which has to stand below such a title; empty if
 * the title is the wording, or there is none of one of them. */
struct slice view_words_wording(const struct view *v);

/* Adds what the figures are: "Percent of all respondents". */
void view_words_what(const struct view *v, struct buf *out);

/* Adds how many were interviewed: "4,256 interviewed", or of waves "2,127 to
 * 2,129 interviewed in each wave"; nothing if that is hidden. */
void view_words_people(const struct view *v, struct buf *out);

#endif
