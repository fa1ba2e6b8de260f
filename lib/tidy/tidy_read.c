/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/num.h"
#include "stream/csvin.h"
#include "table/made_text.h"
#include "tidy/tidy.h"
#include "tidy/tidy_check.h"
#include "tidy/beside_check.h"
#include "tidy/tidy_difference.h"
#include "tidy/tidy_record.h"
#include "tidy/tidy_test.h"
#include "tidy/tidy_wave.h"
#include "tidy/tidy_read.h"

struct reader {
	struct tidy_record record;
	struct tidy *tidy;
	size_t in_stream;	/* tables of the stream that were begun */
	bool open;		/* the last of them has not ended */
	bool column_open;	/* nor its last column, */
	size_t row;		/* which has so many rows so far */
	size_t statistic;	/* that comes next; 0: no test is open */
};

static struct slice
field(const struct reader *r, size_t column)
{
	return tidy_record_field(&r->record, column);
}

static int
wrong_field(const struct reader *r, size_t column, const char *wanted,
    struct diag *d)
{
	return tidy_record_wrong_field(&r->record, column, wanted, d);
}

static struct tidy_table *
last_table(const struct reader *r)
{
	return &r->tidy->tables[r->tidy->n - 1];
}

/* A copy that lives as long as the tables; the last text is taken again if it
 * is the same, since most fields repeat. */
static struct slice
keep(struct reader *r, struct slice text, struct slice last)
{
	if (last.p != NULL && slice_eq(text, last))
		return last;
	return (struct slice){ arena_string(&r->tidy->arena, text), text.n };
}

static void
add_column(struct reader *r, struct tidy_table *t)
{
	const struct tidy_column *last = t->ncolumns > 0 ?
	    &t->columns[t->ncolumns - 1] : NULL;
	struct slice heading = keep(r, field(r, TIDY_BREAK), last != NULL ?
	    last->heading : slice_of(""));

	t->columns = xgrow(t->columns, t->ncolumns, &t->columns_cap,
	    sizeof(*t->columns));
	t->columns[t->ncolumns++] = (struct tidy_column){ .heading = heading,
	    .label = keep(r, field(r, TIDY_COLUMN), heading),
	    .letter = keep(r, field(r, TIDY_LETTER), slice_of("")) };
	r->column_open = true;
	r->row = 0;
}

/* The column of the record: the last one, or a new one behind it. */
static int
enter_column(struct reader *r, struct diag *d)
{
	struct tidy_table *t = last_table(r);
	struct tidy_column *c;

	if (!r->column_open) {
		if (tidy_find_column(t, field(r, TIDY_BREAK),
		    field(r, TIDY_COLUMN)) < t->ncolumns)
			return wrong_field(r, TIDY_COLUMN, "each column once",
			    d);
		if (t->ncolumns == 0 &&
		    !slice_is(field(r, TIDY_BREAK), "Total"))
			return wrong_field(r, TIDY_BREAK, "the total first", d);
		add_column(r, t);
		return 0;
	}
	c = &t->columns[t->ncolumns - 1];
	if (!slice_eq(field(r, TIDY_BREAK), c->heading) ||
	    !slice_eq(field(r, TIDY_COLUMN), c->label))
		return tidy_record_wrong(&r->record, d,
		    "column \"%.*s\" has no base, so lines are "
		    "missing", (int)c->label.n, c->label.p);
	return 0;
}

static int
add_row(struct reader *r, enum table_kind kind, struct diag *d)
{
	struct tidy_table *t = last_table(r);
	struct slice label = field(r, TIDY_ROW);

	if (t->ncolumns == 1) {
		if (tidy_find_row(t, kind, label) < t->nrows)
			return wrong_field(r, TIDY_ROW, "each row once", d);
		t->rows = xgrow(t->rows, t->nrows, &t->rows_cap,
		    sizeof(*t->rows));
		t->rows[t->nrows++] = (struct tidy_row){ kind,
		    keep(r, label, slice_of("")) };
	}
	if (r->row >= t->nrows || t->rows[r->row].kind != kind ||
	    !slice_eq(t->rows[r->row].label, label))
		return wrong_field(r, TIDY_ROW,
		    "the rows of the first column in "
		    "the same order", d);
	r->row++;
	return 0;
}

