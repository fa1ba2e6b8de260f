/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-recode: new columns from the answers of others: bands, groups, nets.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/slice.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "cli/cli.h"
#include "cli/cli_split.h"
#include "codebook/cli_codebook.h"
#include "kind-recode/options.h"
#include "kind-recode/recoding.h"
#include "kind-recode/layout.h"
#include "kind-recode/recode_check.h"

struct recode {
	const struct opts *o;
	struct slice *names;
	struct columns cols;
	struct codebook *codebook;	/* or NULL */
	struct csvin *in;
	struct cli_input input;
	struct csvout *out;	/* NULL: it cannot be written */
	struct recoding *list;
	size_t n;
	struct layout layout;
};

/* What is there already stays; nobody can hear the reason. */
static int
cannot_write(struct recode *r, struct diag *d)
{
	cli_cannot_write(d);
	csvout_free(r->out);
	r->out = NULL;
	return -1;
}

/* Mistakes in them are found before anything is read. */
static int
parse_recodings(struct recode *r, struct diag *d)
{
	r->list = xcalloc(r->o->recodings.n, sizeof(*r->list));
	for (; r->n < r->o->recodings.n; r->n++)
		if (recoding_parse(&r->list[r->n],
		    r->o->recodings.items[r->n], d) < 0)
			return -1;
	return 0;
}

static int
open_codebook(struct recode *r, struct diag *d)
{
	const char *path = r->o->codebook;

	if (cli_codebook_apart(path, r->o->file, d) < 0)
		return -1;
	return cli_codebook_read(r->o->prog, path, &r->codebook, d);
}

static int
open_input(struct recode *r, struct diag *d)
{
	r->in = cli_split_open(r->o->prog, r->o->file, r->o->header, &r->input,
	    d);
	if (r->in == NULL)
		return -1;
	r->names = xcalloc(csvin_ncolumns(r->in), sizeof(*r->names));
	r->cols = column_names(r->in, r->names);
	layout_init(&r->layout, &r->cols);
	cli_codebook_note(r->o->prog, r->codebook, &r->cols);
	return 0;
}

static int
bind_recodings(struct recode *r, struct diag *d)
{
	struct recoding_from from = { &r->cols, r->codebook, r->o->other };

	for (size_t i = 0; i < r->n; i++) {
		if (recoding_bind(&r->list[i], &from, d) < 0)
			return -1;
		r->list[i].field = csvin_want(r->in, r->list[i].column);
	}
	return recode_check_bands(r->list, r->n, r->o, d);
}

static int
set_layout(struct recode *r, struct diag *d)
{
	const struct opts *o = r->o;

	for (size_t i = 0; i < o->drops.n; i++)
		if (layout_drop(&r->layout, o->drops.items[i], d) < 0)
			return -1;
	for (size_t i = 0; i < o->renames.n; i++)
		if (layout_rename(&r->layout, o->renames.items[i], d) < 0)
			return -1;
	if (layout_finish(&r->layout, r->in, d) < 0)
		return -1;
	for (size_t i = 0; i < r->n; i++)
		if (layout_add(&r->layout, r->list[i].spec.label, d) < 0)
			return -1;
	return 0;
}

static int
write_header(struct recode *r)
{
	layout_header(&r->layout, r->in, r->out);
	for (size_t i = 0; i < r->n; i++)
		csvout_field(r->out, r->list[i].spec.label);
	return csvout_end(r->out, csvin_eol(r->in));
}

static int
bad_answer(struct recode *r, size_t i, const struct diag *what,
    struct diag *d)
{
	struct slice column = r->list[i].spec.column;

	return diag_at(d, r->cols.file, csvin_line(r->in), "%.*s: %s",
	    (int)column.n, column.p, what->text);
}

static int
write_record(struct recode *r, struct diag *d)
{
	struct diag what;

	layout_record(&r->layout, r->in, r->out);
	for (size_t i = 0; i < r->n; i++) {
		const char *label = recoding_label(&r->list[i],
		    csvin_field(r->in, r->list[i].field), &what);

		if (label == NULL)
			return bad_answer(r, i, &what, d);
		csvout_raw(r->out, slice_of(label));
	}
	if (csvout_end(r->out, csvin_eol(r->in)) < 0)
		return cannot_write(r, d);
	return 0;
}

static int
recode(struct recode *r, struct diag *d)
{
	int got;

	if (write_header(r) < 0)
		return cannot_write(r, d);
	while ((got = csvin_next(r->in, d)) > 0)
		if (write_record(r, d) < 0)
			return -1;
	if (got < 0 || recode_check_answers(r->list, r->n, r->o, d) < 0)
		return -1;
	return csvout_close(r->out) < 0 ? cannot_write(r, d) : 0;
}

static void
clear(struct recode *r)
{
	layout_clear(&r->layout);
	for (size_t i = 0; i < r->n; i++)
		recoding_clear(&r->list[i]);
	free(r->list);
	codebook_free(r->codebook);
	csvin_close(r->in);
	free(r->names);
	csvout_free(r->out);
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct recode r = { .o = &o };
	struct diag d;

	cli_start();
	options_read(&o, "kind-recode", argc, argv);
	r.out = csvout_new(STDOUT_FILENO);
	if (parse_recodings(&r, &d) < 0 || open_codebook(&r, &d) < 0 ||
	    open_input(&r, &d) < 0 || bind_recodings(&r, &d) < 0 ||
	    set_layout(&r, &d) < 0 || recode(&r, &d) < 0)
		cli_fail(o.prog, r.out, &d);
	if (cli_close_output(&d) < 0)
		cli_fail(o.prog, NULL, &d);
	clear(&r);
	options_clear(&o);
	return CLI_DONE;
}
