/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "stats/sums.h"
#include "stats/crowd.h"

#if (defined(__x86_64__) || defined(__i386__)) && defined(__GNUC__)
#define HAVE_X86
#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f")))
#endif

typedef void add_fn(const struct crowd *c, struct sums *sums,
    const uint32_t *to);

struct crowd {
	add_fn *add;
	struct sums_who who[CROWD_SIZE];
	size_t *parts[CROWD_SIZE];	/* copies of who's, that stay */
	size_t cap[CROWD_SIZE];
	size_t room[CROWD_SIZE];	/* behind the last part of each */
	size_t n;
};

/* The body of all ways, which differ in how limbs are added. */
#define ADD(name, target, add_limbs)					\
target static void							\
name(const struct crowd *c, struct sums *sums, const uint32_t *to)	\
{									\
	for (size_t i = 0; i < c->n; i++) {				\
		const struct sums_who *who = &c->who[i];		\
		struct sums *s;						\
									\
		if (to[i] == CROWD_NOWHERE)				\
			continue;					\
		s = &sums[to[i]];					\
		if (s->n < c->room[i])					\
			sums_grow(s, c->room[i] - 1);			\
		fixed_merge(&s->all, &who->one);			\
		for (size_t k = 0; k < who->nparts; k++)		\
			add_limbs(&s->parts[who->parts[k]],		\
			    &who->limbs);				\
		if (who->start > 0)					\
			sums_add_start(s, who);				\
	}								\
}

ADD(add_plain, , sums_add_limbs)

static bool
always(void)
{
	return true;
}

#ifdef HAVE_X86
typedef uint64_t four __attribute__((vector_size(32)));
typedef uint64_t eight __attribute__((vector_size(64)));

AVX2 static inline void
add_fours(struct sums_limbs *to, const struct sums_limbs *from)
{
	for (size_t i = 0; i < SUMS_LIMBS; i += 4) {
		four a, b;

		memcpy(&a, to->limb + i, sizeof(a));
		memcpy(&b, from->limb + i, sizeof(b));
		a += b;
		memcpy(to->limb + i, &a, sizeof(a));
	}
}

AVX512 static inline void
add_eight(struct sums_limbs *to, const struct sums_limbs *from)
{
	eight a, b;

	memcpy(&a, to->limb, sizeof(a));
	memcpy(&b, from->limb, sizeof(b));
	a += b;
	memcpy(to->limb, &a, sizeof(a));
}

ADD(add_avx2, AVX2, add_fours)

ADD(add_avx512, AVX512, add_eight)

static bool
has_avx2(void)
{
	return __builtin_cpu_supports("avx2");
}

static bool
has_avx512(void)
{
	return __builtin_cpu_supports("avx512f");
}
#endif

/* Fastest first. */
static const struct way {
	add_fn *add;
	bool (*available)(void);
} ways[] = {
#ifdef HAVE_X86
	{ add_avx512, has_avx512 },
	{ add_avx2, has_avx2 },
#endif
	{ add_plain, always },
};

struct crowd *
crowd_new(size_t way)
{
	for (size_t i = 0; i < LENGTH(ways); i++)
		if (ways[i].available() && way-- == 0) {
			struct crowd *c = xcalloc(1, sizeof(*c));

			c->add = ways[i].add;
			return c;
		}
	return NULL;
}

void
crowd_free(struct crowd *c)
{
	for (size_t i = 0; c != NULL && i < CROWD_SIZE; i++)
		free(c->parts[i]);
	free(c);
}

bool
crowd_is_full(const struct crowd *c)
{
	return c->n == CROWD_SIZE;
}

void
crowd_empty(struct crowd *c)
{
	c->n = 0;
}

const struct sums_who *
crowd_join(struct crowd *c, const struct sums_who *who, size_t more)
{
	size_t place = c->n, n = who->nparts;
	struct sums_who *member = &c->who[place];

	while (n >= c->cap[place])
		c->parts[place] = xgrow(c->parts[place], c->cap[place],
		    &c->cap[place], sizeof(**c->parts));
	if (n > 0)
		memcpy(c->parts[place], who->parts,
		    n * sizeof(*who->parts));
	if (more != CROWD_NONE)
		c->parts[place][n++] = more;
	c->room[place] = 0;
	for (size_t i = 0; i < n; i++)
		if (c->parts[place][i] >= c->room[place])
			c->room[place] = c->parts[place][i] + 1;
	*member = *who;
	member->parts = c->parts[place];
	member->nparts = n;
	member->place = place;
	c->n += n > 0;
	return member;
}

void
crowd_add(const struct crowd *c, struct sums *sums,
    const uint32_t to[CROWD_SIZE])
{
	c->add(c, sums, to);
}
