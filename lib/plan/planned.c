/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/column.h"
#include "stream/csvin.h"
#include "cli/cli_keep.h"
#include "ask/cond.h"
#include "weighting/poststrata.h"
#include "count/survey_find.h"
#include "count/survey_options.h"
#include "count/survey_run.h"
#include "count/survey_sums.h"
#include "plan/tabplan_wrong.h"
#include "plan/tabplan_read.h"
#include "plan/planned.h"

bool
planned_has_plan(const struct planned *p)
{
	return p->program->plan != NULL;
}

int
planned_checked(struct planned *p, size_t row, const char *option,
    int status, const struct diag *d)
{
	if (status == 0)
		return 0;
	if (!planned_has_plan(p))
		return -1;
	tabplan_wrong_table(&p->plan, row, option, d);
	return 0;
}

int
planned_end(const struct planned *p, struct diag *d)
{
	return planned_has_plan(p) ? tabplan_wrong_end(&p->plan, d) : 0;
}

static int
read_plan(struct planned *p, struct diag *d)
{
	const struct planned_program *program = p->program;
	const struct survey_options *s = program->command;
	const char *inputs[] = { program->plan, s->file };

	if (cli_keep_once(inputs, 2, d) < 0 ||
	    cli_keep(program->plan, s->output, d) < 0 ||
	    tabplan_read(&p->plan, program->name, program->plan, d) < 0)
		return -1;
	p->n = p->plan.n;
	return 0;
}

int
planned_init(struct planned *p, const struct planned_program *program,
    struct diag *d)
{
	*p = (struct planned){ .program = program, .n = 1 };
	if (planned_has_plan(p) && read_plan(p, d) < 0) {
		p->n = 0;
		return -1;
	}
	p->rows = xcalloc(p->n, sizeof(*p->rows));
	return 0;
}

static void
clear_set(struct table_set *set)
{
	for (size_t i = 0; i < set->n; i++)
		table_free(set->tables[i]);
	free(set->tables);
}

void
planned_clear(struct planned *p)
{
	for (size_t i = 0; i < p->n; i++) {
		clear_set(&p->rows[i].set);
		survey_clear(&p->rows[i].survey);
		survey_clear(&p->rows[i].also);
	}
	for (size_t i = 0; i < p->njobs; i++) {
		poststrata_free(p->jobs[i].count.poststrata);
		free(p->jobs[i].count.surveys);
	}
	free(p->rows);
	free(p->jobs);
	if (planned_has_plan(p))
		tabplan_clear(&p->plan);
}

/* Are they of the same people, of the same weight? */
static bool
same_people(const struct survey_options *a, const struct survey_options *b)
{
	return option_same(a->where, b->where) &&
	    option_same(a->weight, b->weight) &&
	    a->drop_unweighted == b->drop_unweighted &&
	    option_same(a->calibrated, b->calibrated) &&
	    option_same(a->start, b->start) &&
	    option_same_list(&a->collapse, &b->collapse);
}

static size_t
find_job(const struct planned *p, size_t row)
{
	const struct planned_program *program = p->program;

	for (size_t i = 0; i < p->njobs; i++) {
		size_t first = p->jobs[i].first;

		if (same_people(p->rows[row].o, p->rows[first].o) &&
		    (program->alike == NULL ||
		    program->alike(program->ctx, row, first)))
			return i;
	}
	return p->njobs;
}

/* The data are not read yet, and mistakes are told before they are. */
static int
check_columns(struct planned *p, size_t row, const struct survey_run *run,
    struct diag *d)
{
	const struct survey *s = &p->rows[row].survey;
	const struct survey_options *o = s->o;
	struct columns c = { csvin_filename(run->in), s->header,
	    csvin_ncolumns(run->in) };
	struct cond *where;

	if (o->weight != NULL && planned_checked(p, row, "weight",
	    column_need(&c, slice_of(o->weight), d) == COLUMN_NONE ? -1 : 0,
	    d) < 0)
		return -1;
	if (o->where == NULL)
		return 0;
	where = cond_parse(o->where, &c, run->codebook, d);
	cond_free(where);
	return planned_checked(p, row, "where", where == NULL ? -1 : 0, d);
}

static int
add_job(struct planned *p, size_t row, const struct survey_run *run,
    struct poststrata *poststrata, struct diag *d)
{
	const struct planned_program *program = p->program;
	const char *wrong = NULL;
	struct planned_job *job;
	int status = 0;

