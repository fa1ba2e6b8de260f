/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "kind-weight/sample/roster.h"

void
roster_add(struct roster *p, uint32_t kind, int64_t weight)
{
	p->kinds = xgrow(p->kinds, p->n, &p->kinds_cap, sizeof(*p->kinds));
	p->kinds[p->n] = kind;
	if (p->weighted) {
		p->weights = xgrow(p->weights, p->n, &p->weights_cap,
		    sizeof(*p->weights));
		p->weights[p->n] = weight;
	}
	p->n++;
}

void
roster_clear(struct roster *p)
{
	free(p->kinds);
	free(p->weights);
	*p = (struct roster){ .weighted = p->weighted };
}

void
roster_take(struct roster *p, struct roster *other, const uint32_t *kinds)
{
	for (size_t i = 0; i < other->n; i++)
		roster_add(p, kinds[other->kinds[i]],
		    roster_weight(other, i));
	roster_clear(other);
}

struct entry {
	uint32_t rank;
	uint32_t kind;
	int64_t start;
};

static int
compare(const void *va, const void *vb)
{
	const struct entry *a = va, *b = vb;

	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return (a->start > b->start) - (a->start < b->start);
}

/* Equal ones are neighbours. */
static size_t
join(const struct entry *e, size_t n, struct stratum *strata)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		if (i == 0 || compare(&e[i], &e[i - 1]) != 0)
			strata[k++] = (struct stratum){ e[i].kind,
			    e[i].start, 0 };
		strata[k - 1].n++;
	}
	return k;
}

size_t
roster_strata(const struct roster *p, const uint32_t *rank,
    struct stratum **strata)
{
	struct entry *e = xcalloc(p->n, sizeof(*e));
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++) {
		int64_t start = roster_weight(p, i);

		if (rank[p->kinds[i]] != ROSTER_NO_RANK && start > 0)
			e[n++] = (struct entry){ rank[p->kinds[i]],
			    p->kinds[i], start };
	}
	qsort(e, n, sizeof(*e), compare);
	*strata = xcalloc(n, sizeof(**strata));
	n = join(e, n, *strata);
	free(e);
	return n;
}
