/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/length.h"
#include "codebook/stem.h"

#define WORDS 3

/* Where a question ends and an item begins, the signs that stay with the
 * question; or where an item ends, with the item. */
static const struct boundary {
	const char *text;
	size_t stays;
} boundaries[] = { { ": ", 0 }, { " - ", 0 }, { " \xe2\x80\x93 ", 0 },
    { " [", 0 }, { "] ", 0 }, { "? ", 1 }, { "...", 3 },
    { "\xe2\x80\xa6", 3 } };

static size_t
shared_tail(const struct slice *w, size_t n)
{
	size_t most = w[0].n;

	for (size_t i = 1; i < n; i++) {
		size_t same = 0;

		while (same < most && same < w[i].n &&
		    w[i].p[w[i].n - 1 - same] == w[0].p[w[0].n - 1 - same])
			same++;
		most = same;
	}
	return most;
}

static const struct boundary *
boundary_at(struct slice text, size_t at)
{
	for (size_t i = 0; i < LENGTH(boundaries); i++)
		if (slice_begins(slice_behind(text, at), boundaries[i].text))
			return &boundaries[i];
	return NULL;
}

bool
stem_has_words(struct slice text)
{
	size_t words = 0;
	bool in = false;

	for (size_t i = 0; i < text.n; i++) {
		bool blank = isspace((unsigned char)text.p[i]) != 0;

		words += !blank && !in;
		in = !blank;
	}
	return words >= WORDS;
}

struct slice
stem_own(const struct stem *stem, struct slice wording)
{
	wording = slice_behind(wording, stem->head);
	return slice_trim(slice_before(wording, wording.n - stem->tail));
}

/* Has the item letters, figures or anything that is not ASCII? */
static bool
says_something(struct slice own)
{
	for (size_t i = 0; i < own.n; i++)
		if (isalnum((unsigned char)own.p[i]) ||
		    (unsigned char)own.p[i] >= 0x80)
			return true;
	return false;
}

static bool
is_sound(const struct stem *stem, const struct slice *w, size_t n)
{
	if (!stem_has_words(stem->shared))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (stem->head + stem->tail >= w[i].n ||
		    !says_something(stem_own(stem, w[i])))
			return false;
		for (size_t k = 0; k < i; k++)
			if (slice_eq(stem_own(stem, w[i]),
			    stem_own(stem, w[k])) && !slice_eq(w[i], w[k]))
				return false;
	}
	return true;
}

/* "Do you trust [the police]": the last bracket is no item's own. */
static size_t
closing(const struct slice *w, size_t n, struct slice sign)
{
	if (!slice_is(sign, " ["))
		return 0;
	for (size_t i = 0; i < n; i++)
		if (!slice_ends(w[i], "]"))
			return 0;
	return 1;
}

static size_t
opening(const struct slice *w, size_t n, struct slice sign)
{
	if (!slice_is(sign, "] "))
		return 0;
	for (size_t i = 0; i < n; i++)
		if (!slice_begins(w[i], "["))
			return 0;
	return 1;
}

/* The longest beginning that they share. */
static bool
find_head(const struct slice *w, size_t n, struct stem *stem)
{
	size_t most = slice_shared(w, n);

	for (size_t at = most; at-- > 0; ) {
		const struct boundary *b = boundary_at(w[0], at);

		if (b == NULL || at + strlen(b->text) > most)
			continue;
		*stem = (struct stem){ slice_trim(slice_before(w[0], at +
		    b->stays)), at + strlen(b->text),
		    closing(w, n, slice_of(b->text)) };
		if (is_sound(stem, w, n))
			return true;
	}
	return false;
}

/* The longest end. */
static bool
find_tail(const struct slice *w, size_t n, struct stem *stem)
{
	size_t most = shared_tail(w, n);

	for (size_t at = w[0].n - most; at < w[0].n; at++) {
		const struct boundary *b = boundary_at(w[0], at);
		size_t behind = b == NULL ? 0 : at + strlen(b->text);

		if (b == NULL)
			continue;
		*stem = (struct stem){ slice_trim(slice_behind(w[0], behind)),
		    opening(w, n, slice_of(b->text)),
		    w[0].n - at - b->stays };
		if (is_sound(stem, w, n))
			return true;
	}
	return false;
}

struct stem
stem_find(const struct slice *wordings, size_t n)
{
	struct stem stem;

	if (n > 1 && (find_head(wordings, n, &stem) ||
	    find_tail(wordings, n, &stem)))
		return stem;
	return (struct stem){ slice_of(""), 0, 0 };
}

/* Does the question end with a sign that stays with it? */
static bool
ends_itself(struct slice question)
{
	return slice_ends(question, "?") || slice_ends(question, ":") ||
	    slice_ends(question, "...") ||
	    slice_ends(question, "\xe2\x80\xa6");
}

void
stem_join(struct slice question, struct slice item, struct buf *out)
{
	bool itself = ends_itself(question);

	if (slice_shared((struct slice[]){ question, item }, 2) < question.n) {
		buf_slice(out, !itself && slice_ends(question, ".") ?
		    slice_before(question, question.n - 1) : question);
		buf_puts(out, itself ? " " : " - ");
	}
	buf_slice(out, item);
}
