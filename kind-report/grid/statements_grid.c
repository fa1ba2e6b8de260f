/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "show/agreement_sheet.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/cell_heads.h"
#include "kind-report/grid/grid.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/statements_grid.h"

/* What stands across: a row that all tables of the section have. */
struct across {
	size_t row;		/* counted from the end if it is a net */
	struct slice name;
	unsigned measures;
};

struct wanted {
	struct across *items;
	size_t n;
	bool nets;
	struct stem stem;	/* that is not an item's own */
	bool items_only;	/* no statements of an agreement */
	bool weighted;		/* a base of any statement is */
	bool judged;		/* or has a status */
};

static size_t
row_of(const struct wanted *p, const struct across *a,
    const struct tidy_table *t)
{
	return p->nets ? agreement_sheet_row(t, a->row) : a->row;
}

/* The measures that any statement needs in this place. */
static unsigned
measures_of(const struct wanted *p, const struct across *a,
    const struct report *r, const struct section *s)
{
	unsigned measures = 1 << CELLS_FIGURE;

	for (size_t i = 0; i < s->n; i++) {
		const struct tidy_table *t = s->tables[i];
		const struct tidy_cell *cell = tidy_at(t, row_of(p, a, t), 0);

		if (r->margins && cell->lower.known)
			measures |= CELLS_INTERVAL;
		if (cells_has_status(cell))
			measures |= 1 << CELLS_STATUS;
	}
	return measures;
}

static void
add(struct wanted *p, size_t row, struct slice name, const struct report *r,
    const struct section *s)
{
	struct across a = { row, name, 0 };

	a.measures = measures_of(p, &a, r, s);
	p->items = xreallocarray(p->items, p->n + 1, sizeof(*p->items));
	p->items[p->n++] = a;
}

static void
find_bases(struct wanted *p, const struct section *s)
{
	for (size_t i = 0; i < s->n; i++) {
		p->weighted |= s->tables[i]->made.look.weighted;
		p->judged |= s->tables[i]->columns[0].status != 0;
	}
}

/* Of the one row, whose unit its headings have. */
static void
row_headings(struct grid *g, const struct wanted *p, const struct across *a,
    const struct tidy_table *t)
{
	struct tidy_table row = *t;

	row.rows = &t->rows[row_of(p, a, t)];
	row.nrows = 1;
	cell_heads_add(g, &row, a->name, slice_of(""), a->measures);
}

static void
headings(struct grid *g, const struct wanted *p, const struct tidy_table *t)
{
	grid_heading(g, slice_of(p->items_only ? "Item" : "Statement"), false);
	for (size_t i = 0; i < p->n; i++)
		row_headings(g, p, &p->items[i], t);
	for (enum base_cells b = 0; b < base_cells_count(p->weighted); b++)
		grid_heading(g, slice_of(base_cells_label(b, t)),
		    true);
	if (p->judged)
		grid_heading(g, slice_of("Base: status"), false);
}

static void
statement(struct grid *g, const struct wanted *p, const struct tidy_table *t)
{
	grid_text(g, stem_own(&p->stem, t->wording));
	for (size_t i = 0; i < p->n; i++)
		cells_put(g, t, row_of(p, &p->items[i], t), 0,
		    p->items[i].measures);
	for (enum base_cells b = 0; b < base_cells_count(p->weighted); b++)
		base_cells_put(g, t, 0, b, 1 << CELLS_FIGURE);
	if (p->judged)
		cells_put_status(g, t->columns[0].status);
}

static void
fill(struct grid *g, struct wanted *p, const struct section *s)
{
	p->stem = bases_stem(&(struct bases){ s->tables, s->n });
	find_bases(p, s);
	headings(g, p, s->tables[0]);
	for (size_t i = 0; i < s->n; i++)
		statement(g, p, s->tables[i]);
	free(p->items);
}

void
statements_grid_nets(struct grid *g, const struct report *r,
    const struct view *v)
{
	const struct tidy_table *t = v->table;
	struct wanted p = { .nets = true };

	for (size_t side = 0; side < AGREEMENT_SIDES; side++)
		if (agreement_sheet_shows(v->section->tables,
		    v->section->n, side))
			add(&p, side, t->rows[agreement_sheet_row(t,
			    side)].label, r, v->section);
	fill(g, &p, v->section);
}

void
statements_grid_answers(struct grid *g, const struct report *r,
    const struct view *v)
{
	struct wanted p = { .items_only = v->kind == VIEW_ITEMS };
	size_t n = v->kind == VIEW_ITEMS ? v->table->nrows :
	    agreement_sheet_row(v->table, 0);

	for (size_t i = 0; i < n; i++)
		add(&p, i, v->table->rows[i].label, r, v->section);
	fill(g, &p, v->section);
}
