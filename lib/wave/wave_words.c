/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "show/bases.h"
#include "show/figures.h"
#include "show/method_words.h"
#include "wave/wave_meaning.h"
#include "wave/waves.h"
#include "wave/wave_words.h"

void
wave_words_several(struct buf *b)
{
	buf_puts(b, "several tables of it have the same base, but other "
	    "figures; base texts that differ, or titles, tell them apart");
}

/* "all adults, but for who said \"None\"" */
static void
put_base(struct buf *b, const struct tidy_table *t, const struct tidy_table *of)
{
	struct slice excluded = tidy_notes_excluded(t);

	if (wave_meaning_content(t, of)) {
		fmt_count(b, t->columns[0].base.unweighted.n);
		buf_puts(b, " of ");
		fmt_count(b, t->made.look.interviewed);
		buf_printf(b, " %s", figures_interviewed(&t->made.look));
		return;
	}
	bases_put_table(b, t);
	buf_puts(b, excluded.n > 0 ? ", but for who said " : "");
	buf_slice(b, excluded);
}

static void
put_weighting(struct buf *b, const struct tidy_table *t,
    const struct tidy_table *of)
{
	(void)of;
	if (!t->made.look.weighted || t->made.weight.n == 0)
		buf_puts(b, t->made.look.weighted ? "weighted" :
		    "not weighted");
	else
		made_put_weighted(&t->made, b);
}

void
wave_words_other(struct buf *b, const struct tidy_table *now,
    const struct tidy_table *then)
{
	const char *other = wave_meaning_other(now, then);
	bool base = strcmp(other, "base") == 0;
	void (*put)(struct buf *, const struct tidy_table *,
	    const struct tidy_table *) = base ? put_base : put_weighting;

	buf_printf(b, "another %s", other);
	if (strcmp(other, "wording") == 0) {
		buf_puts(b, ": ");
		buf_slice(b, then->wording);
	}
	if (!base && strcmp(other, "weighting") != 0)
		return;
	buf_puts(b, ": ");
	put(b, then, now);
	buf_puts(b, "; since then: ");
	put(b, now, then);
}

void
wave_words_stop(struct buf *b)
{
	if (!slice_ends(buf_all(b), "?") && !slice_ends(buf_all(b), "."))
		buf_putc(b, '.');
}

void
wave_words_weights(struct buf *b, const struct waves *w,
    const struct tidy_table *t)
{
	const struct tidy_table *last = waves_table(w, t);

	if (last == NULL ||
	    last->made.look.calibrated == t->made.look.calibrated)
		return;
	buf_puts(b, " Precision of this wave: ");
	method_words_weights(b, &t->made.look);
	buf_puts(b, ", of the last one: ");
	method_words_weights(b, &last->made.look);
	buf_putc(b, '.');
}

/* " over 8 tests of the total, 16 of Sex and 32 of Age, each by itself" */
static void
put_families(struct buf *b, const struct waves *w, const struct tidy_table *t,
    bool columns)
{
	size_t n = waves_family(w, t, 0);
	bool several = false;

	buf_puts(b, " over ");
	fmt_count(b, n);
	buf_puts(b, n == 1 ? " test" : " tests");
	buf_puts(b, " of the total");
	for (size_t c = 1; columns && c < t->ncolumns; c++) {
		if (slice_eq(t->columns[c].heading, t->columns[c - 1].heading))
			continue;
		buf_puts(b, ", ");
		fmt_count(b, waves_family(w, t, c));
		buf_puts(b, " of ");
		buf_slice(b, t->columns[c].heading);
		several = true;
	}
	buf_puts(b, several ? ", each by itself" : "");
}

void
wave_words_test(struct buf *b, const struct waves *w,
    const struct tidy_table *t, bool columns)
{
	buf_puts(b, "at ");
	fmt_level(b, WAVES_LEVEL);
	buf_puts(b, "%, t-test of two samples that share nobody, ");
	method_words_correction(b, waves_correction(w), "");
	put_families(b, w, t, columns);
}

void
wave_words_row(struct buf *b, const struct tidy_table *last,
    const struct tidy_row *row)
{
	size_t r = tidy_find_same(last, row);
	struct slice sentence = tidy_notes_row(last, r);
	struct buf text;

	buf_init(&text);
	if (sentence.n > 0)
		buf_slice(&text, sentence);
	else if (row->kind == TABLE_NET)
		buf_printf(&text, "%s: only that answer.", row->label.p);
	else
		buf_printf(&text, "%.*s: of the numbers that answers say.",
		    (int)row->label.n, row->label.p);
	if (slice_find_last(buf_all(b), text.p) == b->len) {
		buf_puts(b, b->len > 0 ? " " : "");
		buf_puts(b, text.p);
	}
	buf_clear(&text);
}

void
wave_words_breaks(struct buf *b, const struct waves *w,
    const struct tidy_table *t)
{
	for (size_t row = 0; row < t->nrows; row++) {
		const struct tidy_table *last = waves_broken(w, t, row);

		if (last != NULL)
			wave_words_row(b, last, &t->rows[row]);
	}
}
