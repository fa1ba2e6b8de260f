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
#include <sys/types.h>

#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "stream/field.h"
#include "stream/sink.h"
#include "stream/fingerprint.h"
#include "stream/csvout.h"

/* So much is copied, and not written at once. */
#define SMALL (SINK_PIECE / 8)

/* Before a part, for what the stream holds back. */
#define PART_ROOM 4096

/* Where a record of a part ends, and the comma before its last field, or where
 * it begins if there is none. */
struct mark {
	size_t comma;
	size_t end;
};

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
	uint64_t written;	/* bytes */
	uint64_t again;		/* that come again */
	bool is_part;		/* in memory: */
	size_t room;		/* bytes before it, not used yet */
	struct mark *marks;	/* its records */
	size_t nmarks, marks_cap;
};

struct csvout *
csvout_new(int fd)
{
	struct csvout *out = xcalloc(1, sizeof(*out));

	out->fd = fd;
	out->piece = sink_piece(fd);
	return out;
}

static void
empty_part(struct csvout *part)
{
	part->room = PART_ROOM;
	part->buf.len = 0;
	(void)buf_room(&part->buf, part->room);
	part->buf.len = part->current = part->room;
	part->nmarks = 0;
}

struct csvout *
csvout_part(void)
{
	struct csvout *part = xcalloc(1, sizeof(*part));

	part->is_part = true;
	empty_part(part);
	return part;
}

void
csvout_free(struct csvout *out)
{
	if (out == NULL)
		return;
	free(out->marks);
	buf_clear(&out->buf);
	free(out);
}

void
csvout_sum(struct csvout *out, struct fingerprint *sum)
{
	out->sum = sum;
}

struct fingerprint *
csvout_summed(const struct csvout *out)
{
	return out->sum;
}

