/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-filter: keep the respondents that a condition names.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/slice.h"
#include "base/diag.h"
#include "stream/field.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/cond.h"
#include "cli/cli.h"
#include "cli/cli_split.h"
#include "cli/remarks.h"
#include "codebook/cli_codebook.h"
#include "kind-filter/options.h"

static const char prog[] = "kind-filter";

struct filter {
	const struct opts *opt;
	struct slice *names;
	struct columns cols;
	struct codebook *codebook;	/* or NULL */
	struct csvin *in;
	struct cli_input input;
	struct csvout *out;	/* NULL: no stream is written */
	struct cond *cond;
	size_t *keep;		/* columns */
	size_t *wants;		/* their fields */
	size_t nkeep;		/* 0: all */
	uint64_t chosen;	/* respondents */
	uint64_t unknown;	/* for whom it depends on missing fields */
};

/* What is there already stays; nobody can hear the reason. */
static int
cannot_write(struct filter *f, struct diag *d)
{
	cli_cannot_write(d);
	csvout_free(f->out);
	f->out = NULL;
	return -1;
}

static int
open_codebook(struct filter *f, struct diag *d)
{
	const char *path = f->opt->codebook;

	if (cli_codebook_apart(path, f->opt->file, d) < 0)
		return -1;
	return cli_codebook_read(prog, path, &f->codebook, d);
}

static int
open_input(struct filter *f, struct diag *d)
{
	f->in = cli_split_open(prog, f->opt->file, f->opt->header, &f->input,
	    d);
	if (f->in == NULL)
		return -1;
	f->names = xcalloc(csvin_ncolumns(f->in), sizeof(*f->names));
	f->cols = column_names(f->in, f->names);
	if (!f->opt->quiet)
		cli_codebook_note(prog, f->codebook, &f->cols);
	return 0;
}

static int
set_condition(struct filter *f, struct diag *d)
{
	f->cond = cond_parse(f->opt->condition, &f->cols, f->codebook, d);
	if (f->cond == NULL)
		return -1;
	for (size_t i = 0; i < cond_ncolumns(f->cond); i++)
		cond_bind(f->cond, i,
		    csvin_want(f->in, cond_column(f->cond, i)));
	return 0;
}

static int
check_mark(const struct filter *f, struct diag *d)
{
	struct diag why;

	if (f->opt->mark == NULL ||
	    column_check_new(&f->cols, slice_of(f->opt->mark), &why) == 0)
		return 0;
	return diag_set(d, "--mark: %s", why.text);
}

static int
set_columns(struct filter *f, struct diag *d)
{
	if (check_mark(f, d) < 0)
		return -1;
	if (f->opt->keep == NULL)
		return 0;
	f->nkeep = column_list(&f->cols, f->opt->keep, &f->keep, d);
	if (f->nkeep == 0)
		return -1;
	f->wants = xcalloc(f->nkeep, sizeof(*f->wants));
	for (size_t i = 0; f->out != NULL && i < f->nkeep; i++)
		f->wants[i] = csvin_want(f->in, f->keep[i]);
	return 0;
}

/* The names of all columns as they stand in the header. */
static struct slice *
raw_names(const struct filter *f)
{
	struct slice *names = xcalloc(f->cols.n, sizeof(*names));
	size_t pos = 0;

	for (size_t i = 0; i < f->cols.n; i++)
		field_split(csvin_header(f->in), ',', &pos, &names[i]);
	return names;
}

static int
end_line(struct filter *f, const char *mark)
{
	if (f->opt->mark != NULL)
		csvout_field(f->out, slice_of(mark));
	return csvout_end(f->out, csvin_eol(f->in));
}

static int
write_header(struct filter *f)
{
	struct slice *names = raw_names(f);

	if (f->nkeep == 0)
		csvout_raw(f->out, csvin_header(f->in));
	for (size_t i = 0; i < f->nkeep; i++)
		csvout_raw(f->out, names[f->keep[i]]);
	free(names);
	return end_line(f, f->opt->mark);
}

static int
write_record(struct filter *f, bool chosen)
{
	if (f->nkeep == 0 && f->opt->mark == NULL)
		return csvout_record(f->out, csvin_record(f->in),
		    csvin_eol(f->in));
	if (f->nkeep == 0)
		csvout_raw(f->out, csvin_record(f->in));
	for (size_t i = 0; i < f->nkeep; i++)
		csvout_raw(f->out, csvin_raw(f->in, f->wants[i]));
	return end_line(f, chosen ? "1" : "0");
}

static int
bad_record(const struct filter *f, struct diag *d)
{
	struct diag what = *d;

	return diag_at(d, f->cols.file, csvin_line(f->in), "%s", what.text);
}

/* Counts the respondents that are chosen, and writes the stream. */
static int
filter(struct filter *f, struct diag *d)
{
	bool all = f->opt->mark != NULL, invert = f->opt->invert;
	int got;

	if (f->out != NULL && write_header(f) < 0)
		return cannot_write(f, d);
	while ((got = csvin_next(f->in, d)) > 0) {
		enum cond_result r = cond_eval(f->cond,
		    csvin_fields(f->in), d);
		bool chosen = (r == COND_TRUE) != invert;

		if (r == COND_ERROR)
			return bad_record(f, d);
		f->chosen += chosen;
		f->unknown += r == COND_UNKNOWN;
		if (f->out != NULL && (chosen || all) &&
		    write_record(f, chosen) < 0)
			return cannot_write(f, d);
	}
	return got;
}

/* With --strict a label that nobody has is an error. */
static int
check_labels(const struct filter *f, struct diag *d)
{
	struct remarks r = { .prog = prog, .strict = f->opt->strict };

	if (!f->opt->quiet || r.strict)
		cond_remark(f->cond, &r);
	return remarks_end(&r, d);
}

static int
finish(struct filter *f, struct diag *d)
{
	if (check_labels(f, d) < 0)
		return -1;
	if (f->out != NULL && f->chosen == 0)
		cli_message(prog, "note: %s respondent fits the condition",
		    f->opt->invert ? "every" : "no");
	if (f->out != NULL && f->opt->mark != NULL && f->unknown > 0)
		cli_message(prog, "note: unknown for want of an answer, and "
		    "marked %s: %" PRIu64, f->opt->invert ? "1" : "0",
		    f->unknown);
	if (f->out != NULL && csvout_close(f->out) < 0)
		return cannot_write(f, d);
	if (f->opt->count && !f->opt->quiet)
		printf("%" PRIu64 "\n", f->chosen);
	return 0;
}

static void
clear(struct filter *f)
{
	free(f->keep);
	free(f->wants);
	cond_free(f->cond);
	codebook_free(f->codebook);
	csvin_close(f->in);
	free(f->names);
	csvout_free(f->out);
}

int
main(int argc, char **argv)
{
	struct opts opt;
	struct filter f = { .opt = &opt };
	int status = CLI_DONE;
	struct diag d;

	cli_start();
	options_read(&opt, prog, argc, argv);
	if (!opt.count && !opt.quiet)
		f.out = csvout_new(STDOUT_FILENO);
	if (open_codebook(&f, &d) < 0 || open_input(&f, &d) < 0 ||
	    set_condition(&f, &d) < 0 || set_columns(&f, &d) < 0 ||
	    filter(&f, &d) < 0 || finish(&f, &d) < 0)
		cli_fail(prog, f.out, &d);
	if (opt.quiet && f.chosen == 0)
		status = CLI_NO;
	if (cli_close_output(&d) < 0)
		cli_fail(prog, NULL, &d);
	clear(&f);
	return status;
}
