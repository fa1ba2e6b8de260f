/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/datetime.h"
#include "base/num.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header_evidence.h"

/* So many fields make a column one of numbers, and so many rows are needed
 * where one thing alone speaks for a header. */
#define FEW 2
#define ENOUGH 3

static const struct slice nothing = { "", 0 };

/* Empty where it says that there is no answer. */
static struct slice
field(const struct platform_head *h, size_t row, size_t i)
{
	static const char *const none[] = { "__NA__", "NA", "N/A", "#N/A",
	    "NULL", "-", "." };
	struct slice s = slice_trim(h->rows[row][i]);

	for (size_t k = 0; k < LENGTH(none); k++)
		if (slice_is(s, none[k]))
			return nothing;
	return s;
}

static bool
is_value(struct slice s)
{
	double x;

	return num_parse(s, &x) || datetime_orders(s) != 0;
}

/* Is there nothing but numbers and dates in the column? */
static bool
holds_values(const struct platform_head *h, size_t below, size_t i)
{
	size_t n = 0;

	for (size_t row = below; row < h->nrows; row++) {
		struct slice s = field(h, row, i);

		if (s.n > 0 && !is_value(s))
			return false;
		n += s.n > 0;
	}
	return n >= FEW;
}

static bool
is_below(const struct platform_head *h, size_t below, size_t i,
    struct slice s)
{
	for (size_t row = below; row < h->nrows; row++)
		if (slice_eq(field(h, row, i), s))
			return true;
	return false;
}

/* A column of a question that has several: what stands below its name may be
 * an option, which those have for an answer who chose it. */
static bool
is_option(const struct platform_head *h, size_t i)
{
	return field(h, 0, i).n == 0 ||
	    (i + 1 < h->n && field(h, 0, i + 1).n == 0);
}

bool
header_evidence_repeats(const struct platform_head *h, size_t row, size_t below,
    size_t i)
{
	struct slice s = field(h, row, i);

	return s.n > 0 && slice_eq(s, field(h, 0, i)) &&
	    !is_below(h, below, i, s);
}

static void
look_at(const struct platform_head *h, size_t row, size_t below, size_t i,
    struct header_evidence *e)
{
	struct slice s = field(h, row, i);
	bool values = holds_values(h, below, i), repeats;

	e->columns += values;
	if (s.n == 0)
		return;
	if (values && is_value(s)) {
		e->values++;
		return;
	}
	repeats = header_evidence_repeats(h, row, below, i);
	e->texts += values;
	e->repeats += repeats;
	e->certain += repeats && values;
	e->filled += field(h, 0, i).n == 0 && !is_value(s);
	e->recurs |= !is_option(h, i) && is_below(h, below, i, s);
}

struct header_evidence
header_evidence(const struct platform_head *h, size_t row, size_t below)
{
	struct header_evidence e = { .below = h->nrows > below ?
	    h->nrows - below : 0 };

	for (size_t i = 0; i < h->n && e.values == 0; i++)
		look_at(h, row, below, i, &e);
	return e;
}

/* A name again and text among numbers are one sign if they are in the same
 * column. */
static bool
is_doubtful(const struct header_evidence *e)
{
	size_t signs = e->texts + e->repeats - e->certain +
	    (e->columns > 0 ? e->filled : 0);

	return e->values == 0 && !e->recurs && e->below >= FEW &&
	    signs >= (e->below >= ENOUGH ? 1 : 2);
}

static bool
all_doubtful(const struct platform_head *h, size_t from, size_t n)
{
	for (size_t row = from; row < from + n; row++) {
		struct header_evidence e = header_evidence(h, row, from + n);

		if (!is_doubtful(&e))
			return false;
	}
	return true;
}

size_t
header_evidence_doubts(const struct platform_head *h, size_t from, size_t most)
{
	for (size_t n = most; n > 0; n--)
		if (from + n < h->nrows && all_doubtful(h, from, n))
			return n;
	return 0;
}
