/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <csv.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "xalloc.h"
#include "csvout.h"

#define PIECE (256 * 1024)

struct csvout {
	int fd;
	char *buf;
	size_t len;
	size_t cap;
	size_t last;		/* where the last complete record begins */
	size_t current;		/* where the one being built begins */
	size_t nfields;		/* of the one being built */
};

struct csvout *
csvout_new(int fd)
{
	struct csvout *out = xcalloc(1, sizeof(*out));

	out->fd = fd;
	out->cap = 2 * PIECE;
	out->buf = xmalloc(out->cap);
	return out;
}

void
csvout_free(struct csvout *out)
{
	if (out == NULL)
		return;
	free(out->buf);
	free(out);
}

static int
write_all(int fd, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, p, n);

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
		if (out->buf[i] == '"')
			quoted = !quoted;
		else if (out->buf[i] == ',' && !quoted)
			hold = i;
	}
	return hold;
}

/* Writes what may go; called between records. */
static int
flush(struct csvout *out)
{
	size_t hold = hold_point(out);

	if (write_all(out->fd, out->buf, hold) < 0)
		return -1;
	memmove(out->buf, out->buf + hold, out->len - hold);
	out->len -= hold;
	out->last = 0;
	out->current = out->len;
	return 0;
}

static char *
reserve(struct csvout *out, size_t n)
{
	while (out->cap - out->len < n)
		out->buf = xgrow(out->buf, out->cap, &out->cap, 1);
	return out->buf + out->len;
}

static void
add(struct csvout *out, struct slice s)
{
	char *p = reserve(out, s.n);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	out->len += s.n;
}

static void
separate(struct csvout *out)
{
	if (out->nfields++ > 0)
		add(out, (struct slice){ ",", 1 });
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
	add(out, raw);
}

void
csvout_field(struct csvout *out, struct slice field)
{
	size_t room = 2 * field.n + 2;

	if (!csvout_must_quote(field)) {
		csvout_raw(out, field);
		return;
	}
	separate(out);
	out->len += csv_write(reserve(out, room), room, field.p, field.n);
}

int
csvout_end(struct csvout *out, struct slice eol)
{
	/* Other programs skip blank lines; this one is a respondent. */
	if (out->nfields == 1 && out->len == out->current)
		add(out, (struct slice){ "\"\"", 2 });
	add(out, eol);
	out->last = out->current;
	out->current = out->len;
	out->nfields = 0;
	return out->len >= PIECE ? flush(out) : 0;
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
	size_t len = out->current;

	out->len = out->last = out->current = 0;
	return write_all(out->fd, out->buf, len);
}

/* Quotes inside the message would close the one that must stay open. */
void
csvout_fail(struct csvout *out, const char *message)
{
	static const char doubled[] = "\"\"";

	if (csvout_close(out) < 0)
		return;
	add(out, (struct slice){ doubled, 1 });
	for (; *message != '\0'; message++)
		add(out, *message == '"' ? slice_of(doubled) :
		    (struct slice){ message, 1 });
	(void)write_all(out->fd, out->buf, out->len);
}
