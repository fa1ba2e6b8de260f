/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/system.h"

#define ONE ((fixed_uint)WEIGHT_ONE)

static void
number_categories(struct system *s)
{
	const struct margins *m = s->w->margins;
	size_t n = 0, nmargins = margins_count(m);

	s->first = xcalloc(nmargins + 1, sizeof(*s->first));
	for (size_t i = 0; i < nmargins; i++) {
		s->first[i] = n;
		n += margins_categories(m, i);
	}
	s->first[nmargins] = n;
	/* Means alone are weighted to their sum: all are in one category. */
	s->c.nmargins = nmargins > 0 ? nmargins : 1;
	s->c.ncategories = nmargins > 0 ? n : 1;
	s->c.nnumbers = margins_numbers(m);
}

/* Does the kind count, or is it in a category with target 0? */
static bool
counts(const struct system *s, const struct kind *k)
{
	for (size_t i = 0; i < margins_count(s->w->margins); i++) {
		size_t category = k->categories[i];

		if (!margins_is_own(s->w->margins, i, category) &&
		    margins_target(s->w->margins, i, category).num == 0)
			return false;
	}
	return true;
}

static void
count_people(struct system *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct kind k = system_kind(s, i);

		if (!counts(s, &k))
			continue;
		s->people += k.n;
		s->start += k.start;
	}
}

/* The sum of starting weights of those who have no answer in a margin, as a
 * share in units of 1e-12: they keep it. */
static fixed_uint
own_share(const struct system *s, size_t margin)
{
	fixed_uint sum = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct kind k = system_kind(s, i);

		if (margins_is_own(s->w->margins, margin,
		    k.categories[margin]) && counts(s, &k))
			sum += k.start;
	}
	return sum == 0 ? 0 : fixed_round(sum, s->start, 12);
}

static void
share_margin(struct system *s, size_t i)
{
	const struct margins *m = s->w->margins;
	fixed_uint own = own_share(s, i);

	for (size_t k = 0; k < margins_categories(m, i); k++) {
		struct fixed_share *share = &s->shares[s->first[i] + k];

		*share = (struct fixed_share){ own, ONE };
		if (margins_is_own(m, i, k))
			continue;
		*share = margins_target(m, i, k);
		if (own > 0) {
			share->num *= ONE - own;
			share->den *= ONE;
		}
	}
}

static quad
total_of(const struct system *s)
{
	fixed_uint total = s->w->o->total;

	return total > 0 ? (quad)total / (quad)ONE : (quad)s->people;
}

static void
set_targets(struct system *s)
{
	const struct targets *t = s->w->targets;

	s->c.total = total_of(s);
	s->mean = s->c.total / (quad)s->people;
	s->scale = s->c.total / (quad)s->start;
	s->shares = xcalloc(s->c.ncategories, sizeof(*s->shares));
	s->shares[0] = (struct fixed_share){ 1, 1 };
	for (size_t i = 0; i < margins_count(s->w->margins); i++)
		share_margin(s, i);
	s->targets = xcalloc(s->c.ncategories + s->c.nnumbers,
	    sizeof(*s->targets));
	for (size_t j = 0; j < s->c.ncategories; j++)
		s->targets[j] = quad_ratio(s->shares[j].num,
		    s->shares[j].den) * s->c.total;
	for (size_t k = 0; k < s->c.nnumbers; k++)
		s->targets[s->c.ncategories + k] = t->numbers[k].value;
	s->c.targets = s->targets;
}

static void
number_rows(struct system *s)
{
	s->row_of = xcalloc(s->n, sizeof(*s->row_of));
	for (size_t i = 0; i < s->n; i++) {
		struct kind k = system_kind(s, i);

		s->row_of[i] = counts(s, &k) ? s->c.nrows++ : SYSTEM_NO_ROW;
	}
}

static void
fill_row(struct system *s, size_t row, const struct kind *k)
{
	size_t nmargins = margins_count(s->w->margins);

	for (size_t m = 0; m < nmargins; m++)
		s->categories[row * nmargins + m] = (uint32_t)(s->first[m] +
		    k->categories[m]);
	memcpy(&s->numbers[row * s->c.nnumbers], k->numbers,
	    s->c.nnumbers * sizeof(*k->numbers));
	s->start_of[row] = (quad)k->start * s->scale;
}

