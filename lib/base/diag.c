/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/diag.h"

int
diag_set(struct diag *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(d->text, sizeof(d->text), fmt, ap);
	va_end(ap);
	return -1;
}

int
diag_at(struct diag *d, const char *file, uint64_t line, const char *fmt, ...)
{
	va_list ap;
	int n;

	if (line > 0)
		n = snprintf(d->text, sizeof(d->text), "%s:%" PRIu64 ": ",
		    file, line);
	else
		n = snprintf(d->text, sizeof(d->text), "%s: ", file);
	if (n < 0 || (size_t)n >= sizeof(d->text))
		return -1;
	va_start(ap, fmt);
	vsnprintf(d->text + n, sizeof(d->text) - (size_t)n, fmt, ap);
	va_end(ap);
	return -1;
}
