/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmocka, and what it lacks: a comparison of doubles (cmocka 1.1 compares as
 * float).
 */
#ifndef CLOSE_H
#define CLOSE_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Are a and b at most tol apart?  NaN is close to nothing. */
#define assert_close(a, b, tol) \
	close_check((a), (b), (tol), #a, __FILE__, __LINE__)

static inline void
close_check(double a, double b, double tol, const char *what,
    const char *file, int line)
{
	if (fabs(a - b) <= tol)
		return;
	print_error("%s is %.17g, wanted %.17g to %g\n", what, a, b, tol);
	_fail(file, line);
}

#endif
