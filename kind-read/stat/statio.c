/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/source.h"
#include "stream/watch.h"
#include "kind-read/stat/statio.h"

#define WINDOW (64 * 1024)

struct patch {
	int64_t at;
	const char *p;
	size_t n;
};

struct statio {
	int fd;
	int64_t size;
	int64_t at;
	int64_t from;		/* the window's place in the file ... */
	size_t filled;		/* ... and how much of it there is */
	int error;
	struct patch *patches;
	size_t npatches;
	size_t patches_cap;
	statio_filter_fn *filter;
	void *filter_ctx;
	const struct watch *watch;
	const uint64_t *count;
	char window[WINDOW];
};

struct statio *
statio_open(int fd, struct diag *d)
{
	struct statio *io;
	off_t was = lseek(fd, 0, SEEK_CUR);
	off_t size = was < 0 ? was : lseek(fd, 0, SEEK_END);

	if (size < 0 || lseek(fd, was, SEEK_SET) < 0) {
		diag_set(d, "a file of this kind cannot be read from a pipe");
		return NULL;
	}
	io = xcalloc(1, sizeof(*io));
	io->fd = fd;
	io->size = size;
	return io;
}

void
statio_close(struct statio *io)
{
	if (io != NULL)
		free(io->patches);
	free(io);
}

int64_t
statio_size(const struct statio *io)
{
	return io->size;
}

int64_t
statio_at(const struct statio *io)
{
	return io->at;
}

int
statio_go(struct statio *io, int64_t at)
{
	if (at < 0 || at > io->size)
		return -1;
	io->at = at;
	return 0;
}

static void
apply(struct statio *io, const struct patch *patch)
{
	int64_t shift = patch->at - io->from;

	for (size_t i = 0; i < patch->n; i++) {
		int64_t to = shift + (int64_t)i;

		if (to >= 0 && to < (int64_t)io->filled)
			io->window[to] = patch->p[i];
	}
}

/* Fills the window from where the reader is.  1, 0 at the end, -1. */
static int
fill(struct statio *io)
{
	ssize_t got;

	do {
		got = pread(io->fd, io->window,
		    WINDOW < SOURCE_MOST ? WINDOW : SOURCE_MOST,
		    (off_t)io->at);
	} while (got < 0 && errno == EINTR);
	if (got < 0) {
		io->error = errno;
		return -1;
	}
	io->from = io->at;
	io->filled = (size_t)got;
	for (size_t i = 0; i < io->npatches; i++)
		apply(io, &io->patches[i]);
	if (io->watch != NULL)
		watch_step(io->watch, io->filled, *io->count);
	return got > 0;
}

ssize_t
statio_read(struct statio *io, void *p, size_t n)
{
	char *to = p;
	size_t done = 0;

	while (done < n) {
		int64_t off = io->at - io->from;
		size_t have;

		if (off < 0 || off >= (int64_t)io->filled) {
			int more = fill(io);

			if (more < 0)
				return -1;
			if (more == 0)
				break;
			off = 0;
		}
		have = io->filled - (size_t)off;
		if (have > n - done)
			have = n - done;
		memcpy(to + done, io->window + off, have);
		done += have;
		io->at += (int64_t)have;
	}
	if (io->filter != NULL)
		io->filter(io->filter_ctx, p, done);
	return (ssize_t)done;
}

bool
statio_ends(struct statio *io, const char *with)
{
	char end[64];
	size_t n = strlen(with);

	return n <= sizeof(end) && statio_go(io, io->size - (int64_t)n) == 0 &&
	    statio_read(io, end, n) == (ssize_t)n && memcmp(end, with, n) == 0;
}

int
statio_errno(const struct statio *io)
{
	return io->error;
}

void
statio_watch(struct statio *io, const struct watch *watch,
    const uint64_t *count)
{
	io->watch = watch;
	io->count = count;
}

void
statio_filter(struct statio *io, statio_filter_fn *fn, void *ctx)
{
	io->filter = fn;
	io->filter_ctx = ctx;
}

void
statio_patch(struct statio *io, int64_t at, const void *p, size_t n)
{
	io->patches = xgrow(io->patches, io->npatches, &io->patches_cap,
	    sizeof(*io->patches));
	io->patches[io->npatches++] = (struct patch){ at, p, n };
	io->filled = 0;
}
