/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/source.h"
#include "stream/watch.h"
#include "cli/threads.h"
#include "weighting/margins.h"
#include "kind-weight/sample/respondents.h"
#include "kind-weight/options.h"
#include "kind-weight/sample/chunk.h"
#include "kind-weight/input.h"
#include "kind-weight/reading.h"
#include "kind-weight/parts.h"

/* Of a file of less than so many bytes for each, fewer threads are quicker. */
#define FEWEST_BYTES ((off_t)8 * 1024 * 1024)

/*
 * How many bytes a part has for each byte of the one before.  A thread begins
 * when borders are known up to its own, and looking for one takes about a fifth
 * of the time that reading takes.
 */
#define LATER_SHARE 0.8

struct part {
	struct parts *all;
	size_t i;
	off_t wanted;		/* it begins there, or at the next record */
	off_t begin;		/* -1: not known yet */
	struct chunk chunk;
	struct input input;
	struct reading reading;
	pthread_t thread;
	bool runs;
	bool whole;		/* it was read to its end, and all was well */
};

struct parts {
	struct reading *first;
	struct buf header;
	size_t n;		/* with the first, which is in no thread */
	struct part *parts;
	off_t end;		/* of the file */
	pthread_mutex_t mutex;	/* of what follows, and where parts begin */
	pthread_cond_t changed;
	bool failed;		/* some border will never be known */
};

/* How many parts the rest of the file has. */
static size_t
count_parts(const struct reading *r, off_t bytes)
{
	size_t wanted = (size_t)r->input->o->threads, most;

	if (bytes <= 0 || margins_numbers(r->input->margins) > 0)
		return 1;
	if (wanted > 0)
		return wanted;
	most = (size_t)(bytes / FEWEST_BYTES) + 1;
	wanted = threads_processors();
	return wanted < most ? wanted : most;
}

static void
make_parts(struct parts *p, off_t begin)
{
	double share = 1, all = 0, before = 0;

	p->parts = xcalloc(p->n, sizeof(*p->parts));
	for (size_t i = 0; i < p->n; i++, share *= LATER_SHARE)
		all += share;
	share = 1;
	for (size_t i = 0; i < p->n; i++, share *= LATER_SHARE) {
		p->parts[i] = (struct part){ .all = p, .i = i, .begin = -1,
		    .wanted = begin +
		    (off_t)((double)(p->end - begin) * before / all) };
		before += share;
	}
	p->parts[0].begin = begin;
}

/* Where the i-th part begins, as soon as that is known; -1: it never is. */
static off_t
wait_for(struct parts *p, size_t i)
{
	off_t begin;

	if (i == p->n)
		return p->end;
	pthread_mutex_lock(&p->mutex);
	while (p->parts[i].begin < 0 && !p->failed)
		pthread_cond_wait(&p->changed, &p->mutex);
	begin = p->parts[i].begin;
	pthread_mutex_unlock(&p->mutex);
	return begin;
}

static void
tell(struct parts *p, size_t i, off_t begin)
{
	pthread_mutex_lock(&p->mutex);
	p->parts[i].begin = begin;
	p->failed |= begin < 0;
	pthread_cond_broadcast(&p->changed);
	pthread_mutex_unlock(&p->mutex);
}

/* Reads to where the next part begins.  0, or -1 and the diag; *met: a record
 * ends there, and not only behind it. */
static int
read_to_next(struct parts *p, size_t i, struct reading *r, bool *met,
    struct diag *d)
{
	off_t next;

	*met = false;
	if (i + 1 < p->n && reading_read(r, p->parts[i + 1].wanted, d) < 0)
		return -1;
	next = wait_for(p, i + 1);
	if (next < 0)
		return 0;
	if (reading_read(r, i + 1 < p->n ? next : -1, d) < 0)
		return -1;
	*met = respondents_end(r->respondents) == next && !r->outside;
	return 0;
}

static int
open_part(struct part *part, struct diag *d)
{
	const struct parts *p = part->all;
	const struct input *input = p->first->input;

	part->chunk = (struct chunk){ input->cli.fd, buf_all(&p->header),
	    part->begin, p->end };
	if (input_open_part(&part->input, input, &part->chunk, d) < 0)
		return -1;
	return reading_init(&part->reading, &part->input, d);
}

static void *
run(void *at)
{
	struct part *part = at;
	struct parts *p = part->all;
	struct diag d;
	off_t before = wait_for(p, part->i - 1);
	off_t begin = before < 0 ? -1 : chunk_border(p->first->input->cli.fd,
	    before, part->wanted, &d);

	tell(p, part->i, begin);
	if (begin >= 0 && open_part(part, &d) == 0)
		read_to_next(p, part->i, &part->reading, &part->whole, &d);
	return NULL;
}

static void
begin_all(struct parts *p)
{
	struct slice header = csvin_header(p->first->input->in);
	struct slice eol = csvin_eol(p->first->input->in);

	buf_slice(&p->header, header);
	buf_slice(&p->header, eol);
	for (size_t i = 1; i < p->n; i++) {
		struct part *part = &p->parts[i];

		part->runs = pthread_create(&part->thread, NULL, run,
		    part) == 0;
		if (!part->runs)
			tell(p, i, -1);
	}
}

/* Waits for all of them: are they whole? */
static bool
wait_for_all(struct parts *p)
{
	bool whole = true;

	for (size_t i = 1; i < p->n; i++) {
		struct part *part = &p->parts[i];

		if (part->runs)
			pthread_join(part->thread, NULL);
		whole = whole && part->whole;
	}
	return whole;
}

static bool
join_margins(struct parts *p)
{
	for (size_t i = 1; i < p->n; i++)
		if (margins_join(p->first->input->margins,
		    p->parts[i].input.margins) < 0)
			return false;
	return true;
}

/* The first part here, the others in threads. */
static int
read_parts(struct parts *p, struct diag *d)
{
	struct reading *r = p->first;
	bool met, whole;
	int status;

	begin_all(p);
	status = read_to_next(p, 0, r, &met, d);
	whole = wait_for_all(p) && met;
	if (status < 0)
		return -1;
	if (!whole || !join_margins(p))
		return reading_read(r, -1, d);
	for (size_t i = 1; i < p->n; i++)
		reading_take(r, &p->parts[i].reading);
	watch_end(&r->input->cli.progress.watch);
	return 0;
}

static void
clear(struct parts *p)
{
	for (size_t i = 1; i < p->n; i++) {
		reading_clear(&p->parts[i].reading);
		input_close_part(&p->parts[i].input);
	}
	free(p->parts);
	buf_clear(&p->header);
	pthread_cond_destroy(&p->changed);
	pthread_mutex_destroy(&p->mutex);
}

int
parts_read(struct reading *r, struct diag *d)
{
	off_t begin = respondents_end(r->respondents);
	off_t end = begin < 0 ? -1 : (off_t)source_size(r->input->cli.fd);
	struct parts p = { .first = r, .n = count_parts(r, end - begin),
	    .end = end, .mutex = PTHREAD_MUTEX_INITIALIZER,
	    .changed = PTHREAD_COND_INITIALIZER };
	int status;

	if (p.n < 2)
		return reading_read(r, -1, d);
	make_parts(&p, begin);
	status = read_parts(&p, d);
	clear(&p);
	return status;
}
