/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "stream/field.h"
#include "stream/source.h"
#include "stream/watch.h"
#include "codebook/codebook.h"
#include "base/fmt.h"
#include "kind-read/csv/clean.h"
#include "stream/names.h"
#include "kind-read/csv/rows.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/csv/csvfile.h"
#include "kind-read/columns/joined.h"
#include "kind-read/columns/shape.h"
#include "kind-read/columns/selection.h"
#include "kind-read/columns/selection_labelled.h"
#include "kind-read/sheet/sheetfile.h"
#include "kind-read/stat/statfile.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/quotescan.h"
#include "kind-read/optionscan.h"
#include "kind-read/tailscan.h"
#include "kind-read/people.h"
#include "kind-read/peoplescan.h"
#include "kind-read/idcheck.h"
#include "kind-read/export.h"

struct export {
	const char *name;
	struct export_options own;	/* of this file */
	const struct export_options *opt;	/* that */
	struct export_watch watch;
	struct spool *spool;
	struct sheetfile *sheet;	/* of a workbook, or NULL */
	struct spool *cells;	/* its CSV */
	struct csvfile *csv;	/* this one or */
	struct statfile *stat;	/* that one; the other is NULL */
	struct joined *joined;	/* or NULL */
	struct selection selection;
	bool same;		/* rows pass as they are */
	bool tests;		/* some respondents may be none */
	struct people *people;	/* or NULL: each row is of one of its own */
	struct idcheck *ids;	/* or NULL */
	struct slice *fields;	/* of the stream's record */
	struct buf text;	/* room for a run of them */
	row_fn *fn;		/* who gets the respondents, */
	void *ctx;		/* and with what */
	uint64_t dropped;	/* test responses */
	uint64_t count;		/* respondents given out */
	struct facts facts;	/* of the columns */
};

/* Whose the rows are; where each is of a respondent of its own, nobody is there
 * twice. */
static int
start_people(struct export *e, struct diag *d)
{
	const struct header *h = csvfile_header(e->csv);

	if (e->people == NULL &&
	    peoplescan_header(h, e->opt, &e->people, d) < 0)
		return -1;
	if (e->people == NULL)
		e->ids = idcheck_new(h);
	return 0;
}

