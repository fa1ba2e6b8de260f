/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "buf.h"
#include "fmt.h"
#include "tidy.h"
#include "sheet.h"
#include "notes.h"
#include "method_words.h"
#include "figures.h"
#include "report.h"
#include "views.h"
#include "waves.h"
#include "legend.h"

/* Does the view show all tables of its section? */
static bool
shows_statements(const struct view *v)
{
	return v->kind == VIEW_AGREEMENT || v->kind == VIEW_ANSWERS;
}

static size_t
ntables(const struct view *v)
{
	return shows_statements(v) ? v->section->n : 1;
}

static const struct tidy_table *
table_of(const struct view *v, size_t i)
{
	return shows_statements(v) ? v->section->tables[i] : v->table;
}

/* Are the percentages of one base, in words? */
static bool
same_words(const struct view *v)
{
	for (size_t i = 1; i < ntables(v); i++)
		if (!slice_eq(table_of(v, i)->base, v->table->base))
			return false;
	return true;
}

static bool
same_sizes(const struct view *v)
{
	const struct tidy_base *first = &v->table->columns[0].base;

	for (size_t i = 1; i < ntables(v); i++) {
		const struct tidy_base *b = &table_of(v, i)->columns[0].base;

		if (b->unweighted.n != first->unweighted.n ||
		    b->weighted.value != first->weighted.value)
			return false;
	}
	return true;
}

static void
put_base_words(const struct view *v, struct buf *out)
{
	notes_put_base(out, same_words(v) ? v->table->base :
	    slice_of("Respondents to each statement"));
}

void
legend_what(const struct view *v, struct buf *out)
{
	if (!tidy_has_shares(v->table))
		return;
	switch (v->table->made.percent) {
	case TABLE_OF_COLUMN:
		buf_puts(out, "Percent of ");
		put_base_words(v, out);
		break;
	case TABLE_OF_ROW:
		buf_puts(out, "Row percent");
		break;
	case TABLE_OF_TOTAL:
		buf_puts(out, "Percent of the total");
		break;
	}
}

/* The statement with the smallest base, or the largest. */
static const struct tidy_base *
extreme(const struct view *v, bool largest)
{
	const struct tidy_base *found = &v->table->columns[0].base;

	for (size_t i = 1; i < ntables(v); i++) {
		const struct tidy_base *b = &table_of(v, i)->columns[0].base;

		if (largest ? b->unweighted.n > found->unweighted.n :
		    b->unweighted.n < found->unweighted.n)
			found = b;
	}
	return found;
}

static void
note_base(const struct view *v, struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Base: ");
	put_base_words(v, &b);
	buf_puts(&b, same_sizes(v) ? ". " : ". From ");
	figures_put_sizes(&b, extreme(v, false), v->table);
	if (!same_sizes(v)) {
		buf_puts(&b, " to ");
		figures_put_sizes(&b, extreme(v, true), v->table);
	}
	buf_putc(&b, '.');
	if (tidy_of_responses(v->table))
		buf_puts(&b, " Percentages are of responses (all that was "
		    "ticked), not of respondents.");
	sheet_note(s, &b);
}

static bool
has_note(const struct sheet *s, struct slice note)
{
	for (size_t i = 0; i < s->nnotes; i++)
		if (slice_eq(s->notes[i], note))
			return true;
	return false;
}

/* The sentences of the stream; one that several statements have comes once. */
static void
note_stream(const struct view *v, struct sheet *s)
{
	for (size_t i = 0; i < ntables(v); i++) {
		const struct tidy_table *t = table_of(v, i);

		for (size_t k = 0; k < t->nnotes; k++) {
			struct buf b;

			if (has_note(s, t->notes[k]))
				continue;
			buf_init(&b);
			buf_slice(&b, t->notes[k]);
			sheet_note(s, &b);
		}
	}
}

