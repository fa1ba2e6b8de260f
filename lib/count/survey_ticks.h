/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns that look like the options of one set and were counted one by one.
 */
#ifndef SURVEY_TICKS_H
#define SURVEY_TICKS_H

struct remarks;
struct survey;

/*
 * Remarks on patterns of the list, which is that of -q or NULL, whose columns
 * have one answer each and are empty otherwise, so that each is 100 percent of
 * those who gave it.  Such an answer is a tick.  One column may be another, as
 * where people could say what else.  To be called when all is counted.
 */
void survey_ticks_check(const struct survey *s, const char *list,
    struct remarks *r);

#endif
