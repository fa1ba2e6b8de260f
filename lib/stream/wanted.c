/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "stream/wanted.h"

/* A span of wanted delimiters goes on behind so few that nobody wants. */
#define NEAR 4

size_t
wanted_add(struct wanted *w, size_t column)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->columns[i] == column)
			return i;
	w->columns = xgrow(w->columns, w->n, &w->cap, sizeof(*w->columns));
	w->columns[w->n] = column;
	return w->n++;
}

/* Which delimiters bound the columns. */
void
wanted_close(struct wanted *w, size_t ncolumns)
{
	bool *bounds = xcalloc(ncolumns + 1, sizeof(*bounds));
	struct marks_span *spans;
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++) {
		bounds[w->columns[i]] = true;
		if (w->columns[i] > 0)
			bounds[w->columns[i] - 1] = true;
	}
	spans = xcalloc(ncolumns + 1, sizeof(*spans));
	for (size_t c = 0; c < ncolumns; c++) {
		if (!bounds[c])
			continue;
		if (n == 0 || c - spans[n - 1].last > NEAR)
			spans[n++].first = c;
		spans[n - 1].last = c;
	}
	free(bounds);
	w->marks.spans = spans;
	w->marks.n = n;
	w->marks.where = (uint32_t *)xcalloc(1 + ncolumns + MARKS_SLACK,
	    sizeof(*w->marks.where)) + 1;
	w->fields = xcalloc(w->n, sizeof(*w->fields));
	w->ncolumns = ncolumns;
}

void
wanted_room(struct wanted *w, size_t n)
{
	w->unquoted_size = n;
	w->unquoted = xreallocarray(w->unquoted, 1, n);
}

void
wanted_clear(struct wanted *w)
{
	free(w->columns);
	free(w->marks.spans);
	if (w->marks.where != NULL)
		free(w->marks.where - 1);
	free(w->fields);
	free(w->unquoted);
}
