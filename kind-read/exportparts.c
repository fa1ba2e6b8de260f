/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "base/diag.h"
#include "stream/names.h"
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
#include "kind-read/exportparts.h"

/* Whose the rows are; where each is of a respondent of its own, nobody is there
 * twice. */
static int
start_people(struct exportparts *e, struct diag *d)
{
	const struct header *h = csvfile_header(e->csv);

	if (e->people == NULL &&
	    peoplescan_header(h, &e->opt, &e->people, d) < 0)
		return -1;
	if (e->people == NULL)
		e->ids = idcheck_new(h);
	return 0;
}

static int
start_csv(struct exportparts *e, struct diag *d)
{
	struct spool *text = e->cells != NULL ? e->cells : e->spool;
	struct diag why;
	bool plain = false;
	size_t part = 0, field;

	if (e->cells == NULL && quotescan(e->spool, &e->opt, &plain, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	e->opt.dialect.no_quotes |= plain;
	if (optionscan(text, e->name, &e->opt, &e->joined, d) < 0 ||
	    (people_ask_last(&e->opt) && peoplescan_csv(text, e->name,
	    &e->opt, &e->people, d) < 0))
		return -1;
	e->csv = tailscan(text, e->name, &e->opt, d);
	if (e->csv == NULL)
		return -1;
	if (start_people(e, &why) < 0 ||
	    selection_csv(&e->selection, csvfile_header(e->csv), e->joined,
	    &e->opt, &e->facts, &why) < 0)
		return diag_at(d, e->name, csvfile_header_line(e->csv), "%s",
		    why.text);
	while (shape_next_split(e->selection.shape, &part, &field))
		csvfile_keep_lines(e->csv, field);
	e->tests = !e->opt.keep_tests &&
	    header_tells_tests(csvfile_header(e->csv));
	e->same = !e->tests && e->people == NULL &&
	    shape_is_same(e->selection.shape, csvfile_header(e->csv)->n);
	return 0;
}

/* With a codebook of the user's, its labels are put in place of the file's. */
static int
start_stat(struct exportparts *e, const struct watch *progress, struct diag *d)
{
	struct statfile_options opt = { .name = e->name,
	    .encoding = e->opt.encoding, .codes = e->opt.codes,
	    .keep_missing = e->opt.keep_missing, .repair = e->opt.repair,
	    .missing = e->opt.missing, .nmissing = e->opt.nmissing,
	    .watch = progress };
	const struct names *names;
	struct diag why;

	if (people_ask_last(&e->opt) &&
	    peoplescan_stat(e->spool, &opt, &e->opt, &e->people, d) < 0)
		return -1;
	if (spool_rewind(e->spool, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	e->stat = statfile_open(spool_fd(e->spool), &opt, d);
	if (e->stat == NULL)
		return -1;
	names = statfile_names(e->stat);
	if ((e->people == NULL && people_new(&e->people, names->name, names->n,
	    &e->opt, &why) < 0) || selection_labelled(&e->selection,
	    statfile_codebook(e->stat), &e->opt, &e->facts, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	e->same = e->people == NULL &&
	    shape_is_same(e->selection.shape, names->n);
	return 0;
}

/* What the dialect of a file is says nothing about a sheet. */
static int
take_sheet(struct exportparts *e, struct diag *d)
{
	e->opt.encoding = "UTF-8";
	e->opt.dialect.delim = ',';
	e->opt.dialect.no_quotes = false;
	e->opt.decimal_comma = e->opt.pad = e->opt.repair = false;
	e->cells = spool_take(sheetfile_take(e->sheet), e->name, d);
	return e->cells != NULL ? 0 : -1;
}

/* Makes CSV of a sheet, if this is a file with sheets. */
static int
start_sheet(struct exportparts *e, struct diag *d)
{
	struct diag why;
	int status = spool_rewind(e->spool, &why);

	if (status == 0)
		status = sheetfile_open(&e->sheet, spool_fd(e->spool), &e->opt,
		    &why);
	if (status < 0 || spool_rewind(e->spool, &why) < 0)
		return diag_at(d, e->name, 0, "%s", why.text);
	if (status > 0 && take_sheet(e, d) < 0)
		return -1;
	return start_csv(e, d);
}

int
exportparts_open(struct exportparts *e, const struct watch *progress,
    struct diag *d)
{
	struct slice head = spool_head(e->spool);

	if (statdetect(head) != STATDETECT_NONE)
		return start_stat(e, progress, d);
	if (sheetfile_may_be(head))
		return start_sheet(e, d);
	return start_csv(e, d);
}

void
exportparts_close(struct exportparts *e)
{
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
}
