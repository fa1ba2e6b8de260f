/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libcsv is fed line by line, with line ends made LF, because it counts no
 * lines, drops blank ones, and takes all that follows a quote that is not
 * closed for one field: when a line is eaten and no record came out, a quote
 * is open.  The text of each record is kept and parsed once more, strictly; a
 * record that passes goes on as it stands, else as libcsv read it.
 */
#include <csv.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "kind-read/csv/lines.h"
#include "kind-read/csv/repair.h"

#define LONGEST_RECORD (64 * 1024 * 1024)

struct repair {
	struct csvin_options opt;
	struct csv_parser parser;
	struct lines *lines;
	uint64_t record_line;	/* on which the record begins */
	uint64_t field_line;	/* on which its last field begins */
	struct buf raw;		/* the record's lines, each with LF */
	struct buf fields;	/* the record as libcsv reads it */
	size_t width;		/* of the record */
	size_t ncolumns;	/* of the header, 0 before it is read */
	bool complete;		/* the record is */
	struct slice record;
	struct repair_log log;
};

static void
on_field(void *text, size_t n, void *ctx)
{
	struct repair *r = ctx;
	size_t room = 2 * n + 2;

	if (r->width++ > 0)
		buf_putc(&r->fields, (char)r->opt.delim);
	r->fields.len += csv_write(buf_room(&r->fields, room), room, text, n);
	r->field_line = lines_number(r->lines);
}

static void
on_record(int end, void *ctx)
{
	struct repair *r = ctx;

	(void)end;
	r->complete = true;
}

static bool
is_blank(const struct repair *r, struct slice line)
{
	for (size_t i = 0; i < line.n; i++)
		if ((line.p[i] != ' ' && line.p[i] != '\t') ||
		    (unsigned char)line.p[i] == r->opt.delim)
			return false;
	return true;
}

static int
feed(struct repair *r, struct slice line, struct diag *d)
{
	size_t from = r->raw.len;

	if (from + line.n >= LONGEST_RECORD)
		return diag_at(d, r->opt.name, r->record_line, "the record "
		    "that begins here is longer than %d MiB; is a quote not "
		    "closed?", LONGEST_RECORD / 1024 / 1024);
	buf_slice(&r->raw, line);
	buf_putc(&r->raw, '\n');
	if (csv_parse(&r->parser, r->raw.p + from, line.n + 1, on_field,
	    on_record, r) != line.n + 1)
		return diag_at(d, r->opt.name, lines_number(r->lines), "%s",
		    csv_strerror(csv_error(&r->parser)));
	return 0;
}

static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

/*
 * Is the record's text well-formed?  Blanks between a quote and a delimiter,
 * which libcsv lets pass in strict mode too, are not.
 */
static bool
is_strict(const struct repair *r)
{
	struct csv_parser strict;
	bool good;

	if (memchr(r->raw.p, '"', r->raw.len) == NULL)
		return true;
	csv_init(&strict, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&strict, r->opt.delim);
	csv_set_space_func(&strict, no_space);
	good = csv_parse(&strict, r->raw.p, r->raw.len, NULL, NULL, NULL) ==
	    r->raw.len && csv_fini(&strict, NULL, NULL, NULL) == 0;
	csv_free(&strict);
	return good;
}

/*
 * A repaired record of several lines is most likely one whose closing quote is
 * missing and that took in its neighbours.
 */
static int
check_joined(const struct repair *r, struct diag *d)
{
	size_t wanted = r->ncolumns > 0 ? r->ncolumns - 1 : 0;
	const char *p = r->raw.p, *end = p + r->raw.len;
	uint64_t line = r->record_line;

	for (;;) {
		p = (const char *)memchr(p, '\n', (size_t)(end - p)) + 1;
		line++;
		if (p == end)
			return 0;
		struct slice rest = { p, (size_t)((const char *)memchr(p,
		    '\n', (size_t)(end - p)) - p) };
		if (slice_count(rest, (char)r->opt.delim) >= wanted)
			return diag_at(d, r->opt.name, r->record_line,
			    "a stray quote in the record that begins here "
			    "takes in line %" PRIu64 ", which looks like "
			    "a record by itself", line);
	}
}

static int
finish(struct repair *r, struct diag *d)
{
	r->record = (struct slice){ r->raw.p, r->raw.len - 1 };
	if (is_strict(r))
		return 1;
	if (check_joined(r, d) < 0)
		return -1;
	r->record = buf_all(&r->fields);
	if (r->log.count++ == 0)
		r->log.first_line = r->record_line;
	r->log.joined += memchr(r->raw.p, '\n', r->raw.len - 1) != NULL;
	return 1;
}

static void
begin_record(struct repair *r)
{
	r->raw.len = r->fields.len = 0;
	r->width = 0;
	r->complete = false;
}

static int
not_closed(const struct repair *r, struct diag *d)
{
	return diag_at(d, r->opt.name, r->field_line,
	    "a quote that opens on this line is never closed");
}

int
repair_next(struct repair *r, struct diag *d)
{
	struct slice line;
	int got;

	begin_record(r);
	while (!r->complete) {
		got = lines_next(r->lines, &line, d);
		if (got < 0)
			return -1;
		if (got == 0)
			return r->raw.len > 0 ? not_closed(r, d) : 0;
		if (r->raw.len == 0) {
			r->record_line = r->field_line =
			    lines_number(r->lines);
			line = slice_skip_bom(line);
		}
		if (r->raw.len == 0 && is_blank(r, line)) {
			r->record = line;
			r->width = 1;
			return 1;
		}
		if (feed(r, line, d) < 0)
			return -1;
	}
	return finish(r, d);
}

static int
read_header(struct repair *r, struct diag *d)
{
	int got = repair_next(r, d);

	if (got == 0)
		return diag_at(d, r->opt.name, 0,
		    "empty; wanted a header line");
	if (got < 0)
		return -1;
	if (!lines_ended(r->lines))
		return diag_at(d, r->opt.name, 0, "ends in the middle of the "
		    "header; an earlier stage failed or was stopped");
	r->ncolumns = r->width;
	return 0;
}

struct repair *
repair_open(const struct csvin_options *opt, struct diag *d)
{
	struct repair *r = xcalloc(1, sizeof(*r));

	r->opt = *opt;
	r->lines = lines_new(opt);
	csv_init(&r->parser, 0);
	csv_set_delim(&r->parser, opt->delim);
	if (read_header(r, d) < 0) {
		repair_close(r);
		return NULL;
	}
	return r;
}

void
repair_close(struct repair *r)
{
	if (r == NULL)
		return;
	csv_free(&r->parser);
	lines_free(r->lines);
	buf_clear(&r->raw);
	buf_clear(&r->fields);
	free(r);
}

struct slice
repair_record(const struct repair *r)
{
	return r->record;
}

size_t
repair_width(const struct repair *r)
{
	return r->width;
}

uint64_t
repair_line(const struct repair *r)
{
	return r->record_line;
}

bool
repair_ended(const struct repair *r)
{
	return lines_ended(r->lines);
}

const struct repair_log *
repair_log(const struct repair *r)
{
	return &r->log;
}
