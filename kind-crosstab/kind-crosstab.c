/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-crosstab: banner tables, questions down and breaks across.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "cli/remarks.h"
#include "tidy/tidy.h"
#include "show/style.h"
#include "show/items_sheet.h"
#include "count/agreement.h"
#include "count/survey_run.h"
#include "plan/planned.h"
#include "parts/course.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/banners.h"
#include "kind-crosstab/crosstab.h"
#include "kind-crosstab/previous.h"
#include "kind-crosstab/summary.h"

static const char prog[] = "kind-crosstab";

struct work {
	struct opts command;
	struct opts *opts;	/* of each row */
	struct planned_program program;
	struct planned planned;
	struct banners banners;
	struct tidy last;	/* the last wave, if there is one */
};

static bool
alike(const void *ctx, size_t a, size_t b)
{
	const struct work *w = ctx;

	return banners_same(&w->opts[a], &w->opts[b]);
}

static int
open_job(void *ctx, size_t job, const struct survey_run *run,
    const char **wrong, struct diag *d)
{
	struct work *w = ctx;
	const struct planned_job *of = &w->planned.jobs[job];

	*wrong = "by";
	return banners_open(&w->banners, of->first, w->opts, run,
	    of->count.poststrata, d);
}

static int
check(void *ctx, size_t row, const char **wrong, struct diag *d)
{
	const struct work *w = ctx;

	(void)wrong;
	return w->opts[row].survey.agree ?
	    agreement_check(&w->planned.rows[row].survey, d) : 0;
}

static struct crosstab
crosstab_of(const struct work *w, size_t row)
{
	const struct planned_row *of = &w->planned.rows[row];

	return (struct crosstab){ &of->survey,
	    banners_of(&w->banners, of->job),
	    banners_people(&w->banners, of->job), &w->opts[row], NULL };
}

static int
make(void *ctx, size_t row, const struct survey_run *run, const char **wrong,
    struct diag *d)
{
	struct work *w = ctx;
	struct crosstab of = crosstab_of(w, row);
	int status;

	if (planned_somebody(&w->planned, row, run, wrong, d) < 0)
		return -1;
	status = crosstab_make(&w->planned.rows[row].set, &of, run, d);
	*wrong = of.wrong;
	return status;
}

static void
finish(void *ctx, size_t row, const struct survey_run *run)
{
	struct work *w = ctx;
	const struct crosstab of = crosstab_of(w, row);

	crosstab_finish(&w->planned.rows[row].set, &of, run);
}

/* What a style has anyhow is not said. */
static int
choose(void *ctx, size_t row, struct tidy *part, struct diag *d)
{
	const struct work *w = ctx;
	const struct opts *o = &w->opts[row];

	for (size_t i = 0; i < part->n; i++) {
		struct made_shown *shown = &part->tables[i].made.shown;

		*shown = o->shown;
		shown->letters &= !style_list[shown->style].letters;
	}
	if (o->shown.items && items_sheet_check(part, d) < 0)
		return -1;
	return summary_choose(part, &o->summaries, d);
}

/* Items, and statements of an agreement, have their answers across: there is no
 * place for the column of the last wave. */
static bool
told_without(const struct work *w, size_t row)
{
	const struct remarks r = { .prog = prog,
	    .at = w->planned.rows[row].survey.at };

	if (w->command.previous == NULL || (!w->opts[row].shown.items &&
	    !w->planned.rows[row].set.agreement))
		return false;
	remarks_note(&r, "a table of items or of agreement shows no last "
	    "wave");
	return true;
}

static int
add(void *ctx, struct tidy *all, struct diag *d)
{
	struct work *w = ctx;
	bool *without = xcalloc(all->n, sizeof(*without));
	size_t table = 0;
	int status;

	for (size_t i = 0; i < w->planned.n; i++) {
		bool is = told_without(w, i);

		for (size_t k = 0; k < w->planned.rows[i].set.n; k++)
			without[table++] = is;
	}
	status = previous_put(all, without, &w->last, prog, &w->command, d);
	free(without);
	return status;
}

/* The options of all rows. */
static void
read_rows(struct work *w)
{
	struct planned *p = &w->planned;

	w->opts = xcalloc(p->n, sizeof(*w->opts));
	for (size_t i = 0; i < p->n; i++) {
		if (planned_has_plan(p))
			options_of_row(&w->opts[i], &w->command, &p->plan, i);
		else
			w->opts[i] = w->command;
		p->rows[i].o = &w->opts[i].survey;
	}
}

/* These are of a struct course. */
static int
set(void *ctx, struct merged *merged, struct diag *d)
{
	struct work *w = ctx;

	return options_of_parts(&w->command, merged, d);
}

static int
count(void *ctx, struct survey_run *run, struct diag *d)
{
	struct work *w = ctx;
	struct planned *p = &w->planned;

	w->program.plan = w->command.plan;
	if (planned_init(p, &w->program, d) < 0 ||
	    previous_read(&w->last, prog, &w->command, d) < 0)
		return -1;
	read_rows(w);
	if (survey_run_open(run, prog, &w->command.survey, d) < 0 ||
	    planned_find(p, run, d) < 0)
		return -1;
	banners_place(&w->banners, p);
	return planned_count(p, run, d);
}

static int
end_count(void *ctx, const struct survey_run *run, struct diag *d)
{
	struct work *w = ctx;

	return banners_finish(&w->banners, &w->planned, run, d);
}

static void
clear(struct work *w)
{
	bool own = w->opts != NULL && planned_has_plan(&w->planned);

	for (size_t i = 0; own && i < w->planned.n; i++)
		options_clear(&w->opts[i]);
	planned_clear(&w->planned);
	tidy_clear(&w->last);
	banners_clear(&w->banners);
	free(w->opts);
	options_clear(&w->command);
	parts_options_clear(&w->command.parts);
}

int
main(int argc, char **argv)
{
	struct work w = { .program = { prog, NULL, &w.command.survey, &w,
	    alike, open_job, check, make, finish, choose, add },
	    .planned.program = &w.program };
	const struct course course = { prog, &w.command.parts,
	    &w.command.survey, &w.planned, &w, set, count, end_count };
	struct survey_run run = { .prog = prog };
	struct diag d;
	int status;

	cli_start();
	options_read(&w.command, prog, argc, argv);
	status = course_run(&course, &run, &d);
	clear(&w);
	survey_run_close(&run);
	if (status < 0 && w.command.parts.verify)
		cli_fail(prog, NULL, &d);
	if (status < 0)
		survey_run_fail(prog, &w.command.survey, &d);
	return status;
}
