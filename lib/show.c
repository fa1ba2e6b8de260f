/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "table.h"
#include "tidy.h"
#include "tidy_json.h"
#include "tidy_write.h"
#include "publish.h"
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
		sheet_md(s, out);
	else
		sheet_text(s, width, out);
}

void
show_tables(const struct table_set *set, enum format format,
    const struct show_sheets *sheets, struct buf *out)
{
	if (format == FORMAT_JSON || format == FORMAT_TIDY) {
		struct tidy tidy = { .n = 0 };

		publish(set, &tidy);
		(format == FORMAT_JSON ? tidy_json : tidy_write)(&tidy, out);
		tidy_clear(&tidy);
		return;
	}
	for (size_t i = 0; i < sheets->n; i++) {
		struct sheet *s = sheets->make(set, i, sheets->ctx);

		show_sheet(s, format, i == 0, set->look.width, out);
		sheet_free(s);
	}
}
