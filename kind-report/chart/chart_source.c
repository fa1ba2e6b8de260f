/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <string.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "show/bases.h"
#include "show/figures.h"
#include "kind-report/content/report.h"
#include "kind-report/content/study_words.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_words.h"
#include "kind-report/chart/chart_source.h"

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

/* What an open dot is, if there is one. */
static void
put_small(const struct chart *c, const struct view *v, struct buf *out)
{
	const struct table_small *small = &v->table->made.look.small;
	size_t i = 0;

	while (i < c->nrows && !c->rows[i].small)
		i++;
	if (i == c->nrows)
		return;
	if (small->nchs)
		buf_puts(out, "Open dot: too uncertain. ");
	else
		buf_printf(out, "Open dot: fewer than %" PRIu64 " %s. ",
		    small->flag, small->effective ? "effective" :
		    figures_people(v->table));
}

/* What the total of a chart of dots is of. */
static const char *
all_of(const struct tidy_table *t)
{
	if (tidy_of_responses(t))
		return "all responses";
	return t->made.look.records ? "all records" : "everybody";
}

static void
put_dots(const struct chart *c, const struct view *v, struct buf *out)
{
	buf_puts(out, "Dot: the group's figure");
	if (c->intervals) {
		buf_puts(out, "; band behind it: ");
		put_interval(c, v, out);
	}
	if (c->has_total) {
		buf_printf(out, "; dashed line: %s, ", all_of(v->table));
		buf_slice(out, c->total_text);
	}
	buf_puts(out, ". ");
	put_small(c, v, out);
	if (c->from > 0)
		buf_printf(out, "The axis begins at %u%%. ", c->from);
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
static struct slice
same_note(const struct chart *c, const struct view *v)
{
	const struct bases bases = chart_words_bases(c, v);
	struct slice note = net_note(v->table, c->net);

	for (size_t i = 0; i < bases.n; i++)
		if (!slice_eq(net_note(bases.tables[i], c->net), note))
			return slice_of("");
	return note;
}

/* Is a share too small to be printed in its part? */
static bool
has_small_part(const struct chart *c)
{
	for (size_t i = 0; i < c->nrows; i++)
		for (size_t k = 0; k < c->nkeys; k++)
			if (c->rows[i].known && c->rows[i].parts[k] > 0 &&
			    c->rows[i].parts[k] < c->least)
				return true;
	return false;
}

/* What stands behind the name of the net in its note. */
static struct slice
answers_of(struct slice note, struct slice net)
{
	struct slice rest = slice_behind(note, note.n > 0 ? net.n : 0);

	if (slice_begins(rest, TIDY_NET))
		rest = slice_behind(rest, strlen(TIDY_NET));
	return slice_begins(rest, ": ") ? slice_behind(rest, strlen(": ")) :
	    slice_of("");
}

/* "Number on the left: Strongly agree, Tend to agree." */
static void
put_stacked(const struct chart *c, const struct report *r,
    const struct view *v, struct buf *out)
{
	struct slice answers = answers_of(same_note(c, v), c->net);

	if (c->net.n > 0) {
		buf_puts(out, "Number on the left: ");
		buf_slice(out, answers.n > 0 ? answers : c->net);
		buf_puts(out, answers.n > 0 ? " " : ". ");
	}
	if (has_small_part(c)) {
		buf_puts(out, "Shares under ");
		fmt_double(out, c->least, 0);
		buf_puts(out, r->alone ? "% have no number. " :
		    "% are in the table. ");
	}
}

static void
put_signs(const struct chart *c, const struct report *r, const struct view *v,
    struct buf *out)
{
	if (c->kind == CHART_LINES && c->intervals) {
		buf_puts(out, "Band: ");
		put_interval(c, v, out);
		buf_puts(out, ". ");
	}
	if (c->kind == CHART_BARS && c->intervals) {
		buf_puts(out, "Thin line: ");
		put_interval(c, v, out);
		buf_puts(out, ". ");
	}
	if (c->kind == CHART_DOTS)
		put_dots(c, v, out);
	if (c->kind == CHART_STACKED)
		put_stacked(c, r, v, out);
}

/* How far the axis of lines goes, and where they are interrupted. */
static void
put_axis(const struct chart *c, const struct report *r, struct buf *out)
{
	if (c->kind != CHART_LINES)
		return;
	buf_printf(out, "The axis runs from %u%% to %u%%. ", c->from, c->end);
	if (c->breaks)
		buf_printf(out, "[b]: what follows is not comparable with "
		    "what is before%s. ", r->alone ? "" :
		    "; the note below the table says why");
}

/* Which answers the net has, where the number does not say so already. */
static void
put_net(const struct chart *c, const struct view *v, struct buf *out)
{
	struct slice note = same_note(c, v);

	if (c->kind == CHART_STACKED)
		return;
	buf_slice(out, note);
	buf_puts(out, note.n > 0 ? " " : "");
}

/* "4,256 interviewed, weighted. Fieldwork: 24-26 April 2020. " */
static void
put_people(const struct chart *c, const struct report *r,
    const struct view *v, struct buf *out)
{
	const struct bases bases = chart_words_bases(c, v);
	size_t before = out->len;

	if (v->kind == VIEW_TREND)
		view_words_people(v, out);
	else
		bases_put_people(&bases, out);
	if (out->len > before)
		buf_puts(out, v->table->made.look.weighted &&
		    v->kind != VIEW_WEIGHTING ? ", weighted. " : ". ");
	if (v->kind == VIEW_TREND)
		return;
	before = out->len;
	study_words_fieldwork(r->study, out);
	buf_puts(out, out->len > before ? " " : "");
}

/* That of the study file, or as given. */
static void
put_source(const struct report *r, struct buf *out)
{
	if (r->source == NULL) {
		study_words_source(r->study, out);
		return;
	}
	buf_printf(out, "Source: %s", r->source);
	buf_puts(out, slice_ends(buf_all(out), ".") ? "" : ".");
}

void
chart_source(struct chart *c, const struct report *r, const struct view *v)
{
	struct buf b;

	buf_init(&b);
	put_signs(c, r, v, &b);
	put_axis(c, r, &b);
	put_net(c, v, &b);
	put_people(c, r, v, &b);
	put_source(r, &b);
	c->source = chart_keep(c, slice_trim(buf_all(&b)));
	buf_clear(&b);
}
