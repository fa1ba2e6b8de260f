/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The significant changes since the last wave, in lines for a mail.
 */
#ifndef ALERT_H
#define ALERT_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct report;
struct tidy_table;

/* Adds why a table that is not WAVES_SAME is not compared, behind its question;
 * no newline, no full stop. */
void alert_put_state(const struct report *r, const struct tidy_table *t,
    struct buf *out);

/* All lines end with a newline; the report has waves. */

/* Adds a line for each change of the total, and with breaks behind them one for
 * each of their columns; returns how many there are. */
size_t alert_put(const struct report *r, bool breaks, struct buf *out);

/* Adds a line for each question and row that could not be compared, and why;
 * for what is compared with an older wave, gone or new (gone.h); and one if no
 * change at all could be tested. */
void alert_put_broken(const struct report *r, struct buf *out);

#endif
