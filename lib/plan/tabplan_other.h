/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Options of tables that only one of the programs has which read plans: who
 * writes a plan for the other one learns where the option is.
 */
#ifndef TABPLAN_OTHER_H
#define TABPLAN_OTHER_H

/* The program that has the option, or NULL if both have it or none. */
const char *tabplan_other(const char *option);

#endif
