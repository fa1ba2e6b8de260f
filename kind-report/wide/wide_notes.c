/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/figures.h"
#include "show/gap_columns.h"
#include "show/legend.h"
#include "show/style.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/codes.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_notes.h"

/* Letters of notes in one row: no row is higher than some 30 lines, and texts
 * are at least 60 letters wide. */
#define MOST 1500

/* What is between table and notes, in points. */
#define GAP 5

/* What codes and brackets mean. */
static void
put_key(const struct tidy_table *t, struct buf *out)
{
	unsigned codes = gap_columns_status(t);
	bool small = false;

	for (size_t i = 0; i < t->ncells; i++)
		if (!t->cells[i].figure.known)
			codes |= t->cells[i].status;
	for (size_t c = 0; c < t->ncolumns; c++)
		small |= figures_is_small(&t->columns[c]);
	codes_put_key(codes, &t->made.look, out);
	if (small)
		buf_printf(out, "%sA base in brackets is under %" PRIu64 ".",
		    codes != 0 ? ". " : "", t->made.look.small.flag);
}

/* A line of its own for each; the sheet shows neither intervals nor what stands
 * behind +/-. */
static void
put_all(const struct view *v, const struct tidy_table *t, struct buf *out)
{
	const struct show_look look = views_look(v, false);
	struct legend legend = views_legend(v, &look);
	struct sheet *s = sheet_new();

	views_statements(v, s);
	legend_see_table(&legend, t);
	legend_letters(&legend, s);
	if (look.style != style_list)
		legend_style(&legend, s);
	for (size_t i = 0; i < s->nnotes; i++) {
		buf_slice(out, s->notes[i]);
		buf_putc(out, '\n');
	}
	sheet_free(s);
	put_key(t, out);
}

static int
write_row(struct wide *w, struct buf *row)
{
	int e = wide_beside(w, buf_all(row), WIDE_TEXT);

	row->len = 0;
	return e == 0 ? wide_next(w) : -1;
}

int
wide_notes_put(struct wide *w, const struct buf *lines)
{
	struct slice rest = buf_all(lines);
	struct buf row;
	int e = 0;

	buf_init(&row);
	while (e == 0 && rest.n > 0) {
		struct slice line = slice_line(&rest);

		if (row.len > 0 && row.len + line.n > MOST)
			e = write_row(w, &row);
		buf_puts(&row, row.len > 0 ? "\n" : "");
		buf_slice(&row, line);
	}
	if (e == 0 && row.len > 0)
		e = write_row(w, &row);
	buf_clear(&row);
	return e;
}

int
wide_notes(struct wide *w, const struct view *v, const struct tidy_table *t)
{
	struct buf b;
	int e;

	if (wide_ruled(w, WIDE_ABOVE, w->columns.width - 1) < 0 ||
	    wide_gap(w, GAP) < 0)
		return -1;
	buf_init(&b);
	put_all(v, t, &b);
	e = wide_notes_put(w, &b);
	buf_clear(&b);
	return e;
}
