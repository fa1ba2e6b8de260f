/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/blank.h"
#include "base/num.h"
#include "stream/source.h"
#include "stream/scan.h"
#include "stream/csvin.h"
#include "stream/field.h"
#include "stream/foreign.h"
#include "stream/again.h"
#include "kind-read/csv/clean.h"
#include "kind-read/bytes/decode.h"
#include "kind-read/head/dialect.h"
#include "kind-read/bytes/encoding.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header_evidence.h"
#include "kind-read/head/header_rows.h"
#include "kind-read/head/header.h"
#include "kind-read/csv/quoting.h"
#include "kind-read/csv/repair.h"
#include "kind-read/csv/rows.h"
#include "kind-read/csv/csvhead.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/csv/csvfile.h"

/* A title is no longer than this. */
#define TITLE_LINES 20

/* How often something was met, and on which line first. */
struct sightings {
	uint64_t n;
	uint64_t line;
};

/* Rows behind the header that look like more of it. */
struct doubt {
	size_t n;
	uint64_t line;		/* of the first */
};

struct csvfile {
	const char *name;
	bool pad;
	bool strict;
	size_t tail;		/* columns that records need not have */
	size_t surplus;		/* fields that have no column, if the first
				 * record has them, empty, and then all do */
	uint64_t first;		/* line of that record; 0 before it */
	struct decode *decode;
	struct dialect dialect;
	bool titled;		/* the header has but one name */
	bool no_quotes;
	struct quoting quoting;	/* if that is true */
	struct rows *rows;
	struct header header;
	struct doubt doubt;
	struct again again;	/* it, among the respondents */
	struct clean *clean;
	bool *lines;		/* columns in which line breaks stay */
	struct slice *fields;	/* of a row, clean ... */
	struct buf text;	/* ... and where they are */

	uint64_t count;		/* of respondents given out */
	uint64_t held;		/* empty rows: respondents if others follow */
	uint64_t owed;		/* empty rows to be given out ... */
	bool waiting;		/* ... before this one */
	struct row row;

	uint64_t blank;		/* lines after the header */
	struct sightings padded;
	struct sightings controls;
};

/* Who says how many rows there are needs no remark. */
static void
look_for_more(struct csvfile *in, const struct platform_head *head)
{
	size_t rows = in->header.rows;
	size_t most = HEADER_ROWS_MOST - num_smaller(rows, HEADER_ROWS_MOST);

	in->doubt.n = header_evidence_doubts(head, rows, most);
	if (in->doubt.n > 0)
		in->doubt.line = rows_peek_line(in->rows, rows - 1);
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
	in->titled = !opt->dialect.sure && in->tail == 0 &&
	    looks_like_title(&head.rows);
	status = foreign_refuse_names(head.rows.rows[0], head.rows.n, d);
	if (status == 0)
		status = header_init(&in->header, &head.rows, opt->platform,
		    opt->header_rows, d);
	if (status == 0 && opt->header_rows == 0)
		look_for_more(in, &head.rows);
	for (size_t i = 1; status == 0 && i < in->header.rows; i++)
		status = rows_next(in->rows, &row, d) < 0 ? -1 : 0;
	for (size_t i = 0; status == 0 && i < in->tail; i++) {
		struct header_column *c =
		    &in->header.columns[in->header.n - 1 - i];

		c->name = (struct slice){ "", 0 };
		c->drop = HEADER_BLANK;
	}
	if (in->header.blanks <= in->tail)
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
		in->no_quotes = true;
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
	again_init(&in->again, rows_header(in->rows).text, reader.delim);
	in->clean = clean_new(&clean);
	in->fields = xcalloc(in->header.n, sizeof(*in->fields));
	in->lines = xcalloc(in->header.n, sizeof(*in->lines));
	return 0;
}

