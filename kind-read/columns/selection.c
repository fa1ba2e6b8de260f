/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/blank.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/namelist.h"
#include "kind-read/head/facts.h"
#include "kind-read/columns/split.h"
#include "kind-read/columns/split_set.h"
#include "kind-read/columns/joined.h"
#include "kind-read/columns/option_name.h"
#include "kind-read/columns/shape.h"
#include "kind-read/columns/privacy.h"
#include "kind-read/columns/selection.h"

/* A column of the stream, before its name is made unique. */
struct column {
	struct slice name;
	struct slice title;
	struct slice group;
	struct slice wording;	/* of the group */
	bool flag;
	bool made;		/* of a part of a field */
};

/* The selection in the making. */
struct draft {
	struct selection *p;
	const struct header *h;
	const struct export_options *opt;
	struct column *columns;
	size_t n;
	size_t cap;
	struct privacy privacy;
	struct namelist dropped[HEADER_BLANK];	/* but for personal ones */
	struct namelist splits;
	struct namelist torn;	/* options, two and two */
	struct namelist renamed;	/* options whose names were taken */
	struct arena arena;
};

static void
add_column(struct draft *draft, struct column c)
{
	draft->columns = xgrow(draft->columns, draft->n, &draft->cap,
	    sizeof(*draft->columns));
	draft->columns[draft->n++] = c;
}

/* Between joined answers, if somebody said so. */
static const char *
separator(const struct header *h, const struct export_options *opt)
{
	return opt->separator != NULL ? opt->separator :
	    h->platform->separator;
}

static bool
has_column(const struct header *h, struct slice name)
{
	for (size_t i = 0; i < h->n; i++)
		if (slice_eq(slice_trim(h->columns[i].name), name))
			return true;
	return false;
}

static bool
is_code(struct slice s)
{
	size_t i = 0;

	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	return i == s.n;
}

static bool
is_torn(const struct joined *joined, size_t field, struct slice option,
    struct slice *other)
{
	return joined_torn(joined, field, option, other) &&
	    !(is_code(option) && is_code(*other));
}

/* Names the first two of the options that may be one. */
static void
find_torn(struct draft *draft, size_t field, const struct joined *joined,
    const struct slice *options, size_t n)
{
	struct slice other;
	size_t i = 0;

	while (i < n && !is_torn(joined, field, options[i], &other))
		i++;
	if (i == n)
		return;
	buf_printf(namelist_add(&draft->torn, (struct slice){ "", 0 }),
	    "\"%s\" and \"%s\"", options[i].p, other.p);
}

/* Into n columns, but for one of other answers. */
static void
note_split(struct draft *draft, struct slice name, size_t n)
{
	map_add(draft->p->split, name);
	buf_printf(namelist_add(&draft->splits, name), " (%zu)", n);
}

/* The options that were found. */
static void
add_options(struct draft *draft, struct slice name, size_t field,
    const struct joined *joined)
{
	struct slice *options;
	size_t n = joined_options(joined, field, &options);
	struct split *split = split_new(joined_separator(joined, field), n);

	for (size_t i = 0; i < n; i++) {
		split_add(split, options[i], i);
		add_column(draft, (struct column){ .flag = true, .made = true,
		    .name = option_name(draft->h->platform, name,
		    options[i], &draft->arena),
		    .title = options[i], .group = name });
	}
	shape_split(draft->p->shape, field, name, split, false);
	note_split(draft, name, n);
	find_torn(draft, field, joined, options, n);
	free(options);
}

/* The set of the user's codebook that has the column's name. */
static void
add_set(struct draft *draft, struct slice name, size_t field)
{
	const struct codebook *cb = draft->opt->codebook;
	size_t *flags, n = split_set_flags(cb, name, &flags);

	for (size_t i = 0; i < n; i++) {
		const struct codebook_variable *v = &cb->variables[flags[i]];

		add_column(draft, (struct column){ .name = v->name,
		    .title = v->title, .group = v->group, .flag = true });
	}
	add_column(draft, (struct column){
	    .name = option_name_other(draft->h->platform, name,
	    cb->variables[flags[0]].name, &draft->arena),
	    .title = slice_of("What is none of the options") });
	shape_split(draft->p->shape, field, name, split_set_new(cb, name,
	    flags, n, separator(draft->h, draft->opt)), true);
	note_split(draft, name, n);
	free(flags);
}

/* A set of the codebook, of which the file has no column?  Else this column
 * only has the set's name. */
