/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "codebook/weight_name.h"

/* Longer words are none of those looked for. */
#define LONGEST 24

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (unsigned char)c >= 0x80;
}

static bool
begins_word(char before, char c)
{
	return before >= 'a' && before <= 'z' && c >= 'A' && c <= 'Z';
}

/* The next word, of letters; false at the end. */
static bool
next_word(struct slice *rest, struct slice *word)
{
	size_t from = 0, n;

	while (from < rest->n && !is_letter(rest->p[from]))
		from++;
	for (n = from; n < rest->n && is_letter(rest->p[n]); n++)
		if (n > from && begins_word(rest->p[n - 1], rest->p[n]))
			break;
	*word = (struct slice){ rest->p + from, n - from };
	*rest = slice_behind(*rest, n);
	return word->n > 0;
}

static bool
is_one_of(struct slice word, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq_nocase(word, slice_of(words[i])))
			return true;
	return false;
}

/* Is there a word of the text among the n? */
static bool
has_word(struct slice text, const char *const *words, size_t n)
{
	struct slice word;

	while (next_word(&text, &word))
		if (is_one_of(word, words, n))
			return true;
	return false;
}

static bool
is_usual(struct slice name)
{
	static const char *const names[] = { "weight", "weights", "weighting",
	    "wt", "w8", "wgt" };

	return is_one_of(name, names, LENGTH(names));
}

static bool
is_word(struct slice name)
{
	struct slice weight = slice_of("weight"), word, first = { "", 0 };
	struct slice last = { "", 0 };

	while (next_word(&name, &word)) {
		if (first.n == 0)
			first = word;
		last = word;
	}
	return slice_eq_nocase(first, weight) || slice_eq_nocase(last, weight);
}

/* In small letters, without signs; empty if it is long. */
static struct slice
plain(struct slice name, char out[LONGEST])
{
	size_t n = 0;

	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];

		if (c == '_' || c == '.' || c == '-' || c == ' ')
			continue;
		if (n == LONGEST)
			return (struct slice){ "", 0 };
		out[n++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (struct slice){ out, n };
}

/* As archives call theirs; in a long name these letters say nothing. */
static bool
is_like(struct slice name)
{
	static const char *const parts[] = { "weight", "wght", "wgt",
	    "gewicht", "poids", "pondera" };
	char out[LONGEST];
	struct slice s = plain(name, out);

	for (size_t i = 0; i < LENGTH(parts); i++)
		if (slice_find_last(s, parts[i]) < s.n)
			return true;
	return slice_begins(s, "wt") || slice_ends(s, "wt") ||
	    slice_ends(s, "wts") || slice_ends(s, "w8");
}

enum weight_name
weight_name_fit(struct slice name)
{
	if (is_usual(name))
		return WEIGHT_NAME_USUAL;
	if (is_word(name))
		return WEIGHT_NAME_WORD;
	return is_like(name) ? WEIGHT_NAME_LIKE : WEIGHT_NAME_NONE;
}

bool
weight_name_on_scales(struct slice text)
{
	static const char *const words[] = { "kg", "kgs", "kilo", "kilos",
	    "kilogram", "kilograms", "kilogramme", "kilogrammes", "gram",
	    "grams", "gramme", "grammes", "lb", "lbs", "pound", "pounds",
	    "stone", "stones", "oz", "ounces", "body", "birth", "baby",
	    "birthweight", "bodyweight", "overweight", "underweight",
	    "newborn", "actual", "current", "ideal", "goal", "loss", "gain",
	    "weigh", "weighed" };
	static const char *const joined[] = { "weightkg", "weightlb",
	    "weightlbs", "wtkg", "wtlb", "wtlbs", "bodywt", "birthwt" };
	char out[LONGEST];

	return has_word(text, words, LENGTH(words)) ||
	    is_one_of(plain(text, out), joined, LENGTH(joined));
}

bool
weight_name_beside_height(const struct slice *names, size_t n)
{
	static const char *const words[] = { "height", "stature", "bmi",
	    "heightcm", "heightin" };

	for (size_t i = 0; i < n; i++)
		if (has_word(names[i], words, LENGTH(words)))
			return true;
	return false;
}

bool
weight_name_looks(struct slice name)
{
	return weight_name_fit(name) >= WEIGHT_NAME_WORD &&
	    !weight_name_on_scales(name);
}
