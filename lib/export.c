/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Joined answers need two passes, since the columns have to be known before
 * the first respondent.  The second is spared where the beginning of the file
 * has none.
 */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "field.h"
#include "codebook.h"
#include "fmt.h"
#include "clean.h"
#include "names.h"
#include "rows.h"
#include "platform.h"
#include "header.h"
#include "cli.h"
#include "export_options.h"
#include "facts.h"
#include "csvfile.h"
#include "joined.h"
#include "shape.h"
#include "plan.h"
#include "spool.h"
#include "export.h"

struct export {
	const char *name;
	const struct export_options *opt;
	struct cli_progress progress;
	struct spool *spool;
	struct csvfile *csv;
	struct joined *joined;	/* or NULL */
	struct plan plan;
	bool same;		/* rows pass as they are */
	bool tests;		/* some respondents may be none */
	struct slice *raw;	/* fields of the file's record */
	struct slice *fields;	/* of the stream's */
	struct buf text;	/* where they are */
	uint64_t dropped;	/* test responses */
	uint64_t count;		/* respondents given out */
	struct facts facts;	/* of the columns */
};

/* The fields of a record, clean, in raw. */
static const struct slice *
take_fields(struct export *e, struct csvfile *csv, const struct row *row)
{
	size_t n = csvfile_header(csv)->n, pos = 0, at = 0;
	struct slice raw = { "", 0 };
	char *room;

	e->text.len = 0;
	room = buf_room(&e->text, row->text.n + 1);
	for (size_t i = 0; i < n; i++) {
		struct slice s = { "", 0 };

		if (i < row->width &&
		    field_split(row->text, csvfile_delim(csv), &pos, &raw))
			s = clean_field(csvfile_clean(csv), raw);
		memcpy(room + at, s.p, s.n);
		e->raw[i] = (struct slice){ room + at, s.n };
		at += s.n;
	}
	return e->raw;
}

static int
open_csv(struct export *e, struct diag *d)
{
	struct source source = { spool_read, e->spool };

	csvfile_close(e->csv);
	e->csv = csvfile_open(e->name, &source, e->opt, d);
	if (e->csv == NULL)
		return -1;
	free(e->raw);
	e->raw = xcalloc(csvfile_header(e->csv)->n, sizeof(*e->raw));
	return 0;
}

/* Could a field of this text end with the separator of joined answers? */
static bool
may_be_joined(struct slice text)
{
	const char *p = text.p, *end = text.p + text.n;

	for (; (p = memchr(p, ';', (size_t)(end - p))) != NULL; p++)
		if (p + 1 < end && p[1] != '\0' &&
		    strchr(",\"\n\r\t", p[1]) != NULL)
			return true;
	return false;
}

static struct joined *
new_joined(const struct export *e)
{
	const struct header *h = csvfile_header(e->csv);

	return joined_new(h->n, e->opt->separator != NULL ?
	    e->opt->separator : h->platform->separator);
}

static ssize_t
read_slice(void *ctx, void *p, size_t n, struct diag *d)
{
	struct slice *left = ctx;

	(void)d;
	if (n > left->n)
		n = left->n;
	memcpy(p, left->p, n);
	*left = (struct slice){ left->p + n, left->n - n };
	return (ssize_t)n;
}

/* Reads as much as there is; what is wrong will be found again. */
static void
collect_options(struct export *e, struct csvfile *csv, struct joined *j)
{
	struct row row;
	struct diag d;

	while (csvfile_next(csv, &row, &d) > 0)
		joined_add(j, take_fields(e, csv, &row));
}

/*
 * Does a column of the head hold joined answers?  The last record of the head
 * may be cut off, which is no matter.
 */
static bool
head_is_joined(struct export *e)
{
	struct slice head = spool_head(e->spool);
	struct source source = { read_slice, &head };
	struct joined *j;
	struct csvfile *csv;
	bool found = false;
	struct diag d;

	if (csvfile_delim(e->csv) == ';' || !may_be_joined(head))
		return false;
	csv = csvfile_open(e->name, &source, e->opt, &d);
	if (csv == NULL)
		return false;
	j = new_joined(e);
	collect_options(e, csv, j);
	for (size_t i = 0; i < csvfile_header(csv)->n; i++)
		found |= joined_is(j, i);
	joined_free(j);
	csvfile_close(csv);
	return found;
}

/* Finds the options of joined answers in a pass of its own, if there may be
 * any. */
static int
find_options(struct export *e, struct diag *d)
{
	struct row row;
	int got;

	e->joined = new_joined(e);
	got = plan_needs_options(e->name, csvfile_header(e->csv), e->opt,
	    e->joined, d);
	if (got == 0 && !head_is_joined(e)) {
		joined_free(e->joined);
		e->joined = NULL;
		return 0;
	}
	if (got >= 0 && spool_rewind(e->spool, d) < 0)
		got = diag_at(d, e->name, 0, "%s", d->text);
	if (got < 0 || open_csv(e, d) < 0)
		return -1;
	while ((got = csvfile_next(e->csv, &row, d)) > 0)
		joined_add(e->joined, take_fields(e, e->csv, &row));
	if (got < 0 || spool_rewind(e->spool, d) < 0)
		return -1;
	return open_csv(e, d);
}

