/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report as the workbook that pollsters know: contents with links, then
 * tables with breaks across, and how the survey was made.
 */
#ifndef BOOK_BANNER_H
#define BOOK_BANNER_H

#include <stdbool.h>

struct buf;
struct diag;
struct report;

/*
 * Adds the bytes of an XLSX file.  Each table has a sheet; or, as one long one,
 * all that have the same breaks, one below the other under the same headings.
 * Errors are those of book_all_make: -1 and the diag; else 0.
 */
int book_banner_make(const struct report *r, bool together, struct buf *out,
    struct diag *d);

#endif
