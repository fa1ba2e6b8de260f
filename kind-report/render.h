/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All outputs of a report, written once all of them are made.
 */
#ifndef RENDER_H
#define RENDER_H

struct diag;
struct opts;
struct report;

/* 0, or -1 and the diag: then no file was touched that could be kept. */
int render(const struct report *r, const struct opts *o, struct diag *d);

#endif