	p->jobs = xgrow(p->jobs, p->njobs, &p->jobs_cap, sizeof(*p->jobs));
	job = &p->jobs[p->njobs++];
	*job = (struct planned_job){ .first = row };
	job->count.o = p->rows[row].o;
	job->count.poststrata = poststrata;
	if (program->open != NULL)
		status = program->open(program->ctx, p->njobs - 1, run, &wrong,
		    d);
	if (planned_checked(p, row, wrong, status, d) < 0)
		return -1;
	return check_columns(p, row, run, d);
}

static void
add_survey(struct planned_job *job, struct survey *s)
{
	job->count.surveys = xgrow(job->count.surveys, job->count.n,
	    &job->cap, sizeof(*job->count.surveys));
	job->count.surveys[job->count.n++] = s;
}

/* "plan.csv:7" */
static const char *
place_of(struct planned *p, size_t row)
{
	struct buf at = { NULL, 0, 0 };
	const char *text;

	if (!planned_has_plan(p))
		return NULL;
	buf_printf(&at, "%s:%" PRIu64, p->plan.file, p->plan.rows[row].line);
	text = arena_string(&p->plan.arena, buf_all(&at));
	buf_clear(&at);
	return text;
}

/* Finds what the row asks, of which the program has its own opinion. */
static int
find_questions(struct planned *p, size_t i, const struct survey_run *run,
    struct diag *d)
{
	const struct planned_program *program = p->program;
	struct survey *s = &p->rows[i].survey;
	const char *wrong;
	int status;

	s->codebook = run->codebook;
	s->at = place_of(p, i);
	status = survey_find(s, p->rows[i].o, run->in, d);
	wrong = s->wrong;
	if (status == 0 && program->check != NULL) {
		wrong = NULL;
		status = program->check(program->ctx, i, &wrong, d);
	}
	return planned_checked(p, i, wrong, status, d);
}

/* The row's other survey, which has the same questions. */
static int
find_also(struct planned *p, size_t i, const struct survey_run *run,
    struct diag *d)
{
	struct planned_row *row = &p->rows[i];
	int status;

	if (row->also_o == NULL)
		return 0;
	row->also.codebook = run->codebook;
	status = survey_find(&row->also, row->also_o, run->in, d);
	add_survey(&p->jobs[row->job], &row->also);
	return planned_checked(p, i, row->also.wrong, status, d);
}

static int
find_row(struct planned *p, size_t i, const struct survey_run *run,
    struct diag *d)
{
	struct planned_row *row = &p->rows[i];
	struct poststrata *poststrata;
	int status = survey_run_weigh(run, row->o, &poststrata, d);

	if (planned_checked(p, i, "weight", status, d) < 0)
		return -1;
	if (find_questions(p, i, run, d) < 0) {
		poststrata_free(poststrata);
		return -1;
	}
	status = 0;
	row->job = find_job(p, i);
	if (row->job == p->njobs)
		status = add_job(p, i, run, poststrata, d);
	else
		poststrata_free(poststrata);
	add_survey(&p->jobs[row->job], &row->survey);
	return status < 0 ? -1 : find_also(p, i, run, d);
}

/* Of targets only those of the command are known by their digest in parts of
 * the data. */
static int
check_targets(const struct planned *p, struct diag *d)
{
	for (size_t i = 0; i < p->n; i++)
		if (!option_same(p->rows[i].o->calibrated,
		    p->program->command->calibrated))
			return diag_set(d, "%s: has --calibrated, which goes "
			    "with --partial only for all rows, on the command "
			    "line", p->rows[i].survey.at);
	return 0;
}

int
planned_find(struct planned *p, const struct survey_run *run, struct diag *d)
{
	for (size_t i = 0; i < p->n; i++)
		if (find_row(p, i, run, d) < 0)
			return -1;
	if (planned_end(p, d) < 0)
		return -1;
	return run->partial != NULL && run->partial->put != NULL ?
	    check_targets(p, d) : 0;
}

int
planned_count(struct planned *p, const struct survey_run *run, struct diag *d)
{
	struct survey_job *jobs = xcalloc(p->njobs, sizeof(*jobs));
	int status;

	for (size_t i = 0; i < p->njobs; i++)
		jobs[i] = p->jobs[i].count;
	status = survey_run_count(run, jobs, p->njobs, d);
	free(jobs);
	return status;
}

int
planned_somebody(const struct planned *p, size_t row,
    const struct survey_run *run, const char **wrong, struct diag *d)
{
	if (!planned_has_plan(p) || survey_run_somebody(run,
	    &p->rows[row].survey, true, d) == 0)
		return 0;
	*wrong = p->rows[row].o->where != NULL ? "where" : "questions";
	return -1;
}
