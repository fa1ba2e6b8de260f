/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A few respondents can be the same by chance in one of many questions: of 20
 * people, ten are one of 184,756 sets.
 */
#include <string.h>

#include "base/buf.h"
#include "codebook/codebook.h"
#include "kind-codebook/asked.h"
#include "kind-codebook/drafted.h"
#include "kind-codebook/routes.h"

#define FEW 10

/* Answers from first to last. */
struct run {
	const struct codebook_variable *v;
	const struct asked_column *c;
	size_t first, last;
};

/* Is it written in a condition as it is? */
static bool
is_word(struct slice name)
{
	static const char *const words[] = { "and", "or", "not", "in" };
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (slice_is(name, words[i]))
			return false;
	for (size_t i = 0; i < name.n; i++) {
		bool letter = memchr(letters, name.p[i], sizeof(letters) -
		    1) != NULL;

		if (!letter && (i == 0 || memchr("0123456789.", name.p[i],
		    11) == NULL))
			return false;
	}
	return name.n > 0;
}

/* Can it stand in a condition and in a line? */
static bool
is_plain(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < ' ' || s.p[i] == '`')
			return false;
	return s.n > 0;
}

static void
put_text(struct buf *out, struct slice s)
{
	buf_putc(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"' || s.p[i] == '\\')
			buf_putc(out, '\\');
		buf_putc(out, s.p[i]);
	}
	buf_putc(out, '"');
}

static void
put_name(struct buf *out, struct slice name)
{
	const char *quote = is_word(name) ? "" : "`";

	buf_puts(out, quote);
	buf_slice(out, name);
	buf_puts(out, quote);
}

/* Answers that nobody gave are not named: nothing is known of them. */
static size_t
given(const struct run *r)
{
	size_t n = 0;

	for (size_t k = r->first; k <= r->last; k++)
		n += r->c->gave[k].n > 0;
	return n;
}

static void
put(const struct run *r, struct buf *where, struct buf *base)
{
	size_t n = given(r), i = 0;

	put_name(where, r->v->name);
	buf_puts(where, n == 1 ? " == " : " in (");
	buf_puts(base, "Those who said ");
	for (size_t k = r->first; k <= r->last; k++) {
		struct slice label = codebook_label(&r->v->answers[k]);

		if (r->c->gave[k].n == 0)
			continue;
		if (i > 0) {
			buf_puts(where, ", ");
			buf_puts(base, i + 1 < n ? ", " : " or ");
		}
		put_text(where, label);
		buf_slice(base, label);
		i++;
	}
	buf_puts(where, n == 1 ? "" : ")");
	buf_puts(base, is_word(r->v->name) ? " to " : " to \"");
	buf_slice(base, r->v->name);
	buf_puts(base, is_word(r->v->name) ? "" : "\"");
}

static bool
can_be_named(const struct run *r)
{
	for (size_t k = r->first; k <= r->last; k++)
		if (!is_plain(codebook_label(&r->v->answers[k])))
			return false;
	return is_plain(r->v->name) && !r->v->overlaps;
}

/* Were just these asked who gave one of the answers of a run from first on? */
static bool
find_last(struct run *r, const struct asked_who *who)
{
	struct asked_who sum = { 0, { 0, 0 } };

	if (r->c->gave[r->first].n == 0)
		return false;
	for (r->last = r->first; r->last < r->v->nanswers; r->last++) {
		asked_add(&sum, &r->c->gave[r->last]);
		if (sum.n > who->n)
			return false;
		if (asked_same(&sum, who))
			return true;
	}
	return false;
}

static bool
find_run(struct run *r, const struct asked_who *who)
{
	if (r->v->type != CODEBOOK_SINGLE || r->c->answered < who->n + FEW)
		return false;
	for (r->first = 0; r->first < r->v->nanswers; r->first++)
		if (find_last(r, who))
			return can_be_named(r);
	return false;
}

bool
routes_find(const struct asked *a, const struct drafted_list *questions,
    size_t question, const struct asked_who *who, struct buf *where,
    struct buf *base)
{
	if (who->n < FEW)
		return false;
	for (size_t q = question; q-- > 0;) {
		const struct drafted *earlier = &questions->items[q];

		for (size_t k = earlier->n; k-- > 0;) {
			size_t i = earlier->members[k];
			struct run r = { &a->cb->variables[i],
			    &a->columns[i], 0, 0 };

			if (!find_run(&r, who))
				continue;
			put(&r, where, base);
			return true;
		}
	}
	return false;
}
