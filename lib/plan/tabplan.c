/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/length.h"
#include "stream/column.h"
#include "plan/tabplan.h"

const char *const tabplan_columns[] = { "table", "question", "breaks",
    "where", "base", "weight", "nets", "stats", "sort", "summary", "exclude",
    "test", "decimals", "title", "note", NULL };

/* Columns that are not called as their options are. */
static const struct {
	const char *column, *option;
} names[] = { { "question", "questions" }, { "breaks", "by" },
    { "nets", "net" } };

const char *
tabplan_option(const char *column)
{
	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(column, names[i].column) == 0)
			return names[i].option;
	return column;
}

const char *
tabplan_column(const char *option)
{
	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(option, names[i].option) == 0)
			return names[i].column;
	return option;
}

size_t
tabplan_find(const struct tabplan *p, const char *column)
{
	for (size_t i = 0; i < p->ncolumns; i++)
		if (slice_is(p->columns[i], column))
			return i;
	return COLUMN_NONE;
}

const char *
tabplan_field(const struct tabplan *p, const struct tabplan_row *r,
    const char *column)
{
	size_t i = tabplan_find(p, column);

	return i == COLUMN_NONE ? "" : r->fields[i];
}

const struct tabplan_row *
tabplan_banner(const struct tabplan *p, const char *name)
{
	for (size_t i = 0; i < p->nbanners; i++)
		if (strcmp(tabplan_field(p, &p->banners[i], "question"),
		    name) == 0)
			return &p->banners[i];
	return NULL;
}

static void
free_rows(struct tabplan_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(rows[i].fields);
	free(rows);
}

void
tabplan_clear(struct tabplan *p)
{
	free_rows(p->rows, p->n);
	free_rows(p->banners, p->nbanners);
	free(p->defaults.fields);
	free(p->columns);
	free(p->told);
	arena_clear(&p->arena);
}