static void
fill_rows(struct system *s)
{
	s->start_of = xcalloc(s->c.nrows, sizeof(*s->start_of));
	s->categories = xcalloc(s->c.nrows * s->c.nmargins,
	    sizeof(*s->categories));
	s->numbers = xcalloc(s->c.nrows * s->c.nnumbers,
	    sizeof(*s->numbers));
	for (size_t i = 0; i < s->n; i++) {
		struct kind k = system_kind(s, i);

		if (s->row_of[i] != SYSTEM_NO_ROW)
			fill_row(s, s->row_of[i], &k);
	}
	s->c.start = s->start_of;
	s->c.categories = s->categories;
	s->c.numbers = s->numbers;
}

/* Adds a category that has a target and no respondent. */
static void
put_empty(const struct system *s, size_t m, size_t k, struct buf *b)
{
	struct slice name = margins_name(s->w->margins, m);
	struct slice label = margins_label(s->w->margins, m, k);

	buf_printf(b, "%s%.*s: no respondent is in \"%.*s\" (line %llu)",
	    b->len > 0 ? "; " : "", (int)name.n, name.p, (int)label.n, label.p,
	    (unsigned long long)margins_line(s->w->margins, m, k));
}

static int
check_empty(const struct system *s, struct diag *d)
{
	const struct margins *m = s->w->margins;
	quad *sums = xcalloc(s->c.ncategories + s->c.nnumbers, sizeof(*sums));
	struct buf b = { NULL, 0, 0 };

	calibration_sums(&s->c, s->start_of, sums);
	for (size_t i = 0; i < margins_count(m); i++)
		for (size_t k = 0; k < margins_categories(m, i); k++)
			if (!(sums[s->first[i] + k] > 0) &&
			    !margins_is_own(m, i, k) &&
			    margins_target(m, i, k).num > 0)
				put_empty(s, i, k, &b);
	free(sums);
	if (b.len == 0)
		return 0;
	diag_at(d, s->w->targets->file, 0, "%s; --collapse "
	    "'category=another' merges categories, if these are targets of the "
	    "same people", b.p);
	buf_clear(&b);
	return -1;
}

struct kind
system_kind(const struct system *s, size_t i)
{
	const struct stratum *stratum = &s->list[i];
	struct kind k = kinds_get(s->w->kinds, stratum->kind);

	if (stratum->start > 0) {
		k.n = stratum->n;
		k.start = (fixed_uint)stratum->start * stratum->n;
	}
	return k;
}

/* Each kind, or each starting weight of a kind. */
static void
list_strata(struct system *s, uint32_t group)
{
	uint32_t *kinds, *rank;
	size_t all = kinds_count(s->w->kinds);

	s->n = kinds_list(s->w->kinds, group, &kinds);
	if (s->w->o->cap == 0 && s->w->o->floor == 0) {
		s->list = xcalloc(s->n, sizeof(*s->list));
		for (size_t i = 0; i < s->n; i++)
			s->list[i] = (struct stratum){ kinds[i], 0, 0 };
		free(kinds);
		return;
	}
	rank = xcalloc(all, sizeof(*rank));
	for (size_t i = 0; i < all; i++)
		rank[i] = ROSTER_NO_RANK;
	for (size_t i = 0; i < s->n; i++)
		rank[kinds[i]] = (uint32_t)i;
	s->n = roster_strata(s->w->people, rank, &s->list);
	free(kinds);
	free(rank);
}

int
system_init(struct system *s, const struct weighing *w, uint32_t group,
    struct diag *d)
{
	*s = (struct system){ .w = w };
	list_strata(s, group);
	number_categories(s);
	count_people(s);
	if (s->people == 0)
		return diag_set(d, "there is no respondent to weight");
	set_targets(s);
	number_rows(s);
	fill_rows(s);
	return check_empty(s, d);
}

void
system_clear(struct system *s)
{
	free(s->list);
	free(s->row_of);
	free(s->first);
	free(s->shares);
	free(s->start_of);
	free(s->low);
	free(s->high);
	free(s->targets);
	free(s->categories);
	free(s->numbers);
}

double
system_target(const struct system *s, size_t margin, size_t k)
{
	const struct fixed_share *x = &s->shares[s->first[margin] + k];

	return x->num == 0 ? 0 : fixed_ratio(x->num, x->den);
}

void
system_put_category(const struct system *s, size_t margin, size_t k,
    struct buf *b)
{
	struct slice name = margins_name(s->w->margins, margin);
	struct slice label = margins_label(s->w->margins, margin, k);

	buf_printf(b, "%.*s \"%.*s\"", (int)name.n, name.p, (int)label.n,
	    label.p);
}
