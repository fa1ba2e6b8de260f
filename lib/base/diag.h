/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What went wrong, where: one message, filled by whoever finds the fault and
 * printed by the program.
 */
#ifndef DIAG_H
#define DIAG_H

#include <stdint.h>

struct diag {
	char text[2048];	/* without program name and newline */
};

/* Sets the message; what does not fit is cut off.  Returns -1. */
int diag_set(struct diag *d, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* The same with "file:line: " before it; line 0 leaves the line out. */
int diag_at(struct diag *d, const char *file, uint64_t line, const char *fmt,
    ...) __attribute__((format(printf, 4, 5)));

#endif
