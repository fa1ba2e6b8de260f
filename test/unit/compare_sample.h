/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two columns under test: who is in them, and how they compare.
 */
#ifndef COMPARE_SAMPLE_H
#define COMPARE_SAMPLE_H

#include "stats/compare.h"

#include "close.h"
#include "k1.h"

#define MOST 400

/* In which columns, in the cell or not, of what value. */
struct somebody {
	int64_t w;
	bool a, b, in;
	double x;
};

struct sample {
	struct somebody who[MOST];
	size_t n;
};

struct side {
	struct fixed_sum base, part;
};

/* One column, the other and both, with an entry of values for each respondent,
 * so that many are equal. */
struct sides {
	struct side a, b, both;
	struct compare_value values[MOST];
};

static inline void
add(struct side *s, struct fixed_sum *value, const struct somebody *who)
{
	fixed_add(&s->base, who->w);
	if (who->in)
		fixed_add(&s->part, who->w);
	fixed_add(value, who->w);
}

static inline void
count(const struct sample *s, struct sides *c)
{
	memset(c, 0, sizeof(*c));
	for (size_t i = 0; i < s->n; i++) {
		const struct somebody *who = &s->who[i];
		struct compare_value *v = &c->values[i];

		v->value = who->x;
		if (who->a)
			add(&c->a, &v->a, who);
		if (who->b)
			add(&c->b, &v->b, who);
		if (who->a && who->b)
			add(&c->both, &v->both, who);
	}
}

static inline struct comparison
shares(enum compare_method method, const struct sample *s)
{
	static struct sides c;
	const struct compare_share a = { &c.a.base, &c.a.part };
	const struct compare_share b = { &c.b.base, &c.b.part };
	const struct compare_share both = { &c.both.base, &c.both.part };

	count(s, &c);
	return compare_shares(method, &a, &b, &both, s->n);
}

static inline struct comparison
means(enum compare_method method, const struct sample *s)
{
	static struct sides c;

	count(s, &c);
	return compare_means(method, c.values, s->n, s->n);
}

/* Columns of K1: "Y", "M", "O" of age, "1", "2", "3" of m, or "all". */
static inline bool
in_column(size_t i, const char *column)
{
	if (*column >= '1' && *column <= '3')
		return k1[i].m[*column - '1'] != 0;
	return strcmp(column, "all") == 0 || *column == k1[i].age[0];
}

static inline struct sample
of_k1(const char *a, const char *b, char vote)
{
	struct sample s = { .n = K1_N };

	for (size_t i = 0; i < K1_N; i++)
		s.who[i] = (struct somebody){ k1_weight(i), in_column(i, a),
		    in_column(i, b), k1[i].vote[0] == vote, k1[i].hrs };
	return s;
}

/* n respondents of weight 1, x of them in the cell. */
static inline void
add_column(struct sample *s, bool first, int x, int n)
{
	for (int i = 0; i < n; i++)
		s->who[s->n++] = (struct somebody){ WEIGHT_ONE, first, !first,
		    i < x, i < x };
}

static inline struct sample
counts(int x1, int n1, int x2, int n2)
{
	struct sample s = { .n = 0 };

	add_column(&s, true, x1, n1);
	add_column(&s, false, x2, n2);
	return s;
}

/* To 1e-12 of b. */
static inline void
near(double a, double b)
{
	assert_close(a / b, 1, 1e-12);
}

/* {5,7,8,9,11} and {3,4,6,7} */
static inline struct sample
nine(void)
{
	static const double x[] = { 5, 7, 8, 9, 11, 3, 4, 6, 7 };
	struct sample s = { .n = 9 };

	for (size_t i = 0; i < 9; i++)
		s.who[i] = (struct somebody){ WEIGHT_ONE, i < 5, i >= 5,
		    i % 2 == 0, x[i] };
	return s;
}

static inline void
same(struct comparison c, struct comparison d)
{
	assert_true(c.defined && d.defined);
	near(d.difference, c.difference);
	near(d.se, c.se);
	near(d.p, c.p);
	assert_true(isinf(c.df) ? isinf(d.df) : fabs(d.df / c.df - 1) < 1e-12);
}

#endif
