/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text of a cell of an OpenDocument spreadsheet, as it is shown: paragraphs
 * are lines, blanks and line ends of the file are one blank, and what floats
 * over the cell, as comments do, is left out (OpenDocument 1.2 Part 1, 6.1).
 */
#ifndef ODS_TEXT_H
#define ODS_TEXT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

/* { .skipped = 0 } is empty. */
struct ods_text {
	struct buf text;
	unsigned paragraphs;	/* so far */
	bool open;		/* in one of them */
	bool blank;		/* one is due before the next character */
	unsigned skipped;	/* elements that are open and left out */
};

/* Empties it for the next cell. */
void ods_text_begin(struct ods_text *t);

/* What an XML parser meets in the cell. */
void ods_text_start(struct ods_text *t, const char *name,
    const char **attributes);
void ods_text_end(struct ods_text *t, const char *name);
void ods_text_add(struct ods_text *t, struct slice piece);

#endif
