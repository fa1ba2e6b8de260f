/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "stats/letters.h"

#define LETTERS 26
#define LONGEST 16	/* 26^14 is above 2^64 */

/* With the letter of 0 as "A" or "a". */
static void
name_from(char first, size_t i, struct buf *out)
{
	char name[LONGEST];
	size_t at = LONGEST;

	for (i++; i > 0; i = (i - 1) / LETTERS)
		name[--at] = (char)(first + (int)((i - 1) % LETTERS));
	buf_add(out, name + at, LONGEST - at);
}

void
letters_name(size_t i, struct buf *out)
{
	name_from('A', i, out);
}

void
letters_mark(const struct letters_other *others, size_t n,
    const double *levels, size_t nlevels, struct buf *out)
{
	bool some = false, doubles = false;

	for (size_t i = 0; i < n; i++)
		doubles |= others[i].column >= LETTERS;
	for (size_t i = 0; i < n; i++) {
		bool strict = others[i].p <= levels[nlevels - 1];

		if (!others[i].above || !(others[i].p <= levels[0]))
			continue;
		if (some && doubles)
			buf_putc(out, ',');
		name_from(strict ? 'A' : 'a', others[i].column, out);
		some = true;
	}
}
