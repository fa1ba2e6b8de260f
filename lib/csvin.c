/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A window of the input is scanned in batches; the walk over a record adds up
 * the delimiters of whole blocks and looks for a position only where a wanted
 * column ends.  When the window ends inside a record, its beginning moves to
 * the front, the window is filled again, and the record is walked again: rare,
 * and simpler than a walk that can be interrupted.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "xalloc.h"
#include "diag.h"
#include "map.h"
#include "scan.h"
#include "csvin.h"

#define WINDOW (256 * 1024)
#define LONGEST_RECORD (64 * 1024 * 1024)
#define BATCH 64
#define NO_MARK SIZE_MAX

/* A wanted column: behind which delimiter it begins, at which it ends. */
struct want {
	size_t column;
	size_t begins;		/* index of a mark, NO_MARK: the record */
	size_t ends;		/* index of a mark, unused if it is the last */
};

struct csvin {
	struct csvin_options opt;
	unsigned char *buf;	/* the window, and SCAN_PADDING bytes */
	size_t size;		/* of the window, a multiple of SCAN_BLOCK */
	size_t end;		/* bytes in it */
	bool eof;		/* nothing follows the window */
	bool added_newline;	/* the last newline is ours */
	uint64_t lines_before;	/* the window, plus first_line */
	uint64_t bytes_before;	/* the window */

	struct scan scan;
	struct scan_block blocks[BATCH];
	size_t batch;		/* offset of blocks[0] in the window */
	size_t nblocks;
	size_t block;		/* the current one */
	struct scan_block now;	/* what is left of its masks */

	size_t start;		/* of the record */
	size_t stop;		/* behind its last byte, before the line end */
	size_t next;		/* of the next record */
	size_t width;
	uint64_t count;

	struct slice *columns;
	size_t ncolumns;
	char *header;		/* as it stands, and unquoted names */
	size_t header_len;
	char *names;
	size_t eol_len;		/* of the record's line end, 1 or 2 */

	struct want *wants;
	size_t nwants, wants_cap;
	size_t *marks;		/* wanted delimiters, ascending; NO_MARK ends */
	size_t *where;		/* and where they were found */
	struct slice *raw;	/* the wanted fields */
	struct slice *fields;
	char *unquoted;		/* room for fields with doubled quotes */
	size_t unquoted_size;
};

