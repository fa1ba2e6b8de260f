/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Synthetic data: what nobody was interviewed for are records, not respondents.
 */
#ifndef RECORDS_H
#define RECORDS_H

struct tidy;

/*
 * Says of all tables that they are of records (made.h), and has that word in
 * their bases for respondents.  Words that somebody gave a base stay
 * otherwise.
 */
void records_mark(struct tidy *t);

#endif
