/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "csvout.h"
#include "fmt.h"
#include "codebook.h"
#include "cli.h"
#include "names.h"
#include "rows.h"
#include "facts.h"
#include "export.h"
#include "options.h"
#include "stack.h"
#include "ledger.h"
#include "merge.h"

struct job {
	const struct opts *opt;
	struct ledger *ledger;	/* or NULL */
	struct export **inputs;	/* those that are open, else NULL */
	struct cli_progress *progress;	/* of each */
	struct stack *stack;
	struct csvout *out;
	bool *met;		/* for each missing token */
	uint64_t count;		/* of respondents */
	struct export *in;	/* that is being copied */
	const char *path;
};

static const struct slice newline = { "\n", 1 };

static _Noreturn void
fail(const struct job *job, const struct diag *d)
{
	cli_fail(job->opt->input.prog, job->out, d);
}

/* What is there already goes out, but nobody can hear the reason. */
static _Noreturn void
cannot_write(const struct job *job)
{
	struct diag d;

	cli_cannot_write(&d);
	cli_fail(job->opt->input.prog, NULL, &d);
}

/* One that knows none of the columns was made for other data. */
static void
check_codebook(const struct job *job, const struct export *in,
    const char *path)
{
	const struct codebook *cb = job->opt->input.codebook;
	const struct names *names = export_names(in);

	if (cb == NULL)
		return;
	for (size_t i = 0; i < names->n; i++)
		if (codebook_find(cb, names->name[i]) != NULL)
			return;
	cli_message(job->opt->input.prog,
	    "note: the codebook knows no column of %s", cli_name(path));
}

static void
open_input(struct job *job, size_t i)
{
	struct export_watch watch;
	struct diag d;

	if (job->inputs[i] != NULL)
		return;
	watch.progress = cli_progress(&job->progress[i],
	    job->opt->input.prog);
	watch.bytes = ledger_watch(job->ledger, i);
	job->inputs[i] = export_open(job->opt->files[i], &job->opt->input,
	    &watch, &d);
	if (job->inputs[i] == NULL)
		fail(job, &d);
	check_codebook(job, job->inputs[i], job->opt->files[i]);
}

/* Writes the header, once the columns are known. */
static void
begin(struct job *job)
{
	const char *source = job->opt->source;
	struct diag d;

	if (source != NULL && stack_has(job->stack, slice_of(source))) {
		diag_set(&d, "-s: there is a column \"%s\" already", source);
		fail(job, &d);
	}
	stack_write_header(job->stack, job->out);
	if (source != NULL)
		csvout_field(job->out, slice_of(source));
	if (csvout_end(job->out, newline) < 0)
		cannot_write(job);
}

static int
copy_row(void *ctx, const struct row *row, struct diag *d)
{
	struct job *job = ctx;

	(void)d;
	stack_write(job->stack, job->out, job->in, row);
	if (job->opt->source != NULL)
		csvout_field(job->out, slice_of(job->path));
	if (csvout_end(job->out, newline) < 0)
		cannot_write(job);
	return 0;
}

static void
copy(struct job *job, struct export *in, const char *path)
{
	struct diag d;

	job->in = in;
	job->path = path;
	if (export_each(in, copy_row, job, &d) < 0)
		fail(job, &d);
	job->count += export_count(in);
}

static void
report(struct job *job, const struct export *in, const char *path)
{
	struct facts facts = { .n = 0 };
	struct buf b = { NULL, 0, 0 };

	export_facts(in, &facts);
	if (facts_told(&facts) || job->opt->nfiles > 1) {
		facts_line(&facts, &b);
		cli_message(job->opt->input.prog, "%s: %s", cli_name(path),
		    b.p);
	}
	buf_clear(&b);
	facts_clear(&facts);
	for (size_t i = 0; i < job->opt->input.nmissing; i++)
		job->met[i] |= export_met(in, i);
}

static void
read_file(struct job *job, size_t i)
{
	const char *path = job->opt->files[i];
	struct export *in = job->inputs[i];
	struct diag d, why;

	if (stack_use(job->stack, export_names(in), job->opt->unite, &why) < 0) {
		diag_at(&d, cli_name(path), 0, "%s", why.text);
		fail(job, &d);
	}
	copy(job, in, path);
	if (ledger_enter(job->ledger, i, in, &d) < 0)
		fail(job, &d);
	report(job, in, path);
	export_close(in);
	job->inputs[i] = NULL;
}

/* A column that is split in one file and not in another would be two halves. */
static void
check_splits(const struct job *job, size_t i)
{
	const struct names *names = export_names(job->inputs[i]);
	struct diag d;

	for (size_t k = 0; k < job->opt->nfiles; k++)
		for (size_t c = 0; k != i && c < names->n; c++) {
			if (!export_has_split(job->inputs[k], names->name[c]))
				continue;
			diag_at(&d, cli_name(job->opt->files[i]), 1, "%s: its "
			    "answers are not joined, and those of %s are "
			    "(--split says of a column that they are)",
			    names->name[c].p, cli_name(job->opt->files[k]));
			fail(job, &d);
		}
}

/* With --union the columns are those of all files, without of the first. */
static void
read_all(struct job *job)
{
	const struct opts *o = job->opt;
	size_t first = o->unite ? o->nfiles : 1;

	for (size_t i = 0; i < first; i++) {
		open_input(job, i);
		stack_add(job->stack, export_names(job->inputs[i]));
	}
	for (size_t i = 0; o->unite && i < o->nfiles; i++)
		check_splits(job, i);
	begin(job);
	for (size_t i = 0; i < o->nfiles; i++) {
		open_input(job, i);
		read_file(job, i);
	}
	if (csvout_close(job->out) < 0)
		cannot_write(job);
}

/* What is known only when all files are read. */
static void
report_all(const struct job *job)
{
	const struct opts *o = job->opt;
	struct buf b = { NULL, 0, 0 };

	for (size_t i = 0; i < o->input.nmissing; i++)
		if (!job->met[i])
			cli_message(o->input.prog, "note: no field is \"%s\"",
			    o->input.missing[i]);
	if (o->nfiles > 1) {
		fmt_count(&b, job->count);
		buf_puts(&b, " respondents, ");
		fmt_count(&b, stack_ncolumns(job->stack) +
		    (o->source != NULL));
		cli_message(o->input.prog, "%zu files: %s columns", o->nfiles,
		    b.p);
		buf_clear(&b);
	}
}

void
merge_files(const struct opts *opt, struct ledger *ledger)
{
	struct job job = { .opt = opt, .ledger = ledger };
	struct diag d;

	job.inputs = xcalloc(opt->nfiles, sizeof(struct export *));
	job.progress = xcalloc(opt->nfiles, sizeof(*job.progress));
	job.stack = stack_new();
	job.met = xcalloc(opt->input.nmissing, sizeof(*job.met));
	job.out = csvout_new(STDOUT_FILENO);
	read_all(&job);
	report_all(&job);
	if (ledger_prepare(ledger, &d) < 0)
		fail(&job, &d);
	csvout_free(job.out);
	stack_free(job.stack);
	free(job.inputs);
	free(job.progress);
	free(job.met);
}
