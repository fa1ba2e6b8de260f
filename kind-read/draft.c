/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The codebook is a copy, also of that of a single file, so that one file and
 * many go the same way.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "codebook/codebook_check.h"
#include "codebook/codebook_write.h"
#include "kind-read/infer/infer.h"
#include "stream/names.h"
#include "kind-read/head/export_options.h"
#include "kind-read/export.h"
#include "kind-read/gather.h"
#include "kind-read/draft.h"

struct draft {
	const struct export_options *opt;
	struct codebook *cb;
	size_t ncolumns;
	struct infer *infer;	/* NULL before the first respondent */
};

/* The row * is the file's, so no column can be called that. */
int
draft_check_names(const struct names *names, struct diag *d)
{
	for (size_t i = 0; i < names->n; i++)
		if (slice_is(names->name[i], "*"))
			return diag_set(d, "a column is called *, which a "
			    "codebook cannot hold");
	return 0;
}

int
draft_check_tokens(const struct export_options *opt, struct diag *d)
{
	for (size_t i = 0; i < opt->nmissing; i++) {
		const char *token = opt->missing[i];
		struct diag why;

		if (codebook_check_token(slice_of(token), false, &why) < 0)
			return diag_set(d, "-m: \"%s\" %s", token, why.text);
		if (strchr(token, '|') != NULL ||
		    strcmp(token, "<space>") == 0 ||
		    strcmp(token, "<empty>") == 0)
			return diag_set(d, "-m: a codebook cannot hold a "
			    "token with |, nor <space> or <empty>");
	}
	return 0;
}

static void
take_user(struct draft *draft, const struct codebook *user)
{
	struct codebook *cb = draft->cb;

	for (size_t i = 0; i < user->tokens.n; i++)
		codebook_add_text(cb, &cb->tokens, user->tokens.items[i]);
	cb->datetime = codebook_text(cb, user->datetime);
	for (size_t i = 0; i < draft->ncolumns; i++) {
		struct gather g = { .cb = cb, .v = &cb->variables[i],
		    .codes = draft->opt->codes, .ruled = true };

		g.from = codebook_find(user, g.v->name);
		if (g.from != NULL && g.from->type != CODEBOOK_SET)
			gather_variable(&g);
	}
	gather_sets(cb, user);
}

struct draft *
draft_new(const struct export_options *opt, const struct slice *names,
    size_t n)
{
	struct draft *draft = xcalloc(1, sizeof(*draft));

	draft->opt = opt;
	draft->cb = codebook_new();
	draft->ncolumns = n;
	for (size_t i = 0; i < n; i++)
		codebook_add(draft->cb, names[i]);
	if (opt->codebook != NULL)
		take_user(draft, opt->codebook);
	return draft;
}

void
draft_free(struct draft *draft)
{
	if (draft == NULL)
		return;
	infer_free(draft->infer);
	codebook_free(draft->cb);
	free(draft);
}

/* The columns of a file; those that the stream does not have stay away. */
static size_t
take_columns(struct draft *draft, const struct export *in, struct diag *d)
{
	const struct codebook *user = draft->opt->codebook;
	const struct names *names = export_names(in);
	size_t differ = 0;

	for (size_t i = 0; i < names->n; i++) {
		struct gather g = { .cb = draft->cb,
		    .v = codebook_find(draft->cb, names->name[i]),
		    .from = export_variable(in, i), .codes = draft->opt->codes,
		    .first = differ == 0 ? d : NULL };

		if (g.v == NULL)
			continue;
		g.ruled = user != NULL &&
		    codebook_find(user, names->name[i]) != NULL;
		gather_variable(&g);
		differ += g.differ;
	}
	return differ;
}

size_t
draft_take(struct draft *draft, const struct export *in, struct diag *d)
{
	size_t differ = take_columns(draft, in, d);

	gather_sets(draft->cb, export_codebook(in));
	return differ;
}

static void
start(struct draft *draft)
{
	if (draft->infer == NULL)
		draft->infer = infer_new(draft->cb, draft->ncolumns);
}

void
draft_add(struct draft *draft, const struct slice *fields)
{
	start(draft);
	infer_add(draft->infer, fields);
}

/* The tokens of the command line hold for the file; without them nobody would
 * know any more that they meant something. */
void
draft_end(struct draft *draft, const struct export *in)
{
	struct codebook *cb = draft->cb;

	start(draft);
	take_columns(draft, in, NULL);
	for (size_t i = 0; i < draft->opt->nmissing; i++)
		if (export_met(in, i))
			codebook_add_text(cb, &cb->tokens,
			    slice_of(draft->opt->missing[i]));
}

const struct codebook *
draft_finish(struct draft *draft, struct facts *facts)
{
	start(draft);
	infer_finish(draft->infer, facts);
	return draft->cb;
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

void
draft_write(const struct draft *draft, bool counts, struct buf *out)
{
	const struct codebook_counts known = { draft->infer, draft->ncolumns,
	    answered, gave };

	codebook_write_counts(draft->cb, counts ? &known : NULL, out);
}
