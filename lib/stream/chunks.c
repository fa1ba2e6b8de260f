/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/source.h"
#include "stream/window.h"
#include "stream/chunks.h"

/* Read with a chunk, for the end of its last record. */
#define BEHIND ((size_t)4096)

struct room {
	unsigned char *p;
	size_t size;
};

struct slot {
	bool ready;		/* to be put */
	off_t end;		/* of its last record */
	uint64_t records;
	struct room room;	/* of kept bytes ... */
	unsigned char *p;	/* ... where these begin, or NULL */
};

struct run {
	const struct chunks *c;
	size_t n;		/* chunks */
	struct slot *slots;
	size_t nslots;
	pthread_mutex_t mutex;	/* of what follows */
	pthread_cond_t changed;
	size_t taken;		/* so many chunks were */
	size_t counted;		/* the quotes of so many */
	bool quoted;		/* behind these */
	size_t put;
	bool putting;		/* somebody does */
	off_t end;		/* of the last record that was put */
	size_t bad;		/* the first chunk with a fault, or n */
	bool refused;		/* put wanted to end */
};

struct worker {
	struct run *run;
	size_t i;
	pthread_t thread;
	struct room room;
	size_t len;		/* bytes in it */
	off_t from;		/* their place in the file */
};

ssize_t
chunks_read_at(int fd, void *p, size_t n, off_t at, struct diag *d)
{
	ssize_t got;

	if (n > SOURCE_MOST)
		n = SOURCE_MOST;
	do {
		got = pread(fd, p, n, at);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		diag_set(d, "cannot read: %s", strerror(errno));
	return got;
}

/* Sixteen bytes at a time; each of them tells of the bytes in its place. */
bool
chunks_odd_quotes(const unsigned char *p, size_t n)
{
	typedef unsigned char bytes __attribute__((vector_size(16)));
	bytes some, odd = { 0 };
	unsigned count = 0;

	for (; n >= sizeof(some); p += sizeof(some), n -= sizeof(some)) {
		memcpy(&some, p, sizeof(some));
		odd ^= (bytes)(some == '"');
	}
	for (size_t i = 0; i < sizeof(odd); i++)
		count += odd[i] & 1;
	for (size_t i = 0; i < n; i++)
		count += p[i] == '"';
	return count % 2 == 1;
}

bool
chunks_record_ends(const unsigned char *p, size_t *n, bool *quoted)
{
	for (size_t i = 0; i < *n; i++) {
		*quoted ^= p[i] == '"';
		if (p[i] != '\n' || *quoted)
			continue;
		*n = i + 1;
		return true;
	}
	return false;
}

/* Takes the next chunk, when there is room for it. */
static bool
take(struct run *r, size_t *k)
{
	bool got;

	pthread_mutex_lock(&r->mutex);
	while (r->taken < r->bad && r->taken - r->put >= r->nslots)
		pthread_cond_wait(&r->changed, &r->mutex);
	got = r->taken < r->bad;
	if (got)
		*k = r->taken++;
	pthread_mutex_unlock(&r->mutex);
	return got;
}

static void
fail(struct run *r, size_t k)
{
	pthread_mutex_lock(&r->mutex);
	if (k < r->bad)
		r->bad = k;
	pthread_cond_broadcast(&r->changed);
	pthread_mutex_unlock(&r->mutex);
}

/* Does the chunk begin inside quotes?  False if that will never be known. */
static bool
hand_on(struct run *r, size_t k, bool odd, bool *quoted)
{
	bool known;

	pthread_mutex_lock(&r->mutex);
	while (r->counted < k && r->bad >= k)
		pthread_cond_wait(&r->changed, &r->mutex);
	known = r->counted == k;
	*quoted = r->quoted;
	if (known) {
		r->quoted ^= odd;
		r->counted++;
		pthread_cond_broadcast(&r->changed);
	}
	pthread_mutex_unlock(&r->mutex);
	return known;
}

/* Puts the chunk that is next, if it is ready; with the mutex held. */
static bool
put_next(struct run *r)
{
	const struct chunks *c = r->c;
	size_t i = r->put % r->nslots;
	struct slot *s = &r->slots[i];
	size_t bytes = s->end > r->end ? (size_t)(s->end - r->end) : 0;
	int status;

	if (r->put >= r->bad || !s->ready)
		return false;
	pthread_mutex_unlock(&r->mutex);
	status = c->put(c->ctx, i, (struct slice){ (const char *)s->p, bytes },
	    s->records);
	pthread_mutex_lock(&r->mutex);
	s->ready = false;
	if (status < 0) {
		r->refused = true;
		r->bad = r->put;
	} else {
		r->end += (off_t)bytes;
		r->put++;
	}
	pthread_cond_broadcast(&r->changed);
	return true;
}

/* The bytes stay where they are; the thread gets those of a slot that was
 * put. */
static void
keep(struct worker *w, struct slot *s, const struct slot *done)
{
	struct room room = s->room;

	*s = *done;
	s->room = w->room;
	w->room = room;
}

/* The chunk is read: whoever finds nobody putting puts what is next. */
static void
finish(struct worker *w, size_t k, const struct slot *done)
{
	struct run *r = w->run;

	pthread_mutex_lock(&r->mutex);
	if (r->c->keep)
		keep(w, &r->slots[k % r->nslots], done);
	else
		r->slots[k % r->nslots] = *done;
	if (!r->putting) {
		r->putting = true;
		while (put_next(r))
			continue;
		r->putting = false;
	}
	pthread_mutex_unlock(&r->mutex);
}

/* Reads on until there are n bytes, or all of the file. */
static int
fill(struct worker *w, size_t n)
{
	const struct chunks *c = w->run->c;
	off_t left = c->end - w->from;
	struct diag d;

	if ((off_t)n > left)
		n = (size_t)left;
	if (n + WINDOW_BEHIND > w->room.size) {
		w->room.size = n + WINDOW_BEHIND;
		w->room.p = xreallocarray(w->room.p, 1, w->room.size);
	}
	while (w->len < n) {
		ssize_t got = chunks_read_at(c->fd, w->room.p + w->len,
		    n - w->len, w->from + (off_t)w->len, &d);

		if (got <= 0)
			return -1;
		w->len += (size_t)got;
	}
	return 0;
}

/* Where the record ends that goes on at that byte, or all of the file; 0 if it
 * is too long. */
static size_t
find_end(struct worker *w, size_t at, bool quoted)
{
	size_t n = w->len - at;

	while (!chunks_record_ends(w->room.p + at, &n, &quoted)) {
		at = w->len;
		if (w->from + (off_t)at == w->run->c->end)
			return at;
		if (at > WINDOW_LONGEST || fill(w, at * 2) < 0)
			return 0;
		n = w->len - at;
	}
	return at + n;
}

/*
 * The byte before the chunk, and all of it but its last byte: behind a line end
 * in them a record of this chunk begins.  0, or -1 if anything is wrong.
 */
static int
read_chunk(struct worker *w, size_t k, struct slot *done)
{
	const struct chunks *c = w->run->c;
	off_t begin = c->begin + (off_t)k * (off_t)c->size;
	size_t own = c->end - begin < (off_t)c->size ?
	    (size_t)(c->end - begin) : c->size;
	size_t first = own, end;
	bool odd, quoted, begins;
	int64_t records;

	w->from = begin - 1;
	w->len = 0;
	if (fill(w, own + BEHIND) < 0)
		return -1;
	odd = chunks_odd_quotes(w->room.p, own);
	if (!hand_on(w->run, k, odd, &quoted))
		return -1;
	odd ^= quoted;
	begins = chunks_record_ends(w->room.p, &first, &quoted);
	*done = (struct slot){ .ready = true };
	if (!begins)
		return 0;
	end = find_end(w, own, odd);
	if (end == 0)
		return -1;
	records = c->read(c->ctx, w->i, k % w->run->nslots,
	    (struct chunks_piece){ w->room.p + first, end - first });
	if (c->keep)
		done->p = w->room.p + first;
	done->end = w->from + (off_t)end;
	done->records = (uint64_t)records;
	return records < 0 ? -1 : 0;
}

static void *
work(void *at)
{
	struct worker *w = at;
	struct slot done;
	size_t k;

	while (take(w->run, &k))
		if (read_chunk(w, k, &done) < 0)
			fail(w->run, k);
		else
			finish(w, k, &done);
	free(w->room.p);
	return NULL;
}

/* The caller is one of them; threads that cannot be had are done without. */
static void
run_all(struct run *r)
{
	struct worker *workers = xcalloc(r->c->nthreads, sizeof(*workers));
	size_t n = 1;

	for (size_t i = 0; i < r->c->nthreads; i++)
		workers[i] = (struct worker){ .run = r, .i = i };
	while (n < r->c->nthreads && pthread_create(&workers[n].thread, NULL,
	    work, &workers[n]) == 0)
		n++;
	work(&workers[0]);
	while (n > 1)
		pthread_join(workers[--n].thread, NULL);
	free(workers);
}

int
chunks_read(const struct chunks *c)
{
	struct run r = { .c = c, .nslots = CHUNKS_AHEAD * c->nthreads,
	    .end = c->begin, .mutex = PTHREAD_MUTEX_INITIALIZER,
	    .changed = PTHREAD_COND_INITIALIZER };

	r.n = (size_t)((c->end - c->begin + (off_t)c->size - 1) /
	    (off_t)c->size);
	r.bad = r.n;
	r.slots = xcalloc(r.nslots, sizeof(*r.slots));
	run_all(&r);
	for (size_t i = 0; i < r.nslots; i++)
		free(r.slots[i].room.p);
	free(r.slots);
	pthread_cond_destroy(&r.changed);
	pthread_mutex_destroy(&r.mutex);
	return r.refused ? -1 : r.put == r.n;
}
