/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stddef.h>
#include <string.h>

#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/choice.h"
#include "base/fmt.h"
#include "table/made.h"

enum { MAX_DECIMALS = 6 };

/* What a value is in memory. */
enum value {
	VALUE_TABLES,		/* size_t, 1 or more, about the stream */
	VALUE_PART,		/* the same, only said where there are some */
	VALUE_PEOPLE,		/* uint64_t */
	VALUE_DECIMALS,		/* unsigned */
	VALUE_LEVEL,		/* double, above 0 and below 1; in percent */
	VALUE_SWITCH,		/* bool, in one of two words */
	VALUE_INTERVAL,		/* an enum each, in one of several words */
	VALUE_METHOD,
	VALUE_CORRECTION,
	VALUE_FAMILY,
	VALUE_PERCENT,
	VALUE_WEIGHT,		/* a name, see made_weight_of */
	VALUE_WEIGHTING,
	VALUE_SHOW,
	VALUE_STYLE,
	VALUE_ROWS,		/* struct made_rows: "3" or "3,5" */
	VALUE_TESTS,		/* bools of struct table_tests */
	VALUE_LEVELS		/* its levels, "none" or "5,1" */
};

struct word {
	const char *name;
	enum value value;
	enum { ALWAYS, LATE, SELDOM } when;	/* it is in a stream: not in
				 * those of before, where it is 0; or only if it
				 * is not 0 */
	size_t at;		/* in struct made */
	const char *const *words;	/* of a switch */
	const char *said;	/* to people, behind the value, or for a switch
				 * that is on; NULL: name and value */
	const char *off;	/* for a switch that is off, or NULL */
};

const char *const made_shows[] = { "percent", "counts", "both", NULL };

const char *const made_styles[] = { "kind", "yougov", "survation", "bsa",
    "gss", NULL };

static const char *const flags[] = { "no", "yes", NULL };
static const char *const standards[] = { "none", "nchs", NULL };

/* Letters are 1, T+ and T- are 2. */
static const char *const tests[] = { "none", "letters", "rest",
    "letters,rest", NULL };

#define AT(member) offsetof(struct made, member)

static const struct word words[] = {
	{ "tables", VALUE_TABLES, ALWAYS, AT(tables), NULL, NULL, NULL },
	{ "part", VALUE_PART, SELDOM, AT(part), NULL, NULL, NULL },
	{ "interviewed", VALUE_PEOPLE, ALWAYS, AT(look.interviewed), NULL,
	    " interviewed", NULL },
	{ "weight-0", VALUE_PEOPLE, LATE, AT(look.weight_0), NULL,
	    " with a weight of 0", NULL },
	{ "weighted", VALUE_SWITCH, ALWAYS, AT(look.weighted), flags,
	    "weighted", "unweighted" },
	{ "weight", VALUE_WEIGHT, SELDOM, AT(weight), NULL, NULL, NULL },
	{ "calibrated", VALUE_SWITCH, LATE, AT(look.calibrated), flags,
	    "precision after calibration", "weights taken as fixed" },
	{ "sample", VALUE_SWITCH, ALWAYS, AT(look.nonprob), table_samples,
	    "not a random sample", "a random sample" },
	{ "decimals", VALUE_DECIMALS, ALWAYS, AT(look.decimals), NULL,
	    NULL, NULL },
	{ "percent", VALUE_PERCENT, ALWAYS, 0, table_percents, NULL, NULL },
	{ "confidence", VALUE_LEVEL, ALWAYS, AT(look.level), NULL,
	    "% confidence", NULL },
	{ "interval", VALUE_INTERVAL, ALWAYS, 0, interval_names, NULL, NULL },
	{ "flag", VALUE_PEOPLE, ALWAYS, AT(look.small.flag), NULL, NULL, NULL },
	{ "hide", VALUE_PEOPLE, ALWAYS, AT(look.small.hide), NULL, NULL, NULL },
	{ "small-base", VALUE_SWITCH, ALWAYS, AT(look.small.effective),
	    table_small_bases, NULL, NULL },
	{ "standard", VALUE_SWITCH, ALWAYS, AT(look.small.nchs), standards,
	    NULL, NULL },
	{ "min-cell", VALUE_PEOPLE, ALWAYS, AT(look.small.min_cell), NULL,
	    NULL, NULL },
	{ "tests", VALUE_TESTS, ALWAYS, 0, tests, NULL, NULL },
	{ "method", VALUE_METHOD, ALWAYS, 0, compare_names, NULL, NULL },
	{ "levels", VALUE_LEVELS, ALWAYS, 0, NULL, NULL, NULL },
	{ "correction", VALUE_CORRECTION, ALWAYS, 0, adjust_names, NULL, NULL },
	{ "family", VALUE_FAMILY, LATE, 0, adjust_families, NULL, NULL },
	{ "test-base", VALUE_PEOPLE, ALWAYS, AT(look.tests.minimum), NULL,
	    NULL, NULL },
	{ "weighting", VALUE_WEIGHTING, SELDOM, 0, table_weightings, NULL,
	    NULL },
	{ "show", VALUE_SHOW, SELDOM, 0, made_shows, NULL, NULL },
	{ "style", VALUE_STYLE, SELDOM, 0, made_styles, NULL, NULL },
	{ "letters", VALUE_SWITCH, SELDOM, AT(shown.letters), flags, NULL,
	    NULL },
	{ "items", VALUE_SWITCH, SELDOM, AT(shown.items), flags, NULL, NULL },
	{ "summary", VALUE_ROWS, SELDOM, AT(shown.summary), NULL, NULL, NULL },
};

