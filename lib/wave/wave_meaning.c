/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/length.h"
#include "stats/dist.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "wave/wave_meaning.h"

static struct slice
behind_words(struct slice base)
{
	static const char *const words[] = { "Respondents with an answer",
	    "Respondents with a number", "All respondents", "Respondents",
	    "Records with an answer", "Records with a number", "All records",
	    "Records" };

	for (size_t i = 0; i < LENGTH(words); i++) {
		size_t n = strlen(words[i]);

		if (slice_begins(base, words[i]) &&
		    (base.n == n || strchr(" ,", base.p[n]) != NULL))
			return slice_behind(base, n);
	}
	return base;
}

/* What a base says beside who could be counted: one respondent without an
 * answer, or without a number, is no other base. */
static void
put_who(struct buf *b, struct slice base)
{
	static const char *const gave[] = {
	    " who gave an answer to this question",
	    " who gave a number to this question", " who gave an answer",
	    " who gave a number" };
	struct slice rest = behind_words(base);

	for (size_t i = 0; i < LENGTH(gave); i++) {
		size_t at = slice_find_last(rest, gave[i]);

		if (at == rest.n)
			continue;
		buf_slice(b, slice_before(rest, at));
		rest = slice_behind(rest, at + strlen(gave[i]));
	}
	buf_slice(b, rest);
}

static bool
same_who(struct slice a, struct slice b)
{
	struct buf x, y;
	bool same;

	buf_init(&x);
	buf_init(&y);
	put_who(&x, a);
	put_who(&y, b);
	same = slice_eq(buf_all(&x), buf_all(&y));
	buf_clear(&x);
	buf_clear(&y);
	return same;
}

/* Who is in a base, and who would be with an answer. */
struct content {
	double in;
	double all;
};

static struct content
content_of(const struct tidy_table *t)
{
	const struct tidy_count *n = &t->columns[0].base.unweighted;
	double in = n->known ? (double)n->n : 0;

	return (struct content){ in, in + (double)tidy_notes_unanswered(t) };
}

/* Is everybody in a and not in b? */
static bool
has_all(const struct content *a, const struct content *b)
{
	double out = b->all - b->in;
	double prop = (a->in + b->in) / (a->all + b->all);
	double se = sqrt(prop * (1 - prop) * (1 / a->all + 1 / b->all));

	return a->all - a->in <= a->all / 100 && out > b->all / 20 &&
	    dist_normal_tails((a->in / a->all - b->in / b->all) / se) < 0.001;
}

bool
wave_meaning_content(const struct tidy_table *a, const struct tidy_table *b)
{
	struct content x = content_of(a), y = content_of(b);

	return x.in > 0 && y.in > 0 && (has_all(&x, &y) || has_all(&y, &x));
}

const char *
wave_meaning_other(const struct tidy_table *a, const struct tidy_table *b)
{
	if (!slice_eq(a->wording, b->wording))
		return "wording";
	if (!same_who(a->base, b->base) || !tidy_notes_same_base(a, b) ||
	    wave_meaning_content(a, b))
		return "base";
	if (a->made.percent != b->made.percent)
		return "kind of percentages";
	return made_same_weight(&a->made, &b->made, true) ? NULL :
	    "weighting";
}

bool
wave_meaning_same(const struct tidy_table *a, const struct tidy_table *b)
{
	return slice_eq(a->question, b->question) &&
	    wave_meaning_other(a, b) == NULL;
}
