/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/few.h"

#define MOST_TRIES 64

/* Has each a place of its own? */
static bool
place_all(struct few *f, size_t n)
{
	memset(f->place, 0, sizeof(f->place));
	for (size_t i = 0; i < n; i++) {
		const struct few_text *t = &f->texts[i];
		size_t place = few_place(f, &t->words, t->length);

		if (t->length > sizeof(t->words))
			continue;
		if (f->place[place] > 0)
			return false;
		f->place[place] = (unsigned char)(i + 1);
	}
	return true;
}

/* If some are too alike for any factor, those before them have places. */
void
few_set(struct few *f, const struct few_text *texts, size_t n)
{
	f->texts = texts;
	if (n > FEW_MOST) {
		memset(f->place, 0, sizeof(f->place));
		return;
	}
	if (f->factor == 0)
		f->factor = FOURWORDS_GOLDEN;
	while (!place_all(f, n) && f->tries++ < MOST_TRIES)
		f->factor += 2 * FOURWORDS_GOLDEN;
}
