/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-crosstab: banner tables, questions down and breaks across.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "hide/hide.h"
#include "kind-crosstab/reliable.h"
#include "table/table.h"
#include "table/table_sort.h"
#include "count/survey_run.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/planned.h"
#include "show/bases.h"
#include "show/style.h"
#include "table/publish.h"
#include "table/tidy.h"
#include "show/show.h"
#include "banner/banner_sheet.h"
#include "kind-crosstab/summary.h"
#include "banner/summary_sheet.h"

static const char prog[] = "kind-crosstab";

/* A sheet shows a table or, with --summary, all tables of a row. */
struct part {
	const struct opts *o;
	size_t first, n;	/* of the tables */
};

struct shown {
	struct part *parts;	/* one for each sheet */
	size_t n;
};

/* What must not be shown. */
static void
hide(const struct survey_run *r, const struct table_set *set)
{
	for (size_t i = 0; i < set->n; i++) {
		hide_small_bases(set->tables[i], &set->look);
		if (set->look.small.nchs)
			reliable_mark(set->tables[i]);
	}
	survey_run_hide(r, set);
}

static struct sheet *
make_sheet(const struct tidy *tidy, size_t i, const void *ctx)
{
	const struct shown *shown = ctx;
	const struct part *part = &shown->parts[i];
	const struct tidy_table *first = &tidy->tables[part->first], **list;
	struct show_look look = { .margins = true,
	    .brackets = part->o->survey.format != FORMAT_CSV,
	    .width = cli_width(),
	    .number = part->o->planned ? i + 1 : 0 };
	struct sheet *s;

	style_look(&look, &first->made.shown);
	if (part->o->summary == NULL)
		return banner_sheet(first, &look);
	list = tidy_list(tidy);
	s = summary_sheet(&(struct bases){ list + part->first, part->n },
	    &look);
	free(list);
	return s;
}

/* How tables are to look; what a style has anyhow is not said. */
static int
choose_look(struct tidy *part, const struct opts *o, struct diag *d)
{
	for (size_t i = 0; i < part->n; i++) {
		struct made_shown *shown = &part->tables[i].made.shown;

		*shown = o->shown;
		shown->letters &= !style_list[shown->style].letters;
	}
	return o->summary != NULL ? summary_choose(part, o->summary, d) : 0;
}

static void
add_part(struct shown *s, const struct opts *o, size_t first, size_t n)
{
	s->parts = xreallocarray(s->parts, s->n + 1, sizeof(*s->parts));
	s->parts[s->n++] = (struct part){ o, first, n };
}

/* Publishes a row's tables. */
static int
publish_row(struct planned *p, size_t i, const struct survey_run *run,
    struct tidy *tidy, struct shown *s, struct diag *d)
{
	const struct planned_row *row = &p->rows[i];
	size_t first = tidy->n;
	struct tidy part;

	hide(run, &row->set);
	for (size_t t = 0; row->o.sort != NULL && t < row->set.n; t++)
		table_sort(row->set.tables[t], row->sort);
	publish(&row->set, tidy);
	part = (struct tidy){ .tables = tidy->tables + first,
	    .n = row->set.n };
	for (size_t t = 0; row->o.planned && t < part.n; t++)
		part.tables[t].made.part = i + 1;
	if (row->o.summary != NULL && part.n > 0)
		add_part(s, &row->o, first, part.n);
	for (size_t t = 0; row->o.summary == NULL && t < part.n; t++)
		add_part(s, &row->o, first + t, 1);
	return choose_look(&part, &row->o, d) == 0 ? 0 :
	    planned_wrong(p, i, NULL, d);
}

static int
show(struct planned *p, const struct survey_run *run, struct buf *out,
    struct diag *d)
{
	struct shown shown = { NULL, 0 };
	struct tidy tidy = { .n = 0 };
	int status = 0;

	for (size_t i = 0; i < p->n && status == 0; i++)
		status = publish_row(p, i, run, &tidy, &shown, d);
	for (size_t i = 0; i < tidy.n; i++)
		tidy.tables[i].made.tables = tidy.n;
	if (status == 0)
		status = planned_end(p, d);
	if (status == 0) {
		const struct show_sheets sheets = { shown.n, make_sheet,
		    &shown, cli_width() };

		show_tables(&tidy, p->command->survey.format, &sheets, out);
	}
	free(shown.parts);
	tidy_clear(&tidy);
	return status;
}

/* Makes the tables and writes them, all at once. */
static int
report(struct planned *p, const struct survey_run *run, struct diag *d)
{
	struct buf out;
	int status;

	buf_init(&out);
	status = planned_make(p, run, d);
	if (status == 0)
		status = show(p, run, &out, d);
	if (status == 0)
		status = survey_run_write(run, p->command->plan != NULL ?
		    NULL : &p->rows[0].survey, &out, d);
	buf_clear(&out);
	return status;
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct planned p;
	struct survey_run run;
	struct diag d;
	int status;

	cli_start();
	options_read(&o, prog, argc, argv);
	run = (struct survey_run){ .prog = prog };
	status = planned_init(&p, prog, &o, &d);
	if (status == 0)
		status = survey_run_open(&run, prog, &o.survey, &d);
	if (status == 0)
		status = planned_find(&p, &run, &d);
	if (status == 0)
		status = planned_count(&p, &run, &d);
	if (status == 0)
		status = report(&p, &run, &d);
	planned_clear(&p);
	survey_run_close(&run);
	options_clear(&o);
	if (status < 0)
		survey_run_fail(prog, &o.survey, &d);
	return CLI_DONE;
}
