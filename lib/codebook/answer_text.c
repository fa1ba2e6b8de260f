/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/length.h"
#include "base/num.h"
#include "codebook/answer_text.h"

/* So many words may stand between the number and "or more". */
#define MOST_UNITS 3

#define NBSP "\xc2\xa0"
#define MINUS "\xe2\x88\x92"

/* Between the two numbers of a range. */
static const char *const dashes[] = { "-", "~", "/", "\xe2\x80\x90",
    "\xe2\x80\x91", "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x80\x94",
    "\xe2\x80\x95", MINUS, "..", "\xe2\x80\xa6", "<", NULL };
static const char *const joins[] = { "to", "or", "and", "&", "through", "thru",
    "until", "till", "but", "bis", "und", "oder", "\xc3\xa0", "et", "ou", "y",
    "o", "en", "eller", "a", "tot", "til", "do", NULL };

/* Between the join and the second number. */
static const char *const fillers[] = { "under", "less", "fewer", "than", "up",
    "to", "just", "below", "not", "more", "including", NULL };
static const char *const signs[] = { "<", "$", "\xc2\xa3", "\xe2\x82\xac",
    NULL };

/* Before the only number, whose other side is open. */
static const char *const bounds[] = { "under", "below", "over", "above", "up",
    "less", "fewer", "more", "younger", "older", "at", "least", "most", "to",
    "than", "unter", NULL };
static const char *const bound_signs[] = { "<", ">", "=", "\xe2\x89\xa4",
    "\xe2\x89\xa5", "$", "\xc2\xa3", "\xe2\x82\xac", NULL };

/* In what things are counted, in the singular and some other languages. */
static const struct {
	const char *word;
	unsigned unit;
} units[] = {
	{ "second", 1 }, { "sec", 1 }, { "minute", 2 }, { "min", 2 },
	{ "minuten", 2 }, { "minuto", 2 }, { "hour", 4 }, { "hr", 4 },
	{ "stunde", 4 }, { "stunden", 4 }, { "heure", 4 }, { "hora", 4 },
	{ "day", 8 }, { "tag", 8 }, { "tage", 8 }, { "jour", 8 },
	{ "week", 16 }, { "wk", 16 }, { "woche", 16 }, { "wochen", 16 },
	{ "semaine", 16 }, { "semana", 16 }, { "fortnight", 32 },
	{ "month", 64 }, { "mth", 64 }, { "monat", 64 }, { "monate", 64 },
	{ "quarter", 128 }, { "year", 256 },
	{ "yr", 256 }, { "jahr", 256 }, { "jahre", 256 },
	{ "decade", 512 }, { "litre", 1024 }, { "liter", 1024 },
	{ "ml", 2048 }, { "kg", 4096 }, { "gram", 8192 }, { "km", 16384 },
	{ "mile", 32768 }
};

/* So many words are looked through for them. */
#define MOST_UNIT_WORDS 6

/* Behind the number and a join: it is a lower bound, or an upper one. */
static const char *const upwards[] = { "more", "over", "above", "older",
    "higher", "greater", "longer", "later", "larger", "bigger", "up",
    "upward", "upwards", "beyond", "mehr", "\xc3\xa4lter", "plus",
    "m\xc3\xa1s", "meer", "ouder", "mer", NULL };
static const char *const downwards[] = { "less", "fewer", "under", "below",
    "younger", "lower", "earlier", "shorter", "smaller", "down", "weniger",
    "j\xc3\xbcnger", "moins", "menos", "minder", "jonger", NULL };

/* Letters that make "2nd" of a 2, and signs that change it: ordinals, powers,
 * fractions (U+00AA to U+00BE), and letters of Europe (U+00C0 to U+052F). */
static bool
goes_on(struct slice s)
{
	unsigned char a = s.n > 0 ? (unsigned char)s.p[0] : 0;
	unsigned char b = s.n > 1 ? (unsigned char)s.p[1] : 0;

	if ((a >= 'a' && a <= 'z') || (a >= 'A' && a <= 'Z') || a == '_')
		return true;
	if (a == 0xc2)
		return strchr("\xaa\xb2\xb3\xb9\xba\xbc\xbd\xbe", b) != NULL;
	return a >= 0xc3 && a <= 0xd4;
}

static bool
is_digit(struct slice s)
{
	return s.n > 0 && s.p[0] >= '0' && s.p[0] <= '9';
}

static struct slice
skip_blanks(struct slice s)
{
	while (slice_begins(s, " ") || slice_begins(s, NBSP))
		s = slice_behind(s, s.p[0] == ' ' ? 1 : strlen(NBSP));
	return s;
}

