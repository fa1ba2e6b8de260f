/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What questions lack since the last wave, or have new, in lines.
 */
#ifndef GONE_H
#define GONE_H

struct buf;
struct report;

/*
 * Adds a line, with a newline behind it, for the answers of each question that
 * are gone or new, for its breaks, for the columns of these, and if none of its
 * figures is compared.  Questions of which the same is said have one line.  The
 * report has waves.
 */
void gone_put(const struct report *r, struct buf *out);

#endif
