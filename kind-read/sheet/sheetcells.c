/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "kind-read/csv/decimal.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/rowspool.h"
#include "kind-read/sheet/sheetcells.h"

/* Fewer digits than this are written as the double with that value is. */
#define PLAIN 15

/* A longer row would be refused as a line of CSV. */
#define LONGEST ((size_t)64 << 20)

struct span {
	uint64_t first;
	uint64_t last;
};

struct sheetcells {
	struct archive *archive;
	const struct sheetcells_options *opt;
	struct sheetfacts facts;
	struct rowspool *rows;
	struct buf text;	/* of the row */
	uint64_t fields;	/* in it */
	uint64_t row;
	uint64_t written;	/* the last row with something in it */
	uint64_t count;		/* rows with something in them */
	struct span *hidden;	/* columns */
	size_t nhidden;
	size_t hidden_cap;
	struct buf scratch;
};

struct sheetcells *
sheetcells_new(struct archive *a, const struct sheetcells_options *opt,
    struct diag *d)
{
	struct sheetcells *c = xcalloc(1, sizeof(*c));

	c->archive = a;
	c->opt = opt;
	c->rows = rowspool_new(d);
	if (c->rows != NULL)
		return c;
	sheetcells_free(c);
	return NULL;
}

void
sheetcells_free(struct sheetcells *c)
{
	if (c == NULL)
		return;
	rowspool_free(c->rows);
	buf_clear(&c->text);
	buf_clear(&c->scratch);
	free(c->hidden);
	free(c);
}

struct sheetfacts *
sheetcells_facts(struct sheetcells *c)
{
	return &c->facts;
}

uint64_t
sheetcells_rows(const struct sheetcells *c)
{
	return c->count;
}

void
sheetcells_hide(struct sheetcells *c, uint64_t first, uint64_t last)
{
	c->hidden = xgrow(c->hidden, c->nhidden, &c->hidden_cap,
	    sizeof(*c->hidden));
	c->hidden[c->nhidden++] = (struct span){ first, last };
}

uint64_t
sheetcells_now(const struct sheetcells *c)
{
	return c->row;
}

int
sheetcells_row(struct sheetcells *c, uint64_t row, struct diag *d)
{
	if (row <= c->row || row > SHEETCELLS_ROWS)
		return sheetfacts_fail(d, row, 0, row <= c->row ?
		    "this row stands there twice, or behind a later one" :
		    "there cannot be so many rows");
	c->row = row;
	c->text.len = 0;
	c->fields = 0;
	return 0;
}

/* Commas up to the column. */
static int
go_to(struct sheetcells *c, uint64_t column, struct diag *d)
{
	if (column >= SHEETCELLS_COLUMNS || column < c->fields)
		return sheetfacts_fail(d, c->row, column, column < c->fields ?
		    "this cell stands there twice, or left of an earlier one" :
		    "there cannot be so many columns");
	if (c->text.len > LONGEST)
		return sheetfacts_fail(d, c->row, column,
		    "this row is longer than 64 MiB");
	buf_fill(&c->text, ',', (long)(column -
	    (c->fields > 0 ? c->fields - 1 : 0)));
	c->fields = column + 1;
	return 0;
}

static void
put_quoted(struct sheetcells *c, struct slice text)
{
	struct buf *b = &c->text;

	buf_putc(b, '"');
	for (size_t i = 0; i < text.n; i++) {
		char ch = text.p[i];

		if ((ch == '\n' || ch == '\r') && !c->opt->keep_lines) {
			i += ch == '\r' && i + 1 < text.n &&
			    text.p[i + 1] == '\n';
			ch = ' ';
		}
		if (ch == '"')
			buf_putc(b, '"');
		buf_putc(b, ch);
	}
	buf_putc(b, '"');
}

static bool
needs_quotes(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == ',' || text.p[i] == '"' ||
		    text.p[i] == '\n' || text.p[i] == '\r')
			return true;
	return false;
}

static bool
is_blank(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (strchr(" \t\r\n", text.p[i]) == NULL || text.p[i] == '\0')
			return false;
	return true;
}

