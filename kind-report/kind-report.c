/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-report: table streams become a document that is fit to publish.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "cli/cli.h"
#include "kind-report/content/alert.h"
#include "kind-report/content/date.h"
#include "kind-report/content/disclose.h"
#include "kind-report/content/expected.h"
#include "kind-report/content/finding.h"
#include "kind-report/content/records.h"
#include "kind-report/compare_files.h"
#include "kind-report/given.h"
#include "kind-report/options.h"
#include "kind-report/render.h"
#include "wave/repeats.h"
#include "kind-report/content/report.h"
#include "kind-report/content/sections.h"
#include "wave/last_limits.h"
#include "wave/waves.h"
#include "kind-report/trend/trends.h"
#include "kind-report/content/weightings.h"

static const char prog[] = "kind-report";

static int
make_finding(struct report *r, struct buf *finding, struct diag *d)
{
	if (finding_put(r, finding, d) < 0)
		return -1;
	r->finding = buf_all(finding);
	if (finding_is_typed(r))
		cli_message(prog, "note: the finding has a percentage that "
		    "was typed; {question: row} takes it from the tables");
	return 0;
}

/* Lines of text as messages, each behind "note: " or nothing. */
static void
tell(const char *note, const struct buf *lines)
{
	struct slice rest = buf_all(lines);

	while (rest.n > 0) {
		struct slice line = slice_line(&rest);

		cli_message(prog, "%s%.*s", note, (int)line.n, line.p);
	}
}

/* Is all there that the rules want?  If not, it says what is missing. */
static bool
may_be_published(struct report *r, const struct opts *o)
{
	struct buf missing;
	size_t n;

	if (o->disclose == RULES_NONE)
		return true;
	buf_init(&missing);
	n = disclose_missing(r, o->disclose, &missing);
	if (n == 0)
		r->disclosed = slice_of(disclose_name(o->disclose));
	else
		buf_printf(&missing, "not published: %s want%s %zu thing%s "
		    "more", disclose_name(o->disclose),
		    o->disclose == RULES_BPC ? "" : "s", n, n == 1 ? "" : "s");
	tell("", &missing);
	buf_clear(&missing);
	return n == 0;
}

/* Says which questions could not be compared with the last wave. */
static void
tell_broken(const struct report *r)
{
	struct buf lines;

	buf_init(&lines);
	if (r->waves != NULL)
		alert_put_broken(r, &lines);
	tell("note: ", &lines);
	buf_clear(&lines);
}

/* Prints what changed; returns whether anything did. */
static int
alert(const struct report *r, bool breaks, bool *changed, struct diag *d)
{
	struct buf lines;
	int status = 0;

	buf_init(&lines);
	*changed = alert_put(r, breaks, &lines) > 0;
	if (*changed)
		status = cli_write(prog, NULL, buf_all(&lines), d);
	buf_clear(&lines);
	return status;
}

/* Writes all outputs, then says what changed: CLI_DONE, CLI_NO, or -1. */
static int
write_all(const struct report *r, const struct opts *o, struct diag *d)
{
	bool changed = false;

	if (render(r, o, prog, d) < 0)
		return -1;
	tell_broken(r);
	if (o->alert && alert(r, o->alert_breaks, &changed, d) < 0)
		return -1;
	return changed ? CLI_NO : CLI_DONE;
}

/* From what was read to what is written: the same. */
static int
publish(struct report *r, const struct opts *o, struct diag *d)
{
	struct buf finding;
	int status = -1;

	buf_init(&finding);
	if (date_of_report(r->study, r->date, d) == 0 &&
	    make_finding(r, &finding, d) == 0)
		status = may_be_published(r, o) ? write_all(r, o, d) : CLI_NO;
	buf_clear(&finding);
	return status;
}

/* Has each table once, in both waves, and of the weights that it tells of. */
static int
check_tables(struct given *g, struct diag *d)
{
	struct buf notes;
	int status = 0;

	buf_init(&notes);
	if (weightings_check(&g->tidy, &g->weightings, &notes, d) < 0 ||
	    repeats_drop(&g->tidy, &notes, d) < 0)
		status = -1;
	for (size_t i = 0; status == 0 && i < g->nprevious; i++)
		status = repeats_drop(&g->previous[i].tidy, &notes, d);
	for (size_t i = 0; status == 0 && i < g->nearlier; i++)
		status = repeats_drop(&g->earlier[i], &notes, d);
	tell("", &notes);
	buf_clear(&notes);
	return status;
}

/* Says which waves have no question of the newest one: who gives a wrong file
 * wants to know. */
