/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is a column called like something that tells who a respondent is?
 *
 * That is what sends a letter, a call or a visitor to a person: e-mail, IP
 * address, phone, name, address, postcode, date of birth, a place on the map,
 * a number that a state gave.  Age, year of birth, town, region and country do
 * not, and neither do ids, without which nobody could mend an answer.
 *
 * Only the name is looked at, in some twenty languages, without case, accents
 * and what stands between words, also if a capital begins a word.  It has to be
 * such a name as a whole, but for words that often stand around one: "Your
 * e-mail address (optional)" and "RecipientFirstName" are, "brand_name" and
 * "How do you get e-mail?" are not.
 */
#ifndef PERSONAL_H
#define PERSONAL_H

#include <stdbool.h>

#include "base/slice.h"

struct personal;

struct personal *personal_new(void);
void personal_free(struct personal *p);

/* name is UTF-8.  An option of REDCap (phone___1) is an answer, whatever the
 * question is called. */
bool personal_is(const struct personal *p, struct slice name);

#endif