/* "B=0.1 rest=0.02" */
static int
take_ps(struct reader *r, struct tidy_cell *cell, struct diag *d)
{
	struct slice rest = field(r, TIDY_P), part;
	size_t cap = 0;

	while (rest.n > 0 && slice_part(&rest, ' ', &part)) {
		size_t equals = slice_find_last(part, "=");
		struct tidy_p p = { .other = slice_before(part, equals) };

		if (equals == part.n || p.other.n == 0 ||
		    !num_parse(slice_behind(part, equals + 1), &p.p) ||
		    !(p.p >= 0 && p.p <= 1))
			return wrong_field(r, TIDY_P, "p-values like B=0.03",
			    d);
		p.other = keep(r, p.other, slice_of(""));
		cell->ps = xgrow(cell->ps, cell->nps, &cap, sizeof(*cell->ps));
		cell->ps[cell->nps++] = p;
	}
	return 0;
}

static int
take_cell(struct reader *r, enum table_kind kind, struct diag *d)
{
	struct tidy_table *t = last_table(r);
	struct tidy_cell *cell;
	struct diag reason;

	if (enter_column(r, d) < 0 || add_row(r, kind, d) < 0)
		return -1;
	t->cells = xgrow(t->cells, t->ncells, &t->cells_cap,
	    sizeof(*t->cells));
	cell = &t->cells[t->ncells];
	if (tidy_record_cell(&r->record, table_is_share(kind), cell, d) < 0)
		return -1;
	cell->sig = keep(r, cell->sig, slice_of(""));
	t->ncells++;
	if (tidy_check_cell(cell, kind, &reason) < 0)
		return tidy_record_wrong(&r->record, d, "%s", reason.text);
	return r->tidy->with_ps ? take_ps(r, cell, d) : 0;
}

static int
take_base(struct reader *r, struct diag *d)
{
	struct tidy_table *t = last_table(r);
	struct tidy_column *c;

	if (enter_column(r, d) < 0)
		return -1;
	if (r->row != t->nrows)
		return tidy_record_wrong(&r->record, d,
		    "the column has %zu of the %zu rows of "
		    "the first one", r->row, t->nrows);
	c = &t->columns[t->ncolumns - 1];
	r->column_open = false;
	if (!slice_eq(field(r, TIDY_WEIGHTED), field(r, TIDY_BASE_WEIGHTED)))
		return wrong_field(r, TIDY_WEIGHTED, "base_weighted", d);
	if (!slice_eq(field(r, TIDY_UNWEIGHTED),
	    field(r, TIDY_BASE_UNWEIGHTED)))
		return wrong_field(r, TIDY_UNWEIGHTED, "base_unweighted", d);
	if (tidy_record_base(&r->record, &c->base, d) < 0 ||
	    tidy_record_status(&r->record, &c->status, d) < 0)
		return -1;
	if ((c->status & TABLE_SECRET) && c->base.unweighted.known)
		return tidy_record_wrong(&r->record, d, "the status [c] says "
		    "that the base is hidden, and it is there");
	if (t->ncolumns == 1 && c->base.unweighted.known &&
	    c->base.unweighted.n == 0)
		return tidy_record_wrong(&r->record, d,
		    "nobody is in the base of \"%.*s\", so "
		    "there is nothing to report", (int)t->question.n,
		    t->question.p);
	return 0;
}

static void
take_note(struct reader *r)
{
	struct tidy_table *t = last_table(r);

	t->notes = xgrow(t->notes, t->nnotes, &t->notes_cap,
	    sizeof(*t->notes));
	t->notes[t->nnotes++] = keep(r, field(r, TIDY_ROW), slice_of(""));
}

static int
take_title(struct reader *r, struct diag *d)
{
	struct tidy_table *t = last_table(r);

	if (t->title.n > 0 || field(r, TIDY_ROW).n == 0)
		return wrong_field(r, TIDY_ROW, t->title.n > 0 ? "one title" :
		    "a title", d);
	t->title = keep(r, field(r, TIDY_ROW), slice_of(""));
	return 0;
}

static int
take_break(struct reader *r, struct diag *d)
{
	struct tidy_table *t = last_table(r);
	struct slice heading = field(r, TIDY_BREAK), title;
	size_t c = 0;

	title = keep(r, field(r, TIDY_ROW), slice_of(""));
	while (c < t->ncolumns && !slice_eq(t->columns[c].heading, heading))
		c++;
	if (c == 0 || c == t->ncolumns)
		return wrong_field(r, TIDY_BREAK, "a break of the table", d);
	if (title.n == 0 || t->columns[c].title.n > 0)
		return wrong_field(r, TIDY_ROW, "one title of the break", d);
	for (; c < t->ncolumns; c++)
		if (slice_eq(t->columns[c].heading, heading))
			t->columns[c].title = title;
	return 0;
}

