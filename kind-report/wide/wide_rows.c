/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "show/figures.h"
#include "show/style.h"
#include "banner/banner_cells.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_cells.h"
#include "kind-report/wide/wide_gap.h"
#include "kind-report/wide/wide_wave.h"
#include "kind-report/wide/wide_rows.h"

/* A rule stands above the first row of each. */
enum part { NONE = 0, BASES = 1, ANSWERS = 2, NETS = 4, OTHERS = 8 };

struct rows {
	struct wide *w;
	const struct tidy_table *t;
	const struct show_look *look;
	unsigned seen;		/* parts that there are so far */
	bool ruled;		/* the first one has a rule, too */
};

static int
begin(struct rows *r, enum part part)
{
	bool rule = !(r->seen & part) && (r->ruled || r->seen != NONE);

	r->seen |= part;
	return rule ? wide_ruled(r->w, WIDE_ABOVE, r->w->columns.width - 1) :
	    0;
}

static enum part
part_of(enum table_kind kind)
{
	if (kind == TABLE_NET)
		return NETS;
	return table_is_share(kind) ? ANSWERS : OTHERS;
}

static size_t
place(const struct rows *r, size_t c)
{
	return wide_columns_find(&r->w->columns, &r->t->columns[c])->at;
}

static int
write_bases(struct rows *r)
{
	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum base_cells which;
		const char *label;

		if (!base_cells_at(r->t, r->look->style, i, &which, &label))
			continue;
		if (begin(r, BASES) < 0 || wide_text(r->w, 0, slice_of(label),
		    WIDE_TEXT) < 0)
			return -1;
		for (size_t c = 0; c < r->t->ncolumns; c++)
			if (wide_cells_base(r->w, r->t, &r->t->columns[c],
			    which) < 0)
				return -1;
		if (wide_wave_base(r->w, r->t, which) < 0 ||
		    wide_next(r->w) < 0)
			return -1;
	}
	return 0;
}

static int
write_count(struct rows *r, size_t row, size_t c)
{
	const struct tidy_cell *cell = tidy_at(r->t, row, c);
	const struct wide_figure f = { .decimals = r->t->made.look.decimals,
	    .bold = r->t->rows[row].kind == TABLE_NET };

	if (!cell->figure.known || !cell->weighted.known)
		return wide_cells_code(r->w, place(r, c), cell->figure.known ?
		    TABLE_NO_FIGURE : cell->status);
	return wide_number(r->w, place(r, c), cell->weighted.value, &f);
}

static int
write_figure(struct rows *r, size_t row, size_t c)
{
	const struct tidy_cell *cell = tidy_at(r->t, row, c);

	if (!cell->figure.known)
		return wide_cells_code(r->w, place(r, c), cell->status);
	if (table_is_share(r->t->rows[row].kind) &&
	    r->look->as == MADE_COUNTS)
		return write_count(r, row, c);
	return wide_cells_figure(r->w, r->t, row, cell, place(r, c),
	    r->look);
}

static int
write_cell(struct rows *r, size_t row, size_t c)
{
	const struct tidy_cell *cell = tidy_at(r->t, row, c);

	if (cell->figure.known &&
	    (r->look->style->letters || r->look->letters) &&
	    wide_text(r->w, place(r, c) + 1, cell->sig, WIDE_LETTERS) < 0)
		return -1;
	return write_figure(r, row, c);
}

static int
write_label(struct rows *r, const struct tidy_row *row)
{
	struct buf b;
	int e;

	buf_init(&b);
	banner_cells_label(&b, row, r->look->style);
	e = wide_text(r->w, 0, buf_all(&b), row->kind == TABLE_NET ?
	    WIDE_BOLD : WIDE_TEXT);
	buf_clear(&b);
	return e;
}

/* Counts stand in a line of their own, as on paper. */
static int
write_counts(struct rows *r, size_t row)
{
	if (r->look->as != MADE_BOTH ||
	    !table_is_share(r->t->rows[row].kind))
		return 0;
	for (size_t c = 0; c < r->t->ncolumns; c++)
		if (write_count(r, row, c) < 0)
			return -1;
	return wide_next(r->w);
}

static int
write_row(struct rows *r, size_t row)
{
	if (begin(r, part_of(r->t->rows[row].kind)) < 0 ||
	    write_label(r, &r->t->rows[row]) < 0)
		return -1;
	for (size_t c = 0; c < r->t->ncolumns; c++)
		if (write_cell(r, row, c) < 0)
			return -1;
	if (wide_wave_row(r->w, r->t, row, r->look) < 0 ||
	    wide_gap_row(r->w, r->t, row) < 0 || wide_next(r->w) < 0)
		return -1;
	return write_counts(r, row);
}

/* Who is in the means, if not all of the base. */
static int
write_own_base(struct rows *r)
{
	static const struct wide_figure f = { .decimals = 0 };
	size_t row = tidy_own_base(r->t);
	struct buf b;
	int e;

	if (row == r->t->nrows)
		return 0;
	buf_init(&b);
	figures_put_own_base(&b, r->t, row);
	e = wide_text(r->w, 0, buf_all(&b), WIDE_TEXT);
	buf_clear(&b);
	for (size_t c = 0; e == 0 && c < r->t->ncolumns; c++) {
		const struct tidy_cell *cell = tidy_at(r->t, row, c);

		e = cell->unweighted.known ? wide_number(r->w, place(r, c),
		    (double)cell->unweighted.n, &f) :
		    wide_cells_code(r->w, place(r, c), cell->status);
	}
	return e == 0 ? wide_next(r->w) : -1;
}

/* A summary does not say who is in means. */
int
wide_rows(struct wide *w, const struct view *v, const struct tidy_table *t,
    bool ruled)
{
	const struct show_look look = views_look(v, false);
	struct rows r = { w, t, &look, NONE, ruled };
	bool last = look.style->bases_last;

	if (!last && write_bases(&r) < 0)
		return -1;
	for (size_t row = 0; row < t->nrows; row++)
		if (write_row(&r, row) < 0)
			return -1;
	if (v->kind != VIEW_SUMMARY && write_own_base(&r) < 0)
		return -1;
	return last ? write_bases(&r) : 0;
}
