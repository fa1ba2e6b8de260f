/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/page/markup.h"
#include "kind-report/grid/cell_text.h"

/* Characters of a text that messages show. */
#define SHOWN 40

bool
cell_text_is_escape(struct slice s, size_t i)
{
	if (s.n - i < 7 || s.p[i] != '_' || s.p[i + 1] != 'x' ||
	    s.p[i + 6] != '_')
		return false;
	for (size_t k = i + 2; k < i + 6; k++)
		if (!isxdigit((unsigned char)s.p[k]))
			return false;
	return true;
}

void
cell_text_put(struct buf *out, struct slice s)
{
	struct buf clean;
	struct slice c;
	size_t from = 0;

	buf_init(&clean);
	markup_clean(&clean, s);
	c = buf_all(&clean);
	for (size_t i = 0; i < c.n; i++) {
		if (!cell_text_is_escape(c, i))
			continue;
		buf_add(out, c.p + from, i - from);
		buf_puts(out, "_x005F");
		from = i;
	}
	buf_add(out, c.p + from, c.n - from);
	buf_clear(&clean);
}

/* The units of the character that begins with this byte; 0 inside of one. */
static size_t
units_of(unsigned char c)
{
	if (c >= 0x80 && c < 0xc0)
		return 0;
	return c >= 0xf0 ? 2 : 1;
}

size_t
cell_text_units(struct slice s)
{
	size_t units = 0;

	for (size_t i = 0; i < s.n; i++)
		units += units_of((unsigned char)s.p[i]);
	return units;
}

void
cell_text_cut(struct buf *out, struct slice s, size_t max)
{
	size_t units = 0, i = 0;

	for (; i < s.n; i++) {
		units += units_of((unsigned char)s.p[i]);
		if (units > max)
			break;
	}
	buf_add(out, s.p, i);
}

int
cell_text_check(struct slice s, const char *what, struct diag *d)
{
	struct buf begin;

	if (s.n <= CELL_TEXT_MAX || cell_text_units(s) <= CELL_TEXT_MAX)
		return 0;
	buf_init(&begin);
	cell_text_cut(&begin, s, SHOWN);
	diag_set(d, "%s: the text \"%s...\" has %zu characters; a cell of a "
	    "workbook holds %d", what, begin.p, cell_text_units(s),
	    CELL_TEXT_MAX);
	buf_clear(&begin);
	return -1;
}
