/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/choice.h"
#include "base/fmt.h"
#include "table/made.h"

enum { MAX_DECIMALS = 6 };

/* One word: how its value is written, and read. */
struct word {
	const char *name;
	void (*put)(const struct made *m, struct buf *out);
	bool (*take)(struct made *m, struct slice value);
};

static const char *const flags[] = { "no", "yes", NULL };
static const char *const standards[] = { "none", "nchs", NULL };

static bool
choose(struct slice value, const char *const *words, int *chosen)
{
	*chosen = choice_find(words, value);
	return *chosen >= 0;
}

static bool
is_second(struct slice value, const char *const *words, bool *second)
{
	int i;

	if (!choose(value, words, &i))
		return false;
	*second = i == 1;
	return true;
}

/* A level in percent, above 0 and below 100. */
static bool
take_level(struct slice value, double *level)
{
	double pct;

	if (!num_parse(value, &pct))
		return false;
	*level = pct / 100;
	return *level > 0 && *level < 1;
}

static void
put_tables(const struct made *m, struct buf *out)
{
	buf_printf(out, "%zu", m->tables);
}

static bool
take_tables(struct made *m, struct slice value)
{
	uint64_t n;

	if (!num_parse_uint(value, SIZE_MAX, &n) || n == 0)
		return false;
	m->tables = (size_t)n;
	return true;
}

static void
put_interviewed(const struct made *m, struct buf *out)
{
	buf_printf(out, "%" PRIu64, m->look.interviewed);
}

static bool
take_interviewed(struct made *m, struct slice value)
{
	return num_parse_uint(value, UINT64_MAX, &m->look.interviewed);
}

static void
put_decimals(const struct made *m, struct buf *out)
{
	buf_printf(out, "%u", m->look.decimals);
}

static bool
take_decimals(struct made *m, struct slice value)
{
	uint64_t n;

	if (!num_parse_uint(value, MAX_DECIMALS, &n))
		return false;
	m->look.decimals = (unsigned)n;
	return true;
}

static void
put_confidence(const struct made *m, struct buf *out)
{
	fmt_level(out, m->look.level);
}

static bool
take_confidence(struct made *m, struct slice value)
{
	return take_level(value, &m->look.level);
}

static void
put_interval(const struct made *m, struct buf *out)
{
	buf_puts(out, interval_names[m->look.method]);
}

static bool
take_interval(struct made *m, struct slice value)
{
	int i;

	if (!choose(value, interval_names, &i))
		return false;
	m->look.method = (enum interval_method)i;
	return true;
}

static void
put_sample(const struct made *m, struct buf *out)
{
	buf_puts(out, table_samples[m->look.nonprob]);
}

static bool
take_sample(struct made *m, struct slice value)
{
	return is_second(value, table_samples, &m->look.nonprob);
}

static void
put_weighted(const struct made *m, struct buf *out)
{
	buf_puts(out, flags[m->look.weighted]);
}

static bool
take_weighted(struct made *m, struct slice value)
{
	return is_second(value, flags, &m->look.weighted);
}

static void
put_percent(const struct made *m, struct buf *out)
{
	buf_puts(out, table_percents[m->percent]);
}

static bool
take_percent(struct made *m, struct slice value)
{
	int i;

	if (!choose(value, table_percents, &i))
		return false;
	m->percent = (enum table_percent)i;
	return true;
}

static void
put_flag(const struct made *m, struct buf *out)
{
	buf_printf(out, "%" PRIu64, m->look.small.flag);
}

static bool
take_flag(struct made *m, struct slice value)
{
	return num_parse_uint(value, UINT64_MAX, &m->look.small.flag);
}

static void
put_hide(const struct made *m, struct buf *out)
{
	buf_printf(out, "%" PRIu64, m->look.small.hide);
}

static bool
take_hide(struct made *m, struct slice value)
{
	return num_parse_uint(value, UINT64_MAX, &m->look.small.hide);
}

static void
put_small_base(const struct made *m, struct buf *out)
{
	buf_puts(out, table_small_bases[m->look.small.effective]);
}

static bool
take_small_base(struct made *m, struct slice value)
{
	return is_second(value, table_small_bases,
	    &m->look.small.effective);
}

static void
put_standard(const struct made *m, struct buf *out)
{
	buf_puts(out, standards[m->look.small.nchs]);
}

