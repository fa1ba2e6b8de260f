/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifdef __linux__
#define _GNU_SOURCE		/* F_SETPIPE_SZ */
#endif
#include <sys/ioctl.h>
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "scan/scan.h"
#include "stream/fault.h"
#include "stream/sink.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "stream/csvout.h"
#include "cli/cli.h"

#ifndef KIND_VERSION
#define KIND_VERSION "0"
#endif

/* A default pipe is four times slower than all the rest. */
static void
enlarge_pipe(int fd)
{
#ifdef F_SETPIPE_SZ
	(void)fcntl(fd, F_SETPIPE_SZ, 1024 * 1024);
#else
	(void)fd;
#endif
}

/*
 * A file that is opened must not become standard output because that is
 * closed; writing to what stands there instead is an error.
 */
static void
occupy_standard(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDONLY);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

void
cli_start(void)
{
	occupy_standard();
	enlarge_pipe(STDIN_FILENO);
	enlarge_pipe(STDOUT_FILENO);
}

/* In one write: lines of programs that fail at once stay whole. */
static void
say(const char *prog, const char *text)
{
	struct slice rest = slice_of(text);
	struct buf line = { NULL, 0, 0 };

	if (isatty(STDERR_FILENO) == 1)
		buf_puts(&line, CLI_ERASE_LINE);
	buf_printf(&line, "%s: ", prog);
	do {
		buf_visible(&line, slice_line(&rest));
		buf_putc(&line, '\n');
	} while (rest.n > 0);
	(void)sink_write(STDERR_FILENO, buf_all(&line));
	buf_clear(&line);
}

void
cli_message(const char *prog, const char *fmt, ...)
{
	struct diag d;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(d.text, sizeof(d.text), fmt, ap);
	va_end(ap);
	say(prog, d.text);
}

/* Does standard output go to other programs?  Not on a terminal, nor where it
 * is added to a file, which may be dear to somebody. */
static bool
is_stream(void)
{
	int flags = fcntl(STDOUT_FILENO, F_GETFL);

	return !isatty(STDOUT_FILENO) && flags >= 0 &&
	    (flags & O_APPEND) == 0;
}

/* Ends the stream, if it is one, with the message. */
static void
pass_on(const char *prog, struct csvout *out, const char *text)
{
	const char *first = strstr(text, FAULT_PASSED_ON);
	struct buf passed;

	if (out == NULL || !is_stream())
		return;
	buf_init(&passed);
	if (first != NULL)
		buf_puts(&passed, first + strlen(FAULT_PASSED_ON));
	else
		buf_printf(&passed, "%s: %s", prog, text);
	csvout_fail(out, passed.p);
	buf_clear(&passed);
}

_Noreturn void
cli_fail(const char *prog, struct csvout *out, const struct diag *d)
{
	say(prog, d->text);
	pass_on(prog, out, d->text);
	exit(CLI_WRONG);
}

_Noreturn void
cli_usage(const char *prog, struct csvout *out, const char *usage)
{
	say("usage", usage);
	pass_on(prog, out, "wrong usage");
	exit(CLI_WRONG);
}

_Noreturn void
cli_tell(const char *prog, const char *usage)
{
	struct diag d;

	if (usage != NULL)
		printf("usage: %s", usage);
	else
		printf("%s %s\n", prog, KIND_VERSION);
	if (cli_close_output(&d) < 0)
		cli_fail(prog, NULL, &d);
	exit(CLI_DONE);
}

const char *
cli_name(const char *path)
{
	return source_name(path);
}

int
cli_open_file(const char *path, struct diag *d)
{
	return source_open(path, d);
}

const struct scanner *
cli_scanner(struct diag *d)
{
	const char *name = getenv("KIND_SCAN");
	const struct scanner *scanner;

	scanner = scanner_get(name != NULL && *name != '\0' ? name : NULL);
	if (scanner == NULL)
		diag_set(d, "KIND_SCAN: this machine has no scanner \"%s\"",
		    name);
	return scanner;
}

/* The read function of a reader that shows how far it is. */
static ssize_t
read_input(void *ctx, void *bytes, size_t n, struct diag *d)
{
	struct cli_input *input = ctx;
	ssize_t got;

	if (input->header.n > 0)
		return source_read_slice(&input->header, bytes, n, d);
	got = input->split ? source_read_first(&input->fd, bytes, n, d) :
	    source_read_fd(&input->fd, bytes, n, d);
	input->split = false;
	if (got > 0)
		watch_step(&input->progress.watch, (size_t)got,
		    input->in != NULL ? csvin_count(input->in) : 0);
	else
		watch_end(&input->progress.watch);
	return got;
}

/* The file's lines and bytes are counted from behind a header apart. */
static struct csvin *
open_source(const char *name, struct source source, struct slice apart,
    struct diag *d)
{
	const struct csvin_options opt = { .name = name, .read = source.read,
	    .ctx = source.ctx, .scanner = cli_scanner(d), .delim = ',',
	    .first_line = 1 - slice_count(apart, '\n'),
	    .first_offset = 0 - (uint64_t)apart.n, .one_header = true,
	    .header_apart = apart.n > 0 };

	return opt.scanner == NULL ? NULL : csvin_open(&opt, d);
}

