/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/blank.h"
#include "base/num.h"
#include "stream/source.h"
#include "scan/scan.h"
#include "stream/csvin.h"
#include "stream/field.h"
#include "stream/foreign.h"
#include "stream/again.h"
#include "kind-read/csv/clean.h"
#include "kind-read/bytes/decode.h"
#include "kind-read/bytes/encoding.h"
#include "kind-read/head/dialect.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header_evidence.h"
#include "kind-read/head/header_rows.h"
#include "kind-read/head/header.h"
#include "kind-read/csv/quoting.h"
#include "kind-read/csv/rows.h"
#include "kind-read/csv/csvhead.h"
#include "kind-read/head/export_options.h"
#include "kind-read/csv/recordwidth.h"
#include "kind-read/csv/csvfacts.h"
#include "kind-read/csv/csvfile.h"

struct csvfile {
	const char *name;
	bool strict;
	struct decode *decode;
	struct dialect dialect;
	struct quoting quoting;	/* if quotes are text */
	struct rows *rows;
	struct header header;
	struct recordwidth width;
	struct again again;	/* it, among the respondents */
	struct clean *clean;
	bool *lines;		/* columns in which line breaks stay */
	struct slice *fields;	/* of a row, clean ... */
	struct buf text;	/* ... and where they are */

	uint64_t owed;		/* empty rows to be given out ... */
	bool waiting;		/* ... before this one */
	struct row row;
	struct csvfacts facts;
};

/* Who says how many rows there are needs no remark. */
static void
look_for_more(struct csvfile *in, const struct platform_head *head)
{
	size_t rows = in->header.rows;
	size_t most = HEADER_ROWS_MOST - num_smaller(rows, HEADER_ROWS_MOST);

	in->facts.doubt.n = header_evidence_doubts(head, rows, most);
	if (in->facts.doubt.n > 0)
		in->facts.doubt.line = rows_peek_line(in->rows, rows - 1);
}

/* One name above three columns and more. */
static bool
looks_like_title(const struct platform_head *head)
{
	size_t full = 0;

	for (size_t i = 0; i < head->n; i++)
		full += slice_trim(head->rows[0][i]).n > 0;
	return head->n > 2 && full == 1;
}

static int
read_header(struct csvfile *in, const struct export_options *opt,
    struct diag *d)
{
	struct csvhead head;
	struct row row;
	int status;

	csvhead_init(&head, in->rows, in->dialect.delim);
	in->facts.titled = !opt->dialect.sure && in->width.tail == 0 &&
	    looks_like_title(&head.rows);
	status = foreign_refuse_names(head.rows.rows[0], head.rows.n, d);
	if (status == 0)
		status = header_init(&in->header, &head.rows, opt->platform,
		    opt->header_rows, d);
	if (status == 0 && opt->header_rows == 0)
		look_for_more(in, &head.rows);
	for (size_t i = 1; status == 0 && i < in->header.rows; i++)
		status = rows_next(in->rows, &row, d) < 0 ? -1 : 0;
	for (size_t i = 0; status == 0 && i < in->width.tail; i++) {
		struct header_column *c =
		    &in->header.columns[in->header.n - 1 - i];

		c->name = (struct slice){ "", 0 };
		c->drop = HEADER_BLANK;
	}
	if (in->header.blanks <= in->width.tail)
		in->header.blanks = 0;
	csvhead_clear(&head);
	return status;
}

static int
start(struct csvfile *in, const struct source *source,
    const struct export_options *opt, struct diag *d)
{
	struct csvin_options reader = { .name = in->name, .read = decode_read,
	    .scanner = opt->scanner };
	struct clean_options clean = { .decimal_comma = opt->decimal_comma,
	    .missing = opt->missing, .nmissing = opt->nmissing };
	struct dialect_options dialect = opt->dialect;
	struct diag why;

	dialect.sure |= opt->strict;
	in->decode = decode_open(source->read, source->ctx, opt->encoding,
	    &why);
	if (in->decode == NULL ||
	    dialect_find(in->decode, &dialect, &in->dialect, &why) < 0)
		return diag_at(d, in->name, 0, "%s", why.text);
	reader.ctx = in->decode;
	in->quoting = (struct quoting){ .from = { decode_read, in->decode },
	    .delim = in->dialect.delim };
	if (opt->dialect.no_quotes) {
		in->facts.no_quotes = true;
		reader.read = quoting_read;
		reader.ctx = &in->quoting;
	}
	clean.wide = strncmp(scanner_name(opt->scanner), "avx", 3) == 0;
	reader.delim = clean.delim = in->dialect.delim;
	reader.first_line = in->dialect.header_line;
	reader.first_offset = decode_offset(in->decode);
	in->rows = rows_open(&reader, opt->repair, d);
	if (in->rows == NULL)
		return -1;
	if (read_header(in, opt, &why) < 0)
		return diag_at(d, in->name, reader.first_line, "%s", why.text);
	in->width.name = in->name;
	in->width.rows = in->rows;
	in->width.columns = in->header.n;
	in->width.delim = in->dialect.delim;
	again_init(&in->again, rows_header(in->rows).text, reader.delim);
	in->clean = clean_new(&clean);
	in->fields = xcalloc(in->header.n, sizeof(*in->fields));
	in->lines = xcalloc(in->header.n, sizeof(*in->lines));
	in->facts.decode = in->decode;
	in->facts.rows = in->rows;
	in->facts.clean = in->clean;
	return 0;
}

