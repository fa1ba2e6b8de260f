/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <unistd.h>

#include "buf.h"
#include "diag.h"
#include "sink.h"
#include "map.h"
#include "codebook.h"
#include "infer.h"
#include "facts.h"
#include "width.h"
#include "names.h"
#include "export.h"
#include "cli.h"
#include "options.h"
#include "describe.h"

struct reading {
	struct export *in;
	struct infer *infer;
};

static int
take(void *ctx, const struct row *row, struct diag *d)
{
	struct reading *r = ctx;

	(void)d;
	infer_add(r->infer, export_fields(r->in, row));
	return 0;
}

/* "media (5 columns)". */
static void
add_set(const struct codebook *cb, struct slice group, struct facts *facts)
{
	size_t *members, n = codebook_members(cb, group, &members);

	facts_add(facts, "sets", FACTS_LIST, "%.*s (%zu columns)",
	    (int)group.n, group.p, n);
	free(members);
}

static void
add_sets(const struct codebook *cb, struct facts *facts)
{
	struct map *known = map_new();

	for (size_t i = 0; i < cb->n; i++) {
		struct slice rest = cb->variables[i].group, group;

		while (rest.n > 0 && slice_part(&rest, '|', &group)) {
			if (map_find(known, group) == MAP_NONE &&
			    codebook_is_set(cb, group))
				add_set(cb, group, facts);
			map_add(known, group);
		}
	}
	map_free(known);
}

static void
add_weight(const struct codebook *cb, struct facts *facts)
{
	if (facts_has(facts, "weight"))
		return;
	for (size_t i = 0; i < cb->n; i++)
		if (cb->variables[i].role == CODEBOOK_WEIGHT)
			facts_add(facts, "weight", FACTS_LIST, "%.*s",
			    (int)cb->variables[i].name.n,
			    cb->variables[i].name.p);
	if (!facts_has(facts, "weight"))
		facts_add(facts, "weight", FACTS_LIST, "none found");
}

/* Adds what all respondents showed; 0, or -1 and the diag. */
static int
describe_export(struct export *in, struct facts *facts, struct diag *d)
{
	struct codebook *cb = export_codebook(in);
	struct reading r = { in, infer_new(cb, export_names(in)->n) };
	int status = export_each(in, take, &r, d);

	if (status == 0) {
		infer_finish(r.infer);
		export_facts(in, facts);
		add_sets(cb, facts);
		add_weight(cb, facts);
	}
	infer_free(r.infer);
	return status;
}

static int
describe(const char *path, const struct export_options *opt, struct buf *out,
    struct diag *d)
{
	struct cli_progress progress;
	const struct export_watch watch = {
	    cli_progress(&progress, opt->prog), NULL };
	struct export *in = export_open(path, opt, &watch, d);
	struct facts facts = { .n = 0 };
	int status;

	if (in == NULL)
		return -1;
	status = describe_export(in, &facts, d);
	width_clean(out, slice_of(cli_name(path)));
	buf_putc(out, '\n');
	facts_list(&facts, out);
	facts_clear(&facts);
	export_close(in);
	return status;
}

void
describe_files(const struct opts *opt)
{
	struct buf out = { NULL, 0, 0 };
	struct diag d;

	for (size_t i = 0; i < opt->nfiles; i++)
		if (describe(opt->files[i], &opt->input, &out, &d) < 0)
			cli_fail(opt->input.prog, NULL, &d);
	if (sink_write(STDOUT_FILENO, (struct slice){ out.p, out.len }) < 0) {
		cli_cannot_write(&d);
		cli_fail(opt->input.prog, NULL, &d);
	}
	buf_clear(&out);
}
