/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands under a table: its base, who is left out, what nets are, what
 * intervals and letters assume, and the meaning of each sign that occurs.
 */
#ifndef LEGEND_H
#define LEGEND_H

#include <stdbool.h>

struct buf;
struct report;
struct sheet;
struct view;

/* Adds what the figures are: "Percent of all respondents". */
void legend_what(const struct view *v, struct buf *out);

/* Are columns of the view compared with each other? */
bool legend_has_tests(const struct view *v);

/* Adds what its letters say, and what was assumed in testing. */
void legend_letters(const struct view *v, struct sheet *s);

/* Adds the notes of the view to its sheet that say who and how: all but what
 * letters, brackets, signs and codes mean; what intervals assume only with
 * precision. */
void legend_statements(const struct report *r, const struct view *v,
    bool precision, struct sheet *s);

/* Adds all notes of the view to its sheet. */
void legend_notes(const struct report *r, const struct view *v,
    struct sheet *s);

#endif
