/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each part has places for texts of up to 32 bytes, by a hash; the one that
 * came last has the place.  All parts are looked at, though the first may
 * decide: the processor would guess wrong where a loop ends with answers.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/slice.h"
#include "base/fourwords.h"
#include "ask/cond_tree.h"
#include "ask/cond_recent.h"

#define PLACES 256
#define SHIFT (64 - 8)		/* leaves the number of a place of a hash */

/* Misses that are forgiven, and of how many records each one more is. */
#define FORGIVEN 1024
#define SELDOM 8

/* What was said, as bits: of a text, or of several. */
enum said {
	SAID_FALSE = 1 << COND_FALSE,
	SAID_TRUE = 1 << COND_TRUE,
	SAID_UNKNOWN = 1 << COND_UNKNOWN,
	SAID_NOTHING = 8
};

struct place {
	struct fourwords words;
	size_t length;
	size_t said;
};

struct part {
	const struct cond_node *node;
	size_t want;
	struct place *places;
};

struct cond_recent {
	struct part *parts;
	size_t n;
	size_t decisive;	/* of the parts: SAID_FALSE of "and" */
	enum cond_result results[SAID_NOTHING];
	uint64_t records, misses;
};

/* No text is as long as that of a free place. */
static void
add_part(struct cond_recent *r, const struct cond_node *node, size_t want)
{
	struct place *places = xcalloc(PLACES, sizeof(*places));

	for (size_t i = 0; i < PLACES; i++)
		places[i].length = SIZE_MAX;
	r->parts = xreallocarray(r->parts, r->n + 1, sizeof(*r->parts));
	r->parts[r->n++] = (struct part){ node, want, places };
}

/* 0, or -1 if some part asks of more than one column. */
static int
add_parts(struct cond_recent *r, const struct cond_tree *t,
    const struct cond_node *root)
{
	size_t want = cond_tree_want(t, root);

	if (want != COND_NONE) {
		add_part(r, root, want);
		return 0;
	}
	if (root->kind != NODE_AND && root->kind != NODE_OR)
		return -1;
	for (size_t i = root->child; i != COND_NONE; i = t->nodes[i].next) {
		want = cond_tree_want(t, &t->nodes[i]);
		if (want == COND_NONE)
			return -1;
		add_part(r, &t->nodes[i], want);
	}
	return 0;
}

/* What follows when parts said all this. */
static void
set_results(struct cond_recent *r, bool is_or)
{
	enum cond_result decided = is_or ? COND_TRUE : COND_FALSE;
	enum cond_result other = is_or ? COND_FALSE : COND_TRUE;

	r->decisive = (size_t)1 << decided;
	for (size_t said = 0; said < SAID_NOTHING; said++) {
		r->results[said] = other;
		if ((said & SAID_UNKNOWN) != 0)
			r->results[said] = COND_UNKNOWN;
		if ((said & r->decisive) != 0)
			r->results[said] = decided;
	}
}

struct cond_recent *
cond_recent_new(const struct cond_tree *t)
{
	struct cond_recent *r = xcalloc(1, sizeof(*r));
	const struct cond_node *root = &t->nodes[t->root];

	if (add_parts(r, t, root) < 0) {
		cond_recent_free(r);
		return NULL;
	}
	set_results(r, r->n > 1 && root->kind == NODE_OR);
	return r;
}

void
cond_recent_free(struct cond_recent *r)
{
	if (r == NULL)
		return;
	for (size_t i = 0; i < r->n; i++)
		free(r->parts[i].places);
	free(r->parts);
	free(r);
}

static inline struct place *
place_of(const struct part *part, const struct fourwords *w, size_t n)
{
	return &part->places[(w->word[0] + w->word[3] + n) *
	    FOURWORDS_GOLDEN >> SHIFT];
}

static inline size_t
said_of(const struct part *part, struct slice f)
{
	struct fourwords w = fourwords_of(f);
	const struct place *p = place_of(part, &w, f.n);

	return fourwords_same(&p->words, &w) && p->length == f.n ? p->said :
	    SAID_NOTHING;
}

static void
keep(const struct part *part, struct slice f, size_t said)
{
	struct fourwords w = fourwords_of(f);

	if (f.n <= sizeof(w))
		*place_of(part, &w, f.n) = (struct place){ w, f.n, said };
}

/* The parts of which nothing is known are asked, up to one that decides. */
static enum cond_result
ask(struct cond_recent *r, const struct cond_row *row)
{
	size_t all = 0;

	r->misses++;
	for (size_t i = 0; i < r->n && (all & r->decisive) == 0; i++) {
		const struct part *part = &r->parts[i];
		struct slice f = row->fields[part->want];
		size_t said = said_of(part, f);

		if (said == SAID_NOTHING) {
			enum cond_result one = cond_result_of(row, part->node);

			if (one == COND_ERROR)
				return COND_ERROR;
			said = (size_t)1 << one;
			if (cond_result_lasts(row->tree, part->want))
				keep(part, f, said);
		}
		all |= said;
	}
	return r->results[all];
}

/* Is it seldom known what was said, as of numbers that all differ? */
static bool
is_vain(const struct cond_recent *r)
{
	return r->misses > FORGIVEN + r->records / SELDOM;
}

enum cond_result
cond_recent_of(struct cond_recent *r, const struct cond_row *row)
{
	size_t all = 0;

	r->records++;
	if (is_vain(r))
		return cond_result_of(row, row->tree->nodes + row->tree->root);
	for (size_t i = 0; i < r->n; i++)
		all |= said_of(&r->parts[i],
		    row->fields[r->parts[i].want]);
	return all < SAID_NOTHING ? r->results[all] : ask(r, row);
}
