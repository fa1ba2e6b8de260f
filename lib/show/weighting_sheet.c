/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "base/length.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "show/bars.h"
#include "show/figures.h"
#include "show/legend.h"
#include "sheet/sheet.h"
#include "sheet/sheet_csv.h"
#include "show/sheet_rows.h"
#include "sheet/sheet_text.h"
#include "show/style.h"
#include "show/weighting_sheet.h"

/* The columns of figures in the order in which they are shown, with what they
 * are called. */
static const struct shown {
	enum weighting_column column;
	const char *heading;
} shown[] = {
	{ WEIGHTING_INTERVIEWED, "Interviewed" },
	{ WEIGHTING_START, "Starting" },
	{ WEIGHTING_TARGET, "Target" },
	{ WEIGHTING_AFTER, "Weighted" },
};

/* The number of the column; t->ncolumns if it is not shown, as the mean of
 * those interviewed, which is not known beside one of starting weights. */
static size_t
find(const struct tidy_table *t, enum weighting_column column)
{
	if (column == WEIGHTING_INTERVIEWED && !tidy_has_shares(t) &&
	    weighting_table_find(t, WEIGHTING_START) < t->ncolumns)
		return t->ncolumns;
	return weighting_table_find(t, column);
}

/* What is shown of the table. */
static void
see(struct legend *l, const struct tidy_table *t)
{
	if (weighting_table_is_weights(t)) {
		legend_see_table(l, t);
		return;
	}
	for (size_t i = 0; i < LENGTH(shown); i++) {
		size_t column = find(t, shown[i].column);

		for (size_t r = 0; column < t->ncolumns && r < t->nrows; r++)
			legend_see_cell(l, tidy_at(t, r, column),
			    t->rows[r].kind);
	}
}

/* What the first one is called. */
static const char *
interviewed(const struct tidy_table *t)
{
	return t->made.look.records ? "Records" : shown[0].heading;
}

static void
put_columns(struct sheet *s, const struct tidy_table *t, bool shares)
{
	struct buf b;

	buf_init(&b);
	sheet_column(s, shares ? "Category" : "", SHEET_LEFT);
	if (shares)
		sheet_column(s, interviewed(t), SHEET_RIGHT);
	for (size_t i = 0; i < LENGTH(shown); i++) {
		if (find(t, shown[i].column) == t->ncolumns)
			continue;
		b.len = 0;
		buf_printf(&b, "%s\n%s", i == 0 ? interviewed(t) :
		    shown[i].heading,
		    shares ? "%" : "mean");
		sheet_column(s, b.p, SHEET_RIGHT);
	}
	if (shares)
		sheet_column(s, "Mean\nweight", SHEET_RIGHT);
	buf_clear(&b);
}

static void
put_mean_weight(struct sheet *s, size_t at, const struct tidy_table *t,
    size_t row)
{
	struct buf b;
	double mean;

	buf_init(&b);
	if (weighting_table_mean(t, row, &mean))
		fmt_double(&b, mean, 2);
	else
		buf_puts(&b, "-");
	sheet_take(s, at, &b);
}

static void
put_row(struct sheet *s, const struct tidy_table *t, size_t row, bool shares)
{
	size_t at = 1;

	sheet_rows_label(s, t, row);
	if (shares)
		sheet_rows_count(s, at++, &tidy_at(t, row, find(t,
		    WEIGHTING_INTERVIEWED))->unweighted);
	for (size_t i = 0; i < LENGTH(shown); i++) {
		size_t column = find(t, shown[i].column);

		if (column < t->ncolumns)
			sheet_rows_figure(s, at++, t, row, column);
	}
	if (shares)
		put_mean_weight(s, at, t, row);
}

static void
put_margin(struct sheet *s, const struct tidy_table *t)
{
	bool shares = tidy_has_shares(t);

	put_columns(s, t, shares);
	for (size_t r = 0; r < t->nrows; r++)
		put_row(s, t, r, shares);
}

