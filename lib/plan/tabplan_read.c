/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/fault.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "cli/cli.h"
#include "plan/tabplan.h"
#include "plan/tabplan_wrong.h"
#include "plan/tabplan_read.h"

/* What a row is, if its first column says so; else it is a table. */
#define BANNER "banner"
#define DEFAULTS "defaults"

/* An option has one column. */
static int
check_columns(const struct tabplan *p, struct diag *d)
{
	for (size_t i = 0; i < p->ncolumns; i++) {
		if (p->columns[i].n == 0)
			return diag_at(d, p->file, 1, "column %zu has no name",
			    i + 1);
		for (size_t k = 0; k < i; k++)
			if (strcmp(tabplan_option(p->columns[i].p),
			    tabplan_option(p->columns[k].p)) == 0)
				return diag_at(d, p->file, 1, "the columns "
				    "\"%s\" and \"%s\" say the same",
				    p->columns[k].p, p->columns[i].p);
	}
	return 0;
}

static int
keep_columns(struct tabplan *p, struct csvin *in, struct diag *d)
{
	p->ncolumns = csvin_ncolumns(in);
	p->columns = xcalloc(p->ncolumns, sizeof(*p->columns));
	for (size_t i = 0; i < p->ncolumns; i++) {
		struct slice name = slice_trim(csvin_column(in, i));

		p->columns[i] = (struct slice){
		    arena_string(&p->arena, name), name.n };
		(void)csvin_want(in, i);
	}
	if (check_columns(p, d) < 0)
		return -1;
	if (tabplan_find(p, "question") != COLUMN_NONE)
		return 0;
	return diag_at(d, p->file, 1, "this is no plan: it has no column "
	    "\"question\"%s", p->ncolumns == 1 && memchr(p->columns[0].p, ';',
	    p->columns[0].n) != NULL ? "; its columns have ; between them, "
	    "wanted commas" : " (kind-codebook --plan drafts one)");
}

/* Fields that are missing, or too many, leave it open which is which: the row
 * is told, and not read. */
static bool
has_width(struct tabplan *p, struct csvin *in)
{
	const struct tabplan_row here = { csvin_line(in), NULL };
	size_t n = csvin_width(in);
	struct diag why;

	if (n == p->ncolumns)
		return true;
	diag_set(&why, "%s: found %zu field%s, wanted %zu as in the header (a "
	    "field with a comma in it stands in quotes)", n < p->ncolumns ?
	    "the row ends before it" : "the row goes on behind it", n,
	    n == 1 ? "" : "s", p->ncolumns);
	tabplan_wrong(p, &here, tabplan_option(p->columns[n < p->ncolumns ?
	    n : p->ncolumns - 1].p), &why);
	return false;
}

/* Spreadsheets save rows that were used once, and are empty now. */
static bool
is_empty(const struct csvin *in)
{
	struct slice record = csvin_record(in);

	for (size_t i = 0; i < record.n; i++)
		if (strchr(", \t\"", record.p[i]) == NULL)
			return false;
	return true;
}

static struct tabplan_row
row_of(struct tabplan *p, struct csvin *in)
{
	struct tabplan_row r = { csvin_line(in),
	    xcalloc(p->ncolumns, sizeof(*r.fields)) };

	for (size_t i = 0; i < p->ncolumns; i++)
		r.fields[i] = arena_string(&p->arena,
		    slice_trim(csvin_field(in, i)));
	return r;
}

static void
add_banner(struct tabplan *p, struct tabplan_row r)
{
	const char *name = tabplan_field(p, &r, "question");
	const struct tabplan_row *other = tabplan_banner(p, name);
	struct diag why;

	if (*name == '\0')
		diag_set(&why, "wanted the banner's name");
	else if (other != NULL)
		diag_set(&why, "line %" PRIu64 " has a banner of the name "
		    "\"%s\"", other->line, name);
	if (*name == '\0' || other != NULL)
		tabplan_wrong(p, &r, "questions", &why);
	if (*tabplan_field(p, &r, "breaks") == '\0') {
		diag_set(&why, "wanted the banner's breaks, with ; between "
		    "them, or - for none");
		tabplan_wrong(p, &r, "by", &why);
	}
	p->banners = xgrow(p->banners, p->nbanners, &p->banners_cap,
	    sizeof(*p->banners));
	p->banners[p->nbanners++] = r;
}

static void
add_defaults(struct tabplan *p, struct tabplan_row r)
{
	struct diag why;

	if (p->defaults.line == 0) {
		p->defaults = r;
		return;
	}
	diag_set(&why, "line %" PRIu64 " has the defaults already",
	    p->defaults.line);
	tabplan_wrong(p, &r, "table", &why);
	free(r.fields);
}

static void
add_row(struct tabplan *p, struct tabplan_row r)
{
	const char *what = tabplan_field(p, &r, "table");

	if (slice_eq_nocase(slice_of(what), slice_of(BANNER))) {
		add_banner(p, r);
	} else if (slice_eq_nocase(slice_of(what), slice_of(DEFAULTS))) {
		add_defaults(p, r);
	} else {
		p->rows = xgrow(p->rows, p->n, &p->cap, sizeof(*p->rows));
		p->rows[p->n++] = r;
	}
}

static int
read_rows(struct tabplan *p, struct csvin *in, struct diag *d)
{
	int got;

	if (keep_columns(p, in, d) < 0)
		return -1;
	csvin_any_width(in);
	while ((got = csvin_next(in, d)) > 0)
		if (!is_empty(in) && has_width(p, in))
			add_row(p, row_of(p, in));
	if (got == 0 && p->n == 0 && p->mistakes == 0)
		return diag_at(d, p->file, 0, "the plan has no tables");
	return got;
}

/* Nobody repairs a plan as if it were an export. */
static int
mend_advice(struct diag *d)
{
	struct slice text = slice_of(d->text);
	size_t n = strlen(FAULT_REPAIR);
	struct diag why = *d;

	if (!slice_ends(text, FAULT_REPAIR))
		return -1;
	return diag_set(d, "%.*s, as in \"gender == \"\"Female\"\"\"; a "
	    "spreadsheet that saves the plan as CSV does so",
	    (int)(text.n - n), why.text);
}

int
tabplan_read(struct tabplan *p, const char *prog, const char *path,
    struct diag *d)
{
	struct cli_input input;
	struct csvin *in;
	int status;

	*p = (struct tabplan){ .prog = prog, .file = path };
	in = cli_open(prog, path, &input, d);
	if (in == NULL)
		return mend_advice(d);
	status = read_rows(p, in, d);
	csvin_close(in);
	if (input.fd > STDIN_FILENO)
		close(input.fd);
	return status < 0 ? mend_advice(d) : status;
}
