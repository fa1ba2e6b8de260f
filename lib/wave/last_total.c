/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "tidy/tidy.h"
#include "wave/wave_cell.h"
#include "wave/wave_meaning.h"
#include "wave/wave_words.h"
#include "wave/waves.h"
#include "wave/last_total.h"

static bool
any_compared(const struct waves *w, const struct tidy_table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (waves_at(w, t, r, 0)->compared)
			return true;
	return false;
}

size_t
last_total_tables(const struct waves *w)
{
	const struct tidy *now = waves_now(w);
	size_t n = 0;

	for (size_t i = 0; i < now->n; i++)
		n += any_compared(w, &now->tables[i]);
	return n;
}

bool
last_total_is_this(const struct waves *w)
{
	const struct tidy *now = waves_now(w);

	for (size_t i = 0; i < now->n; i++) {
		const struct tidy_table *t = &now->tables[i];

		if (waves_of(w, t) != WAVES_SAME)
			return false;
		for (size_t r = 0; r < t->nrows; r++) {
			const struct wave *v = waves_at(w, t, r, 0);

			if (v->compared && (v->change.difference != 0 ||
			    v->before->base.unweighted.n !=
			    tidy_at(t, r, 0)->base.unweighted.n))
				return false;
		}
	}
	return last_total_tables(w) > 0;
}

/* Why a row has no figure of the last wave; or 0. */
static unsigned
lacks(const struct waves *w, const struct tidy_table *t,
    const struct wave *v)
{
	if (v->broken != NULL || waves_of(w, t) == WAVES_BROKEN)
		return TABLE_BREAK;
	return v->before == NULL ? TABLE_NO_FIGURE : 0;
}

static struct tidy_number
number(bool known, double value)
{
	return (struct tidy_number){ known, known ? value : 0 };
}

/* Why there is no change, if both waves have such a figure. */
static unsigned
hidden(const struct tidy_cell *now, const struct tidy_cell *then)
{
	unsigned status = (now->figure.known ? 0 : now->status) |
	    (then->figure.known ? 0 : then->status);

	status &= TABLE_SMALL | TABLE_SECRET | TABLE_NO_FIGURE |
	    TABLE_NO_COLUMN;
	return status != 0 ? status : TABLE_NO_FIGURE;
}

static struct tidy_change
change_of_row(const struct wave *v, const struct tidy_cell *now)
{
	bool tested = v->compared && v->change.tested;

	return (struct tidy_change){
	    .value = number(v->compared, v->change.difference),
	    .se = number(tested, v->change.se), .p = number(tested, v->p),
	    .significant = v->compared && waves_significant(v),
	    .status = v->compared ? (now->status | v->before->status) &
	    TABLE_SMALL : hidden(now, v->before) };
}

static void
put_row(const struct waves *w, const struct tidy_table *t, size_t row,
    struct tidy_wave *to)
{
	const struct wave *v = waves_at(w, t, row, 0);
	unsigned status = lacks(w, t, v);

	to->cells[row] = (struct tidy_cell){ .sig = slice_of(""),
	    .status = status };
	to->changes[row] = (struct tidy_change){ .status = status };
	if (status != 0)
		return;
	to->cells[row] = wave_cell(t, row, v->before);
	to->changes[row] = change_of_row(v, tidy_at(t, row, 0));
}

static struct tidy_wave *
wave_of(struct tidy *now, const struct waves *w, const struct tidy_table *t,
    struct slice name)
{
	struct tidy_wave *to = xcalloc(1, sizeof(*to));
	bool same = waves_of(w, t) == WAVES_SAME;

	*to = (struct tidy_wave){ .has_base = true,
	    .label = { arena_string(&now->arena, name), name.n },
	    .cells = xcalloc(t->nrows, sizeof(*to->cells)),
	    .ncells = t->nrows,
	    .changes = xcalloc(t->nrows, sizeof(*to->changes)),
	    .nchanges = t->nrows };
	to->status = waves_of(w, t) == WAVES_BROKEN ? TABLE_BREAK :
	    TABLE_NO_FIGURE;
	if (same) {
		to->base = waves_table(w, t)->columns[0].base;
		to->status = wave_cell_small(waves_table(w, t)->columns[0].
		    status, &to->base, &t->made.look.small);
	}
	for (size_t r = 0; r < t->nrows; r++)
		put_row(w, t, r, to);
	return to;
}

/* Takes the text. */
static void
add_note(struct tidy *now, struct tidy_table *t, struct buf *text)
{
	struct slice s = buf_all(text);

	if (s.n > 0) {
		t->notes = xgrow(t->notes, t->nnotes, &t->notes_cap,
		    sizeof(*t->notes));
		t->notes[t->nnotes++] = (struct slice){
		    arena_string(&now->arena, s), s.n };
	}
	buf_clear(text);
}

