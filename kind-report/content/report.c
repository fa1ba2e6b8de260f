/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "codebook/scale.h"
#include "kind-report/content/study.h"
#include "table/tidy.h"
#include "show/legend.h"
#include "kind-report/content/report.h"

/* The nets of an agreement table, in their order. */
static const enum scale_side sides[] = { SCALE_HIGH, SCALE_MIDDLE, SCALE_LOW,
    SCALE_OPEN };

#define NSIDES LENGTH(sides)

/* Is the table one of agreement: of the total, with the four nets last? */
static bool
is_agreement(const struct tidy_table *t)
{
	if (t->ncolumns != 1 || t->nrows < NSIDES)
		return false;
	for (size_t i = 0; i < NSIDES; i++) {
		const struct tidy_row *row = &t->rows[t->nrows - NSIDES + i];

		if (row->kind != TABLE_NET || !slice_is(row->label,
		    scale_net(scale_agreement(), sides[i])))
			return false;
	}
	return true;
}

static void
add_table(struct section *s, const struct tidy_table *t)
{
	s->tables = xreallocarray(s->tables, s->n + 1,
	    sizeof(struct tidy_table *));
	s->tables[s->n++] = t;
}

static struct section *
add_section(struct report *r, enum section_kind kind)
{
	r->sections = xreallocarray(r->sections, r->nsections + 1,
	    sizeof(*r->sections));
	r->sections[r->nsections] = (struct section){ .kind = kind };
	return &r->sections[r->nsections++];
}

/*
 * Do the figures of two statements mean the same?  Those of one stream do, of
 * all who answered the statement; else base and making have to be the same.
 */
static bool
same_meaning(const struct tidy_table *a, const struct tidy_table *b)
{
	return a->stream == b->stream || (slice_eq(a->base, b->base) &&
	    made_same(&a->made, &b->made));
}

/* The section that the statement belongs to: the one of the statement before
 * it, which may be NULL, or a new one. */
static struct section *
agreement_section(struct report *r, const struct tidy_table *before,
    const struct tidy_table *t)
{
	return before != NULL && same_meaning(before, t) ?
	    &r->sections[r->nsections - 1] :
	    add_section(r, SECTION_AGREEMENT);
}

static struct section *
question_section(struct report *r, const struct tidy_table *t)
{
	for (size_t i = 0; i < r->nsections; i++)
		if (r->sections[i].kind == SECTION_QUESTION &&
		    slice_eq(r->sections[i].tables[0]->question, t->question))
			return &r->sections[i];
	return add_section(r, SECTION_QUESTION);
}

static struct legend
legend_of(const struct section *s)
{
	return (struct legend){ .tables = s->tables, .n = s->n };
}

/* Do two sections of agreement have the same base in words? */
static bool
same_words(const struct section *a, const struct section *b)
{
	const struct legend of_a = legend_of(a), of_b = legend_of(b);
	struct buf x, y;
	bool same;

	buf_init(&x);
	buf_init(&y);
	legend_put_base(&of_a, &x);
	legend_put_base(&of_b, &y);
	same = slice_eq(buf_all(&x), buf_all(&y));
	buf_clear(&x);
	buf_clear(&y);
	return same;
}

/* Sections of agreement whose base is not that of all of them. */
static void
name_sections(struct report *r)
{
	const struct section *first = NULL;
	bool differ = false;

	for (size_t i = 0; i < r->nsections; i++) {
		if (r->sections[i].kind != SECTION_AGREEMENT)
			continue;
		if (first == NULL)
			first = &r->sections[i];
		differ |= !same_words(first, &r->sections[i]);
	}
	for (size_t i = 0; i < r->nsections; i++)
		r->sections[i].named = differ &&
		    r->sections[i].kind == SECTION_AGREEMENT;
}

void
report_sections(struct report *r, const struct tidy *tidy)
{
	const struct tidy_table *before = NULL;

	r->tidy = tidy;
	for (size_t i = 0; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];
		bool agreement = is_agreement(t);

		add_table(agreement ? agreement_section(r, before, t) :
		    question_section(r, t), t);
		before = agreement ? t : NULL;
	}
	name_sections(r);
}

void
report_clear(struct report *r)
{
	for (size_t i = 0; i < r->nsections; i++)
		free(r->sections[i].tables);
	free(r->sections);
	free(r->origins);
}

struct slice
report_title(const struct report *r)
{
	struct slice title = r->study->values[STUDY_TITLE];

	return title.n > 0 ? title : slice_of("Survey report");
}

static void
put_number_word(struct buf *out, size_t n)
{
	static const char *const words[] = { "no", "one", "two", "three",
	    "four", "five", "six", "seven", "eight", "nine", "ten" };

	if (n < LENGTH(words))
		buf_puts(out, words[n]);
	else
		buf_printf(out, "%zu", n);
}

void
report_heading(const struct section *s, struct buf *out)
{
	if (s->kind == SECTION_QUESTION) {
		buf_slice(out, s->tables[0]->wording);
		return;
	}
	buf_puts(out, "Agreement with ");
	put_number_word(out, s->n);
	buf_puts(out, s->n == 1 ? " statement" : " statements");
	report_put_who(s, ": ", out);
}

void
report_put_who(const struct section *s, const char *before, struct buf *out)
{
	const struct legend legend = legend_of(s);

	if (!s->named)
		return;
	buf_puts(out, before);
	legend_put_base(&legend, out);
}
