/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdio.h>

#include "base/diag.h"
#include "base/num.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "tidy/tidy.h"
#include "tidy/tidy_record.h"

const char *const tidy_record_columns[TIDY_COLUMNS] = { "table", "question",
    "wording", "base", "break", "column", "letter", "kind", "row", "percent",
    "value", "se", "lower", "upper", "weighted", "unweighted",
    "base_weighted", "base_unweighted", "base_effective", "sig", "status",
    "p" };

/* A percentage may be so much above 100 by rounding. */
#define ROUNDING 1e-9

struct slice
tidy_record_field(const struct tidy_record *r, size_t column)
{
	return csvin_field(r->in, r->want[column]);
}

int
tidy_record_wrong(const struct tidy_record *r, struct diag *d,
    const char *fmt, ...)
{
	struct diag text;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text.text, sizeof(text.text), fmt, ap);
	va_end(ap);
	return diag_at(d, csvin_filename(r->in), csvin_line(r->in), "%s",
	    text.text);
}

int
tidy_record_wrong_field(const struct tidy_record *r, size_t column,
    const char *wanted, struct diag *d)
{
	struct slice s = tidy_record_field(r, column);

	return tidy_record_wrong(r, d, "%s: found \"%.*s\", wanted %s",
	    tidy_record_columns[column], (int)s.n, s.p, wanted);
}

int
tidy_record_find(struct tidy_record *r, struct diag *d)
{
	size_t i = column_want(r->in, tidy_record_columns, TIDY_COLUMNS,
	    r->want);

	if (i == TIDY_COLUMNS)
		return 0;
	return diag_at(d, csvin_filename(r->in), 1, "this is no table stream: "
	    "it has no column \"%s\" (kind-tabulate and kind-crosstab write "
	    "table streams with -f tidy)", tidy_record_columns[i]);
}

int
tidy_record_number(const struct tidy_record *r, size_t column,
    struct tidy_number *n, struct diag *d)
{
	struct slice s = tidy_record_field(r, column);

	*n = (struct tidy_number){ s.n > 0, 0 };
	if (n->known && !num_parse(s, &n->value))
		return tidy_record_wrong_field(r, column,
		    "a number or nothing", d);
	return 0;
}

/* Of weights: not below 0. */
static int
read_weight(const struct tidy_record *r, size_t column,
    struct tidy_number *n, struct diag *d)
{
	if (tidy_record_number(r, column, n, d) < 0)
		return -1;
	if (n->value < 0)
		return tidy_record_wrong_field(r, column, "no number below 0",
		    d);
	return 0;
}

static int
read_count(const struct tidy_record *r, size_t column, struct tidy_count *c,
    struct diag *d)
{
	struct slice s = tidy_record_field(r, column);

	*c = (struct tidy_count){ s.n > 0, 0 };
	if (c->known && !num_parse_uint(s, UINT64_MAX, &c->n))
		return tidy_record_wrong_field(r, column,
		    "a whole number or nothing", d);
	return 0;
}

bool
tidy_record_is_wave(const struct tidy_record *r)
{
	struct slice kind = tidy_record_field(r, TIDY_KIND);

	return slice_is(kind, TIDY_PREVIOUS) ||
	    slice_is(kind, TIDY_PREVIOUS_BASE) || slice_is(kind, TIDY_CHANGE);
}

int
tidy_record_base(const struct tidy_record *r, struct tidy_base *b,
    struct diag *d)
{
	if (read_weight(r, TIDY_BASE_WEIGHTED, &b->weighted, d) < 0 ||
	    read_count(r, TIDY_BASE_UNWEIGHTED, &b->unweighted, d) < 0 ||
	    read_weight(r, TIDY_BASE_EFFECTIVE, &b->effective, d) < 0)
		return -1;
	return 0;
}

int
tidy_record_status(const struct tidy_record *r, unsigned *status,
    struct diag *d)
{
	if (!table_status_find(tidy_record_field(r, TIDY_STATUS), status))
		return tidy_record_wrong_field(r, TIDY_STATUS,
		    "codes like [low] or [u]", d);
	if ((*status & TABLE_BREAK) &&
	    !tidy_record_is_wave(r))
		return tidy_record_wrong_field(r, TIDY_STATUS,
		    "[b] only of the last wave", d);
	return 0;
}

/* The figure is in one of two columns, by its kind. */
static int
read_figure(const struct tidy_record *r, bool share, struct tidy_cell *cell,
    struct diag *d)
{
	size_t other = share ? TIDY_VALUE : TIDY_PERCENT;

	if (tidy_record_number(r, share ? TIDY_PERCENT : TIDY_VALUE,
	    &cell->figure, d) < 0)
		return -1;
	if (tidy_record_field(r, other).n > 0)
		return tidy_record_wrong_field(r, other,
		    "nothing in a row of this kind", d);
	if (share && !(cell->figure.value >= 0 &&
	    cell->figure.value <= 100 + ROUNDING))
		return tidy_record_wrong_field(r, TIDY_PERCENT, "0 to 100", d);
	return 0;
}

static int
read_interval(const struct tidy_record *r, struct tidy_cell *cell,
    struct diag *d)
{
	if (read_weight(r, TIDY_SE, &cell->se, d) < 0 ||
	    tidy_record_number(r, TIDY_LOWER, &cell->lower, d) < 0 ||
	    tidy_record_number(r, TIDY_UPPER, &cell->upper, d) < 0)
		return -1;
	if (cell->lower.known != cell->upper.known)
		return tidy_record_wrong(r, d, "an interval has one end only");
	if (cell->lower.known && !(cell->lower.value <= cell->upper.value))
		return tidy_record_wrong_field(r, TIDY_UPPER,
		    "no less than lower", d);
	return 0;
}

/* What is confidential must not be there, whatever wrote the stream. */
static int
check_hidden(const struct tidy_record *r, const struct tidy_cell *cell,
    struct diag *d)
{
	if (!(cell->status & TABLE_SECRET))
		return 0;
	if (cell->figure.known || cell->se.known || cell->lower.known ||
	    cell->weighted.known || cell->unweighted.known ||
	    cell->sig.n > 0 || tidy_record_field(r, TIDY_P).n > 0)
		return tidy_record_wrong(r, d, "the status [c] says that the "
		    "figure is hidden, and it is there");
	return 0;
}

int
tidy_record_cell(const struct tidy_record *r, bool share,
    struct tidy_cell *cell, struct diag *d)
{
	*cell = (struct tidy_cell){ .sig = tidy_record_field(r, TIDY_SIG) };
	if (read_figure(r, share, cell, d) < 0 ||
	    read_interval(r, cell, d) < 0 ||
	    read_weight(r, TIDY_WEIGHTED, &cell->weighted, d) < 0 ||
	    read_count(r, TIDY_UNWEIGHTED, &cell->unweighted, d) < 0 ||
	    tidy_record_base(r, &cell->base, d) < 0 ||
	    tidy_record_status(r, &cell->status, d) < 0)
		return -1;
	if (!cell->figure.known && cell->status == 0)
		return tidy_record_wrong(r, d, "there is no figure, and no "
		    "status that says why");
	return check_hidden(r, cell, d);
}
