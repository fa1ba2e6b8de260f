/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "kind-report/content/weightings.h"

void
weightings_take(struct tidy *from, struct tidy *to)
{
	size_t kept = 0;

	for (size_t i = 0; i < from->n; i++) {
		struct tidy_table t = from->tables[i];

		if (!weighting_table_is(&t)) {
			from->tables[kept++] = t;
			continue;
		}
		to->tables = xgrow(to->tables, to->n, &to->cap,
		    sizeof(*to->tables));
		to->tables[to->n++] = t;
	}
	from->n = kept;
}

/* Effective bases are doubles that were written and read. */
#define SAME 1e-9

static const struct tidy_base *
base_of(const struct tidy_table *t)
{
	return &t->columns[0].base;
}

/* Is the weighting of as many respondents; and do they weigh the same? */
static bool
is_of(const struct tidy_table *weighting, const struct tidy_table *t,
    bool *same)
{
	const struct tidy_base *a = base_of(weighting), *b = base_of(t);

	if (!a->unweighted.known || !b->unweighted.known ||
	    !a->effective.known || !b->effective.known ||
	    a->unweighted.n != b->unweighted.n)
		return false;
	*same |= fabs(a->effective.value - b->effective.value) <=
	    SAME * a->effective.value;
	return true;
}

static int
other_weights(const struct tidy_table *t, const struct tidy_table *weighting,
    struct diag *d)
{
	struct buf b = { NULL, 0, 0 };

	buf_slice(&b, t->question);
	buf_puts(&b, " has an effective base of ");
	fmt_double(&b, base_of(t)->effective.value, 1);
	buf_puts(&b, ", and the weighting one of ");
	fmt_double(&b, base_of(weighting)->effective.value, 1);
	diag_set(d, "%s: they have other weights", b.p);
	buf_clear(&b);
	return -1;
}

/* Does the table say that it has another weight than all weightings? */
static bool
is_of_another(const struct tidy_table *t, const struct tidy *weightings)
{
	struct buf name;
	bool found = false;

	buf_init(&name);
	made_put_weight(&t->made, &name);
	for (size_t i = 0; i < weightings->n; i++)
		found |= !weighting_table_is_weights(&weightings->tables[i]) ?
		    false : slice_eq(weightings->tables[i].question,
		    buf_all(&name));
	found |= name.len == 0;
	buf_clear(&name);
	return !found;
}

static int
check_table(const struct tidy_table *t, const struct tidy *weightings,
    struct diag *d)
{
	const struct tidy_table *of = NULL;
	bool same = false;

	if (is_of_another(t, weightings))
		return 0;
	for (size_t i = 0; i < weightings->n; i++)
		if (is_of(&weightings->tables[i], t, &same))
			of = &weightings->tables[i];
	return of == NULL || same ? 0 : other_weights(t, of, d);
}

int
weightings_check(const struct tidy *tables, const struct tidy *weightings,
    struct buf *notes, struct diag *d)
{
	size_t weighted = 0;

	if (weightings->n == 0)
		return 0;
	for (size_t i = 0; i < tables->n; i++) {
		const struct tidy_table *t = &tables->tables[i];

		if (!t->made.look.weighted || tidy_of_responses(t))
			continue;
		weighted++;
		if (check_table(t, weightings, d) < 0)
			return -1;
	}
	if (weighted == 0 && tables->n > 0)
		buf_puts(notes, "note: a weighting is reported, and no table "
		    "is weighted (kind-tabulate and kind-crosstab take weights "
		    "with -w)\n");
	return 0;
}
