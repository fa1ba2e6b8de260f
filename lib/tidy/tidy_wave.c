/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "tidy/tidy_check.h"
#include "tidy/tidy_record.h"
#include "tidy/tidy_wave.h"

/* Sums of doubles may differ so much. */
#define ROUNDING 1e-6

bool
tidy_wave_is_name(struct slice label)
{
	return label.n > 0 && !slice_is(label, "Total") &&
	    !slice_is(label, TIDY_WAVE_HEADING);
}

bool
tidy_wave_is_open(const struct tidy_table *t)
{
	return t->wave != NULL && t->wave->nchanges < t->nrows;
}

static int
check_begin(const struct tidy_record *r, const struct tidy_table *t,
    struct diag *d)
{
	if (t->ncolumns != 1)
		return tidy_record_wrong_field(r, TIDY_KIND, "the last wave "
		    "behind the base of the Total", d);
	if (!tidy_wave_is_name(tidy_record_field(r, TIDY_COLUMN)))
		return tidy_record_wrong_field(r, TIDY_COLUMN, "a name of the "
		    "last wave, neither Total nor " TIDY_WAVE_HEADING, d);
	return 0;
}

static void
begin(const struct tidy_record *r, struct tidy_table *t, struct arena *arena)
{
	struct slice label = tidy_record_field(r, TIDY_COLUMN);

	t->wave = xcalloc(1, sizeof(*t->wave));
	t->wave->label = (struct slice){ arena_string(arena, label),
	    label.n };
	t->wave->cells = xcalloc(t->nrows, sizeof(*t->wave->cells));
	t->wave->changes = xcalloc(t->nrows, sizeof(*t->wave->changes));
}

/* Is the record of the row that is next, of which there are n so far? */
static int
check_row(const struct tidy_record *r, const struct tidy_table *t, size_t n,
    struct diag *d)
{
	return n < t->nrows && slice_eq(tidy_record_field(r, TIDY_ROW),
	    t->rows[n].label) ? 0 : tidy_record_wrong_field(r, TIDY_ROW,
	    "the rows of the Total in the same order", d);
}

static int
take_cell(const struct tidy_record *r, const struct tidy_table *t,
    struct tidy_wave *w, struct diag *d)
{
	enum table_kind kind;
	struct tidy_cell *cell = &w->cells[w->ncells];
	struct diag reason;

	if (check_row(r, t, w->ncells, d) < 0)
		return -1;
	kind = t->rows[w->ncells].kind;
	if (tidy_record_cell(r, table_is_share(kind), cell, d) < 0)
		return -1;
	if (cell->sig.n > 0)
		return tidy_record_wrong_field(r, TIDY_SIG, "nothing", d);
	cell->sig = slice_of("");
	w->ncells++;
	return tidy_check_cell(cell, kind, &reason) == 0 ? 0 :
	    tidy_record_wrong(r, d, "%s", reason.text);
}

static int
take_base(const struct tidy_record *r, const struct tidy_table *t,
    struct tidy_wave *w, struct diag *d)
{
	if (w->ncells < t->nrows || w->has_base)
		return tidy_record_wrong_field(r, TIDY_KIND, w->has_base ?
		    "one base of the last wave" :
		    "its figures in all rows first", d);
	w->has_base = true;
	return tidy_record_base(r, &w->base, d) < 0 ? -1 :
	    tidy_record_status(r, &w->status, d);
}

/* Up or down, if it is significant. */
static int
take_mark(const struct tidy_record *r, struct tidy_change *c, struct diag *d)
{
	struct slice sig = tidy_record_field(r, TIDY_SIG);

	c->significant = sig.n > 0;
	if (sig.n == 0 || (c->value.known && c->p.known &&
	    slice_is(sig, c->value.value > 0 ? "+" : "-")))
		return 0;
	return tidy_record_wrong_field(r, TIDY_SIG, "+ or - as the change is, "
	    "or nothing", d);
}

static int
take_change(const struct tidy_record *r, const struct tidy_table *t,
    struct tidy_wave *w, struct diag *d)
{
	struct tidy_change *c = &w->changes[w->nchanges];

