/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "table.h"
#include "table_json.h"
#include "table_tidy.h"
#include "sheet.h"
#include "sheet_csv.h"
#include "sheet_md.h"
#include "sheet_text.h"
#include "show.h"

static void
show_sheet(const struct sheet *s, enum format format, bool first, size_t width,
    struct buf *out)
{
	if (format == FORMAT_CSV) {
		sheet_csv(s, first, out);
		return;
	}
	if (!first)
		buf_putc(out, '\n');
	if (format == FORMAT_MD)
		sheet_markdown(s, out);
	else
		sheet_text(s, width, out);
}

void
show_tables(const struct table_set *set, enum format format,
    const struct show_sheets *sheets, struct buf *out)
{
	if (format == FORMAT_JSON) {
		table_json(set, out);
		return;
	}
	if (format == FORMAT_TIDY) {
		table_tidy(set, out);
		return;
	}
	for (size_t i = 0; i < sheets->n; i++) {
		struct sheet *s = sheets->make(set, i, sheets->ctx);

		show_sheet(s, format, i == 0, set->look.width, out);
		sheet_free(s);
	}
}
