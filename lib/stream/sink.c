/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _XOPEN_SOURCE 700	/* realpath */

#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "stream/sink.h"

int
sink_write(int fd, struct slice s)
{
	while (s.n > 0) {
		ssize_t n = write(fd, s.p, s.n);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		s.p += n;
		s.n -= (size_t)n;
	}
	return 0;
}

size_t
sink_piece(int fd)
{
	struct stat st;

	if (fstat(fd, &st) < 0 || !S_ISFIFO(st.st_mode))
		return SINK_PIECE;
#ifdef __linux__
	if (sysconf(_SC_PAGESIZE) == SINK_PAGE)
		return SINK_PIECE;
#endif
	return SINK_PAGE;
}

int
sink_pages(int fd, size_t piece, struct slice s)
{
	while (s.n > 0) {
		size_t n = s.n;

		if (n > piece)
			n = piece;
		else if (n > SINK_PAGE)
			n -= n % SINK_PAGE;
		if (sink_write(fd, (struct slice){ s.p, n }) < 0)
			return -1;
		s.p += n;
		s.n -= n;
	}
	return 0;
}

/* The rights that a new file gets. */
static mode_t
new_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/* Who may not give files away may still give them to a group of theirs. */
static void
keep_owner(struct sink_file *f, int fd, const struct stat *old)
{
	struct stat new;

	if (fstat(fd, &new) == 0 && new.st_uid == old->st_uid &&
	    new.st_gid == old->st_gid)
		return;
	if (fchown(fd, old->st_uid, old->st_gid) < 0)
		f->lost = fchown(fd, (uid_t)-1, old->st_gid) < 0 ? "group" :
		    "owner";
}

/* Those of the file that it replaces; changing the owner can change rights, so
 * they come last. */
static int
keep_rights(struct sink_file *f, int fd)
{
	struct stat old;

	if (stat(f->path, &old) < 0)
		return fchmod(fd, new_mode());
	keep_owner(f, fd, &old);
	return fchmod(fd, old.st_mode & 0777);
}

static void
forget(struct sink_file *f)
{
	free(f->path);
	free(f->beside);
	*f = (struct sink_file){ NULL, NULL, NULL };
}

int
sink_begin(struct sink_file *f, const char *path)
{
	char *real = realpath(path, NULL);
	struct buf beside;
	int fd, saved;

	if (real == NULL)
		real = xstrndup(path, strlen(path));
	buf_init(&beside);
	buf_printf(&beside, "%s.XXXXXX", real);
	*f = (struct sink_file){ real, beside.p, NULL };
	fd = mkstemp(f->beside);
	if (fd >= 0)
		return fd;
	saved = errno;
	forget(f);
	errno = saved;
	return -1;
}

/* A file that is closed already is -1. */
static int
give_up(struct sink_file *f, int fd)
{
	int saved = errno;

	if (fd >= 0)
		close(fd);
	sink_abandon(f);
	errno = saved;
	return -1;
}

int
sink_end(struct sink_file *f, int fd)
{
	if (keep_rights(f, fd) < 0 || fsync(fd) < 0)
		return give_up(f, fd);
	return close(fd) < 0 ? give_up(f, -1) : 0;
}

int
sink_prepare(struct sink_file *f, const char *path, struct slice bytes)
{
	int fd = sink_begin(f, path);

	if (fd < 0)
		return -1;
	return sink_write(fd, bytes) < 0 ? give_up(f, fd) : sink_end(f, fd);
}

int
sink_commit(struct sink_file *f)
{
	int status = rename(f->beside, f->path);
	int saved = errno;

	if (status < 0)
		sink_abandon(f);
	else
		forget(f);
	errno = saved;
	return status;
}

void
sink_abandon(struct sink_file *f)
{
	if (f->beside != NULL)
		unlink(f->beside);
	forget(f);
}
