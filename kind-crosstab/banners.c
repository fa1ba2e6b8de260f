/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "cli/remarks.h"
#include "count/survey_run.h"
#include "plan/planned.h"
#include "kind-crosstab/axis/axis.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/banner_sums.h"
#include "kind-crosstab/banners.h"

void
banners_clear(struct banners *b)
{
	for (size_t i = 0; i < b->n; i++)
		banner_clear(&b->list[i].banner);
	for (size_t i = 0; i < b->njobs; i++)
		sums_clear(&b->jobs[i].people);
	free(b->list);
	free(b->jobs);
}

bool
banners_same(const struct opts *a, const struct opts *b)
{
	const struct survey_options *s = &a->survey, *t = &b->survey;

	return option_same_list(&a->breaks, &b->breaks) &&
	    option_same_list(&s->multi, &t->multi) &&
	    s->of_ticked == t->of_ticked &&
	    s->of_responses == t->of_responses && s->of_all == t->of_all;
}

static bool
same_weight(const struct survey_options *a, const struct survey_options *b)
{
	return option_same(a->weight, b->weight) &&
	    a->drop_unweighted == b->drop_unweighted;
}

/* Calibrated respondents are in other parts of sums in each job. */
static size_t
find(const struct banners *b, size_t row, const struct opts *opts)
{
	const struct opts *o = &opts[row];

	for (size_t i = 0; o->survey.calibrated == NULL && i < b->n; i++) {
		const struct opts *other = &opts[b->list[i].row];

		if (other->survey.calibrated == NULL &&
		    same_weight(&o->survey, &other->survey) &&
		    banners_same(o, other))
			return i;
	}
	return b->n;
}

int
banners_open(struct banners *b, size_t row, const struct opts *opts,
    const struct survey_run *run, struct poststrata *poststrata,
    struct diag *d)
{
	const struct opts *o = &opts[row];
	const struct axis_from from = { &o->survey, run->codebook, run->in };
	size_t banner = find(b, row, opts);
	struct banners_one *one;

	b->jobs = xgrow(b->jobs, b->njobs, &b->jobs_cap, sizeof(*b->jobs));
	b->jobs[b->njobs++] = (struct banners_job){ .banner = banner };
	if (banner < b->n)
		return 0;
	b->list = xgrow(b->list, b->n, &b->cap, sizeof(*b->list));
	one = &b->list[b->n++];
	one->row = row;
	return banner_init(&one->banner, &o->breaks, &from, poststrata, d);
}

static survey_open_fn open_again;

static void
close_again(void *ctx)
{
	banner_clear(ctx);
	free(ctx);
}

static struct survey_parts
parts_of(struct banner *b)
{
	return (struct survey_parts){ .place = banner_place,
	    .note = banner_note, .ctx = b, .slots = banner_sums_slots(b),
	    .keep = banner_sums_keep, .put = banner_sums_put,
	    .take = banner_sums_take, .open = open_again, .close = close_again };
}

/* A survey_open_fn; the context is the banner. */
static int
open_again(const void *ctx, struct csvin *in, struct survey_parts *parts,
    struct diag *d)
{
	const struct banner *b = ctx;
	const struct axis_from from = { b->from.o, b->from.codebook, in };
	struct banner *again = xcalloc(1, sizeof(*again));

	int status = banner_init(again, b->breaks, &from, NULL, d);

	*parts = parts_of(again);
	return status;
}

void
banners_place(struct banners *b, struct planned *p)
{
	for (size_t i = 0; i < b->njobs; i++) {
		struct banners_job *job = &b->jobs[i];

		p->jobs[i].count.parts = parts_of(&b->list[job->banner].banner);
		p->jobs[i].count.parts.people = &job->people;
	}
}

int
banners_finish(struct banners *b, struct planned *p,
    const struct survey_run *run, struct diag *d)
{
	struct remarks remarks = { .prog = run->prog,
	    .strict = run->o->strict };
	int status = 0;

	for (size_t i = 0; i < b->n && status == 0; i++) {
		struct banners_one *one = &b->list[i];

		status = planned_checked(p, one->row, "by",
		    banner_finish(&one->banner, d), d);
		remarks.at = p->rows[one->row].survey.at;
		if (status == 0)
			banner_remark(&one->banner, &remarks);
	}
	return remarks_end(&remarks, d) < 0 || status < 0 ? -1 :
	    planned_end(p, d);
}

const struct banner *
banners_of(const struct banners *b, size_t job)
{
	return &b->list[b->jobs[job].banner].banner;
}

const struct sums *
banners_people(const struct banners *b, size_t job)
{
	return &b->jobs[job].people;
}
