/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "scan/marks.h"

void
marks_restart(struct marks *m)
{
	m->first = m->nblocks = m->nends = 0;
	if (m->room > 0)
		m->before[0] = 0;
}

void
marks_room(struct marks *m, size_t n)
{
	size_t room = 2 * (m->nblocks + n), before = room + 1 + MARKS_AHEAD;

	if (m->nblocks + n <= m->room)
		return;
	m->delim = xreallocarray(m->delim, room, sizeof(*m->delim));
	m->before = xreallocarray(m->before, before, sizeof(*m->before));
	m->ends = xreallocarray(m->ends, room, sizeof(*m->ends));
	if (m->room == 0)
		m->before[0] = 0;
	m->room = room;
}

void
marks_forget(struct marks *m, size_t block)
{
	size_t n = block - m->first;

	m->first = block;
	m->nends = 0;
	if (n == 0)
		return;
	m->nblocks -= n;
	memmove(m->delim, m->delim + n, m->nblocks * sizeof(*m->delim));
	memmove(m->before, m->before + n,
	    (m->nblocks + 1) * sizeof(*m->before));
}

void
marks_clear(struct marks *m)
{
	free(m->delim);
	free(m->before);
	free(m->ends);
	*m = (struct marks){ 0 };
}
