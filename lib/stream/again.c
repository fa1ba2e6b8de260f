/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/field.h"
#include "stream/again.h"

#define MARK 3	/* bytes of a byte-order mark */

/* Nothing is as long as this. */
static void
set_never(struct again *a)
{
	a->least = SIZE_MAX;
	a->slack = 0;
}

/* Tables may be joined, headers and all: kind-table(5). */
static bool
are_tables(const struct again *a)
{
	return a->n > 1 && slice_is(a->names[0], "table") &&
	    slice_is(a->names[1], "question");
}

void
again_init(struct again *a, struct slice header, unsigned char delim)
{
	struct slice field;
	size_t pos = 0, used = 0, quotes = 0;

	*a = (struct again){ .delim = delim };
	a->names = xcalloc(header.n + 1, sizeof(*a->names));
	a->room = xmalloc(6 * header.n + MARK + 3);
	while (field_split(header, delim, &pos, &field)) {
		char *name = a->room + used;
		struct slice s = field_unquote(field, name);

		memmove(name, s.p, s.n);
		a->names[a->n++] = (struct slice){ name, s.n };
		used += s.n;
		quotes += slice_count(s, '"');
	}
	a->first = a->names[0].n > 0 ? a->names[0].p[0] : '\0';
	a->least = used + a->n - 1;
	a->slack = 2 * a->n + quotes + MARK;
	if (a->n < 2 || used == 0 || are_tables(a))
		set_never(a);
}

void
again_clear(struct again *a)
{
	free(a->names);
	free(a->room);
}

bool
again_has_names(const struct again *a, struct slice record)
{
	const struct slice *last = &a->names[a->n - 1];
	char *room = (char *)last->p + last->n;
	struct slice field;
	size_t pos = 0;

	record = slice_skip_bom(record);
	for (size_t i = 0; i < a->n; i++)
		if (!field_split(record, a->delim, &pos, &field) ||
		    !slice_eq(field_unquote(field, room), a->names[i]))
			return false;
	return true;
}

int
again_found(const char *file, uint64_t line, struct diag *d)
{
	return diag_at(d, file, line, "the header comes again; two files were "
	    "joined? (kind-read a.csv b.csv joins them)");
}