/* The last line of a table. */
static int
take_made(struct reader *r, struct diag *d)
{
	struct tidy_table *t = last_table(r);
	struct diag reason;

	if (made_text_read(keep(r, field(r, TIDY_ROW), slice_of("")), &t->made,
	    &reason) < 0)
		return tidy_record_wrong(&r->record, d,
		    "row: %s", reason.text);
	if (t->ncolumns == 0 || t->nrows == 0)
		return tidy_record_wrong(&r->record, d,
		    "the table has no %s", t->ncolumns == 0 ? "columns" :
		    "rows");
	if (r->in_stream > 1 && t->made.tables != t[-1].made.tables)
		return tidy_record_wrong(&r->record, d,
		    "row: found tables=%zu, wanted %zu as in "
		    "the table before", t->made.tables, t[-1].made.tables);
	if (r->in_stream > 1 && (t->made.part < t[-1].made.part ||
	    (t->made.part > 0) != (t[-1].made.part > 0)))
		return tidy_record_wrong(&r->record, d, "row: found part=%zu "
		    "behind part=%zu", t->made.part, t[-1].made.part);
	if (r->in_stream > 1 && t->made.part == t[-1].made.part &&
	    !made_text_same(&t->made, &t[-1].made))
		return tidy_record_wrong(&r->record, d, "row: found other "
		    "words than in the table before; tables of one %s are "
		    "made in one way", t->made.part > 0 ? "part" : "stream");
	if (tidy_check_summary(t, r->in_stream > 1 &&
	    t->made.part == t[-1].made.part ? t - 1 : NULL, &reason) < 0)
		return tidy_record_wrong(&r->record, d, "row: %s",
		    reason.text);
	if (t->made.shown.items && tidy_check_items(t, r->in_stream > 1 &&
	    t->made.part == t[-1].made.part ? t - 1 : t, &reason) < 0)
		return tidy_record_wrong(&r->record, d, "row: %s",
		    reason.text);
	if (tidy_check_table(t, &reason) < 0 ||
	    beside_check(t, &reason) < 0 ||
	    tidy_difference_check(t, &reason) < 0 ||
	    tidy_wave_check(t, &reason) < 0)
		return tidy_record_wrong(&r->record, d, "the table of "
		    "\"%.*s\" contradicts itself: %s", (int)t->question.n,
		    t->question.p, reason.text);
	r->open = false;
	return 0;
}

static int
take(struct reader *r, struct diag *d)
{
	struct slice word = field(r, TIDY_KIND);
	enum table_kind kind;

	if (r->statistic > 0 && !slice_is(word, "test"))
		return tidy_record_wrong(&r->record, d,
		    "the line of \"%s\" is missing",
		    tidy_statistics[r->statistic]);
	if (r->in_stream > 0 && tidy_wave_is_open(last_table(r)) &&
	    !tidy_record_is_wave(&r->record))
		return wrong_field(r, TIDY_KIND, "the rest of the last wave",
		    d);
	if (table_kind_find(word, &kind))
		return take_cell(r, kind, d);
	if (slice_is(word, "base"))
		return take_base(r, d);
	if (r->column_open)
		return wrong_field(r, TIDY_KIND, "a base first", d);
	if (tidy_record_is_wave(&r->record))
		return tidy_wave_take(&r->record, last_table(r),
		    &r->tidy->arena, d);
	if (slice_is(word, "difference"))
		return tidy_difference_take(&r->record, last_table(r),
		    &r->tidy->arena, d);
	if (slice_is(word, "test"))
		return tidy_test_take(&r->record, last_table(r),
		    &r->statistic, &r->tidy->arena, d);
	if (slice_is(word, "made"))
		return take_made(r, d);
	if (slice_is(word, "break"))
		return take_break(r, d);
	if (slice_is(word, "title"))
		return take_title(r, d);
	if (!slice_is(word, "note"))
		return wrong_field(r, TIDY_KIND,
		    "answer, net, mean, median, sd, "
		    "nps, lead, cumulative, raw, weight, base, previous, "
		    "previous-base, change, difference, test, break, title, "
		    "note or made", d);
	take_note(r);
	return 0;
}

