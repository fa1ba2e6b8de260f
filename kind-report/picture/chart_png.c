/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The SVG is in a file when the program starts, so neither of the two can wait
 * for the other one.  Its messages go to standard error.
 */
#include <sys/types.h>
#include <sys/wait.h>
#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "stream/temporary.h"
#include "kind-report/picture/chart_png.h"

#define PROGRAM "rsvg-convert"

extern char **environ;

/* Starts it with that input and output; 0, or an error number. */
static int
start(int in, const int pipe[2], pid_t *pid)
{
	char *const words[] = { PROGRAM, "--format=png", "--zoom=2", NULL };
	posix_spawn_file_actions_t actions;
	int error = posix_spawn_file_actions_init(&actions);

	if (error != 0)
		return error;
	error = posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
	if (error == 0)
		error = posix_spawn_file_actions_adddup2(&actions, pipe[1],
		    STDOUT_FILENO);
	if (error == 0)
		error = posix_spawn_file_actions_addclose(&actions, pipe[0]);
	if (error == 0)
		error = posix_spawnp(pid, PROGRAM, &actions, NULL, words,
		    environ);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

static int
wrong_start(int error, struct diag *d)
{
	if (error == ENOENT)
		return diag_set(d, "--png: " PROGRAM " is not installed: "
		    "install librsvg2-bin (Debian, Ubuntu), librsvg2-tools "
		    "(Fedora) or librsvg (Homebrew); --svg needs nothing");
	return diag_set(d, "--png: cannot start " PROGRAM ": %s",
	    strerror(error));
}

/* All that comes, to the end. */
static int
read_all(int fd, struct buf *out, struct diag *d)
{
	char bytes[16384];
	ssize_t n;

	while ((n = read(fd, bytes, sizeof(bytes))) != 0) {
		if (n > 0)
			buf_add(out, bytes, (size_t)n);
		else if (errno != EINTR)
			return diag_set(d, "--png: cannot read from " PROGRAM
			    ": %s", strerror(errno));
	}
	return 0;
}

/* Whether it says that all went well, and what it wrote is a PNG. */
static int
check_end(pid_t pid, struct slice png, struct diag *d)
{
	static const char begin[] = "\x89PNG\r\n\x1a\n";
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return diag_set(d, "--png: cannot wait for " PROGRAM
			    ": %s", strerror(errno));
	if (!WIFEXITED(status) || WEXITSTATUS(status) == 127)
		return diag_set(d, "--png: " PROGRAM " did not run to its "
		    "end");
	if (WEXITSTATUS(status) != 0)
		return diag_set(d, "--png: " PROGRAM " ended with status %d",
		    WEXITSTATUS(status));
	if (!slice_begins(png, begin))
		return diag_set(d, "--png: what " PROGRAM " wrote is no PNG");
	return 0;
}

/* Reads what it makes of the file. */
static int
convert(int in, struct buf *out, struct diag *d)
{
	size_t before = out->len;
	int ends[2], error, status;
	pid_t pid;

	if (pipe(ends) < 0)
		return diag_set(d, "--png: no pipe: %s", strerror(errno));
	error = start(in, ends, &pid);
	close(ends[1]);
	if (error != 0) {
		close(ends[0]);
		return wrong_start(error, d);
	}
	status = read_all(ends[0], out, d);
	close(ends[0]);
	if (check_end(pid, slice_behind(buf_all(out), before), d) < 0)
		status = -1;
	return status;
}

int
chart_png(struct slice svg, struct buf *out, struct diag *d)
{
	int status = -1, in = temporary_open(d);

	if (in < 0)
		return -1;
	if (temporary_write(in, svg, d) == 0)
		status = lseek(in, 0, SEEK_SET) < 0 ? diag_set(d,
		    "--png: %s", strerror(errno)) : convert(in, out, d);
	close(in);
	return status;
}
