/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet of an Excel workbook (.xlsx, .xlsm) or an OpenDocument spreadsheet
 * (.ods) as CSV: commas, UTF-8, the values of the cells and not what they look
 * like.
 */
#ifndef SHEETFILE_H
#define SHEETFILE_H

#include <stdbool.h>

#include "base/slice.h"

struct diag;
struct export_options;
struct facts;
struct sheetfile;

/* Can a file that begins so be one?  Then sheetfile_open knows. */
bool sheetfile_may_be(struct slice begin);

/*
 * Reads the sheet of the options, or else the first that is not hidden.  The
 * descriptor is that of a file which can be sought; it stays open, anywhere in
 * the file.  1, and what is in *f has to be closed; 0 if it is no such file; -1
 * and the diag, without the file's name, on an error.
 */
int sheetfile_open(struct sheetfile **f, int fd,
    const struct export_options *opt, struct diag *d);
void sheetfile_close(struct sheetfile *f);

/* The CSV, from its beginning, in a temporary file; it is the caller's, and can
 * be taken once. */
int sheetfile_take(struct sheetfile *f);

/* Adds which sheet of what file it is, and what was met in it. */
void sheetfile_facts(const struct sheetfile *f, struct facts *facts);

#endif