static bool
is_joined_set(const struct header *h, const struct export_options *opt,
    struct slice name)
{
	const struct codebook_variable *v;
	size_t *flags, n, there = 0;

	if (opt->codebook == NULL || name.n == 0 ||
	    ((v = codebook_find(opt->codebook, name)) != NULL &&
	    v->type != CODEBOOK_SET))
		return false;
	n = split_set_flags(opt->codebook, name, &flags);
	for (size_t i = 0; i < n && there == 0; i++)
		there += has_column(h, opt->codebook->variables[flags[i]].name);
	free(flags);
	return n > 0 && there == 0;
}

static bool
is_dropped(struct draft *draft, const struct header_column *c)
{
	if (c->drop == HEADER_PERSONAL)
		return privacy_drops(&draft->privacy, c->name, c->system);
	if (c->drop != HEADER_KEEP && c->drop != HEADER_BLANK)
		namelist_add(&draft->dropped[c->drop], c->name);
	return c->drop != HEADER_KEEP;
}

static void
add_field(struct draft *draft, size_t i, const struct joined *joined)
{
	const struct header_column *c = &draft->h->columns[i];
	struct slice name = slice_trim(c->name);

	if (is_dropped(draft, c))
		return;
	if (is_joined_set(draft->h, draft->opt, name)) {
		add_set(draft, name, i);
	} else if (joined != NULL && joined_is(joined, i)) {
		add_options(draft, name, i, joined);
	} else {
		shape_copy(draft->p->shape, i, NULL);
		add_column(draft, (struct column){ c->name, c->title,
		    c->group, c->wording, c->flag, false });
	}
}

/* -1 and the diag if --split names a column of open answers. */
static int
check_joined(const struct header *h, const struct joined *joined,
    struct diag *d)
{
	for (size_t i = 0; joined != NULL && i < h->n; i++) {
		const char *by = joined_separator(joined, i);

		if (joined_too_many(joined, i))
			return diag_set(d, "--split: %s: more than %d "
			    "different answers, separated by \"%s\"; wanted a "
			    "column of joined answers (or --separator, or a "
			    "codebook with its options)",
			    h->columns[i].name.p, JOINED_MOST,
			    strchr(by, '\n') != NULL ? "line breaks" : by);
	}
	return 0;
}

/* Without blanks that nobody sees: what was a name had them said. */
static struct slice
clean_text(struct codebook *cb, struct slice s)
{
	struct slice text = codebook_text(cb, s);
	char *end;

	text = blank_fold(text, (char *)text.p);
	end = (char *)text.p + text.n;
	*end = '\0';
	return text;
}

/* A bar would make several groups of one. */
static struct slice
group_text(struct codebook *cb, struct slice group)
{
	struct slice text = clean_text(cb, group);
	char *bar = (char *)text.p;

	while ((bar = memchr(bar, '|', text.n - (size_t)(bar - text.p))) !=
	    NULL)
		*bar = '/';
	return text;
}

/* The variable of a set or grid that has wording. */
static void
describe_group(struct codebook *cb, const struct column *c)
{
	struct codebook_variable *v;

	if (c->wording.n == 0 || c->group.n == 0)
		return;
	v = codebook_add(cb, group_text(cb, c->group));
	if (v == NULL)
		return;
	v->type = CODEBOOK_SET;
	v->title = clean_text(cb, c->wording);
}

static void
describe(struct draft *draft)
{
	struct codebook *cb = codebook_new();

	for (size_t i = 0; i < draft->n; i++) {
		const struct column *c = &draft->columns[i];
		struct codebook_variable *v = codebook_add(cb,
		    draft->p->names.name[i]);

		v->title = clean_text(cb, c->title);
		v->group = group_text(cb, c->group);
		v->type = c->flag ? CODEBOOK_FLAG : CODEBOOK_UNKNOWN;
	}
	for (size_t i = 0; i < draft->n; i++)
		describe_group(cb, &draft->columns[i]);
	draft->p->codebook = cb;
}

/* A name with a number behind it that no column has. */
static struct slice
other_name(struct draft *draft, const struct map *own, struct slice name)
{
	struct slice text = name;
	struct buf b = { NULL, 0, 0 };

	for (unsigned i = 2; map_find(own, text) != MAP_NONE; i++) {
		b.len = 0;
		buf_slice(&b, name);
		buf_printf(&b, ".%u", i);
		text = buf_all(&b);
	}
	text.p = arena_string(&draft->arena, text);
	buf_clear(&b);
	return text;
}

