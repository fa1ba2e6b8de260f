/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/source.h"
#include "stream/temporary.h"
#include "kind-weight/sample/respondents.h"

#define PIECE ((size_t)256 * 1024)

/* A record with its line end: its bytes, and how many of them are the end. */
struct length {
	uint32_t bytes : 30;
	uint32_t eol : 2;
};

#define MOST_BYTES ((1u << 30) - 1)

struct respondents {
	struct length *lengths;
	size_t n, cap;
	size_t next;
	int fd;			/* where records are; -1: all are in buf */
	off_t first;		/* the byte of the first, */
	off_t end;		/* and behind the last */
	bool is_input;		/* it is the input, */
	struct stat opened;	/* as it was then */
	struct buf buf;		/* records to be written, or that were read */
	size_t at;
};

struct respondents *
respondents_new(int fd, off_t first)
{
	struct respondents *r = xcalloc(1, sizeof(*r));

	r->fd = -1;
	r->is_input = first >= 0 && fstat(fd, &r->opened) == 0;
	if (r->is_input) {
		r->fd = fd;
		r->first = r->end = first;
	}
	return r;
}

void
respondents_free(struct respondents *r)
{
	if (r == NULL)
		return;
	free(r->lengths);
	buf_clear(&r->buf);
	if (r->fd >= 0 && !r->is_input)
		close(r->fd);
	free(r);
}

static int
flush(struct respondents *r, struct diag *d)
{
	if (r->fd < 0)
		r->fd = temporary_open(d);
	if (r->fd < 0 || temporary_write(r->fd, buf_all(&r->buf), d) < 0)
		return -1;
	r->buf.len = 0;
	return 0;
}

int
respondents_add(struct respondents *r, const struct csvin *in,
    struct diag *d)
{
	struct slice record = csvin_record(in);
	struct slice eol = csvin_eol(in);
	size_t bytes;

	if (!csvin_ended(in))
		eol.n = 0;
	bytes = record.n + eol.n;
	if (bytes > MOST_BYTES)
		return diag_set(d, "a record of more than %u bytes",
		    MOST_BYTES);
	r->lengths = xgrow(r->lengths, r->n, &r->cap, sizeof(*r->lengths));
	r->lengths[r->n++] = (struct length){ (uint32_t)bytes & MOST_BYTES,
	    (uint32_t)eol.n & 3 };
	r->end += (off_t)bytes;
	if (r->is_input)
		return 0;
	buf_slice(&r->buf, record);
	buf_slice(&r->buf, eol);
	return r->buf.len < PIECE ? 0 : flush(r, d);
}

off_t
respondents_end(const struct respondents *r)
{
	return r->is_input ? r->end : -1;
}

void
respondents_take(struct respondents *r, struct respondents *other)
{
	for (size_t i = 0; i < other->n; i++) {
		r->lengths = xgrow(r->lengths, r->n, &r->cap,
		    sizeof(*r->lengths));
		r->lengths[r->n++] = other->lengths[i];
	}
	r->end = other->end;
	free(other->lengths);
	other->lengths = NULL;
	other->n = other->cap = 0;
}

/* Is the input what it was when it was read? */
static int
check_input(const struct respondents *r, struct diag *d)
{
	struct stat now;

	if (fstat(r->fd, &now) == 0 && now.st_size == r->opened.st_size &&
	    now.st_mtime == r->opened.st_mtime &&
	    now.st_ctime == r->opened.st_ctime &&
	    now.st_ctim.tv_nsec == r->opened.st_ctim.tv_nsec)
		return 0;
	return diag_set(d, "the file was changed while it was read");
}

int
respondents_finish(const struct respondents *r, struct diag *d)
{
	return r->is_input ? check_input(r, d) : 0;
}

int
respondents_rewind(struct respondents *r, struct diag *d)
{
	r->at = r->next = 0;
	if (r->fd < 0)
		return 0;
	if (r->is_input ? check_input(r, d) < 0 : flush(r, d) < 0)
		return -1;
	r->buf.len = 0;
	if (lseek(r->fd, r->first, SEEK_SET) < 0)
		return diag_set(d, "cannot read again: %s", strerror(errno));
	return 0;
}

/* Reads until n bytes are there. */
static int
need(struct respondents *r, size_t n, struct diag *d)
{
	ssize_t got = 1;

	if (r->buf.len - r->at >= n)
		return 0;
	if (r->at > 0)
		memmove(r->buf.p, r->buf.p + r->at, r->buf.len - r->at);
	r->buf.len -= r->at;
	r->at = 0;
	while (r->fd >= 0 && r->buf.len < n && got > 0) {
		got = source_read_fd(&r->fd, buf_room(&r->buf, PIECE), PIECE,
		    d);
		if (got > 0)
			r->buf.len += (size_t)got;
	}
	if (got < 0)
		return -1;
	return r->buf.len >= n ? 0 : diag_set(d, "%s was cut short while it "
	    "was read", r->is_input ? "the input" : "a temporary file");
}

int
respondents_next(struct respondents *r, struct slice *record,
    struct slice *eol, struct diag *d)
{
	const struct length length = r->lengths[r->next++];

	if (need(r, length.bytes, d) < 0)
		return -1;
	*record = (struct slice){ r->buf.p + r->at, length.bytes -
	    length.eol };
	*eol = length.eol == 0 ? slice_of("\n") :
	    (struct slice){ record->p + record->n, length.eol };
	r->at += length.bytes;
	return 0;
}
