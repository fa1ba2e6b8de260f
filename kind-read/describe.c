/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/sink.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/head/facts.h"
#include "base/width.h"
#include "stream/names.h"
#include "kind-read/export.h"
#include "cli/cli.h"
#include "kind-read/options.h"
#include "kind-read/draft.h"
#include "kind-read/describe.h"

struct reading {
	struct export *in;
	struct draft *draft;
};

static int
take(void *ctx, const struct row *row, struct diag *d)
{
	struct reading *r = ctx;

	(void)d;
	draft_add(r->draft, export_fields(r->in, row));
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
}

/* Adds what all respondents showed; 0, or -1 and the diag. */
static int
describe_export(struct export *in, const struct export_options *opt,
    struct facts *facts, struct diag *d)
{
	const struct names *names = export_names(in);
	struct reading r = { in, draft_new(opt, names->name, names->n) };
	int status;

	draft_take(r.draft, in, NULL);
	status = export_each(in, take, &r, d);
	if (status == 0) {
		struct facts found = { .n = 0 };
		const struct codebook *cb;

		draft_end(r.draft, in);
		cb = draft_finish(r.draft, &found);
		export_facts(in, facts);
		add_sets(cb, facts);
		facts_join(facts, &found);
		add_weight(cb, facts);
		facts_clear(&found);
	}
	draft_free(r.draft);
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
	status = describe_export(in, opt, &facts, d);
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
	if (sink_write(STDOUT_FILENO, buf_all(&out)) < 0) {
		cli_cannot_write(&d);
		cli_fail(opt->input.prog, NULL, &d);
	}
	buf_clear(&out);
}
