/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The walk over a record adds up the delimiters of whole blocks and looks for
 * a position only where a wanted column ends.  When the window has to move,
 * the record is walked again from its beginning: rare, and simpler than a walk
 * that can be interrupted.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/field.h"
#include "stream/scan.h"
#include "stream/window.h"
#include "stream/fault.h"
#include "stream/foreign.h"
#include "stream/again.h"
#include "stream/csvin.h"

#define NO_STOP SIZE_MAX

/* A wanted column: behind which delimiter it begins, at which it ends. */
struct want {
	size_t column;
	size_t begins;		/* index of a mark, NO_STOP: the record */
	size_t ends;		/* index of a mark, unused if it is the last */
};

struct csvin {
	struct csvin_options opt;
	struct window window;
	size_t stop;		/* behind its last byte, before the line end */
	size_t next;		/* of the next record */
	size_t width;
	uint64_t count;

	struct slice *columns;
	size_t ncolumns;
	char *header;		/* as it stands, and unquoted names */
	size_t header_len;
	char *names;
	struct again again;
	size_t eol_len;		/* of the record's line end, 1 or 2 */

	struct want *wants;
	size_t nwants, wants_cap;
	size_t *stops;		/* wanted delimiters, ascending; NO_STOP ends */
	size_t *where;		/* and where they were found */
	struct slice *raw;	/* the wanted fields */
	struct slice *fields;
	char *unquoted;		/* room for fields with doubled quotes */
	size_t unquoted_size;
};

