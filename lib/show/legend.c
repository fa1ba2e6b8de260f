/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "base/buf.h"
#include "table/table_notes.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "sheet/sheet.h"
#include "show/method_words.h"
#include "show/figures.h"
#include "show/gap_columns.h"
#include "show/style.h"
#include "show/legend.h"

static const struct table_look *
made(const struct legend *l)
{
	return &l->bases.tables[0]->made.look;
}

void
legend_see_cell(struct legend *l, const struct tidy_cell *cell,
    enum table_kind kind)
{
	l->status |= cell->figure.known ? cell->status :
	    figures_reason(cell);
	l->marked |= cell->sig.n > 0;
	l->hidden |= !cell->figure.known &&
	    (figures_reason(cell) & TABLE_SMALL) != 0;
	l->uncertain |= figures_is_uncertain(cell, kind, made(l));
	l->uncertain_rest |= figures_rest_is_uncertain(cell, kind, made(l));
}

void
legend_see_column(struct legend *l, const struct tidy_column *column)
{
	if (!column->base.unweighted.known)
		l->status |= column->status &
		    (TABLE_SECRET | TABLE_NO_FIGURE);
	l->small |= figures_is_small(column);
}

static void
see_all_of(struct legend *l, const struct tidy_table *t, size_t column)
{
	legend_see_column(l, &t->columns[column]);
	for (size_t r = 0; r < t->nrows; r++)
		legend_see_cell(l, tidy_at(t, r, column), t->rows[r].kind);
}

void
legend_see_total(struct legend *l, const struct tidy_table *t)
{
	see_all_of(l, t, 0);
}

void
legend_see_table(struct legend *l, const struct tidy_table *t)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		see_all_of(l, t, c);
}

/* Does any of the figures have a standard error that is shown? */
static bool
has_precision(const struct legend *l)
{
	if (!l->look->margins || l->look->bars ||
	    (l->kind != LEGEND_TOPLINE && l->kind != LEGEND_AGREEMENT))
		return false;
	for (size_t i = 0; i < l->bases.n; i++) {
		const struct tidy_table *t = l->bases.tables[i];

		for (size_t r = 0; r < t->nrows; r++)
			if (tidy_at(t, r, 0)->se.known)
				return true;
	}
	return false;
}

/* Do rows and the precision say all bases of the table? */
static bool
shows_bases(const struct legend *l)
{
	if (l->kind != LEGEND_TOPLINE)
		return l->kind == LEGEND_BANNER;
	return !l->look->bars && (!made(l)->weighted || has_precision(l) ||
	    bases_are_empty(&l->bases));
}

/* Which weight, where a set has several. */
static void
note_weight(const struct legend *l, struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	made_put_weighted(&l->bases.tables[0]->made, &b);
	if (b.len > 0) {
		b.p[0] = (char)toupper((unsigned char)b.p[0]);
		buf_putc(&b, '.');
	}
	sheet_note(s, &b);
}

/* A topline has a row for its base. */
static void
note_base(const struct legend *l, struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	if (l->kind != LEGEND_TOPLINE || !shows_bases(l)) {
		buf_puts(&b, "Base: ");
		bases_put_who(&l->bases, &b);
		if (!shows_bases(l))
			bases_put_sizes(&l->bases, &b);
		buf_putc(&b, '.');
	}
	if (!l->look->waves)
		bases_put_interviewed(&l->bases, &b);
	sheet_note(s, &b);
	note_weight(l, s);
}

static bool
has_note(const struct sheet *s, struct slice note)
{
	for (size_t i = 0; i < s->nnotes; i++)
		if (slice_eq(s->notes[i], note))
			return true;
	return false;
}

/*
 * A sentence of the stream.  Where several statements share a sheet, the one
 * about whom an answer or a mean leaves out names the statement; whom each of
 * them had no answer from, its base says.
 */
static void
put_stream_note(const struct legend *l, const struct tidy_table *t,
    struct slice note, struct buf *out)
{
	if (l->net.n > 0 && tidy_notes_net(t, note).n > 0) {
		buf_slice(out, tidy_notes_of_net(t, note, l->net));
		return;
	}
	if (l->bases.n > 1 && t != l->bases.tables[0] &&
	    slice_begins(note, TABLE_NOTES_OUTSIDE))
		return;
	if (l->bases.n > 1 &&
	    slice_find_last(note, TABLE_NOTES_WITH_NUMBER) < note.n) {
		buf_slice(out, stem_own(&l->stem, t->wording));
		buf_puts(out, ": ");
	}
	if (l->bases.n == 1 || !slice_begins(note, TABLE_NOTES_LEFT_OUT)) {
		buf_slice(out, note);
		return;
	}
	if (slice_find_last(note, " who said ") == note.n)
		return;
	buf_puts(out, TABLE_NOTES_LEFT_OUT " of ");
	buf_slice(out, stem_own(&l->stem, t->wording));
	buf_slice(out, slice_behind(note, strlen(TABLE_NOTES_LEFT_OUT)));
}