struct csvfile *
csvfile_open(const char *name, const struct source *source,
    const struct export_options *opt, struct diag *d)
{
	struct csvfile *in = xcalloc(1, sizeof(*in));

	in->name = name;
	in->facts = (struct csvfacts){ .header = &in->header,
	    .dialect = &in->dialect, .width = &in->width };
	in->width.pad = opt->pad;
	in->strict = opt->strict;
	in->width.tail = opt->tail;
	if (start(in, source, opt, d) < 0) {
		csvfile_close(in);
		return NULL;
	}
	return in;
}

void
csvfile_close(struct csvfile *in)
{
	if (in == NULL)
		return;
	rows_close(in->rows);
	quoting_clear(&in->quoting);
	decode_close(in->decode);
	header_clear(&in->header);
	again_clear(&in->again);
	free(in->fields);
	free(in->lines);
	buf_clear(&in->text);
	clean_free(in->clean);
	free(in);
}

const struct header *
csvfile_header(const struct csvfile *in)
{
	return &in->header;
}

struct clean *
csvfile_clean(const struct csvfile *in)
{
	return in->clean;
}

uint64_t
csvfile_header_line(const struct csvfile *in)
{
	return in->dialect.header_line;
}

uint64_t
csvfile_line(const struct csvfile *in)
{
	return rows_line(in->rows);
}

struct slice
csvfile_header_text(const struct csvfile *in)
{
	return rows_header(in->rows).text;
}

off_t
csvfile_place(const struct csvfile *in)
{
	return in->facts.no_quotes || in->facts.held > 0 || in->owed > 0 ||
	    in->waiting || !encoding_is_utf8(
	    decode_encoding(in->decode)->name) ? -1 : rows_place(in->rows);
}

void
csvfile_read_all(struct csvfile *in, uint64_t respondents)
{
	in->facts.count += respondents;
}

unsigned char
csvfile_delim(const struct csvfile *in)
{
	return in->dialect.delim;
}

const struct csvfacts *
csvfile_facts(const struct csvfile *in)
{
	return &in->facts;
}

static void
sight(struct csvfile *in, struct csvfacts_sightings *s)
{
	if (s->n++ == 0)
		s->line = rows_line(in->rows);
}

static bool
has_controls(struct slice s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
			return true;
	}
	return false;
}

/* The next record that is no blank line. */
static int
next_record(struct csvfile *in, struct row *row, struct diag *d)
{
	int got;

	while ((got = rows_next(in->rows, row, d)) > 0) {
		bool blank = row->width == 1 && slice_trim(row->text).n == 0;

		in->facts.blank += blank;
		if (!blank || in->header.n == 1)
			break;
	}
	if (got <= 0)
		return got;
	if (recordwidth_check(&in->width, row, d) < 0)
		return -1;
	if (row->width == in->header.n && again_is(&in->again, row->text))
		return again_found(in->name, rows_line(in->rows), d);
	if (rows_controls(in->rows) && has_controls(row->text))
		sight(in, &in->facts.controls);
	clean_blanks(in->clean, rows_blanks(in->rows) &&
	    blank_found(row->text));
	return 1;
}

static int
check_end(const struct csvfile *in, struct diag *d)
{
	const char *why = in->strict ? csvfacts_cut_off(&in->facts) : NULL;

	return why != NULL ? diag_at(d, in->name, 0, "%s", why) : 0;
}

/*
 * Empty rows are held back until it is known that a respondent follows.  Then
 * they are owed, and the respondent waits.
 */
int
csvfile_next(struct csvfile *in, struct row *row, struct diag *d)
{
	while (in->owed == 0 && !in->waiting) {
		int got = next_record(in, &in->row, d);

		if (got <= 0)
			return got < 0 ? -1 : check_end(in, d);
		if (in->header.n > 1 &&
		    clean_is_empty(in->clean, in->row.text)) {
			in->facts.held++;
			continue;
		}
		if (recordwidth_is_short(&in->width, &in->row))
			sight(in, &in->facts.padded);
		in->owed = in->facts.held;
		in->facts.held = 0;
		in->waiting = true;
	}
	if (in->owed > 0) {
		in->owed--;
		*row = (struct row){ { "", 0 }, 1, NULL };
	} else {
		in->waiting = false;
		*row = in->row;
	}
	in->facts.count++;
	return 1;
}

void
csvfile_keep_lines(struct csvfile *in, size_t column)
{
	in->lines[column] = true;
}

static bool
stands_in(struct slice s, struct slice raw)
{
	uintptr_t at = (uintptr_t)s.p, from = (uintptr_t)raw.p;

	return at >= from && at < from + raw.n;
}

const struct slice *
csvfile_fields(struct csvfile *in, const struct row *row)
{
	size_t pos = 0, at = 0;
	struct slice raw = { "", 0 };
	char *room;

	in->text.len = 0;
	room = buf_room(&in->text, row->text.n + 1);
	for (size_t i = 0; i < in->header.n; i++) {
		struct slice s = { "", 0 };

		if (in->lines[i])
			clean_lines(in->clean, true);
		if (i < row->width &&
		    field_split(row->text, in->dialect.delim, &pos, &raw))
			s = clean_field(in->clean, raw);
		if (s.n > 0 && !stands_in(s, raw)) {
			memcpy(room + at, s.p, s.n);
			s.p = room + at;
			at += s.n;
		}
		in->fields[i] = s;
		if (in->lines[i])
			clean_lines(in->clean, false);
	}
	return in->fields;
}
