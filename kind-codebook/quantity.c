/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/length.h"
#include "base/slice.h"
#include "codebook/codebook.h"
#include "kind-codebook/asked.h"
#include "kind-codebook/plainwords.h"
#include "kind-codebook/quantity.h"

/* More different numbers are no codes of answers, as those of regions are. */
#define MOST_CODES 20

/* The last word, if the number is a name or a place in time. */
static const char *const ids[] = { "id", "ids", "serial", "uuid", "respondent",
    "caseid", "key" };
static const char *const names[] = { "code", "zip", "zipcode", "postcode",
    "year", "month", "day", "yob", "born", "latitude", "longitude",
    "instance", "number", "no", "region", "state", "country", "county",
    "district", "area", "city", "constituency", "occupation", "party",
    "gender", "sex", "ethnicity", "religion", "language", "brand", "group",
    "type", "category", "class", "version", "wave", "page", "status" };

/* A few numbers that a name or short wording with one of these has are a
 * quantity; in a long one they may be codes of "Is income important?". */
static const char *const quantities[] = { "age", "amount", "income", "salary",
    "wage", "price", "cost", "spend", "spent", "hours", "minutes", "seconds",
    "duration", "distance", "height", "percent", "percentage", "score",
    "points", "rating", "count", "total" };
#define SHORT_WORDS 4

/* With one of these it may be a long one. */
static const char *const phrases[] = { "how old", "how many", "number of",
    "percentage of", "on a scale" };

/* With these the few may be bands, but many are a quantity, and no ids. */
static const char *const many[] = { "how much", "how long", "how far",
    "how tall" };

/* What the words of the name and of the wording say. */
struct said {
	bool id, name, quantity, many;
};

#define HAVE(words, list, fn) have(words, list, LENGTH(list), fn)

static bool
have(const struct buf *words, const char *const *list, size_t n,
    bool (*fn)(const struct buf *, const char *))
{
	for (size_t i = 0; i < n; i++)
		if (fn(words, list[i]))
			return true;
	return false;
}

static void
read_words(struct said *s, struct slice text)
{
	struct buf words = { NULL, 0, 0 };
	bool word;

	plainwords_put(&words, text);
	word = HAVE(&words, quantities, plainwords_have);
	s->id |= HAVE(&words, ids, plainwords_end);
	s->name |= HAVE(&words, names, plainwords_end) ||
	    plainwords_have(&words, "which");
	s->quantity |= HAVE(&words, phrases, plainwords_have) || (word &&
	    slice_count(buf_all(&words), ' ') <= SHORT_WORDS + 1);
	s->many |= word || HAVE(&words, many, plainwords_have);
	buf_clear(&words);
}

static bool
are_years(const struct asked_column *c)
{
	return c->whole && c->low >= 1900 && c->high <= 2100;
}

static bool
is_constant(const struct asked_column *c)
{
	return c->answered == 0 || c->no_number > 0 || c->low >= c->high;
}

enum quantity
quantity_find(const struct codebook_variable *v, const struct asked_column *c)
{
	struct said s = { false, false, false, false };
	bool name;

	read_words(&s, v->name);
	read_words(&s, v->title);
	if (c == NULL)
		return s.id ? QUANTITY_ID : s.name || !s.quantity ?
		    QUANTITY_CODE : QUANTITY_OF;
	name = s.id || s.name || is_constant(c) || are_years(c);
	if (!name && (s.quantity || !c->whole || (c->low >= 0 && c->low <= 0 &&
	    c->high >= 10 && c->high <= 10)))
		return QUANTITY_OF;
	if (asked_differ(c))
		return name || !s.many ? QUANTITY_ID : QUANTITY_OF;
	if (c->ndifferent > ASKED_DIFFERENT)
		return name ? QUANTITY_MANY : QUANTITY_OF;
	return !name && c->ndifferent > MOST_CODES ? QUANTITY_OF :
	    QUANTITY_CODE;
}
