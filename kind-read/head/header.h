/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The header of a CSV file, of one row or several: names, wording, sets, and
 * which columns hold nothing that anybody should publish.
 */
#ifndef HEADER_H
#define HEADER_H

#include "kind-read/head/header_column.h"

struct diag;
struct platform_head;

/*
 * Reads the header; platform is the word that the user said, or NULL, and rows
 * how many there are, or 0.  -1 and the diag, without the file's name, if the
 * rows are not there.  Either way the header has to be cleared.
 */
int header_init(struct header *h, const struct platform_head *head,
    const char *platform, size_t rows, struct diag *d);
void header_clear(struct header *h);

/* Is there a column that tells previews and tests from respondents?  Do these
 * fields, one for each column, say that this is a preview or test? */
bool header_tells_tests(const struct header *h);
bool header_is_test(const struct header *h, const struct slice *fields);

/* The number, from 1, of a column that was dropped as one without anything and
 * has a field that is not empty; or 0. */
size_t header_lost(const struct header *h, const struct slice *fields);

#endif