static int
start_csv(struct export *e, struct diag *d)
{
	struct spool *text = e->cells != NULL ? e->cells : e->spool;
	struct diag why;
	bool plain = false;

	if (e->cells == NULL && quotescan(e->spool, e->opt, &plain, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	e->own.dialect.no_quotes |= plain;
	if (optionscan(text, e->name, e->opt, &e->joined, d) < 0 ||
	    (people_ask_last(e->opt) && peoplescan_csv(text, e->name,
	    &e->own, &e->people, d) < 0))
		return -1;
	e->csv = tailscan(text, e->name, &e->own, d);
	if (e->csv == NULL)
		return -1;
	if (start_people(e, &why) < 0 ||
	    selection_csv(&e->selection, csvfile_header(e->csv), e->joined,
	    e->opt, &e->facts, &why) < 0)
		return diag_at(d, e->name, csvfile_header_line(e->csv), "%s",
		    why.text);
	for (size_t i = 0; i < csvfile_header(e->csv)->n; i++)
		if (shape_splits(e->selection.shape, i))
			csvfile_keep_lines(e->csv, i);
	e->tests = !e->opt->keep_tests &&
	    header_tells_tests(csvfile_header(e->csv));
	e->same = !e->tests && e->people == NULL &&
	    shape_is_same(e->selection.shape, csvfile_header(e->csv)->n);
	return 0;
}

/* With a codebook of the user's, its labels are put in place of the file's. */
static int
start_stat(struct export *e, struct diag *d)
{
	struct statfile_options opt = { .name = e->name,
	    .encoding = e->opt->encoding, .codes = e->opt->codes,
	    .keep_missing = e->opt->keep_missing, .repair = e->opt->repair,
	    .missing = e->opt->missing, .nmissing = e->opt->nmissing,
	    .watch = e->watch.progress };
	const struct names *names;
	struct diag why;

	if (people_ask_last(e->opt) &&
	    peoplescan_stat(e->spool, &opt, e->opt, &e->people, d) < 0)
		return -1;
	if (spool_rewind(e->spool, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	e->stat = statfile_open(spool_fd(e->spool), &opt, d);
	if (e->stat == NULL)
		return -1;
	names = statfile_names(e->stat);
	if ((e->people == NULL && people_new(&e->people, names->name, names->n,
	    e->opt, &why) < 0) || selection_labelled(&e->selection,
	    statfile_codebook(e->stat), e->opt, &e->facts, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	e->same = e->people == NULL &&
	    shape_is_same(e->selection.shape, names->n);
	return 0;
}

/* What the dialect of a file is says nothing about a sheet. */
static int
take_sheet(struct export *e, struct diag *d)
{
	e->own.encoding = "UTF-8";
	e->own.dialect.delim = ',';
	e->own.dialect.no_quotes = false;
	e->own.decimal_comma = e->own.pad = e->own.repair = false;
	e->cells = spool_take(sheetfile_take(e->sheet), e->name, d);
	return e->cells != NULL ? 0 : -1;
}

/* Makes CSV of a sheet, if this is a file with sheets. */
static int
start_sheet(struct export *e, struct diag *d)
{
	struct diag why;
	int status = spool_rewind(e->spool, &why);

	if (status == 0)
		status = sheetfile_open(&e->sheet, spool_fd(e->spool), e->opt,
		    &why);
	if (status < 0 || spool_rewind(e->spool, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	if (status > 0 && take_sheet(e, d) < 0)
		return -1;
	return start_csv(e, d);
}

static int
start(struct export *e, struct diag *d)
{
	struct slice head = spool_head(e->spool);
	int status;

	if (statdetect(head) != STATDETECT_NONE)
		status = start_stat(e, d);
	else if (sheetfile_may_be(head))
		status = start_sheet(e, d);
	else
		status = start_csv(e, d);
	if (status < 0)
		return -1;
	e->fields = xcalloc(shape_ncolumns(e->selection.shape),
	    sizeof(*e->fields));
	return 0;
}

struct export *
export_open(const char *path, const struct export_options *opt,
    const struct export_watch *watch, struct diag *d)
{
	struct export *e = xcalloc(1, sizeof(*e));

	e->name = source_name(path);
	e->own = *opt;
	e->opt = &e->own;
	if (watch != NULL)
		e->watch = *watch;
	e->spool = spool_open(path, e->watch.progress, e->watch.bytes, d);
	if (e->spool == NULL || start(e, d) < 0) {
		export_close(e);
		return NULL;
	}
	return e;
}

void
export_close(struct export *e)
{
	if (e == NULL)
		return;
	watch_end(e->watch.progress);
	csvfile_close(e->csv);
	statfile_close(e->stat);
	spool_close(e->cells);
	sheetfile_close(e->sheet);
	spool_close(e->spool);
	selection_clear(&e->selection);
	joined_free(e->joined);
	people_free(e->people);
	idcheck_free(e->ids);
	facts_clear(&e->facts);
	free(e->fields);
	buf_clear(&e->text);
	free(e);
}

bool
export_has_split(const struct export *e, struct slice name)
{
	return map_find(e->selection.split, name) != MAP_NONE;
}

const struct names *
export_names(const struct export *e)
{
	return &e->selection.names;
}

struct codebook *
export_codebook(const struct export *e)
{
	return e->stat != NULL ? statfile_codebook(e->stat) :
	    e->selection.codebook;
}

const struct codebook_variable *
export_variable(const struct export *e, size_t i)
{
	const size_t *variables = e->selection.variables;

	return &export_codebook(e)->variables[variables != NULL ?
	    variables[i] : i];
}

/* A column without a name at the end of a header of several rows is none; but
 * for this. */
static int
check_lost(const struct export *e, const struct slice *fields, struct diag *d)
{
	size_t lost = e->csv == NULL ? 0 :
	    header_lost(csvfile_header(e->csv), fields);

	if (lost == 0)
		return 0;
	return diag_at(d, e->name, csvfile_line(e->csv), "column %zu has no "
	    "name in the header rows and was empty so far, found \"%.*s\"",
	    lost, (int)fields[lost - 1].n, fields[lost - 1].p);
}

/* Lines are counted only when asked for, which takes its time. */
static int
at_row(const struct export *e, const struct diag *why, struct diag *d)
{
	if (e->csv == NULL)
		return diag_at(d, e->name, 0, "respondent %" PRIu64 ": %s",
		    statfile_count(e->stat), why->text);
	return diag_at(d, e->name, csvfile_line(e->csv), "%s", why->text);
}

/* Hands on the fields of the file's record as those of the stream. */
static int
give(struct export *e, const struct slice *fields, struct diag *d)
{
	struct row row = { .width = e->selection.names.n, .fields = e->fields };
	struct diag why;

	if (shape_fields(e->selection.shape, fields, e->fields, &why) < 0)
		return at_row(e, &why, d);
	e->count++;
	return e->fn(e->ctx, &row, d);
}

/* fields is NULL where they are not known. */
static void
look_for_id(struct export *e, const struct row *row,
    const struct slice *fields)
{
	if (!idcheck_looks(e->ids))
		return;
	if (fields != NULL ? idcheck_fields(e->ids, fields) :
	    idcheck_row(e->ids, row, csvfile_delim(e->csv)))
		idcheck_line(e->ids, csvfile_line(e->csv));
}

/* Is the row one to be handed on?  1 or 0; or -1 and the diag. */
static int
keeps(struct export *e, const struct slice *fields, struct diag *d)
{
	struct diag why;
	int kept;

	if (e->tests && header_is_test(csvfile_header(e->csv), fields)) {
		e->dropped++;
		return 0;
	}
	if (check_lost(e, fields, d) < 0)
		return -1;
	if (e->people == NULL)
		return 1;
	kept = people_take(e->people, fields, &why);
	return kept < 0 ? at_row(e, &why, d) : kept;
}

static int
take_row(void *ctx, const struct row *row, struct diag *d)
{
	struct export *e = ctx;
	const struct slice *fields;
	int kept;

	if (e->same) {
		look_for_id(e, row, NULL);
		e->count++;
		return e->fn(e->ctx, row, d);
	}
	fields = e->csv != NULL ? csvfile_fields(e->csv, row) : row->fields;
	kept = keeps(e, fields, d);
	if (kept <= 0)
		return kept;
	look_for_id(e, row, fields);
	return give(e, fields, d);
}

int
export_each(struct export *e, row_fn *fn, void *ctx, struct diag *d)
{
	struct row row;
	struct diag why;
	int got;

	e->fn = fn;
	e->ctx = ctx;
	if (e->stat != NULL)
		got = statfile_each(e->stat, take_row, e, d);
	else
		while ((got = csvfile_next(e->csv, &row, d)) > 0)
			if (take_row(e, &row, d) < 0)
				return -1;
	if (got == 0 && people_finish(e->people, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	return got;
}

const struct slice *
export_fields(struct export *e, const struct row *row)
{
	return row->fields != NULL ? row->fields :
	    csvfile_fields(e->csv, row);
}

/* Delimiters become commas. */
static struct slice
with_commas(struct export *e, struct slice run, unsigned char delim)
{
	char *p;

	if (delim == ',')
		return run;
	e->text.len = 0;
	p = buf_room(&e->text, run.n + 1);
	for (size_t i = 0; i < run.n; i++)
		p[i] = (unsigned char)run.p[i] == delim ? ',' : run.p[i];
	return (struct slice){ p, run.n };
}

bool
export_plain(struct export *e, struct slice text, size_t *pos,
    struct slice *piece)
{
	struct clean *clean = csvfile_clean(e->csv);
	unsigned char delim = csvfile_delim(e->csv);
	size_t from = *pos, next = clean_plain(clean, text, from);

	if (next > from) {
		*pos = next;
		*piece = with_commas(e, (struct slice){ text.p + from,
		    next - 1 - from }, delim);
		return true;
	}
	field_split(text, delim, pos, piece);
	*piece = clean_field(clean, *piece);
	return false;
}

bool
export_met(const struct export *e, size_t i)
{
	return e->csv != NULL ? clean_met(csvfile_clean(e->csv), i) :
	    statfile_met(e->stat, i);
}

int
export_finish(struct export *e, struct diag *d)
{
	struct diag why;

	if (spool_finish(e->spool, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	return 0;
}

uint64_t
export_count(const struct export *e)
{
	return e->count;
}

static void
put_number(struct buf *b, uint64_t n, const char *what)
{
	fmt_count(b, n);
	buf_printf(b, " %s%s", what, n == 1 ? "" : "s");
}

/* "12 respondents read, 10 written", or just "10 respondents". */
static void
tell_count(const struct export *e, struct facts *f)
{
	uint64_t read = e->count + e->dropped + people_left(e->people);
	struct buf b = { NULL, 0, 0 };

	if (!people_put_count(e->people, &b))
		put_number(&b, read, people_left(e->people) > 0 ? "row" :
		    "respondent");
	if (read > e->count) {
		buf_puts(&b, " read, ");
		fmt_count(&b, e->count);
		buf_puts(&b, " written");
	}
	facts_add(f, "respondents", FACTS_LINE, "%s", b.p);
	buf_clear(&b);
}

static void
tell_columns(const struct export *e, struct facts *f)
{
	size_t n = e->selection.names.n;
	struct buf b = { NULL, 0, 0 };

	fmt_count(&b, n);
	facts_add(f, "columns", FACTS_LINE, "%s column%s", b.p,
	    n == 1 ? "" : "s");
	buf_clear(&b);
}

static void
tell_tests(const struct export *e, struct facts *f)
{
	const struct platform *p = csvfile_header(e->csv)->platform;
	struct buf b = { NULL, 0, 0 };

	if (e->dropped == 0)
		return;
	fmt_count(&b, e->dropped);
	facts_add(f, "dropped", FACTS_TOLD, "%s %s dropped (--keep-tests "
	    "keeps %s)", b.p, e->dropped == 1 ? p->test : p->tests,
	    e->dropped == 1 ? "it" : "them");
	buf_clear(&b);
}

static void
tell_stat(const struct export *e, struct facts *f)
{
	facts_add(f, "format", FACTS_LINE, "%s", statfile_format(e->stat));
	statfile_facts(e->stat, f);
}

/* The encoding and dialect of a sheet are of our own making. */
static void
tell_csv(const struct export *e, struct facts *f)
{
	if (e->sheet == NULL) {
		csvfile_facts(e->csv, f);
		return;
	}
	sheetfile_facts(e->sheet, f);
	if (csvfile_header(e->csv)->platform != platform_named("csv"))
		csvfile_facts_platform(e->csv, f);
}

static void
tell_plan(const struct export *e, struct facts *f)
{
	facts_join(f, &e->facts);
	shape_facts(e->selection.shape, f);
	if (e->selection.names.mended.len > 0)
		facts_add(f, "mended", FACTS_TOLD, "%s mended",
		    e->selection.names.mended.p);
}

void
export_facts(const struct export *e, struct facts *f)
{
	tell_count(e, f);
	tell_columns(e, f);
	if (e->sheet == NULL && e->opt->sheet != NULL)
		facts_add(f, "sheet", FACTS_TOLD, "--sheet does not matter: "
		    "this is no workbook");
	if (e->stat != NULL) {
		tell_stat(e, f);
		people_facts(e->people, f);
		tell_plan(e, f);
		return;
	}
	tell_csv(e, f);
	tell_tests(e, f);
	people_facts(e->people, f);
	idcheck_facts(e->ids, f);
	tell_plan(e, f);
	csvfile_facts_mended(e->csv, f);
}