/* What stands for a table without a weight. */
#define NO_WEIGHT "-"

static const char hex[] = "0123456789ABCDEF";

void
made_weight_of(const char *name, struct buf *out)
{
	bool like_none = name != NULL && strcmp(name, NO_WEIGHT) == 0;

	for (const char *p = name == NULL ? NO_WEIGHT : name; *p != '\0'; p++) {
		unsigned char c = (unsigned char)*p;

		if (c <= ' ' || c == 127 || c == '%' || c == '=' || like_none)
			buf_printf(out, "%%%c%c", hex[c / 16], hex[c % 16]);
		else
			buf_putc(out, *p);
	}
}

static int
digit(char c)
{
	return (int)((const char *)memchr(hex, c, 16) - hex);
}

void
made_put_weight(const struct made *m, struct buf *out)
{
	struct slice s = m->weight;

	if (slice_is(s, NO_WEIGHT))
		return;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '%') {
			buf_putc(out, (char)(16 * digit(s.p[i + 1]) +
			    digit(s.p[i + 2])));
			i += 2;
		} else {
			buf_putc(out, s.p[i]);
		}
}

void
made_put_weighted(const struct made *m, struct buf *out)
{
	if (m->weight.n == 0)
		return;
	buf_puts(out, m->look.weighted ? "weighted by " : "unweighted");
	made_put_weight(m, out);
}

bool
made_same_weight(const struct made *a, const struct made *b, bool exact)
{
	if (a->look.weighted != b->look.weighted)
		return false;
	return !a->look.weighted || slice_eq(a->weight, b->weight) ||
	    (!exact && (a->weight.n == 0 || b->weight.n == 0));
}

static void
put_rows(const struct made_rows *rows, struct buf *out)
{
	for (size_t i = 0; i < rows->n; i++)
		buf_printf(out, "%s%zu", i > 0 ? "," : "", rows->rows[i]);
}

static void
put_levels(const struct table_tests *t, struct buf *out)
{
	if (t->nlevels == 0)
		buf_puts(out, "none");
	for (size_t i = 0; i < t->nlevels; i++) {
		if (i > 0)
			buf_putc(out, ',');
		fmt_level(out, t->levels[i]);
	}
}

/* Which of the word's words it is. */
static size_t
chosen(const struct made *m, const struct word *w)
{
	switch (w->value) {
	case VALUE_SWITCH:
		return *(const bool *)((const char *)m + w->at);
	case VALUE_INTERVAL:
		return m->look.method;
	case VALUE_METHOD:
		return m->look.tests.method;
	case VALUE_CORRECTION:
		return m->look.tests.correction;
	case VALUE_FAMILY:
		return m->look.tests.family;
	case VALUE_PERCENT:
		return m->percent;
	case VALUE_WEIGHTING:
		return m->look.weighting;
	case VALUE_SHOW:
		return m->shown.as;
	case VALUE_STYLE:
		return m->shown.style;
	default:
		return m->look.tests.letters + 2u * m->look.tests.rest;
	}
}

static void
put_value(const struct made *m, const struct word *w, struct buf *out)
{
	const void *at = (const char *)m + w->at;

	switch (w->value) {
	case VALUE_TABLES:
	case VALUE_PART:
		buf_printf(out, "%zu", *(const size_t *)at);
		break;
	case VALUE_ROWS:
		put_rows(at, out);
		break;
	case VALUE_PEOPLE:
		buf_printf(out, "%" PRIu64, *(const uint64_t *)at);
		break;
	case VALUE_WEIGHT:
		buf_slice(out, m->weight);
		break;
	case VALUE_DECIMALS:
		buf_printf(out, "%u", *(const unsigned *)at);
		break;
	case VALUE_LEVEL:
		fmt_level(out, *(const double *)at);
		break;
	case VALUE_LEVELS:
		put_levels(&m->look.tests, out);
		break;
	default:
		buf_puts(out, w->words[chosen(m, w)]);
	}
}

