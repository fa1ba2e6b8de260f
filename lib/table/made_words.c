/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/num.h"
#include "base/choice.h"
#include "base/fmt.h"
#include "table/made_words.h"

enum { MAX_DECIMALS = 6 };

static const char *const flags[] = { "no", "yes", NULL };
static const char *const standards[] = { "none", "nchs", NULL };

/* Letters are 1, T+ and T- are 2. */
static const char *const tests[] = { "none", "letters", "rest",
    "letters,rest", NULL };

#define AT(member) offsetof(struct made, member)

const struct made_word made_words[] = {
	{ "tables", MADE_AS_TABLES, MADE_ALWAYS, AT(tables), NULL, NULL,
	    NULL },
	{ "part", MADE_AS_PART, MADE_SELDOM, AT(part), NULL, NULL, NULL },
	{ "interviewed", MADE_AS_PEOPLE, MADE_ALWAYS, AT(look.interviewed),
	    NULL, " interviewed", NULL },
	{ "weight-0", MADE_AS_PEOPLE, MADE_LATE, AT(look.weight_0), NULL,
	    " with a weight of 0", NULL },
	{ "weighted", MADE_AS_SWITCH, MADE_ALWAYS, AT(look.weighted), flags,
	    "weighted", "unweighted" },
	{ "weight", MADE_AS_WEIGHT, MADE_SELDOM, AT(weight), NULL, NULL,
	    NULL },
	{ "calibrated", MADE_AS_SWITCH, MADE_LATE, AT(look.calibrated), flags,
	    "precision after calibration", "weights taken as fixed" },
	{ "sample", MADE_AS_SWITCH, MADE_ALWAYS, AT(look.nonprob),
	    table_samples, "not a random sample", "a random sample" },
	{ "decimals", MADE_AS_DECIMALS, MADE_ALWAYS, AT(look.decimals), NULL,
	    NULL, NULL },
	{ "percent", MADE_AS_PERCENT, MADE_ALWAYS, 0, table_percents, NULL,
	    NULL },
	{ "confidence", MADE_AS_LEVEL, MADE_ALWAYS, AT(look.level), NULL,
	    "% confidence", NULL },
	{ "interval", MADE_AS_INTERVAL, MADE_ALWAYS, 0, interval_names, NULL,
	    NULL },
	{ "flag", MADE_AS_PEOPLE, MADE_ALWAYS, AT(look.small.flag), NULL,
	    NULL, NULL },
	{ "hide", MADE_AS_PEOPLE, MADE_ALWAYS, AT(look.small.hide), NULL,
	    NULL, NULL },
	{ "small-base", MADE_AS_SWITCH, MADE_ALWAYS, AT(look.small.effective),
	    table_small_bases, NULL, NULL },
	{ "standard", MADE_AS_SWITCH, MADE_ALWAYS, AT(look.small.nchs),
	    standards, NULL, NULL },
	{ "min-cell", MADE_AS_PEOPLE, MADE_ALWAYS, AT(look.small.min_cell),
	    NULL, NULL, NULL },
	{ "tests", MADE_AS_TESTS, MADE_ALWAYS, 0, tests, NULL, NULL },
	{ "method", MADE_AS_METHOD, MADE_ALWAYS, 0, compare_names, NULL,
	    NULL },
	{ "levels", MADE_AS_LEVELS, MADE_ALWAYS, 0, NULL, NULL, NULL },
	{ "correction", MADE_AS_CORRECTION, MADE_ALWAYS, 0, adjust_names,
	    NULL, NULL },
	{ "family", MADE_AS_FAMILY, MADE_LATE, 0, adjust_families, NULL,
	    NULL },
	{ "test-base", MADE_AS_PEOPLE, MADE_ALWAYS, AT(look.tests.minimum),
	    NULL, NULL, NULL },
	{ "weighting", MADE_AS_WEIGHTING, MADE_SELDOM, 0, table_weightings,
	    NULL, NULL },
	{ "show", MADE_AS_SHOW, MADE_SELDOM, 0, made_shows, NULL, NULL },
	{ "style", MADE_AS_STYLE, MADE_SELDOM, 0, made_styles, NULL, NULL },
	{ "letters", MADE_AS_SWITCH, MADE_SELDOM, AT(shown.letters), flags,
	    NULL, NULL },
	{ "items", MADE_AS_SWITCH, MADE_SELDOM, AT(shown.items), flags, NULL,
	    NULL },
	{ "summary", MADE_AS_ROWS, MADE_SELDOM, AT(shown.summary), NULL, NULL,
	    NULL },
	{ NULL, MADE_AS_TABLES, MADE_ALWAYS, 0, NULL, NULL, NULL }
};

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