	if (!w->has_base)
		return tidy_record_wrong_field(r, TIDY_KIND, "the base of the "
		    "last wave first", d);
	if (check_row(r, t, w->nchanges, d) < 0 ||
	    tidy_record_number(r, TIDY_VALUE, &c->value, d) < 0 ||
	    tidy_record_number(r, TIDY_SE, &c->se, d) < 0 ||
	    tidy_record_number(r, TIDY_P, &c->p, d) < 0 ||
	    tidy_record_status(r, &c->status, d) < 0)
		return -1;
	w->nchanges++;
	return take_mark(r, c, d);
}

int
tidy_wave_take(const struct tidy_record *r, struct tidy_table *t,
    struct arena *arena, struct diag *d)
{
	struct slice kind = tidy_record_field(r, TIDY_KIND);

	if (!slice_is(tidy_record_field(r, TIDY_BREAK), "Total"))
		return tidy_record_wrong_field(r, TIDY_BREAK, "Total", d);
	if (t->wave == NULL) {
		if (check_begin(r, t, d) < 0)
			return -1;
		begin(r, t, arena);
	}
	if (!slice_eq(tidy_record_field(r, TIDY_COLUMN), t->wave->label))
		return tidy_record_wrong_field(r, TIDY_COLUMN, "one name of "
		    "the last wave", d);
	if (slice_is(kind, TIDY_PREVIOUS))
		return take_cell(r, t, t->wave, d);
	return (slice_is(kind, TIDY_PREVIOUS_BASE) ? take_base : take_change)(r,
	    t, t->wave, d);
}

static bool
is_near(double found, double wanted)
{
	return fabs(found - wanted) <= ROUNDING * fmax(1, fabs(wanted));
}

/* What the change of a row contradicts, or NULL. */
static const char *
wrong_change(const struct tidy_change *c, const struct tidy_cell *now,
    const struct tidy_cell *then)
{
	if (!c->value.known)
		return c->status == 0 ? "there is no change, and no status "
		    "that says why" : c->se.known || c->p.known ?
		    "there is no change, and its precision is there" : NULL;
	if (c->status & (TABLE_BREAK | TABLE_SECRET | TABLE_NO_FIGURE))
		return "the status says that there is no change, and it is "
		    "there";
	if (!now->figure.known || !then->figure.known)
		return "one of the two figures is not there, and their change "
		    "is";
	if (!is_near(c->value.value, now->figure.value - then->figure.value))
		return "value is not the change of the two figures";
	if (c->se.known != c->p.known || c->se.value < 0 ||
	    !(c->p.value >= 0 && c->p.value <= 1))
		return "wanted a standard error and a p-value from 0 to 1, or "
		    "neither";
	return NULL;
}

/* The same of a figure and its base. */
static const char *
wrong_figure(const struct tidy_wave *w, const struct tidy_cell *then)
{
	const struct tidy_base *base = &then->base;

	if (base->unweighted.known && w->base.unweighted.known &&
	    (base->unweighted.n != w->base.unweighted.n ||
	    !is_near(base->weighted.value, w->base.weighted.value)))
		return "its base is not that of the column";
	return then->figure.known && !w->base.unweighted.known ?
	    "there is a figure, and no base" : NULL;
}

int
tidy_wave_check(const struct tidy_table *t, struct diag *d)
{
	const struct tidy_wave *w = t->wave;

	for (size_t r = 0; w != NULL && r < t->nrows; r++) {
		const char *what = wrong_figure(w, &w->cells[r]);

		if (what == NULL)
			what = wrong_change(&w->changes[r], tidy_at(t, r, 0),
			    &w->cells[r]);
		if (what != NULL)
			return diag_set(d, "row \"%.*s\" of \"%.*s\": %s",
			    (int)t->rows[r].label.n, t->rows[r].label.p,
			    (int)w->label.n, w->label.p, what);
	}
	if (w != NULL && t->made.percent == TABLE_OF_ROW)
		return diag_set(d, "the last wave is of column percentages, "
		    "and percent is row");
	return 0;
}
