/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is told of an export.
 */
#ifndef EXPORTFACTS_H
#define EXPORTFACTS_H

struct exportparts;
struct facts;

/* After the last respondent: adds what was understood, dropped and mended. */
void exportfacts_add(const struct exportparts *e, struct facts *f);

#endif