struct csvfile *
csvfile_open(const char *name, const struct source *source,
    const struct export_options *opt, struct diag *d)
{
	struct csvfile *in = xcalloc(1, sizeof(*in));

	in->name = name;
	in->pad = opt->pad;
	in->strict = opt->strict;
	in->tail = opt->tail;
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

unsigned char
csvfile_delim(const struct csvfile *in)
{
	return in->dialect.delim;
}

static void
sight(struct csvfile *in, struct sightings *s)
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

/*
 * Takes fields without a column off the end of a record, if these are empty and
 * not in quotes; false if they are not.
 */
static bool
take_off(struct csvfile *in, struct row *row)
{
	const char *p = row->text.p, *end = p + row->text.n;
	size_t left = row->width - in->header.n;

	for (; left > 0 && end > p; end--) {
		bool delim = (unsigned char)end[-1] == in->dialect.delim;

		if (!delim && end[-1] != ' ' && end[-1] != '\t')
			return false;
		left -= delim;
	}
	row->text.n = (size_t)(end - p);
	row->width = in->header.n;
	return left == 0;
}

/* A delimiter behind each record is one; behind some, a comma too many may
 * stand elsewhere in them. */
static bool
has_surplus(struct csvfile *in, struct row *row)
{
	size_t more = row->width - in->header.n;

	if (in->first == 0 || more == in->surplus)
		in->surplus = take_off(in, row) ? more : 0;
	return in->surplus > 0;
}

/* Lines of one field stand above wider ones. */
static int
bad_width(const struct csvfile *in, size_t width, struct diag *d)
{
	uint64_t line = rows_line(in->rows);

	if (in->header.n > 1 || width < 3 || line > TITLE_LINES)
		return rows_bad_width(in->rows, d);
	return diag_at(d, in->name, line, "found %zu fields, wanted 1 as in the "
	    "header (if this line is the header: --skip %" PRIu64 ")", width,
	    line - 1);
}

static int
check_width(struct csvfile *in, struct row *row, struct diag *d)
{
	size_t n = in->header.n;

	if (in->surplus > 0 && row->width != n + in->surplus)
		return diag_at(d, in->name, in->first, "found %zu fields, "
		    "wanted %zu as in the header", n + in->surplus, n);
	if (row->width > n && !has_surplus(in, row))
		return bad_width(in, row->width, d);
	if (in->first == 0)
		in->first = rows_line(in->rows);
	if (row->width >= n - in->tail || (in->pad && rows_ended(in->rows)))
		return 0;
	return rows_bad_width(in->rows, d);
}

/* The next record that is no blank line. */
static int
next_record(struct csvfile *in, struct row *row, struct diag *d)
{
	int got;

	while ((got = rows_next(in->rows, row, d)) > 0) {
		bool blank = row->width == 1 && slice_trim(row->text).n == 0;

		in->blank += blank;
		if (!blank || in->header.n == 1)
			break;
	}
	if (got <= 0)
		return got;
	if (check_width(in, row, d) < 0)
		return -1;
	if (row->width == in->header.n && again_is(&in->again, row->text))
		return again_found(in->name, rows_line(in->rows), d);
	if (rows_controls(in->rows) && has_controls(row->text))
		sight(in, &in->controls);
	clean_blanks(in->clean, rows_blanks(in->rows) &&
	    blank_found(row->text));
	return 1;
}

static const char cut_off[] =
    "the last line has no line end; is the file whole?";

/* A last field that was cut off still looks like one.  A Ctrl-Z is an end. */
static bool
may_be_cut_off(const struct csvfile *in)
{
	return !rows_whole(in->rows) && !decode_ctrl_z(in->decode);
}

static int
check_end(const struct csvfile *in, struct diag *d)
{
	return in->strict && may_be_cut_off(in) ?
	    diag_at(d, in->name, 0, "%s", cut_off) : 0;
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
			in->held++;
			continue;
		}
		if (in->row.width < in->header.n - in->tail)
			sight(in, &in->padded);
		in->owed = in->held;
		in->held = 0;
		in->waiting = true;
	}
	if (in->owed > 0) {
		in->owed--;
		*row = (struct row){ { "", 0 }, 1, NULL };
	} else {
		in->waiting = false;
		*row = in->row;
	}
	in->count++;
	return 1;
}

void
csvfile_keep_lines(struct csvfile *in, size_t column)
{
	in->lines[column] = true;
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
		memcpy(room + at, s.p, s.n);
		in->fields[i] = (struct slice){ room + at, s.n };
		at += s.n;
		if (in->lines[i])
			clean_lines(in->clean, false);
	}
	return in->fields;
}

/* "(the first on line 3)" behind what was counted. */
static void
add_sightings(struct facts *f, const struct sightings *s, const char *one,
    const char *many)
{
	facts_count(f, "mended", s->n, one, many);
	if (s->n > 0)
		buf_printf(&f->items[f->n - 1].text, " (%sline %" PRIu64 ")",
		    s->n > 1 ? "the first on " : "", s->line);
}

