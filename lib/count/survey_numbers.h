/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who has a number in a question whose mean is wanted, and who has none.
 */
#ifndef SURVEY_NUMBERS_H
#define SURVEY_NUMBERS_H

#include <stdbool.h>

struct diag;
struct making;
struct question;

/*
 * May figures be made of the numbers in the question, when all is counted?  -1
 * and the diag, with the file, if nobody or only some have one: answers without
 * one may be a tenth of those that should have it.
 */
int survey_numbers_check(const struct question *q, const char *file,
    struct diag *d);

/* Fills the table's numbers: what its sentence about them says. */
void survey_numbers_describe(const struct making *w);

#endif