/* Skips one of the signs; false if there is none. */
static bool
skip_sign(struct slice *s, const char *const *list)
{
	for (; *list != NULL; list++)
		if (slice_begins(*s, *list)) {
			*s = skip_blanks(slice_behind(*s, strlen(*list)));
			return true;
		}
	return false;
}

/* Up to a blank or a sign. */
static struct slice
word_of(struct slice s)
{
	size_t n = 0;

	while (n < s.n && strchr(" ,;:.()+-<~/", s.p[n]) == NULL &&
	    !slice_begins(slice_behind(s, n), NBSP))
		n++;
	return slice_before(s, n);
}

/* The word, or the sign that stands there. */
static struct slice
skip_word(struct slice s)
{
	size_t n = word_of(s).n;

	return skip_blanks(slice_behind(s, n > 0 || s.n == 0 ? n : 1));
}

static bool
begins_with_word(struct slice s, const char *const *list)
{
	struct slice word = word_of(s);

	for (; *list != NULL; list++)
		if (word.n > 0 && slice_eq_nocase(word, slice_of(*list)))
			return true;
	return false;
}

/* How many bytes are [+-]digits[.digits]; 0 if none, or if more follows that
 * belongs to it. */
static size_t
number_length(struct slice s, double *value)
{
	size_t i = s.n > 0 && (s.p[0] == '+' || s.p[0] == '-'), digits = i;
	struct slice rest;

	i = num_digits(s, i);
	if (i == digits)
		return 0;
	if (i + 1 < s.n && s.p[i] == '.' && is_digit(slice_behind(s, i + 1)))
		i = num_digits(s, i + 1);
	rest = slice_behind(s, i);
	if (goes_on(rest) || (rest.n > 1 && strchr(".,:'/", rest.p[0]) !=
	    NULL && is_digit(slice_behind(rest, 1))))
		return 0;
	return num_parse(slice_before(s, i), value) ? i : 0;
}

/* "5 million" */
static const char *const factors[] = { "hundred", "thousand", "million",
    "billion", "lakh", "crore", "k", "m", "bn", NULL };

/* Is the second number the same one again ("1 - 1 star")? */
static bool
says_it_again(struct slice s, double value)
{
	double second;

	return number_length(s, &second) > 0 && second == value;
}

/* Goes to what is joined to the first number; false if nothing is. */
static bool
skip_join(struct slice *s, bool *dash)
{
	*dash = skip_sign(s, dashes);
	if (!*dash && slice_begins(*s, ","))
		*s = skip_blanks(slice_behind(*s, 1));
	else if (!*dash && begins_with_word(*s, joins))
		*s = skip_word(*s);
	else if (!*dash)
		return false;
	while (begins_with_word(*s, fillers))
		*s = skip_word(*s);
	skip_sign(s, signs);
	return true;
}

/* Does a second number stand at s, or behind a word for the thing counted ("1
 * hour to 2 hours"), joined to the first? */
static bool
is_range(struct slice s, double value)
{
	for (int n = 0; n <= 1; n++, s = skip_word(s)) {
		struct slice next = s;
		bool dash;

		if (skip_join(&next, &dash) && is_digit(next) &&
		    !goes_on(slice_behind(next, num_digits(next, 0))) &&
		    !(dash && says_it_again(next, value)))
			return true;
	}
	return false;
}

/* Does "or more" stand at s, or behind some words for the thing counted? */
static bool
is_open_end(struct slice s, const char *const *words)
{
	s = slice_begins(s, "(") ? slice_behind(s, 1) : s;
	for (int n = 0; n <= MOST_UNITS && word_of(s).n > 0; n++) {
		if (begins_with_word(s, joins) &&
		    begins_with_word(skip_word(s), words))
			return true;
		s = skip_word(s);
	}
	return false;
}

/* "90+", "3+ children", "20 hours +", "65 plus" */
static bool
has_plus(struct slice s)
{
	static const char *const plus[] = { "plus", NULL };

	for (int n = 0; n <= MOST_UNITS; n++) {
		if (s.n > 0 && s.p[0] == '+')
			return !is_digit(slice_behind(s, 1));
		if (begins_with_word(s, plus))
			return true;
		if (word_of(s).n == 0)
			return false;
		s = skip_blanks(slice_behind(s, word_of(s).n));
	}
	return false;
}

/* Other signs that people write for a minus become one. */
static struct slice
plain_minus(struct slice text, char *copy, size_t size)
{
	static const char *const minus[] = { MINUS, "\xe2\x80\x93",
	    "\xe2\x80\x90", "\xe2\x80\x91", NULL };

	for (const char *const *sign = minus; *sign != NULL; sign++) {
		size_t n = strlen(*sign);

		if (!slice_begins(text, *sign) || text.n - n + 1 > size)
			continue;
		copy[0] = '-';
		memcpy(copy + 1, text.p + n, text.n - n);
		return (struct slice){ copy, text.n - n + 1 };
	}
	return text;
}