static void
add_encoding(const struct csvfile *in, struct facts *f)
{
	const struct encoding *e = decode_encoding(in->decode);

	switch (e->reason) {
	case ENCODING_MARK_WINS:
		facts_add(f, "encoding", FACTS_TOLD,
		    "%s as its byte-order mark says", e->name);
		break;
	case ENCODING_GUESSED:
		facts_add(f, "encoding", FACTS_TOLD,
		    "%s, which is a guess (--encoding says another)",
		    e->name);
		break;
	case ENCODING_NULS:
		facts_add(f, "encoding", FACTS_TOLD, "%s by its NUL bytes",
		    e->name);
		break;
	default:
		facts_add(f, "encoding", encoding_is_utf8(e->name) ?
		    FACTS_LIST : FACTS_LINE, "%s", e->name);
	}
}

static void
add_doubt(const struct csvfile *in, struct facts *f)
{
	size_t rows = in->header.rows, n = in->doubt.n;

	if (n > 1)
		facts_add(f, "doubt", FACTS_TOLD, "the %zu records from line "
		    "%" PRIu64 " on look like header rows: --header-rows %zu "
		    "reads them so, --header-rows %zu says that they are "
		    "respondents", n, in->doubt.line, rows + n, rows);
	else if (n > 0)
		facts_add(f, "doubt", FACTS_TOLD, "line %" PRIu64 " looks "
		    "like a header row: --header-rows %zu reads it so, "
		    "--header-rows %zu says that it is a respondent",
		    in->doubt.line, rows + 1, rows);
}

void
csvfile_facts_platform(const struct csvfile *in, struct facts *f)
{
	const struct platform *p = in->header.platform;

	if (in->header.rows > 1)
		facts_add(f, "format", FACTS_TOLD, "%s, %zu header rows",
		    p->title, in->header.rows);
	else
		facts_add(f, "format", p == platform_named("csv") ?
		    FACTS_LIST : FACTS_LINE, "%s, one header row", p->title);
	add_doubt(in, f);
}

void
csvfile_facts(const struct csvfile *in, struct facts *f)
{
	csvfile_facts_platform(in, f);
	add_encoding(in, f);
	facts_add(f, "delimiter", in->dialect.delim != ',' ? FACTS_LINE :
	    FACTS_LIST, "%s", dialect_delim_name(in->dialect.delim));
	if (in->no_quotes)
		facts_add(f, "delimiter", FACTS_TOLD, "quotes are text");
}

static void
add_repair(const struct csvfile *in, struct facts *f)
{
	const struct repair *r = rows_repair(in->rows);
	struct sightings s;

	if (r == NULL)
		return;
	s = (struct sightings){ repair_log(r)->count,
	    repair_log(r)->first_line };
	add_sightings(f, &s, "record repaired", "records repaired");
	facts_count(f, "mended", repair_log(r)->joined,
	    "of them longer than a line", "of them longer than a line");
}

void
csvfile_facts_mended(const struct csvfile *in, struct facts *f)
{
	bool single = in->header.n == 1;

	facts_count(f, "mended", in->dialect.blank_lines +
	    (single ? 0 : in->blank), "blank line skipped",
	    "blank lines skipped");
	if (in->dialect.title_line > 0)
		facts_add(f, "dropped", FACTS_TOLD, "line %" PRIu64 " dropped, "
		    "a title above the header (--skip 0 keeps it)",
		    in->dialect.title_line);
	else if (in->titled)
		facts_add(f, "header", FACTS_TOLD, "the header looks like a "
		    "title (--skip leaves out lines above it)");
	facts_count(f, "mended", single ? in->blank : 0,
	    "blank line is a missing answer",
	    "blank lines are missing answers");
	facts_count(f, "dropped", in->tail, "empty column without a name "
	    "dropped at the end", "empty columns without a name dropped at "
	    "the end");
	if (in->surplus > 0)
		facts_add(f, "dropped", FACTS_TOLD, "%zu empty field%s dropped "
		    "behind the last column of each respondent", in->surplus,
		    in->surplus == 1 ? "" : "s");
	facts_count(f, "dropped", in->held, "empty row at the end dropped",
	    "empty rows at the end dropped");
	facts_count(f, "mended", clean_trimmed(in->clean),
	    "answer freed of blanks around it",
	    "answers freed of blanks around them");
	facts_blanks(f, clean_folded(in->clean), "answer", "answers");
	add_sightings(f, &in->padded, "short record filled",
	    "short records filled");
	add_repair(in, f);
	if (may_be_cut_off(in))
		facts_add(f, "end", FACTS_TOLD, "%s", cut_off);
	add_sightings(f, &in->controls, "record with control characters",
	    "records with control characters");
	if (decode_ctrl_z(in->decode))
		facts_add(f, "dropped", FACTS_TOLD,
		    "the Ctrl-Z at the end dropped");
	if (in->count + in->held == 0)
		facts_add(f, "mended", FACTS_TOLD,
		    "nothing follows the header");
}
