/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows that the different fields of a question with one column become.
 */
#ifndef TALLY_ROWS_H
#define TALLY_ROWS_H

#include "tally/tally_candidates.h"
#include "tally/tally_result.h"

struct diag;

/*
 * Says how the fields are to be read, and fills the result, which is all zero
 * but for what tally_result_init does.  The rows are in the order of
 * tally_finish, and -1 and the diag are as there.
 */
int tally_rows_make(struct tally_fields *t, struct tally_result *r,
    struct diag *d);

#endif
