/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/length.h"
#include "codebook/codebook.h"
#include "kind-codebook/asked.h"
#include "kind-codebook/drafted.h"
#include "kind-codebook/demographics.h"

/* Names and wordings in small letters and digits, with bars between them. */
static const struct demographic {
	const char *label, *names;
	size_t most;		/* answers */
} table[] = {
	{ "Gender", "|gender|sex|yourgender|whatisyourgender|whatsyourgender|"
	    "areyoumaleorfemale|whatisyoursex|", 6 },
	{ "Age", "|age|agegroup|agegroups|ageband|agebands|agebracket|"
	    "agecategory|agerange|agelastbirthday|yourage|whatisyourage|"
	    "howoldareyou|", 10 },
	{ "Region", "|region|regions|yourregion|regionofresidence|"
	    "usregion|censusregion|locationcensusregion|", 20 },
	{ "Social grade", "|socialgrade|", 6 },
};

/* As survey organisations in Britain and the US show them. */
static const struct {
	double low, high;
	const char *band;
} bands[] = { { 0, 17, "<18" }, { 18, 24, "18-24" }, { 25, 34, "25-34" },
    { 35, 44, "35-44" }, { 45, 54, "45-54" }, { 55, 64, "55-64" },
    { 65, 120, "65+" } };

/* Is it one of the names, but for capitals and signs? */
static bool
is_named(const struct demographic *d, struct slice text)
{
	char plain[64] = "|";
	size_t n = 1;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if ((c < 'a' || c > 'z') && (c < '0' || c > '9') &&
		    (unsigned char)c < 0x80)
			continue;
		if (n + 2 >= sizeof(plain))
			return false;
		plain[n++] = c;
	}
	plain[n++] = '|';
	return n > 2 && strstr(d->names, plain) != NULL;
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
	bool quoted = false;

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
