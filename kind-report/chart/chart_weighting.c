/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/length.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/content/views.h"
#include "kind-report/chart/chart_weighting.h"

/* "interviewed 29.2%, target 35.0%, weighted 35.0%" */
static struct slice
words_of(struct chart *c, const struct tidy_table *t, size_t row)
{
	static const struct {
		enum weighting_column column;
		const char *name;
	} parts[] = {
		{ WEIGHTING_INTERVIEWED, "interviewed " },
		{ WEIGHTING_TARGET, ", target " },
		{ WEIGHTING_AFTER, ", weighted " },
	};
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < LENGTH(parts); i++) {
		buf_puts(&b, i == 0 && t->made.look.records ? "records " :
		    parts[i].name);
		buf_slice(&b, chart_figure_text(c, t, row,
		    weighting_table_find(t, parts[i].column)));
	}
	return chart_take(c, &b);
}

static void
add_row(struct chart *c, const struct tidy_table *t, size_t row)
{
	const struct tidy_cell *after = tidy_at(t, row, 0);
	const struct tidy_cell *before = tidy_at(t, row,
	    weighting_table_find(t, WEIGHTING_INTERVIEWED));
	const struct tidy_cell *target = tidy_at(t, row,
	    weighting_table_find(t, WEIGHTING_TARGET));
	struct chart_row *to = chart_add_row(c, t->rows[row].label);

	to->known = after->figure.known && before->figure.known &&
	    target->figure.known;
	to->percent = after->figure.value;
	to->before = before->figure.value;
	to->target = target->figure.value;
	to->text = chart_figure_text(c, t, row, 0);
	to->words = words_of(c, t, row);
}

struct chart *
chart_weighting(const struct view *v)
{
	const struct tidy_table *t = v->table;
	struct chart *c;

	if (!weighting_table_is_margin(t))
		return NULL;
	c = chart_new(CHART_WEIGHTING, t);
	c->records = t->made.look.records;
	for (size_t r = 0; r < t->nrows; r++)
		add_row(c, t, r);
	return c;
}
