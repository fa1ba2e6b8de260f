/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "buf.h"
#include "num.h"
#include "table.h"
#include "sheet.h"
#include "options.h"
#include "style.h"
#include "marks.h"
#include "banner_notes.h"
#include "banner_legend.h"

static const char *
test_name(enum compare_method method)
{
	static const char *const names[] = { "Linearised difference",
	    "Pooled z-test on effective bases",
	    "Unpooled z-test on effective bases",
	    "Quantum's t-test on effective bases",
	    "Survey Reporter's t-test on effective bases",
	    "SPSS's z-test on weighted bases" };

	return names[method];
}

static void
put_level(struct buf *b, double level)
{
	char text[NUM_SIZE];

	num_format(100 * level, text);
	buf_printf(b, "%s%%", text);
}

/* "small at 5%, capital at 1%" */
static void
put_levels(struct buf *b, const struct table_tests *tests)
{
	if (tests->nlevels == 1) {
		buf_puts(b, "at ");
		put_level(b, tests->levels[0]);
		return;
	}
	buf_puts(b, "small at ");
	put_level(b, tests->levels[0]);
	buf_puts(b, ", capital at ");
	put_level(b, tests->levels[1]);
}

/* All that was assumed in testing. */
static void
put_method(struct buf *b, const struct table_look *look)
{
	static const char *const corrections[] = {
	    "no correction for several tests",
	    "Bonferroni's correction within each row and break",
	    "Benjamini and Hochberg's correction within each row and break" };
	const struct table_tests *tests = &look->tests;

	buf_printf(b, " %s, %s, %s", test_name(tests->method),
	    look->weighted ? "weighted" : "unweighted",
	    corrections[tests->correction]);
	if (tests->minimum > 0)
		buf_printf(b, ", bases under %" PRIu64 " not tested",
		    tests->minimum);
	buf_putc(b, '.');
	if (look->nonprob)
		buf_puts(b, " The sample is not a random one (but an opt-in "
		    "panel, say): how the people in it differ from others is "
		    "in no test.");
}

/* What is compared are column percentages, even where others are shown. */
static void
note_letters(struct sheet *s, const struct table_look *look,
    const struct opts *o)
{
	const struct table_tests *tests = &look->tests;
	const char *what = o->counts || o->percent != TABLE_OF_COLUMN ?
	    " in column percent" : "";
	struct buf b;

	buf_init(&b);
	if (tests->letters) {
		buf_printf(&b, "A letter: higher%s than that column of the "
		    "same break; ", what);
		put_levels(&b, tests);
		buf_putc(&b, '.');
	}
	if (tests->rest) {
		buf_printf(&b, "%sT+ and T-: higher and lower%s than "
		    "everybody who is not in the column; ",
		    tests->letters ? " " : "", what);
		put_levels(&b, tests);
		buf_putc(&b, '.');
	}
	put_method(&b, look);
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
