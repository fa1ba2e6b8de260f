/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "table/made_words.h"
#include "table/made_text.h"

/* Is a word that only some tables have not there? */
static bool
is_left_out(const struct made *m, const struct made_word *w)
{
	if (w->when != MADE_SELDOM)
		return false;
	if (w->value == MADE_AS_ROWS)
		return m->shown.summary.n == 0;
	if (w->value == MADE_AS_WEIGHT)
		return m->weight.n == 0;
	if (w->value == MADE_AS_PART)
		return m->part == 0;
	return made_words_chosen(m, w) == 0;
}

void
made_text_write(const struct made *m, struct buf *out)
{
	for (size_t i = 0; made_words[i].name != NULL; i++) {
		if (is_left_out(m, &made_words[i]))
			continue;
		buf_printf(out, "%s%s=", i > 0 ? " " : "", made_words[i].name);
		made_words_put(m, &made_words[i], out);
	}
}

static size_t
find_word(struct slice name)
{
	size_t i = 0;

	while (made_words[i].name != NULL &&
	    !slice_is(name, made_words[i].name))
		i++;
	return i;
}

/* Reads "name=value"; sets the bit of the word, which must be new. */
static int
read_word(struct slice part, struct made *m, unsigned *seen, struct diag *d)
{
	size_t equals = slice_find_last(part, "=");
	size_t i = find_word(slice_before(part, equals));

	if (equals == part.n || made_words[i].name == NULL)
		return diag_set(d, "\"%.*s\" is no word for how tables were "
		    "made", (int)part.n, part.p);
	if ((*seen & 1u << i) != 0)
		return diag_set(d, "\"%s\" is there twice", made_words[i].name);
	*seen |= 1u << i;
	if (!made_words_take(m, &made_words[i], slice_behind(part, equals + 1)))
		return diag_set(d, "\"%.*s\" is no value of \"%s\"",
		    (int)(part.n - equals - 1), part.p + equals + 1,
		    made_words[i].name);
	return 0;
}

int
made_text_read(struct slice text, struct made *m, struct diag *d)
{
	unsigned seen = 0;
	struct slice part;

	*m = (struct made){ 0 };
	while (slice_part(&text, ' ', &part))
		if (read_word(part, m, &seen, d) < 0)
			return -1;
	for (size_t i = 0; made_words[i].name != NULL; i++)
		if ((seen & 1u << i) == 0 && made_words[i].when == MADE_ALWAYS)
			return diag_set(d, "\"%s\" is missing",
			    made_words[i].name);
	if (m->look.weight_0 > m->look.interviewed)
		return diag_set(d, "\"weight-0\" is more than "
		    "\"interviewed\"");
	if (m->look.weight_0 > 0 && !m->look.weighted)
		return diag_set(d, "\"weight-0\" is above 0, and nobody has a "
		    "weight");
	if (m->weight.n > 0 && m->look.weighted == slice_is(m->weight,
	    MADE_NO_WEIGHT))
		return diag_set(d, "\"weight\" and \"weighted\" contradict "
		    "each other");
	if (m->look.calibrated && !m->look.weighted)
		return diag_set(d, "\"calibrated\" is said of no weight");
	if (m->look.tests.nlevels == 2 &&
	    m->look.tests.levels[1] >= m->look.tests.levels[0])
		return diag_set(d, "\"levels\" has the stricter one first");
	if ((m->look.tests.letters || m->look.tests.rest) &&
	    m->look.tests.nlevels == 0)
		return diag_set(d, "there are tests without levels");
	return 0;
}

static void
say(const struct made *m, const struct made_word *w, struct buf *out)
{
	if (w->value == MADE_AS_WEIGHT) {
		made_put_weighted(m, out);
		return;
	}
	if (w->said == NULL)
		buf_printf(out, "%s ", w->name);
	if (w->off != NULL)
		buf_puts(out, made_words_chosen(m, w) ? w->said : w->off);
	else if (w->value == MADE_AS_PEOPLE)
		fmt_count(out, *(const uint64_t *)((const char *)m + w->at));
	else
		made_words_put(m, w, out);
	if (w->said != NULL && w->off == NULL)
		buf_puts(out, w->said);
}

static bool
same_value(const struct made *a, const struct made *b,
    const struct made_word *w)
{
	struct buf x, y;
	bool same;

	if (w->value == MADE_AS_ROWS)
		return a->shown.summary.n == b->shown.summary.n;
	buf_init(&x);
	buf_init(&y);
	made_words_put(a, w, &x);
	made_words_put(b, w, &y);
	same = slice_eq(buf_all(&x), buf_all(&y));
	buf_clear(&x);
	buf_clear(&y);
	return same;
}

/* Is it how tables are to look, rather than how they were made? */
static bool
is_look(const struct made_word *w)
{
	return w->when == MADE_SELDOM && w->value != MADE_AS_WEIGHTING &&
	    w->value != MADE_AS_WEIGHT;
}

void
made_text_put_own(const struct made *m, const struct made *other,
    struct buf *out)
{
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; made_words[i].name != NULL; i++) {
		if (made_words_is_place(&made_words[i]) ||
		    is_look(&made_words[i]) ||
		    same_value(m, other, &made_words[i]))
			continue;
		text.len = 0;
		buf_puts(&text, ", ");
		say(m, &made_words[i], &text);
		if (slice_find_last(buf_all(out), text.p) == out->len)
			buf_slice(out, buf_all(&text));
	}
	buf_clear(&text);
}

bool
made_text_same(const struct made *a, const struct made *b)
{
	for (size_t i = 0; made_words[i].name != NULL; i++)
		if (!made_words_is_place(&made_words[i]) &&
		    !same_value(a, b, &made_words[i]))
			return false;
	return true;
}
