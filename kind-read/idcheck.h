/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Does the number that a platform gave a respondent stand twice?  Looked for in
 * the column that is called like one, as long as the file is no larger than
 * nearly all surveys are.
 */
#ifndef IDCHECK_H
#define IDCHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct facts;
struct header;
struct idcheck;
struct row;

/* So many respondents are looked at. */
#define IDCHECK_MOST 20000

/* For a file with that header; NULL if no column is called so. */
struct idcheck *idcheck_new(const struct header *h);
void idcheck_free(struct idcheck *c);

/* Does it look at the next respondent?  NULL does not. */
bool idcheck_looks(const struct idcheck *c);

/* Takes the next respondent, as a record or as fields.  True if their number is
 * the first that stands there again: then idcheck_line wants to know where. */
bool idcheck_row(struct idcheck *c, const struct row *row, unsigned char delim);
bool idcheck_fields(struct idcheck *c, const struct slice *fields);
void idcheck_line(struct idcheck *c, uint64_t line);

/* 'RespondentID "17" stands twice (line 9 has it again)', if one does. */
void idcheck_facts(const struct idcheck *c, struct facts *f);

#endif