static void
tell_strange(const struct trends *t)
{
	for (size_t i = 0; i + 1 < t->nwaves; i++) {
		bool any = false;

		for (size_t k = 0; k < t->tidy.n; k++)
			any |= t->tidy.tables[k].columns[i].base.
			    unweighted.known;
		if (!any)
			cli_message(prog, "note: %s has no question of the "
			    "newest wave", t->waves[i].label.p);
	}
}

/* Those that the options name, and the newest. */
static struct series_given *
name_waves(const struct given *g, const struct opts *o, size_t *n)
{
	struct slice fieldwork = g->study.values[STUDY_FIELDWORK];
	struct series_given *waves = xcalloc(g->nearlier + 1, sizeof(*waves));

	*n = g->nearlier + 1;
	for (size_t i = 0; i < g->nearlier; i++)
		waves[i] = (struct series_given){
		    slice_of(o->waves.list[i].label), &g->earlier[i] };
	waves[*n - 1] = (struct series_given){ o->waves.n > g->nearlier ?
	    slice_of(o->waves.list[*n - 1].label) : fieldwork.n > 0 ?
	    fieldwork : slice_of("This wave"), &g->tidy };
	return waves;
}

/* Two waves of one name cannot be told apart. */
static int
check_names(const struct series_given *waves, size_t n, struct diag *d)
{
	struct slice newest = waves[n - 1].label;

	for (size_t i = 0; i + 1 < n; i++)
		if (slice_eq(waves[i].label, newest))
			return diag_set(d, "--wave: two waves are called "
			    "\"%.*s\"", (int)newest.n, newest.p);
	return 0;
}

/* The same over waves, if there are several. */
static int
publish_waves(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	struct series_given *waves;
	struct trends trends;
	size_t n;
	int status;

	if (g->nearlier == 0)
		return publish(r, o, d);
	waves = name_waves(g, o, &n);
	status = check_names(waves, n, d);
	if (status == 0) {
		trends_init(&trends, waves, n);
		tell_strange(&trends);
		r->trends = &trends;
		status = publish(r, o, d);
		r->trends = NULL;
		trends_clear(&trends);
	}
	free(waves);
	return status;
}

static void
mark_records(struct given *g)
{
	records_mark(&g->tidy);
	for (size_t i = 0; i < g->nprevious; i++)
		records_mark(&g->previous[i].tidy);
	records_mark(&g->weightings);
	for (size_t i = 0; i < g->nearlier; i++)
		records_mark(&g->earlier[i]);
}

/* With the newest of those before that each question can be compared with. */
static struct waves *
compare_waves(struct given *g, const struct opts *o)
{
	comparable_make(&g->last, g->previous, g->nprevious, &g->tidy);
	(void)last_limits_put(&g->last.last, &g->tidy);
	return waves_new(&g->tidy, &g->last.last, o->correction);
}

static int
run(struct given *g, struct report *r, const struct opts *o, struct diag *d)
{
	struct waves *waves = NULL;
	int status;

	if (given_read(g, r, o, d) < 0)
		return -1;
	weightings_take(&g->tidy, &g->weightings);
	for (size_t i = 0; i < g->nprevious; i++)
		weightings_take(&g->previous[i].tidy, &g->others);
	for (size_t i = 0; i < g->nearlier; i++)
		weightings_take(&g->earlier[i], &g->others);
	if (check_tables(g, d) < 0)
		return -1;
	if (g->study.synthetic)
		mark_records(g);
	if (expected_check(&g->tidy, o->expect, d) < 0)
		return -1;
	sections_make(r, &g->tidy, &g->weightings);
	r->margins = !g->study.vote;
	for (size_t i = 0; i < g->nearlier; i++)
		(void)last_limits_put(&g->earlier[i], &g->tidy);
	if (g->nprevious > 0)
		waves = compare_waves(g, o);
	r->waves = waves;
	r->last = &g->last;
	status = publish_waves(g, r, o, d);
	waves_free(waves);
	return status;
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct given g = { .tidy = { .n = 0 } };
	struct report r = { .study = &g.study, .commands = &o.commands };
	struct diag d;
	int status;

	cli_start();
	options_read(&o, prog, argc, argv);
	r.disclosed = slice_of("");
	r.card = o.card;
	r.alone = o.picture.svg > 0 || o.picture.png > 0;
	r.source = o.picture.source;
	status = o.compare ? compare_files_print(prog, &o, &d) :
	    run(&g, &r, &o, &d);
	report_clear(&r);
	given_clear(&g);
	options_clear(&o);
	if (status < 0)
		cli_fail(prog, NULL, &d);
	return status;
}
