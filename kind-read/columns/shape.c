/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "kind-read/head/facts.h"
#include "kind-read/columns/split.h"
#include "kind-read/columns/shape.h"

/* Longer answers are not shown in messages. */
#define SHORT 60

/* Labels of codes that were met, if these have so few bytes; all zero is none,
 * since no code is empty. */
#define KEPT 8
#define CODE_BYTES 7

struct kept {
	uint64_t code;		/* its length and bytes */
	struct slice label;
};

/* What is made of one field. */
struct part {
	size_t field;
	const struct codebook_variable *own;
	const struct codebook_variable *user;
	bool chosen;		/* fields that are labels too were codes */
	struct split *split;	/* or NULL: the field itself */
	size_t ncolumns;
	bool others;		/* the last of them */
	struct slice name;	/* of the set */
	struct buf text;	/* of others */
	uint64_t unknown;	/* neither codes nor labels ... */
	struct buf first;	/* ... of which this is the first */
	struct kept *kept;	/* KEPT of them, or NULL: none was met */
};

struct shape {
	const struct codebook *user;
	bool codes;
	struct part *parts;
	size_t n;
	size_t cap;
	size_t ncolumns;
};

struct shape *
shape_new(const struct codebook *user, bool codes)
{
	struct shape *s = xcalloc(1, sizeof(*s));

	s->user = user;
	s->codes = codes;
	return s;
}

void
shape_free(struct shape *s)
{
	if (s == NULL)
		return;
	for (size_t i = 0; i < s->n; i++) {
		split_free(s->parts[i].split);
		buf_clear(&s->parts[i].text);
		buf_clear(&s->parts[i].first);
		free(s->parts[i].kept);
	}
	free(s->parts);
	free(s);
}

static struct part *
add_part(struct shape *s, size_t field, size_t ncolumns)
{
	s->parts = xgrow(s->parts, s->n, &s->cap, sizeof(*s->parts));
	s->parts[s->n] = (struct part){ .field = field,
	    .ncolumns = ncolumns };
	s->ncolumns += ncolumns;
	return &s->parts[s->n++];
}

void
shape_copy(struct shape *s, size_t field,
    const struct codebook_variable *own)
{
	struct part *p = add_part(s, field, 1);

	p->own = own;
}

void
shape_split(struct shape *s, size_t field, struct slice name,
    struct split *split, bool others)
{
	struct part *p = add_part(s, field, split_noptions(split) + others);

	if (s->user != NULL)
		p->user = codebook_find(s->user, name);
	p->split = split;
	p->others = others;
	p->name = name;
}

bool
shape_next_split(const struct shape *s, size_t *part, size_t *field)
{
	while (*part < s->n) {
		const struct part *p = &s->parts[(*part)++];

		if (p->split == NULL)
			continue;
		*field = p->field;
		return true;
	}
	return false;
}

void
shape_names(struct shape *s, const struct slice *names)
{
	if (s->user == NULL)
		return;
	for (size_t i = 0; i < s->n; i++) {
		if (s->parts[i].split == NULL)
			s->parts[i].user = codebook_find(s->user, *names);
		names += s->parts[i].ncolumns;
	}
}

size_t
shape_ncolumns(const struct shape *s)
{
	return s->ncolumns;
}

static bool
changes(const struct shape *s, const struct part *p)
{
	const struct codebook_variable *v = p->user;

	if (s->user != NULL && s->user->tokens.n > 0)
		return true;
	return v != NULL && (v->tokens.n > 0 ||
	    (v->nanswers > 0 && !s->codes && v->type != CODEBOOK_FLAG));
}

bool
shape_is_same(const struct shape *s, size_t n)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->parts[i].split != NULL || s->parts[i].field != i ||
		    changes(s, &s->parts[i]))
			return false;
	return s->n == n;
}

/* The code of a field for which the file has a label. */
static struct slice
own_code(const struct part *p, struct slice field)
{
	const struct codebook_answer *a = p->own != NULL ?
	    codebook_by_label(p->own, field) : NULL;

	return a != NULL ? a->value : field;
}

/* Should the codebook know each answer?  It need not know all numbers. */
static void
count_unknown(struct part *p, struct slice field)
{
	if (p->user->nanswers == 0 || (p->user->type != CODEBOOK_SINGLE &&
	    p->user->type != CODEBOOK_MULTI))
		return;
	if (p->unknown++ == 0)
		buf_slice(&p->first, field.n <= SHORT ? field :
		    slice_of("..."));
}

