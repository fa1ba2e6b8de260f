/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "stream/csvin.h"
#include "kind-read/csv/lines.h"

#define WINDOW (256 * 1024)
#define LONGEST (64 * 1024 * 1024)

struct lines {
	const char *name;
	source_read_fn *read;
	void *ctx;
	struct buf window;
	size_t at;		/* what is not yet read of it */
	bool eof;		/* nothing follows it */
	bool ended;
	uint64_t number;	/* of the line before at */
	uint64_t offset;	/* of at, in the file */
};

struct lines *
lines_new(const struct csvin_options *opt)
{
	struct lines *l = xcalloc(1, sizeof(*l));

	l->name = opt->name;
	l->read = opt->read;
	l->ctx = opt->ctx;
	l->number = opt->first_line - 1;
	l->offset = opt->first_offset;
	return l;
}

void
lines_free(struct lines *l)
{
	if (l == NULL)
		return;
	buf_clear(&l->window);
	free(l);
}

/* Reads on behind the window.  1, 0 at the end, -1. */
static int
fill(struct lines *l, struct diag *d)
{
	struct diag why;
	ssize_t n;

	if (l->eof)
		return 0;
	l->window.len -= l->at;
	if (l->at > 0)
		memmove(l->window.p, l->window.p + l->at, l->window.len);
	l->at = 0;
	n = l->read(l->ctx, buf_room(&l->window, WINDOW), WINDOW,
	    &why);
	if (n < 0)
		return diag_at(d, l->name, 0, "%s", why.text);
	l->window.len += (size_t)n;
	l->eof = n == 0;
	return n > 0;
}

/* The offset from at of the next line end, or of the window's end. */
static size_t
line_length(const struct lines *l, size_t from)
{
	size_t n = from;

	while (l->at + n < l->window.len && l->window.p[l->at + n] != '\n' &&
	    l->window.p[l->at + n] != '\r')
		n++;
	return n;
}

/*
 * Finds the line at at: its length, and that of its line end, for which the
 * byte behind a CR must be known.  1, 0 at the end of the input, -1.
 */
static int
find_line(struct lines *l, size_t *n, size_t *eol, struct diag *d)
{
	int more = 1;

	*n = *eol = 0;
	do {
		*n = line_length(l, *n);
		if (l->at + *n + 1 < l->window.len)
			break;
		if (*n > LONGEST)
			return diag_at(d, l->name, l->number,
			    "this line is longer than %d MiB",
			    LONGEST / 1024 / 1024);
	} while ((more = fill(l, d)) > 0);
	if (more < 0)
		return -1;
	l->ended = l->at + *n < l->window.len;
	if (l->ended)
		*eol = 1 + (l->at + *n + 1 < l->window.len &&
		    memcmp(l->window.p + l->at + *n, "\r\n", 2) == 0);
	return *n + *eol > 0;
}

static int
check_line(const struct lines *l, struct slice line, struct diag *d)
{
	size_t bad = utf8_invalid((const unsigned char *)line.p, line.n);

	if (memchr(line.p, '\0', line.n) != NULL)
		return diag_at(d, l->name, l->number, "a NUL byte; this is "
		    "not a text file, or it was damaged");
	if (bad < line.n)
		return diag_at(d, l->name, l->number, "byte 0x%02x at "
		    "offset %" PRIu64 " is not valid UTF-8 (kind-read -e "
		    "windows-1252 reads other encodings)",
		    (unsigned char)line.p[bad], l->offset + bad);
	return 0;
}

int
lines_next(struct lines *l, struct slice *line, struct diag *d)
{
	size_t eol;
	int got;

	l->number++;
	got = find_line(l, &line->n, &eol, d);
	if (got <= 0)
		return got;
	line->p = l->window.p + l->at;
	if (check_line(l, *line, d) < 0)
		return -1;
	l->at += line->n + eol;
	l->offset += line->n + eol;
	return 1;
}

uint64_t
lines_number(const struct lines *l)
{
	return l->number;
}

bool
lines_ended(const struct lines *l)
{
	return l->ended;
}