static bool
take_standard(struct made *m, struct slice value)
{
	return is_second(value, standards, &m->look.small.nchs);
}

static void
put_min_cell(const struct made *m, struct buf *out)
{
	buf_printf(out, "%" PRIu64, m->look.small.min_cell);
}

static bool
take_min_cell(struct made *m, struct slice value)
{
	return num_parse_uint(value, UINT64_MAX, &m->look.small.min_cell);
}

/* Letters are 1, T+ and T- are 2. */
static const char *const tests[] = { "none", "letters", "rest",
    "letters,rest", NULL };

static void
put_tests(const struct made *m, struct buf *out)
{
	buf_puts(out, tests[m->look.tests.letters + 2 * m->look.tests.rest]);
}

static bool
take_tests(struct made *m, struct slice value)
{
	int i;

	if (!choose(value, tests, &i))
		return false;
	m->look.tests.letters = (i & 1) != 0;
	m->look.tests.rest = (i & 2) != 0;
	return true;
}

static void
put_method(const struct made *m, struct buf *out)
{
	buf_puts(out, compare_names[m->look.tests.method]);
}

static bool
take_method(struct made *m, struct slice value)
{
	int i;

	if (!choose(value, compare_names, &i))
		return false;
	m->look.tests.method = (enum compare_method)i;
	return true;
}

static void
put_levels(const struct made *m, struct buf *out)
{
	if (m->look.tests.nlevels == 0)
		buf_puts(out, "none");
	for (size_t i = 0; i < m->look.tests.nlevels; i++) {
		if (i > 0)
			buf_putc(out, ',');
		fmt_level(out, m->look.tests.levels[i]);
	}
}

static bool
take_levels(struct made *m, struct slice value)
{
	struct table_tests *t = &m->look.tests;
	struct slice level;

	t->nlevels = 0;
	if (slice_is(value, "none"))
		return true;
	while (slice_part(&value, ',', &level))
		if (t->nlevels == 2 ||
		    !take_level(level, &t->levels[t->nlevels++]))
			return false;
	return t->nlevels > 0;
}

static void
put_correction(const struct made *m, struct buf *out)
{
	buf_puts(out, adjust_names[m->look.tests.correction]);
}

static bool
take_correction(struct made *m, struct slice value)
{
	int i;

	if (!choose(value, adjust_names, &i))
		return false;
	m->look.tests.correction = (enum adjust)i;
	return true;
}

static void
put_test_base(const struct made *m, struct buf *out)
{
	buf_printf(out, "%" PRIu64, m->look.tests.minimum);
}

static bool
take_test_base(struct made *m, struct slice value)
{
	return num_parse_uint(value, UINT64_MAX, &m->look.tests.minimum);
}

static const struct word words[] = {
	{ "tables", put_tables, take_tables },
	{ "interviewed", put_interviewed, take_interviewed },
	{ "weighted", put_weighted, take_weighted },
	{ "sample", put_sample, take_sample },
	{ "decimals", put_decimals, take_decimals },
	{ "percent", put_percent, take_percent },
	{ "confidence", put_confidence, take_confidence },
	{ "interval", put_interval, take_interval },
	{ "flag", put_flag, take_flag },
	{ "hide", put_hide, take_hide },
	{ "small-base", put_small_base, take_small_base },
	{ "standard", put_standard, take_standard },
	{ "min-cell", put_min_cell, take_min_cell },
	{ "tests", put_tests, take_tests },
	{ "method", put_method, take_method },
	{ "levels", put_levels, take_levels },
	{ "correction", put_correction, take_correction },
	{ "test-base", put_test_base, take_test_base },
};

#define NWORDS (sizeof(words) / sizeof(words[0]))

void
made_write(const struct made *m, struct buf *out)
{
	for (size_t i = 0; i < NWORDS; i++) {
		buf_printf(out, "%s%s=", i > 0 ? " " : "", words[i].name);
		words[i].put(m, out);
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
	if (!words[i].take(m, slice_behind(part, equals + 1)))
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
		if ((seen & 1u << i) == 0)
			return diag_set(d, "\"%s\" is missing",
			    words[i].name);
	if ((m->look.tests.letters || m->look.tests.rest) &&
	    m->look.tests.nlevels == 0)
		return diag_set(d, "there are tests without levels");
	return 0;
}