/* The code of a field of CODE_BYTES at most, and the place for it. */
static uint64_t
kept_code(struct slice field, size_t *place)
{
	uint64_t code = field.n;

	for (size_t i = 0; i < field.n; i++)
		code = code << 8 | (unsigned char)field.p[i];
	*place = (size_t)(code * 0x9e3779b97f4a7c15u >> 32) % KEPT;
	return code;
}

static bool
find_kept(const struct part *p, struct slice field, struct slice *out)
{
	const struct kept *k;
	size_t place;
	uint64_t code;

	if (p->kept == NULL || field.n > CODE_BYTES)
		return false;
	code = kept_code(field, &place);
	k = &p->kept[place];
	if (k->code == code)
		*out = k->label;
	return k->code == code;
}

static void
keep(struct part *p, struct slice field, struct slice out)
{
	size_t place;
	uint64_t code;

	if (field.n > CODE_BYTES)
		return;
	if (p->kept == NULL)
		p->kept = xcalloc(KEPT, sizeof(*p->kept));
	code = kept_code(field, &place);
	p->kept[place] = (struct kept){ code, out };
}

/* The user's label for a field, which is a code or has one. */
static int
label(struct part *p, struct slice field, struct slice *out, struct diag *d)
{
	const struct codebook_answer *a = codebook_by_code(p->user,
	    own_code(p, field));

	if (a != NULL) {
		*out = codebook_label(a);
		keep(p, field, *out);
		p->chosen |= p->user->overlaps && p->own == NULL &&
		    codebook_by_label(p->user, field) != NULL;
	} else if (codebook_by_label(p->user, field) == NULL) {
		count_unknown(p, field);
	} else if (p->user->overlaps) {
		return diag_set(d, "%s: \"%.*s\" is a label in the codebook "
		    "and no code, while others of its labels are codes too; "
		    "wanted codes (--codes leaves them as they are)",
		    p->user->name.p, (int)field.n, field.p);
	}
	return 0;
}

static int
copy(const struct shape *s, struct part *p, struct slice field,
    struct slice *out, struct diag *d)
{
	*out = field;
	if (s->user == NULL || field.n == 0 || find_kept(p, field, out))
		return 0;
	if (codebook_is_token(s->user, p->user, field)) {
		*out = (struct slice){ "", 0 };
		return 0;
	}
	if (p->user == NULL || s->codes || p->user->type == CODEBOOK_FLAG)
		return 0;
	return label(p, field, out, d);
}

static void
split(const struct shape *s, struct part *p, struct slice field,
    struct slice *out)
{
	if (s->user != NULL && codebook_is_token(s->user, p->user, field))
		field = (struct slice){ "", 0 };
	p->text.len = 0;
	split_read(p->split, field, out, &p->text);
	if (p->others)
		out[p->ncolumns - 1] = (struct slice){
		    p->text.len > 0 ? p->text.p : "", p->text.len };
}

int
shape_fields(struct shape *s, const struct slice *fields, struct slice *out,
    struct diag *d)
{
	for (size_t i = 0; i < s->n; i++) {
		struct part *p = &s->parts[i];
		struct slice field = fields[p->field];

		if (p->split != NULL)
			split(s, p, field, out);
		else if (copy(s, p, field, out, d) < 0)
			return -1;
		out += p->ncolumns;
	}
	return 0;
}

void
shape_facts(const struct shape *s, struct facts *f)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct part *p = &s->parts[i];
		uint64_t others = p->split != NULL ? split_others(p->split) : 0;

		facts_count(f, "split", others, "respondent had an answer "
		    "that is none of the options", "respondents had answers "
		    "that are none of the options");
		if (others > 0)
			buf_printf(&f->items[f->n - 1].text, " of %.*s",
			    (int)p->name.n, p->name.p);
		if (p->chosen)
			facts_add(f, "codes", FACTS_TOLD, "%s was read as "
			    "codes, though these are labels too",
			    p->user->name.p);
		facts_count(f, "codes", p->unknown, "answer", "answers");
		if (p->unknown > 0)
			buf_printf(&f->items[f->n - 1].text, " to %s that the "
			    "codebook does not know (like \"%s\")",
			    p->user->name.p, p->first.p);
	}
}
