/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/length.h"
#include "codebook/scale.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_words.h"

struct bases
chart_words_bases(const struct chart *c, const struct view *v)
{
	if (c->ntables > 0)
		return (struct bases){ c->tables, c->ntables };
	return views_has_all(v) ?
	    (struct bases){ v->section->tables, v->section->n } :
	    (struct bases){ &v->table, 1 };
}

/* What was asked: of several questions what they share, if they do. */
static void
put_asked(const struct chart *c, const struct view *v, struct buf *out)
{
	const struct bases bases = chart_words_bases(c, v);

	if (c->ntables > 0)
		buf_slice(out, bases_stem(&bases).shared);
	else if (views_has_all(v))
		report_put_stem(v->section, "", out);
	else
		buf_slice(out, v->table->wording);
}

static void
put_title(const struct chart *c, const struct view *v, struct buf *out)
{
	if (v->kind == VIEW_WEIGHTING)
		view_words_title(v, out);
	else if (v->table->title.n > 0)
		buf_slice(out, v->table->title);
	else
		put_asked(c, v, out);
	if (out->len == 0)
		view_words_title(v, out);
	else if (views_has_all(v))
		report_put_apart(v->section, out);
}

/* What was asked, where a title stands for it. */
static void
put_wording(const struct chart *c, const struct view *v, struct buf *out)
{
	if (v->table->title.n == 0 || v->kind == VIEW_WEIGHTING ||
	    (!views_has_all(v) && !tidy_has_wording(v->table)))
		return;
	put_asked(c, v, out);
	if (slice_eq(buf_all(out), v->table->title))
		buf_clear(out);
}

/* "Share who agree"; of a net that is no verb: Share who answered "Important".
 */
static void
put_share(struct slice net, struct buf *out)
{
	static const enum scale_side sides[] = { SCALE_HIGH, SCALE_LOW };

	buf_puts(out, "Share who ");
	for (size_t i = 0; i < LENGTH(sides); i++) {
		const char *name = scale_net(scale_agreement(), sides[i]);

		if (!slice_is(net, name))
			continue;
		buf_puts(out, i == 0 ? "agree" : "disagree");
		return;
	}
	buf_puts(out, "answered \xe2\x80\x9c");
	buf_slice(out, net);
	buf_puts(out, "\xe2\x80\x9d");
}

static void
put_counted(const struct chart *c, const struct view *v, struct buf *out)
{
	if (v->kind == VIEW_AGREEMENT)
		buf_puts(out, "Share who agree with each statement, ");
	if (c->kind == CHART_WEIGHTING)
		buf_puts(out, "Shares before and after weighting, and the "
		    "target, ");
	if (c->kind == CHART_DOTS || (c->kind == CHART_LINES &&
	    c->net.n > 0)) {
		put_share(c->net, out);
		buf_puts(out, ", ");
	} else if (c->kind == CHART_LINES) {
		buf_puts(out, c->nrows < chart_count_answers(v->table) ?
		    "The commonest answers, " : "All answers, ");
	}
}

/* Do the shares of a question's answers come to more than everybody? */
static bool
has_several(const struct chart *c)
{
	double sum = 0;

	for (size_t i = 0; c->kind == CHART_BARS && i < c->nrows; i++)
		sum += c->rows[i].percent;
	return sum > 100.001;
}

static void
put_sorted(const struct chart *c, struct buf *out)
{
	if (!c->sorted)
		return;
	buf_puts(out, ", sorted by ");
	if (slice_is(c->net, scale_net(scale_agreement(), SCALE_HIGH))) {
		buf_puts(out, "agreement");
		return;
	}
	buf_puts(out, "\xe2\x80\x9c");
	buf_slice(out, c->net.n > 0 ? c->net : c->keys[0].label);
	buf_puts(out, "\xe2\x80\x9d");
}

static void
put_whom(const struct chart *c, const struct view *v, struct buf *out)
{
	const struct bases bases = chart_words_bases(c, v);

	buf_puts(out, "% of ");
	if (c->kind != CHART_DOTS) {
		bases_put_who(&bases, out);
		put_sorted(c, out);
	} else {
		buf_puts(out, "each group");
		if (bases_is_everybody(v->table))
			return;
		buf_puts(out, " of ");
		bases_put_who(&bases, out);
	}
	if (v->kind != VIEW_AGREEMENT && has_several(c))
		buf_puts(out, "; several answers were possible");
}

void
chart_words(struct chart *c, const struct view *v)
{
	struct buf b;

	buf_init(&b);
	put_title(c, v, &b);
	c->title = chart_take(c, &b);
	put_wording(c, v, &b);
	c->wording = chart_take(c, &b);
	put_counted(c, v, &b);
	put_whom(c, v, &b);
	c->subtitle = chart_take(c, &b);
}
