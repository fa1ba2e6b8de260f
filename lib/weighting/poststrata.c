/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Poststrata are numbered in the order of arrival.  Sums of doubles depend on
 * their order, so the residual has them in the order of what respondents have
 * in common, which is the same for any order of these.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/list.h"
#include "cli/remarks.h"
#include "stream/column.h"
#include "stream/csvin.h"
#include "stats/sums.h"
#include "stats/weight.h"
#include "partial/partial.h"
#include "partial/partial_sums.h"
#include "weighting/collapse.h"
#include "weighting/margins.h"
#include "weighting/margins_hold.h"
#include "weighting/poststrata_key.h"
#include "weighting/poststrata.h"
#include "weighting/residual.h"
#include "weighting/targets.h"
#include "weighting/targets_read.h"

/* The poststratum of weight 0, and of those in no category. */
#define NOBODY 0

struct stratum {
	struct residual_sum sum;	/* of everybody in it */
	size_t whole;			/* a part */
	size_t rank;			/* its place in the design */
};

struct poststrata {
	struct targets *targets;
	struct margins *margins;
	const char *start;		/* a column; or NULL */
	size_t field;
	uint32_t *categories;		/* of the respondent who is read: in */
	double *numbers;		/* each margin, from 0; and numbers */
	struct poststrata_keys *keys;	/* the i-th is of stratum i + 1 */
	struct stratum *strata;
	size_t n;
	size_t cap;
	size_t *of_part;		/* the poststratum of each part */
	size_t nparts;
	size_t parts_cap;
	struct residual_design design;
	uint32_t *design_categories;
	double *design_numbers;
	struct residual_sum *design_strata;
	struct residual *residual;
	struct partial_slots slots;
};

static size_t
add_stratum(struct poststrata *p)
{
	p->strata = xgrow(p->strata, p->n, &p->cap, sizeof(*p->strata));
	p->strata[p->n] = (struct stratum){ .rank = 0 };
	p->strata[p->n].whole = poststrata_part(p, p->n);
	return p->n++;
}

static int
read_targets(struct poststrata *p, const char *path,
    const struct list *merged, struct diag *d)
{
	p->targets = targets_read(path, true, d);
	for (size_t i = 0; p->targets != NULL && i < merged->n; i++)
		if (collapse(p->targets, merged->items[i], d) < 0)
			return -1;
	if (p->targets != NULL)
		p->margins = margins_new(p->targets, true, d);
	return p->margins == NULL ? -1 : 0;
}

struct poststrata *
poststrata_new(const char *targets, const struct list *merged,
    const char *start, struct diag *d)
{
	struct poststrata *p = xcalloc(1, sizeof(*p));
	size_t n, nnumbers;

	p->start = start;
	if (read_targets(p, targets, merged, d) < 0) {
		poststrata_free(p);
		return NULL;
	}
	n = margins_count(p->margins);
	nnumbers = margins_numbers(p->margins);
	p->categories = xcalloc(n, sizeof(*p->categories));
	p->numbers = xcalloc(nnumbers, sizeof(*p->numbers));
	p->keys = poststrata_key_new(n, nnumbers);
	add_stratum(p);
	return p;
}

void
poststrata_free(struct poststrata *p)
{
	if (p == NULL)
		return;
	residual_free(p->residual);
	margins_free(p->margins);
	targets_free(p->targets);
	poststrata_key_free(p->keys);
	free(p->categories);
	free(p->numbers);
	free(p->strata);
	free(p->of_part);
	free(p->design_categories);
	free(p->design_numbers);
	free(p->design_strata);
	free(p);
}

int
poststrata_open(struct poststrata *p, const struct codebook *cb,
    struct csvin *in, const struct columns *c, struct diag *d)
{
	size_t column;

	if (margins_open(p->margins, cb, in, c, d) < 0)
		return -1;
	if (p->start == NULL)
		return 0;
	column = column_need(c, slice_of(p->start), d);
	if (column == COLUMN_NONE)
		return -1;
	p->field = csvin_want(in, column);
	return 0;
}

/* The number of the stratum, which is added if it is new. */
static size_t
find_stratum(struct poststrata *p)
{
	size_t known = p->n;
	size_t i = poststrata_key_add(p->keys, p->categories, p->numbers) + 1;

	return i == known ? add_stratum(p) : i;
}

/* The weight that theirs was made from. */
static int
read_start(const struct poststrata *p, const struct csvin *in,
    int64_t *weight, struct diag *d)
{
	enum weight_result result;
	struct slice field;

	*weight = WEIGHT_ONE;
	if (p->start == NULL)
		return 0;
	field = csvin_field(in, p->field);
	result = weight_parse(field, weight);
	if (result != WEIGHT_OK && result != WEIGHT_ROUNDED)
		return diag_set(d, "%s: \"%.*s\" %s", p->start, (int)field.n,
		    field.p, weight_problem(result));
	if (*weight == 0)
		return diag_set(d, "%s is 0, and no weight above 0 can have "
		    "been made from it", p->start);
	return 0;
}

