/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stream/field.h"
#include "kind-read/csv/clean.h"
#include "kind-read/csv/rows.h"
#include "kind-read/csv/csvhead.h"

/* The fields of a row as they are meant. */
static const struct slice *
unquoted(struct slice text, unsigned char delim, size_t n, struct arena *a)
{
	struct slice *fields = xcalloc(n, sizeof(*fields)), raw;
	char *room = arena_bytes(a, text.n + 1);
	size_t pos = 0;

	for (size_t i = 0; i < n && field_split(text, delim, &pos, &raw);
	    i++) {
		fields[i] = clean_unquote(raw, room);
		room += fields[i].n;
	}
	return fields;
}

void
csvhead_init(struct csvhead *h, struct rows *rows, unsigned char delim)
{
	struct row row = rows_header(rows);
	struct platform_head *head = &h->rows;

	*h = (struct csvhead){ .rows.n = row.width };
	do {
		head->rows[head->nrows++] = unquoted(row.text, delim, head->n,
		    &h->arena);
	} while (head->nrows < PLATFORM_HEAD &&
	    rows_peek(rows, head->nrows - 1, &row) &&
	    row.width == head->n);
}

void
csvhead_clear(struct csvhead *h)
{
	for (size_t i = 0; i < h->rows.nrows; i++)
		free((void *)h->rows.rows[i]);
	arena_clear(&h->arena);
}
