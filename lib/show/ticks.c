/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdbool.h>

#include "base/length.h"
#include "show/ticks.h"

/* So many steps at most, and so many percent of places at least. */
enum { STEPS = 5, LEAST = 20 };

static const unsigned steps[] = { 1, 2, 5, 10, 20 };

static bool
fits(const struct ticks *t)
{
	return t->end - t->from <= STEPS * t->step;
}

/* More room below or above, where there is less, until there is enough. */
static void
widen(struct ticks *t, double least, double most)
{
	while (t->end - t->from < LEAST) {
		if (t->from > 0 && (t->end >= 100 ||
		    least - t->from <= t->end - most))
			t->from -= t->step;
		else
			t->end += t->step;
	}
}

struct ticks
ticks_of_lengths(double most)
{
	struct ticks t = { .from = 0 };

	for (size_t i = 0; i < LENGTH(steps); i++) {
		t.step = steps[i];
		t.end = t.step * (unsigned)fmax(1, ceil(most / t.step));
		if (fits(&t))
			break;
	}
	return t;
}

struct ticks
ticks_of_places(double least, double most)
{
	struct ticks t = { .from = 0 };

	for (size_t i = 0; i < LENGTH(steps); i++) {
		t.step = steps[i];
		t.from = t.step * (unsigned)(fmin(least, most) / t.step);
		t.end = t.step * (unsigned)ceil(most / t.step);
		widen(&t, least, most);
		if (t.from <= t.step)
			t.from = 0;
		if (fits(&t))
			break;
	}
	return t;
}
