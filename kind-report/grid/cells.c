/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "kind-report/grid/codes.h"
#include "show/figures.h"
#include "banner/banner_cells.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/letter_cells.h"
#include "kind-report/grid/cells.h"

bool
cells_has_status(const struct tidy_cell *cell)
{
	return cell->figure.known && cell->status != 0;
}

unsigned
cells_measures(const struct tidy_table *t, size_t column)
{
	const struct tidy_column *c = &t->columns[column];
	unsigned measures = 1 << CELLS_FIGURE;

	for (size_t row = 0; row < t->nrows; row++) {
		const struct tidy_cell *cell = tidy_at(t, row, column);

		if (cell->lower.known)
			measures |= CELLS_INTERVAL;
		if (cells_has_status(cell))
			measures |= 1 << CELLS_STATUS;
	}
	if (c->base.unweighted.known && c->status != 0)
		measures |= 1 << CELLS_STATUS;
	if (c->letter.n > 0 && t->made.look.tests.letters)
		measures |= 1 << CELLS_HIGHER;
	if (column > 0 && t->made.look.tests.rest)
		measures |= 1 << CELLS_REST;
	return measures;
}

static bool
has_values(const struct tidy_table *t)
{
	for (size_t row = 0; row < t->nrows; row++)
		if (!table_is_share(t->rows[row].kind))
			return true;
	return false;
}

void
cells_put_unit(const struct tidy_table *t, struct buf *out)
{
	bool values = has_values(t);

	buf_puts(out, tidy_has_shares(t) ? "%" : "");
	if (values)
		buf_puts(out, tidy_has_shares(t) ? " or value" : "value");
}

const char *
cells_change_unit(const struct tidy_table *t)
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
	cells_put_unit(t, out);
	buf_putc(out, ')');
}

static void
put_figure_heading(const struct tidy_table *t, bool named, struct buf *out)
{
	if (!named)
		buf_puts(out, tidy_has_shares(t) ? "Percent" : "Figure");
	buf_puts(out, " (");
	cells_put_unit(t, out);
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
cells_headings(struct grid *g, const struct tidy_table *t, struct slice name,
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
cells_put_number(struct grid *g, const struct tidy_number *n,
    unsigned status, unsigned decimals)
{
	if (n->known)
		grid_number(g, n->value, decimals);
	else
		grid_code(g, status);
}

/* People may lack where the figure is known. */
static void
put_people(struct grid *g, const struct tidy_number *n, unsigned status)
{
	cells_put_number(g, n, status != 0 ? status : TABLE_NO_FIGURE, 0);
}

struct tidy_number
cells_people(const struct tidy_count *n)
{
	return (struct tidy_number){ n->known, (double)n->n };
}

void
cells_put_status(struct grid *g, unsigned status)
{
	grid_code(g, status != 0 ? status : CODES_NONE);
}

/* An end of an interval; where the figure itself is shown, no status says why
 * there is none. */
static void
put_interval_end(struct grid *g, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell, const struct tidy_number *end)
{
	cells_put_number(g, end, cell->figure.known ? TABLE_NO_FIGURE :
	    cell->status,
	    figures_fine_decimals(t->rows[row].kind, &t->made.look));
}

static void
put_figure(struct grid *g, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell)
{
	cells_put_number(g, &cell->figure, cell->status,
	    figures_decimals(t->rows[row].kind, &t->made.look));
}

/* The count of a share as it is shown elsewhere. */
static void
put_count(struct grid *g, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell, bool only)
{
	if (table_is_share(t->rows[row].kind))
		cells_put_number(g, &cell->weighted, cell->figure.known ?
		    TABLE_NO_FIGURE : cell->status, t->made.look.decimals);
	else if (only)
		put_figure(g, t, row, cell);
	else
		grid_code(g, TABLE_NO_COLUMN);
}

static void
put_measure(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, enum cells_measure measure)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);
	struct tidy_number interviewed = cells_people(&cell->unweighted);

	switch (measure) {
	case CELLS_FIGURE:
		put_figure(g, t, row, cell);
		break;
	case CELLS_COUNT_ONLY:
	case CELLS_COUNT:
		put_count(g, t, row, cell, measure == CELLS_COUNT_ONLY);
		break;
	case CELLS_LOWER:
		put_interval_end(g, t, row, cell, &cell->lower);
		break;
	case CELLS_UPPER:
		put_interval_end(g, t, row, cell, &cell->upper);
		break;
	case CELLS_HIGHER:
	case CELLS_REST:
		letter_cells_put(g, t, row, column, measure == CELLS_REST);
		break;
	case CELLS_WEIGHTED:
		put_people(g, &cell->weighted, cell->status);
		break;
	case CELLS_INTERVIEWED:
		put_people(g, &interviewed, cell->status);
		break;
	default:
		cells_put_status(g, cell->status);
		break;
	}
}

void
cells_put(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, unsigned measures)
{
	for (enum cells_measure m = 0; m < CELLS_MEASURES; m++)
		if (measures & 1u << m)
			put_measure(g, t, row, column, m);
}

void
cells_put_name(const struct tidy_table *t, size_t column, bool letter,
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

void
cells_put_label(struct grid *g, const struct tidy_table *t, size_t row,
    const struct style *style)
{
	struct buf b;

	buf_init(&b);
	banner_cells_label(&b, &t->rows[row], style);
	if (t->rows[row].kind == TABLE_NET &&
	    !slice_ends(t->rows[row].label, TIDY_NET))
		buf_puts(&b, TIDY_NET);
	grid_text(g, buf_all(&b));
	buf_clear(&b);
}