/* The file's own columns keep their names. */
static void
rename_options(struct draft *draft)
{
	struct map *own = map_new();

	for (size_t i = 0; i < draft->n; i++)
		if (!draft->columns[i].made)
			map_add(own, draft->columns[i].name);
	for (size_t i = 0; i < draft->n; i++) {
		struct column *c = &draft->columns[i];

		if (!c->made || map_find(own, c->name) == MAP_NONE)
			continue;
		c->name = other_name(draft, own, c->name);
		namelist_add(&draft->renamed, c->name);
	}
	map_free(own);
}

static int
finish(struct draft *draft, struct diag *d)
{
	struct slice *names = xcalloc(draft->n, sizeof(*names));
	int status;

	rename_options(draft);
	for (size_t i = 0; i < draft->n; i++)
		names[i] = draft->columns[i].name;
	status = names_init(&draft->p->names, names, draft->n,
	    draft->opt->strict, d);
	free(names);
	if (status == 0 && draft->n == 0)
		status = diag_set(d, "no column is left");
	if (status == 0) {
		shape_names(draft->p->shape, draft->p->names.name);
		describe(draft);
	}
	return status;
}

static void
tell(struct draft *draft, struct facts *facts)
{
	static const char *const what[] = {
		[HEADER_ORDER] = "columns of display order dropped",
		[HEADER_SUMMARY] = "columns dropped that others repeat"
	};

	privacy_facts(&draft->privacy, facts);
	for (size_t i = 0; i < HEADER_BLANK; i++)
		if (draft->dropped[i].n > 0)
			facts_add(facts, "dropped", FACTS_TOLD, "%s: %s",
			    what[i], draft->dropped[i].text.p);
	facts_count(facts, "dropped", draft->h->blanks,
	    "empty column without a name dropped",
	    "empty columns without a name dropped");
	if (draft->splits.n > 0)
		facts_add(facts, "split", FACTS_TOLD,
		    "joined answers split into columns: %s",
		    draft->splits.text.p);
	if (draft->torn.n > 0)
		facts_add(facts, "split", FACTS_TOLD, "always together, like "
		    "one answer torn in two: %s (--separator or a codebook "
		    "with the options keeps such answers whole)",
		    draft->torn.text.p);
	if (draft->renamed.n > 0)
		facts_add(facts, "split", FACTS_TOLD, "options named %s, since "
		    "columns have their names", draft->renamed.text.p);
}

int
selection_csv(struct selection *p, const struct header *h,
    const struct joined *joined, const struct export_options *opt,
    struct facts *facts, struct diag *d)
{
	struct draft draft = { .p = p, .h = h, .opt = opt };
	int status;

	*p = (struct selection){ .shape = shape_new(opt->codebook, opt->codes),
	    .split = map_new() };
	privacy_init(&draft.privacy, opt, platform_is_plain(h->platform));
	for (size_t i = 0; i < h->n; i++)
		add_field(&draft, i, joined);
	status = check_joined(h, joined, d);
	if (status == 0)
		status = finish(&draft, d);
	tell(&draft, facts);
	privacy_clear(&draft.privacy);
	for (size_t i = 0; i < HEADER_BLANK; i++)
		namelist_clear(&draft.dropped[i]);
	namelist_clear(&draft.splits);
	namelist_clear(&draft.torn);
	namelist_clear(&draft.renamed);
	arena_clear(&draft.arena);
	free(draft.columns);
	return status;
}

void
selection_clear(struct selection *p)
{
	shape_free(p->shape);
	map_free(p->split);
	names_clear(&p->names);
	codebook_free(p->codebook);
	free(p->variables);
}

int
selection_needs_options(const char *file, const struct header *h,
    const struct export_options *opt, struct joined *joined, struct diag *d)
{
	struct slice *names = xcalloc(h->n, sizeof(*names));
	struct columns c = { file, names, h->n };
	size_t *asked = NULL, n = 0;
	int needed = 0;

	for (size_t i = 0; i < h->n; i++)
		names[i] = slice_trim(h->columns[i].name);
	if (opt->split != NULL) {
		n = column_list(&c, opt->split, &asked, d);
		needed = n > 0 ? 0 : -1;
	}
	for (size_t i = 0; i < n; i++) {
		if (is_joined_set(h, opt, names[asked[i]]))
			continue;
		joined_ask(joined, asked[i]);
		needed = 1;
	}
	free(asked);
	free(names);
	return needed;
}
