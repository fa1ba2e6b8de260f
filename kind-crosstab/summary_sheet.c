/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "table/tidy.h"
#include "show/sheet.h"
#include "show/style.h"
#include "show/legend.h"
#include "show/banner_sheet.h"
#include "kind-crosstab/summary.h"
#include "kind-crosstab/summary_sheet.h"

/* The question's wording, or its name if it has none. */
static struct slice
statement(const struct tidy_table *t)
{
	return t->wording.n > 0 ? t->wording : t->question;
}

/* Is the table's base larger? */
static bool
is_larger(const struct tidy_table *t, const struct tidy_table *than)
{
	return t->columns[0].base.unweighted.n >
	    than->columns[0].base.unweighted.n;
}

/* The table with the smallest, or the largest, base that is known; the first
 * one if none is. */
static const struct tidy_table *
extreme(const struct tidy *tidy, bool largest)
{
	const struct tidy_table *found = &tidy->tables[0];

	for (size_t i = 1; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];

		if (t->columns[0].base.unweighted.known &&
		    (!found->columns[0].base.unweighted.known ||
		    (largest ? is_larger(t, found) : is_larger(found, t))))
			found = t;
	}
	return found;
}

static bool
same_bases(const struct tidy *tidy)
{
	const struct tidy_table *first = &tidy->tables[0];

	for (size_t i = 1; i < tidy->n; i++)
		for (size_t c = 0; c < first->ncolumns; c++)
			if (tidy->tables[i].columns[c].base.unweighted.n !=
			    first->columns[c].base.unweighted.n)
				return false;
	return true;
}

/* Each statement has its own base: those of two are shown, and it is said. */
static void
put_bases(struct sheet *s, const struct tidy *tidy,
    const struct show_look *look)
{
	const struct tidy_table *least = extreme(tidy, false);
	const struct tidy_table *most = extreme(tidy, true);
	struct buf b;

	banner_sheet_bases(s, least, look);
	if (same_bases(tidy) || most == least)
		return;
	buf_init(&b);
	buf_puts(&b, "The bases shown are those of the statement that fewest "
	    "answered (");
	buf_slice(&b, least->question);
	buf_puts(&b, ", ");
	fmt_count(&b, least->columns[0].base.unweighted.n);
	buf_puts(&b, " interviewed); most answered ");
	buf_slice(&b, most->question);
	buf_puts(&b, " (");
	fmt_count(&b, most->columns[0].base.unweighted.n);
	buf_puts(&b, ").");
	sheet_note(s, &b);
}

static void
put_rows(struct sheet *s, const struct tidy *tidy, const char *name,
    struct legend *l)
{
	bool bases_last = l->look->style->bases_last;

	if (!bases_last)
		put_bases(s, tidy, l->look);
	for (size_t i = 0; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];

		sheet_row(s, i == 0 && !bases_last);
		sheet_put(s, 0, statement(t));
		banner_sheet_row(s, t, summary_row(t, name), l);
		for (size_t c = 0; c < t->ncolumns; c++)
			legend_see_column(l, &t->columns[c]);
	}
	if (bases_last)
		put_bases(s, tidy, l->look);
}

struct sheet *
summary_sheet(const struct tidy *tidy, const char *name,
    const struct show_look *look)
{
	const struct tidy_table **tables = tidy_list(tidy);
	const struct tidy_row *row = &tables[0]->rows[summary_row(tables[0],
	    name)];
	struct legend legend = { .kind = LEGEND_BANNER,
	    .bases = { tables, tidy->n }, .look = look, .net = row->label };
	struct sheet *s = sheet_new();

	sheet_heading(s, look->number, tidy->tables[0].title);
	sheet_title(s, row->label, slice_of(""));
	banner_sheet_aside(s, tables[0], table_is_share(row->kind), look);
	sheet_column(s, "Statement", SHEET_LEFT);
	banner_sheet_columns(s, tables[0], look);
	put_rows(s, tidy, name, &legend);
	legend_notes(&legend, s);
	free(tables);
	return s;
}
