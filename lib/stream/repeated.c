/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/slice.h"
#include "base/map.h"
#include "stream/repeated.h"

struct repeated {
	struct repeated_field **columns;	/* each stays where it is */
	size_t n;
	size_t cap;
};

struct repeated *
repeated_new(void)
{
	return xcalloc(1, sizeof(struct repeated));
}

void
repeated_free(struct repeated *r)
{
	if (r == NULL)
		return;
	for (size_t i = 0; i < r->n; i++) {
		map_free(r->columns[i]->fields);
		free(r->columns[i]);
	}
	free(r->columns);
	free(r);
}

const struct repeated_field *
repeated_column(struct repeated *r, size_t want)
{
	struct repeated_field *f;

	for (size_t i = 0; i < r->n; i++)
		if (r->columns[i]->want == want)
			return r->columns[i];
	f = xcalloc(1, sizeof(*f));
	*f = (struct repeated_field){ want, MAP_NONE, map_new() };
	r->columns = xgrow(r->columns, r->n, &r->cap, sizeof(*r->columns));
	r->columns[r->n++] = f;
	return f;
}

void
repeated_next(struct repeated *r, const struct slice *fields)
{
	for (size_t i = 0; i < r->n; i++) {
		struct repeated_field *f = r->columns[i];

		if (f->fields == NULL)
			continue;
		f->number = map_add(f->fields, fields[f->want]);
		if (f->number < REPEATED_MOST)
			continue;
		map_free(f->fields);
		f->fields = NULL;
		f->number = MAP_NONE;
	}
}
