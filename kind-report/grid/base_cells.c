/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy/tidy.h"
#include "show/figures.h"
#include "show/style.h"
#include "banner/banner_bases.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/base_cells.h"

unsigned
base_cells_count(bool weighted)
{
	return weighted ? BASE_CELLS_EFFECTIVE + 1 : 1;
}

const char *
base_cells_label(enum base_cells which, const struct tidy_table *t)
{
	static const char *const labels[][2] = {
		{ "Interviewed (unweighted base)",
		    "Responses (unweighted base)" },
		{ "Weighted base", "Weighted base (responses)" },
		{ "Effective base", "Effective base (respondents)" },
	};
	bool responses = tidy_of_responses(t);

	if (which == BASE_CELLS_UNWEIGHTED && !responses &&
	    t->made.look.weight_0 > 0)
		return "Counted (unweighted base)";
	if (which == BASE_CELLS_UNWEIGHTED && !responses &&
	    t->made.look.records)
		return "Records (unweighted base)";
	if (which == BASE_CELLS_EFFECTIVE && responses &&
	    t->made.look.records)
		return "Effective base (records)";
	return labels[which][responses];
}

bool
base_cells_at(const struct tidy_table *t, const struct style *style, size_t i,
    enum base_cells *which, const char **label)
{
	static const enum base_cells of[] = {
		[STYLE_UNWEIGHTED] = BASE_CELLS_UNWEIGHTED,
		[STYLE_WEIGHTED] = BASE_CELLS_WEIGHTED,
		[STYLE_EFFECTIVE] = BASE_CELLS_EFFECTIVE };
	enum style_base what = style->bases[i].what;

	if (style == style_list) {
		*which = (enum base_cells)i;
		*label = base_cells_label(*which, t);
		return i < base_cells_count(t->made.look.weighted);
	}
	if (!banner_bases_has(style, what, t))
		return false;
	*which = of[what];
	*label = banner_bases_label(style, i, t);
	return true;
}

struct tidy_number
base_cells_number(const struct tidy_base *base, enum base_cells which)
{
	if (which == BASE_CELLS_UNWEIGHTED)
		return cells_people(&base->unweighted);
	return which == BASE_CELLS_WEIGHTED ? base->weighted :
	    base->effective;
}

bool
base_cells_is_judged(const struct tidy_table *t, enum base_cells which)
{
	bool effective = t->made.look.small.effective &&
	    t->made.look.weighted;

	return which == (effective ? BASE_CELLS_EFFECTIVE :
	    BASE_CELLS_UNWEIGHTED);
}

static enum cells_measure
place_of(enum base_cells which, unsigned measures)
{
	if (!(measures & 1u << CELLS_INTERVIEWED))
		return measures & 1u << CELLS_COUNT ? CELLS_COUNT :
		    measures & 1u << CELLS_COUNT_ONLY ? CELLS_COUNT_ONLY :
		    CELLS_FIGURE;
	return which == BASE_CELLS_UNWEIGHTED ? CELLS_INTERVIEWED :
	    CELLS_WEIGHTED;
}

void
base_cells_put(struct grid *g, const struct tidy_table *t, size_t column,
    enum base_cells which, unsigned measures)
{
	const struct tidy_column *c = &t->columns[column];
	struct tidy_number n = base_cells_number(&c->base, which);

	for (enum cells_measure m = 0; m < CELLS_MEASURES; m++) {
		if (!(measures & 1u << m))
			continue;
		if (m == place_of(which, measures))
			cells_put_number(g, &n, figures_base_reason(c), 0);
		else if (m == CELLS_STATUS)
			cells_put_status(g, base_cells_is_judged(t, which) ?
			    c->status : 0);
		else
			grid_code(g, TABLE_NO_COLUMN);
	}
}

void
base_cells_put_own(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, unsigned measures)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);
	struct tidy_number n = cells_people(&cell->unweighted);

	for (enum cells_measure m = 0; m < CELLS_MEASURES; m++) {
		if (!(measures & 1u << m))
			continue;
		if (m == place_of(BASE_CELLS_UNWEIGHTED, measures))
			cells_put_number(g, &n, cell->status != 0 ?
			    cell->status : TABLE_NO_FIGURE, 0);
		else if (m == CELLS_STATUS)
			cells_put_status(g, 0);
		else
			grid_code(g, TABLE_NO_COLUMN);
	}
}