int
poststrata_add(struct poststrata *p, const struct csvin *in, int64_t weight,
    struct sums_who *who, struct diag *d)
{
	struct stratum *s;
	int64_t start;
	int known = margins_read(p->margins, in, weight > 0, p->categories,
	    p->numbers, d);

	if (known < 0)
		return -1;
	who->stratum = NOBODY;
	if (weight == 0 || known == 0)
		return 0;
	if (read_start(p, in, &start, d) < 0)
		return -1;
	who->stratum = find_stratum(p);
	s = &p->strata[who->stratum];
	fixed_merge(&s->sum.sum, &who->one);
	s->sum.start += (fixed_uint)start;
	if (p->start != NULL)
		who->start = (fixed_uint)start;
	return 0;
}

/* With a starting weight there is one more part behind each. */
size_t
poststrata_part(struct poststrata *p, size_t stratum)
{
	size_t part = p->nparts;

	for (size_t i = 0; i < 1u + (p->start != NULL); i++) {
		p->of_part = xgrow(p->of_part, p->nparts, &p->parts_cap,
		    sizeof(*p->of_part));
		p->of_part[p->nparts++] = stratum;
	}
	return part;
}

size_t
poststrata_whole(const struct poststrata *p, size_t stratum)
{
	return p->strata[stratum].whole;
}

/* What the i-th key says, to the place in the design. */
static void
fill_stratum(struct poststrata *p, size_t i, size_t place,
    const size_t *first)
{
	size_t nmargins = p->design.nmargins;
	struct stratum *s = &p->strata[i + 1];

	poststrata_key_get(p->keys, i, p->categories,
	    p->design_numbers + place * p->design.nnumbers);
	for (size_t k = 0; k < nmargins; k++)
		p->design_categories[place * nmargins + k] =
		    (uint32_t)first[k] + p->categories[k];
	s->rank = place;
	p->design_strata[place] = s->sum;
}

/* Every margin has a place for those without an answer. */
static void
fill_strata(struct poststrata *p)
{
	size_t *first = xcalloc(p->design.nmargins, sizeof(*first));
	size_t *order = poststrata_key_order(p->keys);

	for (size_t i = 0; i < p->design.nmargins; i++) {
		first[i] = p->design.ncategories;
		p->design.ncategories += margins_hold_places(p->margins, i);
	}
	for (size_t i = 0; i < p->design.nstrata; i++)
		fill_stratum(p, order[i], i, first);
	free(first);
	free(order);
}

static void
make_design(struct poststrata *p)
{
	size_t n = poststrata_key_count(p->keys);
	struct residual_design *x = &p->design;

	*x = (struct residual_design){ .nstrata = n,
	    .nmargins = margins_count(p->margins),
	    .nnumbers = margins_numbers(p->margins) };
	x->categories = p->design_categories = xcalloc(n * x->nmargins,
	    sizeof(*x->categories));
	x->numbers = p->design_numbers = xcalloc(n * x->nnumbers,
	    sizeof(*x->numbers));
	x->strata = p->design_strata = xcalloc(n, sizeof(*x->strata));
	fill_strata(p);
}

int
poststrata_check(const struct poststrata *p, struct diag *d)
{
	struct remarks r = { .strict = true };
	struct diag why;

	margins_check(p->margins, &r);
	if (remarks_end(&r, &why) < 0)
		return diag_at(d, p->targets->file, 0, "%s", why.text);
	return 0;
}

/* Adds to the key what it is, and whose. */
static void
put_line(const struct poststrata *p, size_t i, const char *what,
    const struct fixed_sum *sum, struct partial *to, struct buf *key)
{
	const size_t len = key->len;
	struct buf name;

	buf_init(&name);
	poststrata_key_put(p->keys, i, &name);
	buf_puts(key, what);
	partial_sums_key(key, buf_all(&name));
	partial_sums_put_fixed(to, buf_all(key), sum);
	buf_clear(&name);
	key->len = len;
}

void
poststrata_put(const struct poststrata *p, struct partial *to,
    struct buf *key)
{
	for (size_t i = 0; i + 1 < p->n; i++) {
		const struct residual_sum *sum = &p->strata[i + 1].sum;

		put_line(p, i, " stratum", &sum->sum, to, key);
		put_line(p, i, " start", &(struct fixed_sum){
		    .w = sum->start }, to, key);
	}
}

bool
poststrata_take_name(struct poststrata *p, struct slice *rest,
    size_t *stratum)
{
	size_t known = p->n, i;

	if (!poststrata_key_take(p->keys, rest, &i))
		return false;
	*stratum = i + 1 == known ? add_stratum(p) : i + 1;
	return true;
}

