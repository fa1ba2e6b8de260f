/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An axis: the columns that one level of a break makes, and who is in which.
 *
 * While respondents are counted, each is in some items; afterwards each item
 * is in some columns.  Items do not overlap in a column, nor in what two
 * columns have in common, so all sums of columns are sums of items.
 */
#ifndef AXIS_H
#define AXIS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct axis;
struct axis_both;
struct buf;
struct csvin;
struct diag;
struct remarks;
struct codebook;
struct sums_who;
struct survey_options;
struct tally_sums;

/* Where its columns and answers are looked for. */
struct axis_from {
	const struct survey_options *o;
	const struct codebook *codebook;	/* or NULL; kept */
	struct csvin *in;
};

/*
 * Reads "gender" or "Age=age:18-34,35+".  Keeps what --multi has and the
 * codebook.  NULL and the diag on an error.
 */
struct axis *axis_new(const char *text, const struct axis_from *from,
    struct diag *d);
void axis_free(struct axis *a);

/* May a respondent be in several items? */
bool axis_is_set(const struct axis *a);

/* How many items there will be, as far as is known before they come. */
size_t axis_expected(const struct axis *a);

/* How many columns it will have; 1 where only axis_finish can tell. */
size_t axis_planned(const struct axis *a);

/* Its label, else the name of its column or set. */
struct slice axis_heading(const struct axis *a);

/* Its label, else the title that the codebook gives that, else the name. */
struct slice axis_title(const struct axis *a);

/*
 * Finds the items of a respondent, who is in no parts yet; they are valid until
 * the next call.  0, or -1 and the diag.
 */
int axis_place(struct axis *a, const struct slice *fields,
    const struct sums_who *who, struct diag *d);
const size_t *axis_items(const struct axis *a, size_t *n);

/* Somebody who is not to be counted, but whose answers are columns all the
 * same.  0, or -1 and the diag. */
int axis_note(struct axis *a, const struct slice *fields, struct diag *d);

/*
 * What was found so far, as lines of a part of the data (tally/tally_sums.h),
 * for which axis_keep has to be called before the first respondent; and what
 * others found, added to it: 0, or -1 and the diag.
 */
void axis_keep(struct axis *a);
void axis_put(struct axis *a, const struct tally_sums *to);
int axis_take(struct axis *a, const struct tally_sums *from, struct diag *d);

/* Adds what an item is called (axis_name.h), the same whoever came first; and
 * takes a name off what is left, of an item that may be new.  0, or -1 and the
 * diag. */
void axis_put_item(const struct axis *a, size_t item, struct buf *out);
int axis_take_item(struct axis *a, struct slice *rest, size_t *item,
    struct diag *d);

/*
 * Call once, after the last respondent.  0, or -1 and the diag when there would
 * be too many columns.
 */
int axis_finish(struct axis *a, struct diag *d);

/* After axis_finish. */
size_t axis_ncolumns(const struct axis *a);
struct slice axis_label(const struct axis *a, size_t column);

/* May a respondent be in two columns? */
bool axis_overlaps(const struct axis *a);

/* Every two columns (axis_way.h) that both have the item, in both orders; they
 * are valid until the next call. */
const struct axis_both *axis_both(struct axis *a, size_t item, size_t *n);

/*
 * Remarks on answers that no group takes, and on answers of
 * groups that nobody gave.
 */
void axis_remark(const struct axis *a, struct remarks *r);

#endif
