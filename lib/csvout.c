/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program can be killed while it waits for room in a pipe and a part of what
 * it writes is in there already, which may happen to end with a record.  So
 * what goes to a pipe at once is no more than POSIX promises to be written
 * whole or not at all (PIPE_BUF), and ends before the last comma of a record.
 */
#include <sys/stat.h>

#include <csv.h>
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "xalloc.h"
#include "buf.h"
#include "csvout.h"

#define PIECE (256 * 1024)

struct csvout {
	int fd;
	size_t piece;		/* how much is written at once */
	struct buf buf;
	size_t last;		/* where the last complete record begins */
	size_t current;		/* where the one being built begins */
	size_t nfields;		/* of the one being built */
};

struct csvout *
csvout_new(int fd)
{
	struct csvout *out = xcalloc(1, sizeof(*out));
	struct stat st;

	out->fd = fd;
	out->piece = PIECE;
	if (fstat(fd, &st) == 0 && S_ISFIFO(st.st_mode))
		out->piece = PIPE_BUF;
	return out;
}

void
csvout_free(struct csvout *out)
{
	if (out == NULL)
		return;
	buf_clear(&out->buf);
	free(out);
}

static int
write_all(const struct csvout *out, size_t n)
{
	const char *p = out->buf.p;

	while (n > 0) {
		ssize_t done = write(out->fd, p,
		    n < out->piece ? n : out->piece);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return -1;
		p += done;
		n -= (size_t)done;
	}
	return 0;
}

/* The offset of the last comma outside quotes in the last complete record. */
static size_t
hold_point(const struct csvout *out)
{
	size_t hold = out->last;
	bool quoted = false;

	for (size_t i = out->last; i < out->current; i++) {
		if (out->buf.p[i] == '"')
			quoted = !quoted;
		else if (out->buf.p[i] == ',' && !quoted)
			hold = i;
	}
	return hold;
}

/* Writes up to the end of the last complete record, which is held back. */
static int
flush(struct csvout *out)
{
	size_t hold = hold_point(out);

	if (write_all(out, hold) < 0)
		return -1;
	out->buf.len -= hold;
	memmove(out->buf.p, out->buf.p + hold, out->buf.len);
	out->last = 0;
	out->current -= hold;
	return 0;
}

static void
separate(struct csvout *out)
{
	if (out->nfields++ > 0)
		buf_putc(&out->buf, ',');
}

bool
csvout_must_quote(struct slice f)
{
	if (f.n == 0)
		return false;
	if (f.p[0] == ' ' || f.p[0] == '\t' || f.p[f.n - 1] == ' ' ||
	    f.p[f.n - 1] == '\t')
		return true;
	for (size_t i = 0; i < f.n; i++)
		if (f.p[i] == ',' || f.p[i] == '"' || f.p[i] == '\n' ||
		    f.p[i] == '\r')
			return true;
	return false;
}

void
csvout_raw(struct csvout *out, struct slice raw)
{
	separate(out);
	buf_slice(&out->buf, raw);
}

void
csvout_quote(struct buf *b, struct slice field)
{
	char *quoted;

	if (!csvout_must_quote(field)) {
		buf_slice(b, field);
		return;
	}
	quoted = buf_room(b, 2 * field.n + 2);
	b->len += csv_write(quoted, 2 * field.n + 2, field.p, field.n);
}

void
csvout_field(struct csvout *out, struct slice field)
{
	separate(out);
	csvout_quote(&out->buf, field);
}

int
csvout_end(struct csvout *out, struct slice eol)
{
	/* Other programs skip blank lines; this one is a respondent. */
	if (out->nfields == 1 && out->buf.len == out->current)
		buf_puts(&out->buf, "\"\"");
	buf_slice(&out->buf, eol);
	if (out->buf.len > out->piece && flush(out) < 0)
		return -1;
	out->last = out->current;
	out->current = out->buf.len;
	out->nfields = 0;
	return 0;
}

int
csvout_record(struct csvout *out, struct slice record, struct slice eol)
{
	csvout_raw(out, record);
	out->nfields = 0;
	return csvout_end(out, eol);
}

int
csvout_close(struct csvout *out)
{
	size_t len;

	out->buf.len = out->current;
	if (out->buf.len > out->piece && flush(out) < 0)
		return -1;
	len = out->buf.len;
	out->buf.len = out->last = out->current = 0;
	return write_all(out, len);
}

/* Quotes inside the message would close the one that must stay open. */
void
csvout_fail(struct csvout *out, const char *message)
{
	if (csvout_close(out) < 0)
		return;
	buf_putc(&out->buf, '"');
	for (; *message != '\0'; message++) {
		buf_putc(&out->buf, *message);
		if (*message == '"')
			buf_putc(&out->buf, '"');
	}
	(void)write_all(out, out->buf.len);
}
