/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "base/buf.h"
#include "table/made_text.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "show/agreement_sheet.h"
#include "show/bases.h"
#include "kind-report/content/report.h"
#include "kind-report/content/sections.h"

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
	buf_init(&r->sections[r->nsections].who);
	buf_init(&r->sections[r->nsections].made);
	return &r->sections[r->nsections++];
}

/*
 * Do the figures of two statements mean the same?  Those of one part of a
 * stream do, of all who answered the statement; else base and making have to be
 * the same.
 */
static bool
same_meaning(const struct tidy_table *a, const struct tidy_table *b)
{
	return (a->stream == b->stream && a->made.part == b->made.part) ||
	    (slice_eq(a->base, b->base) &&
	    tidy_notes_same_base(a, b) && made_text_same(&a->made, &b->made));
}

static bool
belongs(const struct section *s, const struct tidy_table *t)
{
	for (size_t i = 0; i < s->n; i++)
		if (!same_meaning(s->tables[i], t))
			return false;
	return true;
}

/* The section that the statement belongs to: the last one, if there is no other
 * table between them, or a new one. */
static struct section *
agreement_section(struct report *r, bool goes_on, const struct tidy_table *t)
{
	struct section *last = goes_on ? &r->sections[r->nsections - 1] : NULL;

	return last != NULL && belongs(last, t) ? last :
	    add_section(r, SECTION_AGREEMENT);
}

/* Is the last section of that kind, and of the same part of the same stream as
 * the table?  So all summaries of a part are the last sections. */
static bool
goes_into_last(const struct report *r, enum section_kind kind,
    const struct tidy_table *t)
{
	const struct section *last = r->nsections > 0 ?
	    &r->sections[r->nsections - 1] : NULL;

	return last != NULL && last->kind == kind &&
	    last->tables[0]->stream == t->stream &&
	    last->tables[0]->made.part == t->made.part;
}

/* Each summary is a section. */
static void
add_to_summaries(struct report *r, const struct tidy_table *t)
{
	size_t n = t->made.shown.summary.n;
	bool new = !goes_into_last(r, SECTION_SUMMARY, t);

	for (size_t i = 0; new && i < n; i++)
		add_section(r, SECTION_SUMMARY)->summary = i;
	for (size_t i = 0; i < n; i++)
		add_table(&r->sections[r->nsections - n + i], t);
}

static struct section *
items_section(struct report *r, const struct tidy_table *t)
{
	return goes_into_last(r, SECTION_ITEMS, t) ?
	    &r->sections[r->nsections - 1] : add_section(r, SECTION_ITEMS);
}

/* All tables of a question are one section; those of a plan stay in its order,
 * and are one where they follow each other. */
static struct section *
question_section(struct report *r, const struct tidy_table *t)
{
	bool planned = t->made.part > 0;

	for (size_t i = planned && r->nsections > 0 ? r->nsections - 1 : 0;
	    i < r->nsections; i++)
		if (r->sections[i].kind == SECTION_QUESTION &&
		    slice_eq(r->sections[i].tables[0]->question, t->question))
			return &r->sections[i];
	return add_section(r, SECTION_QUESTION);
}

/* Adds the answer in quotes, unless the list has it. */
static void
add_answer(struct slice answer, struct buf *list)
{
	struct buf quoted;

	buf_init(&quoted);
	buf_printf(&quoted, "\"%.*s\"", (int)answer.n, answer.p);
	if (slice_find_last(buf_all(list), quoted.p) == list->len)
		buf_printf(list, "%s%s", list->len > 0 ? " or " : "",
		    quoted.p);
	buf_clear(&quoted);
}

/* As the base itself says it, unless it has other words. */
#define WITHOUT "without those who said"

/* Adds the answers that the statements do not have in their bases. */
static void
put_excluded(const struct section *s, struct buf *out)
{
	struct buf all;

	buf_init(&all);
	for (size_t i = 0; i < s->n; i++) {
		struct slice list = tidy_notes_excluded(s->tables[i]), answer;

		while (tidy_notes_next_excluded(&list, &answer))
			add_answer(answer, &all);
	}
	if (all.len > 0 &&
	    slice_find_last(buf_all(out), WITHOUT) == out->len)
		buf_printf(out, " " WITHOUT " %s", all.p);
	buf_clear(&all);
}

static void
put_base(const struct section *s, struct buf *out)
{
	bases_put_who(&(struct bases){ s->tables, s->n }, out);
}

/* Adds to both sections of agreement how they were made, if of one base; does
 * anything set them apart? */
static bool
compare_sections(struct section *a, struct section *b)
{
	if (!slice_eq(buf_all(&a->who), buf_all(&b->who)))
		return true;
	made_text_put_own(&a->tables[0]->made, &b->tables[0]->made, &a->made);
	made_text_put_own(&b->tables[0]->made, &a->tables[0]->made, &b->made);
	return a->made.len > 0 || b->made.len > 0;
}

/* Sections of agreement whose base or making is not that of all of them. */
static void
name_sections(struct report *r)
{
	bool differ = false;

	for (size_t i = 0; i < r->nsections; i++) {
		struct section *s = &r->sections[i];

		if (s->kind != SECTION_AGREEMENT)
			continue;
		put_base(s, &s->who);
		put_excluded(s, &s->who);
		for (size_t k = 0; k < i; k++)
			if (r->sections[k].kind == SECTION_AGREEMENT)
				differ |= compare_sections(s, &r->sections[k]);
	}
	for (size_t i = 0; !differ && i < r->nsections; i++)
		r->sections[i].who.len = 0;
}

/* The kind of section that the table is in; it is of no weighting. */
static enum section_kind
kind_of(const struct tidy_table *t)
{
	if (t->made.shown.summary.n > 0)
		return SECTION_SUMMARY;
	if (t->made.shown.items)
		return SECTION_ITEMS;
	return agreement_sheet_fits(t) ? SECTION_AGREEMENT : SECTION_QUESTION;
}

/* The section that the table is in; goes_on: the one before is a statement. */
static struct section *
section_of(struct report *r, enum section_kind kind, bool goes_on,
    const struct tidy_table *t)
{
	switch (kind) {
	case SECTION_AGREEMENT:
		return agreement_section(r, goes_on, t);
	case SECTION_ITEMS:
		return items_section(r, t);
	default:
		return question_section(r, t);
	}
}

void
sections_make(struct report *r, const struct tidy *tidy,
    const struct tidy *weightings)
{
	bool goes_on = false;

	r->tidy = tidy;
	r->weightings = weightings;
	for (size_t i = 0; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];
		enum section_kind kind = kind_of(t);

		if (kind == SECTION_SUMMARY)
			add_to_summaries(r, t);
		else
			add_table(section_of(r, kind, goes_on, t), t);
		goes_on = kind == SECTION_AGREEMENT;
	}
	for (size_t i = 0; i < weightings->n; i++)
		add_table(i == 0 ? add_section(r, SECTION_WEIGHTING) :
		    &r->sections[r->nsections - 1], &weightings->tables[i]);
	name_sections(r);
}
