/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvout.h"
#include "base/fmt.h"
#include "codebook/codebook.h"
#include "cli/cli.h"
#include "stream/names.h"
#include "kind-read/csv/rows.h"
#include "kind-read/head/facts.h"
#include "kind-read/export.h"
#include "kind-read/options.h"
#include "kind-read/stack.h"
#include "kind-read/ledger.h"
#include "kind-read/draft.h"
#include "kind-read/asides.h"
#include "kind-read/merge.h"

struct job {
	const struct opts *opt;
	struct ledger *ledger;	/* or NULL */
	struct export **inputs;	/* those that are open, else NULL */
	struct cli_progress *progress;	/* of each */
	struct stack *stack;
	struct draft *draft;	/* or NULL */
	struct csvout *out;	/* or NULL: there is to be no stream */
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

static void
check_source(const struct job *job)
{
	const char *source = job->opt->source;
	struct diag d;

	if (source == NULL)
		return;
	if (stack_has(job->stack, slice_of(source)))
		diag_set(&d, "-s: there is a column \"%s\" already", source);
	else if (job->opt->draft != NULL && strcmp(source, "*") == 0)
		diag_set(&d, "-s: a codebook cannot hold a column called *");
	else
		return;
	fail(job, &d);
}

/* What the file says of its columns, which can be another thing than an
 * earlier one said. */
static void
take(const struct job *job, size_t i)
{
	const char *name = cli_name(job->opt->files[i]);
	struct diag d, why;
	size_t differ;

	if (draft_check_names(export_names(job->inputs[i]), &why) < 0) {
		diag_at(&d, name, 0, "%s", why.text);
		fail(job, &d);
	}
	differ = draft_take(job->draft, job->inputs[i], &why);
	if (differ > 0 && job->opt->input.codes)
		cli_message(job->opt->input.prog, "note: %s: %s, as in the "
		    "draft (%zu label%s differ%s)", name, why.text, differ,
		    differ > 1 ? "s" : "", differ > 1 ? "" : "s");
}

/* Once the columns are known. */
static void
start_draft(struct job *job)
{
	const struct opts *o = job->opt;
	size_t n = stack_ncolumns(job->stack);
	struct slice *names = xcalloc(n + 1, sizeof(*names));

	for (size_t i = 0; i < n; i++)
		names[i] = stack_column(job->stack, i);
	if (o->source != NULL)
		names[n++] = slice_of(o->source);
	job->draft = draft_new(&o->input, names, n);
	free(names);
	for (size_t i = 0; i < o->nfiles; i++)
		take(job, i);
}

/* Writes the header. */
static void
begin(struct job *job)
{
	stack_write_header(job->stack, job->out);
	if (job->opt->source != NULL)
		csvout_field(job->out, slice_of(job->opt->source));
	if (csvout_end(job->out, newline) < 0)
		cannot_write(job);
}

static void
draft_row(struct job *job, const struct row *row)
{
	struct slice *fields = stack_fields(job->stack, job->in, row);

	if (job->opt->source != NULL)
		fields[stack_ncolumns(job->stack)] = slice_of(job->path);
	draft_add(job->draft, fields);
}

static void
write_row(struct job *job, const struct row *row)
{
	stack_write(job->stack, job->out, job->in, row);
	if (job->opt->source != NULL)
		csvout_field(job->out, slice_of(job->path));
	if (csvout_end(job->out, newline) < 0)
		cannot_write(job);
}

/* Where both are wanted, a field is made clean once, since what is mended is
 * counted then. */
static int
copy_row(void *ctx, const struct row *row, struct diag *d)
{
	struct job *job = ctx;
	struct row clean = *row;

	(void)d;
	if (job->draft != NULL) {
		clean.fields = export_fields(job->in, row);
		draft_row(job, &clean);
	}
	if (job->out != NULL)
		write_row(job, &clean);
	return 0;
}

/* Threads write what needs nothing more, of a file that can be read twice. */
static void
allow_threads(const struct job *job, struct export *in, const char *path)
{
	const struct opts *o = job->opt;
	struct stat st;

	if (job->out != NULL && job->draft == NULL && o->source == NULL && strcmp(path, "-") != 0 &&
	    stack_is_in_order(job->stack, export_names(in)) &&
	    stat(path, &st) == 0 && S_ISREG(st.st_mode))
		export_threads(in, o->threads, job->out);
}

static void
copy(struct job *job, struct export *in, const char *path)
{
	struct diag d;

	job->in = in;
	job->path = path;
	allow_threads(job, in, path);
	if (export_each(in, copy_row, job, &d) < 0) {
		if (export_unwritten(in))
			cannot_write(job);
		fail(job, &d);
	}
	if (job->out != NULL && csvout_behind(job->out)) {
		diag_at(&d, cli_name(path), 0, "was changed while it was read");
		fail(job, &d);
	}
	if (job->draft != NULL)
		draft_end(job->draft, in);
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
		cli_message(job->opt->input.prog, "note: %s: %s",
		    cli_name(path), b.p);
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

	if (stack_use(job->stack, export_names(in), job->opt->unite,
	    &why) < 0) {
		diag_at(&d, cli_name(path), 0, "%s", why.text);
		fail(job, &d);
	}
	ledger_sum(job->ledger, i, job->out);
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

/* With --union the columns are those of all files, without of the first.  A
 * draft holds what all of them say, from the first respondent on. */
static void
open_inputs(struct job *job)
{
	const struct opts *o = job->opt;
	size_t first = o->unite || o->draft != NULL ? o->nfiles : 1;

	for (size_t i = 0; i < first; i++) {
		open_input(job, i);
		if (i == 0 || o->unite)
			stack_add(job->stack, export_names(job->inputs[i]));
	}
	for (size_t i = 0; o->unite && i < o->nfiles; i++)
		check_splits(job, i);
}

static void
read_all(struct job *job)
{
	open_inputs(job);
	check_source(job);
	if (job->opt->draft != NULL)
		start_draft(job);
	if (job->out != NULL)
		begin(job);
	for (size_t i = 0; i < job->opt->nfiles; i++) {
		open_input(job, i);
		read_file(job, i);
	}
	if (job->out != NULL && csvout_close(job->out) < 0)
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
		cli_message(o->input.prog, "note: %zu files: %s columns",
		    o->nfiles, b.p);
		buf_clear(&b);
	}
}

static void
write_draft(const struct job *job, struct buf *out)
{
	struct facts facts = { .n = 0 };

	draft_finish(job->draft, &facts);
	draft_write(job->draft, job->opt->counts, out);
	for (size_t i = 0; i < facts.n; i++)
		if (facts.items[i].weight == FACTS_TOLD)
			cli_message(job->opt->input.prog, "note: draft: %s: "
			    "%s", facts.items[i].key, facts.items[i].text.p);
	facts_clear(&facts);
}

static void
add_asides(const struct job *job, struct asides *asides)
{
	const struct opts *o = job->opt;
	struct buf draft = { NULL, 0, 0 };
	struct diag d;
	int status = 0;

	if (job->draft != NULL) {
		write_draft(job, &draft);
		status = asides_add(asides, o->draft, buf_all(&draft), &d);
	}
	if (status == 0 && o->receipt != NULL)
		status = asides_add(asides, o->receipt,
		    ledger_text(job->ledger), &d);
	buf_clear(&draft);
	if (status < 0)
		fail(job, &d);
}

void
merge_files(const struct opts *opt, struct ledger *ledger,
    struct asides *asides)
{
	struct job job = { .opt = opt, .ledger = ledger };

	job.inputs = xcalloc(opt->nfiles, sizeof(struct export *));
	job.progress = xcalloc(opt->nfiles, sizeof(*job.progress));
	job.stack = stack_new();
	job.met = xcalloc(opt->input.nmissing, sizeof(*job.met));
	if (!opt->describe)
		job.out = csvout_new(STDOUT_FILENO);
	read_all(&job);
	report_all(&job);
	add_asides(&job, asides);
	csvout_free(job.out);
	draft_free(job.draft);
	stack_free(job.stack);
	free(job.inputs);
	free(job.progress);
	free(job.met);
}
