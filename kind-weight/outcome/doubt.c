/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "kind-weight/outcome/doubt.h"
#include "kind-weight/outcome/outcome.h"

/* A target that fits is within this of the sample's share, one that does not
 * is beyond the other. */
#define FITS 1.1
#define FAR 1.25

/* Of many small categories, two are like each other by chance. */
#define SMALL DOUBT_POINTS

/* So few respondents have too uncertain a share to be compared. */
#define FEW 10

static double
target_of(const struct outcome_category *c)
{
	return c->target.num == 0 ? 0 :
	    fixed_ratio(c->target.num, c->target.den);
}

static double
sample_of(const struct outcome *o, const struct outcome_category *c)
{
	return c->before == 0 ? 0 : fixed_ratio(c->before, o->before.w);
}

/* How often the one is in the other: 2 for 10% and 20%, either way. */
static double
apart(double a, double b)
{
	return a <= 0 || b <= 0 ? HUGE_VAL : a > b ? a / b : b / a;
}

static void
put_pct(struct buf *b, double share)
{
	fmt_double(b, share * 100, 1);
	buf_putc(b, '%');
}

/* "gender "Female"". */
static void
put_name(const struct outcome_margin *m, const struct outcome_category *c,
    struct buf *b)
{
	buf_printf(b, "%.*s \"%.*s\"", (int)m->name.n, m->name.p,
	    (int)c->label.n, c->label.p);
}

static bool
are_swapped(const struct outcome *o, const struct outcome_category *a,
    const struct outcome_category *b)
{
	double sa = sample_of(o, a), sb = sample_of(o, b);
	double ta = target_of(a), tb = target_of(b);

	return a->n >= FEW && b->n >= FEW && sa >= SMALL && sb >= SMALL &&
	    apart(sa, ta) > FAR &&
	    apart(sb, tb) > FAR && apart(sa, tb) < FITS &&
	    apart(sb, ta) < FITS;
}

static void
look_for_swaps(const struct outcome *o, const struct outcome_margin *m,
    struct buf *b)
{
	for (size_t i = 0; i < m->n; i++)
		for (size_t j = i + 1; j < m->n; j++) {
			const struct outcome_category *x = &m->categories[i];
			const struct outcome_category *y = &m->categories[j];

			if (!are_swapped(o, x, y))
				continue;
			put_name(m, x, b);
			buf_puts(b, " has the target ");
			put_pct(b, target_of(x));
			buf_printf(b, ", \"%.*s\" ", (int)y->label.n,
			    y->label.p);
			put_pct(b, target_of(y));
			buf_puts(b, ", and the sample ");
			put_pct(b, sample_of(o, x));
			buf_puts(b, " and ");
			put_pct(b, sample_of(o, y));
			buf_puts(b, ": were they swapped?\n");
		}
}

static void
look_at_category(const struct outcome *o, const struct outcome_margin *m,
    const struct outcome_category *c, struct buf *b)
{
	double target = target_of(c), sample = sample_of(o, c);

	if (target <= 0 || apart(target, sample) < DOUBT_TIMES ||
	    fabs(target - sample) < DOUBT_POINTS)
		return;
	put_name(m, c, b);
	buf_puts(b, " is ");
	put_pct(b, sample);
	buf_puts(b, " of the sample, and its target ");
	put_pct(b, target);
	buf_puts(b, ": is it a share of the same people?\n");
}

static void
look_at_margin(const struct outcome *o, const struct outcome_margin *m,
    struct buf *b)
{
	double moved = 0;

	for (size_t i = 0; i < m->n; i++) {
		const struct outcome_category *c = &m->categories[i];

		look_at_category(o, m, c, b);
		moved += fabs(target_of(c) - sample_of(o, c)) / 2;
	}
	if (moved < DOUBT_MOVED)
		return;
	buf_printf(b, "%.*s: ", (int)m->name.n, m->name.p);
	put_pct(b, moved);
	buf_puts(b, " of the sample are in other categories than the targets "
	    "say: are these of the same population?\n");
}

void
doubt(const struct outcome *o, struct buf *lines)
{
	for (size_t i = 0; i < o->nmargins; i++) {
		look_for_swaps(o, &o->margins[i], lines);
		look_at_margin(o, &o->margins[i], lines);
	}
}
