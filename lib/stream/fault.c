/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "base/diag.h"
#include "stream/field.h"
#include "stream/window.h"
#include "stream/fault.h"

/* Which column is the byte at offset at in? */
static struct slice
column_at(const struct fault *f, size_t at)
{
	struct slice record = window_slice(f->window, f->window->start, at);
	struct slice field;
	size_t pos = 0, column = 0;

	while (field_split(record, f->window->scan.delim, &pos, &field))
		column++;
	if (column == 0 || column > f->ncolumns)
		return (struct slice){ NULL, 0 };
	return f->columns[column - 1];
}

/* "file:line: column: what", where line is that of the offset at. */
static int
error_at(const struct fault *f, size_t at, struct diag *d, const char *what)
{
	uint64_t line = window_line(f->window, at);
	struct slice column = column_at(f, at);

	return diag_at(d, f->window->name, line, "%.*s%s%s", (int)column.n,
	    column.n > 0 ? column.p : "", column.n > 0 ? ": " : "", what);
}

/* Does the quote at the offset follow a byte-order mark that begins a line? */
static bool
is_marked(const struct window *w, size_t at)
{
	static const char mark[] = "\n\xef\xbb\xbf";
	size_t n = sizeof(mark) - 1;

	return at >= n && memcmp(w->buf + at - n, mark, n) == 0;
}

int
fault_scan(const struct fault *f, struct diag *d)
{
	size_t at = f->window->scan.error_at;
	char what[160];

	switch (f->window->scan.error) {
	case SCAN_STRAY_QUOTE:
		if (is_marked(f->window, at))
			return error_at(f, at, d, "a byte-order mark inside "
			    "the file; two files were joined? (kind-read a.csv "
			    "b.csv joins them)");
		return error_at(f, at, d, "a stray quote: a field with quotes "
		    "in it must be quoted as a whole and its quotes doubled"
		    FAULT_REPAIR);
	case SCAN_STRAY_CR:
		return error_at(f, at, d, "a carriage return outside quotes "
		    "that ends no line (kind-read mends line ends)");
	case SCAN_NUL:
		return error_at(f, at, d, "a NUL byte; this is not a text "
		    "file, or it was damaged");
	default:
		snprintf(what, sizeof(what), "byte 0x%02x at offset %" PRIu64
		    " is not valid UTF-8 (kind-read -e windows-1252 reads "
		    "other encodings)", f->window->buf[at],
		    f->window->bytes_before + at);
		return error_at(f, at, d, what);
	}
}

/*
 * A failing program ends its stream with a quote that is not closed and the
 * reason why.
 */
static int
passed_on(const struct fault *f, struct diag *d)
{
	static const char begin[] = "\"kind-";
	struct slice s = window_slice(f->window, f->window->start,
	    f->window->end - f->window->added_newline);
	char reason[sizeof(d->text)];
	size_t n = 0;

	if (s.n < sizeof(begin) || s.n >= sizeof(reason) ||
	    memcmp(s.p, begin, sizeof(begin) - 1) != 0)
		return 0;
	for (size_t i = 1; i < s.n; i++) {
		reason[n++] = s.p[i];
		i += s.p[i] == '"';
	}
	return diag_at(d, f->window->name, 0, FAULT_PASSED_ON "%.*s", (int)n,
	    reason);
}

int
fault_quote(const struct fault *f, struct diag *d)
{
	struct slice record = window_slice(f->window, f->window->start,
	    f->window->end);
	struct slice field;
	size_t pos = 0, opened = f->window->start;

	if (passed_on(f, d))
		return -1;
	while (field_split(record, f->window->scan.delim, &pos, &field))
		opened = (size_t)(field.p - (char *)f->window->buf);
	return error_at(f, opened, d,
	    "the quote that opens here is never closed");
}

int
fault_torn(const struct fault *f, struct diag *d)
{
	return diag_at(d, f->window->name, 0, "ends in the middle of a record; "
	    "an earlier stage failed or was stopped");
}
