/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every program does at its edges: messages, input, output, status.
 *
 * The only module that may exit or write to standard error.
 */
#ifndef CLI_H
#define CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

struct buf;
struct csvin;
struct csvout;
struct diag;

/* Exit statuses. */
enum { CLI_DONE = 0, CLI_NO = 1, CLI_WRONG = 2 };

/* To be called first: enlarges the pipes on standard input and output. */
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

/* Prints the usage lines and ends with status 2. */
_Noreturn void cli_usage(const char *usage);

/* Prints the usage lines, or name and version, on standard output: -h, -V. */
void cli_help(const char *usage);
void cli_version(const char *prog);

/*
 * Opens a survey stream; NULL and "-" are standard input.  Column names must
 * be there and differ.  Honours KIND_SCAN.  The file descriptor is kept in
 * *fd, which must live as long as the reader.  NULL and the diag on an error.
 */
struct csvin *cli_open(const char *path, int *fd, struct diag *d);

/* Just the file: a descriptor, or -1 and the diag. */
int cli_open_file(const char *path, struct diag *d);

/* What messages call the file: its path, or "standard input". */
const char *cli_name(const char *path);

/* The scanner that KIND_SCAN asks for, or the best; NULL and the diag. */
struct scanner;
const struct scanner *cli_scanner(struct diag *d);

/*
 * Writes the bytes to standard output, or if path is not NULL to a file beside
 * it which then takes its place, so that the path holds the old contents or
 * the new, never part of them.  0, or -1 and the diag.
 */
int cli_write(const char *path, struct slice bytes, struct diag *d);

/*
 * Closes standard output and finds out whether all was written.  0, or -1 and
 * the diag.
 */
int cli_close_output(struct diag *d);

/* Columns of the terminal on standard output; 80 if it is none. */
size_t cli_width(void);

/* Does the locale use UTF-8? */
bool cli_utf8(void);

#endif