/* A level in percent, above 0 and below 100. */
static bool
take_level(struct slice text, double *level)
{
	double pct;

	if (!num_parse(text, &pct))
		return false;
	*level = pct / 100;
	return *level > 0 && *level < 1;
}

static bool
take_levels(struct slice text, struct table_tests *t)
{
	struct slice level;

	t->nlevels = 0;
	if (slice_is(text, "none"))
		return true;
	while (slice_part(&text, ',', &level))
		if (t->nlevels == 2 ||
		    !take_level(level, &t->levels[t->nlevels++]))
			return false;
	return t->nlevels > 0;
}

static bool
take_rows(struct slice text, struct made_rows *rows)
{
	struct slice part;
	uint64_t n;

	rows->n = 0;
	while (slice_part(&text, ',', &part)) {
		if (rows->n == MADE_ROWS || !num_parse_uint(part, UINT64_MAX,
		    &n) || n == 0)
			return false;
		rows->rows[rows->n++] = (size_t)n;
	}
	return rows->n > 0;
}

static bool
take_choice(struct made *m, const struct word *w, struct slice text)
{
	int i = choice_find(w->words, text);

	switch (w->value) {
	case VALUE_SWITCH:
		*(bool *)((char *)m + w->at) = i == 1;
		break;
	case VALUE_INTERVAL:
		m->look.method = (enum interval_method)i;
		break;
	case VALUE_METHOD:
		m->look.tests.method = (enum compare_method)i;
		break;
	case VALUE_CORRECTION:
		m->look.tests.correction = (enum adjust)i;
		break;
	case VALUE_FAMILY:
		m->look.tests.family = (enum adjust_family)i;
		break;
	case VALUE_PERCENT:
		m->percent = (enum table_percent)i;
		break;
	case VALUE_WEIGHTING:
		m->look.weighting = (enum table_weighting)i;
		break;
	case VALUE_SHOW:
		m->shown.as = (enum made_show)i;
		break;
	case VALUE_STYLE:
		m->shown.style = (unsigned)i;
		break;
	default:
		m->look.tests.letters = (i & 1) != 0;
		m->look.tests.rest = (i & 2) != 0;
	}
	return i >= 0;
}

/* Is it about the stream, and not about how tables are made? */
static bool
is_place(const struct word *w)
{
	return w->value == VALUE_TABLES || w->value == VALUE_PART;
}

static bool
take_number(void *at, const struct word *w, struct slice text)
{
	uint64_t n;

	if (!num_parse_uint(text, w->value == VALUE_DECIMALS ? MAX_DECIMALS :
	    UINT64_MAX, &n))
		return false;
	if (w->value == VALUE_DECIMALS)
		*(unsigned *)at = (unsigned)n;
	else if (is_place(w))
		*(size_t *)at = (size_t)n;
	else
		*(uint64_t *)at = n;
	return n > 0 || !is_place(w);
}

/* Every % stands before two digits of its byte. */
static bool
is_weight(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '%' && (i + 2 >= text.n ||
		    memchr(hex, text.p[i + 1], 16) == NULL ||
		    memchr(hex, text.p[i + 2], 16) == NULL))
			return false;
	return text.n > 0;
}

static bool
take_value(struct made *m, const struct word *w, struct slice text)
{
	void *at = (char *)m + w->at;

	switch (w->value) {
	case VALUE_TABLES:
	case VALUE_PART:
	case VALUE_PEOPLE:
	case VALUE_DECIMALS:
		return take_number(at, w, text);
	case VALUE_WEIGHT:
		m->weight = text;
		return is_weight(text);
	case VALUE_LEVEL:
		return take_level(text, at);
	case VALUE_ROWS:
		return take_rows(text, at);
	case VALUE_LEVELS:
		return take_levels(text, &m->look.tests);
	default:
		return take_choice(m, w, text);
	}
}

#define NWORDS LENGTH(words)

/* Is a word that only some tables have not there? */
static bool
is_left_out(const struct made *m, const struct word *w)
{
	if (w->when != SELDOM)
		return false;
	if (w->value == VALUE_ROWS)
		return m->shown.summary.n == 0;
	if (w->value == VALUE_WEIGHT)
		return m->weight.n == 0;
	return (w->value == VALUE_PART ? m->part : chosen(m, w)) == 0;
}

void
made_write(const struct made *m, struct buf *out)
{
	for (size_t i = 0; i < NWORDS; i++) {
		if (is_left_out(m, &words[i]))
			continue;
		buf_printf(out, "%s%s=", i > 0 ? " " : "", words[i].name);
		put_value(m, &words[i], out);
	}
}

