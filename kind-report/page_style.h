/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the page looks: on screens of all sizes, light and dark, and on paper.
 */
#ifndef PAGE_STYLE_H
#define PAGE_STYLE_H

/* The style sheet in pieces, behind which stands NULL. */
extern const char *const page_style[];

#endif
