/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "diag.h"
#include "source.h"

ssize_t
source_read_fd(void *ctx, void *p, size_t n, struct diag *d)
{
	ssize_t got;

	do {
		got = read(*(const int *)ctx, p, n);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		diag_set(d, "cannot read: %s", strerror(errno));
	return got;
}

ssize_t
source_read_slice(void *ctx, void *p, size_t n, struct diag *d)
{
	struct slice *rest = ctx;

	(void)d;
	if (n > rest->n)
		n = rest->n;
	memcpy(p, rest->p, n);
	*rest = (struct slice){ rest->p + n, rest->n - n };
	return (ssize_t)n;
}