ssize_t
csvin_read_fd(void *ctx, void *p, size_t n, struct diag *d)
{
	ssize_t got;

	do {
		got = read(*(const int *)ctx, p, n);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		diag_set(d, "cannot read: %s", strerror(errno));
	return got;
}

static int
read_error(const struct csvin *in, struct diag *d)
{
	struct diag reason = *d;

	return diag_at(d, in->opt.name, 0, "%s", reason.text);
}

static struct slice
slice_between(const struct csvin *in, size_t begin, size_t end)
{
	return (struct slice){ (const char *)in->buf + begin, end - begin };
}

/* Bytes behind the window for the scanner: does the input go on? */
static void
pad(struct csvin *in)
{
	memset(in->buf + in->end, ' ', SCAN_PADDING);
	if (!in->eof)
		in->buf[in->end] = '\n';
}

static int
fill(struct csvin *in, struct diag *d)
{
	while (!in->eof && in->end < in->size) {
		ssize_t n = in->opt.read(in->opt.ctx, in->buf + in->end,
		    in->size - in->end, d);

		if (n < 0)
			return read_error(in, d);
		in->end += (size_t)n;
		in->eof = n == 0;
	}
	if (in->eof && in->end > in->start &&
	    in->buf[in->end - 1] != '\n' &&
	    !(in->opt.any_eol && in->buf[in->end - 1] == '\r')) {
		in->buf[in->end++] = '\n';
		in->added_newline = true;
	}
	pad(in);
	return 0;
}

static void
resize(struct csvin *in, size_t size)
{
	in->size = size;
	in->buf = xreallocarray(in->buf, 1, size + 1 + SCAN_PADDING);
}

static void
rewind_scan(struct csvin *in)
{
	scan_restart(&in->scan);
	in->batch = 0;
	in->nblocks = 0;
	in->block = 0;
	in->now = (struct scan_block){ 0, 0, 0 };
}

/*
 * Moves the unfinished record to the front and reads on behind it.  Returns 1
 * if there is more to scan, 0 at the end of the input.
 */
static int
refill(struct csvin *in, struct diag *d)
{
	size_t left = in->end - in->start;

	if (in->eof)
		return 0;
	if (left >= LONGEST_RECORD)
		return diag_at(d, in->opt.name, csvin_line(in),
		    "the record that begins here is longer than %d MiB; "
		    "is a quote not closed?", LONGEST_RECORD / 1024 / 1024);
	in->lines_before += in->scan.lines - scan_count_lines(
	    in->buf + in->start, left, in->opt.any_eol);
	in->bytes_before += in->start;
	memmove(in->buf, in->buf + in->start, left);
	in->start = in->next = 0;
	in->end = left;
	if (left == in->size)
		resize(in, in->size * 2);
	if (fill(in, d) < 0)
		return -1;
	rewind_scan(in);
	return in->end > 0;
}

/* Scans the next batch.  Returns 1, or 0 when the window is used up. */
static int
next_batch(struct csvin *in)
{
	size_t from = in->batch + in->nblocks * SCAN_BLOCK;
	size_t n = in->end > from ?
	    (in->end - from + SCAN_BLOCK - 1) / SCAN_BLOCK : 0;

	if (n == 0)
		return 0;
	in->batch = from;
	in->nblocks = scan_run(in->opt.scanner, &in->scan, in->buf, in->end,
	    from, n < BATCH ? n : BATCH, in->blocks);
	in->block = 0;
	in->now = in->blocks[0];
	return 1;
}

/* Which column is the byte at offset at in? */
static struct slice
column_at(const struct csvin *in, size_t at)
{
	struct slice record = { (char *)in->buf + in->start, at - in->start };
	struct slice field;
	size_t pos = 0, column = 0;

	while (csvin_split(record, in->opt.delim, &pos, &field))
		column++;
	if (column == 0 || column > in->ncolumns)
		return (struct slice){ NULL, 0 };
	return in->columns[column - 1];
}

/* "file:line: column: what", where line is that of the offset at. */
static int
error_at(const struct csvin *in, size_t at, struct diag *d, const char *what)
{
	uint64_t line = in->lines_before + scan_count_lines(in->buf, at,
	    in->opt.any_eol);
	struct slice column = column_at(in, at);

	return diag_at(d, in->opt.name, line, "%.*s%s%s", (int)column.n,
	    column.n > 0 ? column.p : "", column.n > 0 ? ": " : "", what);
}

static int
scan_failed(const struct csvin *in, struct diag *d)
{
	size_t at = in->scan.error_at;
	char what[160];

	switch (in->scan.error) {
	case SCAN_STRAY_QUOTE:
		return error_at(in, at, d, "a stray quote: a field with quotes "
		    "in it must be quoted as a whole and its quotes doubled "
		    "(kind-read --repair can mend this)");
	case SCAN_STRAY_CR:
		return error_at(in, at, d, "a carriage return outside quotes "
		    "that ends no line (kind-read mends line ends)");
	case SCAN_NUL:
		return error_at(in, at, d, "a NUL byte; this is not a text "
		    "file, or it was damaged");
	default:
		snprintf(what, sizeof(what), "byte 0x%02x at offset %" PRIu64
		    " is not valid UTF-8 (kind-read -e windows-1252 reads "
		    "other encodings)", in->buf[at], in->bytes_before + at);
		return error_at(in, at, d, what);
	}
}

/*
 * A failing program ends its stream with a quote that is not closed and the
 * reason why.
 */
static int
passed_on(const struct csvin *in, struct diag *d)
{
	static const char begin[] = "\"kind-";
	struct slice s = slice_between(in, in->start,
	    in->end - in->added_newline);
	char reason[sizeof(d->text)];
	size_t n = 0;

	if (s.n < sizeof(begin) || s.n >= sizeof(reason) ||
	    memcmp(s.p, begin, sizeof(begin) - 1) != 0)
		return 0;
	for (size_t i = 1; i < s.n; i++) {
		reason[n++] = s.p[i];
		i += s.p[i] == '"';
	}
	return diag_at(d, in->opt.name, 0, "an earlier stage failed: %.*s",
	    (int)n, reason);
}

/* The input ended inside quotes, which were opened at the last quote that
 * could. */
static int
quote_not_closed(const struct csvin *in, struct diag *d)
{
	struct slice record = { (char *)in->buf + in->start,
	    in->end - in->start };
	struct slice field;
	size_t pos = 0, opened = in->start;

	if (passed_on(in, d))
		return -1;
	while (csvin_split(record, in->opt.delim, &pos, &field))
		opened = (size_t)(field.p - (char *)in->buf);
	return error_at(in, opened, d,
	    "the quote that opens here is never closed");
}

static int
torn(const struct csvin *in, struct diag *d)
{
	return diag_at(d, in->opt.name, 0, "ends in the middle of a record; "
	    "an earlier stage failed or was stopped");
}

enum more { MORE_ERROR = -1, MORE_END, MORE_BLOCKS, MORE_REFILLED };

static enum more
more_blocks(struct csvin *in, struct diag *d)
{
	int more;

	if (in->scan.error != SCAN_OK)
		return scan_failed(in, d);
	if (next_batch(in))
		return MORE_BLOCKS;
	more = refill(in, d);
	if (more < 0)
		return MORE_ERROR;
	if (more > 0)
		return MORE_REFILLED;
	return in->start < in->end ? quote_not_closed(in, d) : MORE_END;
}

/* The offset of the n-th bit set in mask, in the block at offset at. */
static size_t
nth_bit(uint64_t mask, size_t n, size_t at)
{
	while (n-- > 0)
		mask &= mask - 1;
	return at + scan_lowest(mask);
}

/* Where the wanted delimiters of a block are; seen ones are before it. */
static size_t
note_marks(struct csvin *in, size_t mark, struct scan_block block,
    size_t seen, size_t at)
{
	for (; in->marks[mark] < seen + block.ndelim; mark++)
		in->where[mark] = nth_bit(block.delim,
		    in->marks[mark] - seen, at);
	return mark;
}

/* The block up to the record's end, and what is left of it behind. */
static struct scan_block
split_block(struct scan_block *block, uint64_t end)
{
	struct scan_block before = *block;

	before.delim &= end - 1;
	before.ndelim = scan_popcount(before.delim);
	block->delim &= ~(end | (end - 1));
	block->newline &= ~end;
	block->ndelim -= before.ndelim;
	return before;
}

/*
 * Goes on to the end of the record that begins at start.  Fills where, stop
 * and width.
 */
static enum more
walk(struct csvin *in, struct diag *d)
{
	size_t mark = 0, seen = 0;

	for (;;) {
		size_t at = in->batch + in->block * SCAN_BLOCK;
		struct scan_block block = in->now;
		uint64_t end = block.newline & (0 - block.newline);
		enum more more;

		if (end != 0)
			block = split_block(&in->now, end);
		if (in->marks[mark] < seen + block.ndelim)
			mark = note_marks(in, mark, block, seen, at);
		seen += block.ndelim;
		if (end != 0) {
			in->stop = at + scan_lowest(end);
			in->width = seen + 1;
			return MORE_BLOCKS;
		}
		if (++in->block < in->nblocks) {
			in->now = in->blocks[in->block];
			continue;
		}
		more = more_blocks(in, d);
		if (more == MORE_REFILLED)
			mark = seen = 0;
		else if (more != MORE_BLOCKS)
			return more;
	}
}

/* Moves on to the next record.  Returns 1, 0 at the end, -1 on an error. */
static int
next_record(struct csvin *in, struct diag *d)
{
	enum more more;

	in->start = in->next;
	more = walk(in, d);
	if (more == MORE_ERROR || more == MORE_END)
		return (int)more;
	in->next = in->stop + 1;
	in->eol_len = 1;
	if (in->stop > in->start && in->buf[in->stop] == '\n' &&
	    in->buf[in->stop - 1] == '\r') {
		in->stop--;
		in->eol_len = 2;
	}
	return 1;
}

static bool
is_last(const struct csvin *in)
{
	return in->eof && in->next == in->end && in->added_newline;
}

int
csvin_bad_width(const struct csvin *in, struct diag *d)
{
	if (is_last(in) && in->width < in->ncolumns)
		return torn(in, d);
	return diag_at(d, in->opt.name, csvin_line(in),
	    "found %zu field%s, wanted %zu as in the header",
	    in->width, in->width == 1 ? "" : "s", in->ncolumns);
}

static void
find_field(struct csvin *in, size_t i)
{
	const struct want *w = &in->wants[i];
	size_t begin = in->start, end = in->stop;

	if (w->column >= in->width) {
		in->raw[i] = slice_between(in, end, end);
		return;
	}
	if (w->begins != NO_MARK)
		begin = in->where[w->begins] + 1;
	if (w->column + 1 < in->width)
		end = in->where[w->ends];
	in->raw[i] = slice_between(in, begin, end);
}

struct slice
csvin_unquote(struct slice raw, char *out)
{
	struct slice s = { raw.p + 1, raw.n - 2 };
	size_t n = 0;

	if (raw.n < 2 || raw.p[0] != '"')
		return raw;
	if (s.n == 0 || memchr(s.p, '"', s.n) == NULL)
		return s;
	for (size_t i = 0; i < s.n; i++) {
		out[n++] = s.p[i];
		i += s.p[i] == '"';
	}
	return (struct slice){ out, n };
}

static void
find_fields(struct csvin *in)
{
	size_t used = 0, room = in->stop - in->start;

	if (in->unquoted == NULL || room > in->unquoted_size) {
		in->unquoted_size = room;
		in->unquoted = xreallocarray(in->unquoted, 1, room);
	}
	for (size_t i = 0; i < in->nwants; i++) {
		find_field(in, i);
		in->fields[i] = csvin_unquote(in->raw[i],
		    in->unquoted + used);
		if (in->fields[i].p == in->unquoted + used)
			used += in->fields[i].n;
	}
}

/* Which delimiters bound the wanted columns, in ascending order. */
static void
make_marks(struct csvin *in)
{
	size_t n = 0, *number = xcalloc(in->ncolumns + 1, sizeof(*number));

	for (size_t i = 0; i < in->nwants; i++) {
		size_t column = in->wants[i].column;

		if (column > 0)
			number[column - 1] = 1;
		number[column] = 1;
	}
	in->marks = xcalloc(in->ncolumns + 1, sizeof(*in->marks));
	in->where = xcalloc(in->ncolumns + 1, sizeof(*in->where));
	for (size_t c = 0; c < in->ncolumns; c++) {
		if (number[c] == 0)
			continue;
		number[c] = n;
		in->marks[n++] = c;
	}
	in->marks[n] = NO_MARK;
	for (size_t i = 0; i < in->nwants; i++) {
		struct want *w = &in->wants[i];

		w->begins = w->column > 0 ? number[w->column - 1] : NO_MARK;
		w->ends = number[w->column];
	}
	free(number);
	in->raw = xcalloc(in->nwants, sizeof(*in->raw));
	in->fields = xcalloc(in->nwants, sizeof(*in->fields));
}

size_t
csvin_want(struct csvin *in, size_t column)
{
	for (size_t i = 0; i < in->nwants; i++)
		if (in->wants[i].column == column)
			return i;
	in->wants = xgrow(in->wants, in->nwants, &in->wants_cap,
	    sizeof(*in->wants));
	in->wants[in->nwants].column = column;
	return in->nwants++;
}

int
csvin_next(struct csvin *in, struct diag *d)
{
	int got;

	if (in->raw == NULL) {
		free(in->marks);
		free(in->where);
		make_marks(in);
	}
	got = next_record(in, d);
	if (got <= 0)
		return got;
	in->count++;
	if (in->width != in->ncolumns && !in->opt.any_width)
		return csvin_bad_width(in, d);
	find_fields(in);
	return 1;
}

bool
csvin_split(struct slice record, unsigned char delim, size_t *pos,
    struct slice *field)
{
	size_t i = *pos;
	bool quoted = false;

	if (i > record.n)
		return false;
	for (; i < record.n; i++) {
		if (record.p[i] == '"')
			quoted = !quoted;
		else if ((unsigned char)record.p[i] == delim && !quoted)
			break;
	}
	*field = (struct slice){ record.p + *pos, i - *pos };
	*pos = i + 1;
	return true;
}

/* Keeps the header line and the names in it. */
static void
keep_header(struct csvin *in)
{
	struct slice field, record = csvin_record(in);
	size_t pos = 0, used = 0;

	in->header = xstrndup(record.p, record.n);
	in->header_len = record.n;
	in->names = xmalloc(record.n);
	in->ncolumns = in->width;
	in->columns = xcalloc(in->ncolumns, sizeof(*in->columns));
	record.p = in->header;
	for (size_t i = 0; csvin_split(record, in->opt.delim, &pos, &field);
	    i++) {
		in->columns[i] = csvin_unquote(field, in->names + used);
		used += in->columns[i].n;
	}
}

static void
skip_byte_order_mark(struct csvin *in)
{
	if (in->end < 3 || memcmp(in->buf, "\xef\xbb\xbf", 3) != 0)
		return;
	in->end -= 3;
	memmove(in->buf, in->buf + 3, in->end);
	in->bytes_before += 3;
}

static int
read_header(struct csvin *in, struct diag *d)
{
	int got;

	if (fill(in, d) < 0)
		return -1;
	skip_byte_order_mark(in);
	if (fill(in, d) < 0)
		return -1;
	in->marks = xcalloc(1, sizeof(*in->marks));
	in->marks[0] = NO_MARK;
	got = in->end > in->added_newline ? next_record(in, d) : 0;
	if (got == 0)
		return diag_at(d, in->opt.name, 0,
		    "empty; wanted a header line");
	if (got < 0)
		return -1;
	if (is_last(in))
		return diag_at(d, in->opt.name, 0, "ends in the middle of the "
		    "header; an earlier stage failed or was stopped");
	keep_header(in);
	return 0;
}

struct csvin *
csvin_open(const struct csvin_options *opt, struct diag *d)
{
	struct csvin *in = xcalloc(1, sizeof(*in));

	in->opt = *opt;
	in->lines_before = opt->first_line;
	in->bytes_before = opt->first_offset;
	in->scan.delim = opt->delim;
	in->scan.any_eol = opt->any_eol;
	resize(in, opt->window > 0 ? opt->window : WINDOW);
	rewind_scan(in);
	if (read_header(in, d) < 0) {
		csvin_close(in);
		return NULL;
	}
	return in;
}

void
csvin_close(struct csvin *in)
{
	if (in == NULL)
		return;
	free(in->buf);
	free(in->columns);
	free(in->header);
	free(in->names);
	free(in->wants);
	free(in->marks);
	free(in->where);
	free(in->raw);
	free(in->fields);
	free(in->unquoted);
	free(in);
}

size_t
csvin_ncolumns(const struct csvin *in)
{
	return in->ncolumns;
}

struct slice
csvin_column(const struct csvin *in, size_t i)
{
	return in->columns[i];
}

int
csvin_check_names(const struct csvin *in, struct diag *d)
{
	struct map *seen = map_new();
	int status = 0;

	for (size_t i = 0; i < in->ncolumns && status == 0; i++) {
		struct slice name = in->columns[i];

		if (name.n == 0)
			status = diag_at(d, in->opt.name, in->opt.first_line,
			    "column %zu has no name (kind-read gives it one)",
			    i + 1);
		else if (map_add(seen, name) != i)
			status = diag_at(d, in->opt.name, in->opt.first_line,
			    "column %zu has the name \"%.*s\" again, which is "
			    "column %zu (kind-read tells them apart)", i + 1,
			    (int)name.n, name.p, map_find(seen, name) + 1);
	}
	map_free(seen);
	return status;
}

struct slice
csvin_field(const struct csvin *in, size_t want)
{
	return in->fields[want];
}

struct slice
csvin_raw(const struct csvin *in, size_t want)
{
	return in->raw[want];
}

const struct slice *
csvin_fields(const struct csvin *in)
{
	return in->fields;
}

struct slice
csvin_record(const struct csvin *in)
{
	return slice_between(in, in->start, in->stop);
}

struct slice
csvin_header(const struct csvin *in)
{
	return (struct slice){ in->header, in->header_len };
}

struct slice
csvin_eol(const struct csvin *in)
{
	return slice_between(in, in->next - in->eol_len, in->next);
}

size_t
csvin_width(const struct csvin *in)
{
	return in->width;
}

bool
csvin_ended(const struct csvin *in)
{
	return !is_last(in);
}

uint64_t
csvin_line(const struct csvin *in)
{
	return in->lines_before + scan_count_lines(in->buf, in->start,
	    in->opt.any_eol);
}

uint64_t
csvin_count(const struct csvin *in)
{
	return in->count;
}

bool
csvin_controls(const struct csvin *in)
{
	return in->scan.controls;
}

const char *
csvin_filename(const struct csvin *in)
{
	return in->opt.name;
}
