/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "tidy/tidy_json.h"
#include "tidy/tidy_write.h"
#include "sheet/sheet.h"
#include "sheet/sheet_csv.h"
#include "sheet/sheet_md.h"
#include "sheet/sheet_text.h"
#include "show/show.h"

const char *const show_formats[] = { "text", "md", "csv", "json", "tidy",
    NULL };

/* Headings that are those of the table before are not said again. */
static void
show_csv(const struct sheet *s, struct buf *headings, struct buf *out)
{
	struct buf own;
	bool same;

	buf_init(&own);
	sheet_csv_headings(s, &own);
	same = slice_eq(buf_all(&own), buf_all(headings));
	sheet_csv(s, !same, out);
	buf_clear(headings);
	*headings = own;
}

static void
show_sheet(const struct sheet *s, enum format format, bool first, size_t width,
    struct buf *out)
{
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
	struct buf headings;

	if (format == FORMAT_JSON || format == FORMAT_TIDY) {
		(format == FORMAT_JSON ? tidy_json : tidy_write)(tidy, out);
		return;
	}
	buf_init(&headings);
	for (size_t i = 0; i < sheets->n; i++) {
		struct sheet *s = sheets->make(tidy, i, sheets->ctx);

		if (format == FORMAT_CSV)
			show_csv(s, &headings, out);
		else
			show_sheet(s, format, i == 0, sheets->width, out);
		sheet_free(s);
	}
	buf_clear(&headings);
}
