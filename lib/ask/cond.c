/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/column.h"
#include "cli/remarks.h"
#include "ask/cond_tree.h"
#include "ask/cond_find.h"
#include "ask/cond_field.h"
#include "ask/cond_grammar.h"
#include "ask/cond_result.h"
#include "ask/cond_recent.h"
#include "ask/cond.h"

struct cond {
	struct cond_tree tree;
	size_t *unseen;		/* labels that no row had so far */
	size_t nunseen;
	uint64_t *met;		/* of each label, how many had it; or NULL */
	struct buf field;	/* with a NUL behind it, for regexec */
	struct cond_known *known;	/* or NULL */
	struct cond_recent *recent;	/* or NULL */
	bool began;		/* cond_eval was called */
};

struct cond *
cond_parse(const char *text, const struct columns *cols,
    const struct codebook *cb, struct diag *d)
{
	const struct cond_names names = { cols, cb };
	struct cond *c = xcalloc(1, sizeof(*c));

	if (cond_grammar_tree(&c->tree, text, &names, d) < 0) {
		cond_free(c);
		return NULL;
	}
	cond_tree_mark(&c->tree);
	c->unseen = xcalloc(c->tree.nlabels, sizeof(*c->unseen));
	for (size_t i = 0; i < c->tree.nlabels; i++)
		if (c->tree.labels[i].shown != NULL)
			c->unseen[c->nunseen++] = i;
	return c;
}

void
cond_free(struct cond *c)
{
	if (c == NULL)
		return;
	cond_result_forget(c->known, &c->tree);
	cond_recent_free(c->recent);
	cond_tree_clear(&c->tree);
	free(c->unseen);
	free(c->met);
	buf_clear(&c->field);
	free(c);
}

size_t
cond_ncolumns(const struct cond *c)
{
	return c->tree.ncolumns;
}

size_t
cond_column(const struct cond *c, size_t i)
{
	return c->tree.columns[i].column;
}

void
cond_bind(struct cond *c, size_t i, size_t want)
{
	c->tree.columns[i].want = want;
}

void
cond_share(struct cond *c, struct repeated *fields)
{
	c->known = cond_result_known(&c->tree, fields);
}

static bool
is_seen(const struct cond_tree *t, const struct cond_label *label,
    const struct slice *fields)
{
	for (size_t i = 0; i < label->ncolumns; i++)
		if (cond_field_fits(t, label, i,
		    fields[t->columns[label->columns + i].want]))
			return true;
	return false;
}

static void
look_for_unseen(struct cond *c, const struct slice *fields)
{
	size_t left = 0;

	for (size_t i = 0; i < c->nunseen; i++)
		if (!is_seen(&c->tree, &c->tree.labels[c->unseen[i]], fields))
			c->unseen[left++] = c->unseen[i];
	c->nunseen = left;
}

static void
count_met(struct cond *c, const struct slice *fields)
{
	for (size_t i = 0; i < c->tree.nlabels; i++)
		c->met[i] += is_seen(&c->tree, &c->tree.labels[i], fields);
}

static void
begin(struct cond *c)
{
	c->began = true;
	if (c->known == NULL)
		c->recent = cond_recent_new(&c->tree);
}

enum cond_result
cond_eval(struct cond *c, const struct slice *fields, struct diag *d)
{
	struct cond_row row = { &c->tree, &c->field, fields, c->known, d };

	if (!c->began)
		begin(c);
	if (c->met != NULL)
		count_met(c, fields);
	else if (c->nunseen > 0)
		look_for_unseen(c, fields);
	return c->recent != NULL ? cond_recent_of(c->recent, &row) :
	    cond_result_of(&row, c->tree.nodes + c->tree.root);
}

void
cond_count_met(struct cond *c)
{
	c->met = xcalloc(c->tree.nlabels, sizeof(*c->met));
}

const uint64_t *
cond_met(const struct cond *c, size_t *n)
{
	*n = c->tree.nlabels;
	return c->met;
}

void
cond_meet(struct cond *c, size_t label)
{
	size_t left = 0;

	for (size_t i = 0; i < c->nunseen; i++)
		if (c->unseen[i] != label)
			c->unseen[left++] = c->unseen[i];
	c->nunseen = left;
}

const char *
cond_unseen(const struct cond *c, size_t i)
{
	return i < c->nunseen ? c->tree.labels[c->unseen[i]].shown : NULL;
}

bool
cond_has_unit(const struct cond *c)
{
	for (size_t i = 0; i < c->tree.ncolumns; i++)
		if (c->tree.columns[i].numbers.unit != 0)
			return true;
	return false;
}

struct cond_units
cond_units(const struct cond *c, size_t i)
{
	const struct answer_numbers *n = &c->tree.columns[i].numbers;

	return (struct cond_units){ n->unit, n->units, n->others };
}

int
cond_join_unit(struct cond *c, size_t i, unsigned unit, struct diag *d)
{
	struct cond_column *column = &c->tree.columns[i];

	if (unit == 0 ||
	    (column->numbers.unit != 0 && column->numbers.unit != unit))
		return diag_set(d, "%.*s: some answers are in another unit "
		    "than others; wanted one unit to compare",
		    (int)column->name.n, column->name.p);
	column->numbers.unit = unit;
	return 0;
}

void
cond_join(struct cond *c, const struct cond *same)
{
	size_t left = 0, k = 0;

	for (size_t i = 0; i < c->nunseen; i++) {
		while (k < same->nunseen && same->unseen[k] < c->unseen[i])
			k++;
		if (k < same->nunseen && same->unseen[k] == c->unseen[i])
			c->unseen[left++] = c->unseen[i];
	}
	c->nunseen = left;
}

void
cond_remark(const struct cond *c, struct remarks *r)
{
	const char *label;

	for (size_t i = 0; (label = cond_unseen(c, i)) != NULL; i++)
		remarks_unseen(r, "%s", label);
}

const struct cond_tree *
cond_parts(const struct cond *c)
{
	return &c->tree;
}
