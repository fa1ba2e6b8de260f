/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"

static void *
check(void *p)
{
	if (p == NULL) {
		fputs("kind: out of memory\n", stderr);
		exit(2);
	}
	return p;
}

void *
xmalloc(size_t size)
{
	return check(malloc(size > 0 ? size : 1));
}

void *
xreallocarray(void *old, size_t n, size_t size)
{
	if (size > 0 && n > SIZE_MAX / size)
		return check(NULL);
	return check(realloc(old, n * size > 0 ? n * size : 1));
}

void *
xcalloc(size_t n, size_t size)
{
	return check(calloc(n > 0 ? n : 1, size > 0 ? size : 1));
}

char *
xstrndup(const char *p, size_t n)
{
	char *s = xmalloc(n + 1);

	memcpy(s, p, n);
	s[n] = '\0';
	return s;
}

void *
xgrow(void *old, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return old;
	if (*cap > SIZE_MAX / 2)
		return check(NULL);
	*cap = *cap > 0 ? *cap * 2 : 8;
	return xreallocarray(old, *cap, size);
}