static struct slice
with_point(struct sheetcells *c, struct slice text)
{
	struct slice trimmed = slice_trim(text), number;

	c->scratch.len = 0;
	if (!c->opt->decimal_comma || !decimal_point(trimmed,
	    buf_room(&c->scratch, trimmed.n + 1), &number))
		return text;
	return number;
}

int
sheetcells_text(struct sheetcells *c, uint64_t column, struct slice text,
    struct diag *d)
{
	if (is_blank(text))
		return 0;
	if (go_to(c, column, d) < 0)
		return -1;
	text = with_point(c, text);
	if (needs_quotes(text))
		put_quoted(c, text);
	else
		buf_slice(&c->text, text);
	return 0;
}

/* A whole number as the double with its value is written. */
static bool
is_plain(struct slice s)
{
	return s.n > 0 && s.n < PLAIN && num_digits(s, 0) == s.n &&
	    (s.p[0] != '0' || s.n == 1);
}

int
sheetcells_number(struct sheetcells *c, uint64_t column, struct slice number,
    struct diag *d)
{
	char text[NUM_SIZE];
	double value;

	if (go_to(c, column, d) < 0)
		return -1;
	if (is_plain(number)) {
		buf_slice(&c->text, number);
		return 0;
	}
	if (!num_parse(number, &value)) {
		c->scratch.len = 0;
		buf_printf(&c->scratch, "\"%.*s\" is not a number",
		    (int)num_smaller(number.n, 100), number.p);
		return sheetfacts_fail(d, c->row, column, c->scratch.p);
	}
	num_format(value, text);
	buf_puts(&c->text, text);
	return 0;
}

int
sheetcells_date(struct sheetcells *c, uint64_t column, struct slice date,
    struct diag *d)
{
	if (go_to(c, column, d) < 0)
		return -1;
	buf_slice(&c->text, date);
	return 0;
}

int
sheetcells_error(struct sheetcells *c, uint64_t column, struct slice error,
    struct diag *d)
{
	for (size_t i = 0; i < c->opt->nmissing; i++) {
		if (!slice_is(error, c->opt->missing[i]))
			continue;
		sheetfacts_see(&c->facts.errors, c->row, column);
		return sheetcells_text(c, column, error, d);
	}
	c->scratch.len = 0;
	buf_printf(&c->scratch, "the error %.*s is no answer; mend it, or "
	    "take it for missing with -m '%.*s'",
	    (int)num_smaller(error.n, 20), error.p,
	    (int)num_smaller(error.n, 20), error.p);
	return sheetfacts_fail(d, c->row, column, c->scratch.p);
}

static int
write_row(struct sheetcells *c, uint64_t skipped, struct diag *d)
{
	if (archive_spend(c->archive, c->text.len, d) < 0)
		return -1;
	return rowspool_add(c->rows, skipped, c->fields, buf_all(&c->text), d);
}

int
sheetcells_end_row(struct sheetcells *c, uint64_t times, struct diag *d)
{
	uint64_t skipped = c->row - c->written - 1;

	if (times - 1 > SHEETCELLS_ROWS - c->row) {
		if (c->fields > 0)
			return sheetfacts_fail(d, c->row, 0,
			    "there cannot be so many rows");
		times = SHEETCELLS_ROWS - c->row + 1;
	}
	c->row += times - 1;
	if (c->fields == 0)
		return 0;
	for (uint64_t i = 0; i < times; i++)
		if (write_row(c, i == 0 ? skipped : 0, d) < 0)
			return -1;
	c->written = c->row;
	c->count += times;
	return 0;
}

/* Those to the right of the last one with something in it do not matter. */
static void
count_hidden(struct sheetcells *c)
{
	uint64_t columns = rowspool_columns(c->rows);

	for (size_t i = 0; i < c->nhidden; i++) {
		const struct span *s = &c->hidden[i];
		uint64_t end = s->last < columns ? s->last + 1 : columns;

		if (end > s->first)
			c->facts.hidden_columns += end - s->first;
	}
}

int
sheetcells_finish(struct sheetcells *c, struct diag *d)
{
	count_hidden(c);
	if (archive_spend(c->archive, rowspool_bytes(c->rows), d) < 0)
		return -1;
	return rowspool_finish(c->rows, d);
}
