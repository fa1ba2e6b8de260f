/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/sink.h"
#include "stream/source.h"
#include "stream/temporary.h"
#include "kind-weight/respondents.h"

#define PIECE ((size_t)1024 * 1024)

/* What stands before each record. */
struct head {
	uint32_t kind;
	uint32_t eol;		/* bytes of the line end */
	uint64_t record;	/* and of the record */
};

struct respondents {
	struct buf buf;		/* what is not in the file, or was read */
	size_t at;
	int fd;			/* -1: all of it is in memory */
};

struct respondents *
respondents_new(void)
{
	struct respondents *r = xcalloc(1, sizeof(*r));

	r->fd = -1;
	return r;
}

void
respondents_free(struct respondents *r)
{
	if (r == NULL)
		return;
	buf_clear(&r->buf);
	if (r->fd >= 0)
		close(r->fd);
	free(r);
}

static int
flush(struct respondents *r, struct diag *d)
{
	if (r->fd < 0)
		r->fd = temporary_open(d);
	if (r->fd < 0)
		return -1;
	if (sink_write(r->fd, buf_all(&r->buf)) < 0)
		return diag_set(d, "cannot write a temporary file: %s",
		    strerror(errno));
	r->buf.len = 0;
	return 0;
}

int
respondents_add(struct respondents *r, uint32_t kind, struct slice record,
    struct slice eol, struct diag *d)
{
	const struct head head = { kind, (uint32_t)eol.n, record.n };

	buf_add(&r->buf, &head, sizeof(head));
	buf_slice(&r->buf, record);
	buf_slice(&r->buf, eol);
	return r->buf.len < PIECE ? 0 : flush(r, d);
}

int
respondents_rewind(struct respondents *r, struct diag *d)
{
	r->at = 0;
	if (r->fd < 0)
		return 0;
	if (flush(r, d) < 0)
		return -1;
	if (lseek(r->fd, 0, SEEK_SET) < 0)
		return diag_set(d, "cannot read a temporary file: %s",
		    strerror(errno));
	return 0;
}

/* Are the next n bytes there?  Reads until they are. */
static int
need(struct respondents *r, size_t n, struct diag *d)
{
	ssize_t got = 1;

	if (r->buf.len - r->at >= n || r->fd < 0)
		return r->buf.len - r->at >= n;
	if (r->at > 0)
		memmove(r->buf.p, r->buf.p + r->at, r->buf.len - r->at);
	r->buf.len -= r->at;
	r->at = 0;
	while (r->buf.len < n && got > 0) {
		got = source_read_fd(&r->fd, buf_room(&r->buf, PIECE), PIECE,
		    d);
		if (got > 0)
			r->buf.len += (size_t)got;
	}
	return got < 0 ? -1 : r->buf.len >= n;
}

static int
cut_short(struct diag *d)
{
	return diag_set(d, "a temporary file was cut short");
}

int
respondents_next(struct respondents *r, struct respondent *next,
    struct diag *d)
{
	struct head head;
	int there = need(r, sizeof(head), d);

	if (there == 0 && r->buf.len > r->at)
		return cut_short(d);
	if (there <= 0)
		return there;
	memcpy(&head, r->buf.p + r->at, sizeof(head));
	there = need(r, sizeof(head) + head.record + head.eol, d);
	if (there < 0)
		return -1;
	if (there == 0)
		return cut_short(d);
	next->kind = head.kind;
	next->record = (struct slice){ r->buf.p + r->at + sizeof(head),
	    head.record };
	next->eol = (struct slice){ next->record.p + head.record, head.eol };
	r->at += sizeof(head) + head.record + head.eol;
	return 1;
}
