/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/digest.h"
#include "stream/fingerprint.h"
#include "stream/receipt.h"
#include "stream/sink.h"
#include "cli/cli_keep.h"
#include "cli/cli.h"
#include "kind-split/options.h"
#include "kind-split/pieces.h"

/* So much is written at once. */
#define ROOM ((size_t)256 * 1024)

/* Digits of the numbers in names: as many as the last one has. */
enum { FEWEST_DIGITS = 2, MOST_DIGITS = 5 };

struct pieces {
	const struct opts *opt;
	struct buf header;
	size_t columns;
	struct sink_file *files;	/* n of them are begun ... */
	size_t n;
	int fd;			/* ... and the last one is written, or -1 */
	struct buf room;	/* what is to be written to it */
	uint64_t bytes;		/* before that */
	struct digest *digest;	/* of them, or NULL: no receipt is wanted */
	struct fingerprint records;
	struct buf receipt;
	struct sink_file receipt_file;
};

static int
digits_of(size_t n)
{
	int digits = snprintf(NULL, 0, "%zu", n);

	return digits > FEWEST_DIGITS ? digits : FEWEST_DIGITS;
}

/* The i-th piece, from 1 on. */
static char *
path_of(const struct opts *o, size_t i, int digits)
{
	struct buf b;

	buf_init(&b);
	buf_printf(&b, "%s%0*zu.csv", o->prefix, digits, i);
	return b.p;
}

static int
cannot_write(const char *path, struct diag *d)
{
	return diag_at(d, path, 0, "cannot write: %s", strerror(errno));
}

static int
check_place(const char *path, struct diag *d)
{
	struct stat st;

	return stat(path, &st) < 0 || S_ISREG(st.st_mode) ? 0 :
	    diag_at(d, path, 0, "is no regular file");
}

static int
keep_inputs(const struct opts *o, const char *path, struct diag *d)
{
	if (o->header != NULL && cli_keep(o->header, path, d) < 0)
		return -1;
	return cli_keep(o->file, path, d);
}

static int
check_piece(const struct opts *o, const char *path, struct diag *d)
{
	if (check_place(path, d) < 0 || keep_inputs(o, path, d) < 0)
		return -1;
	return o->receipt == NULL ? 0 : cli_keep_apart(o->receipt, path, d);
}

/* Who takes all files with such names would take them too. */
static int
check_earlier(const struct opts *o, struct diag *d)
{
	int own = digits_of(o->n), status = 0;

	for (int k = FEWEST_DIGITS; k <= MOST_DIGITS && status == 0; k++) {
		char *path = path_of(o, k == own ? o->n + 1 : 1, k);
		struct stat st;

		if (stat(path, &st) == 0)
			status = diag_at(d, path, 0, "is a piece of another "
			    "cut (this one has %zu); wanted it removed first",
			    o->n);
		free(path);
	}
	return status;
}

static int
check_receipt(const struct opts *o, struct diag *d)
{
	if (o->receipt == NULL)
		return 0;
	if (!receipt_can_tell(slice_of(o->prefix)))
		return diag_set(d, "--receipt: wanted a prefix that is UTF-8 "
		    "without control characters, found \"%s\"", o->prefix);
	if (check_place(o->receipt, d) < 0)
		return -1;
	return keep_inputs(o, o->receipt, d);
}

int
pieces_check(const struct opts *o, struct diag *d)
{
	int status = check_receipt(o, d);

	for (size_t i = 1; i <= o->n && status == 0; i++) {
		char *path = path_of(o, i, digits_of(o->n));

		status = check_piece(o, path, d);
		free(path);
	}
	return status < 0 ? -1 : check_earlier(o, d);
}

struct pieces *
pieces_new(const struct opts *opt, struct slice header, size_t columns)
{
	struct pieces *p = xcalloc(1, sizeof(*p));

	p->opt = opt;
	buf_slice(&p->header, header);
	p->columns = columns;
	p->files = xcalloc(opt->n, sizeof(*p->files));
	p->fd = -1;
	if (opt->receipt != NULL)
		p->digest = digest_new();
	return p;
}

void
pieces_free(struct pieces *p)
{
	if (p == NULL)
		return;
	if (p->fd >= 0)
		close(p->fd);
	for (size_t i = 0; i < p->n; i++)
		sink_abandon(&p->files[i]);
	sink_abandon(&p->receipt_file);
	digest_free(p->digest);
	free(p->files);
	buf_clear(&p->header);
	buf_clear(&p->room);
	buf_clear(&p->receipt);
	free(p);
}

static int
flush(struct pieces *p)
{
	struct slice bytes = buf_all(&p->room);

	if (p->digest != NULL)
		digest_add(p->digest, bytes);
	p->bytes += bytes.n;
	p->room.len = 0;
	return sink_write(p->fd, bytes);
}

static void
enter(struct pieces *p, const char *path)
{
	struct receipt r = { .reader = "kind-split " KIND_VERSION,
	    .file = path, .bytes = p->bytes,
	    .respondents = p->records.records, .has_fingerprint = true,
	    .fingerprint = p->records, .columns = p->columns };

	digest_hex(p->digest, r.sha256);
	receipt_write(&r, &p->receipt);
}

static char *
last_path(const struct pieces *p)
{
	return path_of(p->opt, p->n, digits_of(p->opt->n));
}

/* The piece that is being written is whole. */
static int
end(struct pieces *p, struct diag *d)
{
	char *path = last_path(p);
	int status = flush(p);

	if (status == 0) {
		status = sink_end(&p->files[p->n - 1], p->fd);
		p->fd = -1;
	}
	if (status < 0)
		cannot_write(path, d);
	else if (p->digest != NULL)
		enter(p, path);
	free(path);
	return status;
}

int
pieces_begin(struct pieces *p, struct diag *d)
{
	char *path;

	if (p->n > 0 && end(p, d) < 0)
		return -1;
	p->bytes = 0;
	p->records = (struct fingerprint){ 0, 0, 0 };
	buf_slice(&p->room, buf_all(&p->header));
	p->n++;
	path = last_path(p);
	p->fd = sink_begin(&p->files[p->n - 1], path);
	if (p->fd < 0)
		cannot_write(path, d);
	free(path);
	return p->fd < 0 ? -1 : 0;
}

int
pieces_add(struct pieces *p, struct slice record, struct slice eol,
    struct diag *d)
{
	char *path;

	if (p->digest != NULL)
		fingerprint_add(&p->records, record);
	buf_slice(&p->room, record);
	buf_slice(&p->room, eol);
	if (p->room.len < ROOM || flush(p) == 0)
		return 0;
	path = last_path(p);
	cannot_write(path, d);
	free(path);
	return -1;
}

static int
commit(const struct pieces *p, struct sink_file *f, struct diag *d)
{
	struct buf path = { NULL, 0, 0 };
	int status;

	buf_puts(&path, f->path);
	status = cli_commit(p->opt->prog, f, path.p, d);
	buf_clear(&path);
	return status;
}

int
pieces_commit(struct pieces *p, struct diag *d)
{
	const char *receipt = p->opt->receipt;

	if (end(p, d) < 0)
		return -1;
	if (receipt != NULL && sink_prepare(&p->receipt_file, receipt,
	    buf_all(&p->receipt)) < 0)
		return cannot_write(receipt, d);
	for (size_t i = 0; i < p->n; i++)
		if (commit(p, &p->files[i], d) < 0)
			return -1;
	return receipt != NULL ? commit(p, &p->receipt_file, d) : 0;
}