size_t
made_words_chosen(const struct made *m, const struct made_word *w)
{
	switch (w->value) {
	case MADE_AS_SWITCH:
		return *(const bool *)((const char *)m + w->at);
	case MADE_AS_INTERVAL:
		return m->look.method;
	case MADE_AS_METHOD:
		return m->look.tests.method;
	case MADE_AS_CORRECTION:
		return m->look.tests.correction;
	case MADE_AS_FAMILY:
		return m->look.tests.family;
	case MADE_AS_PERCENT:
		return m->percent;
	case MADE_AS_WEIGHTING:
		return m->look.weighting;
	case MADE_AS_SHOW:
		return m->shown.as;
	case MADE_AS_STYLE:
		return m->shown.style;
	default:
		return m->look.tests.letters + 2u * m->look.tests.rest;
	}
}

void
made_words_put(const struct made *m, const struct made_word *w, struct buf *out)
{
	const void *at = (const char *)m + w->at;

	switch (w->value) {
	case MADE_AS_TABLES:
	case MADE_AS_PART:
		buf_printf(out, "%zu", *(const size_t *)at);
		break;
	case MADE_AS_ROWS:
		put_rows(at, out);
		break;
	case MADE_AS_PEOPLE:
		buf_printf(out, "%" PRIu64, *(const uint64_t *)at);
		break;
	case MADE_AS_WEIGHT:
		buf_slice(out, m->weight);
		break;
	case MADE_AS_DECIMALS:
		buf_printf(out, "%u", *(const unsigned *)at);
		break;
	case MADE_AS_LEVEL:
		fmt_level(out, *(const double *)at);
		break;
	case MADE_AS_LEVELS:
		put_levels(&m->look.tests, out);
		break;
	default:
		buf_puts(out, w->words[made_words_chosen(m, w)]);
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
take_choice(struct made *m, const struct made_word *w, struct slice text)
{
	int i = choice_find(w->words, text);

	switch (w->value) {
	case MADE_AS_SWITCH:
		*(bool *)((char *)m + w->at) = i == 1;
		break;
	case MADE_AS_INTERVAL:
		m->look.method = (enum interval_method)i;
		break;
	case MADE_AS_METHOD:
		m->look.tests.method = (enum compare_method)i;
		break;
	case MADE_AS_CORRECTION:
		m->look.tests.correction = (enum adjust)i;
		break;
	case MADE_AS_FAMILY:
		m->look.tests.family = (enum adjust_family)i;
		break;
	case MADE_AS_PERCENT:
		m->percent = (enum table_percent)i;
		break;
	case MADE_AS_WEIGHTING:
		m->look.weighting = (enum table_weighting)i;
		break;
	case MADE_AS_SHOW:
		m->shown.as = (enum made_show)i;
		break;
	case MADE_AS_STYLE:
		m->shown.style = (unsigned)i;
		break;
	default:
		m->look.tests.letters = (i & 1) != 0;
		m->look.tests.rest = (i & 2) != 0;
	}
	return i >= 0;
}

bool
made_words_is_place(const struct made_word *w)
{
	return w->value == MADE_AS_TABLES || w->value == MADE_AS_PART;
}

static bool
take_number(void *at, const struct made_word *w, struct slice text)
{
	uint64_t n;

	if (!num_parse_uint(text, w->value == MADE_AS_DECIMALS ? MAX_DECIMALS :
	    UINT64_MAX, &n))
		return false;
	if (w->value == MADE_AS_DECIMALS)
		*(unsigned *)at = (unsigned)n;
	else if (made_words_is_place(w))
		*(size_t *)at = (size_t)n;
	else
		*(uint64_t *)at = n;
	return n > 0 || !made_words_is_place(w);
}

bool
made_words_take(struct made *m, const struct made_word *w, struct slice text)
{
	void *at = (char *)m + w->at;

	switch (w->value) {
	case MADE_AS_TABLES:
	case MADE_AS_PART:
	case MADE_AS_PEOPLE:
	case MADE_AS_DECIMALS:
		return take_number(at, w, text);
	case MADE_AS_WEIGHT:
		m->weight = text;
		return made_is_weight(text);
	case MADE_AS_LEVEL:
		return take_level(text, at);
	case MADE_AS_ROWS:
		return take_rows(text, at);
	case MADE_AS_LEVELS:
		return take_levels(text, &m->look.tests);
	default:
		return take_choice(m, w, text);
	}
}
