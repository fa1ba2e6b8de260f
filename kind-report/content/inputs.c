/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/digest.h"
#include "stream/receipt.h"
#include "stream/source.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "tidy/tidy_read.h"
#include "cli/cli.h"
#include "kind-report/content/report.h"
#include "kind-report/content/inputs.h"

enum { PIECE = 256 * 1024 };

/* A file whose bytes are counted and digested as they are read. */
struct input {
	int fd;
	struct digest *digest;
	uint64_t bytes;
};

static ssize_t
read_input(void *ctx, void *bytes, size_t n, struct diag *d)
{
	struct input *in = ctx;
	ssize_t got = source_read_fd(&in->fd, bytes, n, d);

	if (got > 0) {
		digest_add(in->digest, (struct slice){ bytes, (size_t)got });
		in->bytes += (uint64_t)got;
	}
	return got;
}

static int
open_input(struct input *in, const char *path, struct diag *d)
{
	*in = (struct input){ .fd = cli_open_file(path, d) };
	if (in->fd < 0)
		return -1;
	in->digest = digest_new();
	return 0;
}

static void
close_input(struct input *in, const char *path, struct origin *origin)
{
	*origin = (struct origin){ .name = cli_name(path),
	    .bytes = in->bytes };
	digest_hex(in->digest, origin->digest);
	digest_free(in->digest);
	if (in->fd != STDIN_FILENO)
		close(in->fd);
}

int
inputs_tables(const char *path, struct tidy *tidy, struct origin *origin,
    struct diag *d)
{
	struct input input;
	struct csvin_options opt = { .name = cli_name(path),
	    .read = read_input, .ctx = &input, .delim = ',', .first_line = 1,
	    .scanner = cli_scanner(d) };
	struct csvin *in;
	uint64_t lines;
	int status;

	if (opt.scanner == NULL || open_input(&input, path, d) < 0)
		return -1;
	in = csvin_open(&opt, d);
	status = in != NULL && column_check_names(in, d) == 0 ?
	    tidy_read(in, tidy, d) : -1;
	lines = in != NULL ? csvin_count(in) : 0;
	csvin_close(in);
	close_input(&input, path, origin);
	origin->lines = lines;
	return status;
}

/* All that is left to read; the bytes are added to text, unless that is NULL.
 * 0, or -1 and the diag. */
static int
read_all(struct input *in, struct buf *text, struct diag *d)
{
	struct buf piece;
	ssize_t got;

	buf_init(&piece);
	do {
		struct buf *to = text != NULL ? text : &piece;

		got = read_input(in, buf_room(to, PIECE), PIECE, d);
		if (got > 0 && text != NULL)
			text->len += (size_t)got;
	} while (got > 0);
	buf_clear(&piece);
	return got < 0 ? -1 : 0;
}

/* All of the file, in text, which the caller clears. */
static int
read_text(const char *path, struct buf *text, struct origin *origin,
    struct diag *d)
{
	struct input in;
	int status;

	buf_init(text);
	if (open_input(&in, path, d) < 0)
		return -1;
	status = read_all(&in, text, d);
	close_input(&in, path, origin);
	return status;
}

int
inputs_study(const char *path, struct study *study, struct origin *origin,
    struct diag *d)
{
	struct buf text;
	int status = read_text(path, &text, origin, d);

	if (status == 0)
		status = study_read(buf_all(&text), cli_name(path), study, d);
	buf_clear(&text);
	return status;
}

int
inputs_origin(const char *path, struct origin *origin, struct diag *d)
{
	struct input in;
	int status;

	if (open_input(&in, path, d) < 0)
		return -1;
	status = read_all(&in, NULL, d);
	close_input(&in, path, origin);
	return status;
}

int
inputs_receipts(const char *path, struct receipts *receipts, struct diag *d)
{
	struct origin ignored;
	struct buf text;
	size_t before = receipts->n;
	int status = read_text(path, &text, &ignored, d);

	if (status == 0)
		status = receipts_read(buf_all(&text),
		    cli_name(path), receipts, d);
	for (size_t i = before; status == 0 && i < receipts->n; i++)
		if (receipt_is_piece(&receipts->list[i]))
			status = diag_at(d, cli_name(path), 0, "is a receipt "
			    "of pieces; wanted that of kind-read");
	buf_clear(&text);
	return status;
}

void
inputs_export(const struct receipt *receipt, struct origin *origin)
{
	*origin = (struct origin){ .name = receipt->file,
	    .bytes = receipt->bytes, .lines = receipt->respondents,
	    .reader = receipt->reader };
	memcpy(origin->digest, receipt->sha256, sizeof(origin->digest));
}