/* Is it about the numbers of the table's mean or the like? */
static bool
is_of_numbers(const struct tidy_table *t, struct slice note)
{
	if (slice_find_last(note, TABLE_NOTES_WITH_NUMBER) < note.n)
		return true;
	for (size_t r = 0; r < t->nrows; r++)
		if (!table_is_share(t->rows[r].kind) &&
		    slice_eq(tidy_notes_row(t, r), note))
			return true;
	return false;
}

/* Is it about nets, numbers or columns that are not in the sheet? */
static bool
is_of_others(const struct legend *l, const struct tidy_table *t,
    struct slice note)
{
	if (l->no_nets && tidy_notes_net(t, note).n > 0)
		return true;
	if (l->no_numbers && is_of_numbers(t, note))
		return true;
	return l->no_columns && (slice_begins(note, TABLE_NOTES_OUTSIDE) ||
	    slice_begins(note, TABLE_NOTES_OVERLAPS));
}

/* One that several statements have comes once. */
static void
note_stream(const struct legend *l, struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < l->bases.n; i++) {
		const struct tidy_table *t = l->bases.tables[i];

		for (size_t k = 0; k < t->nnotes; k++) {
			if (is_of_others(l, t, t->notes[k]))
				continue;
			put_stream_note(l, t, t->notes[k], &b);
			if (has_note(s, buf_all(&b)))
				b.len = 0;
			sheet_note(s, &b);
		}
	}
	buf_clear(&b);
}

/* What the intervals assume; or, without them, what a panel is. */
static void
note_precision(const struct legend *l, struct sheet *s)
{
	const struct tidy_table *t = l->bases.tables[0];
	const struct tidy_base *base = &t->columns[0].base;
	struct buf b;

	buf_init(&b);
	if (has_precision(l)) {
		method_words_precision(&b, t, style_plus_minus(l->look,
		    made(l), l->kind == LEGEND_AGREEMENT));
		if (made(l)->weighted && bases_same_sizes(&l->bases) &&
		    !tidy_of_responses(t) && base->effective.value > 0)
			method_words_design(&b, (double)base->unweighted.n,
			    base->effective.value);
		buf_putc(&b, '.');
		if (made(l)->nonprob)
			buf_puts(&b, METHOD_WORDS_PANEL_PRECISION);
	} else if (made(l)->nonprob && (l->kind == LEGEND_TOPLINE ||
	    l->kind == LEGEND_AGREEMENT)) {
		buf_puts(&b, METHOD_WORDS_PANEL);
	}
	sheet_note(s, &b);
}

static void
put_test(struct buf *b, const struct tidy_table *t,
    const struct tidy_test *test)
{
	size_t c = 0;

	while (c + 1 < t->ncolumns &&
	    !slice_eq(t->columns[c].heading, test->heading))
		c++;
	buf_slice(b, tidy_break(&t->columns[c]));
	buf_puts(b, ": ");
	if (test->status & TABLE_NO_COLUMN)
		buf_puts(b, "no test");
	else if (test->status & TABLE_NO_FIGURE)
		buf_puts(b, "cannot be tested");
	else if (!test->f.known || !test->p.known)
		table_status(test->status, b);
	else
		method_words_f(b, test->f.value, test->df1.value,
		    test->df2.value, test->p.value);
}

