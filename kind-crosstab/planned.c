/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/column.h"
#include "stream/csvin.h"
#include "ask/cond.h"
#include "cli/cli_keep.h"
#include "cli/remarks.h"
#include "weighting/poststrata.h"
#include "count/survey_find.h"
#include "count/survey_run.h"
#include "table/table_empty.h"
#include "show/style.h"
#include "plan/tabplan_wrong.h"
#include "plan/tabplan_read.h"
#include "kind-crosstab/axis/axis.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/banner_find.h"
#include "kind-crosstab/crosstab.h"
#include "kind-crosstab/statistics.h"
#include "kind-crosstab/planned.h"

static bool
is_planned(const struct planned *p)
{
	return p->command->plan != NULL;
}

int
planned_wrong(struct planned *p, size_t row, const char *option,
    const struct diag *d)
{
	if (!is_planned(p))
		return -1;
	tabplan_wrong_table(&p->plan, row, option, d);
	return 0;
}

int
planned_end(const struct planned *p, struct diag *d)
{
	return is_planned(p) ? tabplan_wrong_end(&p->plan, d) : 0;
}

/* 0 to go on. */
static int
checked(struct planned *p, size_t row, const char *option, int status,
    const struct diag *d)
{
	return status == 0 ? 0 : planned_wrong(p, row, option, d);
}

static int
read_plan(struct planned *p, const char *prog, struct diag *d)
{
	const struct survey_options *s = &p->command->survey;
	const char *inputs[] = { p->command->plan, s->file };

	if (cli_keep_once(inputs, 2, d) < 0 ||
	    cli_keep(p->command->plan, s->output, d) < 0 ||
	    tabplan_read(&p->plan, prog, p->command->plan, d) < 0)
		return -1;
	p->n = p->plan.n;
	p->rows = xcalloc(p->n, sizeof(*p->rows));
	for (size_t i = 0; i < p->n; i++)
		options_of_row(&p->rows[i].o, p->command, &p->plan, i);
	return 0;
}

int
planned_init(struct planned *p, const char *prog, const struct opts *command,
    struct diag *d)
{
	*p = (struct planned){ .command = command };
	if (command->plan != NULL)
		return read_plan(p, prog, d);
	p->n = 1;
	p->rows = xcalloc(1, sizeof(*p->rows));
	p->rows[0].o = *command;
	return 0;
}

void
planned_clear(struct planned *p)
{
	for (size_t i = 0; i < p->n; i++) {
		crosstab_clear(&p->rows[i].set);
		survey_clear(&p->rows[i].survey);
		if (is_planned(p))
			options_clear(&p->rows[i].o);
	}
	for (size_t i = 0; i < p->njobs; i++) {
		sums_clear(&p->jobs[i].people);
		poststrata_free(p->jobs[i].count.poststrata);
		free(p->jobs[i].count.surveys);
	}
	free(p->rows);
	free(p->jobs);
	for (size_t i = 0; i < p->nbanners; i++)
		banner_clear(&p->banners[i].banner);
	free(p->banners);
	if (is_planned(p))
		tabplan_clear(&p->plan);
}

/* Are columns the same, for respondents of the same weight? */
static bool
same_banner(const struct opts *a, const struct opts *b)
{
	const struct survey_options *s = &a->survey, *t = &b->survey;

	return option_same_list(&a->breaks, &b->breaks) &&
	    option_same(s->weight, t->weight) &&
	    s->drop_unweighted == t->drop_unweighted &&
	    option_same(s->calibrated, t->calibrated) &&
	    option_same(s->start, t->start) &&
	    option_same_list(&s->collapse, &t->collapse) &&
	    option_same_list(&s->multi, &t->multi) &&
	    s->of_ticked == t->of_ticked &&
	    s->of_responses == t->of_responses && s->of_all == t->of_all;
}

/* Are the same people counted, too? */
static bool
same_job(const struct opts *a, const struct opts *b)
{
	return same_banner(a, b) && option_same(a->survey.where,
	    b->survey.where);
}

static size_t
find_job(const struct planned *p, const struct opts *o)
{
	for (size_t i = 0; i < p->njobs; i++)
		if (same_job(o, &p->rows[p->jobs[i].first].o))
			return i;
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

	if (o->weight != NULL && column_need(&c, slice_of(o->weight), d) ==
	    COLUMN_NONE && planned_wrong(p, row, "weight", d) < 0)
		return -1;
	if (o->where == NULL)
		return 0;
	where = cond_parse(o->where, &c, run->codebook, d);
	cond_free(where);
	return where != NULL ? 0 : planned_wrong(p, row, "where", d);
}

/* Calibrated respondents are in other parts of sums in each job. */
static size_t
find_banner(const struct planned *p, const struct opts *o)
{
	for (size_t i = 0; o->survey.calibrated == NULL && i < p->nbanners;
	    i++)
		if (same_banner(o, &p->rows[p->banners[i].first].o))
			return i;
	return p->nbanners;
}

static int
add_banner(struct planned *p, size_t row, const struct survey_run *run,
    struct poststrata *poststrata, struct diag *d)
{
	const struct opts *o = &p->rows[row].o;
	const struct axis_from from = { &o->survey, run->codebook, run->in };
	struct planned_banner *b;

	p->banners = xgrow(p->banners, p->nbanners, &p->banners_cap,
	    sizeof(*p->banners));
	b = &p->banners[p->nbanners++];
	b->first = row;
	return checked(p, row, "by", banner_init(&b->banner, &o->breaks,
	    &from, poststrata, d), d);
}

static int
add_job(struct planned *p, size_t row, const struct survey_run *run,
    struct poststrata *poststrata, struct diag *d)
{
	const struct opts *o = &p->rows[row].o;
	struct planned_job *job;