/* A stream ends where the input does, or another one begins. */
static int
end_stream(const struct reader *r, struct diag *d)
{
	const struct tidy_table *t;

	if (r->in_stream == 0)
		return tidy_record_wrong(&r->record, d,
		    "the table stream ends behind its header, "
		    "without tables: an earlier stage failed or was stopped");
	t = last_table(r);
	if (r->open)
		return tidy_record_wrong(&r->record, d,
		    "the table of \"%.*s\" ends without its "
		    "line of the kind \"made\": an earlier stage failed or "
		    "was stopped, or is of another version",
		    (int)t->question.n, t->question.p);
	if (r->in_stream != t->made.tables)
		return tidy_record_wrong(&r->record, d,
		    "found %zu %s, wanted %zu: an earlier stage "
		    "failed or was stopped", r->in_stream, r->in_stream == 1 ?
		    "table" : "tables", t->made.tables);
	return 0;
}

static int
begin_table(struct reader *r, struct diag *d)
{
	struct tidy *all = r->tidy;
	struct tidy_table *t;
	uint64_t number;

	if (!num_parse_uint(field(r, TIDY_TABLE), UINT64_MAX, &number) ||
	    number != r->in_stream + 1)
		return tidy_record_wrong(&r->record, d,
		    "table: found \"%.*s\", wanted %zu",
		    (int)field(r, TIDY_TABLE).n, field(r, TIDY_TABLE).p,
		    r->in_stream + 1);
	all->tables = xgrow(all->tables, all->n, &all->cap,
	    sizeof(*all->tables));
	t = &all->tables[all->n++];
	*t = (struct tidy_table){ .input = csvin_filename(r->record.in),
	    .stream = all->nstreams, .line = csvin_line(r->record.in) };
	t->question = keep(r, field(r, TIDY_QUESTION), slice_of(""));
	t->wording = keep(r, field(r, TIDY_WORDING), t->question);
	r->in_stream++;
	r->open = true;
	return 0;
}

/* Raw rows have their own base, all the same one.  The first says which. */
static int
check_base(struct reader *r, struct diag *d)
{
	struct tidy_table *t = last_table(r);
	bool raw = slice_is(field(r, TIDY_KIND), table_kind_name(TABLE_RAW));
	struct slice *base = raw ? &t->base_all : &t->base;

	if (base->n == 0)
		*base = keep(r, field(r, TIDY_BASE), slice_of(""));
	if (!slice_eq(field(r, TIDY_BASE), *base))
		return wrong_field(r, TIDY_BASE, raw ? "that of the other raw "
		    "rows" : "that of the table", d);
	return 0;
}

/* Does the record belong to the table that is open? */
static int
check_table(const struct reader *r, struct diag *d)
{
	const struct tidy_table *t = last_table(r);
	uint64_t number;

	if (!num_parse_uint(field(r, TIDY_TABLE), UINT64_MAX, &number) ||
	    number != r->in_stream)
		return end_stream(r, d);
	if (!slice_eq(field(r, TIDY_QUESTION), t->question))
		return wrong_field(r, TIDY_QUESTION, "that of the table", d);
	if (!slice_eq(field(r, TIDY_WORDING), t->wording))
		return wrong_field(r, TIDY_WORDING, "that of the table", d);
	return 0;
}

static int
read_record(struct reader *r, struct diag *d)
{
	if (slice_is(field(r, TIDY_TABLE), "table")) {
		if (!slice_eq(csvin_record(r->record.in),
		    csvin_header(r->record.in)))
			return tidy_record_wrong(&r->record, d,
			    "this header line differs from the "
			    "first one");
		if (end_stream(r, d) < 0)
			return -1;
		r->in_stream = 0;
		r->tidy->nstreams++;
		return 0;
	}
	if (!r->open && r->in_stream > 0 &&
	    r->in_stream == last_table(r)->made.tables)
		return tidy_record_wrong(&r->record, d,
		    "the stream says that it has %zu %s, and "
		    "this is a line more", r->in_stream, r->in_stream == 1 ?
		    "table" : "tables");
	if ((r->open ? check_table(r, d) : begin_table(r, d)) < 0 ||
	    check_base(r, d) < 0)
		return -1;
	return take(r, d);
}

int
tidy_read(struct csvin *in, struct tidy *tidy, struct diag *d)
{
	struct reader r = { .record.in = in, .tidy = tidy };
	int got;

	if (tidy_record_find(&r.record, d) < 0)
		return -1;
	while ((got = csvin_next(in, d)) == 1)
		if (read_record(&r, d) < 0)
			return -1;
	tidy->nstreams++;
	return got < 0 ? -1 : end_stream(&r, d);
}
