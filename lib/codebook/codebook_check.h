/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a codebook must not hold, in whatever form it comes: found in the
 * model.
 */
#ifndef CODEBOOK_CHECK_H
#define CODEBOOK_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct codebook;
struct codebook_variable;
struct diag;

/*
 * To be called for each answer, when it was added: no earlier one of the
 * variable may have its code, 1.0 being the code 1, or its label.  Begins the
 * variable's maps.  0, or -1 and the diag, which begins with the property's name
 * ("value: ...") and does not know the place.
 */
int codebook_check_answer(struct codebook_variable *v, struct diag *d);

/* A token that is written like a range has to be one, and of a variable: v is
 * false for one that holds for the whole file.  The same. */
int codebook_check_token(struct slice token, bool v, struct diag *d);

/*
 * Looks at all groups: none may have the name of a variable that is no set,
 * and one with flags or multi columns may have nothing else.  The same; *at is
 * the number of the variable at fault.
 */
int codebook_check_groups(const struct codebook *cb, size_t *at,
    struct diag *d);

#endif
