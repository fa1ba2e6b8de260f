/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-split: a survey stream becomes pieces of about the same size.
 *
 * Where to cut is known only when the size of all is, so what comes through a
 * pipe becomes a file first; so does a split, which may have a header all the
 * same.
 */
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/temporary.h"
#include "cli/cli.h"
#include "cli/cli_split.h"
#include "kind-split/options.h"
#include "kind-split/pieces.h"

static const char prog[] = "kind-split";

/* So much is written at once to the file that a pipe becomes. */
#define ROOM ((size_t)256 * 1024)

struct cut {
	const struct opts *opt;
	struct cli_input input;
	struct csvin *in;
	int kept;		/* that file, or -1 */
	struct buf header;	/* with its line end */
	uint64_t size;		/* of all records, in bytes */
	struct pieces *pieces;
};

static void
add_line(struct buf *b, struct slice record, struct slice eol)
{
	buf_slice(b, record);
	buf_slice(b, eol);
}

static int
flush(const struct cut *c, struct buf *room, struct diag *d)
{
	int status = temporary_write(c->kept, buf_all(room), d);

	room->len = 0;
	return status;
}

/* Writes the stream to that file. */
static int
keep(struct cut *c, struct diag *d)
{
	struct buf room = { NULL, 0, 0 };
	int got = 1, status = 0;

	buf_slice(&room, buf_all(&c->header));
	while (status == 0 && (got = csvin_next(c->in, d)) > 0) {
		size_t before = room.len;

		add_line(&room, csvin_record(c->in), csvin_eol(c->in));
		c->size += room.len - before;
		if (room.len >= ROOM)
			status = flush(c, &room, d);
	}
	if (status == 0 && got == 0)
		status = flush(c, &room, d);
	buf_clear(&room);
	return got < 0 ? -1 : status;
}

/* And reads it in the place of the input. */
static int
read_kept(struct cut *c, struct diag *d)
{
	const struct source source = { source_read_fd, &c->kept };
	struct csvin *in;

	c->kept = temporary_open(d);
	if (c->kept < 0 || keep(c, d) < 0)
		return -1;
	if (lseek(c->kept, 0, SEEK_SET) < 0)
		return diag_set(d, "cannot read a temporary file: %s",
		    strerror(errno));
	in = cli_open_part(&c->input, source, d);
	if (in == NULL)
		return -1;
	csvin_close(c->in);
	c->in = c->input.in = in;
	return 0;
}

/* Standard input may be a file that was read already in part. */
static int
open_input(struct cut *c, struct diag *d)
{
	const char *file = c->opt->file;
	uint64_t size;
	off_t at = 0;

	if (file == NULL || strcmp(file, "-") == 0)
		at = lseek(STDIN_FILENO, 0, SEEK_CUR);
	c->in = cli_split_open(prog, file, c->opt->header, &c->input, d);
	if (c->in == NULL)
		return -1;
	add_line(&c->header, csvin_header(c->in), csvin_header_eol(c->in));
	size = source_size(c->input.fd);
	if (size == 0 || at < 0 || c->opt->header != NULL)
		return read_kept(c, d);
	c->size = size - (uint64_t)at;
	c->size -= c->header.len < c->size ? c->header.len : c->size;
	return 0;
}

/* The i-th piece ends in front of the record that begins there. */
static uint64_t
border(const struct cut *c, size_t i)
{
	uint64_t n = c->opt->n;

	return c->size / n * i + c->size % n * i / n;
}

/* Begins pieces until so many are. */
static int
begin(struct cut *c, size_t *begun, size_t wanted, struct diag *d)
{
	int status = 0;

	while (status == 0 && *begun < wanted) {
		status = pieces_begin(c->pieces, d);
		++*begun;
	}
	return status;
}

static int
cut(struct cut *c, struct diag *d)
{
	size_t begun = 0, wanted = 1, n = c->opt->n;
	uint64_t at = 0;
	int got;

	if (begin(c, &begun, wanted, d) < 0)
		return -1;
	while ((got = csvin_next(c->in, d)) > 0) {
		struct slice record = csvin_record(c->in);
		struct slice eol = csvin_eol(c->in);

		while (wanted < n && at >= border(c, wanted))
			wanted++;
		if (begin(c, &begun, wanted, d) < 0 ||
		    pieces_add(c->pieces, record, eol, d) < 0)
			return -1;
		at += record.n + eol.n;
	}
	return got < 0 ? -1 : begin(c, &begun, n, d);
}

static int
run(struct cut *c, struct diag *d)
{
	if (pieces_check(c->opt, d) < 0 || open_input(c, d) < 0)
		return -1;
	c->pieces = pieces_new(c->opt, buf_all(&c->header),
	    csvin_ncolumns(c->in));
	return cut(c, d) < 0 ? -1 : pieces_commit(c->pieces, d);
}

int
main(int argc, char **argv)
{
	struct opts opt;
	struct cut c = { .opt = &opt, .kept = -1 };
	struct diag d;
	int status;

	cli_start();
	options_read(&opt, prog, argc, argv);
	status = run(&c, &d);
	pieces_free(c.pieces);
	buf_clear(&c.header);
	if (status < 0)
		cli_fail(prog, NULL, &d);
	csvin_close(c.in);
	return CLI_DONE;
}
