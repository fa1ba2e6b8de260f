/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "stream/names.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/csv/csvfacts.h"
#include "kind-read/csv/csvfile.h"
#include "kind-read/columns/shape.h"
#include "kind-read/columns/selection.h"
#include "kind-read/sheet/sheetfile.h"
#include "kind-read/stat/statfile.h"
#include "kind-read/people.h"
#include "kind-read/idcheck.h"
#include "kind-read/exportparts.h"
#include "kind-read/exportfacts.h"

static void
put_number(struct buf *b, uint64_t n, const char *what)
{
	fmt_count(b, n);
	buf_printf(b, " %s%s", what, n == 1 ? "" : "s");
}

/* "12 respondents read, 10 written", or just "10 respondents". */
static void
tell_count(const struct exportparts *e, struct facts *f)
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
tell_columns(const struct exportparts *e, struct facts *f)
{
	size_t n = e->selection.names.n;
	struct buf b = { NULL, 0, 0 };

	fmt_count(&b, n);
	facts_add(f, "columns", FACTS_LINE, "%s column%s", b.p,
	    n == 1 ? "" : "s");
	buf_clear(&b);
}

static void
tell_tests(const struct exportparts *e, struct facts *f)
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
tell_stat(const struct exportparts *e, struct facts *f)
{
	facts_add(f, "format", FACTS_LINE, "%s", statfile_format(e->stat));
	statfile_facts(e->stat, f);
}

/* The encoding and dialect of a sheet are of our own making. */
static void
tell_csv(const struct exportparts *e, struct facts *f)
{
	if (e->sheet == NULL) {
		csvfacts_add(csvfile_facts(e->csv), f);
		return;
	}
	sheetfile_facts(e->sheet, f);
	if (csvfile_header(e->csv)->platform != platform_named("csv"))
		csvfacts_platform(csvfile_facts(e->csv), f);
}

static void
tell_plan(const struct exportparts *e, struct facts *f)
{
	facts_join(f, &e->facts);
	shape_facts(e->selection.shape, f);
	if (e->selection.names.mended.len > 0)
		facts_add(f, "mended", FACTS_TOLD, "%s mended",
		    e->selection.names.mended.p);
}

void
exportfacts_add(const struct exportparts *e, struct facts *f)
{
	tell_count(e, f);
	tell_columns(e, f);
	if (e->sheet == NULL && e->opt.sheet != NULL)
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
	csvfacts_mended(csvfile_facts(e->csv), f);
}