static size_t
find_word(struct slice name)
{
	size_t i = 0;

	while (i < NWORDS && !slice_is(name, words[i].name))
		i++;
	return i;
}

/* Reads "name=value"; sets the bit of the word, which must be new. */
static int
read_word(struct slice part, struct made *m, unsigned *seen, struct diag *d)
{
	size_t equals = slice_find_last(part, "=");
	size_t i = find_word(slice_before(part, equals));

	if (equals == part.n || i == NWORDS)
		return diag_set(d, "\"%.*s\" is no word for how tables were "
		    "made", (int)part.n, part.p);
	if ((*seen & 1u << i) != 0)
		return diag_set(d, "\"%s\" is there twice", words[i].name);
	*seen |= 1u << i;
	if (!take_value(m, &words[i], slice_behind(part, equals + 1)))
		return diag_set(d, "\"%.*s\" is no value of \"%s\"",
		    (int)(part.n - equals - 1), part.p + equals + 1,
		    words[i].name);
	return 0;
}

int
made_read(struct slice text, struct made *m, struct diag *d)
{
	unsigned seen = 0;
	struct slice part;

	*m = (struct made){ 0 };
	while (slice_part(&text, ' ', &part))
		if (read_word(part, m, &seen, d) < 0)
			return -1;
	for (size_t i = 0; i < NWORDS; i++)
		if ((seen & 1u << i) == 0 && words[i].when == ALWAYS)
			return diag_set(d, "\"%s\" is missing",
			    words[i].name);
	if (m->look.weight_0 > m->look.interviewed)
		return diag_set(d, "\"weight-0\" is more than "
		    "\"interviewed\"");
	if (m->look.weight_0 > 0 && !m->look.weighted)
		return diag_set(d, "\"weight-0\" is above 0, and nobody has a "
		    "weight");
	if (m->weight.n > 0 && m->look.weighted == slice_is(m->weight,
	    NO_WEIGHT))
		return diag_set(d, "\"weight\" and \"weighted\" contradict "
		    "each other");
	if (m->look.calibrated && !m->look.weighted)
		return diag_set(d, "\"calibrated\" is said of no weight");
	if (m->look.tests.nlevels == 2 &&
	    m->look.tests.levels[1] >= m->look.tests.levels[0])
		return diag_set(d, "\"levels\" has the stricter one first");
	if ((m->look.tests.letters || m->look.tests.rest) &&
	    m->look.tests.nlevels == 0)
		return diag_set(d, "there are tests without levels");
	return 0;
}

static void
say(const struct made *m, const struct word *w, struct buf *out)
{
	if (w->value == VALUE_WEIGHT) {
		made_put_weighted(m, out);
		return;
	}
	if (w->said == NULL)
		buf_printf(out, "%s ", w->name);
	if (w->off != NULL)
		buf_puts(out, chosen(m, w) ? w->said : w->off);
	else if (w->value == VALUE_PEOPLE)
		fmt_count(out, *(const uint64_t *)((const char *)m + w->at));
	else
		put_value(m, w, out);
	if (w->said != NULL && w->off == NULL)
		buf_puts(out, w->said);
}

static bool
same_value(const struct made *a, const struct made *b, const struct word *w)
{
	struct buf x, y;
	bool same;

	if (w->value == VALUE_ROWS)
		return a->shown.summary.n == b->shown.summary.n;
	buf_init(&x);
	buf_init(&y);
	put_value(a, w, &x);
	put_value(b, w, &y);
	same = slice_eq(buf_all(&x), buf_all(&y));
	buf_clear(&x);
	buf_clear(&y);
	return same;
}

/* Is it how tables are to look, rather than how they were made? */
static bool
is_look(const struct word *w)
{
	return w->when == SELDOM && w->value != VALUE_WEIGHTING &&
	    w->value != VALUE_WEIGHT;
}

void
made_put_own(const struct made *m, const struct made *other, struct buf *out)
{
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < NWORDS; i++) {
		if (is_place(&words[i]) || is_look(&words[i]) ||
		    same_value(m, other, &words[i]))
			continue;
		text.len = 0;
		buf_puts(&text, ", ");
		say(m, &words[i], &text);
		if (slice_find_last(buf_all(out), text.p) == out->len)
			buf_slice(out, buf_all(&text));
	}
	buf_clear(&text);
}

bool
made_same(const struct made *a, const struct made *b)
{
	for (size_t i = 0; i < NWORDS; i++)
		if (!is_place(&words[i]) &&
		    !same_value(a, b, &words[i]))
			return false;
	return true;
}
