/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/width.h"
#include "tidy/weighting_table.h"
#include "show/bars.h"
#include "sheet/wrap.h"
#include "sheet/sheet.h"
#include "sheet/sheet_md.h"
#include "sheet/sheet_text.h"
#include "kind-report/content/study.h"
#include "kind-report/content/alert.h"
#include "kind-report/content/items.h"
#include "kind-report/content/report.h"
#include "kind-report/content/sheets.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "wave/waves.h"
#include "kind-report/plain.h"

/* One of the two forms: how it writes a heading, a paragraph and so on. */
struct form {
	size_t width;		/* of the screen; 0: Markdown */
	struct buf *out;
};

static void
put_clean(const struct form *f, struct slice s)
{
	static const char marks[] = "&\\|*_`<>[]#~";
	struct buf clean;

	buf_init(&clean);
	width_clean(&clean, s);
	for (size_t i = 0; i < clean.len; i++) {
		if (f->width == 0 && strchr(marks, clean.p[i]) != NULL)
			buf_putc(f->out, '\\');
		buf_putc(f->out, clean.p[i]);
	}
	buf_clear(&clean);
}

/* A paragraph, wrapped on a screen, and an empty line. */
static void
put_paragraph(const struct form *f, struct slice s)
{
	if (s.n == 0)
		return;
	while (f->width > 0 && s.n > 0) {
		put_clean(f, wrap_next(&s, f->width));
		buf_putc(f->out, '\n');
	}
	if (f->width == 0) {
		put_clean(f, s);
		buf_putc(f->out, '\n');
	}
	buf_putc(f->out, '\n');
}

/* The title of the report has level 1, its parts 2. */
static void
put_heading(const struct form *f, struct slice s, unsigned level)
{
	size_t width = width_of(s);

	if (f->width > 0) {
		put_paragraph(f, s);
		f->out->len--;
		buf_fill(f->out, level == 1 ? '=' : '-',
		    (long)(width < f->width ? width : f->width));
		buf_puts(f->out, "\n\n");
		return;
	}
	buf_fill(f->out, '#', (long)level);
	buf_putc(f->out, ' ');
	put_paragraph(f, s);
}

/* "Label: value", as a list in Markdown. */
static void
put_items(const struct form *f, const struct items *items)
{
	struct buf line;

	buf_init(&line);
	for (size_t i = 0; i < items->n; i++) {
		const char *end = i + 1 < items->n ? "" : "\n";

		buf_slice(&line, items->list[i].label);
		buf_puts(&line, ": ");
		buf_slice(&line, items->list[i].value);
		buf_puts(f->out, f->width == 0 ? "- " : "");
		put_paragraph(f, buf_all(&line));
		f->out->len--;
		buf_puts(f->out, end);
		line.len = 0;
	}
	buf_clear(&line);
}

static void
put_cover(const struct form *f, const struct report *r)
{
	const struct slice *v = r->study->values;
	struct items who = { .n = 0 };

	put_paragraph(f, v[STUDY_NOTICE]);
	put_heading(f, report_title(r), 1);
	put_paragraph(f, r->finding);
	items_add_who(&who, r);
	put_items(f, &who);
	items_clear(&who);
}

/* Above the first view of the section: its heading, and the wording that a
 * title is not. */
static void
put_section_heading(const struct form *f, const struct view *first)
{
	struct buf heading;

	buf_init(&heading);
	report_heading(first->section, &heading);
	put_heading(f, buf_all(&heading), 2);
	put_paragraph(f, view_words_wording(first));
	buf_clear(&heading);
}

/* A margin that was weighted to has its picture below. */
static void
put_text(const struct form *f, const struct sheet *s,
    const struct tidy_table *t)
{
	sheet_text(s, f->width, f->out);
	if (!weighting_table_is_margin(t))
		return;
	buf_putc(f->out, '\n');
	bars_weighting(t, f->width, f->out);
}

static void
put_tables(const struct form *f, const struct report *r,
    const struct views *v)
{
	for (size_t i = 0; i < v->n; i++) {
		struct sheet *s = sheets_make(r, v, i);

		if (i == 0 || v->items[i].section != v->items[i - 1].section)
			put_section_heading(f, &v->items[i]);
		if (f->width > 0)
			put_text(f, s, v->items[i].table);
		else
			sheet_md(s, f->out);
		buf_putc(f->out, '\n');
		sheet_free(s);
	}
}

/* What changed, or could not be compared. */
static void
put_changes(const struct form *f, const struct report *r)
{
	struct buf lines;
	struct slice rest;

	if (r->waves == NULL)
		return;
	buf_init(&lines);
	put_heading(f, slice_of("Since the last wave"), 2);
	if (alert_put(r, true, &lines) == 0)
		buf_puts(&lines, waves_tested(r->waves) > 0 ?
		    "No figure changed significantly.\n" :
		    "No figure could be compared.\n");
	alert_put_broken(r, &lines);
	rest = buf_all(&lines);
	while (rest.n > 0) {
		buf_puts(f->out, f->width == 0 ? "- " : "");
		put_paragraph(f, slice_line(&rest));
		f->out->len--;
	}
	buf_putc(f->out, '\n');
	buf_clear(&lines);
}

static void
put_report(const struct form *f, const struct report *r,
    const struct views *v)
{
	struct items method = { .n = 0 }, origin = { .n = 0 };

	put_cover(f, r);
	put_changes(f, r);
	put_tables(f, r, v);
	put_heading(f, slice_of("Method"), 2);
	items_add_method(&method, r);
	put_items(f, &method);
	items_clear(&method);
	put_heading(f, slice_of("Where the figures come from"), 2);
	items_add_origin(&origin, r);
	put_items(f, &origin);
	items_clear(&origin);
	f->out->len--;		/* no empty line at the end */
}

void
plain_text(const struct report *r, const struct views *v, size_t width,
    struct buf *out)
{
	const struct form form = { width, out };

	put_report(&form, r, v);
}

void
plain_markdown(const struct report *r, const struct views *v,
    struct buf *out)
{
	const struct form form = { 0, out };

	put_report(&form, r, v);
}