static bool
has_precision(const struct view *v)
{
	for (size_t i = 0; i < ntables(v); i++) {
		const struct tidy_table *t = table_of(v, i);

		for (size_t r = 0; r < t->nrows; r++)
			if (tidy_at(t, r, 0)->se.known)
				return true;
	}
	return false;
}

/* What the intervals that the view shows assume. */
static void
note_precision(const struct view *v, struct sheet *s)
{
	const struct tidy_table *t = v->table;
	struct table_look look = t->made.look;
	struct buf b;

	if (!has_precision(v) ||
	    (v->kind != VIEW_AGREEMENT && v->kind != VIEW_TOPLINE))
		return;
	look.plus_minus = v->kind == VIEW_AGREEMENT ||
	    look.method == INTERVAL_WALD;
	buf_init(&b);
	method_words_precision(&b, &look, !tidy_has_shares(t));
	if (look.weighted && same_sizes(v) && !tidy_of_responses(t) &&
	    t->columns[0].base.effective.value > 0)
		method_words_design(&b,
		    (double)t->columns[0].base.unweighted.n,
		    t->columns[0].base.effective.value);
	buf_putc(&b, '.');
	if (look.nonprob)
		buf_puts(&b, METHOD_WORDS_PANEL_PRECISION);
	sheet_note(s, &b);
}

bool
legend_has_tests(const struct view *v)
{
	const struct table_tests *tests = &v->table->made.look.tests;

	return v->kind == VIEW_BANNER && (tests->letters || tests->rest);
}

void
legend_letters(const struct view *v, struct sheet *s)
{
	const struct tidy_table *t = v->table;
	struct buf b;

	if (!legend_has_tests(v))
		return;
	buf_init(&b);
	method_words_tests(&b, &t->made.look,
	    t->made.percent == TABLE_OF_COLUMN ? "" : " in column percent");
	sheet_note(s, &b);
}

static void
put_test(struct buf *b, const struct tidy_test *test)
{
	buf_slice(b, test->heading);
	buf_puts(b, ": ");
	if (!test->f.known || !test->p.known) {
		table_status(test->status, b);
		return;
	}
	method_words_f(b, test->f.value, test->df1.value, test->df2.value,
	    test->p.value);
}

