/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Were as many interviewed as a report wants?
 */
#ifndef EXPECTED_H
#define EXPECTED_H

#include <stdint.h>

struct diag;
struct tidy;

/* 0 if each table is of a sample of so many, whatever its base is; else -1 and
 * the diag, which names the first of fewer. */
int expected_check(const struct tidy *t, uint64_t wanted, struct diag *d);

#endif