static void
note_association(const struct legend *l, struct sheet *s)
{
	const struct tidy_table *t = l->bases.tables[0];
	struct buf b;

	if (l->kind != LEGEND_BANNER || t->ntests == 0)
		return;
	buf_init(&b);
	buf_puts(&b, "Association with the answers (Rao and Scott, second "
	    "order");
	if (made(l)->weighted && !style_has_letters(l->look, t)) {
		buf_puts(&b, "; ");
		method_words_weights(&b, made(l));
	}
	buf_puts(&b, "): ");
	for (size_t i = 0; i < t->ntests; i++) {
		buf_puts(&b, i > 0 ? "; " : "");
		put_test(&b, t, &t->tests[i]);
	}
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

void
legend_statements(const struct legend *l, struct sheet *s)
{
	note_base(l, s);
	note_stream(l, s);
	note_precision(l, s);
	note_association(l, s);
	if (l->kind == LEGEND_BANNER && l->bases.n == 1)
		gap_columns_notes(s, l->bases.tables[0], l->look);
}

/* Whoever looks for letters and finds none wants to know why. */
static void
note_no_letter(const struct legend *l, struct sheet *s)
{
	struct buf b;

	if (l->marked)
		return;
	buf_init(&b);
	method_words_no_letter(&b, made(l), bases_any_tested(&l->bases),
	    !l->hidden && !(l->status & TABLE_SECRET));
	bases_put_untested(&l->bases, &b);
	sheet_note(s, &b);
}

/* What is compared are column percentages, even where others are shown. */
void
legend_letters(const struct legend *l, struct sheet *s)
{
	struct buf b;

	if (l->kind != LEGEND_BANNER ||
	    !style_has_letters(l->look, l->bases.tables[0]))
		return;
	note_no_letter(l, s);
	buf_init(&b);
	method_words_tests(&b, made(l), l->look->as == MADE_COUNTS ||
	    l->bases.tables[0]->made.percent != TABLE_OF_COLUMN ?
	    " in column percent" : "");
	sheet_note(s, &b);
}

static void
put_sentence(struct buf *b, const char *sentence)
{
	if (b->len > 0)
		buf_putc(b, ' ');
	buf_puts(b, sentence);
}

static const char *
small_words(const struct legend *l)
{
	if (l->kind != LEGEND_BANNER)
		return "Caution: small base,";
	return l->look->brackets ? "A base in brackets is small:" :
	    "A base is small";
}

/* Is a base large, but not what its weights leave of it? */
static bool
is_spoilt(const struct legend *l)
{
	const struct table_small *small = &made(l)->small;

	for (size_t i = 0; i < l->bases.n; i++) {
		const struct tidy_column *total =
		    &l->bases.tables[i]->columns[0];

		if (!small->effective && !figures_is_small(total) &&
		    total->base.effective.known &&
		    total->base.effective.value > 0 &&
		    total->base.effective.value < (double)small->flag)
			return true;
	}
	return false;
}

static void
put_spoilt(const struct legend *l, struct buf *b)
{
	if (!is_spoilt(l))
		return;
	put_sentence(b, "Caution:");
	buf_printf(b, " effective base under %" PRIu64 ", though %s.",
	    made(l)->small.flag, made(l)->records ? "there are more records" :
	    "more were interviewed");
}

void
legend_caution(const struct legend *l, struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	put_spoilt(l, &b);
	sheet_note(s, &b);
}

static void
note_small(const struct legend *l, struct sheet *s)
{
	const struct table_small *small = &made(l)->small;
	struct buf b;

	buf_init(&b);
	if (l->small)
		buf_printf(&b, "%s under %" PRIu64 " %s.", small_words(l),
		    small->flag > small->hide ? small->flag : small->hide,
		    small->effective ? "effective" :
		    figures_interviewed(made(l)));
	put_spoilt(l, &b);
	if (l->hidden)
		buf_printf(&b, "%s[u]: not shown, the base is under %" PRIu64
		    ".", b.len > 0 ? " " : "", small->hide);
	if (l->uncertain && l->look->brackets)
		put_sentence(&b, "A figure in brackets is too uncertain to be "
		    "published, or has to be reviewed before it is, by the "
		    "standard of the US National Center for Health "
		    "Statistics.");
	if (l->uncertain_rest && l->look->brackets)
		put_sentence(&b, "A figure near 100% is shown here whose rest "
		    "to 100% would be too uncertain.");
	if (l->status & TABLE_SECRET) {
		put_sentence(&b, "[c]: " LEGEND_SECRET);
		if (small->min_cell > 0)
			buf_printf(&b, " (fewer than %" PRIu64 ", or would "
			    "give away such a cell)", small->min_cell);
		buf_putc(&b, '.');
	}
	sheet_note(s, &b);
}

static void
note_empty(const struct legend *l, struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	if (l->status & TABLE_NO_COLUMN)
		put_sentence(&b, "[z]: nobody is in the column.");
	if (bases_are_empty(&l->bases) && l->kind != LEGEND_BANNER)
		put_sentence(&b, "Nobody is in the base, so there are no "
		    "figures.");
	else if (l->look->waves && l->status & TABLE_NO_FIGURE)
		put_sentence(&b, "[x]: the wave has no such figure.");
	else if (l->status & TABLE_NO_FIGURE)
		put_sentence(&b, "[x]: nobody has an answer, or the figure is "
		    "not defined.");
	sheet_note(s, &b);
}

void
legend_style(const struct legend *l, struct sheet *s)
{
	const struct style *style = l->look->style;
	bool low = (l->status & TABLE_LOW) != 0;
	bool nobody = (l->status & TABLE_NOBODY) != 0;
	struct buf b;

	if (l->look->as == MADE_COUNTS)
		return;
	buf_init(&b);
	if (*style->none == '0') {
		if (low)
			buf_puts(&b, "0: nobody, or rounds to 0.");
	} else {
		if (low)
			buf_printf(&b, "%s above zero, but rounds to 0.",
			    style->low);
		if (nobody)
			buf_printf(&b, "%s%s nobody.", low ? " " : "",
			    style->none);
	}
	sheet_note(s, &b);
}

void
legend_signs(const struct legend *l, struct sheet *s)
{
	note_small(l, s);
	note_empty(l, s);
	legend_style(l, s);
}

void
legend_notes(const struct legend *l, struct sheet *s)
{
	legend_statements(l, s);
	legend_letters(l, s);
	legend_signs(l, s);
}