/* Where the wanted delimiters of a block are; seen ones are before it. */
static size_t
note_marks(struct csvin *in, size_t mark, struct scan_block block,
    size_t seen, size_t at)
{
	size_t stop = seen + block.ndelim;

	for (; in->stops[mark] < stop; mark++) {
		for (; seen < in->stops[mark]; seen++)
			block.delim &= block.delim - 1;
		in->where[mark] = at + scan_lowest(block.delim);
	}
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

static struct fault
fault_of(const struct csvin *in)
{
	return (struct fault){ &in->window, in->columns, in->ncolumns };
}

/* The scanned blocks are used up: 1 to go on, or 0 or -1 as csvin_next. */
static int
more_blocks(struct csvin *in, size_t *mark, size_t *seen, struct diag *d)
{
	struct fault f = fault_of(in);

	switch (window_more(&in->window, d)) {
	case WINDOW_BLOCKS:
		return 1;
	case WINDOW_MOVED:
		*mark = *seen = 0;
		return 1;
	case WINDOW_BAD:
		return fault_scan(&f, d);
	case WINDOW_END:
		return in->window.start < in->window.end ?
		    fault_quote(&f, d) : 0;
	default:
		return -1;
	}
}

/*
 * Passes blocks in which no record ends, up to the one in which the wanted
 * delimiter is that follows so many others.  Returns how many it passed.
 */
static size_t
skip_plain(struct window *w, size_t before)
{
	const struct scan_block *b = &w->blocks[w->block];
	const struct scan_block *stop = &w->blocks[w->nblocks];
	size_t passed = 0;

	while (b < stop && b->newline == 0 && passed + b->ndelim <= before)
		passed += b++->ndelim;
	w->block = (size_t)(b - w->blocks);
	return passed;
}

/*
 * Goes on to the end of the record that begins at start.  Fills where, stop
 * and width.  Returns 1, or 0 or -1 as csvin_next.
 */
static int
walk(struct csvin *in, struct diag *d)
{
	struct window *w = &in->window;
	size_t mark = 0, seen = 0;

	for (;;) {
		size_t at = w->batch + w->block * SCAN_BLOCK;
		struct scan_block block = w->now;
		uint64_t end = block.newline & (0 - block.newline);
		int more;

		if (end != 0)
			block = split_block(&w->now, end);
		if (in->stops[mark] < seen + block.ndelim)
			mark = note_marks(in, mark, block, seen, at);
		seen += block.ndelim;
		if (end != 0) {
			in->stop = at + scan_lowest(end);
			in->width = seen + 1;
			return 1;
		}
		w->block++;
		seen += skip_plain(w, in->stops[mark] - seen);
		if (w->block < w->nblocks) {
			w->now = w->blocks[w->block];
			continue;
		}
		more = more_blocks(in, &mark, &seen, d);
		if (more <= 0)
			return more;
	}
}

/* Moves on to the next record.  Returns 1, 0 at the end, -1 on an error. */
static int
next_record(struct csvin *in, struct diag *d)
{
	struct window *w = &in->window;
	int got;

	w->start = in->next;
	got = walk(in, d);
	if (got <= 0)
		return got;
	in->next = in->stop + 1;
	in->eol_len = 1;
	if (in->stop > w->start && w->buf[in->stop] == '\n' &&
	    w->buf[in->stop - 1] == '\r') {
		in->stop--;
		in->eol_len = 2;
	}
	return 1;
}

static bool
is_last(const struct csvin *in)
{
	return in->window.eof && in->next == in->window.end &&
	    in->window.added_newline;
}

static int
bad_width(struct csvin *in, struct diag *d)
{
	struct fault f = fault_of(in);

	if (is_last(in) && in->width < in->ncolumns)
		return fault_torn(&f, d);
	return diag_at(d, in->opt.name, csvin_line(in),
	    "found %zu field%s, wanted %zu as in the header",
	    in->width, in->width == 1 ? "" : "s", in->ncolumns);
}

static struct slice
raw_field(const struct csvin *in, const struct want *w)
{
	size_t begin = in->window.start, end = in->stop;

	if (w->column >= in->width)
		return window_slice(&in->window, end, end);
	if (w->begins != NO_STOP)
		begin = in->where[w->begins] + 1;
	if (w->column + 1 < in->width)
		end = in->where[w->ends];
	return window_slice(&in->window, begin, end);
}

static void
find_fields(struct csvin *in)
{
	size_t used = 0, room = in->stop - in->window.start;

	if (in->unquoted == NULL || room > in->unquoted_size) {
		in->unquoted_size = room;
		in->unquoted = xreallocarray(in->unquoted, 1, room);
	}
	for (size_t i = 0; i < in->nwants; i++) {
		struct slice raw = raw_field(in, &in->wants[i]);
		struct slice field = raw;

		if (raw.n > 0 && raw.p[0] == '"') {
			field = field_unquote(raw, in->unquoted + used);
			if (field.p == in->unquoted + used)
				used += field.n;
		}
		in->raw[i] = raw;
		in->fields[i] = field;
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
	in->stops = xcalloc(in->ncolumns + 1, sizeof(*in->stops));
	in->where = xcalloc(in->ncolumns + 1, sizeof(*in->where));
	for (size_t c = 0; c < in->ncolumns; c++) {
		if (number[c] == 0)
			continue;
		number[c] = n;
		in->stops[n++] = c;
	}
	in->stops[n] = NO_STOP;
	for (size_t i = 0; i < in->nwants; i++) {
		struct want *w = &in->wants[i];

		w->begins = w->column > 0 ? number[w->column - 1] : NO_STOP;
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

void
csvin_any_width(struct csvin *in)
{
	in->opt.any_width = true;
}

static bool
is_header(const struct csvin *in)
{
	const struct window *w = &in->window;
	const struct slice record = { (const char *)w->buf + w->start,
	    in->stop - w->start };

	return in->opt.one_header && again_is(&in->again, record);
}

/* In one column the first record alone is taken for it, and only to the byte. */
static bool
is_own_header(const struct csvin *in)
{
	return in->opt.header_apart && in->count == 1 && (is_header(in) ||
	    slice_eq(csvin_record(in), csvin_header(in)));
}

/* The header that a file has all the same is no respondent. */
static int
pass_over(struct csvin *in, struct diag *d)
{
	in->opt.header_apart = false;
	in->count = 0;
	return csvin_next(in, d);
}

int
csvin_next(struct csvin *in, struct diag *d)
{
	int got;

	if (in->raw == NULL) {
		free(in->stops);
		free(in->where);
		make_marks(in);
	}
	got = next_record(in, d);
	if (got <= 0)
		return got;
	in->count++;
	if (in->width != in->ncolumns && !in->opt.any_width)
		return bad_width(in, d);
	if (is_own_header(in))
		return pass_over(in, d);
	if (is_header(in))
		return again_found(in->opt.name, csvin_line(in), d);
	find_fields(in);
	return 1;
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
	for (size_t i = 0; field_split(record, in->opt.delim, &pos, &field);
	    i++) {
		in->columns[i] = field_unquote(field, in->names + used);
		used += in->columns[i].n;
	}
}

static int
read_header(struct csvin *in, struct diag *d)
{
	struct window *w = &in->window;
	struct diag why;
	int got;

	if (window_open(w, in->opt.window, d) < 0)
		return -1;
	if (foreign_refuse(window_slice(w, 0, w->end), &why) < 0)
		return diag_at(d, in->opt.name, 0, "%s", why.text);
	in->stops = xcalloc(1, sizeof(*in->stops));
	in->stops[0] = NO_STOP;
	got = w->end > w->added_newline ?
	    next_record(in, d) : 0;
	if (got == 0)
		return diag_at(d, in->opt.name, 0,
		    "empty; wanted a header line");
	if (got < 0)
		return -1;
	if (is_last(in))
		return diag_at(d, in->opt.name, 0, "ends in the middle of the "
		    "header; an earlier stage failed or was stopped");
	keep_header(in);
	again_init(&in->again, csvin_header(in), in->opt.delim);
	return 0;
}

struct csvin *
csvin_open(const struct csvin_options *opt, struct diag *d)
{
	struct csvin *in = xcalloc(1, sizeof(*in));

	in->opt = *opt;
	in->window = (struct window){ .name = opt->name, .read = opt->read,
	    .ctx = opt->ctx, .scanner = opt->scanner,
	    .any_eol = opt->any_eol, .lines_before = opt->first_line,
	    .bytes_before = opt->first_offset, .scan = {
	    .delim = opt->delim, .any_eol = opt->any_eol } };
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
	window_clear(&in->window);
	free(in->columns);
	free(in->header);
	free(in->names);
	again_clear(&in->again);
	free(in->wants);
	free(in->stops);
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
	return window_slice(&in->window, in->window.start, in->stop);
}

struct slice
csvin_header(const struct csvin *in)
{
	return (struct slice){ in->header, in->header_len };
}

struct slice
csvin_eol(const struct csvin *in)
{
	return window_slice(&in->window, in->next - in->eol_len, in->next);
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
csvin_line(struct csvin *in)
{
	return window_start_line(&in->window);
}

uint64_t
csvin_count(const struct csvin *in)
{
	return in->count;
}

bool
csvin_saw(const struct csvin *in, enum csvin_odd what)
{
	return what == CSVIN_CONTROLS ? in->window.scan.controls :
	    in->window.scan.blanks;
}

const char *
csvin_filename(const struct csvin *in)
{
	return in->opt.name;
}