/* A number, or why there is none. */
static void
put_number(struct sheet *s, struct slice label, struct tidy_number number,
    unsigned reason, unsigned decimals)
{
	struct buf b;

	buf_init(&b);
	if (number.known)
		fmt_double(&b, number.value, decimals);
	else
		table_status(reason, &b);
	sheet_row(s, false);
	sheet_put(s, 0, label);
	sheet_take(s, 1, &b);
}

static void
put_weights(struct sheet *s, const struct tidy_table *t)
{
	const struct tidy_base *base = &t->columns[0].base;

	sheet_column(s, "Weights", SHEET_LEFT);
	sheet_column(s, "Value", SHEET_RIGHT);
	put_number(s, slice_of(figures_people_heading(t)),
	    (struct tidy_number){ base->unweighted.known,
	    (double)base->unweighted.n }, TABLE_SECRET, 0);
	put_number(s, slice_of("Effective base"), base->effective,
	    TABLE_SECRET, 0);
	for (size_t r = 0; r < t->nrows; r++) {
		const struct tidy_cell *cell = tidy_at(t, r, 0);

		put_number(s, t->rows[r].label, cell->figure,
		    figures_reason(cell), weighting_table_decimals(t, r));
	}
}

/* What its column of mean weights means; what rows of weights do, the table
 * says. */
static void
note_mean(struct sheet *s, const struct tidy_table *t)
{
	struct buf b;

	if (!weighting_table_is_margin(t))
		return;
	buf_init(&b);
	buf_puts(&b, "Mean weight: in units of the mean of all.");
	sheet_note(s, &b);
}

/* The group, if there are several, stands behind what was weighted to. */
static void
put_title(struct sheet *s, const struct tidy_table *t)
{
	const char *of = t->made.look.records ? "Records of " :
	    "Respondents of ";
	struct buf title = { NULL, 0, 0 };

	buf_slice(&title, t->question);
	if (slice_begins(t->base, of)) {
		buf_puts(&title, ", ");
		buf_slice(&title, slice_behind(t->base, strlen(of)));
	}
	sheet_title(s, buf_all(&title), tidy_has_wording(t) ? t->wording :
	    slice_of(""));
	buf_clear(&title);
}

struct sheet *
weighting_sheet(const struct tidy_table *t)
{
	const struct show_look look = { .style = style_list,
	    .brackets = true };
	struct legend legend = { .kind = LEGEND_FIGURES, .bases = { &t, 1 },
	    .look = &look };
	struct sheet *s = sheet_new();

	put_title(s, t);
	if (weighting_table_is_weights(t))
		put_weights(s, t);
	else
		put_margin(s, t);
	see(&legend, t);
	legend_statements(&legend, s);
	note_mean(s, t);
	legend_signs(&legend, s);
	return s;
}

static struct sheet *
make(const struct tidy *tidy, size_t i, const void *ctx)
{
	(void)ctx;
	return weighting_sheet(&tidy->tables[i]);
}

static void
put_text(const struct tidy_table *t, size_t width, struct buf *out)
{
	struct sheet *s = weighting_sheet(t);

	sheet_text(s, width, out);
	if (weighting_table_is_margin(t))
		buf_putc(out, '\n');
	bars_weighting(t, width, out);
	sheet_free(s);
}

/* Each with its own headings, as they are of several shapes. */
static void
put_csv(const struct tidy *tidy, struct buf *out)
{
	for (size_t i = 0; i < tidy->n; i++) {
		struct sheet *s = weighting_sheet(&tidy->tables[i]);

		buf_puts(out, i > 0 ? "\n" : "");
		sheet_csv(s, true, out);
		sheet_free(s);
	}
}

void
weighting_sheet_show(const struct tidy *tidy, enum format format, size_t width,
    struct buf *out)
{
	const struct show_sheets sheets = { tidy->n, make, NULL, width };

	if (format == FORMAT_CSV) {
		put_csv(tidy, out);
		return;
	}
	if (format != FORMAT_TEXT) {
		show_tables(tidy, format, &sheets, out);
		return;
	}
	for (size_t i = 0; i < tidy->n; i++) {
		buf_puts(out, i > 0 ? "\n" : "");
		put_text(&tidy->tables[i], width, out);
	}
}
