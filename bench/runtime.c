/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * runtime OUT CMD [ARG...]: run a command with its output thrown away and
 * add one line to the file OUT: user and system seconds together, wall
 * seconds, and the largest resident set in KiB of any one process in it.
 * The status is the command's; nothing is added to OUT unless that is 0.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FAILED = 125, NOT_RUN = 127 };	/* no status of kind's programs */

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double
clock_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
become(char **argv)
{
	int fd = open("/dev/null", O_WRONLY);

	if (fd >= 0 && dup2(fd, STDOUT_FILENO) >= 0)
		execvp(argv[0], argv);
	perror(argv[0]);
	_exit(NOT_RUN);
}

/* The exit status of the command, as the shell has it. */
static int
run(char **argv)
{
	pid_t pid = fork();
	int status;

	if (pid == 0)
		become(argv);
	if (pid < 0)
		return FAILED;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return FAILED;
	return WIFEXITED(status) ? WEXITSTATUS(status) :
	    128 + WTERMSIG(status);
}

/*
 * There is one child, so all children together are that one and those it
 * waited for: POSIX has this, and not wait4.
 */
static int
report(const char *path, double wall)
{
	struct rusage used;
	FILE *fp;

	if (getrusage(RUSAGE_CHILDREN, &used) != 0)
		return -1;
	if ((fp = fopen(path, "a")) == NULL)
		return -1;
	fprintf(fp, "%.6f %.6f %ld\n",
	    seconds(used.ru_utime) + seconds(used.ru_stime), wall,
	    used.ru_maxrss);
	return fclose(fp);
}

int
main(int argc, char **argv)
{
	double start;
	int status;

	if (argc < 3) {
		fputs("usage: runtime out command [arg ...]\n", stderr);
		return FAILED;
	}
	start = clock_now();
	status = run(argv + 2);
	if (status == 0 && report(argv[1], clock_now() - start) != 0) {
		perror(argv[1]);
		return FAILED;
	}
	return status;
}