/* Adds the rows of the table that the other has not, behind the words. */
static void
put_lacking(struct buf *b, const struct tidy_table *t,
    const struct tidy_table *other, const char *words)
{
	size_t n = 0;

	for (size_t r = 0; r < t->nrows; r++) {
		if (tidy_find_same(other, &t->rows[r]) < other->nrows)
			continue;
		buf_puts(b, n++ > 0 ? ", " : words);
		buf_slice(b, t->rows[r].label);
	}
	buf_puts(b, n > 0 ? "." : "");
}

/* The question's wording, quoted, or its name. */
static void
put_question(struct buf *b, const struct tidy_table *t)
{
	const char *quote = tidy_has_wording(t) ? "\"" : "";

	buf_puts(b, quote);
	buf_slice(b, tidy_has_wording(t) ? t->wording : t->question);
	buf_puts(b, quote);
}

/* "New in q since the last wave (27-28 May): A, B.  In it, and not here: C." */
static void
put_rows(struct buf *b, const struct waves *w, const struct tidy_table *t,
    const char *last)
{
	struct buf words;

	buf_init(&words);
	buf_puts(&words, "New in ");
	put_question(&words, t);
	buf_printf(&words, " since the last wave (%s): ", last);
	put_lacking(b, t, waves_table(w, t), words.p);
	words.len = 0;
	buf_printf(&words, "%sIn the last wave (%s) of ", b->len > 0 ? " " : "",
	    last);
	put_question(&words, t);
	buf_puts(&words, ", and not here: ");
	put_lacking(b, waves_table(w, t), t, words.p);
	buf_clear(&words);
}

/* Of a table that cannot be compared. */
static void
put_apart(struct buf *b, const struct waves *w, const struct tidy_table *t,
    const char *last)
{
	if (waves_of(w, t) == WAVES_SEVERAL) {
		buf_printf(b, "Not compared with the last wave (%s): ", last);
		put_question(b, t);
		buf_puts(b, "; ");
		wave_words_several(b);
		buf_putc(b, '.');
		return;
	}
	if (waves_of(w, t) == WAVES_NEW)
		buf_printf(b, "New since the last wave (%s): ", last);
	else
		buf_printf(b, "Not compared with the last wave (%s), which "
		    "had another %s: ", last, wave_meaning_other(t,
		    waves_table(w, t)));
	put_question(b, t);
	buf_putc(b, '.');
}

static void
put_test(struct buf *b, const struct waves *w, const struct tidy_table *t,
    const char *last)
{
	buf_printf(b, "The change is the Total less that of the last wave "
	    "(%s), in percentage points where the figures are percentages; "
	    "[s] marks what is significant ", last);
	wave_words_test(b, w, t, false);
	buf_putc(b, '.');
	wave_words_weights(b, w, t);
}

static void
put_breaks(struct buf *b, const struct waves *w, const struct tidy_table *t,
    const char *last)
{
	struct buf rows;

	buf_init(&rows);
	wave_words_breaks(&rows, w, t);
	if (rows.len > 0)
		buf_printf(b, "Not compared with the last wave (%s), where it "
		    "was: %s", last, rows.p);
	buf_clear(&rows);
}

/* What the limit on cells took out, which is all there is. */
static void
put_hidden(struct buf *b, const struct tidy_table *t, const char *last)
{
	bool any = false;

	for (size_t r = 0; r < t->nrows; r++) {
		if (t->wave->cells[r].figure.known)
			return;
		any |= (t->wave->cells[r].status & TABLE_SECRET) != 0;
	}
	if (any && t->made.look.small.min_cell > 0)
		buf_printf(b, "No figure of the last wave (%s) is shown, as "
		    "some are of fewer than %" PRIu64 " respondents.", last,
		    t->made.look.small.min_cell);
}

static void
put_notes(struct tidy *now, struct tidy_table *t, const struct waves *w,
    const char *last)
{
	struct buf b;

	buf_init(&b);
	if (waves_of(w, t) != WAVES_SAME) {
		put_apart(&b, w, t, last);
		add_note(now, t, &b);
		return;
	}
	put_test(&b, w, t, last);
	add_note(now, t, &b);
	put_hidden(&b, t, last);
	add_note(now, t, &b);
	put_rows(&b, w, t, last);
	add_note(now, t, &b);
	put_breaks(&b, w, t, last);
	add_note(now, t, &b);
}

void
last_total_put(struct tidy *now, const struct waves *w, struct slice name)
{
	for (size_t i = 0; i < now->n; i++) {
		struct tidy_table *t = &now->tables[i];

		t->wave = wave_of(now, w, t, name);
		put_notes(now, t, w, t->wave->label.p);
	}
}
