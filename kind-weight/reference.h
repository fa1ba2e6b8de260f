/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Targets made from another survey, to be read and signed off.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

struct diag;
struct opts;

/* Tabulates the margins that the options name and writes a targets file to
 * standard output.  0, or -1 and the diag. */
int reference(const struct opts *o, struct diag *d);

#endif
