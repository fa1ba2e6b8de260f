/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/foreign.h"
#include "stream/source.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "weighting/poststrata.h"
#include "table/table.h"
#include "hide/hide.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_weight.h"
#include "count/survey_job.h"
#include "count/survey_crew.h"
#include "count/survey_sums.h"
#include "codebook/cli_codebook.h"
#include "cli/cli_keep.h"
#include "cli/cli_split.h"
#include "cli/remarks.h"
#include "count/survey_check.h"
#include "count/survey_ticks.h"
#include "count/survey_run.h"

/* What the codebook knows of how people were drawn would go unused. */
static int
check_design(const struct survey_options *o, const struct codebook *cb,
    struct diag *d)
{
	for (size_t i = 0; cb != NULL && !o->ignore_design && i < cb->n; i++) {
		const struct codebook_variable *v = &cb->variables[i];

		if (codebook_is_design(v->role))
			return diag_set(d, "the codebook has \"%s\" as %s, "
			    "which is not used yet; figures would be those of "
			    "a random sample (--ignore-design computes them "
			    "so)", v->name.p,
			    codebook_role_word(v->role));
	}
	return 0;
}

/* Is it a survey?  Not the numbers of one, nor its codebook. */
static int
check_survey(const struct csvin *in, struct diag *d)
{
	struct slice *names = xcalloc(csvin_ncolumns(in), sizeof(*names));
	struct columns c = column_names(in, names);
	struct diag why;
	int status = foreign_refuse_names(names, c.n, &why);

	free(names);
	return status < 0 ? diag_at(d, c.file, 1, "%s", why.text) : 0;
}

/* What the weights were calibrated to. */
static int
open_targets(const struct survey_options *o, struct poststrata **poststrata,
    struct diag *d)
{
	if (o->calibrated == NULL)
		return 0;
	if (o->weight == NULL)
		return diag_set(d, "--calibrated goes with --weight, which was "
		    "made to meet these targets");
	if (cli_keep(o->calibrated, o->output, d) < 0)
		return -1;
	*poststrata = poststrata_new(o->calibrated, &o->collapse, o->start,
	    d);
	return *poststrata == NULL ? -1 : 0;
}

static struct csvin *
open_data(struct survey_run *r, struct diag *d)
{
	if (r->partial == NULL || r->partial->header.n == 0)
		return cli_split_open(r->prog, r->o->file, r->o->header,
		    &r->input, d);
	r->header = r->partial->header;
	r->input = (struct cli_input){ .fd = -1, .begin = -1 };
	r->input.in = cli_open_source(cli_name(r->o->file), (struct source){
	    source_read_slice, &r->header }, d);
	return r->input.in;
}

int
survey_run_open(struct survey_run *r, const char *prog,
    const struct survey_options *o, struct diag *d)
{
	*r = (struct survey_run){ .prog = prog, .o = o,
	    .partial = r->partial };
	if (cli_codebook_apart(o->codebook, o->file, d) < 0 ||
	    cli_codebook_keep(o->codebook, o->output, d) < 0 ||
	    cli_keep(o->file, o->output, d) < 0 ||
	    (o->header != NULL && cli_keep(o->header, o->output, d) < 0) ||
	    cli_codebook_read(prog, o->codebook, &r->codebook, d) < 0 ||
	    check_design(o, r->codebook, d) < 0)
		return -1;
	r->in = open_data(r, d);
	return r->in == NULL || check_survey(r->in, d) < 0 ? -1 : 0;
}

int
survey_run_weigh(const struct survey_run *r, struct survey_options *o,
    struct poststrata **poststrata, struct diag *d)
{
	*poststrata = NULL;
	if (survey_weight_find(o, r->codebook, r->in, d) < 0)
		return -1;
	return open_targets(o, poststrata, d);
}

void
survey_run_close(struct survey_run *r)
{
	if (r->in != NULL)
		csvin_close(r->in);
	codebook_free(r->codebook);
}

/* Remarks on a weight are about all that is counted by it. */
static bool
has_weight(const struct survey_job *jobs, size_t n, const char *weight)
{
	for (size_t i = 0; i < n; i++)
		if (option_same(weight, jobs[i].o->weight))
			return true;
	return false;
}

static bool
several_weights(const struct survey_job *jobs, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (!option_same(jobs[i].o->weight, jobs[0].o->weight))
			return true;
	return false;
}

