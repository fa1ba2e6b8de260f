/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/head/namelist.h"

struct buf *
namelist_add(struct namelist *l, struct slice name)
{
	if (++l->n > l->most && l->most > 0)
		return NULL;
	buf_puts(&l->text, l->n > 1 ? ", " : "");
	buf_slice(&l->text, name);
	return &l->text;
}

void
namelist_put(const struct namelist *l, struct buf *out)
{
	buf_slice(out, buf_all(&l->text));
	if (l->most > 0 && l->n > l->most)
		buf_printf(out, " and %zu more", l->n - l->most);
}

void
namelist_clear(struct namelist *l)
{
	buf_clear(&l->text);
	l->n = 0;
}
