/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/sums.h"

static struct sums_limbs
limbs_of(const struct fixed_sum *s)
{
	fixed_uint high = s->w2_high + (s->w2_low >> 64);
	uint64_t low = (uint64_t)s->w2_low;

	return (struct sums_limbs){ { s->n, (uint32_t)s->w,
	    (uint32_t)(s->w >> 32), (uint64_t)(s->w >> 64), (uint32_t)low,
	    low >> 32, (uint32_t)high, (uint64_t)(high >> 32) } };
}

static struct fixed_sum
sum_of(const struct sums_limbs *l)
{
	const uint64_t *limb = l->limb;

	return (struct fixed_sum){ limb[0], ((fixed_uint)limb[3] << 64) +
	    ((fixed_uint)limb[2] << 32) + limb[1],
	    ((fixed_uint)limb[7] << 32) + limb[6],
	    ((fixed_uint)limb[5] << 32) + limb[4] };
}

struct sums_who
sums_one(int64_t weight)
{
	struct sums_who who = { .one = fixed_one(weight) };

	who.limbs = limbs_of(&who.one);
	return who;
}

struct sums_who
sums_times(const struct sums_who *who, uint64_t times)
{
	struct sums_who many = *who;

	many.one.n *= times;
	many.one.w *= times;
	many.one.w2_high *= times;
	many.one.w2_low *= times;
	many.limbs = limbs_of(&many.one);
	many.start *= times;
	return many;
}

void
sums_clear(struct sums *s)
{
	free(s->parts);
	*s = (struct sums){ .n = 0 };
}

void
sums_grow(struct sums *s, size_t i)
{
	size_t n = s->n + s->n / 2 > i ? s->n + s->n / 2 : i + 1;

	s->parts = xreallocarray(s->parts, n, sizeof(*s->parts));
	for (; s->n < n; s->n++)
		s->parts[s->n] = (struct sums_limbs){ { 0 } };
}

void
sums_add_part(struct sums *s, size_t i, const struct fixed_sum *part)
{
	const struct sums_limbs limbs = limbs_of(part);

	if (i >= s->n)
		sums_grow(s, i);
	sums_add_limbs(&s->parts[i], &limbs);
}

void
sums_add_start(struct sums *s, const struct sums_who *who)
{
	const struct sums_limbs start = limbs_of(&(struct fixed_sum){
	    .w = who->start });

	for (size_t i = 0; i < who->nparts; i++) {
		if (who->parts[i] + 1 >= s->n)
			sums_grow(s, who->parts[i] + 1);
		sums_add_limbs(&s->parts[who->parts[i] + 1], &start);
	}
}

void
sums_merge(struct sums *s, const struct sums *other)
{
	fixed_merge(&s->all, &other->all);
	if (other->n > s->n)
		sums_grow(s, other->n - 1);
	for (size_t i = 0; i < other->n; i++)
		sums_add_limbs(&s->parts[i], &other->parts[i]);
}

void
sums_take(struct sums *s, struct sums *other)
{
	if (s->n == 0 && s->all.n == 0) {
		*s = *other;
		*other = (struct sums){ .n = 0 };
		return;
	}
	sums_merge(s, other);
	sums_clear(other);
}

void
sums_remove(struct sums *s, const struct sums *some)
{
	fixed_remove(&s->all, &some->all);
	for (size_t i = 0; i < some->n && i < s->n; i++) {
		struct fixed_sum left = sum_of(&s->parts[i]);
		const struct fixed_sum part = sum_of(&some->parts[i]);

		fixed_remove(&left, &part);
		s->parts[i] = limbs_of(&left);
	}
}

struct fixed_sum
sums_of(const struct sums *s, const struct sums_parts *which)
{
	struct fixed_sum sum = { 0 };

	if (which->all)
		return s->all;
	for (size_t i = 0; i < which->n; i++) {
		struct fixed_sum part;

		if (which->parts[i] >= s->n)
			continue;
		part = sum_of(&s->parts[which->parts[i]]);
		fixed_merge(&sum, &part);
	}
	return sum;
}
