/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the page looks: on screens of all sizes, light and dark, and on paper.
 * The style sheet is page_style.css; make turns it into C with css.awk.
 */
#ifndef PAGE_STYLE_H
#define PAGE_STYLE_H

/* The style sheet, a rule in each string, behind which stands NULL. */
extern const char *const page_style[];

#endif
