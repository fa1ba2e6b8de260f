/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/length.h"
#include "base/num.h"
#include "codebook/weight_name.h"
#include "kind-read/infer/infer_name.h"

static bool
ends_word(char c)
{
	return c == '_' || c == '.' || c == '-' || c == ' ';
}

static struct slice
first_word(struct slice s)
{
	size_t n = 0;

	while (n < s.n && !ends_word(s.p[n]))
		n++;
	return (struct slice){ s.p, n };
}

static struct slice
last_word(struct slice s)
{
	size_t from = s.n;

	while (from > 0 && !ends_word(s.p[from - 1]))
		from--;
	return (struct slice){ s.p + from, s.n - from };
}

/* The place of the word among n, or n. */
static size_t
find(struct slice word, const char *const *words, size_t n)
{
	size_t i = 0;

	while (i < n && !slice_eq_nocase(word, slice_of(words[i])))
		i++;
	return i;
}

/* Is the name one of the words, if _ and blanks in it count for nothing? */
static size_t
find_joined(struct slice name, const char *const *words, size_t n)
{
	char joined[32];
	size_t len = 0;

	for (size_t i = 0; i < name.n; i++) {
		if (ends_word(name.p[i]))
			continue;
		if (len == sizeof(joined))
			return n;
		joined[len++] = name.p[i];
	}
	return find((struct slice){ joined, len }, words, n);
}

int
infer_name_id(struct slice name)
{
	/* The best first. */
	static const char *const known[] = { "respondentid", "respid",
	    "responseid", "respondent", "recordno", "recordid", "recordnumber",
	    "record", "caseid", "caseno", "casenumber", "case", "id",
	    "participantid", "panelistid", "submissionid", "interviewid",
	    "uniqueid", "serial", "serialno", "serialnumber", "uuid", "guid",
	    "token", "#" };
	size_t i = find_joined(name, known, LENGTH(known));
	struct slice last = last_word(name);

	if (i < LENGTH(known))
		return (int)(LENGTH(known) - i) + 1;
	if (last.n < name.n && slice_eq_nocase(last, slice_of("id")))
		return 1;
	return name.n > 2 && name.p[name.n - 2] == 'I' &&
	    (name.p[name.n - 1] == 'd' || name.p[name.n - 1] == 'D') &&
	    name.p[name.n - 3] >= 'a' && name.p[name.n - 3] <= 'z';
}

bool
infer_name_quantity(struct slice name)
{
	static const char *const words[] = { "age", "weight", "duration",
	    "progress", "latitude", "longitude", "LocationLatitude",
	    "LocationLongitude" };

	return weight_name_fit(name) >= WEIGHT_NAME_WORD ||
	    find(first_word(name), words, LENGTH(words)) < LENGTH(words) ||
	    find(last_word(name), words, LENGTH(words)) < LENGTH(words);
}

/* The first of the text in the name from at on, or n. */
static size_t
find_text(struct slice name, size_t at, const char *text)
{
	size_t n = strlen(text);

	for (; at + n <= name.n; at++)
		if (memcmp(name.p + at, text, n) == 0)
			return at;
	return name.n;
}

/* Adds the cut of the n bytes at that place, if both halves have something. */
static void
cut(struct infer_cuts *c, struct slice name, size_t at, size_t n)
{
	struct infer_cut halves;

	if (at >= name.n)
		return;
	halves.shared = slice_trim(slice_before(name, at));
	halves.own = slice_trim(slice_behind(name, at + n));
	if (halves.shared.n == 0 || halves.own.n == 0)
		return;
	c->n -= c->n == INFER_CUTS;
	c->items[c->n++] = halves;
}

static void
cut_all(struct infer_cuts *c, struct slice name, const char *text)
{
	size_t n = strlen(text);

	for (size_t at = find_text(name, 0, text); at < name.n;
	    at = find_text(name, at + n, text))
		cut(c, name, at, n);
}

