/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "ask/breakspec.h"
#include "ask/group.h"
#include "weighting/targets.h"

struct targets *
targets_new(const char *file)
{
	struct targets *t = xcalloc(1, sizeof(*t));

	t->file = file;
	return t;
}

static void
free_target(struct target *x, size_t ncolumns)
{
	for (size_t i = 0; x->groups != NULL && i < ncolumns; i++)
		group_free(x->groups[i]);
	free(x->groups);
}

void
targets_free(struct targets *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < t->n; i++) {
		struct target_margin *m = &t->margins[i];

		for (size_t k = 0; k < m->n; k++)
			free_target(&m->targets[k], m->ncolumns);
		free(m->targets);
		free(m->columns);
	}
	free(t->margins);
	free(t->numbers);
	arena_clear(&t->arena);
	free(t);
}

/* The columns of "gender*age". */
static int
read_columns(struct targets *t, struct target_margin *m, struct diag *d)
{
	const char *p = m->name.p;
	size_t cap = 0;

	for (;; p++) {
		m->columns = xgrow(m->columns, m->ncolumns, &cap,
		    sizeof(*m->columns));
		if (!breakspec_name(&p, "*", &t->arena,
		    &m->columns[m->ncolumns]))
			return diag_set(d, "variable: \"%s\" is no column, "
			    "nor columns with * between them", m->name.p);
		for (size_t i = 0; i < m->ncolumns; i++)
			if (slice_eq(m->columns[i], m->columns[m->ncolumns]))
				return diag_set(d, "variable: \"%s\" has the "
				    "same column twice", m->name.p);
		m->ncolumns++;
		if (*p == '\0')
			return 0;
	}
}

struct target_margin *
targets_margin(struct targets *t, struct slice name, struct diag *d)
{
	struct target_margin m = { .name = name };

	for (size_t i = 0; i < t->n; i++)
		if (slice_eq(t->margins[i].name, name))
			return &t->margins[i];
	m.name.p = arena_string(&t->arena, name);
	if (read_columns(t, &m, d) < 0) {
		free(m.columns);
		return NULL;
	}
	t->margins = xgrow(t->margins, t->n, &t->cap, sizeof(*t->margins));
	t->margins[t->n] = m;
	return &t->margins[t->n++];
}

/* Without what groups use, a text with a comma or a colon means itself. */
static struct group *
read_group(const char *text, struct diag *d)
{
	struct group *g;

	if (strpbrk(text, ",:") == NULL || strpbrk(text, "|=\"") != NULL)
		return group_parse(text, d);
	g = group_new(slice_of(text));
	group_add(g, slice_of(text));
	return g;
}

/* Takes the text up to the next * outside of quotes. */
static struct slice
next_part(const char **p)
{
	struct slice part = { *p, 0 };
	bool quoted = false;

	for (; (*p)[part.n] != '\0'; part.n++) {
		char c = (*p)[part.n];

		if (c == '"')
			quoted = !quoted;
		else if (c == '*' && !quoted)
			break;
	}
	*p += part.n;
	return slice_trim(part);
}

static int
read_groups(struct targets *t, const struct target_margin *m,
    struct target *x, struct slice category, struct diag *d)
{
	const char *text = arena_string(&t->arena, category), *p = text;

	x->groups = xcalloc(m->ncolumns, sizeof(struct group *));
	for (size_t i = 0; i < m->ncolumns; i++) {
		struct slice part = m->ncolumns == 1 ? category :
		    next_part(&p);

		if (i + 1 < m->ncolumns && *p++ != '*')
			return diag_set(d, "category: \"%s\" has %zu part%s, "
			    "wanted one for each column of %s", text, i + 1,
			    i == 0 ? "" : "s", m->name.p);
		x->groups[i] = read_group(arena_string(&t->arena, part), d);
		if (x->groups[i] == NULL)
			return -1;
	}
	if (m->ncolumns > 1 && *p != '\0')
		return diag_set(d, "category: \"%s\" has more parts than %s "
		    "has columns; an answer with * in it is quoted", text,
		    m->name.p);
	return 0;
}

static struct slice
label_of(struct targets *t, const struct target_margin *m,
    const struct target *x)
{
	struct buf b = { NULL, 0, 0 };
	struct slice label;

	for (size_t i = 0; i < m->ncolumns; i++) {
		buf_puts(&b, i > 0 ? "*" : "");
		buf_slice(&b, group_label(x->groups[i]));
	}
	label = (struct slice){ arena_string(&t->arena, buf_all(&b)), b.len };
	buf_clear(&b);
	return label;
}

struct target *
targets_add(struct targets *t, struct target_margin *m, struct slice category,
    struct diag *d)
{
	struct target x = { .line = 0 };
	size_t same;

	if (read_groups(t, m, &x, category, d) < 0) {
		free_target(&x, m->ncolumns);
		return NULL;
	}
	x.label = label_of(t, m, &x);
	same = targets_find(m, x.label);
	if (same < m->n) {
		diag_set(d, "category: %s has \"%s\" already (line %llu)",
		    m->name.p, x.label.p,
		    (unsigned long long)m->targets[same].line);
		free_target(&x, m->ncolumns);
		return NULL;
	}
	m->targets = xgrow(m->targets, m->n, &m->cap, sizeof(*m->targets));
	x.into = m->n;
	m->targets[m->n] = x;
	return &m->targets[m->n++];
}

struct target_number *
targets_add_number(struct targets *t, struct slice column, struct diag *d)
{
	struct target_number x = { .column = column };

	for (size_t i = 0; i < t->nnumbers; i++)
		if (slice_eq(t->numbers[i].column, column)) {
			diag_set(d, "variable: \"%.*s\" has its mean or total "
			    "already (line %llu)", (int)column.n, column.p,
			    (unsigned long long)t->numbers[i].line);
			return NULL;
		}
	x.column.p = arena_string(&t->arena, column);
	t->numbers = xgrow(t->numbers, t->nnumbers, &t->numbers_cap,
	    sizeof(*t->numbers));
	t->numbers[t->nnumbers] = x;
	return &t->numbers[t->nnumbers++];
}

size_t
targets_find(const struct target_margin *m, struct slice label)
{
	size_t i = 0;

	while (i < m->n && !slice_eq(m->targets[i].label, label))
		i++;
	return i;
}

struct fixed_share
targets_share(const struct target_margin *m, size_t i)
{
	return (struct fixed_share){ m->targets[i].value, m->total };
}
