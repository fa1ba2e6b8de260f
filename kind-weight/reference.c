/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "base/map.h"
#include "ask/breakspec.h"
#include "cli/remarks.h"
#include "stats/apportion.h"
#include "stats/fixed.h"
#include "stream/csvin.h"
#include "stream/field.h"
#include "kind-weight/input.h"
#include "kind-weight/level.h"
#include "kind-weight/options.h"
#include "kind-weight/reference.h"

/* Columns of one margin. */
#define MOST_LEVELS 8

/* Crossings of one margin: beyond them nobody signs off. */
#define MOST_CELLS 100000

struct margin {
	struct level *levels[MOST_LEVELS];
	size_t nlevels;
	struct cell {
		size_t at[MOST_LEVELS];
		size_t place[MOST_LEVELS];	/* in the order of each level */
		fixed_uint sum;	/* of weights */
	} *cells;
	struct map *crossings;	/* the bytes of at of each cell */
	size_t n, cap;
	fixed_uint total;
	uint64_t people, left_out;
};

struct survey {
	const struct opts *o;
	struct input input;
	struct margin *margins;
	size_t n;
	uint64_t people;
};

/* Has the margin the column already? */
static bool
is_there(const struct margin *m, const struct level *l)
{
	for (size_t i = 0; i < m->nlevels; i++)
		if (slice_eq(level_column(m->levels[i]), level_column(l)))
			return true;
	return false;
}

/* Is it of the columns of one before it? */
static bool
is_repeated(const struct survey *s, const struct margin *m)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct margin *other = &s->margins[i];
		size_t same = 0;

		for (size_t k = 0; k < m->nlevels; k++)
			same += is_there(other, m->levels[k]);
		if (same == m->nlevels && same == other->nlevels)
			return true;
	}
	return false;
}

static int
open_margin(struct margin *m, const char *text, struct survey *s,
    struct diag *d)
{
	const char *rest = text;
	struct slice part;
	bool twice = false;

	m->crossings = map_new();
	while (breakspec_level(&rest, &part)) {
		if (m->nlevels == MOST_LEVELS)
			return diag_set(d, "--margin: more than %d columns",
			    MOST_LEVELS);
		m->levels[m->nlevels] = level_new(part, &s->input, d);
		if (m->levels[m->nlevels] == NULL)
			return -1;
		twice |= is_there(m, m->levels[m->nlevels]);
		m->nlevels++;
	}
	if (twice || is_repeated(s, m))
		return diag_set(d, "--margin %s: has a column twice, or those "
		    "of a margin before it", text);
	return 0;
}

static int
start(struct survey *s, struct diag *d)
{
	int status = input_open(&s->input, s->o, d);

	s->margins = xcalloc(s->o->margins.n, sizeof(*s->margins));
	for (; status == 0 && s->n < s->o->margins.n; s->n++)
		status = open_margin(&s->margins[s->n],
		    s->o->margins.items[s->n], s, d);
	return status;
}

static struct cell *
find_cell(struct margin *m, const size_t *at)
{
	struct slice bytes = { (const char *)at, m->nlevels * sizeof(*at) };
	size_t i = map_add(m->crossings, bytes);

	if (i < m->n)
		return &m->cells[i];
	m->cells = xgrow(m->cells, m->n, &m->cap, sizeof(*m->cells));
	m->cells[m->n] = (struct cell){ .sum = 0 };
	memcpy(m->cells[m->n].at, at, bytes.n);
	return &m->cells[m->n++];
}

static int
add(struct margin *m, int64_t weight, struct diag *d)
{
	size_t at[MOST_LEVELS];
	bool known = true;

	for (size_t i = 0; i < m->nlevels; i++) {
		if (level_find(m->levels[i], &at[i], d) < 0)
			return -1;
		known = known && at[i] != LEVEL_NONE;
	}
	m->left_out += !known;
	m->people += known;
	if (!known)
		return 0;
	find_cell(m, at)->sum += (fixed_uint)weight;
	m->total += (fixed_uint)weight;
	return m->n <= MOST_CELLS ? 0 : diag_set(d, "--margin: more than %d "
	    "crossings", MOST_CELLS);
}

static int
read_all(struct survey *s, struct diag *d)
{
	struct diag why;
	int64_t weight;
	int got;

	while ((got = csvin_next(s->input.in, d)) > 0) {
		if (input_weight(&s->input, &weight, d) < 0)
			return -1;
		s->people += weight > 0;
		for (size_t i = 0; weight > 0 && i < s->n; i++)
			if (add(&s->margins[i], weight, &why) < 0)
				return input_at(&s->input, &why, d);
	}
	if (got == 0)
		input_remark(&s->input);
	return got;
}

/* Where the categories of a level stand in its order. */
static void
place_level(struct margin *m, size_t level)
{
	size_t n = level_count(m->levels[level]);
	size_t *order = xcalloc(n, sizeof(*order));
	size_t *place = xcalloc(n, sizeof(*place));

	level_order(m->levels[level], order);
	for (size_t i = 0; i < n; i++)
		place[order[i]] = i;
	for (size_t i = 0; i < m->n; i++)
		m->cells[i].place[level] = place[m->cells[i].at[level]];
	free(order);
	free(place);
}

