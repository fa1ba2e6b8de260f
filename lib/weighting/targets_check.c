/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "weighting/targets.h"
#include "weighting/targets_check.h"

#define ONE ((fixed_uint)WEIGHT_ONE)

/* Below it a sum is a slip of the pen rather than a population. */
#define LEAST_COUNT (1000 * ONE)

/* What targets of the unit sum to, and how far off they may be: half a
 * percentage point, as rounded ones are.  Counts sum to anything. */
static const struct unit {
	const char *words;
	fixed_uint total, off;
} units[] = {
	[TARGETS_SHARES] = { "1, as shares do", ONE, ONE / 200 },
	[TARGETS_PERCENT] = { "100, as percentages do", 100 * ONE, ONE / 2 },
	[TARGETS_COUNTS] = { "that, as counts of the same people do", 0, 0 }
};

static fixed_uint
distance(fixed_uint a, fixed_uint b)
{
	return a > b ? a - b : b - a;
}

static bool
fits(const struct target_margin *m, enum targets_unit unit)
{
	if (unit == TARGETS_COUNTS)
		return m->total >= LEAST_COUNT;
	return distance(m->total, units[unit].total) <= units[unit].off;
}

/* "gender: its 2 targets sum to 90". */
static void
put_sum(struct buf *b, const struct target_margin *m)
{
	buf_printf(b, "%s: ", m->name.p);
	if (m->n == 1)
		buf_puts(b, "its only target is ");
	else
		buf_printf(b, "its %zu targets sum to ", m->n);
	fmt_double(b, fixed_ratio(m->total, ONE), m->total % ONE == 0 ? 0 : 4);
}

static int
wrong_sum(const struct targets *t, const struct target_margin *m,
    const char *wanted, struct diag *d)
{
	struct buf b = { NULL, 0, 0 };

	put_sum(&b, m);
	diag_at(d, t->file, m->line, "%s, wanted %s", b.p, wanted);
	buf_clear(&b);
	return -1;
}

/* What the first margin that is any of them is. */
static int
find_unit(struct targets *t, struct diag *d)
{
	for (size_t i = 0; i < t->n; i++)
		for (int unit = 0; unit <= TARGETS_COUNTS; unit++)
			if (fits(&t->margins[i], (enum targets_unit)unit)) {
				t->unit = (enum targets_unit)unit;
				return 0;
			}
	return wrong_sum(t, &t->margins[0], "100 of percentages or 1 of "
	    "shares (the header variable,category,count makes them counts)",
	    d);
}

/* Counts of two margins may differ in their last digit of seven. */
static int
check_counts(const struct targets *t, const struct target_margin *m,
    struct diag *d)
{
	const struct target_margin *first = &t->margins[0];
	struct buf b = { NULL, 0, 0 };

	if (m->total == 0)
		return wrong_sum(t, m, "people", d);
	if (distance(m->total, first->total) <= first->total / 1000000)
		return 0;
	put_sum(&b, first);
	buf_puts(&b, ", and ");
	put_sum(&b, m);
	diag_at(d, t->file, m->line, "%s; wanted the same, as counts of the "
	    "same people have", b.p);
	buf_clear(&b);
	return -1;
}

static int
total_line(const struct targets *t, const struct target_margin *m,
    const struct target *x, struct diag *d)
{
	return diag_at(d, t->file, x->line, "%s: \"%s\" is the sum of the "
	    "others, and no category; wanted a file without that line",
	    m->name.p, x->label.p);
}

/* A category that is called so and has what all others sum to is no category
 * but their total. */
static int
check_total_line(const struct targets *t, const struct target_margin *m,
    struct diag *d)
{
	static const char *const names[] = { "all", "base", "sum", "overall",
	    "everyone", "everybody" };

	for (size_t i = 0; i < m->n; i++)
		for (size_t k = 0; k < LENGTH(names); k++) {
			const struct target *x = &m->targets[i];
			fixed_uint others = m->total - x->value;

			if (m->n > 1 && distance(others, x->value) <=
			    x->value / 100 && slice_eq_nocase(x->label,
			    slice_of(names[k])))
				return total_line(t, m, x, d);
		}
	return 0;
}

/* Counts of few people, with fractions, may be percentages. */
static bool
is_doubtful(const struct target_margin *m)
{
	bool whole = true;

	for (size_t i = 0; i < m->n; i++)
		whole = whole && m->targets[i].value % ONE == 0;
	return !whole && m->total < 110 * ONE;
}

static int
check_totals(const struct targets *t, struct diag *d)
{
	for (size_t i = 0; i < t->n; i++)
		if (check_total_line(t, &t->margins[i], d) < 0)
			return -1;
	return 0;
}

static int
check_margins(struct targets *t, struct diag *d)
{
	for (size_t i = 0; i < t->n; i++) {
		struct target_margin *m = &t->margins[i];

		if (t->unit == TARGETS_COUNTS) {
			if (check_counts(t, m, d) < 0)
				return -1;
			m->doubtful = is_doubtful(m);
			continue;
		}
		if (!fits(m, t->unit))
			return wrong_sum(t, m, units[t->unit].words, d);
		m->rescaled = distance(m->total, units[t->unit].total) >
		    units[t->unit].total / 100000;
	}
	return 0;
}

/* A sum over the population is a mean once its people are known. */
static int
make_means(struct targets *t, struct diag *d)
{
	for (size_t i = 0; i < t->nnumbers; i++) {
		struct target_number *x = &t->numbers[i];

		if (!x->total)
			continue;
		if (t->n == 0 || t->unit != TARGETS_COUNTS)
			return diag_at(d, t->file, x->line, "%s: a [total] "
			    "needs margins of counts, which say of how many "
			    "people it is; else wanted a [mean]",
			    x->column.p);
		x->value /= fixed_ratio(t->margins[0].total, ONE);
	}
	return 0;
}

int
targets_check(struct targets *t, bool known, struct diag *d)
{
	if (check_totals(t, d) < 0 ||
	    (t->n > 0 && !known && find_unit(t, d) < 0))
		return -1;
	return check_margins(t, d) < 0 ? -1 : make_means(t, d);
}
