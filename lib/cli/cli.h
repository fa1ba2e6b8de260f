/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every program does at its edges: messages, input, output, status.
 *
 * The only module that may exit; it and cli_progress write to standard error.
 */
#ifndef CLI_H
#define CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/slice.h"
#include "stream/source.h"
#include "cli/cli_progress.h"

struct csvin;
struct csvout;
struct diag;
struct sink_file;

/* Exit statuses. */
enum { CLI_DONE = 0, CLI_NO = 1, CLI_WRONG = 2 };

/* To be called first: enlarges the pipes on standard input and output, and
 * keeps closed ones from being taken by a file. */
void cli_start(void);

/*
 * Prints "prog: message".  Control characters in it (of a label, say) are made
 * visible, so that they do not reach the terminal.
 */
void cli_message(const char *prog, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * The same, and ends the program with status 2.  If out is not NULL the
 * message also ends the stream, so that the stages behind this one fail too
 * (on a terminal there are none, and it is not repeated).
 */
_Noreturn void cli_fail(const char *prog, struct csvout *out,
    const struct diag *d);

/* Prints the usage lines and ends the program, and the stream, in that way. */
_Noreturn void cli_usage(const char *prog, struct csvout *out,
    const char *usage);

/* Prints the usage lines or, if they are NULL, name and version on standard
 * output, and ends the program: -h, -V. */
_Noreturn void cli_tell(const char *prog, const char *usage);

/* An input that is open; must live as long as its reader. */
struct cli_input {
	int fd;
	off_t begin;		/* where it begins in a regular file that has
				 * its header; or -1 */
	struct csvin *in;
	struct slice header;	/* what is left to read of one that is not in
				 * the file, */
	bool split;		/* which was not read yet */
	struct cli_progress progress;
};

/*
 * Opens a survey stream; NULL and "-" are standard input.  Column names must
 * be there and differ.  Honours KIND_SCAN.  Fills *input and returns its
 * reader, which the caller closes; NULL and the diag on an error.
 */
struct csvin *cli_open(const char *prog, const char *path,
    struct cli_input *input, struct diag *d);

/* The same of a file that has no header, or may have it: it is this one, with its
 * line end.  No bytes at all are a stream without respondents. */
struct csvin *cli_open_headed(const char *prog, const char *path,
    struct slice header, struct cli_input *input, struct diag *d);

/* Where its first record begins in the file, or the end; -1 if it is no regular
 * file, or its header is not in it. */
off_t cli_first_record(const struct cli_input *input);

/* The same for what is read from ctx, under that name; it has no input. */
struct csvin *cli_open_source(const char *name, struct source source,
    struct diag *d);

/* Reads a part of it with what reads from ctx: the header, then records, with
 * their first line as the first.  NULL and the diag on an error. */
struct csvin *cli_open_part(const struct cli_input *input,
    struct source source, struct diag *d);

/* Just the file: see source_open. */
int cli_open_file(const char *path, struct diag *d);

/* What messages call it. */
const char *cli_name(const char *path);

/* The scanner that KIND_SCAN asks for, or the best; NULL and the diag. */
struct scanner;
const struct scanner *cli_scanner(struct diag *d);

/*
 * Writes the bytes to standard output, or if path is not NULL to a file beside
 * it which then takes its place, so that the path holds the old contents or
 * the new, never part of them.  A symbolic link is followed.  prog is for a
 * note (cli_commit), which standard output needs none for.  0, or -1 and the
 * diag.
 */
int cli_write(const char *prog, const char *path, struct slice bytes,
    struct diag *d);

/* Where bytes go: a path, or NULL for standard output. */
struct cli_file {
	const char *path;
	struct slice bytes;
};

/*
 * The same for several, of which one may be standard output, which comes last.
 * All files are written and on the disk before the first one takes its place,
 * so a full disk leaves all of them as they were; if one then cannot be
 * renamed, those before it are new.  0, or -1 and the diag.
 */
int cli_write_files(const char *prog, const struct cli_file *files, size_t n,
    struct diag *d);

/* Puts a file that was prepared in its place, which messages call path; a note
 * says which of owner and group of the old one it may not keep.  0, or -1 and
 * the diag. */
int cli_commit(const char *prog, struct sink_file *f, const char *path,
    struct diag *d);

/* The message that standard output cannot be written, from errno.  -1. */
int cli_cannot_write(struct diag *d);

/*
 * Closes standard output and finds out whether all was written.  0, or -1 and
 * the diag.
 */
int cli_close_output(struct diag *d);

/* What COLUMNS says, or the terminal on standard output has; else 80. */
size_t cli_width(void);

/* Does the locale use UTF-8? */
bool cli_utf8(void);

#endif
