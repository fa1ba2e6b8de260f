/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-tabulate: toplines and agreement, one question after another.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "cli/cli.h"
#include "cli/remarks.h"
#include "table/table.h"
#include "table/table_empty.h"
#include "tidy/tidy.h"
#include "show/style.h"
#include "show/items_sheet.h"
#include "count/survey.h"
#include "count/survey_run.h"
#include "count/agreement.h"
#include "count/survey_check.h"
#include "count/survey_numbers.h"
#include "plan/planned.h"
#include "parts/course.h"
#include "kind-tabulate/options.h"
#include "kind-tabulate/topline.h"

static const char prog[] = "kind-tabulate";

struct work {
	struct opts command;
	struct opts *opts;	/* of each row, */
	struct survey_options *of_all;	/* and with everybody in the bases */
	struct planned_program program;
	struct planned planned;
};

static struct table_look
look_of(const struct opts *o, const struct counted *counted)
{
	const struct survey_options *s = &o->survey;

	return (struct table_look){ .small = { .flag =
	    TABLE_SMALL_BASE, .min_cell = s->min_cell },
	    .decimals = s->decimals,
	    .interviewed = counted->weighted + counted->zero,
	    .weight_0 = counted->zero,
	    .level = s->level, .method = o->method,
	    .weighted = s->weight != NULL,
	    .calibrated = s->calibrated != NULL, .nonprob = s->nonprob };
}

/* A survey of all is counted too, if it is wanted. */
static int
check(void *ctx, size_t row, const char **wrong, struct diag *d)
{
	struct work *w = ctx;
	struct planned_row *of = &w->planned.rows[row];

	(void)wrong;
	if (w->opts[row].survey.agree && agreement_check(&of->survey, d) < 0)
		return -1;
	if (w->opts[row].survey.of_both) {
		topline_options_of_all(&w->of_all[row], &w->opts[row].survey);
		of->also_o = &w->of_all[row];
	}
	return 0;
}

/* Answers of items need not be numbers, but then they have no mean. */
static int
check_numeric(const struct question *q, const struct opts *o, struct diag *d)
{
	if (!o->item_means || q->is_set || tally_result(q->tally)->numeric)
		return 0;
	return diag_set(d, "--mean: the answers of %.*s are names, not "
	    "numbers; a score in the codebook gives them one", (int)q->name.n,
	    q->name.p);
}

/* What a mean is wanted of, or an order that goes by numbers. */
static int
check_numbers(const struct survey *s, const struct opts *o, struct diag *d)
{
	const struct remarks r = { .prog = prog, .at = s->at };
	const bool means = o->survey.mean || o->item_means;

	for (size_t i = 0; (means || o->survey.cumulative) && i < s->n; i++) {
		if (check_numeric(&s->questions[i], o, d) < 0 ||
		    (means && survey_numbers_check(&s->questions[i],
		    cli_name(o->survey.file), d) < 0))
			return -1;
		survey_check_values(&s->questions[i], &r);
	}
	return 0;
}

static int
make(void *ctx, size_t row, const struct survey_run *run, const char **wrong,
    struct diag *d)
{
	struct work *w = ctx;
	const struct opts *o = &w->opts[row];
	struct planned_row *of = &w->planned.rows[row];

	*wrong = "mean";
	if (check_numbers(&of->survey, o, d) < 0 ||
	    planned_somebody(&w->planned, row, run, wrong, d) < 0)
		return -1;
	of->set.look = look_of(o, &of->survey.counted);
	if (topline_make(&of->set, &of->survey, o, wrong, d) < 0)
		return -1;
	if (o->survey.drop_empty && table_empty_drop(&of->set, d) < 0)
		return -1;
	return of->also_o == NULL ? 0 : topline_put_beside(&of->set,
	    &of->also, o, wrong, d);
}

static void
finish(void *ctx, size_t row, const struct survey_run *run)
{
	struct work *w = ctx;
	struct table_set *set = &w->planned.rows[row].set;

	survey_run_hide(run, &w->planned.rows[row].survey, set);
	topline_sort(set, &w->opts[row]);
}

/* Items are one table, if they have the same rows. */
static int
choose(void *ctx, size_t row, struct tidy *part, struct diag *d)
{
	const struct work *w = ctx;

	if (!w->opts[row].items)
		return 0;
	for (size_t i = 0; i < part->n; i++)
		part->tables[i].made.shown.items = true;
	return items_sheet_check(part, d);
}

/* The options of all rows, and how they are shown. */
static void
read_rows(struct work *w)
{
	struct planned *p = &w->planned;

	w->opts = xcalloc(p->n, sizeof(*w->opts));
	w->of_all = xcalloc(p->n, sizeof(*w->of_all));
	for (size_t i = 0; i < p->n; i++) {
		struct opts *o = &w->opts[i];

		if (planned_has_plan(p))
			options_of_row(o, &w->command, &p->plan, i);
		else
			*o = w->command;
		p->rows[i].o = &o->survey;
		p->rows[i].look = (struct show_look){ .bars = o->bars,
		    .utf8 = o->bars && cli_utf8(),
		    .intervals = o->method_given };
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

	w->program.plan = w->command.plan;
	if (planned_init(&w->planned, &w->program, d) < 0)
		return -1;
	read_rows(w);
	if (survey_run_open(run, prog, &w->command.survey, d) < 0 ||
	    planned_find(&w->planned, run, d) < 0)
		return -1;
	return planned_count(&w->planned, run, d);
}

static void
clear(struct work *w)
{
	for (size_t i = 0; planned_has_plan(&w->planned) &&
	    i < w->planned.n; i++)
		options_clear(&w->opts[i]);
	planned_clear(&w->planned);
	free(w->of_all);
	free(w->opts);
	options_clear(&w->command);
	parts_options_clear(&w->command.parts);
}

int
main(int argc, char **argv)
{
	struct work w = { .program = { prog, NULL, &w.command.survey, &w,
	    NULL, NULL, check, make, finish, choose, NULL },
	    .planned.program = &w.program };
	const struct course course = { prog, &w.command.parts,
	    &w.command.survey, &w.planned, &w, set, count, NULL };
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
