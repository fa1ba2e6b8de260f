/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ReadStat at work on a file: its parser, made and run.
 */
#ifndef STATPARSE_H
#define STATPARSE_H

#include <readstat.h>
#include <stdbool.h>

#include "kind-read/stat/statdetect.h"
#include "kind-read/stat/statvalue.h"

struct statio;

/* A parser without handlers that reads from io, which is kept.  Texts are as
 * they stand in the file, but of .por files UTF-8. */
readstat_parser_t *statparse_new(struct statio *io);

/* Runs it over the whole file, and frees it. */
readstat_error_t statparse_run(readstat_parser_t *parser,
    enum statdetect kind, void *ctx);

/* A value from ReadStat; false if it is infinite.  Its text is not checked and
 * stays ReadStat's. */
bool statparse_value(readstat_value_t value, struct statvalue *out);

#endif
