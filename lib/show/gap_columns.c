/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/method_words.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/gap_columns.h"

/* Each difference has so many columns: itself, its interval where precision is
 * shown, its p-value. */
static size_t
columns_of(const struct show_look *look)
{
	return look->margins ? 3 : 2;
}

static struct slice
heading_of(const struct tidy_table *t, const struct tidy_difference *d)
{
	return t->columns[d->first].heading;
}

size_t
gap_columns_place(const struct tidy_table *t, size_t column,
    const struct show_look *look)
{
	size_t place = column + 1;

	if (t->wave != NULL)
		place += column == 0 ? 1 : 2;

	for (size_t i = 0; i < t->ndifferences; i++)
		if (t->differences[i].first < column && !slice_eq(
		    heading_of(t, &t->differences[i]),
		    t->columns[column].heading))
			place += columns_of(look);
	return place;
}

size_t
gap_columns_last(const struct tidy_table *t, const struct tidy_difference *d)
{
	size_t c = d->first;

	while (c + 1 < t->ncolumns && slice_eq(t->columns[c + 1].heading,
	    heading_of(t, d)))
		c++;
	return c;
}

/* The first of its columns: behind those of others of the break. */
static size_t
place_of(const struct tidy_table *t, size_t difference,
    const struct show_look *look)
{
	size_t last = gap_columns_last(t, &t->differences[difference]);
	size_t place = gap_columns_place(t, last, look) + 1;

	for (size_t i = 0; i < difference; i++)
		if (gap_columns_last(t, &t->differences[i]) == last)
			place += columns_of(look);
	return place;
}

void
gap_columns_put_name(struct buf *out, const struct tidy_table *t,
    const struct tidy_difference *d)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		if (&t->differences[i] == d ||
		    !slice_eq(t->differences[i].label, d->label))
			continue;
		buf_slice(out, tidy_break(&t->columns[d->first]));
		buf_puts(out, ": ");
		break;
	}
	buf_slice(out, d->label);
}

void
gap_columns_add(struct sheet *s, const struct tidy_table *t, size_t column,
    const struct show_look *look)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *d = &t->differences[i];
		struct buf b;

		if (gap_columns_last(t, d) != column)
			continue;
		buf_init(&b);
		gap_columns_put_name(&b, t, d);
		sheet_block(s, buf_all(&b));
		b.len = 0;
		sheet_column(s, "Difference", SHEET_RIGHT);
		fmt_level(&b, t->made.look.level);
		buf_puts(&b, "% interval");
		if (look->margins)
			sheet_column(s, b.p, SHEET_RIGHT);
		sheet_column(s, "p", SHEET_RIGHT);
		buf_clear(&b);
	}
}

static unsigned
decimals_of(const struct tidy_table *t, const struct tidy_gap *gap)
{
	return figures_fine_decimals(t->rows[gap->row].kind, &t->made.look);
}

/* "1.2 to 6.7" */
static void
put_interval(struct buf *b, const struct tidy_table *t,
    const struct tidy_gap *gap)
{
	if (!gap->lower.known)
		return;
	fmt_double(b, gap->lower.value, decimals_of(t, gap));
	buf_puts(b, " to ");
	fmt_double(b, gap->upper.value, decimals_of(t, gap));
}

/* Why it is not shown. */
static unsigned
reason_of(const struct tidy_gap *gap)
{
	return figures_reason(&(struct tidy_cell){ .status = gap->status });
}

static void
put_p(struct buf *b, const struct tidy_gap *gap)
{
	if (!gap->p.known)
		return;
	if (gap->p.value < 0.001)
		buf_puts(b, "<0.001");
	else
		fmt_double(b, gap->p.value, 3);
}

static void
put_gap(struct sheet *s, const struct tidy_table *t,
    const struct tidy_gap *gap, size_t at, const struct show_look *look)
{
	struct buf b;

	buf_init(&b);
	if (gap->value.known)
		figures_put_change(&b, gap->value.value, decimals_of(t, gap));
	else
		table_status(reason_of(gap), &b);
	sheet_take(s, at++, &b);
	if (look->margins) {
		put_interval(&b, t, gap);
		sheet_take(s, at++, &b);
	}
	put_p(&b, gap);
	sheet_take(s, at, &b);
}

void
gap_columns_row(struct sheet *s, const struct tidy_table *t, size_t row,
    const struct show_look *look)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *d = &t->differences[i];

		for (size_t k = 0; k < d->n; k++)
			if (d->gaps[k].row == row)
				put_gap(s, t, &d->gaps[k],
				    place_of(t, i, look), look);
	}
}

