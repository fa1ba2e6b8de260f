/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/field.h"
#include "scan/bits.h"
#include "scan/scan.h"
#include "stream/window.h"
#include "stream/fault.h"
#include "stream/foreign.h"
#include "stream/again.h"
#include "stream/csvin.h"

/* A span of wanted delimiters goes on behind so few that nobody wants. */
#define NEAR 4

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
	size_t header_eol_len;
	char *names;
	struct again again;
	size_t eol_len;		/* of the record's line end, 1 or 2 */

	size_t *wants;		/* columns */
	size_t nwants, wants_cap;
	struct marks_wanted marks;	/* delimiters at their ends */
	size_t seen;		/* delimiters in the window before the next
				 * record */
	struct slice *fields;	/* the wanted ones */
	char *unquoted;		/* room for fields with doubled quotes */
	size_t unquoted_size;
};

static struct fault
fault_of(const struct csvin *in)
{
	return (struct fault){ &in->window, in->columns, in->ncolumns };
}

/* All ends of records are taken: 1 to go on, or 0 or -1 as csvin_next. */
static int
more_ends(struct csvin *in, struct diag *d)
{
	struct fault f = fault_of(in);

	switch (window_more(&in->window, d)) {
	case WINDOW_BLOCKS:
		return 1;
	case WINDOW_MOVED:
		in->seen = 0;
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
 * Goes on to the end of the record that begins at start.  Fills where, stop
 * and width.  Returns 1, or 0 or -1 as csvin_next.
 */
static int
walk(struct csvin *in, struct diag *d)
{
	struct window *w = &in->window;
	struct marks_record r;
	int more;

	while (w->left == 0) {
		if (w->nends < w->marks.nends) {
			w->block = w->marks.ends[w->nends].block;
			w->left = w->marks.ends[w->nends++].newline;
			continue;
		}
		more = more_ends(in, d);
		if (more <= 0)
			return more;
	}
	r.before = in->seen;
	r.begin = w->start / MARKS_BLOCK - w->marks.first;
	r.end = w->block;
	r.newline = w->left & (0 - w->left);
	w->left &= ~r.newline;
	in->width = scan_find(in->opt.scanner, &w->marks, &r, &in->marks) + 1;
	in->seen += in->width - 1;
	in->stop = (w->marks.first + w->block) * MARKS_BLOCK +
	    bits_lowest(r.newline);
	return 1;
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

/* The field of a column as it stands in the file; where has its bounds, if
 * the record has it. */
static inline struct slice
raw_field(const struct csvin *in, size_t column)
{
	const uint32_t *where = in->marks.where + column;
	const char *buf = (const char *)in->window.buf;
	uint32_t begin;

	if (column >= in->width)
		return (struct slice){ buf + in->stop, 0 };
	begin = where[-1] + 1;
	return (struct slice){ buf + begin, where[0] - begin };
}

/* Fields end where the record does, too, and begin where it begins. */
static void
bound_fields(struct csvin *in)
{
	uint32_t *where = in->marks.where;

	where[-1] = (uint32_t)in->window.start - 1;
	if (in->width <= in->ncolumns)
		where[in->width - 1] = (uint32_t)in->stop;
}

static void
find_fields(struct csvin *in)
{
	size_t room = in->stop - in->window.start;
	char *unquoted;

	if (in->unquoted == NULL || room > in->unquoted_size) {
		in->unquoted_size = room;
		in->unquoted = xreallocarray(in->unquoted, 1, room);
	}
	bound_fields(in);
	unquoted = in->unquoted;
	for (size_t i = 0; i < in->nwants; i++) {
		struct slice field = raw_field(in, in->wants[i]);

		if (field.n > 0 && field.p[0] == '"') {
			field = field_unquote(field, unquoted);
			if (field.p == unquoted)
				unquoted += field.n;
		}
		in->fields[i] = field;
	}
}

/* Which delimiters bound the wanted columns. */
static void
want_marks(struct csvin *in)
{
	bool *wanted = xcalloc(in->ncolumns + 1, sizeof(*wanted));
	struct marks_span *spans;
	size_t n = 0;

	for (size_t i = 0; i < in->nwants; i++) {
		wanted[in->wants[i]] = true;
		if (in->wants[i] > 0)
			wanted[in->wants[i] - 1] = true;
	}
	spans = xcalloc(in->ncolumns + 1, sizeof(*spans));
	for (size_t c = 0; c < in->ncolumns; c++) {
		if (!wanted[c])
			continue;
		if (n == 0 || c - spans[n - 1].last > NEAR)
			spans[n++].first = c;
		spans[n - 1].last = c;
	}
	free(wanted);
	in->marks.spans = spans;
	in->marks.n = n;
	in->marks.where = (uint32_t *)xcalloc(1 + in->ncolumns + MARKS_SLACK,
	    sizeof(*in->marks.where)) + 1;
	in->fields = xcalloc(in->nwants, sizeof(*in->fields));
}

size_t
csvin_want(struct csvin *in, size_t column)
{
	for (size_t i = 0; i < in->nwants; i++)
		if (in->wants[i] == column)
			return i;
	in->wants = xgrow(in->wants, in->nwants, &in->wants_cap,
	    sizeof(*in->wants));
	in->wants[in->nwants] = column;
	return in->nwants++;
}

void
csvin_any_width(struct csvin *in)
{
	in->opt.any_width = true;
}

void
csvin_view(struct csvin *in, unsigned char *records, size_t n)
{
	window_view(&in->window, records, n);
	in->next = in->seen = 0;
}

uint64_t
csvin_offset(const struct csvin *in)
{
	return in->window.bytes_before + in->next;
}

int
csvin_move(struct csvin *in, uint64_t line, uint64_t offset, struct diag *d)
{
	in->next = in->seen = 0;
	return window_move(&in->window, line, offset, d);
}

static bool
is_header(const struct csvin *in)
{
	const struct window *w = &in->window;
	const struct slice record = { (const char *)w->buf + w->start,
	    in->stop - w->start };

	return in->opt.one_header && again_is(&in->again, record);
}

/* In one column the first record alone is taken for it, if all bytes agree. */
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

	if (in->fields == NULL)
		want_marks(in);
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

	in->header = xstrndup(record.p, record.n + in->eol_len);
	in->header_len = record.n;
	in->header_eol_len = in->eol_len;
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
csvin_forget(struct csvin *in)
{
	window_clear(&in->window);
}

void
csvin_close(struct csvin *in)
{
	if (in == NULL)
		return;
	csvin_forget(in);
	free(in->columns);
	free(in->header);
	free(in->names);
	again_clear(&in->again);
	free(in->wants);
	free(in->marks.spans);
	if (in->marks.where != NULL)
		free(in->marks.where - 1);
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
	return raw_field(in, in->wants[want]);
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
csvin_header_eol(const struct csvin *in)
{
	return (struct slice){ in->header + in->header_len,
	    in->header_eol_len };
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
