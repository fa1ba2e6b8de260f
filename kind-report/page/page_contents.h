/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of contents of a page: questions that belong together are one entry
 * with entries below it.
 */
#ifndef PAGE_CONTENTS_H
#define PAGE_CONTENTS_H

struct buf;
struct report;

/*
 * Adds entries of the sections, which are s1, s2 and so on.  Statements of an
 * agreement, and items of a table, that have sections of their own behind it
 * stand below it; so do questions in a row below the stem that they share
 * (stem.h).  attributes are those of elements with words of the survey.
 */
void page_contents(const struct report *r, const char *attributes,
    struct buf *out);

#endif