static int
unknown(struct slice name, struct diag *d)
{
	return diag_set(d, "\"%.*s\" is no poststratum", (int)name.n, name.p);
}

static int
take_lines(struct poststrata *p, const char *what, const struct partial *from,
    struct buf *key, struct diag *d)
{
	const size_t len = key->len;
	const struct partial_line *line;
	struct partial_under under;
	struct slice rest;
	int status = 0;

	buf_puts(key, what);
	partial_sums_key(key, slice_of(""));
	under = partial_sums_under(from, buf_all(key));
	while (status == 0 && (line = partial_sums_next(&under, &rest)) != NULL) {
		struct fixed_sum sum = { 0 };
		size_t stratum = NOBODY;

		if (!poststrata_take_name(p, &rest, &stratum) || rest.n > 0)
			status = unknown(line->key, d);
		else
			status = partial_sums_take_fixed(line, &sum, d);
		if (status < 0)
			break;
		if (strcmp(what, " start") == 0)
			p->strata[stratum].sum.start += sum.w;
		else
			fixed_merge(&p->strata[stratum].sum.sum, &sum);
	}
	key->len = len;
	return status;
}

int
poststrata_take(struct poststrata *p, const struct partial *from,
    struct buf *key, struct diag *d)
{
	return take_lines(p, " stratum", from, key, d) < 0 ? -1 :
	    take_lines(p, " start", from, key, d);
}

size_t
poststrata_parts(const struct poststrata *p)
{
	return p->nparts;
}

bool
poststrata_is_start(const struct poststrata *p, size_t part)
{
	return p->start != NULL && part % 2 == 1;
}

/* In the poststratum of nobody there is no weight. */
void
poststrata_put_name(const struct poststrata *p, size_t part, struct buf *out)
{
	size_t stratum = p->of_part[part];

	if (stratum != NOBODY)
		poststrata_key_put(p->keys, stratum - 1, out);
}

/* "all;0.2", or "start;all;0.2" for starting weights. */
static void
name_whole(const void *ctx, size_t part, struct buf *name)
{
	const struct poststrata *p = ctx;

	if (part >= p->nparts)
		return;
	buf_puts(name, poststrata_is_start(p, part) ? "start;all;" : "all;");
	poststrata_put_name(p, part, name);
}

static int
find_whole(void *ctx, struct slice name, size_t *part, struct diag *d)
{
	struct poststrata *p = ctx;
	bool start = slice_begins(name, "start;");
	struct slice rest = slice_behind(name, start ? 6 : 0);
	size_t stratum;

	if ((start && p->start == NULL) || !slice_begins(rest, "all;"))
		return unknown(name, d);
	rest = slice_behind(rest, 4);
	if (!poststrata_take_name(p, &rest, &stratum) || rest.n > 0)
		return unknown(name, d);
	*part = p->strata[stratum].whole + start;
	return 0;
}

const struct partial_slots *
poststrata_slots(struct poststrata *p)
{
	p->slots = (struct partial_slots){ name_whole, find_whole, p };
	return &p->slots;
}

int
poststrata_finish(struct poststrata *p, struct diag *d)
{
	if (poststrata_check(p, d) < 0)
		return -1;
	make_design(p);
	if (p->design.nstrata > 0 && margins_hold(p->margins, p->targets,
	    &p->design, d) < 0)
		return -1;
	p->residual = residual_new(&p->design);
	return 0;
}

const struct residual *
poststrata_residual(const struct poststrata *p)
{
	return p->residual;
}

const struct residual_design *
poststrata_design(const struct poststrata *p)
{
	return &p->design;
}

static void
add_part(const struct poststrata *p, const struct sums *sums, size_t part,
    struct residual_sum *strata)
{
	const struct stratum *s = &p->strata[p->of_part[part]];
	const size_t next = part + 1;
	struct residual_sum *to = &strata[s->rank];
	struct fixed_sum sum = sums_of(sums, &(struct sums_parts){ false,
	    &part, 1 });

	if (sum.n == 0)
		return;
	fixed_merge(&to->sum, &sum);
	to->start += p->start == NULL ? sum.n * (fixed_uint)WEIGHT_ONE :
	    sums_of(sums, &(struct sums_parts){ false, &next, 1 }).w;
}

void
poststrata_sums(const struct poststrata *p, const struct sums *sums,
    const struct sums_parts *in, struct residual_sum *strata)
{
	for (size_t i = 0; in->all && i < p->n; i++)
		add_part(p, sums, p->strata[i].whole, strata);
	for (size_t i = 0; !in->all && i < in->n; i++)
		add_part(p, sums, in->parts[i], strata);
}
