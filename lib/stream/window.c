/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The input is scanned in batches that stay in the processor's nearest cache.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/slice.h"
#include "base/diag.h"
#include "scan/bits.h"
#include "stream/window.h"

uint64_t
window_line(const struct window *w, size_t at)
{
	return w->lines_before + scan_count_lines(w->buf, at, w->any_eol);
}

uint64_t
window_start_line(struct window *w)
{
	if (w->counted_before != w->bytes_before || w->counted > w->start) {
		w->counted_before = w->bytes_before;
		w->counted = 0;
		w->lines = 0;
	}
	w->lines += scan_count_lines(w->buf + w->counted,
	    w->start - w->counted, w->any_eol);
	w->counted = w->start;
	return w->lines_before + w->lines;
}

struct slice
window_slice(const struct window *w, size_t begin, size_t end)
{
	return (struct slice){ (const char *)w->buf + begin, end - begin };
}

static int
read_error(const struct window *w, struct diag *d)
{
	struct diag reason = *d;

	return diag_at(d, w->name, 0, "%s", reason.text);
}

/* Bytes behind the window for the scanner: does the input go on? */
static void
pad(struct window *w)
{
	memset(w->buf + w->end, ' ', SCAN_PADDING);
	if (!w->eof)
		w->buf[w->end] = '\n';
}

static void
end_last_line(struct window *w)
{
	if (w->end > w->start && w->buf[w->end - 1] != '\n' &&
	    !(w->any_eol && w->buf[w->end - 1] == '\r')) {
		w->buf[w->end++] = '\n';
		w->added_newline = true;
	}
}

static int
fill(struct window *w, struct diag *d)
{
	while (!w->eof && w->end < w->size) {
		ssize_t n = w->read(w->ctx, w->buf + w->end,
		    w->size - w->end, d);

		if (n < 0)
			return read_error(w, d);
		w->end += (size_t)n;
		w->eof = n == 0;
	}
	if (w->eof)
		end_last_line(w);
	pad(w);
	return 0;
}

/* What was allocated, from where its blocks are lines of the cache. */
static unsigned char *
own_lines(const struct window *w)
{
	size_t past = (uintptr_t)w->own % MARKS_BLOCK;

	return w->own + (past > 0 ? MARKS_BLOCK - past : 0);
}

static void
resize(struct window *w, size_t size)
{
	const unsigned char *old = w->buf;
	unsigned char *own = w->own;

	w->size = size;
	w->own = xmalloc(size + WINDOW_BEHIND + MARKS_BLOCK - 1);
	w->buf = own_lines(w);
	if (w->end > 0)
		memcpy(w->buf, old, w->end);
	free(own);
}

static void
rewind_scan(struct window *w)
{
	scan_restart(&w->scan, &w->marks);
	w->nends = 0;
	w->left = w->passed = 0;
}

/* The marks before the record, and all ends of records, are not needed. */
static void
forget_marks(struct window *w)
{
	for (size_t i = 0; i < w->marks.nends; i++)
		w->passed += bits_count(w->marks.ends[i].newline);
	w->nends = 0;
	marks_forget(&w->marks, w->start / MARKS_BLOCK);
}

/*
 * Moves the unfinished record to the front and reads on behind it.  Returns 1
 * if there is more to scan, 0 at the end of the input.
 */
static int
refill(struct window *w, struct diag *d)
{
	size_t left = w->end - w->start;

	if (w->eof)
		return 0;
	if (left >= WINDOW_LONGEST)
		return diag_at(d, w->name, window_line(w, w->start),
		    "the record that begins here is longer than %d MiB; "
		    "is a quote not closed?", WINDOW_LONGEST / 1024 / 1024);
	w->lines_before += w->passed + w->scan.lines - scan_count_lines(
	    w->buf + w->start, left, w->any_eol);
	w->bytes_before += w->start;
	memmove(w->buf, w->buf + w->start, left);
	w->start = 0;
	w->end = left;
	if (left == w->size)
		resize(w, w->size * 2);
	if (fill(w, d) < 0)
		return -1;
	rewind_scan(w);
	return w->end > 0;
}

/* Scans the next batch.  Returns 1, or 0 when the window is used up. */
static int
next_batch(struct window *w)
{
	const struct scan_text text = { w->buf, w->end };
	size_t all = (w->end + MARKS_BLOCK - 1) / MARKS_BLOCK;
	size_t n = all - w->marks.first - w->marks.nblocks;

	forget_marks(w);
	if (n == 0)
		return 0;
	if (n > WINDOW_BATCH)
		n = WINDOW_BATCH;
	scan_run(w->scanner, &w->scan, &text, n, &w->marks);
	return 1;
}

static void
skip_byte_order_mark(struct window *w)
{
	if (w->end < 3 || memcmp(w->buf, "\xef\xbb\xbf", 3) != 0)
		return;
	w->end -= 3;
	memmove(w->buf, w->buf + 3, w->end);
	w->bytes_before += 3;
}

int
window_open(struct window *w, size_t size, struct diag *d)
{
	resize(w, size > 0 ? size : WINDOW_SIZE);
	rewind_scan(w);
	if (fill(w, d) < 0)
		return -1;
	skip_byte_order_mark(w);
	return fill(w, d);
}

void
window_clear(struct window *w)
{
	free(w->own);
	w->own = NULL;
	marks_clear(&w->marks);
}

void
window_view(struct window *w, unsigned char *records, size_t n)
{
	w->buf = records;
	w->start = 0;
	w->end = n;
	w->eof = true;
	w->added_newline = false;
	end_last_line(w);
	pad(w);
	rewind_scan(w);
}

int
window_move(struct window *w, uint64_t line, uint64_t offset, struct diag *d)
{
	w->buf = own_lines(w);
	w->start = w->end = 0;
	w->eof = w->added_newline = false;
	w->lines_before = line;
	w->bytes_before = w->counted_before = offset;
	w->counted = 0;
	w->lines = 0;
	rewind_scan(w);
	return fill(w, d);
}

enum window_more
window_more(struct window *w, struct diag *d)
{
	int more;

	if (w->scan.error != SCAN_OK)
		return WINDOW_BAD;
	if (next_batch(w))
		return WINDOW_BLOCKS;
	more = refill(w, d);
	if (more < 0)
		return WINDOW_ERROR;
	return more > 0 ? WINDOW_MOVED : WINDOW_END;
}
