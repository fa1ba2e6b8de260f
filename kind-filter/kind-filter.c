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
#include "cli/through.h"
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
	size_t *keep;		/* columns */
	size_t nkeep;		/* 0: all */
	struct chooser *first;
};

/* Who chooses the respondents that one reader has. */
struct chooser {
	const struct filter *f;
	struct csvin *in;
	struct cond *cond;
	size_t *wants;		/* fields of the columns that are kept */
	uint64_t chosen;	/* respondents */
	uint64_t unknown;	/* for whom it depends on missing fields */
};

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

static void
close_chooser(void *at)
{
	struct chooser *c = at;

	if (c == NULL)
		return;
	cond_free(c->cond);
	free(c->wants);
	free(c);
}

/* Parses the condition and asks for its columns. */
static struct chooser *
new_chooser(const struct filter *f, struct csvin *in, struct diag *d)
{
	struct chooser *c = xcalloc(1, sizeof(*c));

	c->f = f;
	c->in = in;
	c->cond = cond_parse(f->opt->condition, &f->cols, f->codebook, d);
	if (c->cond == NULL) {
		close_chooser(c);
		return NULL;
	}
	for (size_t i = 0; i < cond_ncolumns(c->cond); i++)
		cond_bind(c->cond, i,
		    csvin_want(in, cond_column(c->cond, i)));
	return c;
}

static int
set_condition(struct filter *f, struct diag *d)
{
	f->first = new_chooser(f, f->in, d);
	return f->first != NULL ? 0 : -1;
}

/* Asks for the columns that are kept. */
static void
want_columns(struct chooser *c)
{
	c->wants = xcalloc(c->f->nkeep, sizeof(*c->wants));
	for (size_t i = 0; c->f->out != NULL && i < c->f->nkeep; i++)
		c->wants[i] = csvin_want(c->in, c->f->keep[i]);
}

static void *
open_chooser(void *ctx, struct csvin *in, struct diag *d)
{
	struct chooser *c = new_chooser(ctx, in, d);

	if (c != NULL)
		want_columns(c);
	return c;
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
	if (f->opt->keep != NULL) {
		f->nkeep = column_list(&f->cols, f->opt->keep, &f->keep, d);
		if (f->nkeep == 0)
			return -1;
	}
	want_columns(f->first);
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
end_line(const struct chooser *c, struct csvout *out, const char *mark,
    struct slice eol)
{
	if (c->f->opt->mark != NULL)
		csvout_field(out, slice_of(mark));
	return csvout_end(out, eol);
}

static int
write_header(void *ctx)
{
	const struct filter *f = ctx;
	struct slice *names = raw_names(f);

	if (f->nkeep == 0)
		csvout_raw(f->out, csvin_header(f->in));
	for (size_t i = 0; i < f->nkeep; i++)
		csvout_raw(f->out, names[f->keep[i]]);
	free(names);
	return end_line(f->first, f->out, f->opt->mark,
	    csvin_header_eol(f->in));
}

static int
write_record(const struct chooser *c, struct csvout *out, bool chosen)
{
	size_t nkeep = c->f->nkeep;

	if (nkeep == 0 && c->f->opt->mark == NULL)
		return csvout_record(out, csvin_record(c->in),
		    csvin_eol(c->in));
	if (nkeep == 0)
		csvout_raw(out, csvin_record(c->in));
	for (size_t i = 0; i < nkeep; i++)
		csvout_raw(out, csvin_raw(c->in, c->wants[i]));
	return end_line(c, out, chosen ? "1" : "0", csvin_eol(c->in));
}

static int
bad_record(const struct chooser *c, struct diag *d)
{
	struct diag what = *d;

	return diag_at(d, c->f->cols.file, csvin_line(c->in), "%s",
	    what.text);
}

/* Counts the respondents that are chosen, and writes the stream. */
static int
choose(void *at, struct csvout *out, struct diag *d)
{
	struct chooser *c = at;
	bool all = c->f->opt->mark != NULL, invert = c->f->opt->invert;
	int got;

	while ((got = csvin_next(c->in, d)) > 0) {
		enum cond_result r = cond_eval(c->cond,
		    csvin_fields(c->in), d);
		bool chosen = (r == COND_TRUE) != invert;

		if (r == COND_ERROR)
			return bad_record(c, d);
		c->chosen += chosen;
		c->unknown += r == COND_UNKNOWN;
		if (out != NULL && (chosen || all) &&
		    write_record(c, out, chosen) < 0)
			return THROUGH_UNWRITTEN;
	}
	return got;
}

static bool
is_ordered(const void *at)
{
	const struct chooser *c = at;

	return cond_has_unit(c->cond);
}

static void
join_chooser(void *at, const void *other)
{
	struct chooser *c = at;
	const struct chooser *o = other;

	c->chosen += o->chosen;
	c->unknown += o->unknown;
	cond_join(c->cond, o->cond);
}

static int
filter(struct filter *f, struct diag *d)
{
	const struct through t = { .input = &f->input, .out = &f->out,
	    .threads = f->opt->threads, .first = f->first, .ctx = f,
	    .open = open_chooser, .close = close_chooser,
	    .header = write_header, .read = choose, .ordered = is_ordered,
	    .join = join_chooser };

	return through_read(&t, d);
}

/* With --strict a label that nobody has is an error. */
static int
check_labels(const struct filter *f, struct diag *d)
{
	struct remarks r = { .prog = prog, .strict = f->opt->strict };

	if (!f->opt->quiet || r.strict)
		cond_remark(f->first->cond, &r);
	return remarks_end(&r, d);
}

static int
finish(struct filter *f, struct diag *d)
{
	const struct chooser *c = f->first;

	if (check_labels(f, d) < 0)
		return -1;
	if (f->out != NULL && c->chosen == 0)
		cli_message(prog, "note: %s respondent fits the condition",
		    f->opt->invert ? "every" : "no");
	if (f->out != NULL && f->opt->mark != NULL && c->unknown > 0)
		cli_message(prog, "note: unknown for want of an answer, and "
		    "marked %s: %" PRIu64, f->opt->invert ? "1" : "0",
		    c->unknown);
	if (f->out != NULL && csvout_close(f->out) < 0)
		return through_unwritten(&f->out, d);
	if (f->opt->count && !f->opt->quiet)
		printf("%" PRIu64 "\n", c->chosen);
	return 0;
}

static void
clear(struct filter *f)
{
	free(f->keep);
	close_chooser(f->first);
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
	if (opt.quiet && f.first->chosen == 0)
		status = CLI_NO;
	if (cli_close_output(&d) < 0)
		cli_fail(prog, NULL, &d);
	clear(&f);
	return status;
}
