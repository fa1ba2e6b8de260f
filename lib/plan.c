/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "column.h"
#include "codebook.h"
#include "platform.h"
#include "header.h"
#include "export_options.h"
#include "facts.h"
#include "split.h"
#include "joined.h"
#include "shape.h"
#include "plan.h"

/* A column of the stream, before its name is made unique. */
struct column {
	struct slice name;
	struct slice title;
	struct slice group;
	struct slice wording;	/* of the group */
	bool flag;
};

/* The plan in the making. */
struct draft {
	struct plan *p;
	const struct export_options *opt;
	struct column *columns;
	size_t n;
	size_t cap;
	struct buf dropped[HEADER_BLANK + 1];
	struct buf splits;
	struct arena arena;
};

static void
add_column(struct draft *draft, struct column c)
{
	draft->columns = xgrow(draft->columns, draft->n, &draft->cap,
	    sizeof(*draft->columns));
	draft->columns[draft->n++] = c;
}

/* Adds a name to a list in words. */
static void
list(struct buf *b, struct slice name)
{
	buf_puts(b, b->len > 0 ? ", " : "");
	buf_slice(b, name);
}

/* langs_Python, but "Which do you use? - Python". */
static struct slice
option_name(struct draft *draft, struct slice question, struct slice option)
{
	bool word = memchr(question.p, ' ', question.n) == NULL;
	struct buf b = { NULL, 0, 0 };
	struct slice name;

	buf_slice(&b, question);
	buf_puts(&b, word ? "_" : " - ");
	buf_slice(&b, option);
	name = (struct slice){ b.p, b.len };
	name.p = arena_string(&draft->arena, name);
	buf_clear(&b);
	return name;
}

static void
add_options(struct draft *draft, struct slice name, size_t field,
    const struct joined *joined)
{
	struct slice *options;
	size_t n = joined_options(joined, field, &options);
	struct split *split = split_new(joined_separator(joined, field), n);

	for (size_t i = 0; i < n; i++) {
		split_add(split, options[i], i);
		add_column(draft, (struct column){ .flag = true,
		    .name = option_name(draft, name, options[i]),
		    .title = options[i], .group = name });
	}
	shape_split(draft->p->shape, field, split, n, false);
	list(&draft->splits, name);
	buf_printf(&draft->splits, " (%zu)", n);
	free(options);
}

/* The texts that stand for an option: those of its ticked answers, its title,
 * and what follows the set's name in its own. */
static void
add_texts(struct split *split, const struct codebook_variable *v,
    size_t option)
{
	struct slice name = v->name;

	for (size_t i = 0; i < v->nanswers; i++)
		if (!v->answers[i].has_score || v->answers[i].score > 0) {
			split_add(split, v->answers[i].value, option);
			split_add(split, v->answers[i].label, option);
		}
	split_add(split, v->title, option);
	if (name.n > v->group.n + 1 &&
	    memcmp(name.p, v->group.p, v->group.n) == 0)
		split_add(split, (struct slice){ name.p + v->group.n + 1,
		    name.n - v->group.n - 1 }, option);
}

/* The set of the user's codebook that has the column's name. */
static void
add_set(struct draft *draft, struct slice name, size_t field)
{
	const struct codebook *cb = draft->opt->codebook;
	size_t *members, n = codebook_members(cb, name, &members);
	struct split *split = split_new(draft->opt->separator, n);

	for (size_t i = 0; i < n; i++) {
		const struct codebook_variable *v =
		    &cb->variables[members[i]];

		add_texts(split, v, i);
		add_column(draft, (struct column){ .name = v->name,
		    .title = v->title, .group = v->group, .flag = true });
	}
	add_column(draft, (struct column){
	    .name = option_name(draft, name, slice_of("other")),
	    .title = slice_of("What is none of the options") });
	shape_split(draft->p->shape, field, split, n, true);
	list(&draft->splits, name);
	buf_printf(&draft->splits, " (%zu)", n);
	free(members);
}

/* Is it a set of the codebook, and not the columns of one? */
static bool
is_joined_set(const struct export_options *opt, struct slice name)
{
	return opt->codebook != NULL && name.n > 0 &&
	    codebook_find(opt->codebook, name) == NULL &&
	    codebook_is_set(opt->codebook, name);
}

static bool
is_dropped(const struct header_column *c, const struct export_options *opt)
{
	return c->drop != HEADER_KEEP &&
	    !(c->drop == HEADER_PERSONAL && opt->keep_personal);
}

static void
add_field(struct draft *draft, const struct header *h, size_t i,
    const struct joined *joined)
{
	const struct header_column *c = &h->columns[i];

	if (is_dropped(c, draft->opt)) {
		list(&draft->dropped[c->drop], c->name);
	} else if (is_joined_set(draft->opt, c->name)) {
		add_set(draft, c->name, i);
	} else if (joined != NULL && joined_is(joined, i)) {
		add_options(draft, c->name, i, joined);
	} else {
		shape_copy(draft->p->shape, i, c->name, NULL);
		add_column(draft, (struct column){ c->name, c->title,
		    c->group, c->wording, c->flag });
	}
}

