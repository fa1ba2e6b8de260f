/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-tabulate: toplines and agreement, one question after another.
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "table/table.h"
#include "table/table_empty.h"
#include "weighting/poststrata.h"
#include "count/survey.h"
#include "count/survey_find.h"
#include "count/survey_count.h"
#include "count/survey_run.h"
#include "count/survey_check.h"
#include "count/survey_numbers.h"
#include "kind-tabulate/options.h"
#include "table/publish.h"
#include "table/tidy.h"
#include "show/style.h"
#include "show/show.h"
#include "show/agreement_sheet.h"
#include "show/topline_sheet.h"
#include "kind-tabulate/topline.h"

static const char prog[] = "kind-tabulate";

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

static struct show_look
show_look_of(const struct opts *o)
{
	return (struct show_look){ .style = style_list, .margins = true,
	    .intervals = o->method_given, .brackets = true, .bars = o->bars,
	    .utf8 = o->bars && cli_utf8(), .width = cli_width() };
}

static int
check_statements(const struct survey *s, const struct opts *o,
    struct diag *d)
{
	for (size_t i = 0; o->agree && i < s->n; i++)
		if (s->questions[i].is_set)
			return diag_set(d, "--agree is for statements, and "
			    "%.*s is a set", (int)s->questions[i].name.n,
			    s->questions[i].name.p);
	return 0;
}

/* What a mean is wanted of. */
static int
check_numbers(const struct survey *s, const struct survey_options *o,
    struct diag *d)
{
	for (size_t i = 0; i < s->n; i++) {
		if (survey_numbers_check(&s->questions[i], cli_name(o->file),
		    d) < 0)
			return -1;
		survey_check_values(&s->questions[i], prog);
	}
	return 0;
}

static struct sheet *
make_agreement(const struct tidy *tidy, size_t i, const void *ctx)
{
	const struct tidy_table **tables = tidy_list(tidy);
	struct sheet *s = agreement_sheet(tables, tidy->n, ctx);

	(void)i;
	free(tables);
	return s;
}

static struct sheet *
make_topline(const struct tidy *tidy, size_t i, const void *ctx)
{
	return topline_sheet(&tidy->tables[i], ctx);
}

static void
show(const struct table_set *set, const struct opts *o, struct buf *out)
{
	const struct show_look look = show_look_of(o);
	const struct show_sheets sheets = { set->agreement ? 1 : set->n,
	    set->agreement ? make_agreement : make_topline, &look,
	    look.width };
	struct tidy tidy = { .n = 0 };

	publish(set, &tidy);
	show_tables(&tidy, o->survey.format, &sheets, out);
	tidy_clear(&tidy);
}

/* Makes the tables and writes them, all at once. */
static int
report(const struct survey_run *r, const struct survey *s,
    const struct opts *o, struct diag *d)
{
	struct table_set set = { .look = look_of(o, &s->counted) };
	struct buf out;
	int status;

	buf_init(&out);
	status = topline_make(&set, s, o, d);
	if (status == 0 && o->survey.drop_empty)
		status = table_empty_drop(&set, d);
	if (status == 0) {
		survey_run_hide(r, &set);
		topline_sort(&set, o);
		show(&set, o, &out);
		status = survey_run_write(r, s, &out, d);
	}
	topline_clear(&set);
	buf_clear(&out);
	return status;
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct survey s = { .n = 0 };
	struct survey_job job = { .o = &o.survey, .n = 1 };
	struct survey *list = &s;
	struct survey_run r;
	struct diag d;
	int status;

	cli_start();
	options_read(&o, prog, argc, argv);
	status = survey_run_open(&r, prog, &o.survey, &d);
	s.codebook = r.codebook;
	job.surveys = &list;
	if (status == 0)
		status = survey_run_weigh(&r, &o.survey, &job.poststrata, &d);
	if (status == 0)
		status = survey_find(&s, &o.survey, r.in, &d);
	if (status == 0)
		status = check_statements(&s, &o, &d);
	if (status == 0)
		status = survey_run_count(&r, &job, 1, &d);
	if (status == 0 && o.survey.mean)
		status = check_numbers(&s, &o.survey, &d);
	if (status == 0)
		status = report(&r, &s, &o, &d);
	survey_clear(&s);
	poststrata_free(job.poststrata);
	survey_run_close(&r);
	options_clear(&o);
	if (status < 0)
		survey_run_fail(prog, &o.survey, &d);
	return CLI_DONE;
}
