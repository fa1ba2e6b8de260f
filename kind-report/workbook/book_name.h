/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the sheets of tables are called in a workbook:
 * "Table_3_trust_in_police".
 */
#ifndef BOOK_NAME_H
#define BOOK_NAME_H

#include <stddef.h>

struct buf;
struct views;

/*
 * The names of the sheets of all views: ASCII letters, digits and _, at most 31
 * of them.  Words are those of the title, else of the wording, without those at
 * its beginning that another one has too if they would take half of the room;
 * else the name of the question, as where other letters are needed.  Numbers
 * tell names apart where words do not.
 */
char **book_name_all(const struct views *views);
void book_name_free(char **names, const struct views *views);

/* Adds the name of the table of a sheet: the same in small letters. */
void book_name_table(const char *sheet, struct buf *out);

#endif