/* The variable of a set or grid that has wording. */
static void
describe_group(struct codebook *cb, const struct column *c)
{
	struct codebook_variable *v;

	if (c->wording.n == 0 || c->group.n == 0)
		return;
	v = codebook_add(cb, c->group);
	if (v == NULL)
		return;
	v->type = CODEBOOK_SET;
	v->title = codebook_text(cb, c->wording);
}

static void
describe(struct draft *draft)
{
	struct codebook *cb = codebook_new();

	for (size_t i = 0; i < draft->n; i++) {
		const struct column *c = &draft->columns[i];
		struct codebook_variable *v = codebook_add(cb,
		    draft->p->names.name[i]);

		v->title = codebook_text(cb, c->title);
		v->group = codebook_text(cb, c->group);
		v->type = c->flag ? CODEBOOK_FLAG : CODEBOOK_UNKNOWN;
	}
	for (size_t i = 0; i < draft->n; i++)
		describe_group(cb, &draft->columns[i]);
	draft->p->codebook = cb;
}

static int
finish(struct draft *draft, struct diag *d)
{
	struct slice *names = xcalloc(draft->n, sizeof(*names));
	int status;

	for (size_t i = 0; i < draft->n; i++)
		names[i] = draft->columns[i].name;
	status = names_init(&draft->p->names, names, draft->n,
	    draft->opt->strict, d);
	free(names);
	if (status == 0 && draft->n == 0)
		status = diag_set(d, "no column is left");
	if (status == 0)
		describe(draft);
	return status;
}

static void
tell(struct draft *draft, struct facts *facts)
{
	static const char *const what[] = {
		[HEADER_PERSONAL] = "personal columns dropped "
		    "(--keep-personal keeps them)",
		[HEADER_ORDER] = "columns of display order dropped",
		[HEADER_SUMMARY] = "columns dropped that others repeat",
		[HEADER_BLANK] = "columns without a name dropped"
	};

	for (size_t i = 0; i <= HEADER_BLANK; i++)
		if (draft->dropped[i].len > 0)
			facts_add(facts, "dropped", FACTS_TOLD, "%s: %s",
			    what[i], draft->dropped[i].p);
	if (draft->splits.len > 0)
		facts_add(facts, "split", FACTS_TOLD,
		    "joined answers split into columns: %s",
		    draft->splits.p);
}

int
plan_csv(struct plan *p, const struct header *h, const struct joined *joined,
    const struct export_options *opt, struct facts *facts, struct diag *d)
{
	struct draft draft = { .p = p, .opt = opt };
	int status;

	*p = (struct plan){ .shape = shape_new(opt->codebook, opt->codes) };
	for (size_t i = 0; i < h->n; i++)
		add_field(&draft, h, i, joined);
	status = finish(&draft, d);
	tell(&draft, facts);
	for (size_t i = 0; i <= HEADER_BLANK; i++)
		buf_clear(&draft.dropped[i]);
	buf_clear(&draft.splits);
	arena_clear(&draft.arena);
	free(draft.columns);
	return status;
}

int
plan_labelled(struct plan *p, struct codebook *own,
    const struct export_options *opt, struct diag *d)
{
	struct slice *names = xcalloc(own->n, sizeof(*names));
	size_t n = 0;
	int status;

	*p = (struct plan){ .shape = shape_new(opt->codebook, opt->codes) };
	for (; n < own->n && own->variables[n].type != CODEBOOK_SET; n++) {
		names[n] = own->variables[n].name;
		if (opt->codebook != NULL)
			codebook_index(&own->variables[n]);
		shape_copy(p->shape, n, names[n], &own->variables[n]);
	}
	status = names_init(&p->names, names, n, opt->strict, d);
	free(names);
	return status;
}

void
plan_clear(struct plan *p)
{
	shape_free(p->shape);
	names_clear(&p->names);
	codebook_free(p->codebook);
}

int
plan_needs_options(const char *file, const struct header *h,
    const struct export_options *opt, struct joined *joined, struct diag *d)
{
	struct slice *names = xcalloc(h->n, sizeof(*names));
	struct columns c = { file, names, h->n };
	size_t *asked, n = 0;
	int needed = 0;

	for (size_t i = 0; i < h->n; i++)
		names[i] = h->columns[i].name;
	if (opt->split != NULL) {
		n = column_list(&c, opt->split, &asked, d);
		needed = n > 0 ? 0 : -1;
	}
	for (size_t i = 0; i < n; i++) {
		if (is_joined_set(opt, names[asked[i]]))
			continue;
		joined_ask(joined, asked[i]);
		needed = 1;
	}
	if (n > 0)
		free(asked);
	free(names);
	return needed;
}
