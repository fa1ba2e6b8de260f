/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partial/partial.h"
#include "count/survey_options.h"
#include "count/survey_run.h"
#include "count/survey_sums.h"
#include "parts/parts_options.h"
#include "parts/merged.h"
#include "parts/course.h"

static int
count(const struct course *c, struct survey_run *run, struct diag *d)
{
	if (c->count(c->ctx, run, d) < 0)
		return -1;
	return run->partial != NULL && run->partial->put != NULL ?
	    c->write(c->ctx, run, d) : c->show(c->ctx, run, d);
}

static int
of_parts(const struct course *c, struct merged *merged,
    struct survey_run *run, struct diag *d)
{
	struct survey_partial partial = { .put = NULL };

	if (merged_read(merged, c->parts, c->prog, d) < 0)
		return -1;
	if (c->parts->partial)
		return merged_write(merged->sum, c->o->output, d);
	if (c->set(c->ctx, merged, d) < 0)
		return -1;
	partial.take = merged->sum;
	partial.header = buf_all(&merged->header);
	run->partial = &partial;
	return count(c, run, d);
}

static int
of_data(const struct course *c, struct survey_run *run, struct diag *d)
{
	struct survey_partial partial = { .put = NULL };
	int status;

	if (!c->parts->partial)
		return count(c, run, d);
	partial.put = partial_new();
	run->partial = &partial;
	status = count(c, run, d);
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
	run->partial = NULL;
	merged_clear(&merged);
	return status;
}
