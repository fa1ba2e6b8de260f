/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "stream/source.h"
#include "scan/scan.h"
#include "stream/csvin.h"
#include "stream/watch.h"
#include "cli/cli.h"
#include "cli/option.h"
#include "cli/threads.h"

/* A file of fewer bytes is read by one thread. */
#ifndef THREADS_FEWEST
#define THREADS_FEWEST ((off_t)1024 * 1024)
#endif

/* Unless they are asked for, a thread for so many: with fewer, it takes longer
 * to add up what they counted than to count. */
#ifndef THREADS_EACH
#define THREADS_EACH ((off_t)16 * 1024 * 1024)
#endif

int
threads_option(void *to, const char *name, const char *arg, struct diag *d)
{
	uint64_t *n = to;

	if (num_parse_uint(slice_of(arg), CHUNKS_MOST_THREADS, n) && *n > 0)
		return 0;
	return option_wrong(name, arg, "a whole number from 1 to 64", d);
}

size_t
threads_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > CHUNKS_MOST_THREADS ? CHUNKS_MOST_THREADS :
	    (size_t)n;
}

static off_t
bytes_of(const struct cli_input *input)
{
	off_t first = cli_first_record(input);

	return first < 0 ? 0 : (off_t)source_size(input->fd) - first;
}

size_t
threads_for(off_t bytes, uint64_t asked)
{
	size_t most, n;

	if (bytes < THREADS_FEWEST)
		return 1;
	if (asked > 0)
		return (size_t)asked;
	n = threads_processors();
	most = (size_t)(bytes / THREADS_EACH) + 1;
	return n < most ? n : most;
}

size_t
threads_count(const struct cli_input *input, uint64_t asked)
{
	return threads_for(bytes_of(input), asked);
}

struct csvin *
threads_open(const struct cli_input *input, struct diag *d)
{
	struct buf header = { NULL, 0, 0 };
	struct slice rest;
	struct csvin *in;

	buf_slice(&header, csvin_header(input->in));
	buf_putc(&header, '\n');
	rest = buf_all(&header);
	in = cli_open_part(input,
	    (struct source){ source_read_slice, &rest }, d);
	buf_clear(&header);
	return in;
}

struct job {
	const struct threads_work *work;
	const struct watch *watch;
	uint64_t records;
	struct diag *d;
};

static int64_t
read_piece(void *ctx, size_t thread, size_t slot, struct chunks_piece piece)
{
	const struct job *job = ctx;

	return job->work->read(job->work->ctx, thread, slot, piece);
}

static int
put_piece(void *ctx, size_t slot, struct slice bytes, uint64_t records)
{
	struct job *job = ctx;

	job->records += records;
	watch_step(job->watch, bytes.n, job->records);
	return job->work->put(job->work->ctx, slot, job->d);
}

/* The reader of the input goes back to the first record. */
static int
go_back(const struct cli_input *input, off_t first, struct diag *d)
{
	struct slice header = csvin_header(input->in);
	uint64_t line = 2 + scan_count_lines((const unsigned char *)header.p,
	    header.n, false);

	if (lseek(input->fd, first, SEEK_SET) < 0)
		return diag_at(d, csvin_filename(input->in), 0, "%s",
		    strerror(errno));
	watch_begin(&input->progress.watch, source_size(input->fd));
	return csvin_move(input->in, line, (uint64_t)(first - input->begin),
	    d);
}

int
threads_again(const struct cli_input *input, threads_all_fn *all, void *ctx,
    struct diag *d)
{
	return go_back(input, cli_first_record(input), d) < 0 ? -1 :
	    all(ctx, d);
}

int
threads_read(const struct cli_input *input, const struct threads_work *work,
    struct diag *d)
{
	off_t first = cli_first_record(input);
	struct job job = { work, &input->progress.watch, 0, d };
	const struct chunks c = { .fd = input->fd, .begin = first,
	    .end = first + bytes_of(input), .size = THREADS_CHUNK,
	    .nthreads = work->n, .ctx = &job, .read = read_piece,
	    .put = put_piece };
	int got;

	if (work->n < 2)
		return work->all(work->ctx, d);
	got = chunks_read(&c);
	if (got != 0) {
		watch_end(job.watch);
		return got > 0 ? 0 : -1;
	}
	return threads_again(input, work->all, work->ctx, d);
}
