/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "buf.h"
#include "diag.h"
#include "codebook.h"
#include "codebook_write.h"
#include "infer.h"
#include "codebook_json.h"
#include "names.h"
#include "facts.h"
#include "cli.h"
#include "export.h"
#include "load.h"
#include "options.h"
#include "drafting.h"

struct draft {
	struct export *in;
	struct infer *infer;
};

static int
add_row(void *ctx, const struct row *row, struct diag *d)
{
	struct draft *draft = ctx;

	(void)d;
	infer_add(draft->infer, export_fields(draft->in, row));
	return 0;
}

static void
report(const struct opts *o, const struct export *in)
{
	struct facts facts = { .n = 0 };
	struct buf b;

	buf_init(&b);
	export_facts(in, &facts);
	if (facts_told(&facts)) {
		facts_line(&facts, &b);
		cli_message(o->input.prog, "%s: %s", cli_name(o->files[0]),
		    b.p);
	}
	facts_clear(&facts);
	buf_clear(&b);
}

/* The tokens of the command line hold for the file; without them nobody would
 * know any more that they meant something. */
static void
add_tokens(const struct opts *o, const struct export *in)
{
	struct codebook *cb = export_codebook(in);

	for (size_t i = 0; i < o->input.nmissing; i++)
		if (export_met(in, i))
			codebook_add_text(cb, &cb->tokens,
			    slice_of(o->input.missing[i]));
}

static uint64_t
answered(const void *ctx, size_t variable)
{
	return infer_respondents(ctx) - infer_missing(ctx, variable);
}

static uint64_t
gave(const void *ctx, size_t variable, const struct codebook_answer *a)
{
	return infer_count(ctx, variable, a->value);
}

static void
write_out(const struct opts *o, const struct codebook *cb,
    const struct codebook_counts *counts, struct buf *out)
{
	if (o->json)
		codebook_json(cb, out);
	else
		codebook_write_counts(cb, o->counts ? counts : NULL, out);
}

/* The row * is the file's, so no column can be called that. */
static int
check_names(const struct names *names, const char *file, struct diag *d)
{
	for (size_t i = 0; i < names->n; i++)
		if (slice_is(names->name[i], "*"))
			return diag_at(d, cli_name(file), 0, "a column is "
			    "called *, which a codebook cannot hold");
	return 0;
}

static int
infer_all(const struct opts *o, struct draft *draft, struct buf *out,
    struct diag *d)
{
	struct codebook *cb = export_codebook(draft->in);
	const struct names *names = export_names(draft->in);
	struct codebook_counts counts = { NULL, names->n, answered, gave };

	if (check_names(names, o->files[0], d) < 0)
		return -1;
	draft->infer = infer_new(cb, names->n);
	if (export_each(draft->in, add_row, draft, d) < 0)
		return -1;
	infer_finish(draft->infer);
	add_tokens(o, draft->in);
	counts.ctx = draft->infer;
	write_out(o, cb, &counts, out);
	report(o, draft->in);
	return 0;
}

/* A codebook must not take the place of the data it is drafted from. */
static int
check_output(const struct opts *o, struct diag *d)
{
	int fd;
	bool same;

	if (o->output == NULL)
		return 0;
	fd = cli_open_file(o->files[0], d);
	if (fd < 0)
		return -1;
	same = cli_is_file(fd, o->output);
	if (fd > STDIN_FILENO)
		close(fd);
	return same ? diag_at(d, o->output, 0, "is the data") : 0;
}

static int
convert(const struct opts *o, struct buf *out, struct diag *d)
{
	struct codebook *cb;

	if (o->counts)
		return diag_at(d, cli_name(o->files[0]), 0,
		    "--counts: this is a codebook, and no data to count");
	cb = load_codebook(o->files[0], d);
	if (cb == NULL)
		return -1;
	write_out(o, cb, NULL, out);
	codebook_free(cb);
	return 0;
}

int
drafting_codebook(const struct opts *o, struct buf *out, struct diag *d)
{
	struct draft draft = { NULL, NULL };
	int status = -1;

	if (load_is_codebook(o->files[0]))
		return convert(o, out, d);
	if (check_output(o, d) < 0)
		return -1;
	draft.in = export_open(o->files[0], &o->input, NULL, d);
	if (draft.in != NULL)
		status = infer_all(o, &draft, out, d);
	infer_free(draft.infer);
	export_close(draft.in);
	return status;
}
