/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "show/method_words.h"
#include "wave/wave_words.h"
#include "kind-report/trend/series.h"
#include "kind-report/trend/trend_words.h"

static struct slice
label_of(const struct series *s, size_t wave)
{
	return s->waves[wave].given->label;
}

/* A blank between two sentences. */
static void
begin(struct buf *b)
{
	buf_puts(b, b->len > 0 ? " " : "");
}

void
trend_words_rows(struct buf *b, const struct series *s,
    const struct tidy_table *t)
{
	for (size_t r = 0; r < t->nrows; r++) {
		struct series_place at;

		for (size_t i = s->n; i-- > 0; ) {
			struct slice sentence;

			if (!series_find(s, i, &t->rows[r], &at))
				continue;
			sentence = tidy_notes_row(at.table, at.row);
			if (sentence.n > 0) {
				begin(b);
				buf_slice(b, sentence);
			}
			break;
		}
	}
}

static void
put_question(struct buf *b, const struct series *s, size_t wave)
{
	size_t before = series_before(s, wave);

	if (series_break(s, wave) == NULL)
		return;
	buf_slice(b, label_of(s, wave));
	buf_puts(b, " [b]: not comparable with earlier waves. In ");
	buf_slice(b, label_of(s, before));
	buf_puts(b, " the question had ");
	wave_words_other(b, series_table(s, wave), series_table(s, before));
	wave_words_stop(b);
}

void
trend_words_break(struct buf *b, const struct series *s,
    const struct tidy_table *t, size_t wave)
{
	struct buf then;

	put_question(b, s, wave);
	buf_init(&then);
	for (size_t r = 0; r < t->nrows; r++) {
		struct series_place before;

		if (series_row_breaks(s, wave, &t->rows[r], &before))
			wave_words_row(&then, before.table, &t->rows[r]);
	}
	if (then.len > 0) {
		begin(b);
		buf_puts(b, "Figures with [b] in ");
		buf_slice(b, label_of(s, wave));
		buf_puts(b, ": not comparable with earlier waves, where it "
		    "was: ");
		buf_slice(b, buf_all(&then));
	}
	buf_clear(&then);
}

/* The waves without a table: those that have several, or none. */
static void
put_waves(struct buf *b, const struct series *s, bool several,
    const char *words)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		if (series_table(s, i) != NULL ||
		    s->waves[i].tables.several != several)
			continue;
		if (n++ == 0)
			begin(b);
		buf_puts(b, n == 1 ? words : ", ");
		buf_slice(b, label_of(s, i));
	}
	if (n > 0 && several) {
		buf_puts(b, ": ");
		wave_words_several(b);
	}
	buf_puts(b, n > 0 ? "." : "");
}

void
trend_words_gaps(struct buf *b, const struct series *s)
{
	put_waves(b, s, false, "Not asked in ");
	put_waves(b, s, true, "Not shown of ");
}

void
trend_words_precision(struct buf *b, const struct series *s)
{
	const struct tidy_table *newest = series_table(s, s->n - 1);
	bool differ = false;

	for (size_t i = 0; i < s->n; i++)
		differ |= series_table(s, i) != NULL &&
		    series_table(s, i)->made.look.calibrated !=
		    newest->made.look.calibrated;
	for (size_t i = 0; differ && i < s->n; i++) {
		if (series_table(s, i) == NULL)
			continue;
		begin(b);
		buf_puts(b, "Precision of ");
		buf_slice(b, label_of(s, i));
		buf_puts(b, ": ");
		method_words_weights(b, &series_table(s, i)->made.look);
		buf_putc(b, '.');
	}
}
