/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _XOPEN_SOURCE 700	/* realpath */

#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "buf.h"
#include "sink.h"

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

/* The rights that a new file gets, or those of the one it replaces. */
static mode_t
file_mode(const char *path)
{
	struct stat st;
	mode_t mask;

	if (stat(path, &st) == 0)
		return st.st_mode & 0777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/* Writes the file that is to take the place of path, and closes it. */
static int
fill_file(int fd, const char *path, struct slice bytes)
{
	int status = -1, saved;

	if (sink_write(fd, bytes) == 0 &&
	    fchmod(fd, file_mode(path)) == 0 && fsync(fd) == 0)
		status = 0;
	saved = errno;
	if (close(fd) < 0 && status == 0)
		return -1;
	errno = saved;
	return status;
}

static int
replace(const char *path, struct slice bytes)
{
	struct buf beside;
	int fd, status = -1, saved;

	buf_init(&beside);
	buf_printf(&beside, "%s.XXXXXX", path);
	fd = mkstemp(beside.p);
	if (fd >= 0) {
		status = fill_file(fd, path, bytes);
		if (status == 0)
			status = rename(beside.p, path);
		saved = errno;
		if (status < 0)
			unlink(beside.p);
		errno = saved;
	}
	saved = errno;
	buf_clear(&beside);
	errno = saved;
	return status;
}

int
sink_replace(const char *path, struct slice bytes)
{
	char *real = realpath(path, NULL);
	int status = replace(real != NULL ? real : path, bytes);
	int saved = errno;

	free(real);
	errno = saved;
	return status;
}
