/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The question that the items of a grid share: what their wordings begin with,
 * or end with, as in "How much do you trust each of these? - The police".
 */
#ifndef STEM_H
#define STEM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;

/* All zero is none. */
struct stem {
	struct slice shared;	/* once for all items; empty if there is none */
	size_t head;		/* bytes that are not an item's own, */
	size_t tail;		/* at its end */
};

/*
 * What n wordings share.  It is three words at least, and ends, or else begins,
 * where ": ", " - ", "? ", "..." or brackets are.  None if an item then had
 * nothing of its own, or two different ones the same.  The text belongs to the
 * first wording.
 */
struct stem stem_find(const struct slice *wordings, size_t n);

/* What is an item's own, of one of these wordings. */
struct slice stem_own(const struct stem *stem, struct slice wording);

/* Has the text so many words that it can be a question? */
bool stem_has_words(struct slice text);

/* Adds the wording of an item of that question, which stem_find divides again:
 * behind a dash, in place of a full stop, or behind the question's own sign.
 * An item that begins with its question stays as it is. */
void stem_join(struct slice question, struct slice item, struct buf *out);

#endif