unsigned
gap_columns_status(const struct tidy_table *t)
{
	unsigned status = 0;

	for (size_t i = 0; i < t->ndifferences; i++)
		for (size_t k = 0; k < t->differences[i].n; k++)
			if (!t->differences[i].gaps[k].value.known)
				status |= reason_of(
				    &t->differences[i].gaps[k]);
	return status;
}

/* Is one shown that was not tested? */
static bool
any_untested(const struct tidy_table *t)
{
	for (size_t i = 0; i < t->ndifferences; i++)
		for (size_t k = 0; k < t->differences[i].n; k++)
			if (t->differences[i].gaps[k].value.known &&
			    !t->differences[i].gaps[k].p.known)
				return true;
	return false;
}

static void
note_method(struct sheet *s, const struct tidy_table *t)
{
	const struct table_look *look = &t->made.look;
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Difference: the first column less the second, in "
	    "percentage points where the figures are percentages; linearised "
	    "standard error, ");
	method_words_weights(&b, look);
	buf_puts(&b, ", p not corrected for several tests");
	if (look->tests.minimum > 0)
		buf_printf(&b, ", bases under %" PRIu64 " not compared%s",
		    look->tests.minimum, gap_columns_status(t) & TABLE_SMALL ?
		    " [u]" : "");
	buf_puts(&b, any_untested(t) ? "; one without p was not tested." : ".");
	sheet_note(s, &b);
}

/* "75% in Female and 69% in Male, a difference of 6.1 points, 95% interval 3.2
 * to 9.0" */
static void
put_words(struct buf *b, const struct tidy_table *t,
    const struct tidy_difference *d, const struct tidy_gap *gap,
    bool interval)
{
	enum table_kind kind = t->rows[gap->row].kind;

	buf_slice(b, t->rows[gap->row].label);
	buf_puts(b, ": ");
	figures_put_words(b, kind, &t->made.look,
	    tidy_at(t, gap->row, d->first));
	buf_puts(b, " in ");
	buf_slice(b, t->columns[d->first].label);
	buf_puts(b, " and ");
	figures_put_words(b, kind, &t->made.look,
	    tidy_at(t, gap->row, d->second));
	buf_puts(b, " in ");
	buf_slice(b, t->columns[d->second].label);
	buf_puts(b, ", a difference of ");
	fmt_double(b, gap->value.value, decimals_of(t, gap));
	buf_puts(b, figures_in_points(kind) ? " points" : "");
	if (interval && gap->lower.known) {
		buf_puts(b, ", ");
		fmt_level(b, t->made.look.level);
		buf_puts(b, "% interval ");
		put_interval(b, t, gap);
	}
}

static void
note_words(struct sheet *s, const struct tidy_table *t,
    const struct tidy_difference *d, bool interval)
{
	double level = t->made.look.tests.levels[0];
	size_t known = 0, tested = 0, told = 0;
	struct buf b;

	buf_init(&b);
	gap_columns_put_name(&b, t, d);
	buf_puts(&b, ". ");
	for (size_t i = 0; i < d->n; i++) {
		const struct tidy_gap *gap = &d->gaps[i];

		known += gap->value.known;
		tested += gap->p.known;
		if (!gap->p.known || gap->p.value > level)
			continue;
		buf_puts(&b, told++ > 0 ? "; " : "");
		put_words(&b, t, d, gap, interval);
	}
	buf_puts(&b, told > 0 ? "." : "");
	if (known == 0) {
		buf_puts(&b, "No difference is shown.");
	} else if (tested == 0) {
		buf_puts(&b, "No difference could be tested.");
	} else if (tested > told) {
		buf_printf(&b, "%sdifference%s is significant at ",
		    told > 0 ? " No other " : "No ", tested < known ?
		    " that was tested" : known < d->n ? " that is shown" : "");
		fmt_level(&b, level);
		buf_puts(&b, "%.");
	}
	sheet_note(s, &b);
}

void
gap_columns_notes(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	struct buf b;

	buf_init(&b);
	for (size_t r = 0; look->margins && r < t->nrows; r++) {
		if (t->rows[r].kind == TABLE_LEAD)
			figures_put_margins(&b, t, r);
		sheet_note(s, &b);
	}
	if (t->ndifferences == 0)
		return;
	note_method(s, t);
	for (size_t i = 0; i < t->ndifferences; i++)
		note_words(s, t, &t->differences[i], look->margins);
}
