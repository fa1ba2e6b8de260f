/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <xlsxwriter.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/content/view_words.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_notes.h"
#include "kind-report/wide/wide_rows.h"
#include "kind-report/wide/wide_sheets.h"
#include "kind-report/wide/wide_table.h"

#define LINK WIDE_TABLE_CONTENTS "!A1"

int
wide_table_check(const struct wide *w, const struct wide_entry *e)
{
	const struct tidy_table *t = e->table;

	if (w->row + 2 * t->nrows + t->nnotes + 100 > LXW_ROW_MAX)
		return diag_set(w->diag, "%s:%" PRIu64 ": the tables up to "
		    "this one have more rows than a worksheet holds (%d)",
		    t->input, t->line, LXW_ROW_MAX);
	return 0;
}

void
wide_table_name(const struct wide_entry *e, size_t number, struct buf *out)
{
	buf_printf(out, "Table %zu", number);
	if (e->view.kind == VIEW_SUMMARY)
		return;
	buf_puts(out, ". ");
	buf_slice(out, e->table->question);
}

/* What the question is called there need not be said again beside it. */
static int
write_title(struct wide *w, const struct wide_entry *e, size_t number)
{
	struct slice wording = wide_sheets_wording(e);
	struct buf b;
	int status;

	buf_init(&b);
	wide_table_name(e, number, &b);
	status = wide_link(w, 0, LINK, buf_all(&b), WIDE_BOLD);
	b.len = 0;
	wide_sheets_title(e, &b);
	if (status == 0 && !slice_eq(buf_all(&b), e->table->question))
		status = wide_beside(w, buf_all(&b), WIDE_BOLD);
	buf_clear(&b);
	if (status < 0 || wide_next(w) < 0)
		return -1;
	if (wording.n == 0)
		return 0;
	return wide_beside(w, wording, WIDE_TEXT) < 0 ? -1 : wide_next(w);
}

int
wide_table_top(struct wide *w, const struct wide_entry *e, size_t number)
{
	struct buf b;
	int status = write_title(w, e, number);

	buf_init(&b);
	view_words_what(&e->view, &b);
	if (status == 0)
		status = wide_link(w, 0, LINK, slice_of(WIDE_TABLE_CONTENTS),
		    WIDE_LINK);
	if (status == 0)
		status = wide_beside(w, buf_all(&b), WIDE_TEXT);
	buf_clear(&b);
	return status == 0 ? wide_next(w) : -1;
}

int
wide_table_body(struct wide *w, const struct wide_entry *e, bool ruled)
{
	if (wide_rows(w, &e->view, e->table, ruled) < 0)
		return -1;
	return wide_notes(w, &e->view, e->table);
}
