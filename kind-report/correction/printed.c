/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "show/figures.h"
#include "kind-report/correction/printed.h"

static bool
is_base(struct printed_place at)
{
	return at.row == at.table->nrows;
}

static void
put_figure(struct buf *out, struct printed_place at)
{
	const struct tidy_table *t = at.table;
	const struct tidy_cell *cell = tidy_at(t, at.row, at.column);

	if (weighting_table_is_weights(t) && cell->figure.known)
		fmt_double(out, cell->figure.value,
		    weighting_table_decimals(t, at.row));
	else
		figures_put(out, t, at.row, at.column);
}

/* Respondents, of whom tables with breaks show weighted counts, if any. */
static void
put_counts(struct buf *out, struct printed_place at, bool weighted)
{
	const struct tidy_table *t = at.table;
	const struct tidy_cell *cell = tidy_at(t, at.row, at.column);
	bool counts = t->made.shown.as != MADE_PERCENT;

	if (weighted && t->made.look.weighted && cell->weighted.known &&
	    (t->ncolumns == 1 || counts))
		fmt_double(out, cell->weighted.value, 0);
	if (!weighted && cell->unweighted.known && (t->ncolumns == 1 ||
	    (counts && !t->made.look.weighted)))
		fmt_count(out, cell->unweighted.n);
}

static void
put_base(struct buf *out, struct printed_place at, enum printed what)
{
	const struct tidy_table *t = at.table;
	const struct tidy_column *c = &t->columns[at.column];
	const struct tidy_number *n = what == PRINTED_WEIGHTED ?
	    &c->base.weighted : &c->base.effective;

	if (what == PRINTED_UNWEIGHTED && c->base.unweighted.known)
		fmt_count(out, c->base.unweighted.n);
	else if (what == PRINTED_UNWEIGHTED)
		table_status(figures_base_reason(c), out);
	else if ((what == PRINTED_WEIGHTED || what == PRINTED_EFFECTIVE) &&
	    t->made.look.weighted && n->known)
		fmt_double(out, n->value, 0);
}

/* The last wave's total stands beside this one. */
static void
put_wave(struct buf *out, struct printed_place at, bool change)
{
	const struct tidy_table *t = at.table;
	const struct tidy_change *c;

	if (t->wave == NULL || at.column > 0)
		return;
	c = &t->wave->changes[at.row];
	if (!change)
		figures_put_cell(out, t->rows[at.row].kind, &t->made.look,
		    &t->wave->cells[at.row]);
	else if (c->value.known)
		figures_put_change(out, c->value.value, figures_fine_decimals(
		    t->rows[at.row].kind, &t->made.look));
	else
		table_status(c->status, out);
}

void
printed_put(struct buf *out, struct printed_place at, enum printed what)
{
	if (is_base(at)) {
		put_base(out, at, what);
		return;
	}
	switch (what) {
	case PRINTED_FIGURE:
		put_figure(out, at);
		break;
	case PRINTED_INTERVAL:
		figures_put_interval(out, at.table, at.row, at.column);
		break;
	case PRINTED_UNWEIGHTED:
	case PRINTED_WEIGHTED:
		put_counts(out, at, what == PRINTED_WEIGHTED);
		break;
	case PRINTED_BEFORE:
	case PRINTED_CHANGE:
		put_wave(out, at, what == PRINTED_CHANGE);
		break;
	case PRINTED_EFFECTIVE:
	case PRINTED:
		break;
	}
}

const char *
printed_name(struct printed_place at, enum printed what)
{
	static const char *const names[] = { "figure", "interval", "",
	    "weighted", "effective", "last wave", "change" };

	if (what == PRINTED_FIGURE && !is_base(at) &&
	    table_is_share(at.table->rows[at.row].kind))
		return "%";
	return what == PRINTED_UNWEIGHTED ? figures_people(at.table) :
	    names[what];
}
