/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/map.h"
#include "stream/source.h"
#include "stream/watch.h"
#include "cli/cli.h"
#include "codebook/codebook.h"
#include "kind-read/csv/clean.h"
#include "kind-read/csv/copier.h"
#include "stream/names.h"
#include "kind-read/csv/rows.h"
#include "kind-read/head/header.h"
#include "kind-read/csv/csvfile.h"
#include "kind-read/columns/shape.h"
#include "kind-read/columns/selection.h"
#include "kind-read/stat/statfile.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/people.h"
#include "kind-read/idcheck.h"
#include "kind-read/exportparts.h"
#include "kind-read/exportfacts.h"
#include "kind-read/crew.h"
#include "kind-read/export.h"

struct export {
	struct exportparts parts;
	struct export_watch watch;
	struct slice *fields;	/* of the stream's record */
	struct copier copier;	/* of a CSV file */
	struct csvout *out;	/* threads may write to it, or NULL */
	uint64_t threads;	/* so many, or 0 */
	bool tried;		/* they did, */
	bool unwritten;		/* and could not write */
	row_fn *fn;		/* who gets the respondents, */
	void *ctx;		/* and with what */
};

struct export *
export_open(const char *path, const struct export_options *opt,
    const struct export_watch *watch, struct diag *d)
{
	struct export *e = xcalloc(1, sizeof(*e));
	struct exportparts *parts = &e->parts;

	parts->name = source_name(path);
	parts->opt = *opt;
	if (watch != NULL)
		e->watch = *watch;
	parts->spool = spool_open(path, e->watch.progress, e->watch.bytes, d);
	if (parts->spool == NULL ||
	    exportparts_open(parts, e->watch.progress, d) < 0) {
		export_close(e);
		return NULL;
	}
	if (parts->csv != NULL)
		e->copier = (struct copier){ csvfile_clean(parts->csv),
		    csvfile_delim(parts->csv), { NULL, 0, 0 } };
	e->fields = xcalloc(shape_ncolumns(parts->selection.shape),
	    sizeof(*e->fields));
	return e;
}

void
export_close(struct export *e)
{
	if (e == NULL)
		return;
	watch_end(e->watch.progress);
	exportparts_close(&e->parts);
	free(e->fields);
	copier_clear(&e->copier);
	free(e);
}

bool
export_has_split(const struct export *e, struct slice name)
{
	return map_find(e->parts.selection.split, name) != MAP_NONE;
}

const struct names *
export_names(const struct export *e)
{
	return &e->parts.selection.names;
}

struct codebook *
export_codebook(const struct export *e)
{
	return e->parts.stat != NULL ? statfile_codebook(e->parts.stat) :
	    e->parts.selection.codebook;
}

const struct codebook_variable *
export_variable(const struct export *e, size_t i)
{
	const size_t *variables = e->parts.selection.variables;

	return &export_codebook(e)->variables[variables != NULL ?
	    variables[i] : i];
}

/* A column without a name at the end of a header of several rows is none; but
 * for this. */
static int
check_lost(const struct exportparts *e, const struct slice *fields,
    struct diag *d)
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
at_row(const struct exportparts *e, const struct diag *why, struct diag *d)
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
	const struct selection *selection = &e->parts.selection;
	struct row row = { .width = selection->names.n, .fields = e->fields };
	struct diag why;

	if (shape_fields(selection->shape, fields, e->fields, &why) < 0)
		return at_row(&e->parts, &why, d);
	e->parts.count++;
	return e->fn(e->ctx, &row, d);
}

/* fields is NULL where they are not known. */
static void
look_for_id(struct exportparts *e, const struct row *row,
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
keeps(struct exportparts *e, const struct slice *fields, struct diag *d)
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

	if (e->parts.same) {
		look_for_id(&e->parts, row, NULL);
		e->parts.count++;
		return e->fn(e->ctx, row, d);
	}
	fields = export_fields(e, row);
	kept = keeps(&e->parts, fields, d);
	if (kept <= 0)
		return kept;
	look_for_id(&e->parts, row, fields);
	return give(e, fields, d);
}

void
export_threads(struct export *e, uint64_t threads, struct csvout *out)
{
	e->out = out;
	e->threads = threads;
}

bool
export_unwritten(const struct export *e)
{
	return e->unwritten;
}

/* Lets threads read the rest.  1 when they did; 0, or -1 and errno set. */
static int
read_by_threads(struct export *e)
{
	struct exportparts *parts = &e->parts;
	struct crew crew = { .name = parts->name, .csv = parts->csv,
	    .spool = parts->spool, .threads = e->threads,
	    .scanner = parts->opt.scanner, .watch = e->watch.progress,
	    .count = parts->count };
	int got;

	if (e->out == NULL || e->tried || !parts->same ||
	    parts->cells != NULL || idcheck_looks(parts->ids) ||
	    csvfile_place(parts->csv) < 0)
		return 0;
	e->tried = true;
	got = crew_read(&crew, e->out);
	if (got > 0) {
		csvfile_read_all(parts->csv, crew.count - parts->count);
		parts->count = crew.count;
	}
	return got;
}

/* 1 for a row; 0 at the end; -1 and the diag. */
static int
next_row(struct export *e, struct row *row, struct diag *d)
{
	int got = read_by_threads(e);

	e->unwritten = got < 0;
	if (got < 0) {
		cli_cannot_write(d);
		return -1;
	}
	return got > 0 ? 0 : csvfile_next(e->parts.csv, row, d);
}

int
export_each(struct export *e, row_fn *fn, void *ctx, struct diag *d)
{
	struct row row;
	struct diag why;
	int got;

	e->fn = fn;
	e->ctx = ctx;
	if (e->parts.stat != NULL)
		got = statfile_each(e->parts.stat, take_row, e, d);
	else
		while ((got = next_row(e, &row, d)) > 0)
			if (take_row(e, &row, d) < 0)
				return -1;
	if (got == 0 && people_finish(e->parts.people, &why) < 0)
		return diag_at(d, e->parts.name, 0, "%s", why.text);
	if (got == 0 && e->parts.opt.strict && e->parts.count == 0)
		return diag_at(d, e->parts.name, 0, "no respondents");
	return got;
}

const struct slice *
export_fields(struct export *e, const struct row *row)
{
	return row->fields != NULL ? row->fields :
	    csvfile_fields(e->parts.csv, row);
}

void
export_write(struct export *e, const struct row *row, struct csvout *out)
{
	copier_write(&e->copier, row->text, out);
}

bool
export_met(const struct export *e, size_t i)
{
	const struct exportparts *p = &e->parts;

	return p->csv != NULL ? clean_met(csvfile_clean(p->csv), i) :
	    statfile_met(p->stat, i);
}

int
export_finish(struct export *e, struct diag *d)
{
	struct diag why;

	if (spool_finish(e->parts.spool, &why) < 0)
		return diag_at(d, e->parts.name, 0, "%s", why.text);
	return 0;
}

uint64_t
export_count(const struct export *e)
{
	return e->parts.count;
}

void
export_facts(const struct export *e, struct facts *facts)
{
	exportfacts_add(&e->parts, facts);
}
