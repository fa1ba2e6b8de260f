/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stats/weight.h"
#include "stream/csvin.h"
#include "cli/cli_split.h"
#include "codebook/cli_codebook.h"
#include "codebook/codebook.h"
#include "codebook/weight_name.h"
#include "weighting/collapse.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "weighting/targets_read.h"
#include "kind-weight/sample/chunk.h"
#include "kind-weight/input.h"
#include "kind-weight/options.h"

static void
remark_sums(const struct input *i)
{
	double one = i->targets->unit == TARGETS_PERCENT ? 1e14 : 1e12;

	for (size_t k = 0; k < i->targets->n; k++) {
		const struct target_margin *m = &i->targets->margins[k];

		if (m->doubtful)
			cli_message(i->o->prog, "note: %s: the counts of %s "
			    "are few and have decimals: are they "
			    "percentages?", i->o->targets, m->name.p);
		if (m->rescaled)
			cli_message(i->o->prog, "note: %s: targets of %s sum "
			    "to %.3f%%, and are rescaled to 100%%",
			    i->o->targets, m->name.p,
			    (double)m->total / one * 100);
	}
}

/* A margin whose categories are all one says nothing. */
static void
remark_single(const struct input *i)
{
	for (size_t k = 0; k < i->targets->n; k++) {
		const struct target_margin *m = &i->targets->margins[k];
		size_t left = 0;

		for (size_t c = 0; c < m->n; c++)
			left += m->targets[c].into == c;
		if (left == 1)
			cli_message(i->o->prog, "note: %s has one category, to "
			    "which all are weighted: it changes nothing",
			    m->name.p);
	}
}

/* All that can be wrong with them is found before anything is read. */
static int
open_targets(struct input *i, struct diag *d)
{
	const struct opts *o = i->o;

	if (o->targets == NULL)
		return 0;
	i->targets = targets_read(o->targets, o->allow_zero, d);
	if (i->targets == NULL)
		return -1;
	for (size_t k = 0; k < o->collapse.n; k++)
		if (collapse(i->targets, o->collapse.items[k], d) < 0)
			return -1;
	remark_single(i);
	remark_sums(i);
	i->margins = margins_new(i->targets, o->missing_own || o->quota,
	    d);
	return i->margins == NULL ? -1 : 0;
}

static void
name_columns(struct input *i)
{
	i->names = xcalloc(csvin_ncolumns(i->in), sizeof(*i->names));
	i->cols = column_names(i->in, i->names);
}

static int
open_stream(struct input *i, struct diag *d)
{
	const struct opts *o = i->o;

	if (cli_codebook_apart(o->codebook, o->file, d) < 0 ||
	    cli_codebook_read(o->prog, o->codebook, &i->codebook, d) < 0)
		return -1;
	i->in = cli_split_open(o->prog, o->file, o->header, &i->cli, d);
	if (i->in == NULL)
		return -1;
	i->first = cli_first_record(&i->cli);
	name_columns(i);
	cli_codebook_note(o->prog, i->codebook, &i->cols);
	return 0;
}

static bool
looks_like_weight(const struct input *i, struct slice name)
{
	const struct codebook_variable *v = i->codebook == NULL ? NULL :
	    codebook_find(i->codebook, name);

	return weight_name_looks(name) ||
	    (v != NULL && v->role == CODEBOOK_WEIGHT);
}

/* A weight that is there and does not count is nearly always forgotten. */
static void
remark_weights(const struct input *i)
{
	for (size_t c = 0; c < i->cols.n; c++)
		if (looks_like_weight(i, i->cols.names[c]))
			cli_message(i->o->prog, "note: column \"%.*s\" looks "
			    "like a weight and does not count (-w %.*s uses "
			    "it)",
			    (int)i->cols.names[c].n, i->cols.names[c].p,
			    (int)i->cols.names[c].n, i->cols.names[c].p);
}

static int
open_weight(struct input *i, struct diag *d)
{
	size_t column;

	if (i->o->start == NULL)
		return 0;
	column = column_need(&i->cols, slice_of(i->o->start), d);
	if (column == COLUMN_NONE)
		return -1;
	i->start = csvin_want(i->in, column);
	return 0;
}

int
input_open(struct input *i, const struct opts *o, struct diag *d)
{
	*i = (struct input){ .o = o };
	if (open_targets(i, d) < 0 || open_stream(i, d) < 0 ||
	    open_weight(i, d) < 0)
		return -1;
	if (o->start == NULL && !o->quota && o->times == NULL)
		remark_weights(i);
	if (i->margins == NULL)
		return 0;
	return margins_open(i->margins, i->codebook, i->in, &i->cols, d);
}

int
input_open_part(struct input *i, const struct input *whole,
    struct chunk *chunk, struct diag *d)
{
	*i = (struct input){ .o = whole->o, .targets = whole->targets,
	    .codebook = whole->codebook, .cli = { .fd = whole->cli.fd },
	    .first = chunk->at };
	i->in = cli_open_part(&whole->cli,
	    (struct source){ chunk_read, chunk }, d);
	if (i->in == NULL)
		return -1;
	name_columns(i);
	i->margins = margins_new(i->targets, i->o->missing_own, d);
	if (i->margins == NULL || open_weight(i, d) < 0)
		return -1;
	return margins_open(i->margins, i->codebook, i->in, &i->cols, d);
}

void
input_close_part(struct input *i)
{
	margins_free(i->margins);
	csvin_close(i->in);
	free(i->names);
}

void
input_close(struct input *i)
{
	margins_free(i->margins);
	targets_free(i->targets);
	codebook_free(i->codebook);
	csvin_close(i->in);
	free(i->names);
}

void
input_remark(const struct input *i)
{
	if (i->rounded)
		cli_message(i->o->prog, "note: weights with more than 12 "
		    "decimals were rounded to 12");
}

bool
input_is_missing(const struct input *i, const struct codebook_variable *v,
    struct slice field)
{
	return field.n == 0 || (i->codebook != NULL &&
	    codebook_is_missing(i->codebook, v, field));
}

int
input_at(const struct input *i, const struct diag *why, struct diag *d)
{
	return diag_at(d, i->cols.file, csvin_line(i->in), "%s", why->text);
}

int
input_weight(struct input *i, int64_t *weight, struct diag *d)
{
	enum weight_result got = WEIGHT_OK;
	struct slice field;

	*weight = WEIGHT_ONE;
	if (i->o->start == NULL)
		return 0;
	field = csvin_field(i->in, i->start);
	got = weight_parse(field, weight);
	i->rounded |= got == WEIGHT_ROUNDED;
	if (got == WEIGHT_OK || got == WEIGHT_ROUNDED)
		return 0;
	return diag_at(d, i->cols.file, csvin_line(i->in),
	    "%s: \"%.*s\" %s%s", i->o->start, (int)field.n, field.p,
	    weight_problem(got), got == WEIGHT_EMPTY ?
	    " (kind-filter leaves respondents out)" : "");
}
