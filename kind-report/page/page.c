/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/buf.h"
#include "kind-report/content/study.h"
#include "sheet/sheet.h"
#include "tidy/tidy.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/charts.h"
#include "kind-report/content/items.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_changes.h"
#include "kind-report/page/page_chart.h"
#include "kind-report/page/page_contents.h"
#include "kind-report/page/page_guide.h"
#include "kind-report/page/page_runs.h"
#include "kind-report/page/page_head.h"
#include "kind-report/page/page_table.h"
#include "kind-report/content/report.h"
#include "kind-report/content/sheets.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/page/page.h"

/* Of a table that is printed on one page with its charts. */
enum { MOST_ROWS = 12, MOST_COLUMNS = 10 };

struct page {
	const struct report *report;
	const struct views *views;
	const struct charts *charts;
	const char *attributes;	/* of elements with words of the survey */
	struct buf *out;
};

static void
put_element(const struct page *p, const char *name, const char *more,
    struct slice text)
{
	if (text.n == 0)
		return;
	buf_printf(p->out, "<%s%s dir=\"auto\"%s>", name, more,
	    p->attributes);
	markup_put(p->out, text);
	buf_printf(p->out, "</%s>\n", name);
}

/* Items one below the other. */
static void
put_facts(const struct page *p, const struct items *items)
{
	buf_puts(p->out, "<dl class=\"facts\">\n");
	for (size_t i = 0; i < items->n; i++) {
		buf_puts(p->out, "<dt>");
		markup_put(p->out, items->list[i].label);
		buf_puts(p->out, "</dt><dd dir=\"auto\">");
		markup_put(p->out, items->list[i].value);
		buf_puts(p->out, "</dd>\n");
	}
	buf_puts(p->out, "</dl>\n");
}

/* Items side by side. */
static void
put_who(const struct page *p)
{
	struct items who = { .n = 0 };

	items_add_who(&who, p->report);
	buf_puts(p->out, "<ul class=\"who\">\n");
	for (size_t i = 0; i < who.n; i++) {
		buf_puts(p->out, "<li dir=\"auto\"><b>");
		markup_put(p->out, who.list[i].label);
		buf_puts(p->out, "</b> ");
		markup_put(p->out, who.list[i].value);
		buf_puts(p->out, "</li>\n");
	}
	buf_puts(p->out, "</ul>\n");
	items_clear(&who);
}

/* The first screen: title, finding, its chart, who was asked. */
static void
put_cover(const struct page *p)
{
	const struct slice *v = p->report->study->values;

	buf_puts(p->out, "<header>\n");
	put_element(p, "p", " class=\"flag\"", v[STUDY_NOTICE]);
	put_element(p, "h1", "", report_title(p->report));
	put_element(p, "p", " class=\"lede\"", p->report->finding);
	if (p->charts->leads)
		page_chart(p->charts->items[0], 1, NULL, p->attributes,
		    p->out);
	put_who(p);
	buf_puts(p->out, "</header>\n");
}

static void
put_link(const struct page *p, const char *id, struct slice text)
{
	buf_printf(p->out, "<li><a href=\"#%s\" dir=\"auto\"%s>", id,
	    p->attributes);
	markup_put(p->out, text);
	buf_puts(p->out, "</a></li>\n");
}

static void
put_contents(const struct page *p)
{
	buf_puts(p->out, "<nav aria-labelledby=\"contents\">"
	    "<h2 id=\"contents\">Contents</h2>\n<ol>\n");
	if (p->report->waves != NULL)
		put_link(p, "changes", slice_of("Since the last wave"));
	page_contents(p->report, p->attributes, p->out);
	put_link(p, "reading", slice_of("How to read this"));
	put_link(p, "method", slice_of("Method"));
	put_link(p, "origin", slice_of("Where the figures come from"));
	buf_puts(p->out, "</ol></nav>\n");
}

/* Of a section, and the id of its element. */
struct heading {
	struct buf text;
	char id[32];
};

static void
open_section(const struct page *p, const char *id, bool whole)
{
	buf_printf(p->out, "<section id=\"%s\"%s aria-labelledby=\"%s-h\">\n"
	    "<h2 id=\"%s-h\" dir=\"auto\"%s>", id, whole ?
	    " class=\"whole\"" : "", id, id, p->attributes);
}

/* A section that is whole is printed on one page. */
static void
begin_section(const struct page *p, const char *id, bool whole,
    struct slice heading)
{
	open_section(p, id, whole);
	markup_put(p->out, heading);
	buf_puts(p->out, "</h2>\n");
}

/* What the items of a grid share is small above each, where a heading reads
 * from the question to the item. */
static void
put_heading(const struct page *p, const struct heading *heading,
    const struct stem *stem)
{
	if (stem->shared.n > 0 && stem->tail == 0) {
		buf_puts(p->out, "<span class=\"stem\">");
		markup_put(p->out, stem->shared);
		buf_puts(p->out, "</span> ");
		markup_put(p->out, stem_own(stem, buf_all(&heading->text)));
	} else {
		markup_put(p->out, buf_all(&heading->text));
	}
	buf_puts(p->out, "</h2>\n");
}

