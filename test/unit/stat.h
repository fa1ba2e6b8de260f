/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Statistics files in tests: written to a temporary file, and read back as
 * text.
 */
#ifndef STAT_H
#define STAT_H

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "codebook/codebook.h"
#include "codebook/codebook_write.h"
#include "base/diag.h"
#include "kind-read/head/facts.h"
#include "stream/names.h"
#include "kind-read/stat/statfile.h"

#include "close.h"

/* What came out of a file: "a|b\n1|x\n", its codebook, and messages. */
struct stat_read {
	struct buf rows;
	struct buf book;
	struct buf report;
	char met[8];		/* y or n for each token */
	struct diag d;		/* empty if all went well */
	uint64_t count;
};

static inline int
stat_row(void *ctx, const struct row *row, struct diag *d)
{
	struct stat_read *r = ctx;

	(void)d;
	for (size_t i = 0; i < row->width; i++) {
		buf_puts(&r->rows, i > 0 ? "|" : "");
		buf_slice(&r->rows, row->fields[i]);
	}
	buf_putc(&r->rows, '\n');
	return 0;
}

static inline void
stat_read_open(struct stat_read *r, struct statfile *f)
{
	const struct names *names = statfile_names(f);
	struct facts facts = { .n = 0 };

	for (size_t i = 0; i < names->n; i++) {
		buf_puts(&r->rows, i > 0 ? "|" : "");
		buf_slice(&r->rows, names->name[i]);
	}
	buf_putc(&r->rows, '\n');
	statfile_each(f, stat_row, r, &r->d);
	r->count = statfile_count(f);
	codebook_write(statfile_codebook(f), &r->book);
	statfile_facts(f, &facts);
	facts_line(&facts, &r->report);
	facts_clear(&facts);
}

/* Reads the bytes as a file; r is to be cleared. */
static inline void
stat_read_with(struct stat_read *r, struct slice bytes,
    const struct statfile_options *opt)
{
	FILE *file = tmpfile();
	struct statfile *f;

	*r = (struct stat_read){ .count = 0 };
	buf_add(&r->rows, "", 0);
	buf_add(&r->book, "", 0);
	buf_add(&r->report, "", 0);
	assert_non_null(file);
	assert_int_equal(fwrite(bytes.p, 1, bytes.n, file), bytes.n);
	assert_int_equal(fflush(file), 0);
	f = statfile_open(fileno(file), opt, &r->d);
	if (f != NULL)
		stat_read_open(r, f);
	for (size_t i = 0; f != NULL && i < opt->nmissing; i++)
		r->met[i] = statfile_met(f, i) ? 'y' : 'n';
	statfile_close(f);
	fclose(file);
}

/* The same with user-missing values kept. */
static inline void
stat_read(struct stat_read *r, struct slice bytes, const char *encoding,
    bool codes)
{
	struct statfile_options opt = { .name = "in", .encoding = encoding,
	    .codes = codes, .keep_missing = true };

	stat_read_with(r, bytes, &opt);
}

static inline void
stat_clear(struct stat_read *r)
{
	buf_clear(&r->rows);
	buf_clear(&r->book);
	buf_clear(&r->report);
}

#endif
