/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names are compared without what stands between their words, so that "E-mail",
 * "email" and "eMail" are one.  Words only matter where those around are taken
 * off.
 */
#include <stdlib.h>
#include <utf8proc.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "base/map.h"
#include "kind-read/head/personal_words.h"
#include "kind-read/head/personal.h"

/* A longer name is a question, whose answers are something else. */
#define WORDS_MOST 8

struct personal {
	struct map *words;
	struct map *around;
};

/* The words of a name, folded, one behind the other. */
struct words {
	struct buf text;
	size_t start[WORDS_MOST + 1];	/* of each, and behind the last */
	size_t n;
	bool open;	/* there may be more of the last one */
};

static bool
in_word(utf8proc_int32_t code)
{
	utf8proc_category_t c = utf8proc_category(code);

	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

/* Adds the letter without case and accents. */
static void
put_folded(struct buf *out, utf8proc_int32_t code)
{
	utf8proc_int32_t parts[32];
	utf8proc_uint8_t bytes[4];
	int boundary = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char(code, parts, 32,
	    UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
	    UTF8PROC_CASEFOLD, &boundary);

	for (utf8proc_ssize_t i = 0; i < n && n <= 32; i++)
		buf_add(out, (const char *)bytes,
		    (size_t)utf8proc_encode_char(parts[i], bytes));
}

static bool
is_upper(struct slice s, size_t i)
{
	return i < s.n && s.p[i] >= 'A' && s.p[i] <= 'Z';
}

static bool
is_lower(struct slice s, size_t i)
{
	return i < s.n && s.p[i] >= 'a' && s.p[i] <= 'z';
}

/* The N of firstName, and the A of IPAddress. */
static bool
begins_word(struct slice s, size_t i)
{
	return i > 0 && is_upper(s, i) && (is_lower(s, i - 1) ||
	    (is_upper(s, i - 1) && is_lower(s, i + 1)));
}

/* Ends the word that is open, without a number at its end. */
static void
end_word(struct words *w)
{
	size_t from = w->start[w->n];

	if (!w->open)
		return;
	while (w->text.len > from && w->text.p[w->text.len - 1] >= '0' &&
	    w->text.p[w->text.len - 1] <= '9')
		w->text.len--;
	if (w->text.len > from)
		w->start[++w->n] = w->text.len;
	w->open = false;
}

/* False if there are too many. */
static bool
split(struct words *w, struct slice name)
{
	for (size_t i = 0, at = 0; i < name.n; at = i) {
		utf8proc_int32_t code = utf8_next(name, &i);
		bool digit = code >= '0' && code <= '9';

		if ((!digit && !in_word(code)) || begins_word(name, at))
			end_word(w);
		if (!digit && !in_word(code))
			continue;
		if (w->n == WORDS_MOST)
			return false;
		put_folded(&w->text, code);
		w->open = true;
	}
	end_word(w);
	return true;
}

/* The words from a to before b, without anything between them. */
static struct slice
joined(const struct words *w, size_t a, size_t b)
{
	return (struct slice){ w->text.p + w->start[a],
	    w->start[b] - w->start[a] };
}

static bool
has(const struct map *m, const struct words *w, size_t a, size_t b)
{
	return map_find(m, joined(w, a, b)) != MAP_NONE;
}

/* With more and more of the words around it taken off. */
static bool
find(const struct personal *p, const struct words *w)
{
	for (size_t a = 0; a < w->n; a++) {
		for (size_t b = w->n; b > a; b--) {
			if (has(p->words, w, a, b))
				return true;
			if (!has(p->around, w, b - 1, b))
				break;
		}
		if (!has(p->around, w, a, a + 1))
			return false;
	}
	return false;
}

bool
personal_is(const struct personal *p, struct slice name)
{
	struct words w = { .n = 0 };
	bool found;

	if (slice_find_last(name, "___") < name.n)
		return false;
	found = split(&w, name) && find(p, &w);
	buf_clear(&w.text);
	return found;
}

static struct map *
fold_all(const char *const *texts)
{
	struct map *m = map_new();
	struct words w = { .n = 0 };

	for (; *texts != NULL; texts++) {
		w.text.len = w.n = 0;
		split(&w, slice_of(*texts));
		map_add(m, joined(&w, 0, w.n));
	}
	buf_clear(&w.text);
	return m;
}

struct personal *
personal_new(void)
{
	struct personal *p = xcalloc(1, sizeof(*p));

	p->words = fold_all(personal_words);
	p->around = fold_all(personal_around);
	return p;
}

void
personal_free(struct personal *p)
{
	map_free(p->words);
	map_free(p->around);
	free(p);
}
