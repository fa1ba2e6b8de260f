/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "cli/cli_progress.h"

#define PROGRESS_SECONDS 1.0

static double
now(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) < 0)
		return 0;
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
begin_progress(void *ctx, uint64_t size)
{
	struct cli_progress *p = ctx;

	p->on = isatty(STDERR_FILENO) == 1;
	p->progress = (struct progress){ .size = size };
	if (p->on)
		p->began = p->shown = now();
}

static void
step_progress(void *ctx, size_t bytes, uint64_t respondents)
{
	struct cli_progress *p = ctx;
	struct buf line;
	double t;

	p->progress.bytes += bytes;
	p->progress.respondents = respondents;
	if (!p->on)
		return;
	t = now();
	if (t - p->shown < PROGRESS_SECONDS)
		return;
	p->shown = t;
	p->progress.seconds = t - p->began;
	buf_init(&line);
	progress_text(&p->progress, &line);
	fprintf(stderr, "%s%s: %s", CLI_ERASE_LINE, p->prog, line.p);
	fflush(stderr);
	buf_clear(&line);
}

static void
end_progress(void *ctx)
{
	struct cli_progress *p = ctx;

	if (p->on && p->shown > p->began)
		fputs(CLI_ERASE_LINE, stderr);
	p->on = false;
}

const struct watch *
cli_progress(struct cli_progress *p, const char *prog)
{
	*p = (struct cli_progress){ .prog = prog,
	    .watch = { begin_progress, step_progress, end_progress, p } };
	return &p->watch;
}
