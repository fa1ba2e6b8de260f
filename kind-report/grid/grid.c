/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/grid/codes.h"
#include "kind-report/grid/grid.h"

struct grid *
grid_new(void)
{
	struct grid *g = xcalloc(1, sizeof(*g));

	g->folded = map_new();
	return g;
}

void
grid_free(struct grid *g)
{
	if (g == NULL)
		return;
	arena_clear(&g->arena);
	map_free(g->folded);
	free(g->columns);
	free(g->cells);
	free(g);
}

static struct slice
keep(struct grid *g, struct slice text)
{
	return (struct slice){ arena_string(&g->arena, text), text.n };
}

static struct slice
keep_clean(struct grid *g, struct slice text)
{
	struct buf b;
	struct slice kept;

	buf_init(&b);
	cell_text_put(&b, text);
	kept = keep(g, buf_all(&b));
	buf_clear(&b);
	return kept;
}

/* Adds the text without the difference of case. */
static void
fold(struct slice text, struct buf *out)
{
	utf8proc_uint8_t *folded;
	utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)text.p,
	    (utf8proc_ssize_t)text.n, &folded, UTF8PROC_STABLE |
	    UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);

	if (n >= 0)
		buf_add(out, folded, (size_t)n);
	else
		buf_slice(out, text);
	if (n >= 0)
		free(folded);
}

/* The same where all is ASCII, as most headings are; false if it is not. */
static bool
fold_ascii(struct slice text, struct buf *out)
{
	char *p = buf_room(out, text.n);

	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if (c >= 0x80)
			return false;
		p[i] = (char)tolower(c);
	}
	out->len += text.n;
	return true;
}

/* Is the heading new, whatever its case?  Then it is one from now on. */
static bool
is_new(struct grid *g, struct slice text)
{
	size_t before = map_count(g->folded);
	struct buf b;

	buf_init(&b);
	if (!fold_ascii(text, &b))
		fold(text, &b);
	map_add(g->folded, buf_all(&b));
	buf_clear(&b);
	return map_count(g->folded) > before;
}

void
grid_heading(struct grid *g, struct slice text, bool numbers)
{
	struct slice clean = keep_clean(g, text), unique = clean;
	size_t number = 1;
	struct buf b;

	buf_init(&b);
	while (!is_new(g, unique)) {
		b.len = 0;
		buf_slice(&b, clean);
		buf_printf(&b, " (%zu)", ++number);
		unique = buf_all(&b);
	}
	g->columns = xgrow(g->columns, g->ncolumns, &g->columns_cap,
	    sizeof(*g->columns));
	g->columns[g->ncolumns++] = (struct grid_column){
	    number > 1 ? keep(g, unique) : clean, numbers, false };
	buf_clear(&b);
}

void
grid_join(struct grid *g)
{
	g->columns[g->ncolumns - 1].joined = true;
}

bool
grid_is_indented(const struct grid *g, size_t column)
{
	return column > 0 && !g->columns[column].numbers;
}

size_t
grid_nrows(const struct grid *g)
{
	return g->ncells / g->ncolumns;
}

static void
add(struct grid *g, struct grid_cell cell)
{
	g->cells = xgrow(g->cells, g->ncells, &g->cells_cap,
	    sizeof(*g->cells));
	g->cells[g->ncells++] = cell;
}

void
grid_text(struct grid *g, struct slice text)
{
	if (text.n == 0)
		grid_code(g, CODES_NONE);
	else
		add(g, (struct grid_cell){ .kind = GRID_TEXT,
		    .text = keep_clean(g, text) });
}

void
grid_clean_text(struct grid *g, struct slice text)
{
	add(g, (struct grid_cell){ .kind = GRID_TEXT,
	    .text = keep(g, text) });
}

void
grid_link(struct grid *g, struct slice worksheet)
{
	add(g, (struct grid_cell){ .kind = GRID_LINK,
	    .text = keep(g, worksheet) });
}

void
grid_number(struct grid *g, double number, unsigned decimals)
{
	add(g, (struct grid_cell){ .kind = GRID_NUMBER, .number = number,
	    .decimals = decimals, .text = { "", 0 } });
}

void
grid_change(struct grid *g, double number, unsigned decimals)
{
	grid_number(g, number, decimals);
	g->cells[g->ncells - 1].look = GRID_CHANGE;
}

void
grid_p(struct grid *g, double p)
{
	grid_number(g, p, 4);
	g->cells[g->ncells - 1].look = GRID_P;
}

void
grid_code(struct grid *g, unsigned codes)
{
	struct buf b;

	buf_init(&b);
	codes_put(codes, &b);
	add(g, (struct grid_cell){ .kind = GRID_CODE,
	    .text = keep(g, buf_all(&b)) });
	g->codes |= codes;
	buf_clear(&b);
}
