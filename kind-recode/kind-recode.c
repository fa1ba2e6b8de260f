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
#include "cli/cli_keep.h"
#include "cli/cli_split.h"
#include "cli/through.h"
#include "codebook/cli_codebook.h"
#include "ask/grouping.h"
#include "kind-recode/options.h"
#include "kind-recode/recoding.h"
#include "kind-recode/mapping.h"
#include "kind-recode/layout.h"
#include "kind-recode/recode_check.h"

/* Who recodes the records that one reader has. */
struct recoder {
	const struct recode *r;
	struct csvin *in;
	struct recoding *list;
	size_t n;
};

struct recode {
	const struct opts *o;
	struct slice *names;
	struct columns cols;
	struct codebook *codebook;	/* or NULL */
	struct mapping *map;		/* or NULL */
	struct csvin *in;
	struct cli_input input;
	struct csvout *out;	/* NULL: it cannot be written */
	struct recoder first;
	struct layout layout;
};

/* Mistakes in them are found before anything is read. */
static int
parse_recodings(struct recoder *c, const struct recode *r, struct diag *d)
{
	const struct list *texts = &r->o->recodings;

	*c = (struct recoder){ .r = r };
	c->list = xcalloc(texts->n, sizeof(*c->list));
	for (; c->n < texts->n; c->n++)
		if (recoding_parse(&c->list[c->n], texts->items[c->n], d) < 0)
			return -1;
	return 0;
}

static void
clear_recoder(struct recoder *c)
{
	for (size_t i = 0; i < c->n; i++)
		recoding_clear(&c->list[i]);
	free(c->list);
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
open_map(struct recode *r, struct diag *d)
{
	const char *const paths[] = { r->o->file, r->o->map };
	struct cli_input input;
	struct csvin *in;

	if (r->o->map == NULL)
		return 0;
	if (cli_keep_once(paths, 2, d) < 0)
		return -1;
	in = cli_open(r->o->prog, r->o->map, &input, d);
	if (in == NULL)
		return -1;
	r->map = mapping_read(in, d);
	csvin_close(in);
	if (input.fd > STDIN_FILENO)
		close(input.fd);
	return r->map != NULL ? 0 : -1;
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
bind_recodings(struct recoder *c, struct csvin *in, struct diag *d)
{
	const struct recode *r = c->r;
	struct recoding_from from = { &r->cols, r->codebook, r->o->other };

	c->in = in;
	for (size_t i = 0; i < c->n; i++) {
		if (recoding_bind(&c->list[i], &from, d) < 0)
			return -1;
		c->list[i].field = csvin_want(in, c->list[i].column);
	}
	return 0;
}

static int
set_recodings(struct recode *r, struct diag *d)
{
	if (bind_recodings(&r->first, r->in, d) < 0)
		return -1;
	return recode_check_bands(r->first.list, r->first.n, r->o, d);
}

static int
set_layout(struct recode *r, struct diag *d)
{
	const struct opts *o = r->o;

	for (size_t i = 0; i < o->drops.n; i++)
		if (layout_drop(&r->layout, o->drops.items[i], d) < 0)
			return -1;
	if (r->map != NULL)
		layout_map(&r->layout, r->map);
	for (size_t i = 0; i < o->renames.n; i++)
		if (layout_rename(&r->layout, o->renames.items[i], d) < 0)
			return -1;
	if (layout_finish(&r->layout, r->in, d) < 0)
		return -1;
	for (size_t i = 0; i < r->first.n; i++)
		if (layout_add(&r->layout, r->first.list[i].spec.label, d) < 0)
			return -1;
	return 0;
}

static int
write_header(void *ctx)
{
	const struct recode *r = ctx;

	layout_header(&r->layout, r->in, r->out);
	for (size_t i = 0; i < r->first.n; i++)
		csvout_field(r->out, r->first.list[i].spec.label);
	return csvout_end(r->out, csvin_header_eol(r->in));
}

static int
bad_answer(const struct recoder *c, size_t i, const struct diag *what,
    struct diag *d)
{
	struct slice column = c->list[i].spec.column;

	return diag_at(d, c->r->cols.file, csvin_line(c->in), "%.*s: %s",
	    (int)column.n, column.p, what->text);
}

static int
write_record(struct recoder *c, struct csvout *out, struct diag *d)
{
	struct diag what;

	layout_record(&c->r->layout, c->in, out);
	for (size_t i = 0; i < c->n; i++) {
		const char *label = recoding_label(&c->list[i],
		    csvin_field(c->in, c->list[i].field), &what);

		if (label == NULL)
			return bad_answer(c, i, &what, d);
		csvout_raw(out, slice_of(label));
	}
	return csvout_end(out, csvin_eol(c->in)) < 0 ? THROUGH_UNWRITTEN : 0;
}

static int
recode_records(void *at, struct csvout *out, struct diag *d)
{
	struct recoder *c = at;
	int got;

	while ((got = csvin_next(c->in, d)) > 0) {
		int status = write_record(c, out, d);

		if (status < 0)
			return status;
	}
	return got;
}

static void
close_recoder(void *at)
{
	clear_recoder(at);
	free(at);
}

static void *
open_recoder(void *ctx, struct csvin *in, struct diag *d)
{
	const struct recode *r = ctx;
	struct recoder *c = xcalloc(1, sizeof(*c));

	if (parse_recodings(c, r, d) == 0 && bind_recodings(c, in, d) == 0) {
		layout_want(&r->layout, in);
		return c;
	}
	close_recoder(c);
	return NULL;
}

static bool
is_ordered(const void *at)
{
	const struct recoder *c = at;

	for (size_t i = 0; i < c->n; i++)
		if (grouping_has_unit(c->list[i].grouping))
			return true;
	return false;
}

static void
join_recoder(void *at, const void *other)
{
	struct recoder *c = at;
	const struct recoder *o = other;

	for (size_t i = 0; i < c->n; i++)
		recoding_join(&c->list[i], &o->list[i]);
}

static int
recode(struct recode *r, struct diag *d)
{
	const struct through t = { .input = &r->input, .out = &r->out,
	    .threads = r->o->threads, .first = &r->first, .ctx = r,
	    .open = open_recoder, .close = close_recoder,
	    .header = write_header, .read = recode_records,
	    .ordered = is_ordered, .join = join_recoder };

	if (through_read(&t, d) < 0 || recode_check_answers(r->first.list,
	    r->first.n, r->o, d) < 0)
		return -1;
	return csvout_close(r->out) < 0 ? through_unwritten(&r->out, d) : 0;
}

static void
clear(struct recode *r)
{
	layout_clear(&r->layout);
	clear_recoder(&r->first);
	codebook_free(r->codebook);
	mapping_free(r->map);
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
	if (parse_recodings(&r.first, &r, &d) < 0 || open_codebook(&r, &d) < 0 ||
	    open_map(&r, &d) < 0 || open_input(&r, &d) < 0 ||
	    set_recodings(&r, &d) < 0 || set_layout(&r, &d) < 0 ||
	    recode(&r, &d) < 0)
		cli_fail(o.prog, r.out, &d);
	if (cli_close_output(&d) < 0)
		cli_fail(o.prog, NULL, &d);
	clear(&r);
	options_clear(&o);
	return CLI_DONE;
}