static void
note_association(const struct view *v, struct sheet *s)
{
	const struct tidy_table *t = v->table;
	struct buf b;

	if (v->kind != VIEW_BANNER || t->ntests == 0)
		return;
	buf_init(&b);
	buf_puts(&b, "Association with the answers (Rao and Scott, second "
	    "order): ");
	for (size_t i = 0; i < t->ntests; i++) {
		buf_puts(&b, i > 0 ? "; " : "");
		put_test(&b, &t->tests[i]);
	}
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

/* The base of the last wave, as far as a row says it. */
static void
put_last_base(const struct report *r, const struct view *v, struct buf *b)
{
	for (size_t row = 0; row < v->table->nrows; row++) {
		const struct wave *w = waves_at(r->waves, v->table, row, 0);

		if (w->before == NULL || !w->before->base.unweighted.known)
			continue;
		buf_puts(b, "Last wave: ");
		figures_put_sizes(b, &w->before->base, v->table);
		buf_puts(b, ". ");
		return;
	}
}

static void
note_changes(const struct report *r, const struct view *v, struct sheet *s)
{
	static const char *const corrections[] = {
	    "no correction for several tests", "Bonferroni's correction",
	    "Benjamini and Hochberg's correction" };
	struct buf b;

	if (v->kind != VIEW_CHANGE)
		return;
	buf_init(&b);
	put_last_base(r, v, &b);
	buf_puts(&b, "Change: this wave less the last one, of percentages in "
	    "points. Significant: at ");
	fmt_level(&b, WAVES_LEVEL);
	buf_puts(&b, "%, t-test of two samples that share nobody, ");
	buf_puts(&b, corrections[waves_correction(r->waves)]);
	buf_puts(&b, " over ");
	fmt_count(&b, waves_tested(r->waves));
	buf_puts(&b, " tests.");
	sheet_note(s, &b);
}

/* What the signs and brackets of a view are. */
struct signs {
	unsigned status;	/* of all cells that it shows, */
	bool small;		/* and: a base is small, */
	bool hidden;		/* so a figure is hidden, */
	bool uncertain;		/* a figure is marked as uncertain */
};

static void
look_at_cell(struct signs *g, const struct tidy_cell *cell, bool nchs)
{
	bool small = (cell->status & TABLE_SMALL) != 0;

	g->status |= cell->status;
	g->hidden |= small && !cell->figure.known;
	g->uncertain |= small && cell->figure.known && nchs;
}

static void
look_at_table(struct signs *g, const struct tidy_table *t)
{
	for (size_t k = 0; k < t->ncells; k++)
		look_at_cell(g, &t->cells[k], t->made.look.small.nchs);
	for (size_t c = 0; c < t->ncolumns; c++) {
		g->status |= t->columns[c].status;
		g->small |= (t->columns[c].status & TABLE_SMALL) != 0;
	}
}

/* The figures of the last wave beside those of this one. */
static void
look_at_last(struct signs *g, const struct report *r, const struct view *v)
{
	for (size_t row = 0; row < v->table->nrows; row++) {
		const struct wave *w = waves_at(r->waves, v->table, row, 0);

		if (w->before != NULL)
			look_at_cell(g, w->before, false);
		else
			g->status |= TABLE_NO_FIGURE;
	}
}

static struct signs
look_at(const struct report *r, const struct view *v)
{
	struct signs g = { .status = 0 };

	for (size_t i = 0; i < ntables(v); i++)
		look_at_table(&g, table_of(v, i));
	if (v->kind == VIEW_CHANGE)
		look_at_last(&g, r, v);
	return g;
}

static void
put_sentence(struct buf *b, const char *sentence)
{
	if (b->len > 0)
		buf_putc(b, ' ');
	buf_puts(b, sentence);
}

static void
note_small(const struct view *v, const struct signs *g, struct sheet *s)
{
	const struct table_small *small = &v->table->made.look.small;
	struct buf b;

	buf_init(&b);
	if (g->small)
		buf_printf(&b, "%s under %" PRIu64 " %s.",
		    v->kind == VIEW_BANNER ? "A base in brackets is small:" :
		    "Caution: small base,", small->flag > small->hide ?
		    small->flag : small->hide,
		    small->effective ? "effective" : "interviewed");
	if (g->hidden)
		buf_printf(&b, "%s[u]: not shown, the base is under %" PRIu64
		    ".", b.len > 0 ? " " : "", small->hide);
	if (g->uncertain)
		put_sentence(&b, "A figure in brackets is too uncertain to be "
		    "published, or to be looked at first, by the standard of "
		    "the US National Center for Health Statistics.");
	notes_take(s, &b);
}

static void
note_signs(unsigned status, struct sheet *s)
{
	static const struct {
		unsigned status;
		const char *words;
	} signs[] = {
		{ TABLE_SECRET, "[c]: not shown, so that nobody can be known "
		    "by it." },
		{ TABLE_NO_COLUMN, "[z]: nobody is in the column." },
		{ TABLE_NO_FIGURE, "[x]: nobody has an answer, or the figure "
		    "is not defined." },
		{ TABLE_LOW, "* above zero, but rounds to 0." },
		{ TABLE_NOBODY, "- nobody." },
	};
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (status & signs[i].status)
			put_sentence(&b, signs[i].words);
	notes_take(s, &b);
}

void
legend_statements(const struct report *r, const struct view *v,
    bool precision, struct sheet *s)
{
	note_base(v, s);
	note_stream(v, s);
	if (precision)
		note_precision(v, s);
	note_association(v, s);
	note_changes(r, v, s);
}

void
legend_notes(const struct report *r, const struct view *v, struct sheet *s)
{
	const struct signs signs = look_at(r, v);

	legend_statements(r, v, r->margins, s);
	legend_letters(v, s);
	note_small(v, &signs, s);
	note_signs(signs.status, s);
}
