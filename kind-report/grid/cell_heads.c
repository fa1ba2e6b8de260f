/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "show/figures.h"
#include "banner/banner_cells.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/cell_heads.h"

static bool
has_values(const struct tidy_table *t)
{
	for (size_t row = 0; row < t->nrows; row++)
		if (!table_is_share(t->rows[row].kind))
			return true;
	return false;
}

void
cell_heads_put_unit(const struct tidy_table *t, struct buf *out)
{
	bool values = has_values(t);

	buf_puts(out, tidy_has_shares(t) ? "%" : "");
	if (values)
		buf_puts(out, tidy_has_shares(t) ? " or value" : "value");
}

const char *
cell_heads_change_unit(const struct tidy_table *t)
{
	if (!tidy_has_shares(t))
		return " (units)";
	return has_values(t) ? "" : " (points)";
}

/* "95% interval: lower (%)" */
static void
put_end(const struct tidy_table *t, const char *end, struct buf *out)
{
	fmt_level(out, t->made.look.level);
	buf_puts(out, "% interval: ");
	buf_puts(out, end);
	buf_puts(out, " (");
	cell_heads_put_unit(t, out);
	buf_putc(out, ')');
}

static void
put_figure_heading(const struct tidy_table *t, bool named, struct buf *out)
{
	if (!named)
		buf_puts(out, tidy_has_shares(t) ? "Percent" : "Figure");
	buf_puts(out, " (");
	cell_heads_put_unit(t, out);
	buf_putc(out, ')');
}

/* How many people, or responses, are in a cell. */
static void
put_people_heading(const struct tidy_table *t, const char *what,
    struct buf *out)
{
	buf_printf(out, "%s (%s)", what, tidy_of_responses(t) ? "responses" :
	    figures_respondents(&t->made.look));
}

/* "Interviewed (respondents)"; of records, "Records (number)". */
static void
put_interviewed_heading(const struct tidy_table *t, struct buf *out)
{
	const char *people = figures_people(t);

	if (tidy_of_responses(t))
		put_people_heading(t, "Unweighted", out);
	else if (strcmp(people, figures_respondents(&t->made.look)) == 0)
		buf_printf(out, "%s (number)", figures_people_heading(t));
	else
		put_people_heading(t, figures_people_heading(t), out);
}

/* Counts, or with them the figures that are no shares. */
static void
put_count_heading(const struct tidy_table *t, bool only, struct buf *out)
{
	put_people_heading(t, banner_cells_counts(t, true), out);
	buf_puts(out, only && has_values(t) ? " or value" : "");
}

static void
put_heading(const struct tidy_table *t, enum cells_measure measure,
    bool named, struct buf *out)
{
	if (measure == CELLS_FIGURE) {
		put_figure_heading(t, named, out);
		return;
	}
	buf_puts(out, named ? ": " : "");
	if (measure == CELLS_LOWER)
		put_end(t, "lower", out);
	else if (measure == CELLS_UPPER)
		put_end(t, "upper", out);
	else if (measure == CELLS_HIGHER)
		buf_puts(out, "significantly higher than");
	else if (measure == CELLS_REST)
		buf_puts(out, "compared with all others");
	else if (measure == CELLS_COUNT || measure == CELLS_COUNT_ONLY)
		put_count_heading(t, measure == CELLS_COUNT_ONLY, out);
	else if (measure == CELLS_WEIGHTED)
		put_people_heading(t, "Weighted", out);
	else if (measure == CELLS_INTERVIEWED)
		put_interviewed_heading(t, out);
	else
		buf_puts(out, named ? "status" : "Status");
}

static void
put_letter(struct slice letter, struct buf *out)
{
	buf_puts(out, letter.n > 0 ? ", column " : "");
	buf_slice(out, letter);
}

void
cell_heads_add(struct grid *g, const struct tidy_table *t, struct slice name,
    struct slice letter, unsigned measures)
{
	size_t before = g->ncolumns;
	struct buf b;

	buf_init(&b);
	for (enum cells_measure m = 0; m < CELLS_MEASURES; m++) {
		if (!(measures & 1u << m))
			continue;
		b.len = 0;
		buf_slice(&b, name);
		if (g->ncolumns == before)
			put_letter(letter, &b);
		put_heading(t, m, name.n > 0, &b);
		grid_heading(g, buf_all(&b), m != CELLS_HIGHER &&
		    m != CELLS_REST && m != CELLS_STATUS);
		if (g->ncolumns > before + 1)
			grid_join(g);
	}
	buf_clear(&b);
}

void
cell_heads_put_name(const struct tidy_table *t, size_t column, bool letter,
    struct buf *out)
{
	const struct tidy_column *c = &t->columns[column];

	if (!slice_eq(c->heading, c->label)) {
		buf_slice(out, tidy_break(c));
		buf_puts(out, ": ");
	}
	buf_slice(out, c->label);
	if (letter)
		put_letter(c->letter, out);
}
