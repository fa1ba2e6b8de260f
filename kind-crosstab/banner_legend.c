/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "buf.h"
#include "table.h"
#include "sheet.h"
#include "method_words.h"
#include "options.h"
#include "style.h"
#include "marks.h"
#include "banner_legend.h"

/* What is compared are column percentages, even where others are shown. */
static void
note_letters(struct sheet *s, const struct table_look *look,
    const struct opts *o)
{
	const char *what = o->counts || o->percent != TABLE_OF_COLUMN ?
	    " in column percent" : "";
	struct buf b;

	buf_init(&b);
	method_words_tests(&b, look, what);
	sheet_note(s, &b);
}

static void
note_small(struct sheet *s, unsigned status, const struct table_look *look,
    const struct opts *o)
{
	const struct table_small *small = &look->small;
	const char *of = small->effective ? "effective" : "interviewed";
	struct buf b;

	buf_init(&b);
	if (status & BANNER_SMALL)
		buf_printf(&b, "%s under %" PRIu64 " %s.", marks_brackets(o) ?
		    "A base in brackets is small:" : "A base is small",
		    small->flag > small->hide ? small->flag :
		    small->hide, of);
	if (status & BANNER_HIDDEN)
		buf_printf(&b, " [u]: not shown, the base is under %" PRIu64
		    ".", small->hide);
	if (status & BANNER_UNCERTAIN)
		buf_printf(&b, "%sA figure in brackets is too uncertain to be "
		    "published, or to be looked at first, by the standard of "
		    "the US National Center for Health Statistics.",
		    b.len > 0 ? " " : "");
	if (status & TABLE_SECRET)
		buf_printf(&b, "%s[c]: not shown, so that nobody can be known "
		    "by it (fewer than %" PRIu64 ", or would give away such a "
		    "cell).", b.len > 0 ? " " : "", small->min_cell);
	if (b.len > 0)
		sheet_note(s, &b);
}

static void
note_empty(struct sheet *s, unsigned status)
{
	struct buf b;

	buf_init(&b);
	if (status & TABLE_NO_COLUMN)
		buf_puts(&b, "[z]: nobody is in the column.");
	if (status & TABLE_NO_FIGURE)
		buf_printf(&b, "%s[x]: nobody in the column has an answer, or "
		    "the figure is not defined.", b.len > 0 ? " " : "");
	if (b.len > 0)
		sheet_note(s, &b);
}

/* What the style's signs for nobody and for next to nobody mean. */
static void
note_signs(struct sheet *s, unsigned status, const struct opts *o)
{
	const struct style *style = o->style;
	struct buf b;

	buf_init(&b);
	if (*style->none == '0') {
		if (status & TABLE_LOW)
			buf_puts(&b, "0: nobody, or rounds to 0.");
	} else {
		if (status & TABLE_LOW)
			buf_printf(&b, "%s above zero, but rounds to 0.",
			    style->low);
		if (status & TABLE_NOBODY)
			buf_printf(&b, "%s%s nobody.", b.len > 0 ? " " : "",
			    style->none);
	}
	if (b.len > 0 && !o->counts)
		sheet_note(s, &b);
	buf_clear(&b);
}

void
banner_legend(struct sheet *s, const struct table *t, unsigned status,
    const struct table_look *look, const struct opts *o)
{
	if (marks_any(t, o))
		note_letters(s, look, o);
	note_small(s, status, look, o);
	note_empty(s, status);
	note_signs(s, status, o);
}
