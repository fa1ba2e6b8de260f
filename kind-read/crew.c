/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is rare is left to one thread, and with it the rest of the file: so
 * nothing that depends on the order of records is done here.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/source.h"
#include "stream/csvin.h"
#include "stream/again.h"
#include "stream/chunks.h"
#include "stream/csvout.h"
#include "stream/fingerprint.h"
#include "stream/watch.h"
#include "cli/threads.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/csv/clean.h"
#include "kind-read/csv/copier.h"
#include "kind-read/csv/csvfile.h"
#include "kind-read/crew.h"

struct worker {
	struct csvin *in;
	struct copier copier;
	struct fingerprint sum;
};

struct run {
	struct crew *crew;
	struct csvout *out;
	size_t columns;
	struct again again;	/* the header, among the respondents */
	size_t n;
	struct worker *workers;
	struct csvout **parts;	/* of the slots */
	uint64_t count;
	off_t put;		/* up to there in the file */
	int why;		/* errno of the thread that could not write */
};

static bool
is_usual(const struct run *r, const struct worker *w, struct slice record)
{
	return csvin_width(w->in) == r->columns &&
	    !csvin_saw(w->in, CSVIN_CONTROLS) &&
	    !csvin_saw(w->in, CSVIN_BLANKS) && csvin_ended(w->in) &&
	    !again_is(&r->again, record) &&
	    !clean_is_empty(w->copier.clean, record);
}

static int64_t
read_piece(void *ctx, size_t thread, size_t slot, struct chunks_piece piece)
{
	const struct slice eol = { "\n", 1 };
	const struct run *r = ctx;
	struct worker *w = &r->workers[thread];
	uint64_t before = csvin_count(w->in);
	struct diag d;
	int got;

	csvin_view(w->in, piece.p, piece.n);
	if (csvout_summed(r->out) != NULL)
		csvout_sum(r->parts[slot], &w->sum);
	while ((got = csvin_next(w->in, &d)) > 0) {
		struct slice record = csvin_record(w->in);

		if (!is_usual(r, w, record))
			return -1;
		copier_write(&w->copier, record, r->parts[slot]);
		csvout_end(r->parts[slot], eol);
	}
	return got < 0 ? -1 : (int64_t)(csvin_count(w->in) - before);
}

static int
put_part(void *ctx, size_t slot, struct slice bytes, uint64_t records)
{
	struct run *r = ctx;

	r->count += records;
	if (spool_is_watched(r->crew->spool))
		spool_tell(r->crew->spool, (uint64_t)r->put, bytes);
	r->put += (off_t)bytes.n;
	watch_step(r->crew->watch, bytes.n, r->crew->count + r->count);
	if (csvout_take(r->out, r->parts[slot]) == 0)
		return 0;
	r->why = errno;
	return -1;
}

static bool
open_worker(struct worker *w, const struct crew *c, struct slice header)
{
	struct csvin_options opt = { .name = c->name,
	    .read = source_read_slice, .ctx = &header, .scanner = c->scanner,
	    .delim = csvfile_delim(c->csv), .any_width = true,
	    .first_line = 1 };
	struct diag d;

	w->in = csvin_open(&opt, &d);
	w->copier = (struct copier){ clean_copy(csvfile_clean(c->csv)),
	    opt.delim, { NULL, 0, 0 } };
	return w->in != NULL && csvin_ncolumns(w->in) > 1;
}

static bool
open_workers(struct run *r)
{
	struct buf header = { NULL, 0, 0 };
	bool opened = true;

	buf_slice(&header, csvfile_header_text(r->crew->csv));
	again_init(&r->again, buf_all(&header),
	    csvfile_delim(r->crew->csv));
	buf_putc(&header, '\n');
	r->workers = xcalloc(r->n, sizeof(*r->workers));
	for (size_t i = 0; i < r->n; i++)
		opened = open_worker(&r->workers[i], r->crew,
		    buf_all(&header)) && opened;
	buf_clear(&header);
	r->columns = opened ? csvin_ncolumns(r->workers[0].in) : 0;
	r->parts = xcalloc(r->n * CHUNKS_AHEAD, sizeof(*r->parts));
	for (size_t i = 0; i < r->n * CHUNKS_AHEAD; i++)
		r->parts[i] = csvout_part();
	return opened;
}

static void
close_workers(struct run *r)
{
	for (size_t i = 0; i < r->n; i++) {
		csvin_close(r->workers[i].in);
		clean_free(r->workers[i].copier.clean);
		copier_clear(&r->workers[i].copier);
	}
	for (size_t i = 0; i < r->n * CHUNKS_AHEAD; i++)
		csvout_free(r->parts[i]);
	free(r->workers);
	free(r->parts);
	again_clear(&r->again);
}

/* What was mended counts only when all was read. */
static void
join(struct run *r)
{
	struct fingerprint *sum = csvout_summed(r->out);

	for (size_t i = 0; i < r->n; i++) {
		clean_join(csvfile_clean(r->crew->csv),
		    r->workers[i].copier.clean);
		if (sum != NULL)
			fingerprint_join(sum, &r->workers[i].sum);
	}
	r->crew->count += r->count;
}

/* Only the last line of a file may lack its end, which is told. */
static bool
ends_with_line(int fd, off_t end)
{
	struct diag d;
	char last;

	return chunks_read_at(fd, &last, 1, end - 1, &d) == 1 && last == '\n';
}

int
crew_read(struct crew *crew, struct csvout *out)
{
	off_t begin = csvfile_place(crew->csv);
	int fd = spool_fd(crew->spool);
	off_t end = (off_t)source_size(fd);
	struct run r = { .crew = crew, .out = out, .put = begin };
	uint64_t place = csvout_place(out);
	struct chunks c = { .fd = fd, .begin = begin, .end = end,
	    .size = THREADS_CHUNK, .ctx = &r, .read = read_piece,
	    .put = put_part, .keep = spool_is_watched(crew->spool) };
	int got = 0;

	if (begin <= 0 || begin >= end || !ends_with_line(fd, end))
		return 0;
	r.n = c.nthreads = threads_for(end - begin, crew->threads);
	if (r.n < 2)
		return 0;
	if (open_workers(&r))
		got = chunks_read(&c);
	if (got > 0)
		join(&r);
	else if (got == 0)
		csvout_again(out, place);
	close_workers(&r);
	if (got < 0)
		errno = r.why;
	return got;
}
