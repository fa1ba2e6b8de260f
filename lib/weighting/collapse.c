/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "ask/breakspec.h"
#include "ask/group.h"
#include "weighting/targets.h"
#include "weighting/collapse.h"

struct merger {
	struct slice where;	/* margin or column; empty: any */
	struct slice from, into;
	size_t done;		/* in so many margins or columns */
	struct slice places[2];	/* the first of them */
};

static int
read_merger(struct targets *t, const char *text, struct merger *m,
    struct diag *d)
{
	const char *p = text;

	*m = (struct merger){ .done = 0 };
	if (breakspec_name(&p, ":=", &t->arena, &m->from) && *p == ':') {
		m->where = m->from;
		p++;
		if (!breakspec_name(&p, "=", &t->arena, &m->from))
			p = "";
	}
	if (*p == '=' && m->from.n > 0) {
		p++;
		if (breakspec_name(&p, "", &t->arena, &m->into) && *p == '\0')
			return 0;
	}
	return diag_set(d, "--collapse: found \"%s\", wanted "
	    "'answer=category' or 'column:answer=category'", text);
}

static bool
is_meant(const struct merger *m, struct slice place)
{
	return m->where.n == 0 || slice_eq(m->where, place);
}

static void
count(struct merger *m, struct slice place)
{
	if (m->done < 2)
		m->places[m->done] = place;
	m->done++;
}

static struct slice
both(struct targets *t, struct slice a, struct slice b)
{
	struct buf text = { NULL, 0, 0 };
	struct slice label;

	buf_printf(&text, "%.*s + %.*s", (int)a.n, a.p, (int)b.n, b.p);
	label = (struct slice){ arena_string(&t->arena, buf_all(&text)),
	    text.len };
	buf_clear(&text);
	return label;
}

/* The target with that label, of itself or of what was merged with it, or
 * margin->n. */
static size_t
find(const struct target_margin *margin, struct slice label)
{
	size_t i = targets_find(margin, label), k = 0;

	while (k < margin->n && !slice_eq(margin->targets[k].merged, label))
		k++;
	return i < margin->n ? i : k;
}

static struct slice
shown(const struct target *x)
{
	return x->merged.n > 0 ? x->merged : x->label;
}

/* The category from is put into the other, as are those that are in it. */
static void
merge(struct targets *t, struct target_margin *margin, size_t from,
    size_t into)
{
	struct target *a = &margin->targets[from], *b = &margin->targets[into];

	b->value += a->value;
	b->merged = both(t, shown(b), shown(a));
	for (size_t i = 0; i < margin->n; i++)
		if (margin->targets[i].into == from)
			margin->targets[i].into = into;
}

/* What was merged once is in another category, and its target counted there. */
static int
merge_categories(struct targets *t, struct target_margin *margin,
    struct merger *m, struct diag *d)
{
	size_t from = find(margin, m->from), into = find(margin, m->into);

	if (from == margin->n || into == margin->n || from == into ||
	    !is_meant(m, margin->name))
		return 0;
	into = margin->targets[into].into;
	if (margin->targets[from].into != from || into == from)
		return diag_set(d, "\"%.*s\" of %s is in \"%s\" already",
		    (int)m->from.n, m->from.p, margin->name.p,
		    shown(&margin->targets[margin->targets[from].into]).p);
	merge(t, margin, from, into);
	count(m, margin->name);
	return 0;
}

/* In the label of the category that the target is in. */
static void
name_answer(struct targets *t, struct target_margin *margin, size_t target,
    struct slice answer)
{
	struct target *x = &margin->targets[margin->targets[target].into];

	x->merged = both(t, shown(x), answer);
}

/* An answer that has no target is one of the groups with that label, too. */
static void
add_answer(struct targets *t, struct target_margin *margin, struct merger *m)
{
	for (size_t c = 0; c < margin->ncolumns; c++) {
		size_t found = 0;

		if (!is_meant(m, margin->columns[c]) &&
		    !is_meant(m, margin->name))
			continue;
		for (size_t i = 0; i < margin->n; i++) {
			struct group *g = margin->targets[i].groups[c];

			if (!slice_eq(group_label(g), m->into))
				continue;
			group_add(g, m->from);
			if (margin->ncolumns == 1)
				name_answer(t, margin, i, m->from);
			found++;
		}
		if (found > 0)
			count(m, margin->columns[c]);
	}
}

int
collapse(struct targets *t, const char *text, struct diag *d)
{
	struct merger m;
	struct diag why;

	if (read_merger(t, text, &m, d) < 0)
		return -1;
	for (size_t i = 0; i < t->n; i++)
		if (merge_categories(t, &t->margins[i], &m, &why) < 0)
			return diag_set(d, "--collapse %s: %s", text,
			    why.text);
	for (size_t i = 0; m.done == 0 && i < t->n; i++)
		add_answer(t, &t->margins[i], &m);
	if (m.done == 0)
		return diag_set(d, "--collapse %s: no target%s%.*s is called "
		    "\"%.*s\"", text, m.where.n > 0 ? " of " : "",
		    (int)m.where.n, m.where.p, (int)m.into.n, m.into.p);
	if (m.done > 1 && m.where.n == 0)
		return diag_set(d, "--collapse %s: targets of %.*s and of %.*s "
		    "are called so; wanted '%.*s:%s'", text,
		    (int)m.places[0].n, m.places[0].p, (int)m.places[1].n,
		    m.places[1].p, (int)m.places[0].n, m.places[0].p, text);
	return 0;
}
