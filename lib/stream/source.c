/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "stream/source.h"

static bool
is_stdin(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

const char *
source_name(const char *path)
{
	return is_stdin(path) ? "standard input" : path;
}

int
source_open(const char *path, struct diag *d)
{
	struct stat st, out;
	int fd = is_stdin(path) ? STDIN_FILENO : open(path, O_RDONLY);

	if (fd < 0 || fstat(fd, &st) < 0)
		return diag_at(d, source_name(path), 0, "%s", strerror(errno));
	if (S_ISDIR(st.st_mode))
		return diag_at(d, path, 0, "%s", strerror(EISDIR));
	if (S_ISREG(st.st_mode) && fstat(STDOUT_FILENO, &out) == 0 &&
	    st.st_dev == out.st_dev && st.st_ino == out.st_ino)
		return diag_at(d, source_name(path), 0, "is the output too");
	return fd;
}

uint64_t
source_size(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode) ?
	    (uint64_t)st.st_size : 0;
}

ssize_t
source_read_fd(void *ctx, void *p, size_t n, struct diag *d)
{
	ssize_t got;

	if (n > SOURCE_MOST)
		n = SOURCE_MOST;
	do {
		got = read(*(const int *)ctx, p, n);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		diag_set(d, "cannot read: %s", strerror(errno));
	return got;
}

ssize_t
source_read_first(void *ctx, void *p, size_t n, struct diag *d)
{
	struct slice text = { p, 0 };
	ssize_t got = 1;

	while (got > 0 && text.n < 3) {
		got = source_read_fd(ctx, (char *)p + text.n, n - text.n, d);
		text.n += got > 0 ? (size_t)got : 0;
	}
	if (got < 0)
		return -1;
	text = slice_skip_bom(text);
	memmove(p, text.p, text.n);
	return text.n > 0 ? (ssize_t)text.n : source_read_fd(ctx, p, n, d);
}

ssize_t
source_read_slice(void *ctx, void *p, size_t n, struct diag *d)
{
	struct slice *rest = ctx;

	(void)d;
	if (n > rest->n)
		n = rest->n;
	if (n == 0)
		return 0;
	memcpy(p, rest->p, n);
	*rest = (struct slice){ rest->p + n, rest->n - n };
	return (ssize_t)n;
}
