/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/diag.h"
#include "kind-read/csv/rows.h"
#include "kind-read/csv/recordwidth.h"

/* A title is no longer than this. */
#define TITLE_LINES 20

/*
 * Takes fields without a column off the end of a record, if these are empty and
 * not in quotes; false if they are not.
 */
static bool
take_off(struct recordwidth *w, struct row *row)
{
	const char *p = row->text.p, *end = p + row->text.n;
	size_t left = row->width - w->columns;

	for (; left > 0 && end > p; end--) {
		bool delim = (unsigned char)end[-1] == w->delim;

		if (!delim && end[-1] != ' ' && end[-1] != '\t')
			return false;
		left -= delim;
	}
	row->text.n = (size_t)(end - p);
	row->width = w->columns;
	return left == 0;
}

/* A delimiter behind each record is one; behind some, a comma too many may
 * stand elsewhere in them. */
static bool
has_surplus(struct recordwidth *w, struct row *row)
{
	size_t more = row->width - w->columns;

	if (w->first == 0 || more == w->surplus)
		w->surplus = take_off(w, row) ? more : 0;
	return w->surplus > 0;
}

/* Lines of one field stand above wider ones. */
static int
bad_width(const struct recordwidth *w, size_t width, struct diag *d)
{
	uint64_t line = rows_line(w->rows);

	if (w->columns > 1 || width < 3 || line > TITLE_LINES)
		return rows_bad_width(w->rows, d);
	return diag_at(d, w->name, line, "found %zu fields, wanted 1 as in the "
	    "header (if this line is the header: --skip %" PRIu64 ")", width,
	    line - 1);
}

int
recordwidth_check(struct recordwidth *w, struct row *row, struct diag *d)
{
	size_t n = w->columns;

	if (w->surplus > 0 && row->width != n + w->surplus)
		return diag_at(d, w->name, w->first, "found %zu fields, "
		    "wanted %zu as in the header", n + w->surplus, n);
	if (row->width > n && !has_surplus(w, row))
		return bad_width(w, row->width, d);
	if (w->first == 0)
		w->first = rows_line(w->rows);
	if (row->width >= n - w->tail || (w->pad && rows_ended(w->rows)))
		return 0;
	return rows_bad_width(w->rows, d);
}

bool
recordwidth_is_short(const struct recordwidth *w, const struct row *row)
{
	return row->width < w->columns - w->tail;
}
