/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "base/buf.h"
#include "tidy/tidy.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/content/views.h"
#include "kind-report/workbook/book_name.h"

/* The name of a question with one _ for whatever is no letter or digit. */
static void
put_plain(struct buf *out, struct slice s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c < 0x80 && isalnum(c))
			buf_putc(out, (char)c);
		else if (out->len > 0 && out->p[out->len - 1] != '_')
			buf_putc(out, '_');
	}
}

/* No program may take a part of the name for an escape. */
static void
spoil_escapes(struct buf *name)
{
	struct slice s = buf_all(name);

	for (size_t i = 0; i < s.n; i++)
		if (cell_text_is_escape(s, i))
			name->p[i + 1] = 'X';
}

void
book_name_sheet(const struct view *v, size_t number, struct buf *out)
{
	struct buf b;

	buf_init(&b);
	buf_printf(&b, "Table_%zu_", number);
	if (v->kind == VIEW_AGREEMENT)
		buf_puts(&b, "agreement");
	else if (v->kind == VIEW_ANSWERS)
		buf_puts(&b, "answers");
	else if (v->kind == VIEW_ITEMS)
		buf_puts(&b, "items");
	else if (v->kind == VIEW_SUMMARY)
		buf_puts(&b, "summary");
	else if (v->kind == VIEW_CHANGE)
		buf_puts(&b, "change_");
	else if (v->kind == VIEW_WEIGHTING)
		buf_puts(&b, "weighting_");
	if (!views_has_all(v))
		put_plain(&b, v->table->question);
	if (b.len > CELL_TEXT_NAME_MAX)
		b.len = CELL_TEXT_NAME_MAX;
	while (b.p[b.len - 1] == '_')
		b.len--;
	spoil_escapes(&b);
	buf_add(out, b.p, b.len);
	buf_clear(&b);
}

void
book_name_table(const struct view *v, size_t number, struct buf *out)
{
	size_t at = out->len;

	book_name_sheet(v, number, out);
	for (; at < out->len; at++)
		out->p[at] = (char)tolower((unsigned char)out->p[at]);
}
