/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "base/length.h"
#include "codebook/scale.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "show/bases.h"
#include "show/figures.h"
#include "kind-report/content/report.h"
#include "kind-report/content/study.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_words.h"

/* The tables that the chart has figures of. */
static struct bases
bases_of(const struct view *v)
{
	return views_has_all(v) ?
	    (struct bases){ v->section->tables, v->section->n } :
	    (struct bases){ &v->table, 1 };
}

/* What was asked: of several questions what they share, if they do. */
static void
put_asked(const struct view *v, struct buf *out)
{
	if (views_has_all(v))
		report_put_stem(v->section, "", out);
	else
		buf_slice(out, v->table->wording);
}

static void
put_title(const struct view *v, struct buf *out)
{
	if (v->kind == VIEW_WEIGHTING)
		view_words_title(v, out);
	else if (v->table->title.n > 0)
		buf_slice(out, v->table->title);
	else
		put_asked(v, out);
	if (out->len == 0)
		view_words_title(v, out);
	else if (views_has_all(v))
		report_put_apart(v->section, out);
}

/* What was asked, where a title stands for it. */
static void
put_wording(const struct view *v, struct buf *out)
{
	if (v->table->title.n == 0 || v->kind == VIEW_WEIGHTING ||
	    (!views_has_all(v) && !tidy_has_wording(v->table)))
		return;
	put_asked(v, out);
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
put_whom(const struct chart *c, const struct view *v, struct buf *out)
{
	const struct bases bases = bases_of(v);

	buf_puts(out, "% of ");
	if (c->kind != CHART_DOTS) {
		bases_put_who(&bases, out);
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

/* "95% interval, weighted sample treated as random" */
static void
put_interval(const struct chart *c, const struct view *v, struct buf *out)
{
	const struct table_look *look = &v->table->made.look;

	fmt_level(out, c->level);
	buf_puts(out, "% interval");
	if (look->calibrated)
		buf_puts(out, ", sample treated as random and calibrated");
	else
		buf_puts(out, look->weighted ?
		    ", weighted sample treated as random" :
		    ", sample treated as random");
}

static void
put_signs(const struct chart *c, const struct view *v, struct buf *out)
{
	if (c->intervals) {
		buf_puts(out, c->kind == CHART_LINES ? "Band: " :
		    c->kind == CHART_DOTS ? "Line through a dot: " :
		    "Line at the end of a bar: ");
		put_interval(c, v, out);
		buf_puts(out, ". ");
	}
	if (c->kind == CHART_DOTS && c->has_total) {
		buf_puts(out, "Dashed line: everybody, ");
		buf_slice(out, c->total_text);
		buf_puts(out, ". ");
	}
}

/* How far the axis of lines goes, and where they are interrupted. */
static void
put_axis(const struct chart *c, struct buf *out)
{
	if (c->kind != CHART_LINES)
		return;
	buf_printf(out, "The axis runs from %u%% to %u%%. ", c->from, c->end);
	if (c->breaks)
		buf_puts(out, "[b]: what follows is not comparable with what "
		    "is before; the note below the table says why. ");
}

/* "2,127 to 2,129 interviewed in each wave, weighted. " */
static void
put_waves(const struct tidy_table *t, struct buf *out)
{
	uint64_t least = UINT64_MAX, most = 0;

	for (size_t i = 0; i < t->ncolumns; i++) {
		const struct tidy_count *n = &t->columns[i].base.unweighted;

		if (!n->known)
			continue;
		least = n->n < least ? n->n : least;
		most = n->n > most ? n->n : most;
	}
	if (least > most)
		return;
	fmt_count(out, least);
	if (most > least) {
		buf_puts(out, " to ");
		fmt_count(out, most);
	}
	buf_printf(out, " %s in each wave%s. ", figures_people(t),
	    t->made.look.weighted ? ", weighted" : "");
}

/* Which answers the net has in the table, as a sentence, or an empty one. */
static struct slice
net_note(const struct tidy_table *t, struct slice net)
{
	for (size_t r = 0; net.n > 0 && r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET &&
		    slice_eq(tidy_name(&t->rows[r]), net))
			return tidy_notes_row(t, r);
	return slice_of("");
}

/* The same of all tables, if it is the same in all. */
static void
put_net(const struct chart *c, const struct view *v, struct buf *out)
{
	const struct bases bases = bases_of(v);
	struct slice note = net_note(v->table, c->net);

	for (size_t i = 0; i < bases.n; i++)
		if (!slice_eq(net_note(bases.tables[i], c->net), note))
			return;
	buf_slice(out, note);
	buf_puts(out, note.n > 0 ? " " : "");
}

static struct slice
without_stop(struct slice s)
{
	return slice_ends(s, ".") ? slice_before(s, s.n - 1) : s;
}

/* "4,256 interviewed, weighted. Fieldwork: 24-26 April 2020. " */
static void
put_people(const struct report *r, const struct view *v, struct buf *out)
{
	const struct bases bases = bases_of(v);
	struct slice when = r->study->values[STUDY_FIELDWORK];
	size_t before = out->len;

	if (v->kind == VIEW_TREND) {
		put_waves(v->table, out);
		return;
	}
	bases_put_people(&bases, out);
	if (out->len > before)
		buf_puts(out, v->table->made.look.weighted &&
		    v->kind != VIEW_WEIGHTING ? ", weighted. " : ". ");
	if (when.n == 0)
		return;
	buf_puts(out, "Fieldwork: ");
	buf_slice(out, without_stop(when));
	buf_puts(out, ". ");
}

/* "Source: CLIENT / SUPPLIER.", as far as the study file says. */
static void
put_source(const struct study *s, struct buf *out)
{
	static const enum study_key keys[] = { STUDY_CLIENT, STUDY_SUPPLIER };
	bool begun = false;

	for (size_t i = 0; i < LENGTH(keys); i++) {
		if (s->values[keys[i]].n == 0)
			continue;
		buf_puts(out, begun ? " / " : "Source: ");
		buf_slice(out, without_stop(s->values[keys[i]]));
		begun = true;
	}
	buf_puts(out, begun ? "." : "");
}

void
chart_words(struct chart *c, const struct report *r, const struct view *v)
{
	struct buf b;

	buf_init(&b);
	put_title(v, &b);
	c->title = chart_take(c, &b);
	put_wording(v, &b);
	c->wording = chart_take(c, &b);
	put_counted(c, v, &b);
	put_whom(c, v, &b);
	c->subtitle = chart_take(c, &b);
	put_signs(c, v, &b);
	put_axis(c, &b);
	put_net(c, v, &b);
	put_people(r, v, &b);
	put_source(r->study, &b);
	c->source = chart_keep(c, slice_trim(buf_all(&b)));
	buf_clear(&b);
}
