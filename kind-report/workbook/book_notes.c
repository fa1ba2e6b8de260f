/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/map.h"
#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/method_words.h"
#include "show/style.h"
#include "wave/waves.h"
#include "wave/wave_words.h"
#include "kind-report/content/alert.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/workbook/book.h"
#include "kind-report/workbook/book_notes.h"

/* Of the notes of one table, from the least. */
struct numbers {
	size_t *items;
	size_t n;
};

/* Did the question of the table change since the last wave? */
static bool
is_broken(const struct report *r, const struct tidy_table *t)
{
	return r->waves != NULL && waves_of(r->waves, t) == WAVES_BROKEN;
}

size_t
book_notes_add(struct book *b, struct slice text)
{
	return map_add(b->notes, text) + 1;
}

static void
put_note(struct book *b, struct slice text, struct numbers *numbers)
{
	struct buf clean;
	size_t number, i = numbers->n;

	buf_init(&clean);
	cell_text_put(&clean, text);
	number = book_notes_add(b, buf_all(&clean));
	buf_clear(&clean);
	numbers->items = xreallocarray(numbers->items, numbers->n + 1,
	    sizeof(*numbers->items));
	for (; i > 0 && numbers->items[i - 1] > number; i--)
		numbers->items[i] = numbers->items[i - 1];
	numbers->items[i] = number;
	numbers->n++;
}

/* What the intervals assume; they stand in the table itself, as the effective
 * bases do. */
static void
put_precision(struct book *b, const struct view *v, struct numbers *numbers)
{
	const struct table_look *look = &v->table->made.look;
	struct buf note;

	buf_init(&note);
	method_words_precision(&note, v->table, false);
	buf_putc(&note, '.');
	if (look->nonprob)
		buf_puts(&note, METHOD_WORDS_PANEL_PRECISION);
	put_note(b, buf_all(&note), numbers);
	buf_clear(&note);
}

/* What the columns of significance assume; their cells say the levels. */
static void
put_tests(struct book *b, const struct view *v, struct numbers *numbers)
{
	const struct show_look look = views_look(v, false);
	struct buf note;

	if ((v->kind != VIEW_BANNER && v->kind != VIEW_SUMMARY) ||
	    !style_has_letters(&look, v->table))
		return;
	buf_init(&note);
	buf_puts(&note, "Significance: columns of the same break are compared "
	    "with each other. ");
	method_words_testing(&note, &v->table->made.look);
	put_note(b, buf_all(&note), numbers);
	buf_clear(&note);
}

static void
put_broken(struct book *b, const struct tidy_table *t,
    struct numbers *numbers)
{
	struct buf note;

	if (!is_broken(b->report, t))
		return;
	buf_init(&note);
	alert_put_state(b->report, t, &note);
	wave_words_stop(&note);
	put_note(b, buf_all(&note), numbers);
	buf_clear(&note);
}

/* Of all questions of the view.  Tables of all waves say in themselves what is
 * not comparable. */
static void
put_all_broken(struct book *b, const struct view *v, struct numbers *numbers)
{
	if (v->kind == VIEW_WEIGHTING || v->kind == VIEW_TREND)
		return;
	if (!views_has_all(v))
		put_broken(b, v->table, numbers);
	for (size_t i = 0; views_has_all(v) && i < v->section->n; i++)
		put_broken(b, v->section->tables[i], numbers);
}

/* The first statement is the base, which stands on the sheet itself; the others
 * are notes. */
static void
put_all(struct book *b, const struct view *v, const struct sheet *s,
    struct numbers *numbers)
{
	for (size_t i = 1; i < s->nnotes; i++)
		put_note(b, s->notes[i], numbers);
	if (b->report->margins && v->kind != VIEW_CHANGE &&
	    v->kind != VIEW_WEIGHTING &&
	    views_look(v, true).as != MADE_COUNTS)
		put_precision(b, v, numbers);
	put_tests(b, v, numbers);
	put_all_broken(b, v, numbers);
}

void
book_notes_put(struct book *b, const struct view *v, const struct sheet *s,
    struct buf *out)
{
	struct numbers numbers = { NULL, 0 };

	put_all(b, v, s, &numbers);
	for (size_t i = 0; i < numbers.n; i++)
		buf_printf(out, "%s%zu", i > 0 ? "," : "", numbers.items[i]);
	free(numbers.items);
}
