/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "weighting/rake.h"
#include "kind-weight/outcome/outcome.h"

void
outcome_clear(struct outcome *o)
{
	for (size_t m = 0; m < o->nmargins; m++)
		free(o->margins[m].categories);
	free(o->margins);
	free(o->means);
}

static void
put_margin(const struct outcome_margin *m, const struct outcome *o,
    struct buf *b)
{
	const struct outcome_category *c = &m->categories[m->worst];

	buf_printf(b, "%.*s \"%.*s\" gets ", (int)m->name.n, m->name.p,
	    (int)c->label.n, c->label.p);
	fmt_double(b, fixed_ratio(c->after, o->after.w) * 100, 4);
	buf_puts(b, "%, wanted ");
	fmt_double(b, fixed_ratio(c->target.num, c->target.den) * 100, 4);
	buf_putc(b, '%');
}

static void
put_mean(const struct outcome_mean *m, struct buf *b)
{
	buf_printf(b, "%sthe mean of %.*s is %.6g, wanted %.6g",
	    b->len > 0 ? "; " : "", (int)m->name.n, m->name.p, m->after,
	    m->target);
}

int
outcome_check(const struct outcome *o, double tolerance, struct diag *d)
{
	struct buf b = { NULL, 0, 0 };
	bool told = false;

	if (!(tolerance > 0))
		tolerance = RAKE_CLOSE;
	if (o->off <= tolerance && o->off_mean <= tolerance)
		return 0;
	for (size_t m = 0; m < o->nmargins && !told; m++)
		if (o->off > tolerance && o->margins[m].off >= o->off) {
			put_margin(&o->margins[m], o, &b);
			told = true;
		}
	for (size_t m = 0; m < o->nmeans && !told; m++)
		put_mean(&o->means[m], &b);
	buf_puts(&b, "; --tolerance accepts weights that are off by so many "
	    "percentage points");
	diag_set(d, "the weights do not meet the targets: %s", b.p);
	buf_clear(&b);
	return -1;
}
