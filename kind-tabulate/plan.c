/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns make up which question.
 */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "diag.h"
#include "csvin.h"
#include "column.h"
#include "cond.h"
#include "group.h"
#include "options.h"
#include "survey.h"

/* The columns of the file, and behind them the names of the sets. */
struct names {
	struct columns header;
	struct columns all;
	struct slice *list;
};

static const char *
set_columns(const char *multi)
{
	const char *equal = strchr(multi, '=');

	return equal != NULL && equal > multi && equal[1] != '\0' ?
	    equal + 1 : NULL;
}

static int
check_set_name(const struct columns *c, struct slice name, struct diag *d)
{
	if (column_find(c, name) != COLUMN_NONE)
		return diag_set(d, "--multi: \"%.*s\" is the name of a column "
		    "already", (int)name.n, name.p);
	return 0;
}

static int
read_names(struct names *names, const struct opts *o, const struct csvin *in,
    struct diag *d)
{
	size_t n = csvin_ncolumns(in);

	names->list = xcalloc(n + o->multi.n, sizeof(*names->list));
	for (size_t i = 0; i < n; i++)
		names->list[i] = csvin_column(in, i);
	names->header = (struct columns){ csvin_filename(in), names->list, n };
	names->all = names->header;
	for (size_t i = 0; i < o->multi.n; i++) {
		const char *item = o->multi.items[i];
		const char *list = set_columns(item);
		struct slice name = { item, strcspn(item, "=") };

		if (list == NULL)
			return diag_set(d, "--multi: found \"%s\", wanted "
			    "NAME=COLUMNS, such as 'media=media_*'", item);
		if (check_set_name(&names->all, name, d) < 0)
			return -1;
		names->list[names->all.n++] = name;
	}
	return 0;
}

static struct question *
add_question(struct survey *s, struct slice name)
{
	s->questions = xreallocarray(s->questions, s->n + 1,
	    sizeof(*s->questions));
	s->questions[s->n] = (struct question){ .name = name };
	return &s->questions[s->n++];
}

static int
add_set(struct survey *s, const struct names *names, const char *multi,
    struct diag *d)
{
	struct slice name = { multi, strcspn(multi, "=") };
	struct question *q = add_question(s, name);

	q->ncolumns = column_list(&names->header, set_columns(multi),
	    &q->columns, d);
	return q->ncolumns > 0 ? 0 : -1;
}

static void
add_column(struct survey *s, const struct names *names, size_t column)
{
	struct question *q = add_question(s, names->list[column]);

	q->columns = xcalloc(1, sizeof(*q->columns));
	q->columns[0] = column;
	q->ncolumns = 1;
}

/* The sets that -q does not name come last. */
static int
add_questions(struct survey *s, const struct names *names,
    const struct opts *o, struct diag *d)
{
	bool *named = xcalloc(o->multi.n, sizeof(*named));
	size_t *list = NULL, n = 0, ncolumns = names->header.n;
	int status = 0;

	if (o->questions != NULL) {
		n = column_list(&names->all, o->questions, &list, d);
		status = n > 0 ? 0 : -1;
	}
	for (size_t i = 0; i < n && status == 0; i++) {
		if (list[i] < ncolumns) {
			add_column(s, names, list[i]);
			continue;
		}
		named[list[i] - ncolumns] = true;
		status = add_set(s, names,
		    o->multi.items[list[i] - ncolumns], d);
	}
	for (size_t i = 0; i < o->multi.n && status == 0; i++)
		if (!named[i])
			status = add_set(s, names, o->multi.items[i], d);
	free(named);
	free(list);
	return status;
}

static int
read_groups(struct survey *s, const struct opts *o, struct diag *d)
{
	s->nets = xcalloc(o->nets.n, sizeof(*s->nets));
	for (; s->nnets < o->nets.n; s->nnets++) {
		s->nets[s->nnets] = group_parse(o->nets.items[s->nnets], d);
		if (s->nets[s->nnets] == NULL)
			return -1;
	}
	s->exclude = xcalloc(o->exclude.n, sizeof(*s->exclude));
	for (; s->nexclude < o->exclude.n; s->nexclude++)
		s->exclude[s->nexclude] =
		    slice_of(o->exclude.items[s->nexclude]);
	return 0;
}

static void
make_tally(struct survey *s, struct question *q, const struct names *names,
    const struct opts *o, struct csvin *in)
{
	struct tally_plan plan = { .ncolumns = q->ncolumns,
	    .nnets = s->nnets, .nets = s->nets,
	    .nexclude = s->nexclude, .exclude = s->exclude };

	q->fields = xcalloc(q->ncolumns, sizeof(*q->fields));
	q->names = xcalloc(q->ncolumns, sizeof(*q->names));
	for (size_t i = 0; i < q->ncolumns; i++) {
		q->fields[i] = csvin_want(in, q->columns[i]);
		q->names[i] = names->list[q->columns[i]];
	}
	plan.fields = q->fields;
	plan.columns = q->names;
	if (column_find(&names->header, q->name) == COLUMN_NONE)
		q->kind = TALLY_MULTI;
	else
		q->kind = o->mean ? TALLY_NUMBER : TALLY_SINGLE;
	plan.kind = q->kind;
	q->tally = tally_new(&plan);
}

int
survey_plan(struct survey *s, const struct opts *o, struct csvin *in,
    struct diag *d)
{
	struct names names;
	int status;

	*s = (struct survey){ .n = 0 };
	status = read_names(&names, o, in, d);
	if (status == 0)
		status = add_questions(s, &names, o, d);
	if (status == 0)
		status = read_groups(s, o, d);
	for (size_t i = 0; i < s->n && status == 0; i++)
		make_tally(s, &s->questions[i], &names, o, in);
	s->header = names.list;
	return status;
}

void
survey_clear(struct survey *s)
{
	for (size_t i = 0; i < s->n; i++) {
		free(s->questions[i].columns);
		free(s->questions[i].fields);
		free(s->questions[i].names);
		tally_free(s->questions[i].tally);
	}
	for (size_t i = 0; i < s->nnets; i++)
		group_free(s->nets[i]);
	free(s->questions);
	free(s->nets);
	free(s->exclude);
	free(s->header);
	cond_free(s->where);
}
