/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "kind-read/head/platform.h"
#include "kind-read/columns/option_name.h"

static const char *
joiner(const struct platform *p, struct slice question)
{
	if (p->separator != NULL && strcmp(p->separator, " ") == 0)
		return "/";
	return memchr(question.p, ' ', question.n) == NULL ? "_" : " - ";
}

static struct slice
join(struct slice before, const char *between, struct slice behind,
    struct arena *a)
{
	struct buf b = { NULL, 0, 0 };
	struct slice name;

	buf_slice(&b, before);
	buf_puts(&b, between);
	buf_slice(&b, behind);
	name = buf_all(&b);
	name.p = arena_string(a, name);
	buf_clear(&b);
	return name;
}

struct slice
option_name(const struct platform *p, struct slice question,
    struct slice option, struct arena *a)
{
	return join(question, joiner(p, question), option, a);
}

struct slice
option_name_other(const struct platform *p, struct slice set,
    struct slice column, struct arena *a)
{
	struct slice other = slice_of("other");
	size_t n = set.n;

	if (column.n <= n || memcmp(column.p, set.p, n) != 0)
		return option_name(p, set, other, a);
	while (n < column.n && memchr(" -_/.:", column.p[n], 6) != NULL)
		n++;
	return join(slice_before(column, n), "", other, a);
}
