/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-crosstab: banner tables, questions down and breaks across.
 */
#include <inttypes.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-crosstab/hide/hide.h"
#include "kind-crosstab/hide/reliable.h"
#include "table/table.h"
#include "count/survey.h"
#include "count/survey_find.h"
#include "count/survey_count.h"
#include "cli/remarks.h"
#include "count/survey_run.h"
#include "kind-crosstab/axis.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/options.h"
#include "show/style.h"
#include "kind-crosstab/statistics.h"
#include "kind-crosstab/crosstab.h"
#include "table/publish.h"
#include "table/tidy.h"
#include "show/show.h"
#include "show/banner_sheet.h"
#include "kind-crosstab/summary.h"
#include "kind-crosstab/summary_sheet.h"

static const char prog[] = "kind-crosstab";

/* A style is for readers: [low] in data does not depend on it. */
static unsigned
decimals_of(const struct opts *o)
{
	const struct survey_options *s = &o->survey;
	bool data = s->format == FORMAT_JSON || s->format == FORMAT_TIDY;

	return s->decimals_given || data ? s->decimals : o->style->decimals;
}

static struct table_look
look_of(const struct opts *o, const struct counted *counted)
{
	const struct survey_options *s = &o->survey;

	return (struct table_look){ .small = o->small, .tests = o->tests,
	    .decimals = decimals_of(o),
	    .interviewed = counted->weighted + counted->zero,
	    .weight_0 = counted->zero,
	    .level = s->level, .method = INTERVAL_WILSON,
	    .weighted = s->weight != NULL,
	    .calibrated = s->calibrated != NULL, .nonprob = s->nonprob };
}

static struct show_look
show_look_of(const struct opts *o)
{
	return (struct show_look){ .style = o->style, .letters = o->letters,
	    .counts = o->counts, .brackets = o->survey.format != FORMAT_CSV,
	    .width = cli_width() };
}

/* What must not be shown. */
static void
hide(const struct table_set *set)
{
	uint64_t least = set->look.small.min_cell;
	struct hide_log log = { 0 };

	for (size_t i = 0; i < set->n; i++) {
		hide_small_bases(set->tables[i], &set->look);
		if (set->look.small.nchs)
			reliable_mark(set->tables[i]);
		if (least > 0)
			hide_small_cells(set->tables[i], least, &log);
	}
	if (log.primary + log.secondary > 0)
		cli_message(prog, "note: --min-cell %" PRIu64 ": %" PRIu64
		    " %s hidden, and %" PRIu64 " more whose sums would give "
		    "%s away", least, log.primary, log.primary == 1 ?
		    "cell" : "cells", log.secondary, log.primary == 1 ? "it" :
		    "these");
}

static struct sheet *
make_sheet(const struct tidy *tidy, size_t i, const void *ctx)
{
	const struct opts *o = ctx;
	const struct show_look look = show_look_of(o);

	return o->summary != NULL ? summary_sheet(tidy, o->summary, &look) :
	    banner_sheet(&tidy->tables[i], &look);
}

static int
show(const struct table_set *set, const struct opts *o, struct buf *out,
    struct diag *d)
{
	const struct show_sheets sheets = { o->summary != NULL ? 1 : set->n,
	    make_sheet, o, cli_width() };
	struct tidy tidy = { .n = 0 };
	int status = 0;

	publish(set, &tidy);
	if (o->summary != NULL)
		status = summary_check(&tidy, o->summary, d);
	if (status == 0)
		show_tables(&tidy, o->survey.format, &sheets, out);
	tidy_clear(&tidy);
	return status;
}

/* Makes the tables and writes them, all at once. */
static int
report(const struct survey_run *r, const struct survey *s,
    const struct banner *b, const struct opts *o, struct diag *d)
{
	struct table_set set = { .look = look_of(o, &s->counted) };
	struct buf out;
	int status;

	buf_init(&out);
	status = statistics_check_numbers(s, o, d);
	if (status == 0) {
		statistics_remark(s, o, prog);
		status = crosstab_make(&set, s, b, o, d);
	}
	if (status == 0) {
		hide(&set);
		status = show(&set, o, &out, d);
	}
	if (status == 0)
		status = survey_run_write(r, s, &out, d);
	crosstab_clear(&set);
	buf_clear(&out);
	return status;
}

static int
run(const struct survey_run *r, struct survey *s, struct banner *b,
    const struct opts *o, struct diag *d)
{
	const struct axis_from from = { &o->survey, r->codebook, r->in };
	const struct survey_parts parts = { banner_place, banner_note, b };
	struct remarks remarks = { .prog = prog, .strict = o->survey.strict };

	if (survey_find(s, &o->survey, r->in, d) < 0 ||
	    banner_init(b, &o->breaks, &from, r->poststrata, d) < 0 ||
	    survey_run_count(r, s, &parts, d) < 0 ||
	    banner_finish(b, d) < 0)
		return -1;
	banner_remark(b, &remarks);
	return remarks_end(&remarks, d) < 0 ? -1 : report(r, s, b, o, d);
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct survey s = { .n = 0 };
	struct banner b = { .nblocks = 0 };
	struct survey_run r;
	struct diag d;
	int status;

	cli_start();
	options_read(&o, prog, argc, argv);
	status = survey_run_open(&r, prog, &o.survey, &d);
	s.codebook = r.codebook;
	if (status == 0)
		status = run(&r, &s, &b, &o, &d);
	survey_clear(&s);
	banner_clear(&b);
	survey_run_close(&r);
	options_clear(&o);
	if (status < 0)
		survey_run_fail(prog, &o.survey, &d);
	return CLI_DONE;
}
