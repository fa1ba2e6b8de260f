/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are quotes text in a tab-separated file?  So they are where nothing is ever
 * quoted, since tabs and line breaks in answers become blanks: Google Sheets
 * writes such files.
 */
#ifndef QUOTESCAN_H
#define QUOTESCAN_H

#include <stdbool.h>

struct diag;
struct export_options;
struct spool;

/*
 * Reads a tab-separated file, and rewinds it; others are left alone, and all
 * where the user says what quotes are.  *text is
 * true if quotes stand where none may, or in one field with a line end, while
 * every line has as many tabs as the first: then quotes are text, beyond doubt
 * in a file of three columns or more.  0, or -1 and the diag, without the
 * file's name.
 */
int quotescan(struct spool *spool, const struct export_options *opt,
    bool *text, struct diag *d);

#endif
