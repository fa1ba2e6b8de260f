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
#include "stream/wanted.h"
#include "stream/csvin.h"

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
	struct wanted wanted;
	size_t seen;		/* delimiters in the window before the next
				 * record */
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
	in->width = scan_find(in->opt.scanner, &w->marks, &r,
	    &in->wanted.marks) + 1;
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

static inline struct wanted_record
record_of(const struct csvin *in)
{
	return (struct wanted_record){ (const char *)in->window.buf,
	    in->window.start, in->stop, in->width };
}

size_t
csvin_want(struct csvin *in, size_t column)
{
	return wanted_add(&in->wanted, column);
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

static inline bool
is_header(const struct csvin *in)
{
	return in->opt.one_header && again_is(&in->again, csvin_record(in));
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

	if (in->wanted.fields == NULL)
		wanted_close(&in->wanted, in->ncolumns);
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
	wanted_find(&in->wanted, record_of(in));
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
	got = w->end > w->added_newline ? next_record(in, d) : 0;
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
	wanted_clear(&in->wanted);
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
	return in->wanted.fields[want];
}

struct slice
csvin_raw(const struct csvin *in, size_t want)
{
	return wanted_raw(&in->wanted, record_of(in),
	    in->wanted.columns[want]);
}

const struct slice *
csvin_fields(const struct csvin *in)
{
	return in->wanted.fields;
}

struct slice
csvin_record(const struct csvin *in)
{
	return (struct slice){ (const char *)in->window.buf +
	    in->window.start, in->stop - in->window.start };
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
