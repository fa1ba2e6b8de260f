/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/head/facts.h"
#include "kind-read/stat/mrset.h"
#include "kind-read/stat/savdict.h"
#include "kind-read/stat/savnames.h"
#include "kind-read/stat/statmeta.h"
#include "kind-read/stat/statsets.h"

struct reader {
	struct statsets *sets;
	struct savnames *names;
	struct statmeta *m;
};

static bool
to_utf8(struct reader *r, struct slice *s)
{
	struct arena *a = &r->m->arena;

	if (!stattext_take(&r->m->text, s))
		return false;
	*s = (struct slice){ arena_string(a, *s), s->n };
	*s = statvalue_line(*s, a, NULL);
	return true;
}

static struct statvar *
find_variable(const struct statmeta *m, struct slice name)
{
	size_t i = map_find(m->names, name);

	return i != MAP_NONE ? &m->vars[i] : NULL;
}

/* By its short name; a file that uses long ones in its sets is understood. */
static struct statvar *
find_member(struct reader *r, struct slice name)
{
	const struct savdict_variable *known = savnames_find(r->names, name);
	struct slice longname = known != NULL ? known->name : name;

	return to_utf8(r, &longname) ? find_variable(r->m, longname) : NULL;
}

/* The counted value as the variable would have it. */
static bool
counted_value(const struct statvar *v, struct slice counted,
    struct statvalue *value)
{
	*value = (struct statvalue){ .kind = v->text ? STATVALUE_TEXT :
	    STATVALUE_NUMBER, .text = counted };
	return v->text ? counted.n > 0 : num_parse(counted, &value->number);
}

/* Without $, unless a variable has that name. */
static struct slice
set_name(const struct statmeta *m, struct slice name)
{
	struct slice bare = { name.p + 1, name.n - 1 };

	for (size_t i = 0; i < m->n; i++)
		if (slice_eq_nocase(m->vars[i].name, bare))
			return name;
	return bare;
}

static bool
is_taken(const struct reader *r, struct slice name)
{
	for (size_t i = 0; i < r->sets->n; i++)
		if (slice_eq(r->sets->items[i].name, name))
			return true;
	return find_variable(r->m, name) != NULL;
}

static bool
same_value(const struct statvalue *a, const struct statvalue *b)
{
	return a->kind == b->kind && (a->kind == STATVALUE_TEXT ?
	    slice_eq(a->text, b->text) : a->kind != STATVALUE_NUMBER ||
	    a->number == b->number);
}

/*
 * Can the variable be a member?  In a second set it can if that counts the
 * same.
 */
static bool
can_join(const struct mrset *set, const struct statvar *v)
{
	struct statvalue counted = { .kind = STATVALUE_NONE };

	if (set->kind != 'C' && !counted_value(v, set->counted, &counted))
		return false;
	return v->group.n == 0 || (v->flag == (set->kind != 'C') &&
	    same_value(&v->counted, &counted));
}

static void
join(struct reader *r, const struct mrset *set, struct slice group,
    struct statvar *v)
{
	struct buf all = { NULL, 0, 0 };

	if (v->group.n > 0) {
		buf_slice(&all, v->group);
		buf_putc(&all, '|');
	}
	buf_slice(&all, group);
	v->group = buf_all(&all);
	v->group.p = arena_string(&r->m->arena, v->group);
	buf_clear(&all);
	v->flag = set->kind != 'C';
	if (v->flag)
		(void)counted_value(v, set->counted, &v->counted);
}

/* A set without some of its members would have wrong figures, so that all are
 * looked at first.  Returns how many there are, or 0 if one cannot join. */
static size_t
check_members(struct reader *r, const struct mrset *set)
{
	struct slice members = set->members, name;
	bool all = true;
	size_t n = 0;

	while (mrset_member(&members, &name)) {
		const struct statvar *v = find_member(r, name);

		n += v != NULL;
		r->sets->unknown += v == NULL;
		all = all && (v == NULL || can_join(set, v));
	}
	if (!all)
		namelist_add(&r->sets->left_out, set->name);
	return all ? n : 0;
}

static void
add_set(struct reader *r, struct mrset *set)
{
	struct statsets *sets = r->sets;
	struct slice name, group = set_name(r->m, set->name);
	struct slice members = set->members;
	struct statvar *first = NULL, *v;

	sets->empty += !mrset_member(&members, &name);
	if (check_members(r, set) == 0)
		return;
	while (mrset_member(&set->members, &name)) {
		v = find_member(r, name);
		if (first == NULL)
			first = v;
		if (v != NULL)
			join(r, set, group, v);
	}
	if (set->first_label && set->label.n == 0 && first != NULL)
		set->label = first->title;
	sets->items = xgrow(sets->items, sets->n, &sets->cap,
	    sizeof(*sets->items));
	sets->items[sets->n++] = (struct statset){ group, set->label };
}

static int
read_sets(struct reader *r, struct diag *d)
{
	struct slice text = buf_all(&r->names->dict->sets);
	enum mrset_result result;
	struct mrset set;

	while (text.p != NULL &&
	    (result = mrset_next(&text, &set)) != MRSET_END) {
		if (result == MRSET_FOUND && (!to_utf8(r, &set.name) ||
		    !to_utf8(r, &set.label) || !to_utf8(r, &set.counted)))
			return stattext_bad(&r->m->text, r->m->name,
			    "the name or label of a multiple-response set", d);
		set.label = slice_trim(set.label);
		if (result == MRSET_BAD || set.name.n < 2 ||
		    is_taken(r, set_name(r->m, set.name)))
			r->sets->bad++;
		else
			add_set(r, &set);
	}
	return 0;
}

int
statsets_read(struct statsets *sets, struct savnames *names,
    struct statmeta *m, struct diag *d)
{
	struct reader r = { .sets = sets, .names = names, .m = m };

	*sets = (struct statsets){ .n = 0 };
	return read_sets(&r, d);
}

void
statsets_clear(struct statsets *sets)
{
	free(sets->items);
	namelist_clear(&sets->left_out);
}

void
statsets_define(const struct statsets *sets, struct codebook *cb)
{
	for (size_t i = 0; i < sets->n; i++) {
		struct codebook_variable *v = codebook_add(cb,
		    sets->items[i].name);

		v->type = CODEBOOK_SET;
		v->title = codebook_text(cb, sets->items[i].title);
	}
}

void
statsets_facts(const struct statsets *sets, struct facts *f)
{
	facts_count(f, "sets", sets->n, "multiple-response set",
	    "multiple-response sets");
	facts_count(f, "sets", sets->empty,
	    "multiple-response set without variables left out",
	    "multiple-response sets without variables left out");
	facts_count(f, "sets", sets->bad,
	    "multiple-response set not understood, and left out",
	    "multiple-response sets not understood, and left out");
	facts_count(f, "sets", sets->unknown,
	    "member of a multiple-response set is no variable of the file",
	    "members of multiple-response sets are no variables of the file");
	if (sets->left_out.n > 0)
		facts_add(f, "sets", FACTS_TOLD, "left out, because a "
		    "member cannot have the counted value, or another set "
		    "counts another value of it: %s", sets->left_out.text.p);
}
