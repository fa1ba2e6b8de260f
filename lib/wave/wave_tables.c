/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy/tidy.h"
#include "wave/wave_figures.h"
#include "wave/wave_meaning.h"
#include "wave/wave_tables.h"

/* Means the table the same as t, and has its title if titled? */
static bool
is_like(const struct tidy_table *t, const struct tidy_table *other,
    bool titled)
{
	return wave_meaning_same(t, other) &&
	    (!titled || slice_eq(t->title, other->title));
}

/* Have two of the wave's tables that are like t other figures? */
static bool
is_torn(const struct tidy *wave, const struct tidy_table *t, bool titled)
{
	for (size_t i = 0; i < wave->n; i++)
		for (size_t k = 0; k < i &&
		    is_like(t, &wave->tables[i], titled); k++)
			if (is_like(t, &wave->tables[k], titled) &&
			    wave_figures_differ(&wave->tables[k],
			    &wave->tables[i]))
				return true;
	return false;
}

/* The first table of the wave that is like t, or as many as there are. */
static size_t
find_like(const struct tidy *wave, const struct tidy_table *t, bool titled)
{
	size_t i = 0;

	while (i < wave->n && !is_like(t, &wave->tables[i], titled))
		i++;
	return i;
}

static const struct tidy_table *
first_of_question(const struct tidy *wave, struct slice question)
{
	for (size_t i = 0; i < wave->n; i++)
		if (slice_eq(wave->tables[i].question, question))
			return &wave->tables[i];
	return NULL;
}

struct wave_tables
wave_tables_of(const struct tidy *now, const struct tidy_table *t,
    const struct tidy *before)
{
	struct wave_tables w = { .first = NULL };
	size_t first = find_like(before, t, false), titled = before->n;

	if (first == before->n) {
		w.first = first_of_question(before, t->question);
		return w;
	}
	w.any = true;
	w.first = &before->tables[first];
	if (!is_torn(now, t, false) && !is_torn(before, t, false))
		return w;
	if (t->title.n > 0)
		titled = find_like(before, t, true);
	w.titled = titled < before->n && !is_torn(now, t, true) &&
	    !is_torn(before, t, true);
	w.several = !w.titled;
	if (w.titled)
		w.first = &before->tables[titled];
	return w;
}

bool
wave_tables_has(const struct wave_tables *w, const struct tidy_table *t,
    const struct tidy_table *before)
{
	return !w->several && is_like(t, before, w->titled);
}
