/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "table/tidy.h"
#include "show/notes.h"
#include "show/figures.h"
#include "show/bases.h"

/* Are the percentages of one base, in words? */
static bool
same_words(const struct bases *b)
{
	for (size_t i = 1; i < b->n; i++)
		if (!slice_eq(b->tables[i]->base, b->tables[0]->base))
			return false;
	return true;
}

void
bases_put_who(const struct bases *b, struct buf *out)
{
	notes_put_base(out, same_words(b) ? b->tables[0]->base :
	    slice_of("Respondents with an answer to the statement"));
}

static const struct tidy_base *
total(const struct bases *b, size_t i)
{
	return &b->tables[i]->columns[0].base;
}

bool
bases_same_sizes(const struct bases *b)
{
	const struct tidy_base *first = total(b, 0);

	for (size_t i = 1; i < b->n; i++)
		if (total(b, i)->unweighted.n != first->unweighted.n ||
		    total(b, i)->weighted.value != first->weighted.value)
			return false;
	return true;
}

/* The smallest base, or the largest. */
static const struct tidy_base *
extreme(const struct bases *b, bool largest)
{
	const struct tidy_base *found = total(b, 0);

	for (size_t i = 1; i < b->n; i++) {
		const struct tidy_base *base = total(b, i);

		if (largest ? base->unweighted.n > found->unweighted.n :
		    base->unweighted.n < found->unweighted.n)
			found = base;
	}
	return found;
}

void
bases_put_sizes(const struct bases *b, struct buf *out)
{
	buf_puts(out, bases_same_sizes(b) ? ". " : ". From ");
	figures_put_sizes(out, extreme(b, false), b->tables[0]);
	if (!bases_same_sizes(b)) {
		buf_puts(out, " to ");
		figures_put_sizes(out, extreme(b, true), b->tables[0]);
	}
}

bool
bases_are_empty(const struct bases *b)
{
	for (size_t i = 0; i < b->n; i++)
		if (!total(b, i)->unweighted.known ||
		    total(b, i)->unweighted.n > 0)
			return false;
	return true;
}

void
bases_put_interviewed(const struct bases *b, struct buf *out)
{
	const struct tidy_base *least = extreme(b, false);
	bool all = least->unweighted.known &&
	    least->unweighted.n == tidy_counted(b->tables[0]);

	if (b->tables[0]->made.look.weight_0 == 0)
		return;
	buf_puts(out, out->len > 0 ? " " : "");
	buf_puts(out, all ? "" : "In all, ");
	figures_put_interviewed(out, b->tables[0]);
	buf_putc(out, '.');
}
