/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/sums.h"
#include "count/crowd.h"

struct crowd {
	struct member {
		struct sums_who who;
		size_t *parts;	/* a copy of who's, that stays */
		size_t cap;
	} members[SUMS_CROWD];
	size_t n;
};

struct crowd *
crowd_new(void)
{
	return xcalloc(1, sizeof(struct crowd));
}

void
crowd_free(struct crowd *c)
{
	for (size_t i = 0; c != NULL && i < SUMS_CROWD; i++)
		free(c->members[i].parts);
	free(c);
}

bool
crowd_is_full(const struct crowd *c)
{
	return c->n == SUMS_CROWD;
}

void
crowd_empty(struct crowd *c)
{
	c->n = 0;
}

const struct sums_who *
crowd_join(struct crowd *c, const struct sums_who *who, size_t more)
{
	struct member *m = &c->members[c->n];

	while (who->nparts >= m->cap)
		m->parts = xgrow(m->parts, m->cap, &m->cap, sizeof(*m->parts));
	for (size_t i = 0; i < who->nparts; i++)
		m->parts[i] = who->parts[i];
	m->who = *who;
	m->who.parts = m->parts;
	if (more != CROWD_NONE)
		m->parts[m->who.nparts++] = more;
	c->n += m->who.nparts > 0;
	return &m->who;
}