	p->jobs = xgrow(p->jobs, p->njobs, &p->jobs_cap, sizeof(*p->jobs));
	job = &p->jobs[p->njobs++];
	*job = (struct planned_job){ .first = row,
	    .banner = find_banner(p, o) };
	job->count.o = &o->survey;
	job->count.poststrata = poststrata;
	if (job->banner == p->nbanners &&
	    add_banner(p, row, run, poststrata, d) < 0)
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

static int
find_row(struct planned *p, size_t i, const struct survey_run *run,
    struct diag *d)
{
	struct planned_row *row = &p->rows[i];
	struct poststrata *poststrata;
	int status = survey_run_weigh(run, &row->o.survey, &poststrata, d);

	if (checked(p, i, "weight", status, d) < 0)
		return -1;
	row->survey.codebook = run->codebook;
	status = survey_find(&row->survey, &row->o.survey, run->in, d);
	row->job = find_job(p, &row->o);
	if (checked(p, i, row->survey.wrong, status, d) < 0) {
		poststrata_free(poststrata);
		return -1;
	}
	if (row->job == p->njobs)
		status = add_job(p, i, run, poststrata, d);
	else
		poststrata_free(poststrata);
	add_survey(&p->jobs[row->job], &row->survey);
	return is_planned(p) ? 0 : status;
}

int
planned_find(struct planned *p, const struct survey_run *run, struct diag *d)
{
	for (size_t i = 0; i < p->n; i++)
		if (find_row(p, i, run, d) < 0)
			return -1;
	return planned_end(p, d);
}

/* What can be known of the columns when all is counted. */
static int
finish_banners(struct planned *p, const struct survey_run *run,
    struct diag *d)
{
	struct remarks remarks = { .prog = run->prog,
	    .strict = p->command->survey.strict };
	int status = 0;

	for (size_t i = 0; i < p->nbanners && status == 0; i++) {
		struct planned_banner *b = &p->banners[i];

		status = checked(p, b->first, "by",
		    banner_finish(&b->banner, d), d);
		if (status == 0)
			banner_remark(&b->banner, &remarks);
	}
	return remarks_end(&remarks, d) < 0 || status < 0 ? -1 :
	    planned_end(p, d);
}

int
planned_count(struct planned *p, const struct survey_run *run, struct diag *d)
{
	struct survey_job *jobs = xcalloc(p->njobs, sizeof(*jobs));
	int status;

	for (size_t i = 0; i < p->njobs; i++) {
		struct planned_job *job = &p->jobs[i];

		jobs[i] = job->count;
		jobs[i].parts = (struct survey_parts){ banner_place,
		    banner_note, &p->banners[job->banner].banner,
		    &job->people };
	}
	status = survey_run_count(run, jobs, p->njobs, d);
	free(jobs);
	return status < 0 ? -1 : finish_banners(p, run, d);
}

/* A style is for readers, also of what is made of the table stream: [low] in
 * JSON does not depend on it. */
static unsigned
decimals_of(const struct opts *o)
{
	const struct survey_options *s = &o->survey;

	return s->decimals_given || s->format == FORMAT_JSON ? s->decimals :
	    style_list[o->shown.style].decimals;
}

static struct table_look
look_of(const struct opts *o, const struct counted *counted)
{
	const struct survey_options *s = &o->survey;

	struct table_look look = { .small = o->small, .tests = o->tests,
	    .decimals = decimals_of(o),
	    .interviewed = counted->weighted + counted->zero,
	    .weight_0 = counted->zero,
	    .level = s->level, .method = INTERVAL_WILSON,
	    .weighted = s->weight != NULL,
	    .calibrated = s->calibrated != NULL, .nonprob = s->nonprob };

	look.small.min_cell = s->min_cell;
	return look;
}

/* The column that --sort names. */
static int
find_column(const struct banner *b, struct planned_row *row, struct diag *d)
{
	const char *sort = row->o.sort;
	struct diag why;

	if (sort == NULL || banner_find(b, sort, &row->sort, &why) == 0)
		return 0;
	return diag_set(d, "--sort: %s", why.text);
}

/* What is wrong in what an option says, and not in the row as a whole, wrong
 * tells. */
static int
make_row(struct planned *p, size_t i, const struct survey_run *run,
    const char **wrong, struct diag *d)
{
	struct planned_row *row = &p->rows[i];
	const struct survey *s = &row->survey;
	const struct planned_job *job = &p->jobs[row->job];
	struct crosstab of = { s, &p->banners[job->banner].banner,
	    &job->people, &row->o, NULL };

	row->set.look = look_of(&row->o, &s->counted);
	*wrong = row->o.survey.where != NULL ? "where" : "questions";
	if (is_planned(p) && survey_run_somebody(run, s, true, d) < 0)
		return -1;
	*wrong = "sort";
	if (find_column(of.banner, row, d) < 0)
		return -1;
	*wrong = "stats";
	if (statistics_check_numbers(s, &row->o, d) < 0)
		return -1;
	*wrong = NULL;
	statistics_remark(s, &row->o, run->prog);
	if (crosstab_make(&row->set, &of, d) < 0) {
		*wrong = of.wrong;
		return -1;
	}
	return row->o.survey.drop_empty ? table_empty_drop(&row->set, d) : 0;
}

int
planned_make(struct planned *p, const struct survey_run *run, struct diag *d)
{
	for (size_t i = 0; i < p->n; i++) {
		const char *wrong = NULL;
		int status = make_row(p, i, run, &wrong, d);

		if (checked(p, i, wrong, status, d) < 0)
			return -1;
	}
	return 0;
}