/* The charts of a view, but for the one on the first screen, and its table.  A
 * chart that is called as its section has no title of its own. */
static void
put_view(const struct page *p, size_t view, const struct heading *heading)
{
	struct sheet *s = sheets_make(p->report, p->views, view);

	for (size_t i = p->charts->leads; i < p->charts->n; i++) {
		const struct chart *c = p->charts->items[i];
		bool titled = slice_eq(c->title, buf_all(&heading->text));
		if (p->charts->views[i] != view)
			continue;
		page_chart(c, i + 1, titled ? heading->id : NULL,
		    p->attributes, p->out);
	}
	page_table(s, view + 1, p->attributes, p->out);
	sheet_free(s);
}

/* A section of one table that takes less than two thirds of a page with its
 * charts: so much can be empty on the page before it. */
static bool
fits_paper(const struct page *p, const struct section *s)
{
	size_t rows = 0, columns = 0, views = 0;

	for (size_t i = 0; i < p->views->n; i++) {
		const struct view *v = &p->views->items[i];

		if (v->section != s)
			continue;
		views++;
		rows = views_has_all(v) ? 2 * s->n : v->table->nrows;
		columns = v->table->ncolumns;
	}
	return views == 1 && rows <= MOST_ROWS && columns <= MOST_COLUMNS;
}

static void
put_section(const struct page *p, size_t number, const struct stem *stem)
{
	const struct section *s = &p->report->sections[number];
	size_t i = 0;
	struct heading heading;
	struct buf id;

	buf_init(&heading.text);
	buf_init(&id);
	report_heading(s, &heading.text);
	buf_printf(&id, "s%zu", number + 1);
	snprintf(heading.id, sizeof(heading.id), "%s-h", id.p);
	open_section(p, id.p, fits_paper(p, s));
	put_heading(p, &heading, stem);
	while (p->views->items[i].section != s)
		i++;
	put_element(p, "p", "", view_words_wording(&p->views->items[i]));
	for (; i < p->views->n && p->views->items[i].section == s; i++)
		put_view(p, i, &heading);
	buf_puts(p->out, "</section>\n");
	buf_clear(&heading.text);
	buf_clear(&id);
}

static void
put_sections(const struct page *p)
{
	for (size_t i = 0, end; i < p->report->nsections;) {
		struct stem stem = page_runs_find(p->report, i, &end);

		while (i < end)
			put_section(p, i++, &stem);
	}
}

static void
put_end(const struct page *p)
{
	struct items method = { .n = 0 }, origin = { .n = 0 };

	begin_section(p, "reading", true, slice_of("How to read this"));
	page_guide(p->report, p->out);
	buf_puts(p->out, "</section>\n");
	begin_section(p, "method", false, slice_of("Method"));
	items_add_method(&method, p->report);
	put_facts(p, &method);
	items_clear(&method);
	buf_puts(p->out, "</section>\n");
	begin_section(p, "origin", false,
	    slice_of("Where the figures come from"));
	items_add_origin(&origin, p->report);
	put_facts(p, &origin);
	items_clear(&origin);
	buf_puts(p->out, "</section>\n</main>\n</body>\n</html>\n");
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A tag of BCP 47, as far as an attribute may hold it: letters, digits and
 * hyphens, two or three letters first. */
static bool
is_tag(struct slice s)
{
	size_t letters = 0;

	while (letters < s.n && is_letter(s.p[letters]))
		letters++;
	for (size_t i = letters; i < s.n; i++)
		if (!is_letter(s.p[i]) && s.p[i] != '-' &&
		    !(s.p[i] >= '0' && s.p[i] <= '9'))
			return false;
	return (letters == 2 || letters == 3) &&
	    (letters == s.n || s.p[letters] == '-');
}

/* The words of the survey are in the first language of the study file; those
 * of the page are English. */
static void
put_language(const struct study *study, struct buf *out)
{
	struct slice rest = study->values[STUDY_LANGUAGE], tag;

	if (rest.n == 0 || !slice_part(&rest, ',', &tag))
		return;
	tag = slice_trim(tag);
	if (!is_tag(tag) || slice_is(slice_before(tag, 2), "en"))
		return;
	buf_puts(out, " lang=\"");
	buf_slice(out, tag);
	buf_putc(out, '"');
}

void
page_put(const struct report *r, const struct views *v,
    const struct charts *c, struct buf *out)
{
	struct page p = { .report = r, .views = v, .charts = c, .out = out };
	struct buf language;

	buf_init(&language);
	put_language(r->study, &language);
	p.attributes = language.len > 0 ? language.p : "";
	page_head(r, out);
	buf_puts(out, "<main>\n");
	put_cover(&p);
	put_contents(&p);
	if (r->waves != NULL) {
		begin_section(&p, "changes", false,
		    slice_of("Since the last wave"));
		page_changes(r, p.attributes, out);
		buf_puts(out, "</section>\n");
	}
	put_sections(&p);
	put_end(&p);
	buf_clear(&language);
}
