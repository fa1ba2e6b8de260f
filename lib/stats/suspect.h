/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers among the answers that look like codes for having none.
 */
#ifndef SUSPECT_H
#define SUSPECT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Which of n different values, ascending, are such numbers?  -1, or a whole
 * number of -7 and below, if there are no other values below 0, no more than
 * nine, and two at least are not below it; 96 to 99 and the same with more nines
 * before (997, 9998), 77 and 88 (777, 8888), if what is below all of these is at
 * most half as large.
 */
void suspect_values(const double *values, size_t n, bool *suspect);

#endif
