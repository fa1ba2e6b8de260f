/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "table/tidy.h"
#include "table/tidy_json.h"
#include "table/tidy_write.h"
#include "show/sheet.h"
#include "show/sheet_csv.h"
#include "show/sheet_md.h"
#include "show/sheet_text.h"
#include "show/show.h"

const char *const show_formats[] = { "text", "md", "csv", "json", "tidy",
    NULL };

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
		sheet_md(s, out);
	else
		sheet_text(s, width, out);
}

void
show_tables(const struct tidy *tidy, enum format format,
    const struct show_sheets *sheets, struct buf *out)
{
	if (format == FORMAT_JSON || format == FORMAT_TIDY) {
		(format == FORMAT_JSON ? tidy_json : tidy_write)(tidy, out);
		return;
	}
	for (size_t i = 0; i < sheets->n; i++) {
		struct sheet *s = sheets->make(tidy, i, sheets->ctx);

		show_sheet(s, format, i == 0, sheets->width, out);
		sheet_free(s);
	}
}