struct csvin *
cli_open_source(const char *name, struct source source, struct diag *d)
{
	struct csvin *in = open_source(name, source,
	    (struct slice){ NULL, 0 }, d);

	if (in == NULL || column_check_names(in, d) == 0)
		return in;
	csvin_close(in);
	return NULL;
}

struct csvin *
cli_open_headed(const char *prog, const char *path, struct slice header,
    struct cli_input *input, struct diag *d)
{
	input->in = NULL;
	input->header = header;
	input->split = header.n > 0;
	if (cli_scanner(d) == NULL)
		return NULL;
	input->fd = cli_open_file(path, d);
	if (input->fd < 0)
		return NULL;
	input->begin = header.n == 0 && source_size(input->fd) > 0 ?
	    lseek(input->fd, 0, SEEK_CUR) : -1;
	watch_begin(cli_progress(&input->progress, prog),
	    source_size(input->fd));
	input->in = open_source(cli_name(path),
	    (struct source){ read_input, input }, header, d);
	if (input->in != NULL && column_check_names(input->in, d) < 0) {
		csvin_close(input->in);
		input->in = NULL;
	}
	return input->in;
}

off_t
cli_first_record(const struct cli_input *input)
{
	off_t at = input->begin;
	char mark[3];

	if (at < 0)
		return -1;
	if (pread(input->fd, mark, sizeof(mark), at) == sizeof(mark) &&
	    memcmp(mark, "\xef\xbb\xbf", sizeof(mark)) == 0)
		at += sizeof(mark);
	return at + (off_t)(csvin_header(input->in).n +
	    csvin_header_eol(input->in).n);
}

struct csvin *
cli_open(const char *prog, const char *path, struct cli_input *input,
    struct diag *d)
{
	return cli_open_headed(prog, path, slice_of(""), input, d);
}

struct csvin *
cli_open_part(const struct cli_input *input, struct source source,
    struct diag *d)
{
	return open_source(csvin_filename(input->in), source, slice_of(""), d);
}

int
cli_cannot_write(struct diag *d)
{
	return diag_set(d, "standard output: cannot write: %s",
	    strerror(errno));
}

int
cli_write(const char *prog, const char *path, struct slice bytes,
    struct diag *d)
{
	const struct cli_file file = { path, bytes };

	return cli_write_files(prog, &file, 1, d);
}

static int
write_stdout(const struct cli_file *files, size_t n, struct diag *d)
{
	for (size_t i = 0; i < n; i++) {
		if (files[i].path != NULL)
			continue;
		if (sink_write(STDOUT_FILENO, files[i].bytes) < 0)
			return cli_cannot_write(d);
		return cli_close_output(d);
	}
	return 0;
}

static int
prepare_file(struct sink_file *f, const struct cli_file *file, struct diag *d)
{
	struct stat st;

	if (file->path == NULL)
		return 0;
	if (stat(file->path, &st) == 0 && !S_ISREG(st.st_mode))
		return diag_at(d, file->path, 0, "is no regular file");
	if (sink_prepare(f, file->path, file->bytes) < 0)
		return diag_at(d, file->path, 0, "cannot write: %s",
		    strerror(errno));
	return 0;
}

int
cli_commit(const char *prog, struct sink_file *f, const char *path,
    struct diag *d)
{
	const char *lost = f->lost;

	if (sink_commit(f) < 0)
		return diag_at(d, path, 0, "cannot write: %s",
		    strerror(errno));
	if (lost != NULL)
		cli_message(prog, "note: %s: may not keep its %s", path,
		    lost);
	return 0;
}

/* Behind the first that cannot be put in its place, none is. */
static int
commit_files(const char *prog, struct sink_file *ready,
    const struct cli_file *files, size_t n, struct diag *d)
{
	int status = 0;

	for (size_t i = 0; i < n; i++) {
		if (files[i].path == NULL)
			continue;
		if (status < 0)
			sink_abandon(&ready[i]);
		else
			status = cli_commit(prog, &ready[i], files[i].path,
			    d);
	}
	return status;
}

int
cli_write_files(const char *prog, const struct cli_file *files, size_t n,
    struct diag *d)
{
	struct sink_file *ready = xcalloc(n, sizeof(*ready));
	size_t i = 0;
	int status = 0;

	while (i < n && status == 0) {
		status = prepare_file(&ready[i], &files[i], d);
		i += status == 0;
	}
	if (status < 0)
		while (i > 0)
			sink_abandon(&ready[--i]);
	else
		status = commit_files(prog, ready, files, n, d);
	free(ready);
	return status < 0 ? -1 : write_stdout(files, n, d);
}

int
cli_close_output(struct diag *d)
{
	if (fflush(stdout) != 0 || ferror(stdout) ||
	    close(STDOUT_FILENO) < 0)
		return cli_cannot_write(d);
	return 0;
}

size_t
cli_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	uint64_t width;

	if (columns != NULL && num_parse_uint(slice_of(columns), 10000,
	    &width) && width >= 40)
		return (size_t)width;
	if (!isatty(STDOUT_FILENO) ||
	    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col < 40)
		return 80;
	return size.ws_col;
}

bool
cli_utf8(void)
{
	if (setlocale(LC_CTYPE, "") == NULL)
		return false;
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
