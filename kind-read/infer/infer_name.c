/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/length.h"
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

/* Where the text stands in the name for the first time, or n. */
static size_t
find_text(struct slice name, const char *text)
{
	size_t n = strlen(text);

	for (size_t i = 0; i + n <= name.n; i++)
		if (memcmp(name.p + i, text, n) == 0)
			return i;
	return name.n;
}

static size_t
find_last(struct slice name, char c)
{
	for (size_t i = name.n; i > 0; i--)
		if (name.p[i - 1] == c)
			return i - 1;
	return name.n;
}

static bool
cut(struct slice name, size_t at, size_t n, struct slice halves[2])
{
	if (at >= name.n)
		return false;
	halves[0] = slice_trim((struct slice){ name.p, at });
	halves[1] = slice_trim((struct slice){ name.p + at + n,
	    name.n - at - n });
	return halves[0].n > 0 && halves[1].n > 0;
}

/* At / or else at the last _ or dot, in names of variables: in a sentence
 * these signs say nothing. */
static bool
cut_variable(struct slice name, struct slice halves[2])
{
	size_t slash = find_last(name, '/');
	size_t bar = find_last(name, '_'), dot = find_last(name, '.');
	size_t at = bar == name.n || (dot < name.n && dot > bar) ? dot : bar;

	if (memchr(name.p, ' ', name.n) != NULL)
		return false;
	return cut(name, slash < name.n ? slash : at, 1, halves);
}

bool
infer_name_split(struct slice name, struct slice *shared, struct slice *own)
{
	struct slice halves[2];

	if (name.n == 0)
		return false;
	if (name.p[name.n - 1] == ']') {
		struct slice inside = { name.p, name.n - 1 };
		size_t at = find_last(inside, '[');

		if (at == inside.n || !cut(inside, at, 1, halves))
			return false;
	} else if (!cut(name, find_text(name, "___"), 3, halves) &&
	    !cut(name, find_text(name, " - "), 3, halves) &&
	    !cut_variable(name, halves)) {
		return false;
	}
	*shared = halves[0];
	*own = halves[1];
	return true;
}
