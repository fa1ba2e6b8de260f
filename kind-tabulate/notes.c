/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "buf.h"
#include "fmt.h"
#include "table.h"
#include "figure.h"
#include "interval.h"
#include "sheet.h"
#include "notes.h"

void
notes_put_base(struct buf *b, struct slice s)
{
	bool word = s.n > 1 && isupper((unsigned char)s.p[0]) &&
	    !isupper((unsigned char)s.p[1]);

	if (s.n > 0 && word) {
		buf_putc(b, (char)tolower((unsigned char)s.p[0]));
		s = (struct slice){ s.p + 1, s.n - 1 };
	}
	buf_slice(b, s);
}

static void
put_weighted(struct buf *b, const struct fixed_sum *sum)
{
	fmt_ratio(b, sum->w, UINT64_C(1000000000000), 0);
}

/* "4,256 interviewed, 4,256 weighted, 3,302 effective" */
static void
put_bases(struct buf *b, const struct fixed_sum *base, bool weighted)
{
	fmt_count(b, base->n);
	buf_puts(b, " interviewed");
	if (!weighted)
		return;
	buf_puts(b, ", ");
	put_weighted(b, base);
	buf_puts(b, " weighted, ");
	fmt_double(b, fixed_effective(base), 0);
	buf_puts(b, " effective");
}

/* What the figures of precision take for granted. */
static void
put_assumption(struct buf *b, const struct table_look *look)
{
	const char *what = look->weighted ? "weighted sample" : "sample";

	if (look->nonprob)
		buf_printf(b, "as if the %s were a random one; it is not "
		    "(an opt-in panel), and errors of who is in the panel "
		    "come on top", what);
	else
		buf_printf(b, "treating the %s as random", what);
}

static void
put_design_effect(struct buf *b, const struct fixed_sum *base)
{
	buf_puts(b, " (design effect ");
	fmt_double(b, figure_design_effect(base), 2);
	buf_puts(b, ", effective base ");
	fmt_double(b, fixed_effective(base), 0);
	buf_putc(b, ')');
}

/* The interval's method for people; that of a mean is always the same. */
static const char *
method_name(const struct table *t, enum interval_method method)
{
	static const char *const names[] = { "Wilson", "logit",
	    "Korn-Graubard", "Wald" };

	return t->nrows > 0 && !table_is_share(t->rows[0].kind) ?
	    "Student's t" : names[method];
}

static void
put_precision(struct buf *b, const struct table_look *look,
    const char *method, const struct fixed_sum *base)
{
	if (look->plus_minus) {
		buf_puts(b, "+/- is ");
		fmt_double(b, figure_multiple(look->level), 2);
		buf_puts(b, " standard errors ");
	} else {
		buf_printf(b, "Interval: %s, ", method);
	}
	put_assumption(b, look);
	if (look->weighted && base != NULL)
		put_design_effect(b, base);
	buf_putc(b, '.');
}

/* The status bits of the shares that are shown. */
static unsigned
shown_status(const struct table *t, bool nets_only)
{
	unsigned status = 0;

	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET ||
		    (t->rows[r].kind == TABLE_ANSWER && !nets_only))
			status |= t->cells[r].status;
	return status;
}

/* The signs that occur, and what they mean. */
static void
note_signs(struct sheet *s, unsigned status)
{
	struct buf b;

	buf_init(&b);
	if (status & TABLE_LOW)
		buf_puts(&b, "* above zero, but rounds to 0.");
	if ((status & TABLE_LOW) && (status & TABLE_NOBODY))
		buf_putc(&b, ' ');
	if (status & TABLE_NOBODY)
		buf_puts(&b, "- nobody.");
	if (b.len > 0)
		sheet_note(s, &b);
}

/* Empty and small bases. */
static void
note_base_size(struct sheet *s, const struct fixed_sum *base)
{
	struct buf b;

	buf_init(&b);
	if (base->n == 0) {
		buf_puts(&b, "Nobody is in the base, so there are no "
		    "figures.");
		sheet_note(s, &b);
	} else if (base->n < TABLE_SMALL_BASE) {
		buf_printf(&b, "Caution: small base, under %d interviewed.",
		    TABLE_SMALL_BASE);
		sheet_note(s, &b);
	}
}

