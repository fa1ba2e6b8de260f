/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The digest is of the bytes as they are read, and not of what stands at the
 * path afterwards, which may be another file by then.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "stream/digest.h"
#include "stream/fingerprint.h"
#include "stream/csvout.h"
#include "stream/receipt.h"
#include "cli/cli.h"
#include "stream/names.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/export.h"
#include "kind-read/options.h"
#include "kind-read/ledger.h"

/* A file, as it is read. */
struct entry {
	struct spool_watch watch;
	struct digest *digest;
	uint64_t bytes;
	struct fingerprint records;
};

struct ledger {
	const struct opts *opt;
	struct entry *entries;	/* for each file */
	struct buf text;	/* of the receipt so far */
};

static void
tell(void *ctx, uint64_t at, struct slice bytes)
{
	struct entry *e = ctx;
	char given_up[DIGEST_SIZE];

	if (at == 0)
		digest_hex(e->digest, given_up);
	digest_add(e->digest, bytes);
	e->bytes = at + bytes.n;
}

struct ledger *
ledger_new(const struct opts *opt)
{
	struct ledger *l;

	if (opt->receipt == NULL)
		return NULL;
	l = xcalloc(1, sizeof(*l));
	l->opt = opt;
	l->entries = xcalloc(opt->nfiles, sizeof(*l->entries));
	for (size_t i = 0; i < opt->nfiles; i++) {
		struct entry *e = &l->entries[i];

		e->watch = (struct spool_watch){ tell, e };
		e->digest = digest_new();
	}
	return l;
}

void
ledger_free(struct ledger *l)
{
	if (l == NULL)
		return;
	for (size_t i = 0; i < l->opt->nfiles; i++)
		digest_free(l->entries[i].digest);
	free(l->entries);
	buf_clear(&l->text);
	free(l);
}

const struct spool_watch *
ledger_watch(struct ledger *l, size_t i)
{
	return l != NULL ? &l->entries[i].watch : NULL;
}

void
ledger_sum(struct ledger *l, size_t i, struct csvout *out)
{
	if (l != NULL)
		csvout_sum(out, &l->entries[i].records);
}

int
ledger_enter(struct ledger *l, size_t i, struct export *in, struct diag *d)
{
	struct receipt r;

	if (l == NULL)
		return 0;
	if (export_finish(in, d) < 0)
		return -1;
	r = (struct receipt){ .reader = "kind-read " KIND_VERSION,
	    .file = cli_name(l->opt->files[i]),
	    .bytes = l->entries[i].bytes, .respondents = export_count(in),
	    .columns = export_names(in)->n, .has_fingerprint = true,
	    .fingerprint = l->entries[i].records };
	digest_hex(l->entries[i].digest, r.sha256);
	receipt_write(&r, &l->text);
	return 0;
}

struct slice
ledger_text(const struct ledger *l)
{
	return buf_all(&l->text);
}
