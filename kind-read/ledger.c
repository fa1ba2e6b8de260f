/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The digest is of the bytes as they are read, and not of what stands at the
 * path afterwards, which may be another file by then.
 */
#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "sink.h"
#include "digest.h"
#include "receipt.h"
#include "cli.h"
#include "cli_codebook.h"
#include "names.h"
#include "spool.h"
#include "export.h"
#include "options.h"
#include "ledger.h"

/* A file, as it is read. */
struct entry {
	struct spool_watch watch;
	struct digest *digest;
	uint64_t bytes;
};

struct ledger {
	const struct opts *opt;
	struct entry *entries;	/* for each file */
	struct buf text;	/* of the receipt so far */
	struct sink_file file;
};

static bool
same_file(const char *a, const char *b)
{
	struct stat at, bt;

	return stat(a, &at) == 0 && stat(b, &bt) == 0 &&
	    at.st_dev == bt.st_dev && at.st_ino == bt.st_ino;
}

static int
check_input(const char *receipt, const char *path, struct diag *d)
{
	bool is_stdin = strcmp(path, "-") == 0;

	if (!receipt_can_tell(slice_of(path)))
		return diag_set(d, "--receipt: wanted files whose names are "
		    "UTF-8 without control characters, found \"%s\"", path);
	if (is_stdin ? cli_is_file(STDIN_FILENO, receipt) :
	    same_file(path, receipt))
		return diag_at(d, receipt, 0, "is read, and would be replaced "
		    "by the receipt");
	return 0;
}

int
ledger_check(const struct opts *opt, struct diag *d)
{
	const char *path = opt->receipt;
	struct stat st;

	if (path == NULL)
		return 0;
	if (opt->describe)
		return diag_set(d, "--receipt: is of a stream, and -n writes "
		    "none");
	if (*path == '\0' || strcmp(path, "-") == 0)
		return diag_set(d, "--receipt: wanted a file, found \"%s\"",
		    path);
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return diag_at(d, path, 0, "is no regular file");
	if (cli_is_file(STDOUT_FILENO, path))
		return diag_at(d, path, 0, "is the output too");
	for (size_t i = 0; i < opt->nfiles; i++)
		if (check_input(path, opt->files[i], d) < 0)
			return -1;
	return cli_codebook_keep(opt->codebook, path, d);
}

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

		*e = (struct entry){ { tell, e }, digest_new(), 0 };
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
	sink_abandon(&l->file);
	free(l);
}

const struct spool_watch *
ledger_watch(struct ledger *l, size_t i)
{
	return l != NULL ? &l->entries[i].watch : NULL;
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
	    .columns = export_names(in)->n };
	digest_hex(l->entries[i].digest, r.sha256);
	receipt_write(&r, &l->text);
	return 0;
}

static int
cannot_write(const struct ledger *l, struct diag *d)
{
	return diag_at(d, l->opt->receipt, 0, "cannot write: %s",
	    strerror(errno));
}

int
ledger_prepare(struct ledger *l, struct diag *d)
{
	if (l != NULL && sink_prepare(&l->file, l->opt->receipt,
	    (struct slice){ l->text.p, l->text.len }) < 0)
		return cannot_write(l, d);
	return 0;
}

int
ledger_commit(struct ledger *l, struct diag *d)
{
	if (l != NULL && sink_commit(&l->file) < 0)
		return cannot_write(l, d);
	return 0;
}
