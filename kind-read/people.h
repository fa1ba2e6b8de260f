/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows that are not people: in some exports a row is an event, a repeat or a
 * wave, and several rows are of one person.  Counts both, and keeps one row of
 * each person where that is asked for.
 */
#ifndef PEOPLE_H
#define PEOPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct diag;
struct export_options;
struct facts;
struct people;

/* Do the options go together?  0, or -1 and the diag. */
int people_check(const struct export_options *opt, struct diag *d);

/*
 * For a file whose columns have these names, which are not kept.  *out is NULL
 * if each row is a person as far as the names tell, and no other is asked for.
 * 0, or -1 and the diag if a column that is asked for is not there.
 */
int people_new(struct people **out, const struct slice *names, size_t n,
    const struct export_options *opt, struct diag *d);
void people_free(struct people *p);

/* Has each row to be met by people_meet before any is taken? */
bool people_ask_last(const struct export_options *opt);

/* -1 and the diag if the row does not say whose it is. */
int people_meet(struct people *p, const struct slice *fields, struct diag *d);

/* Is the next row, which has these fields, to be kept?  1 or 0; or -1 and the
 * diag. */
int people_take(struct people *p, const struct slice *fields, struct diag *d);

/* After the last row: -1 and the diag if none is what was asked for. */
int people_finish(const struct people *p, struct diag *d);

/* How many rows were not to be kept. */
uint64_t people_left(const struct people *p);

/* Are there more rows than people, who are all kept?  Then adds "4 rows of 2
 * records (record_id)". */
bool people_put_count(const struct people *p, struct buf *out);

/* Adds what a row is, or which were left out. */
void people_facts(const struct people *p, struct facts *f);

#endif
