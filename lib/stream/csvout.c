/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A stream may be cut where a record is not complete yet: behind its first
 * byte and before its last comma.  Cuts are made by this program, which holds
 * back what is behind the last such place, and by a kill while it waits for
 * room in a pipe.  The second kind falls on the end of a memory page, counted
 * from the beginning of the write (Linux), or anywhere unless the write is of
 * at most PIPE_BUF bytes (POSIX).  So a pipe gets whole pages at once, and the
 * rest in one atomic piece; and where the end of a page would be no place to
 * cut, the write stops at the last one before it, so that pages begin anew.
 */
#include <sys/stat.h>

#include <csv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "stream/sink.h"
#include "stream/fingerprint.h"
#include "stream/csvout.h"

#define PIECE (256 * 1024)

/* Writes of this size are whole or nothing, and pages on most machines. */
#define ATOMIC 4096

struct csvout {
	int fd;
	size_t piece;		/* how much is written at once, at most */
	struct buf buf;
	size_t current;		/* where the record being built begins */
	size_t cut;		/* the last place where the stream may be cut */
	size_t nfields;		/* of the record being built */
	size_t comma;		/* before the last that was added */
	bool one_column;	/* there are no such places */
	bool header_done;
	struct fingerprint *sum;	/* of the records, or NULL */
};

static size_t
piece_size(int fd)
{
	struct stat st;

	if (fstat(fd, &st) < 0 || !S_ISFIFO(st.st_mode))
		return PIECE;
#ifdef __linux__
	if (sysconf(_SC_PAGESIZE) == ATOMIC)
		return PIECE;
#endif
	return ATOMIC;
}

struct csvout *
csvout_new(int fd)
{
	struct csvout *out = xcalloc(1, sizeof(*out));

	out->fd = fd;
	out->piece = piece_size(fd);
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

void
csvout_sum(struct csvout *out, struct fingerprint *sum)
{
	out->sum = sum;
}

/* Writes the first n bytes: pages, then the rest. */
static int
write_out(struct csvout *out, size_t n)
{
	size_t done = 0;

	if (n == 0)
		return 0;
	while (done < n) {
		size_t some = n - done;

		if (some > out->piece)
			some = out->piece;
		else if (some > ATOMIC)
			some -= some % ATOMIC;
		if (sink_write(out->fd,
		    (struct slice){ out->buf.p + done, some }) < 0)
			return -1;
		done += some;
	}
	out->buf.len -= n;
	memmove(out->buf.p, out->buf.p + n, out->buf.len);
	return 0;
}

/* Where the last field begins: behind which comma.  Quotes inside a quoted
 * field come in pairs, so an odd number of them opens it. */
static size_t
last_comma(const char *p, size_t n)
{
	size_t i = n, quotes;

	if (n == 0 || p[n - 1] != '"') {
		while (i > 0 && p[i - 1] != ',')
			i--;
		return i > 0 ? i - 1 : 0;
	}
	for (i = n - 1; i > 0; i--) {
		quotes = 0;
		while (i > 0 && p[i - 1] == '"') {
			quotes++;
			i--;
		}
		if (quotes % 2 == 1 || i == 0)
			break;
	}
	return i > 0 ? i - 1 : 0;
}

/* Writes up to the last place where the stream may be cut. */
static int
flush(struct csvout *out)
{
	size_t n = out->cut;

	if (write_out(out, n) < 0)
		return -1;
	out->current -= n;
	out->cut = 0;
	return 0;
}

static void
separate(struct csvout *out)
{
	out->comma = out->buf.len;
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

/*
 * The record from start to its line end is complete: is the end of the last
 * page in it no place to cut?
 */
static bool
bad_page_end(const struct csvout *out, size_t start)
{
	size_t page = out->buf.len - out->buf.len % ATOMIC;

	return page > start && (page > out->cut || out->cut <= start);
}

/* Nothing can be cut, or too much is held back: only whole records go. */
static int
flush_records(struct csvout *out, size_t start)
{
	out->cut = start;
	return flush(out);
}

int
csvout_end(struct csvout *out, struct slice eol)
{
	size_t start = out->current, comma;

	/* Other programs skip blank lines; this one is a respondent. */
	if (out->nfields == 1 && out->buf.len == start)
		buf_puts(&out->buf, "\"\"");
	comma = out->nfields > 1 ? out->comma : start +
	    last_comma(out->buf.p + start, out->buf.len - start);
	if (out->sum != NULL)
		fingerprint_add(out->sum, (struct slice){ out->buf.p + start,
		    out->buf.len - start });
	if (!out->header_done)
		out->one_column = comma == start;
	out->header_done = true;
	if (comma > start)
		out->cut = comma;
	buf_slice(&out->buf, eol);
	out->current = out->buf.len;
	out->nfields = 0;
	if (out->buf.len >= PIECE && (out->one_column ||
	    out->buf.len - out->cut >= PIECE))
		return flush_records(out, start);
	if (out->buf.len >= PIECE || bad_page_end(out, start))
		return flush(out);
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
	out->buf.len = out->current;
	out->current = out->cut = 0;
	return write_out(out, out->buf.len);
}

/* Quotes inside the message would close the one that must stay open. */
void
csvout_fail(struct csvout *out, const char *message)
{
	out->buf.len = out->current;
	buf_putc(&out->buf, '"');
	for (; *message != '\0'; message++) {
		buf_putc(&out->buf, *message);
		if (*message == '"')
			buf_putc(&out->buf, '"');
	}
	out->current = out->cut = 0;
	(void)write_out(out, out->buf.len);
}
