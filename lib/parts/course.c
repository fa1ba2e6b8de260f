/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "cli/cli.h"
#include "partial/partial.h"
#include "tidy/tidy.h"
#include "count/survey_options.h"
#include "count/survey_run.h"
#include "count/survey_sums.h"
#include "plan/planned.h"
#include "plan/planned_show.h"
#include "parts/parts_options.h"
#include "parts/merged.h"
#include "parts/verified.h"
#include "parts/course.h"

/* Both sets of tables are there. */
static int
compare(const struct course *c, const struct tidy *found,
    const struct tidy *wanted, struct diag *d)
{
	struct buf text;
	bool all;
	int status;

	buf_init(&text);
	all = verified_compare(found, wanted, &text);
	status = cli_write(c->prog, c->o->output, buf_all(&text), d);
	buf_clear(&text);
	return status < 0 ? -1 : all ? CLI_DONE : CLI_NO;
}

static int
verify(const struct course *c, const struct survey_run *run, struct diag *d)
{
	struct tidy found, wanted = { .n = 0 };
	int status = verified_read(c->prog, &found, d);

	if (status == 0)
		status = planned_show_publish(c->planned, run, &wanted, d);
	if (status == 0)
		status = compare(c, &found, &wanted, d);
	tidy_clear(&wanted);
	tidy_clear(&found);
	return status;
}

static int
show(const struct course *c, const struct survey_run *run, struct diag *d)
{
	if (c->end != NULL && c->end(c->ctx, run, d) < 0)
		return -1;
	return c->parts->verify ? verify(c, run, d) :
	    planned_show(c->planned, run, d);
}

static int
count(const struct course *c, struct survey_partial *partial,
    struct survey_run *run, struct diag *d)
{
	int status;

	run->partial = partial;
	if (c->count(c->ctx, run, d) < 0)
		status = -1;
	else if (partial != NULL && partial->put != NULL)
		status = merged_write_run(run, c->parts,
		    c->planned->program->plan, d);
	else
		status = show(c, run, d);
	run->partial = NULL;
	return status;
}

static int
of_parts(const struct course *c, struct merged *merged,
    struct survey_run *run, struct diag *d)
{
	struct survey_partial partial = { .put = NULL };

	if (merged_read(merged, c->parts, c->prog, c->o->output, d) < 0)
		return -1;
	if (c->parts->partial)
		return merged_write(merged->sum, c->prog, c->o->output, d);
	if (c->set(c->ctx, merged, d) < 0)
		return -1;
	partial.take = merged->sum;
	partial.header = buf_all(&merged->header);
	return count(c, &partial, run, d);
}

static int
of_data(const struct course *c, struct survey_run *run, struct diag *d)
{
	struct survey_partial partial = { .put = NULL };
	int status;

	if (!c->parts->partial)
		return count(c, NULL, run, d);
	partial.put = partial_new();
	status = count(c, &partial, run, d);
	partial_free(partial.put);
	return status;
}

int
course_run(const struct course *c, struct survey_run *run, struct diag *d)
{
	struct merged merged = { .sum = NULL };
	int status;

	if (c->parts->combine)
		return merged_combine(d);
	status = parts_options_reads(c->parts) ?
	    of_parts(c, &merged, run, d) : of_data(c, run, d);
	merged_clear(&merged);
	return status;
}
