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
#include "table/publish.h"
#include "table/tidy.h"
#include "show/show.h"
#include "show/style.h"
#include "show/banner_sheet.h"
#include "kind-crosstab/summary.h"
#include "kind-crosstab/summary_sheet.h"

static const char prog[] = "kind-crosstab";

static struct show_look
show_look_of(const struct opts *o)
{
	return (struct show_look){ .style = o->style, .letters = o->letters,
	    .counts = o->counts, .brackets = o->survey.format != FORMAT_CSV,
	    .width = cli_width() };
}

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

/* A sheet shows a table or, with --summary, all tables of a row. */
struct part {
	const struct opts *o;
	size_t first, n;	/* of the tables */
};

struct shown {
	struct part *parts;	/* one for each sheet */
	size_t n;
};

static struct sheet *
make_sheet(const struct tidy *tidy, size_t i, const void *ctx)
{
	const struct shown *s = ctx;
	const struct part *at = &s->parts[i];
	struct show_look look = show_look_of(at->o);
	const struct tidy part = { .tables = tidy->tables + at->first,
	    .n = at->n };

	look.number = at->o->planned ? i + 1 : 0;
	return at->o->summary != NULL ? summary_sheet(&part, at->o->summary,
	    &look) : banner_sheet(&part.tables[0], &look);
}

/* Publishes a row's tables. */
static int
publish_row(struct planned *p, size_t i, const struct survey_run *run,
    struct tidy *tidy, struct shown *s, struct diag *d)
{
	const struct planned_row *row = &p->rows[i];
	size_t first = tidy->n;
	const char *summary = row->o.summary;
	struct tidy part;

	hide(run, &row->set);
	for (size_t t = 0; row->o.sort != NULL && t < row->set.n; t++)
		table_sort(row->set.tables[t], row->sort);
	publish(&row->set, tidy);
	for (size_t t = first; row->o.planned && t < tidy->n; t++)
		tidy->tables[t].made.part = i + 1;
	s->parts = xreallocarray(s->parts, s->n + row->set.n,
	    sizeof(*s->parts));
	if (summary == NULL) {
		for (size_t t = first; t < tidy->n; t++)
			s->parts[s->n++] = (struct part){ &row->o, t, 1 };
		return 0;
	}
	part = (struct tidy){ .tables = tidy->tables + first,
	    .n = row->set.n };
	s->parts[s->n++] = (struct part){ &row->o, first, row->set.n };
	return summary_check(&part, summary, d) == 0 ? 0 :
	    planned_wrong(p, i, "summary", d);
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