/* "Question [Row]"; LimeSurvey has "CODE[SUB]. Question [Row]" too. */
static void
cut_bracket(struct infer_cuts *c, struct slice name)
{
	struct slice inside = slice_before(name, name.n - 1);
	size_t first = find_text(inside, 0, "["), last;

	last = slice_find_last(inside, "[");
	cut(c, inside, last, 1);
	if (c->n > 0 && first < last && find_text(slice_before(name, last), 0,
	    "]. ") < last && find_text(inside, 0, " ") > first)
		c->items[0].shared = slice_before(name, first);
}

/* "Which? (choice=Guitar)" of REDCap. */
static void
cut_choice(struct infer_cuts *c, struct slice name)
{
	static const char choice[] = " (choice=";

	if (slice_ends(name, ")"))
		cut(c, slice_before(name, name.n - 1),
		    find_text(name, 0, choice), sizeof(choice) - 1);
}

/* "6. In a cloud", "Q6: In a cloud": the number of the question. */
static void
cut_number(struct infer_cuts *c, struct slice name)
{
	size_t from = 0, end, n;

	while (from < name.n && from < 2 && name.p[from] >= 'A' &&
	    name.p[from] <= 'z')
		from++;
	end = n = num_digits(name, from);
	if (n < name.n && name.p[n] >= 'a' && name.p[n] <= 'z')
		n++;
	if (end > from && n + 1 < name.n && name.p[n + 1] == ' ' &&
	    strchr(".:)", name.p[n]) != NULL)
		cut(c, name, n, 2);
}

/* In names of variables; in a sentence these signs say nothing. */
static void
cut_words(struct infer_cuts *c, struct slice name)
{
	for (size_t i = 0; i < name.n; i++)
		if (name.p[i] == '_' || name.p[i] == '.')
			cut(c, name, i, 1);
}

/* The number of the question, dashes, slashes. */
static void
cut_sentence(struct infer_cuts *c, struct slice name)
{
	cut_number(c, name);
	c->usual = c->n;
	cut_all(c, name, " - ");
	if (c->n == c->usual)
		cut_all(c, name, "/");
	if (find_text(name, 0, " - ") == name.n)
		c->usual = c->n;
	c->loose = true;
}

static void
cut_variable(struct infer_cuts *c, struct slice name)
{
	cut(c, name, slice_find_last(name, "/"), 1);
	if (c->n == 0) {
		cut_words(c, name);
		c->loose = true;
	}
	c->usual = c->n > 0 ? c->n - 1 : 0;
}

void
infer_name_cuts(struct slice name, struct infer_cuts *c)
{
	*c = (struct infer_cuts){ .n = 0 };
	if (slice_ends(name, "]")) {
		cut_bracket(c, name);
		return;
	}
	cut_choice(c, name);
	if (c->n == 0)
		cut(c, name, find_text(name, 0, "___"), 3);
	if (c->n > 0 || name.n == 0)
		return;
	if (memchr(name.p, ' ', name.n) != NULL)
		cut_sentence(c, name);
	else
		cut_variable(c, name);
}

bool
infer_name_split(struct slice name, struct slice *shared, struct slice *own)
{
	struct infer_cuts c;

	infer_name_cuts(name, &c);
	if (c.usual >= c.n)
		return false;
	*shared = c.items[c.usual].shared;
	*own = c.items[c.usual].own;
	return true;
}

bool
infer_name_shares(struct slice name, struct slice shared)
{
	struct infer_cuts c;

	infer_name_cuts(name, &c);
	for (size_t i = 0; i < c.n; i++)
		if (slice_eq(c.items[i].shared, shared))
			return true;
	return false;
}

struct slice
infer_name_own(struct slice name, struct slice shared)
{
	struct slice own = { "", 0 };
	struct infer_cuts c;

	infer_name_cuts(name, &c);
	for (size_t i = 0; i < c.n; i++)
		if (slice_eq(c.items[i].shared, shared))
			return c.items[i].own;
	infer_name_split(name, &shared, &own);
	return own;
}
