/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/temporary.h"
#include "stream/watch.h"
#include "kind-read/bytes/spool.h"

#define HEAD ((size_t)256 * 1024)

struct spool {
	int fd;
	off_t start;		/* of the input in the file; -1: a pipe */
	const struct watch *progress;
	char *head;
	size_t n;		/* bytes in it */
	size_t at;		/* read so far; n: the rest comes from fd */
	bool whole;		/* nothing follows the head */
	bool ended;		/* nothing follows what was read */
	const struct spool_watch *watch;
	uint64_t given;		/* bytes by spool_read */
	uint64_t told;		/* bytes that the watch was told of */
	struct stat opened;	/* the file when it was, if there is one */
};

static ssize_t
read_fd(struct spool *s, void *p, size_t n, struct diag *d)
{
	ssize_t got = source_read_fd(&s->fd, p, n, d);

	if (got > 0)
		watch_step(s->progress, (size_t)got, 0);
	else
		watch_end(s->progress);
	return got;
}

static int
read_head(struct spool *s, struct diag *d)
{
	ssize_t got = 1;

	s->head = xmalloc(HEAD);
	while (got > 0 && s->n < HEAD) {
		got = read_fd(s, s->head + s->n, HEAD - s->n, d);
		if (got > 0)
			s->n += (size_t)got;
	}
	s->whole = got == 0;
	return got < 0 ? -1 : 0;
}

/* The spool, or NULL and the diag; that the file is not open was said. */
static struct spool *
start(struct spool *s, const char *name, struct diag *d)
{
	struct diag why;

	if (s->fd >= 0) {
		(void)fstat(s->fd, &s->opened);
		watch_begin(s->progress, source_size(s->fd));
		s->start = lseek(s->fd, 0, SEEK_CUR);
	}
	if (s->fd >= 0 && read_head(s, &why) == 0)
		return s;
	if (s->fd >= 0)
		diag_at(d, name, 0, "%s", why.text);
	spool_close(s);
	return NULL;
}

struct spool *
spool_open(const char *path, const struct watch *progress,
    const struct spool_watch *watch, struct diag *d)
{
	struct spool *s = xcalloc(1, sizeof(*s));

	s->progress = progress;
	s->watch = watch;
	s->fd = source_open(path, d);
	return start(s, source_name(path), d);
}

struct spool *
spool_take(int fd, const char *name, struct diag *d)
{
	struct spool *s = xcalloc(1, sizeof(*s));

	s->fd = fd;
	return start(s, name, d);
}

void
spool_close(struct spool *s)
{
	if (s == NULL)
		return;
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	free(s->head);
	free(s);
}

struct slice
spool_head(const struct spool *s)
{
	return (struct slice){ s->head, s->n };
}

static ssize_t
read_on(struct spool *s, void *p, size_t n, struct diag *d)
{
	size_t left = s->n - s->at;

	if (left == 0)
		return read_fd(s, p, n, d);
	if (n > left)
		n = left;
	memcpy(p, s->head + s->at, n);
	s->at += n;
	return (ssize_t)n;
}

void
spool_tell(struct spool *s, uint64_t at, struct slice bytes)
{
	uint64_t known = s->told - at;

	if (s->watch == NULL || bytes.n <= known)
		return;
	bytes = slice_behind(bytes, (size_t)known);
	s->watch->tell(s->watch->ctx, s->told, bytes);
	s->told += bytes.n;
}

bool
spool_is_watched(const struct spool *s)
{
	return s->watch != NULL;
}

ssize_t
spool_read(void *ctx, void *p, size_t n, struct diag *d)
{
	struct spool *s = ctx;
	ssize_t got = read_on(s, p, n, d);

	s->ended = got == 0;
	if (got > 0) {
		spool_tell(s, s->given, (struct slice){ p, (size_t)got });
		s->given += (uint64_t)got;
	}
	return got;
}

/* Copies what can be read only once. */
static int
copy_rest(struct spool *s, int to, struct diag *d)
{
	char piece[64 * 1024];
	ssize_t n;

	if (temporary_write(to, spool_head(s), d) < 0)
		return -1;
	while ((n = read_fd(s, piece, sizeof(piece), d)) > 0)
		if (temporary_write(to, (struct slice){ piece, (size_t)n },
		    d) < 0)
			return -1;
	return n < 0 ? -1 : 0;
}

int
spool_rewind(struct spool *s, struct diag *d)
{
	int fd;

	s->at = s->n;
	s->given = s->told = 0;
	s->ended = false;
	if (s->start >= 0 && lseek(s->fd, s->start, SEEK_SET) == s->start)
		return 0;
	fd = temporary_open(d);
	if (fd < 0)
		return -1;
	if (copy_rest(s, fd, d) < 0 || lseek(fd, 0, SEEK_SET) < 0) {
		close(fd);
		return -1;
	}
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	s->fd = fd;
	s->start = 0;
	return 0;
}

int
spool_again(struct spool *s, struct diag *d)
{
	if (!s->whole)
		return spool_rewind(s, d);
	s->at = 0;
	s->given = s->told = 0;
	s->ended = false;
	return 0;
}

int
spool_fd(const struct spool *s)
{
	return s->fd;
}

static long
nanoseconds(const struct stat *st)
{
#ifdef __APPLE__
	return st->st_mtimensec;
#else
	return st->st_mtim.tv_nsec;
#endif
}

/* What is no file, or a copy, has no time to go by. */
static int
check_unchanged(const struct spool *s, struct diag *d)
{
	const struct stat *was = &s->opened;
	struct stat st;

	if (!S_ISREG(was->st_mode))
		return 0;
	if (fstat(s->fd, &st) < 0)
		return diag_set(d, "cannot read: %s", strerror(errno));
	if (st.st_size != was->st_size || st.st_mtime != was->st_mtime ||
	    nanoseconds(&st) != nanoseconds(was))
		return diag_set(d, "the file was changed while it was read");
	return 0;
}

/* What was read beside is not read again. */
static int
pass_told(struct spool *s, struct diag *d)
{
	if (s->ended)
		return 0;
	s->given = s->told;
	return lseek(s->fd, s->start + (off_t)s->told, SEEK_SET) >= 0 ? 0 :
	    diag_set(d, "cannot read: %s", strerror(errno));
}

int
spool_finish(struct spool *s, struct diag *d)
{
	char piece[64 * 1024];

	if (s->watch == NULL)
		return 0;
	if (s->given < s->told && pass_told(s, d) < 0)
		return -1;
	while (!s->ended)
		if (spool_read(s, piece, sizeof(piece), d) < 0)
			return -1;
	return check_unchanged(s, d);
}
