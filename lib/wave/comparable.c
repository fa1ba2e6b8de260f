/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "wave/wave_tables.h"
#include "wave/wave_words.h"
#include "wave/comparable.h"

/* The waves, and this one. */
struct all {
	const struct comparable_wave *waves;
	size_t n;
	const struct tidy *now;
};

static bool
can_be_compared(const struct all *a, size_t wave, struct slice question)
{
	for (size_t i = 0; i < a->now->n; i++) {
		const struct tidy_table *t = &a->now->tables[i];
		struct wave_tables w;

		if (!slice_eq(t->question, question))
			continue;
		w = wave_tables_of(a->now, t, &a->waves[wave].tidy);
		if (w.any && !w.several)
			return true;
	}
	return false;
}

/* The wave whose tables of the question are the last wave's. */
static size_t
find_wave(const struct all *a, struct slice question)
{
	size_t has = a->n;

	if (!tidy_has_question(a->now, question))
		return a->n - 1;
	for (size_t i = a->n; i-- > 0;) {
		if (can_be_compared(a, i, question))
			return i;
		if (has == a->n && tidy_has_question(&a->waves[i].tidy,
		    question))
			has = i;
	}
	return has;
}

/* Why the table is not compared with the newest wave. */
static void
put_why(struct buf *b, const struct all *a, const struct tidy_table *t)
{
	const struct comparable_wave *newest = &a->waves[a->n - 1];
	struct wave_tables w = wave_tables_of(a->now, t, &newest->tidy);

	if (w.first == NULL) {
		buf_puts(b, "it is not in ");
		buf_slice(b, newest->name);
		return;
	}
	buf_puts(b, "in ");
	buf_slice(b, newest->name);
	buf_putc(b, ' ');
	if (w.several) {
		wave_words_several(b);
		return;
	}
	buf_puts(b, "it had ");
	wave_words_other(b, t, w.first);
}

/* Adds the questions that are compared with an older one. */
static void
find_older(struct comparable *c, const struct all *a)
{
	c->older = xcalloc(a->now->n, sizeof(*c->older));
	for (size_t i = 0; i < a->now->n; i++) {
		const struct tidy_table *t = &a->now->tables[i];
		size_t wave = find_wave(a, t->question);
		struct comparable_older *o = &c->older[c->n];

		if (wave + 1 >= a->n || tidy_is_repeated(a->now, i))
			continue;
		*o = (struct comparable_older){ .question = t->question,
		    .name = a->waves[wave].name };
		put_why(&o->why, a, t);
		c->n++;
	}
}

/* Which tables of a wave are the last wave's; the caller frees the list. */
static bool *
mark(const struct all *a, size_t wave)
{
	const struct tidy *t = &a->waves[wave].tidy;
	bool *last = xcalloc(t->n, sizeof(*last));

	for (size_t i = 0; i < t->n; i++)
		last[i] = find_wave(a, t->tables[i].question) == wave;
	return last;
}

static void
move(struct tidy *to, struct tidy *from, bool *last)
{
	size_t n = 0;

	for (size_t i = 0; i < from->n; i++) {
		if (!last[i]) {
			from->tables[n++] = from->tables[i];
			continue;
		}
		to->tables = xgrow(to->tables, to->n, &to->cap,
		    sizeof(*to->tables));
		to->tables[to->n++] = from->tables[i];
	}
	from->n = n;
	free(last);
}

void
comparable_make(struct comparable *c, struct comparable_wave *waves, size_t n,
    const struct tidy *now)
{
	const struct all all = { waves, n, now };
	bool **last = xcalloc(n, sizeof(*last));

	*c = (struct comparable){ .n = 0 };
	find_older(c, &all);
	for (size_t i = 0; i < n; i++)
		last[i] = mark(&all, i);
	for (size_t i = n; i-- > 0;)
		move(&c->last, &waves[i].tidy, last[i]);
	free(last);
}

void
comparable_clear(struct comparable *c)
{
	for (size_t i = 0; i < c->n; i++)
		buf_clear(&c->older[i].why);
	free(c->older);
	tidy_clear(&c->last);
}

const struct comparable_older *
comparable_find(const struct comparable *c, struct slice question)
{
	for (size_t i = 0; i < c->n; i++)
		if (slice_eq(c->older[i].question, question))
			return &c->older[i];
	return NULL;
}
