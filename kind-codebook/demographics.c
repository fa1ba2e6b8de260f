/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/length.h"
#include "codebook/codebook.h"
#include "kind-codebook/asked.h"
#include "kind-codebook/drafted.h"
#include "kind-codebook/plainwords.h"
#include "kind-codebook/demographics.h"

/* Words with bars between them. */
static const struct demographic {
	const char *label;
	const char *keys;	/* one of which is in the name or wording, */
	const char *others;	/* besides these and those of asking */
	size_t most;		/* answers */
} table[] = {
	{ "Gender", "gender|sex|yourgender|yoursex|male or female|"
	    "female or male|a man or a woman|a woman or a man",
	    "identity|birth|biological|registered|assigned|female|male|other",
	    6 },
	{ "Age", "age|ages|yourage|agegroup|agegroups|ageband|agebands|"
	    "agebracket|agecategory|agerange|how old",
	    "group|groups|band|bands|bracket|category|range|last|birthday|"
	    "years|fall|into|falls", 10 },
	{ "Region", "region|regions|yourregion|usregion|censusregion",
	    "residence|live|located|home|census|location|us|uk|country|"
	    "government", 20 },
	{ "Social grade", "social grade|socialgrade", "nrs", 6 },
};

/* Those with which a question asks for it; "partner" is none. */
static const char asking[] = "please|select|choose|indicate|tell|enter|state|"
    "specify|give|provide|mark|tick|pick|confirm|what|whats|which|is|are|was|"
    "do|does|how|would|can|could|you|your|yourself|i|my|we|me|us|the|a|an|of|"
    "in|to|at|from|with|for|by|or|these|this|one|option|answer|following|"
    "best|describe|describes|described|identify|currently|current|today|now|"
    "respondent|respondents|first|demographics|demographic";

/* As survey organisations in Britain and the US show them. */
static const struct {
	double low, high;
	const char *band;
} bands[] = { { 0, 17, "<18" }, { 18, 24, "18-24" }, { 25, 34, "25-34" },
    { 35, 44, "35-44" }, { 45, 54, "45-54" }, { 55, 64, "55-64" },
    { 65, 120, "65+" } };

/* The next word or words up to a bar. */
static bool
next_word(struct slice *rest, char word[static 32])
{
	struct slice part;

	if (rest->n == 0 || !slice_part(rest, '|', &part) || part.n >= 32)
		return false;
	memcpy(word, part.p, part.n);
	word[part.n] = '\0';
	return true;
}

static void
take_all(struct buf *words, const char *list)
{
	struct slice rest = slice_of(list);
	char word[32];

	while (next_word(&rest, word))
		while (plainwords_take(words, word))
			;
}

/* "Q3", "3" or "s3a" before a wording. */
static void
take_number(struct buf *words)
{
	size_t n = strcspn(words->p + 1, " "), digits;
	char word[32];

	if (n == 0 || n >= sizeof(word))
		return;
	memcpy(word, words->p + 1, n);
	word[n] = '\0';
	digits = strcspn(word, "0123456789");
	if (digits <= 1 && digits < n &&
	    strspn(word + digits, "0123456789") + digits + 1 >= n)
		(void)plainwords_take(words, word);
}

/* Does the text ask for that, and for nothing else? */
static bool
is_named(const struct demographic *d, struct slice text)
{
	struct buf words = { NULL, 0, 0 };
	struct slice rest = slice_of(d->keys);
	char key[32];
	bool found = false;

	plainwords_put(&words, text);
	take_number(&words);
	while (!found && next_word(&rest, key))
		found = plainwords_take(&words, key);
	take_all(&words, d->keys);
	take_all(&words, d->others);
	take_all(&words, asking);
	found &= words.len == 1;
	buf_clear(&words);
	return found;
}

/* Ages in years: some band has to be left to compare with. */
static bool
are_ages(const struct asked_column *c)
{
	return c != NULL && c->answered > 0 && c->no_number == 0 &&
	    c->whole && c->low >= 0 && c->high <= 120 &&
	    (c->low < 18 ? c->high >= 18 : c->high > c->low);
}

static bool
fits(const struct demographic *d, const struct codebook_variable *v,
    const struct asked_column *c)
{
	size_t n = 0;

	if (v->type == CODEBOOK_NUMBER)
		return strcmp(d->label, "Age") == 0 && v->nanswers == 0 &&
		    are_ages(c);
	for (size_t k = 0; k < v->nanswers; k++)
		n += v->answers[k].missing <= CODEBOOK_DK;
	return v->type == CODEBOOK_SINGLE && n >= 2 && n <= d->most &&
	    (c == NULL || c->answered > 0);
}

/* Can it be written in a list of breaks? */
static bool
can_stand(struct slice name)
{
	return memchr(name.p, ';', name.n) == NULL &&
	    memchr(name.p, '`', name.n) == NULL;
}

static void
put_bands(struct buf *out, const struct asked_column *c)
{
	const char *before = ":";

	for (size_t i = 0; i < LENGTH(bands); i++) {
		if (c->high < bands[i].low || c->low > bands[i].high)
			continue;
		buf_printf(out, "%s%s", before, bands[i].band);
		before = ",";
	}
}

static void
put(struct buf *out, const struct demographic *d,
    const struct codebook_variable *v, const struct asked_column *c)
{
	bool quoted = slice_trim(v->name).n < v->name.n;

	for (size_t i = 0; i < v->name.n; i++)
		quoted |= strchr("=:>,\"", v->name.p[i]) != NULL;
	buf_printf(out, "%s%s=%s", out->len > 0 ? "; " : "", d->label,
	    quoted ? "`" : "");
	buf_slice(out, v->name);
	buf_puts(out, quoted ? "`" : "");
	if (v->type == CODEBOOK_NUMBER)
		put_bands(out, c);
}

void
demographics_put(const struct codebook *cb,
    const struct drafted_list *questions, const struct asked *a,
    struct buf *out)
{
	for (size_t i = 0; i < LENGTH(table); i++) {
		size_t found = cb->n, times = 0;

		for (size_t q = 0; q < questions->n; q++) {
			size_t m = questions->items[q].members[0];
			const struct codebook_variable *v = &cb->variables[m];

			if (questions->items[q].kind != DRAFTED_COLUMN ||
			    (!is_named(&table[i], v->name) &&
			    !is_named(&table[i], v->title)))
				continue;
			found = m;
			times++;
		}
		if (times == 1 && can_stand(cb->variables[found].name) &&
		    fits(&table[i], &cb->variables[found], a == NULL ? NULL :
		    &a->columns[found]))
			put(out, &table[i], &cb->variables[found],
			    a == NULL ? NULL : &a->columns[found]);
	}
}