static int
compare(const void *va, const void *vb)
{
	const struct cell *a = va, *b = vb;

	for (size_t i = 0; i < MOST_LEVELS; i++)
		if (a->place[i] != b->place[i])
			return a->place[i] < b->place[i] ? -1 : 1;
	return 0;
}

/* In the order of the first level, within that in the order of the next: which
 * does not depend on who came first. */
static void
sort_cells(struct margin *m)
{
	for (size_t i = 0; i < m->nlevels; i++)
		place_level(m, i);
	qsort(m->cells, m->n, sizeof(*m->cells), compare);
}

static void
put_line(const struct margin *m, const struct cell *c, uint64_t pct,
    struct buf *out)
{
	struct buf b = { NULL, 0, 0 };

	for (size_t i = 0; i < m->nlevels; i++) {
		buf_puts(&b, i > 0 ? "*" : "");
		level_put_column(m->levels[i], &b);
	}
	if (b.len > 0 && b.p[0] == '#')
		buf_printf(out, "\"%s\"", b.p);
	else
		field_quote(out, buf_all(&b));
	buf_putc(out, ',');
	b.len = 0;
	for (size_t i = 0; i < m->nlevels; i++) {
		buf_puts(&b, i > 0 ? "*" : "");
		level_put_category(m->levels[i], c->at[i], &b);
	}
	field_quote(out, buf_all(&b));
	buf_printf(out, ",%" PRIu64 ".%06" PRIu64 "\n",
	    pct / 1000000, pct % 1000000);
	buf_clear(&b);
}

/* Percentages with six decimals that sum to 100.  Where somebody is, none is 0:
 * it is taken from the largest. */
static void
set_pcts(const struct margin *m, const fixed_uint *sums, uint64_t *pcts)
{
	apportion(sums, m->n, m->total, 100000000, pcts);
	for (size_t i = 0; i < m->n; i++) {
		size_t most = 0;

		if (pcts[i] > 0)
			continue;
		for (size_t k = 1; k < m->n; k++)
			if (pcts[k] > pcts[most])
				most = k;
		pcts[most]--;
		pcts[i] = 1;
	}
}

static void
put_lines(struct margin *m, struct buf *out)
{
	fixed_uint *sums = xcalloc(m->n, sizeof(*sums));
	uint64_t *pcts = xcalloc(m->n, sizeof(*pcts));

	sort_cells(m);
	for (size_t i = 0; i < m->n; i++)
		sums[i] = m->cells[i].sum;
	set_pcts(m, sums, pcts);
	for (size_t i = 0; i < m->n; i++)
		put_line(m, &m->cells[i], pcts[i], out);
	free(sums);
	free(pcts);
}

static void
put_head(const struct survey *s, struct buf *out)
{
	buf_printf(out, "# Targets made from %s: ", s->input.cols.file);
	fmt_count(out, s->people);
	buf_printf(out, " respondents, %s%s.\n# To be read and signed off "
	    "before anything is weighted to them.\n",
	    s->o->start == NULL ? "unweighted" : "weighted by ",
	    s->o->start == NULL ? "" : s->o->start);
	buf_puts(out, "variable,category,percent\n");
}

static int
write_all(struct survey *s, struct diag *d)
{
	struct buf out = { NULL, 0, 0 };
	int status;

	put_head(s, &out);
	for (size_t i = 0; i < s->n; i++) {
		struct margin *m = &s->margins[i];

		if (m->left_out > 0)
			cli_message(s->o->prog, "note: --margin %s: %" PRIu64
			    " of %" PRIu64 " respondents have no answer, or "
			    "are in no group, and are left out",
			    s->o->margins.items[i], m->left_out, s->people);
		put_lines(m, &out);
	}
	status = cli_write(s->o->prog, NULL, buf_all(&out), d);
	buf_clear(&out);
	return status;
}

static int
check(const struct survey *s, struct diag *d)
{
	struct remarks r = { .prog = s->o->prog };

	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < s->margins[i].nlevels; k++)
			level_check(s->margins[i].levels[k], &r);
	if (remarks_end(&r, d) < 0)
		return -1;
	for (size_t i = 0; i < s->n; i++)
		if (s->margins[i].total == 0)
			return diag_at(d, s->input.cols.file, 0, "--margin %s: "
			    "nobody is in it", s->o->margins.items[i]);
	return 0;
}

int
reference(const struct opts *o, struct diag *d)
{
	struct survey s = { .o = o };
	int status = start(&s, d);

	if (status == 0)
		status = read_all(&s, d);
	if (status == 0)
		status = check(&s, d);
	if (status == 0)
		status = write_all(&s, d);
	for (size_t i = 0; i < o->margins.n; i++) {
		for (size_t k = 0; k < s.margins[i].nlevels; k++)
			level_free(s.margins[i].levels[k]);
		map_free(s.margins[i].crossings);
		free(s.margins[i].cells);
	}
	free(s.margins);
	input_close(&s.input);
	return status;
}