/* What the figures of one survey do not say. */
static void
remark_survey(const struct survey *s, struct remarks *r)
{
	survey_check_labels(s, r);
	if (s->o->base == NULL && s->owns_where)
		survey_check_words(s, r);
	survey_ticks_check(s, s->o->questions, r);
	survey_check_codebook(s, r);
}

int
survey_run_count(const struct survey_run *r, const struct survey_job *jobs,
    size_t n, struct diag *d)
{
	struct remarks remarks = { .prog = r->prog, .strict = r->o->strict };

	if (survey_crew_count(jobs, n, &r->input, r->partial, r->o->threads,
	    d) < 0)
		return -1;
	if (r->partial != NULL && r->partial->put != NULL)
		return 0;
	for (size_t i = 0; i < n; i++) {
		const struct survey_job *job = &jobs[i];

		if (!has_weight(jobs, i, job->o->weight))
			survey_weight_remark(job->o, r->in,
			    &job->surveys[0]->counted,
			    several_weights(jobs, n), r->prog);
		for (size_t k = 0; k < job->n; k++) {
			remarks.at = job->surveys[k]->at;
			remark_survey(job->surveys[k], &remarks);
		}
	}
	return remarks_end(&remarks, d);
}

/* How many questions have a base. */
static size_t
with_base(const struct survey *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += tally_result(s->questions[i].tally)->base.all.n > 0;
	return n;
}

/* Why there is nobody in any base; -1. */
static int
nobody(const struct counted *c, const char *name, struct diag *d)
{
	if (c->asked > 0)
		return diag_at(d, name, 0, "nobody answered any of the "
		    "questions, so there are no figures");
	if (c->weighted == 0)
		return diag_at(d, name, 0, "no respondents with a weight above "
		    "0, so there are no figures");
	if (c->asked_zero == 1)
		return diag_at(d, name, 0, "the only respondent that fits "
		    "--where has weight 0, so there are no figures");
	if (c->asked_zero > 0)
		return diag_at(d, name, 0, "all %" PRIu64 " respondents that "
		    "fit --where have weight 0, so there are no figures",
		    c->asked_zero);
	return diag_at(d, name, 0, "no respondent%s fits --where, so there "
	    "are no figures", c->dropped > 0 ? " with a weight" : "");
}

void
survey_run_hide(const struct survey_run *r, const struct survey *s,
    const struct table_set *set)
{
	const struct remarks remarks = { .prog = r->prog, .at = s->at };
	uint64_t least = set->look.small.min_cell;
	struct hide_log log = { 0 };
	bool one;

	for (size_t i = 0; least > 0 && i < set->n; i++) {
		set->tables[i]->nets_alone = set->agreement;
		hide_small_cells(set->tables[i], least, &log);
	}
	one = log.primary == 1;
	if (log.primary + log.secondary > 0)
		remarks_note(&remarks, "--min-cell %" PRIu64 ": %" PRIu64
		    " %s hidden, and %" PRIu64 " more whose sums would give "
		    "%s away", least, log.primary, one ? "cell" : "cells",
		    log.secondary, one ? "it" : "these");
}

/* The first question without one. */
static const struct question *
without_base(const struct survey *s)
{
	const struct question *q = s->questions;

	while (tally_result(q->tally)->base.all.n > 0)
		q++;
	return q;
}

int
survey_run_somebody(const struct survey_run *r, const struct survey *s,
    bool each, struct diag *d)
{
	size_t n = with_base(s);

	if (n == s->n || (n > 0 && !each))
		return 0;
	if (n == 0)
		return nobody(&s->counted, cli_name(r->o->file), d);
	return diag_at(d, cli_name(r->o->file), 0, "nobody who is asked "
	    "answered %.*s", (int)without_base(s)->name.n,
	    without_base(s)->name.p);
}

int
survey_run_write(const struct survey_run *r, const struct survey *s,
    const struct buf *out, struct diag *d)
{
	bool empty = s != NULL && with_base(s) == 0;

	if ((!empty || r->o->output == NULL) && cli_write(r->prog,
	    r->o->output, buf_all(out), d) < 0)
		return -1;
	return empty ? survey_run_somebody(r, s, false, d) : 0;
}

_Noreturn void
survey_run_fail(const char *prog, const struct survey_options *o,
    const struct diag *d)
{
	cli_fail(prog, survey_options_stream(o) ? csvout_new(STDOUT_FILENO) :
	    NULL, d);
}