static int
write_out(struct csvout *out, const char *p, size_t n)
{
	if (sink_pages(out->fd, out->piece, (struct slice){ p, n }) < 0)
		return -1;
	out->written += n;
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

void
csvout_raw(struct csvout *out, struct slice raw)
{
	char *p = buf_room(&out->buf, raw.n + 1);

	out->comma = out->buf.len;
	if (out->nfields++ > 0) {
		*p++ = ',';
		out->buf.len++;
	}
	if (raw.n > 0)
		memcpy(p, raw.p, raw.n);
	out->buf.len += raw.n;
}

void
csvout_field(struct csvout *out, struct slice field)
{
	if (!field_must_quote(field)) {
		csvout_raw(out, field);
		return;
	}
	csvout_raw(out, (struct slice){ "", 0 });
	field_quote(&out->buf, field);
}

/* Is the end of the last page in the record from start to end no place to cut? */
static bool
bad_page_end(const struct csvout *out, size_t start, size_t end)
{
	size_t page = end - end % SINK_PAGE;

	return page > start && (page > out->cut || out->cut <= start);
}

/*
 * How many bytes are to be written now that the record from start to end is
 * complete.  If nothing can be cut, or too much is held back, only whole records
 * go.
 */
static size_t
count_ready(struct csvout *out, size_t start, struct mark m)
{
	if (!out->header_done)
		out->one_column = m.comma == start;
	out->header_done = true;
	if (m.comma > start)
		out->cut = m.comma;
	if (m.end >= SINK_PIECE &&
	    (out->one_column || m.end - out->cut >= SINK_PIECE))
		return start;
	return m.end >= SINK_PIECE || bad_page_end(out, start, m.end) ?
	    out->cut : 0;
}

/* Writes the first n bytes. */
static int
flush(struct csvout *out, size_t n)
{
	if (write_out(out, out->buf.p, n) < 0)
		return -1;
	out->buf.len -= n;
	memmove(out->buf.p, out->buf.p + n, out->buf.len);
	out->current -= n;
	out->cut = 0;
	return 0;
}

/* Leaves out of the record m what was written before. */
static void
leave_out(struct csvout *out, size_t *start, struct mark *m)
{
	size_t n = out->again < m->end ? (size_t)out->again : m->end;

	out->buf.len -= n;
	memmove(out->buf.p, out->buf.p + n, out->buf.len);
	*start -= *start < n ? *start : n;
	m->comma -= m->comma < n ? m->comma : n;
	m->end = out->current = out->buf.len;
	out->again -= n;
}

int
csvout_end(struct csvout *out, struct slice eol)
{
	size_t start = out->current, n;
	struct mark m;

	/* Other programs skip blank lines; this one is a respondent. */
	if (out->nfields == 1 && out->buf.len == start)
		buf_puts(&out->buf, "\"\"");
	m.comma = out->nfields > 1 ? out->comma : start +
	    last_comma(out->buf.p + start, out->buf.len - start);
	if (out->sum != NULL)
		fingerprint_add(out->sum, (struct slice){ out->buf.p + start,
		    out->buf.len - start });
	buf_slice(&out->buf, eol);
	m.end = out->current = out->buf.len;
	out->nfields = 0;
	if (out->is_part) {
		out->marks = xgrow(out->marks, out->nmarks, &out->marks_cap,
		    sizeof(m));
		out->marks[out->nmarks++] = m;
		return 0;
	}
	if (out->again > 0)
		leave_out(out, &start, &m);
	n = count_ready(out, start, m);
	return n > 0 ? flush(out, n) : 0;
}

int
csvout_record(struct csvout *out, struct slice record, struct slice eol)
{
	csvout_raw(out, record);
	out->nfields = 0;
	return csvout_end(out, eol);
}

/* What is held back goes before the part, which is then written in place. */
static void
put_before(struct csvout *part, const struct buf *held)
{
	if (held->len > part->room) {
		size_t more = held->len - part->room;

		(void)buf_room(&part->buf, more);
		memmove(part->buf.p + more, part->buf.p, part->buf.len);
		part->buf.len += more;
		for (size_t i = 0; i < part->nmarks; i++) {
			part->marks[i].comma += more;
			part->marks[i].end += more;
		}
		part->room += more;
		part->current += more;
	}
	part->room -= held->len;
	if (held->len > 0)
		memcpy(part->buf.p + part->room, held->p, held->len);
}

/* Writes what is ready with each record, then up to the last place where the
 * stream may be cut.  Returns how many bytes are done with, or -1. */
static ssize_t
write_part(struct csvout *out, const struct csvout *part, size_t start)
{
	const char *p = part->buf.p + part->room;
	size_t done = 0, n;

	for (size_t i = 0; i < part->nmarks; i++) {
		struct mark m = part->marks[i];
		bool is_last = i + 1 == part->nmarks;

		m.comma -= part->room + done;
		m.end -= part->room + done;
		n = count_ready(out, start, m);
		if (is_last && n == 0)
			n = out->one_column ? start : out->cut;
		if (write_out(out, p + done, n) < 0)
			return -1;
		if (n > 0)
			out->cut = 0;
		done += n;
		start = m.end - n;
	}
	return (ssize_t)done;
}

static int
take_in_place(struct csvout *out, struct csvout *part)
{
	ssize_t done;

	put_before(part, &out->buf);
	done = write_part(out, part, out->buf.len);
	if (done < 0)
		return -1;
	out->buf.len = 0;
	buf_add(&out->buf, part->buf.p + part->room + done,
	    part->current - part->room - (size_t)done);
	out->current = out->buf.len;
	return 0;
}

static int
take_copies(struct csvout *out, const struct csvout *part)
{
	size_t at = part->room;

	for (size_t i = 0; i < part->nmarks; i++) {
		struct mark m = part->marks[i];
		size_t start = out->buf.len, n;

		buf_add(&out->buf, part->buf.p + at, m.end - at);
		m.comma = start + (m.comma - at);
		at = m.end;
		m.end = out->current = out->buf.len;
		n = count_ready(out, start, m);
		if (n > 0 && flush(out, n) < 0)
			return -1;
	}
	return 0;
}

int
csvout_take(struct csvout *out, struct csvout *part)
{
	size_t n = out->buf.len + part->current - part->room;

	if ((n < SMALL ? take_copies(out, part) :
	    take_in_place(out, part)) < 0)
		return -1;
	empty_part(part);
	return 0;
}

uint64_t
csvout_place(const struct csvout *out)
{
	return out->written + out->current;
}

void
csvout_again(struct csvout *out, uint64_t place)
{
	bool kept = place > out->written;

	out->again = kept ? 0 : out->written - place;
	out->current = kept ? (size_t)(place - out->written) : 0;
	out->buf.len = out->current;
	if (out->cut > out->current)
		out->cut = 0;
	out->nfields = 0;
}

bool
csvout_behind(const struct csvout *out)
{
	return out->again > 0;
}

int
csvout_close(struct csvout *out)
{
	return write_out(out, out->buf.p, out->current);
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
	(void)write_out(out, out->buf.p, out->buf.len);
}
