/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-report: table streams become a document that is fit to publish.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/receipt.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "kind-report/content/alert.h"
#include "kind-report/content/date.h"
#include "kind-report/content/disclose.h"
#include "kind-report/content/finding.h"
#include "kind-report/content/inputs.h"
#include "kind-report/options.h"
#include "kind-report/render.h"
#include "wave/repeats.h"
#include "kind-report/content/report.h"
#include "wave/last_limits.h"
#include "wave/waves.h"
#include "kind-report/content/weightings.h"

static const char prog[] = "kind-report";

/* All that is read before there is a report. */
struct given {
	struct receipts receipts;
	struct study study;
	struct tidy tidy;
	struct tidy previous;
	struct tidy weightings;	/* of this wave, */
	struct tidy others;	/* and of the last */
};

static struct origin *
next_origin(struct report *r)
{
	r->origins = xreallocarray(r->origins, r->norigins + 1,
	    sizeof(*r->origins));
	return &r->origins[r->norigins++];
}

static int
read_receipts(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	for (size_t i = 0; i < o->receipts.n; i++)
		if (inputs_receipts(o->receipts.items[i], &g->receipts, d) < 0)
			return -1;
	for (size_t i = 0; i < g->receipts.n; i++)
		inputs_export(&g->receipts.list[i], next_origin(r));
	return 0;
}

/* A table stream that is read twice would be two of everything, and a wave is
 * not compared with itself. */
static int
check_once(const struct opts *o, struct diag *d)
{
	const char **inputs = xcalloc(o->nfiles + 2, sizeof(*inputs));
	size_t n = 0;
	int status;

	for (size_t i = 0; i < o->nfiles; i++)
		inputs[n++] = o->files[i];
	if (o->nfiles == 0)
		inputs[n++] = NULL;
	if (o->previous != NULL)
		inputs[n++] = o->previous;
	status = cli_keep_once(inputs, n, d);
	free(inputs);
	return status;
}

/* Reads all files, in the order in which the report names them. */
static int
read_all(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	if (check_once(o, d) < 0 || read_receipts(g, r, o, d) < 0)
		return -1;
	for (size_t i = 0; i < o->origins.n; i++)
		if (inputs_origin(o->origins.items[i], next_origin(r), d) < 0)
			return -1;
	if (o->nfiles == 0 && inputs_tables(NULL, &g->tidy, next_origin(r),
	    d) < 0)
		return -1;
	for (size_t i = 0; i < o->nfiles; i++)
		if (inputs_tables(o->files[i], &g->tidy, next_origin(r),
		    d) < 0)
			return -1;
	if (o->previous != NULL && inputs_tables(o->previous, &g->previous,
	    next_origin(r), d) < 0)
		return -1;
	if (o->study != NULL && inputs_study(o->study, &g->study,
	    next_origin(r), d) < 0)
		return -1;
	return 0;
}

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

/* Lines of text as messages. */
static void
tell(const struct buf *lines)
{
	struct slice rest = buf_all(lines);

	while (rest.n > 0) {
		struct slice line = slice_line(&rest);

		cli_message(prog, "%.*s", (int)line.n, line.p);
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
	tell(&missing);
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
	tell(&lines);
	buf_clear(&lines);
}

/* Prints what changed; returns whether anything did. */
static int
alert(const struct report *r, bool *changed, struct diag *d)
{
	struct buf lines;
	int status = 0;

	buf_init(&lines);
	*changed = alert_put(r, &lines) > 0;
	if (*changed)
		status = cli_write(NULL, buf_all(&lines), d);
	buf_clear(&lines);
	return status;
}

/* Writes all outputs, then says what changed: CLI_DONE, CLI_NO, or -1. */
static int
write_all(const struct report *r, const struct opts *o, struct diag *d)
{
	bool changed = false;

	if (render(r, o, d) < 0)
		return -1;
	tell_broken(r);
	if (o->alert && alert(r, &changed, d) < 0)
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
	    repeats_drop(&g->tidy, &notes, d) < 0 ||
	    repeats_drop(&g->previous, &notes, d) < 0)
		status = -1;
	tell(&notes);
	buf_clear(&notes);
	return status;
}

static int
run(struct given *g, struct report *r, const struct opts *o, struct diag *d)
{
	struct waves *waves = NULL;
	int status;

	if (read_all(g, r, o, d) < 0)
		return -1;
	weightings_take(&g->tidy, &g->weightings);
	weightings_take(&g->previous, &g->others);
	if (check_tables(g, d) < 0)
		return -1;
	report_sections(r, &g->tidy, &g->weightings);
	r->margins = !g->study.vote;
	(void)last_limits_put(&g->previous, &g->tidy);
	if (o->previous != NULL)
		waves = waves_new(&g->tidy, &g->previous, o->correction);
	r->waves = waves;
	status = publish(r, o, d);
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
	status = run(&g, &r, &o, &d);
	report_clear(&r);
	tidy_clear(&g.weightings);
	tidy_clear(&g.others);
	tidy_clear(&g.tidy);
	tidy_clear(&g.previous);
	study_clear(&g.study);
	receipts_clear(&g.receipts);
	options_clear(&o);
	if (status < 0)
		cli_fail(prog, NULL, &d);
	return status;
}
