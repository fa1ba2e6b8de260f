/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "not" is carried down to the comparisons (De Morgan's laws hold in the logic
 * of three values too), so that the sentence has but "and" and "or".
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "ask/cond_tree.h"
#include "ask/cond_pattern.h"
#include "ask/cond_said.h"
#include "ask/cond_phrase.h"
#include "ask/cond.h"
#include "ask/cond_words.h"

/* Parts with the same word between them. */
struct chain {
	struct cond_part *parts;
	size_t n;
	bool is_and;
};

/* Without "not" before it. */
static struct cond_part
plain(const struct cond_said *s, struct cond_part part)
{
	const struct cond_node *nodes = s->tree->nodes;

	while (nodes[part.node].kind == NODE_NOT)
		part = (struct cond_part){ nodes[part.node].child,
		    !part.negated };
	return part;
}

static bool
is_chain(const struct cond_said *s, const struct cond_part *part)
{
	enum cond_node_kind kind = s->tree->nodes[part->node].kind;

	return kind == NODE_OR || (kind == NODE_AND &&
	    !cond_phrase_is_range(s, part->node));
}

/* Is it "and" that stands between its parts? */
static bool
has_and(const struct cond_said *s, const struct cond_part *part)
{
	return (s->tree->nodes[part->node].kind == NODE_AND) !=
	    part->negated;
}

/* All parts of the chain, those of a chain in brackets that has the same word
 * too. */
static void
collect(const struct cond_said *s, struct cond_part of, struct chain *c)
{
	const struct cond_node *nodes = s->tree->nodes;

	for (size_t i = nodes[of.node].child; i != COND_NONE;
	    i = nodes[i].next) {
		struct cond_part part = plain(s, (struct cond_part){ i,
		    of.negated });

		if (is_chain(s, &part) && has_and(s, &part) == c->is_and)
			collect(s, part, c);
		else
			c->parts[c->n++] = part;
	}
}

/* What stands in quotes or brackets is not of the sentence: it is left out.  A
 * quote that is not closed is. */
static void
put_outside(struct buf *out, struct slice phrase)
{
	char until = 0;
	size_t kept = 0;

	for (size_t i = 0; i < phrase.n; i++) {
		char c = phrase.p[i];

		if (until == 0 && (c == '"' || c == '(')) {
			until = c == '(' ? ')' : '"';
			kept = out->len;
		}
		buf_putc(out, c);
		if (until != 0 && c == until && out->len > kept + 1) {
			out->len = kept;
			until = 0;
		}
	}
}

static bool
is_simple_outside(struct slice phrase)
{
	struct slice core = phrase;

	if (phrase.n > 0 && phrase.p[0] == '(' && phrase.p[phrase.n - 1] == ')')
		return true;
	if (slice_ends(phrase, " or more") || slice_ends(phrase, " or less"))
		core.n -= strlen(" or more");
	return slice_find_last(core, ", ") == core.n &&
	    slice_find_last(core, " or ") == core.n &&
	    slice_find_last(core, " nor ") == core.n &&
	    slice_find_last(core, " and ") == core.n;
}

/* Would a comma or "or" in the phrase run into the words around it? */
static bool
is_simple(struct slice phrase)
{
	struct buf outside = { NULL, 0, 0 };
	bool simple;

	if (phrase.n > 0 && phrase.p[0] == '(')
		return is_simple_outside(phrase);
	put_outside(&outside, phrase);
	simple = is_simple_outside(buf_all(&outside));
	buf_clear(&outside);
	return simple;
}

static void put_part(struct cond_said *s, struct buf *out,
    struct cond_part part, bool inside);

/* The phrases of a chain; the caller clears and frees them.  Two parts may be
 * one phrase. */
static struct buf *
phrases_of(struct cond_said *s, const struct chain *c, size_t *n)
{
	struct buf *list = xcalloc(c->n, sizeof(*list));
	size_t i = 0;

	*n = 0;
	while (i < c->n) {
		struct buf *to = &list[(*n)++];

		buf_init(to);
		if (is_chain(s, &c->parts[i])) {
			put_part(s, to, c->parts[i++], true);
		} else {
			size_t k = cond_phrase_joins(s, &c->parts[i],
			    c->n - i, c->is_and);

			cond_phrase_put(s, to, &c->parts[i], k);
			i += k;
		}
	}
	return list;
}

/* "A and B", "A, B and C"; with a comma, or semicolons, where a phrase has "or"
 * or commas in it. */
static void
put_joined(struct buf *out, const struct buf *phrases, size_t n,
    bool is_and)
{
	const char *between, *last;
	bool simple = true;

	for (size_t i = 0; i < n; i++)
		simple = simple && is_simple(buf_all(&phrases[i]));
	between = simple ? ", " : "; ";
	last = simple ? " " : n == 2 ? ", " : "; ";
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && i + 1 == n)
			buf_printf(out, "%s%s ", last, is_and ? "and" : "or");
		else if (i > 0)
			buf_puts(out, between);
		buf_slice(out, buf_all(&phrases[i]));
	}
}

/* A part; inside another chain it stands in brackets, if it is more than one
 * phrase. */
static void
put_part(struct cond_said *s, struct buf *out, struct cond_part part,
    bool inside)
{
	struct chain c = { .is_and = has_and(s, &part) };
	struct buf *phrases;
	size_t n;

	if (!is_chain(s, &part)) {
		cond_phrase_put(s, out, &part, 1);
		return;
	}
	c.parts = xcalloc(s->tree->nnodes, sizeof(*c.parts));
	collect(s, part, &c);
	phrases = phrases_of(s, &c, &n);
	buf_puts(out, inside && n > 1 ? "(" : "");
	put_joined(out, phrases, n, c.is_and);
	buf_puts(out, inside && n > 1 ? ")" : "");
	for (size_t i = 0; i < n; i++)
		buf_clear(&phrases[i]);
	free(phrases);
	free(c.parts);
}

void
cond_words_put(const struct cond *c, const struct codebook *cb,
    struct buf *out)
{
	const struct cond_tree *t = cond_parts(c);
	struct cond_said s;
	struct cond_part root;

	cond_said_init(&s, t, cb);
	root = plain(&s, (struct cond_part){ t->root, false });
	if (t->nodes[root.node].kind == NODE_MISSING && !root.negated) {
		buf_puts(out, "without an answer to ");
		cond_said_column(&s, out, t->nodes[root.node].columns);
	} else {
		buf_puts(out, "with ");
		put_part(&s, out, root, false);
	}
	cond_said_clear(&s);
}

bool
cond_words_answered(const struct cond *c)
{
	const struct cond_tree *t = cond_parts(c);

	for (size_t i = 0; i < t->nnodes; i++)
		if (t->nodes[i].kind == NODE_MISSING)
			return true;
	return false;
}

bool
cond_words_vague(const struct cond *c)
{
	const struct cond_tree *t = cond_parts(c);

	for (size_t i = 0; i < t->nnodes; i++)
		if (t->nodes[i].kind == NODE_MATCH &&
		    cond_pattern_is_other(t->labels[t->nodes[i].labels].text))
			return true;
	return false;
}