static void
note_missing(struct sheet *s, const struct table *t)
{
	const struct fixed_sum *base = &t->columns[0].base;
	struct buf b;

	if (t->n_asked <= base->n || base->n == 0)
		return;
	buf_init(&b);
	fmt_count(&b, t->n_asked - base->n);
	buf_puts(&b, " of ");
	fmt_count(&b, t->n_asked);
	buf_puts(&b, " respondents have no answer or one that is left out, "
	    "and are not in the base.");
	sheet_note(s, &b);
}

/* "Agree: Strongly agree, Tend to agree." */
static void
put_members(struct buf *b, const struct table_row *row)
{
	if (row->kind != TABLE_NET || row->members.n == 0 ||
	    slice_eq(row->members, row->label))
		return;
	if (b->len > 0)
		buf_putc(b, ' ');
	buf_slice(b, row->label);
	buf_puts(b, ": ");
	buf_slice(b, row->members);
	buf_putc(b, '.');
}

static void
note_members(struct sheet *s, const struct table *t)
{
	struct buf b;

	buf_init(&b);
	for (size_t r = 0; r < t->nrows; r++)
		put_members(&b, &t->rows[r]);
	if (b.len > 0)
		sheet_note(s, &b);
}

static bool
has_precision(const struct table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (t->cells[r].has_se)
			return true;
	return false;
}

static void
note_precision(struct sheet *s, const struct table_look *look,
    const struct table *t, const struct fixed_sum *base)
{
	struct buf b;

	buf_init(&b);
	put_precision(&b, look, method_name(t, look->method), base);
	sheet_note(s, &b);
}

void
notes_topline(struct sheet *s, const struct table *t,
    const struct table_look *look)
{
	const struct fixed_sum *base = &t->columns[0].base;
	struct buf b;

	buf_init(&b);
	if (look->bars) {
		buf_puts(&b, "Base: ");
		notes_put_base(&b, t->base);
		buf_puts(&b, ". ");
		put_bases(&b, base, look->weighted);
		buf_putc(&b, '.');
		sheet_note(s, &b);
	} else if (has_precision(t)) {
		note_precision(s, look, t, base);
	}
	note_base_size(s, base);
	note_missing(s, t);
	note_members(s, t);
	note_signs(s, shown_status(t, false));
}

/* Have all statements the same base? */
static bool
same_base(const struct table_set *set)
{
	const struct fixed_sum *first = &set->tables[0]->columns[0].base;

	for (size_t i = 1; i < set->n; i++) {
		const struct fixed_sum *b = &set->tables[i]->columns[0].base;

		if (b->n != first->n || b->w != first->w)
			return false;
	}
	return true;
}

/* Do all statements have the same answers on each side? */
static bool
same_members(const struct table_set *set)
{
	for (size_t i = 1; i < set->n; i++) {
		size_t a = set->tables[0]->nrows, b = set->tables[i]->nrows;

		while (a > 0 && b > 0 &&
		    set->tables[0]->rows[a - 1].kind == TABLE_NET) {
			if (!slice_eq(set->tables[0]->rows[--a].members,
			    set->tables[i]->rows[--b].members))
				return false;
		}
	}
	return true;
}

struct slice
notes_base(const struct table_set *set)
{
	for (size_t i = 1; i < set->n; i++)
		if (!slice_eq(set->tables[0]->base, set->tables[i]->base))
			return slice_of("respondents with an answer");
	return set->tables[0]->base;
}

static void
note_agreement_base(struct sheet *s, const struct table_set *set)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];

		if (i > 0 && same_base(set))
			break;
		buf_puts(&b, i == 0 ? "Base: " : "; ");
		if (same_base(set))
			notes_put_base(&b, t->base);
		else
			buf_slice(&b, t->wording);
		buf_puts(&b, same_base(set) ? ". " : " ");
		put_bases(&b, &t->columns[0].base, set->look.weighted);
	}
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

void
notes_agreement(struct sheet *s, const struct table_set *set)
{
	const struct table *first = set->tables[0];
	bool precision = false;
	unsigned status = 0;

	note_agreement_base(s, set);
	for (size_t i = 0; i < set->n; i++) {
		note_base_size(s, &set->tables[i]->columns[0].base);
		precision |= has_precision(set->tables[i]);
		status |= shown_status(set->tables[i], true);
		if (i == 0 || !same_members(set))
			note_members(s, set->tables[i]);
	}
	if (precision && !set->look.bars)
		note_precision(s, &set->look, first, same_base(set) ?
		    &first->columns[0].base : NULL);
	note_signs(s, status);
}
