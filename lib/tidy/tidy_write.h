/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table stream of published tables: long CSV, one line for each cell.
 */
#ifndef TIDY_WRITE_H
#define TIDY_WRITE_H

struct buf;
struct tidy;

/* Adds the tables, numbered from 1, as kind-table(5) describes; tidy_read reads
 * the same tables from it. */
void tidy_write(const struct tidy *tidy, struct buf *out);

#endif
