/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/outcome/outcome_lines.h"

/* Efficiencies, in percent, below which there are warnings. */
enum { LITTLE = 70, VERY_LITTLE = 50 };

void
outcome_lines_method(const struct outcome *o, const char *last,
    struct buf *out)
{
	size_t n = o->nmargins + o->nmeans;

	buf_puts(out, o->method);
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i == 0 ? " to " : i + 1 == n ? last : ", ");
		buf_slice(out, i < o->nmargins ? o->margins[i].name :
		    o->means[i - o->nmargins].name);
	}
}

static void
begin_line(const struct outcome *o, struct buf *out)
{
	buf_slice(out, o->group);
	buf_puts(out, o->group.n > 0 ? ": " : "");
}

static void
put_targets(const struct outcome *o, struct buf *out)
{
	begin_line(o, out);
	outcome_lines_method(o, ", ", out);
	buf_puts(out, ": ");
	if (o->cycles > 0)
		buf_printf(out, "%u cycle%s, ", o->cycles,
		    o->cycles == 1 ? "" : "s");
	buf_puts(out, "largest deviation ");
	fmt_double(out, 100 * o->off, 4);
	buf_puts(out, " points\n");
}

static double
efficiency(const struct outcome *o)
{
	return 100 * fixed_effective(&o->after) / (double)o->after.n;
}

static void
put_sample(const struct outcome *o, struct buf *out)
{
	double effective = fixed_effective(&o->after);

	begin_line(o, out);
	fmt_count(out, o->after.n);
	buf_printf(out, " respondent%s, effective ",
	    o->after.n == 1 ? "" : "s");
	fmt_double(out, effective, 0);
	buf_puts(out, ", efficiency ");
	fmt_double(out, efficiency(o), 1);
	buf_puts(out, "%, design effect ");
	fmt_double(out, (double)o->after.n / effective, 2);
	if (o->before.n > o->after.n) {
		buf_puts(out, "; weight 0: ");
		fmt_count(out, o->before.n - o->after.n);
	}
	if (o->weight_0 > 0) {
		buf_puts(out, "; starting weight 0: ");
		fmt_count(out, o->weight_0);
	}
	buf_putc(out, '\n');
}

/* A weight in units of the mean of all. */
static void
put_weight(const struct outcome *o, int64_t weight, struct buf *out)
{
	fmt_double(out, fixed_figure((fixed_uint)weight * o->after.n,
	    o->after.w), 2);
}

/* ", 12 at the cap of 3" */
static void
put_limit(const char *name, uint64_t n, double limit, struct buf *out)
{
	buf_puts(out, ", ");
	fmt_count(out, n);
	buf_printf(out, " at the %s of %g", name, limit);
}

static void
put_weights(const struct outcome *o, struct buf *out)
{
	begin_line(o, out);
	buf_puts(out, "weights ");
	put_weight(o, o->min, out);
	buf_puts(out, " to ");
	put_weight(o, o->max, out);
	buf_puts(out, " (1% ");
	put_weight(o, o->p1, out);
	buf_puts(out, ", median ");
	put_weight(o, o->median, out);
	buf_puts(out, ", 99% ");
	put_weight(o, o->p99, out);
	buf_putc(out, ')');
	if (o->has_cap)
		put_limit("cap", o->at_cap, o->cap, out);
	if (o->has_floor)
		put_limit("floor", o->at_floor, o->floor, out);
	if (o->untrimmed > 0) {
		buf_puts(out, "; effective before that: ");
		fmt_double(out, o->untrimmed, 0);
	}
	buf_putc(out, '\n');
}

void
outcome_lines(const struct outcome *o, struct buf *out)
{
	put_targets(o, out);
	put_sample(o, out);
	put_weights(o, out);
}

void
outcome_lines_warning(const struct outcome *o, struct buf *out)
{
	bool strong = efficiency(o) < VERY_LITTLE;

	if (!(efficiency(o) < LITTLE))
		return;
	buf_puts(out, strong ? "strong warning: " : "warning: ");
	begin_line(o, out);
	buf_printf(out, "the efficiency is under %d%%: %s ",
	    strong ? VERY_LITTLE : LITTLE, strong ?
	    "more than half of the sample is lost to the weights, whose "
	    "figures are as uncertain as those of" :
	    "weighted figures are as uncertain as those of");
	fmt_double(out, fixed_effective(&o->after), 0);
	buf_printf(out, " unweighted respondents; %s, leave a margin out, or "
	    "%s\n", strong ? "before anything is published, find the "
	    "categories with high mean weights in the report, and join them "
	    "with others" : "join small categories of high mean weight",
	    o->has_cap ? "lower the cap" : "set --cap");
}
