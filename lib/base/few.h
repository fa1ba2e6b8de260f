/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A few short texts that come again and again: one look tells which it is.
 *
 * Each has a place of its own, by a hash of both ends.
 */
#ifndef FEW_H
#define FEW_H

#include <stddef.h>
#include <stdint.h>

#include "base/fourwords.h"
#include "base/slice.h"

#define FEW_MOST 32
#define FEW_PLACES 128
#define FEW_SHIFT (64 - 7)	/* leaves the number of a place of a hash */
#define FEW_NONE ((size_t)-1)

struct few_text {
	struct fourwords words;
	size_t length;
};

struct few {
	const struct few_text *texts;
	uint64_t factor;	/* of the hash */
	unsigned tries;		/* of factors */
	unsigned char place[FEW_PLACES];	/* the number of the text + 1,
						 * 0 for none */
};

/* { 0 } has none.  Texts longer than their words are left out, and all if there
 * are more than FEW_MOST.  Keeps the texts: call it again when there is another
 * behind them, or when they moved. */
void few_set(struct few *f, const struct few_text *texts, size_t n);

static inline size_t
few_place(const struct few *f, const struct fourwords *w, size_t n)
{
	return (size_t)((w->word[0] + w->word[3] + n) * f->factor >> FEW_SHIFT);
}

static inline bool
few_same(const struct few_text *t, const struct fourwords *w, size_t n)
{
	return t->length == n && fourwords_same(&t->words, w);
}

/* The number of the text whose words and length these are, or FEW_NONE: then it
 * may be one of them all the same. */
static inline size_t
few_guess(const struct few *f, const struct fourwords *w, size_t n)
{
	size_t i = f->place[few_place(f, w, n)];

	return i > 0 && few_same(&f->texts[i - 1], w, n) ? i - 1 : FEW_NONE;
}

#endif
