/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/style.h"
#include "show/bases.h"
#include "show/figures.h"
#include "show/legend.h"
#include "banner/banner_bases.h"
#include "banner/banner_sheet.h"
#include "banner/summary_table.h"
#include "banner/summary_sheet.h"

static bool
same_bases(const struct bases *b)
{
	const struct tidy_table *first = b->tables[0];

	for (size_t i = 1; i < b->n; i++)
		for (size_t c = 0; c < first->ncolumns; c++)
			if (b->tables[i]->columns[c].base.unweighted.n !=
			    first->columns[c].base.unweighted.n)
				return false;
	return true;
}

/* Each statement has its own base: those of two are shown, and it is said. */
void
summary_sheet_note(const struct bases *bases, struct sheet *s)
{
	const struct tidy_table *least = summary_table_base(bases, false);
	const struct tidy_table *most = summary_table_base(bases, true);
	const struct stem stem = bases_stem(bases);
	struct buf b;

	if (same_bases(bases) || most == least)
		return;
	buf_init(&b);
	buf_puts(&b, "The bases shown are those of the statement that fewest "
	    "answered (");
	buf_slice(&b, summary_table_label(least, &stem));
	buf_puts(&b, ", ");
	fmt_count(&b, least->columns[0].base.unweighted.n);
	buf_printf(&b, " %s); most answered ",
	    figures_interviewed(&least->made.look));
	buf_slice(&b, summary_table_label(most, &stem));
	buf_puts(&b, " (");
	fmt_count(&b, most->columns[0].base.unweighted.n);
	buf_puts(&b, ").");
	sheet_note(s, &b);
}

static void
put_rows(struct sheet *s, struct legend *l, size_t summary)
{
	const struct bases *b = &l->bases;
	bool bases_last = l->look->style->bases_last;

	if (!bases_last)
		banner_bases_rows(s, summary_table_base(b, false), l->look);
	for (size_t i = 0; i < b->n; i++) {
		const struct tidy_table *t = b->tables[i];

		sheet_row(s, i == 0 && !bases_last);
		sheet_put(s, 0, summary_table_label(t, &l->stem));
		banner_sheet_row(s, t, summary_table_row(t, summary), l);
		for (size_t c = 0; c < t->ncolumns; c++)
			legend_see_column(l, &t->columns[c]);
	}
	if (bases_last)
		banner_bases_rows(s, summary_table_base(b, false), l->look);
}

struct sheet *
summary_sheet(const struct bases *bases, size_t summary,
    const struct show_look *look)
{
	const struct tidy_table *first = bases->tables[0];
	const struct tidy_row *row = &first->rows[summary_table_row(first,
	    summary)];
	struct legend legend = { .kind = LEGEND_BANNER, .bases = *bases,
	    .look = look, .net = row->label,
	    .no_numbers = table_is_share(row->kind) };
	struct sheet *s = sheet_new();

	sheet_heading(s, look->number, first->title);
	legend.stem = bases_stem(bases);
	sheet_title(s, row->label, legend.stem.shared);
	banner_sheet_aside(s, first, table_is_share(row->kind), look);
	sheet_column(s, "Statement", SHEET_LEFT);
	banner_sheet_columns(s, first, look);
	put_rows(s, &legend, summary);
	summary_sheet_note(bases, s);
	legend_notes(&legend, s);
	return s;
}