/* "Under 18", "More than 5", "$50": an amount or an end of a band. */
static bool
is_bound(struct slice s)
{
	bool any = false;

	while (begins_with_word(s, bounds)) {
		s = skip_word(s);
		any = true;
	}
	while (skip_sign(&s, bound_signs))
		any = true;
	return any && is_digit(s);
}

/* "1,200" and "1 200": a number, but which? */
static bool
is_grouped(struct slice s)
{
	size_t n = num_digits(s, 0);
	struct slice rest = slice_behind(s, n);

	return n > 0 && rest.n > 1 && strchr(",' ", rest.p[0]) != NULL &&
	    is_digit(slice_behind(rest, 1));
}

/* "Excellent (5)" */
static bool
in_brackets(struct slice s, double *value)
{
	size_t open = slice_find_last(s, "(");

	return slice_ends(s, ")") && open < s.n && num_parse(slice_behind(
	    slice_before(s, s.n - 1), open + 1), value);
}

static enum answer_text
without_number(struct slice text, double *value)
{
	if (is_bound(text) || is_grouped(text))
		return ANSWER_RANGE;
	return in_brackets(text, value) ? ANSWER_BEGINS : ANSWER_NO_NUMBER;
}

static bool
skip_separator(struct slice *s)
{
	if (s->n == 0 || strchr(".:;,=()", s->p[0]) == NULL)
		return skip_sign(s, dashes);
	*s = skip_blanks(slice_behind(*s, 1));
	return true;
}

struct slice
answer_text_words(struct slice text)
{
	double value;
	size_t n;

	text = skip_blanks(slice_trim(text));
	n = number_length(text, &value);
	if (n == 0)
		return text;
	text = skip_blanks(slice_behind(text, n));
	while (skip_separator(&text))
		;
	return slice_ends(text, ")") ? slice_before(text, text.n - 1) : text;
}

/* "2.500 km" may be in thousands. */
static bool
may_be_thousands(struct slice number)
{
	return number.n > 4 && number.p[number.n - 4] == '.';
}

/* "1. 18-24": does a band stand behind what only numbers the answer? */
static bool
is_numbered_band(struct slice text)
{
	struct slice words = answer_text_words(text);
	double value;
	size_t n = number_length(words, &value);
	struct slice rest = skip_blanks(slice_behind(words, n));

	if (is_bound(words))
		return true;
	return n > 0 && (is_range(rest, value) || has_plus(rest) ||
	    is_open_end(rest, downwards) || is_open_end(rest, upwards));
}

/* What a text is that begins with a number of n bytes. */
static enum answer_text
with_number(struct slice text, size_t n, double value)
{
	struct slice rest = skip_blanks(slice_behind(text, n));

	if (rest.n == 0)
		return ANSWER_IS_NUMBER;
	if (begins_with_word(rest, factors) || is_range(rest, value) ||
	    is_open_end(rest, downwards) || is_numbered_band(text) ||
	    may_be_thousands(slice_before(text, n)))
		return ANSWER_RANGE;
	return has_plus(rest) || is_open_end(rest, upwards) ?
	    ANSWER_AT_LEAST : ANSWER_BEGINS;
}

enum answer_text
answer_text_number(struct slice text, double *value)
{
	char copy[256];
	size_t n;

	if (num_parse(text, value))
		return ANSWER_IS_NUMBER;
	text = plain_minus(skip_blanks(slice_trim(text)), copy, sizeof(copy));
	n = number_length(text, value);
	if (n == 0 || is_digit(skip_blanks(slice_behind(text, n))))
		return without_number(text, value);
	return with_number(text, n, *value);
}

static unsigned
unit_of(struct slice word)
{
	if (word.n > 2 && (slice_ends(word, "s") || slice_ends(word, "S")))
		word.n--;
	for (size_t i = 0; i < LENGTH(units); i++)
		if (slice_eq_nocase(word, slice_of(units[i].word)))
			return units[i].unit;
	return 0;
}

unsigned
answer_text_unit(struct slice text)
{
	struct slice rest = skip_blanks(slice_trim(text));
	unsigned unit = 0;
	double value;

	rest = skip_blanks(slice_behind(rest, number_length(rest, &value)));
	for (int n = 0; n < MOST_UNIT_WORDS && word_of(rest).n > 0; n++) {
		unit |= unit_of(word_of(rest));
		rest = skip_word(rest);
	}
	return unit;
}
