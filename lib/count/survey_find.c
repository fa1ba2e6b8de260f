/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_names.h"
#include "count/survey_codebook.h"
#include "count/survey_find.h"

static struct question *
add_question(struct survey *s, struct slice name)
{
	s->questions = xreallocarray(s->questions, s->n + 1,
	    sizeof(*s->questions));
	s->questions[s->n] = (struct question){ .name = name };
	return &s->questions[s->n++];
}

static int
add_set(struct survey *s, const struct survey_names *names, const char *multi,
    struct diag *d)
{
	struct slice name = { multi, strcspn(multi, "=") };
	struct question *q = add_question(s, name);

	q->is_set = true;
	q->ncolumns = column_list(&names->header, survey_names_columns(multi),
	    &q->columns, d);
	return q->ncolumns > 0 ? 0 : -1;
}

static void
add_column(struct survey *s, const struct survey_names *names, size_t column)
{
	struct question *q = add_question(s, names->list[column]);

	q->columns = xcalloc(1, sizeof(*q->columns));
	q->columns[0] = column;
	q->ncolumns = 1;
}

/* A grid's column may have been asked for by itself. */
static bool
is_asked(const struct survey *s, size_t column)
{
	for (size_t i = 0; i < s->n; i++)
		if (!s->questions[i].is_set &&
		    s->questions[i].columns[0] == column)
			return true;
	return false;
}

/* A part of a set would be taken for the whole. */
static int
find_members(const struct survey *s, const struct survey_names *names,
    struct slice group, struct diag *d)
{
	const struct codebook_variable *v = s->codebook->variables;
	size_t *members, n = codebook_members(s->codebook, group, &members);
	struct buf missing;
	int status = 0;

	buf_init(&missing);
	for (size_t i = 0; i < n; i++)
		if (column_find(&names->header, v[members[i]].name) ==
		    COLUMN_NONE)
			buf_printf(&missing, "%s%s", missing.len > 0 ? ", " :
			    "", v[members[i]].name.p);
	if (missing.len > 0)
		status = diag_at(d, names->header.file, 1, "the group "
		    "\"%.*s\" of the codebook has columns that are not here: "
		    "%s", (int)group.n, group.p, missing.p);
	free(members);
	buf_clear(&missing);
	return status;
}

/* A set is a question, a grid is one for each of its columns. */
static int
add_group(struct survey *s, const struct survey_names *names,
    struct slice group, struct diag *d)
{
	const struct codebook *cb = s->codebook;
	size_t *members, n = codebook_members(cb, group, &members);
	struct question *q = NULL;
	int status = find_members(s, names, group, d);

	if (status == 0 && codebook_is_set(cb, group)) {
		q = add_question(s, group);
		q->is_set = true;
		q->columns = xcalloc(n, sizeof(*q->columns));
	}
	for (size_t i = 0; i < n && status == 0; i++) {
		size_t column = column_find(&names->header,
		    cb->variables[members[i]].name);

		if (q != NULL)
			q->columns[q->ncolumns++] = column;
		else if (!is_asked(s, column))
			add_column(s, names, column);
	}
	free(members);
	return status;
}

/* The sets that -q does not name come last. */
static int
add_questions(struct survey *s, const struct survey_names *names,
    const struct survey_options *o, struct diag *d)
{
	bool *named = xcalloc(o->multi.n, sizeof(*named));
	size_t *list = NULL, n = 0, ncolumns = names->header.n;
	bool groups = names->all.n > names->groups;
	int status = 0;

	if (o->questions != NULL) {
		n = column_list(&names->all, o->questions, &list, d);
		status = n > 0 ? 0 : -1;
	}
	for (size_t i = 0; i < n && status == 0; i++) {
		if (list[i] < ncolumns) {
			if (!groups || !is_asked(s, list[i]))
				add_column(s, names, list[i]);
			continue;
		}
		if (list[i] >= names->groups) {
			status = add_group(s, names, names->list[list[i]], d);
			continue;
		}
		named[list[i] - ncolumns] = true;
		status = add_set(s, names,
		    o->multi.items[list[i] - ncolumns], d);
	}
	for (size_t i = 0; i < o->multi.n && status == 0; i++)
		if (!named[i] && !o->only_named)
			status = add_set(s, names, o->multi.items[i], d);
	free(named);
	free(list);
	return status;
}

static int
read_groups(struct survey *s, const struct survey_options *o, struct diag *d)
{
	s->wrong = "net";
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

static int
make_tally(struct survey *s, struct question *q,
    const struct survey_names *names, const struct survey_options *o,
    struct diag *d)
{
	struct tally_spec spec = { .ncolumns = q->ncolumns,
	    .nexclude = s->nexclude, .exclude = s->exclude,
	    .codebook = s->codebook, .of_responses = o->of_responses,
	    .of_ticked = o->of_ticked, .of_all = o->of_all };

	q->names = xcalloc(q->ncolumns, sizeof(*q->names));
	for (size_t i = 0; i < q->ncolumns; i++)
		q->names[i] = names->list[q->columns[i]];
	if (survey_codebook_describe(s, q, o, d) < 0)
		return -1;
	spec.kind = q->kind;
	spec.fields = q->fields;
	spec.columns = q->names;
	spec.variables = q->variables;
	spec.nnets = q->nnets;
	spec.nets = q->nets;
	q->tally = tally_new(&spec);
	return 0;
}

static void
want_columns(struct question *q, struct csvin *in)
{
	q->fields = xcalloc(q->ncolumns, sizeof(*q->fields));
	for (size_t i = 0; i < q->ncolumns; i++)
		q->fields[i] = csvin_want(in, q->columns[i]);
}

int
survey_find(struct survey *s, const struct survey_options *o, struct csvin *in,
    struct diag *d)
{
	struct survey_names names;
	int status;

	s->o = o;
	s->wrong = "questions";
	status = survey_names_read(&names, o, in, s->codebook, d);
	if (status == 0)
		status = add_questions(s, &names, o, d);
	if (status == 0)
		status = read_groups(s, o, d);
	if (status == 0)
		s->wrong = "questions";
	for (size_t i = 0; i < s->n && status == 0; i++) {
		want_columns(&s->questions[i], in);
		status = make_tally(s, &s->questions[i], &names, o, d);
	}
	s->header = names.list;
	return status;
}

static int
add_named(struct survey *s, const struct survey_names *names,
    const struct survey_options *o, struct slice name, struct diag *d)
{
	size_t i = column_need(&names->all, name, d);

	if (i == COLUMN_NONE)
		return -1;
	if (i < names->header.n)
		add_column(s, names, i);
	else if (i < names->groups)
		return add_set(s, names, o->multi.items[i - names->header.n],
		    d);
	else if (!codebook_is_set(s->codebook, name))
		return diag_set(d, "\"%.*s\" is a grid; wanted one of its "
		    "columns", (int)name.n, name.p);
	else
		return add_group(s, names, name, d);
	return 0;
}

int
survey_find_named(struct survey *s, const struct survey_options *o,
    struct csvin *in, struct slice name, struct diag *d)
{
	char *list = xstrndup(name.p, name.n);
	struct survey_options only = { .multi = o->multi, .questions = list };
	struct survey_names names;
	int status;

	status = survey_names_read(&names, &only, in, s->codebook, d);
	if (status == 0)
		status = add_named(s, &names, o, name, d);
	if (status == 0) {
		want_columns(&s->questions[s->n - 1], in);
		status = make_tally(s, &s->questions[s->n - 1], &names, o, d);
	}
	free(names.list);
	free(list);
	return status;
}
