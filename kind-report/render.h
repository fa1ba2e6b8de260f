/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All outputs of a report, written once all of them are made.
 */
#ifndef RENDER_H
#define RENDER_H

struct diag;
struct opts;
struct report;

/* 0, or -1 and the diag; what becomes of files then is said of
 * cli_write_files. */
int render(const struct report *r, const struct opts *o, const char *prog,
    struct diag *d);

#endif
