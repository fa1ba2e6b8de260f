/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "source.h"
#include "csvin.h"
#include "fmt.h"
#include "clean.h"
#include "decode.h"
#include "dialect.h"
#include "encoding.h"
#include "names.h"
#include "repair.h"
#include "rows.h"
#include "export_options.h"
#include "csvfile.h"

/* How often something was met, and on which line first. */
struct sightings {
	uint64_t n;
	uint64_t line;
};

struct csvfile {
	const char *name;
	bool pad;
	struct decode *decode;
	struct dialect dialect;
	struct rows *rows;
	struct names names;
	struct clean *clean;

	uint64_t count;		/* of respondents given out */
	uint64_t held;		/* empty rows: respondents if others follow */
	uint64_t owed;		/* empty rows to be given out ... */
	bool waiting;		/* ... before this one */
	struct row row;

	uint64_t blank;		/* lines after the header */
	struct sightings padded;
	struct sightings controls;
};

static int
start(struct csvfile *in, const struct source *source,
    const struct export_options *opt, struct diag *d)
{
	struct csvin_options reader = { .name = in->name, .read = decode_read,
	    .scanner = opt->scanner };
	struct clean_options clean = { .decimal_comma = opt->decimal_comma,
	    .missing = opt->missing, .nmissing = opt->nmissing };
	struct diag why;
	struct row header;

	in->decode = decode_open(source->read, source->ctx, opt->encoding,
	    &why);
	if (in->decode == NULL ||
	    dialect_find(in->decode, opt->delim, &in->dialect, &why) < 0)
		return diag_at(d, in->name, 0, "%s", why.text);
	reader.ctx = in->decode;
	reader.delim = clean.delim = in->dialect.delim;
	reader.first_line = in->dialect.header_line;
	reader.first_offset = decode_offset(in->decode);
	in->rows = rows_open(&reader, opt->repair, d);
	if (in->rows == NULL)
		return -1;
	header = rows_header(in->rows);
	if (names_init(&in->names, &header, clean.delim, opt->strict, &why) < 0)
		return diag_at(d, in->name, reader.first_line, "%s", why.text);
	in->clean = clean_new(&clean);
	return 0;
}

struct csvfile *
csvfile_open(const char *name, const struct source *source,
    const struct export_options *opt, struct diag *d)
{
	struct csvfile *in = xcalloc(1, sizeof(*in));

	in->name = name;
	in->pad = opt->pad;
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
	decode_close(in->decode);
	names_clear(&in->names);
	clean_free(in->clean);
	free(in);
}

const struct names *
csvfile_names(const struct csvfile *in)
{
	return &in->names;
}

struct clean *
csvfile_clean(const struct csvfile *in)
{
	return in->clean;
}

unsigned char
csvfile_delim(const struct csvfile *in)
{
	return in->dialect.delim;
}

uint64_t
csvfile_count(const struct csvfile *in)
{
	return in->count;
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

static int
check_width(const struct csvfile *in, size_t width, struct diag *d)
{
	if (width == in->names.n)
		return 0;
	if (width > in->names.n || !in->pad || !rows_ended(in->rows))
		return rows_bad_width(in->rows, d);
	return 0;
}

/* The next record that is no blank line. */
static int
next_record(struct csvfile *in, struct row *row, struct diag *d)
{
	int got;

	while ((got = rows_next(in->rows, row, d)) > 0) {
		bool blank = row->width == 1 && slice_trim(row->text).n == 0;

		in->blank += blank;
		if (!blank || in->names.n == 1)
			break;
	}
	if (got <= 0)
		return got;
	if (check_width(in, row->width, d) < 0)
		return -1;
	if (rows_controls(in->rows) && has_controls(row->text))
		sight(in, &in->controls);
	return 1;
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
			return got;
		if (in->names.n > 1 &&
		    clean_is_empty(in->clean, in->row.text)) {
			in->held++;
			continue;
		}
		if (in->row.width < in->names.n)
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

/* Adds "; 3 blank lines skipped" if there were any. */
static void
tell(struct buf *b, uint64_t n, const char *one, const char *many)
{
	if (n == 0)
		return;
	buf_puts(b, "; ");
	fmt_count(b, n);
	buf_printf(b, " %s", n == 1 ? one : many);
}

static void
tell_sightings(struct buf *b, const struct sightings *s, const char *one,
    const char *many)
{
	tell(b, s->n, one, many);
	if (s->n > 0)
		buf_printf(b, " (%sline %" PRIu64 ")",
		    s->n > 1 ? "the first on " : "", s->line);
}

static void
tell_dialect(const struct csvfile *in, struct buf *b)
{
	const struct encoding *e = decode_encoding(in->decode);

	if (!encoding_is_utf8(e->name) || e->reason == ENCODING_MARK_WINS)
		buf_printf(b, "; %s%s", e->name,
		    e->reason == ENCODING_MARK_WINS ?
		    " as its byte-order mark says" :
		    e->reason == ENCODING_NULS ? " by its NUL bytes" : "");
	if (in->dialect.delim != ',')
		buf_printf(b, "; %s",
		    dialect_delim_name(in->dialect.delim));
}

static void
tell_repair(const struct csvfile *in, struct buf *b)
{
	const struct repair *r = rows_repair(in->rows);
	struct sightings s;

	if (r == NULL)
		return;
	s = (struct sightings){ repair_count(r), repair_first_line(r) };
	tell_sightings(b, &s, "record repaired", "records repaired");
	tell(b, repair_joined(r), "of them longer than a line",
	    "of them longer than a line");
}

static void
tell_mended(const struct csvfile *in, struct buf *b)
{
	bool single = in->names.n == 1;

	if (in->names.mended.len > 0)
		buf_printf(b, "; %s mended", in->names.mended.p);
	tell(b, in->dialect.blank_lines + (single ? 0 : in->blank),
	    "blank line skipped", "blank lines skipped");
	tell(b, single ? in->blank : 0, "blank line is a missing answer",
	    "blank lines are missing answers");
	tell(b, in->held, "empty row at the end dropped",
	    "empty rows at the end dropped");
	tell(b, clean_trimmed(in->clean), "answer freed of blanks around it",
	    "answers freed of blanks around them");
	tell_sightings(b, &in->padded, "short record filled",
	    "short records filled");
	tell_repair(in, b);
	tell_sightings(b, &in->controls, "record with control characters",
	    "records with control characters");
	if (decode_ctrl_z(in->decode))
		buf_puts(b, "; the Ctrl-Z at the end dropped");
	if (in->count + in->held == 0)
		buf_puts(b, "; nothing follows the header");
}

bool
csvfile_report(const struct csvfile *in, struct buf *b)
{
	struct buf mended = { NULL, 0, 0 };
	enum encoding_reason why = decode_encoding(in->decode)->reason;
	bool any;

	tell_mended(in, &mended);
	any = mended.len > 0 || why == ENCODING_NULS ||
	    why == ENCODING_MARK_WINS;
	fmt_count(b, in->count);
	buf_printf(b, " respondent%s, ", in->count == 1 ? "" : "s");
	fmt_count(b, in->names.n);
	buf_printf(b, " column%s", in->names.n == 1 ? "" : "s");
	tell_dialect(in, b);
	buf_add(b, mended.p, mended.len);
	buf_clear(&mended);
	return any;
}
