/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "kind-report/content/study.h"
#include "kind-report/content/alert.h"
#include "show/method_words.h"
#include "show/figures.h"
#include "kind-report/page/markup.h"
#include "kind-report/content/report.h"
#include "wave/waves.h"
#include "kind-report/page/page_changes.h"

/* A blank at which no line breaks. */
#define BLANK "\xc2\xa0"

static size_t
count(const struct report *r, bool total)
{
	size_t n = 0;

	for (size_t i = 0; i < r->tidy->n; i++) {
		const struct tidy_table *t = &r->tidy->tables[i];
		size_t end = total ? t->nrows : t->ncells;

		for (size_t k = 0; k < end; k++) {
			const struct wave *w = waves_at(r->waves, t,
			    k % t->nrows, k / t->nrows);

			n += waves_is_news(w);
		}
	}
	return n;
}

/* "Agree from 39% to 31% (-8.4 points, p < 0.001)" */
static void
put_change(struct buf *out, const struct tidy_table *t, size_t row,
    const struct wave *w, const char *attributes)
{
	struct buf p;

	buf_printf(out, "<bdi%s>", attributes);
	markup_put(out, t->rows[row].label);
	buf_puts(out, "</bdi> from" BLANK);
	figures_put_words(out, t->rows[row].kind, &t->made.look, w->before);
	buf_puts(out, " to" BLANK);
	figures_put_words(out, t->rows[row].kind, &t->made.look,
	    tidy_at(t, row, 0));
	buf_puts(out, " (");
	figures_put_change(out, w->change.difference,
	    figures_fine_decimals(t->rows[row].kind, &t->made.look));
	buf_puts(out, table_is_share(t->rows[row].kind) ?
	    BLANK "points, " : ", ");
	buf_init(&p);
	method_words_p_corrected(&p, w->change.p, w->p);
	markup_put(out, buf_all(&p));
	buf_clear(&p);
	buf_putc(out, ')');
}

/* All changes of a table's total, behind its wording. */
static void
put_table(const struct report *r, const struct tidy_table *t,
    const char *attributes, struct buf *out)
{
	size_t n = 0;

	for (size_t row = 0; row < t->nrows; row++) {
		const struct wave *w = waves_at(r->waves, t, row, 0);

		if (!waves_is_news(w))
			continue;
		if (n == 0) {
			buf_printf(out, "<li><bdi%s>", attributes);
			markup_put(out, t->wording);
			buf_puts(out, "</bdi>");
		}
		buf_puts(out, n++ > 0 ? "; " : *markup_stop(t->wording) ==
		    '\0' ? " " : ": ");
		put_change(out, t, row, w, attributes);
	}
	buf_puts(out, n > 0 ? "</li>\n" : "");
}

static void
put_total(const struct report *r, const char *attributes, struct buf *out)
{
	buf_puts(out, "<ul>\n");
	for (size_t i = 0; i < r->tidy->n; i++)
		put_table(r, &r->tidy->tables[i], attributes, out);
	buf_puts(out, "</ul>\n");
}

static void
put_broken(const struct report *r, struct buf *out)
{
	struct buf lines;
	struct slice rest;

	buf_init(&lines);
	alert_put_broken(r, &lines);
	rest = buf_all(&lines);
	while (rest.n > 0) {
		buf_puts(out, "<p class=\"note\" dir=\"auto\">");
		markup_put(out, slice_line(&rest));
		buf_puts(out, "</p>\n");
	}
	buf_clear(&lines);
}

void
page_changes(const struct report *r, const char *attributes, struct buf *out)
{
	size_t all = count(r, false), total = count(r, true);
	const char *who = r->study->synthetic ? "records" : "respondents";

	buf_puts(out, "<p>");
	fmt_count(out, all);
	buf_puts(out, " of ");
	fmt_count(out, waves_tested(r->waves));
	buf_puts(out, " figures changed significantly");
	if (total > 0) {
		buf_puts(out, ", ");
		fmt_count(out, total);
		buf_printf(out, " of them among all %s%s:</p>\n", who,
		    all > total ? " (the others are in the workbook)" : "");
		put_total(r, attributes, out);
	} else {
		if (all > 0)
			buf_printf(out, ", none of them among all %s", who);
		buf_puts(out, ".</p>\n");
	}
	put_broken(r, out);
}