static bool
tells_tests(const struct export *e)
{
	const struct header *h = csvfile_header(e->csv);

	for (size_t i = 0; i < h->n && !e->opt->keep_tests; i++)
		if (platform_tells_tests(h->platform, h->columns[i].system))
			return true;
	return false;
}

static int
start(struct export *e, struct diag *d)
{
	struct diag why;

	if (open_csv(e, d) < 0 || find_options(e, d) < 0)
		return -1;
	if (plan_csv(&e->plan, csvfile_header(e->csv), e->joined, e->opt,
	    &e->facts, &why) < 0)
		return diag_at(d, e->name, csvfile_header_line(e->csv), "%s",
		    why.text);
	e->tests = tells_tests(e);
	e->same = !e->tests && shape_is_same(e->plan.shape,
	    csvfile_header(e->csv)->n);
	e->fields = xcalloc(shape_ncolumns(e->plan.shape),
	    sizeof(*e->fields));
	return 0;
}

struct export *
export_open(const char *path, const struct export_options *opt,
    struct diag *d)
{
	struct export *e = xcalloc(1, sizeof(*e));

	e->name = cli_name(path);
	e->opt = opt;
	e->spool = spool_open(path, opt->prog, &e->progress, d);
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
	cli_progress_end(&e->progress);
	csvfile_close(e->csv);
	spool_close(e->spool);
	plan_clear(&e->plan);
	joined_free(e->joined);
	facts_clear(&e->facts);
	free(e->raw);
	free(e->fields);
	buf_clear(&e->text);
	free(e);
}

const struct names *
export_names(const struct export *e)
{
	return &e->plan.names;
}

struct codebook *
export_codebook(const struct export *e)
{
	return e->plan.codebook;
}

/* Is the record no response that counts? */
static bool
is_test(const struct export *e, const struct slice *fields)
{
	const struct header *h = csvfile_header(e->csv);

	for (size_t i = 0; i < h->n; i++)
		if (platform_is_test(h->platform, h->columns[i].system,
		    fields[i]))
			return true;
	return false;
}

static int
give(struct export *e, const struct slice *fields, row_fn *fn, void *ctx,
    struct diag *d)
{
	struct row row = { .width = e->plan.names.n, .fields = e->fields };
	struct diag why;

	if (shape_fields(e->plan.shape, fields, e->fields, &why) < 0)
		return diag_at(d, e->name, csvfile_line(e->csv), "%s",
		    why.text);
	e->count++;
	return fn(ctx, &row, d);
}

int
export_each(struct export *e, row_fn *fn, void *ctx, struct diag *d)
{
	const struct slice *fields;
	struct row row;
	int got;

	while ((got = csvfile_next(e->csv, &row, d)) > 0) {
		if (e->same) {
			e->count++;
			if (fn(ctx, &row, d) < 0)
				return -1;
			continue;
		}
		fields = take_fields(e, e->csv, &row);
		if (e->tests && is_test(e, fields))
			e->dropped++;
		else if (give(e, fields, fn, ctx, d) < 0)
			return -1;
	}
	return got;
}

const struct slice *
export_fields(struct export *e, const struct row *row)
{
	return row->fields != NULL ? row->fields : take_fields(e, e->csv, row);
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
	return clean_met(csvfile_clean(e->csv), i);
}

uint64_t
export_count(const struct export *e)
{
	return e->count;
}

/* "12 respondents read, 10 written", or just "10 respondents". */
static void
tell_count(const struct export *e, struct facts *f)
{
	uint64_t read = e->count + e->dropped;
	struct buf b = { NULL, 0, 0 };

	fmt_count(&b, read);
	buf_puts(&b, read == 1 ? " respondent" : " respondents");
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
	size_t n = e->plan.names.n;
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

void
export_facts(const struct export *e, struct facts *f)
{
	tell_count(e, f);
	tell_columns(e, f);
	csvfile_facts(e->csv, f);
	tell_tests(e, f);
	for (size_t i = 0; i < e->facts.n; i++)
		facts_add(f, e->facts.items[i].key, e->facts.items[i].weight,
		    "%s", e->facts.items[i].text.p);
	facts_count(f, "split", shape_others(e->plan.shape),
	    "respondent had an answer that is none of the options",
	    "respondents had answers that are none of the options");
	if (e->plan.names.mended.len > 0)
		facts_add(f, "mended", FACTS_TOLD, "%s mended",
		    e->plan.names.mended.p);
	csvfile_facts_mended(e->csv, f);
}
