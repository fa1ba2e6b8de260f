/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Targets as quotas while interviews go on: who is there, who is still wanted.
 */
#ifndef QUOTA_H
#define QUOTA_H

struct diag;
struct opts;

/* Prints the table.  CLI_DONE, or CLI_NO if any quota is open or over, or -1
 * and the diag. */
int quota(const struct opts *o, struct diag *d);

#endif
