/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "show/topline_rows.h"
#include "show/figures.h"
#include "show/bases.h"

/* Does the text begin with a word that is no name? */
static bool
begins_plainly(struct slice s)
{
	static const char *const words[] = { "All ", "Adults ", "Everybody ",
	    "Everyone ", "People ", "Records ", "Respondents ", "Responses ",
	    "Those " };

	for (size_t i = 0; i < LENGTH(words); i++) {
		size_t n = strlen(words[i]);

		if (s.n > n && memcmp(s.p, words[i], n) == 0)
			return true;
	}
	return false;
}

void
bases_put_words(struct buf *b, struct slice s)
{
	if (begins_plainly(s)) {
		buf_putc(b, (char)tolower((unsigned char)s.p[0]));
		s = (struct slice){ s.p + 1, s.n - 1 };
	}
	buf_slice(b, s);
}

/* Is the base that of the raw rows, as all answered? */
static bool
all_answered(const struct tidy_table *t)
{
	const struct tidy_count *own = &t->columns[0].base.unweighted;
	const struct tidy_count *all = &topline_rows_base(t)->unweighted;

	return own->known && all->known && own->n == all->n;
}

void
bases_put_table(struct buf *b, const struct tidy_table *t)
{
	bases_put_words(b, t->base);
	if (topline_rows_have(t, TABLE_RAW) && slice_eq(t->base, t->base_all) &&
	    !all_answered(t))
		buf_puts(b, ", with an answer");
}

bool
bases_is_everybody(const struct tidy_table *t)
{
	return slice_is(t->base, t->made.look.records ? "All records" :
	    "All respondents");
}

struct stem
bases_stem(const struct bases *b)
{
	struct slice *wordings = xcalloc(b->n, sizeof(*wordings));
	struct stem stem;

	for (size_t i = 0; i < b->n; i++)
		wordings[i] = b->tables[i]->wording;
	stem = stem_find(wordings, b->n);
	free(wordings);
	return stem;
}

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
	if (same_words(b))
		bases_put_table(out, b->tables[0]);
	else
		buf_printf(out, "%s with an answer to the statement",
		    figures_respondents(&b->tables[0]->made.look));
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

void
bases_put_range(uint64_t least, uint64_t most, struct buf *out)
{
	fmt_count(out, least);
	if (most == least)
		return;
	buf_puts(out, " to ");
	fmt_count(out, most);
}

void
bases_put_people(const struct bases *b, struct buf *out)
{
	uint64_t least = extreme(b, false)->unweighted.n;
	uint64_t most = extreme(b, true)->unweighted.n;

	for (size_t i = 0; i < b->n; i++)
		if (!total(b, i)->unweighted.known)
			return;
	bases_put_range(least, most, out);
	buf_printf(out, " %s", figures_people(b->tables[0]));
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

/* The least base that is tested. */
static uint64_t
least_tested(const struct tidy_table *t)
{
	const struct table_look *look = &t->made.look;
	uint64_t hide = look->small.effective ? 0 : look->small.hide;

	return look->tests.minimum > hide ? look->tests.minimum : hide;
}

static bool
is_enough(const struct tidy_table *t, uint64_t n)
{
	return n > 0 && n >= least_tested(t);
}

static bool
is_large(const struct tidy_table *t, size_t column)
{
	const struct tidy_count *n = &t->columns[column].base.unweighted;

	return n->known && is_enough(t, n->n);
}

/* Are there enough others, in a column of the break or at all? */
static bool
has_other(const struct tidy_table *t, size_t column)
{
	uint64_t all = t->columns[0].base.unweighted.n;
	uint64_t own = t->columns[column].base.unweighted.n;

	if (t->made.look.tests.rest && all > own && is_enough(t, all - own))
		return true;
	for (size_t c = 1; t->made.look.tests.letters && c < t->ncolumns; c++)
		if (c != column && slice_eq(t->columns[c].heading,
		    t->columns[column].heading) && is_large(t, c))
			return true;
	return false;
}

bool
bases_any_tested(const struct bases *b)
{
	for (size_t i = 0; i < b->n; i++)
		for (size_t c = 1; c < b->tables[i]->ncolumns; c++)
			if (is_large(b->tables[i], c) &&
			    has_other(b->tables[i], c))
				return true;
	return false;
}

/* In any of the tables? */
static bool
is_untested(const struct bases *b, size_t column)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct tidy_table *t = b->tables[i];

		if (column < t->ncolumns &&
		    t->columns[column].base.unweighted.known &&
		    t->columns[column].base.unweighted.n < least_tested(t))
			return true;
	}
	return false;
}

void
bases_put_untested(const struct bases *b, struct buf *out)
{
	const struct tidy_table *t = b->tables[0];
	size_t n = 0;

	for (size_t c = 1; c < t->ncolumns; c++) {
		if (!is_untested(b, c))
			continue;
		if (n++ == 0)
			buf_printf(out, " Not tested, on bases under %" PRIu64
			    ": ", least_tested(t));
		else
			buf_puts(out, ", ");
		buf_slice(out, t->columns[c].label);
	}
	buf_puts(out, n > 0 ? "." : "");
}
