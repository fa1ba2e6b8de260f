/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "cli/remarks.h"
#include "sheet/sheet.h"
#include "sheet/sheet_csv.h"
#include "sheet/sheet_md.h"
#include "sheet/sheet_text.h"
#include "stats/apportion.h"
#include "stats/fixed.h"
#include "stream/csvin.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "kind-weight/input.h"
#include "kind-weight/options.h"
#include "kind-weight/quota.h"

/* A category as a quota. */
struct cell {
	uint64_t wanted;
	uint64_t done;
};

struct fieldwork {
	const struct opts *o;
	struct input input;
	struct cell **cells;	/* of each margin */
	uint32_t *categories;
	double *numbers;
};

static int
start(struct fieldwork *f, struct diag *d)
{
	if (f->o->format != FORMAT_TEXT && f->o->format != FORMAT_MD &&
	    f->o->format != FORMAT_CSV)
		return diag_set(d, "--format: --quota writes text, md or csv");
	if (input_open(&f->input, f->o, d) < 0)
		return -1;
	if (f->input.targets->unit != TARGETS_COUNTS && f->o->size == 0)
		return diag_set(d, "--quota needs --size, how many respondents "
		    "are wanted, as the targets are no counts");
	if (f->input.targets->nnumbers > 0)
		return diag_set(d, "--quota takes categories only, and %s has "
		    "a mean", f->o->targets);
	f->categories = xcalloc(margins_count(f->input.margins),
	    sizeof(*f->categories));
	f->numbers = xcalloc(1, sizeof(*f->numbers));
	f->cells = xcalloc(margins_count(f->input.margins),
	    sizeof(*f->cells));
	for (size_t m = 0; m < margins_count(f->input.margins); m++)
		f->cells[m] = xcalloc(margins_targets(f->input.margins, m) + 1,
		    sizeof(**f->cells));
	return 0;
}

static int
read_respondent(struct fieldwork *f, struct diag *d)
{
	struct diag why;
	int known = margins_read(f->input.margins, f->input.in, true,
	    f->categories, f->numbers, &why);

	if (known < 0)
		return input_at(&f->input, &why, d);
	for (size_t m = 0; known > 0 && m < margins_count(f->input.margins);
	    m++)
		f->cells[m][f->categories[m]].done++;
	return 0;
}

static int
read_all(struct fieldwork *f, struct diag *d)
{
	struct remarks r = { .prog = f->o->prog, .strict = true };
	struct diag why;
	int got;

	while ((got = csvin_next(f->input.in, d)) > 0)
		if (read_respondent(f, d) < 0)
			return -1;
	if (got < 0)
		return -1;
	margins_check(f->input.margins, &r);
	if (remarks_end(&r, &why) == 0)
		return 0;
	return diag_at(d, f->input.cols.file, 0, "%s", why.text);
}

/* How many respondents all quotas of a margin are. */
static uint64_t
size_of(const struct fieldwork *f, size_t m)
{
	const struct target_margin *t = &f->input.targets->margins[m];

	return f->o->size > 0 ? f->o->size : (uint64_t)fixed_round(t->total,
	    (fixed_uint)WEIGHT_ONE, 0);
}

/* Quotas sum to the size; of equal remainders the first in the file is rounded
 * up. */
static void
set_wanted(struct fieldwork *f, size_t m)
{
	const struct target_margin *t = &f->input.targets->margins[m];
	size_t n = margins_targets(f->input.margins, m);
	fixed_uint *parts = xcalloc(n, sizeof(*parts));
	uint64_t *whole = xcalloc(n, sizeof(*whole));

	for (size_t k = 0; k < n; k++)
		parts[k] = margins_target(f->input.margins, m, k).num;
	apportion(parts, n, t->total, size_of(f, m), whole);
	for (size_t k = 0; k < n; k++)
		f->cells[m][k].wanted = whole[k];
	free(parts);
	free(whole);
}

/* Programs that read CSV do not read 2,060. */
static void
put_count(struct sheet *s, size_t column, bool minus, uint64_t n, bool csv)
{
	struct buf b = { NULL, 0, 0 };

	buf_puts(&b, minus ? "-" : "");
	if (csv)
		buf_printf(&b, "%" PRIu64, n);
	else
		fmt_count(&b, n);
	sheet_take(s, column, &b);
}

static void
put_cell(struct sheet *s, struct slice label, const struct cell *c, bool csv)
{
	bool over = c->done > c->wanted;
	struct buf b = { NULL, 0, 0 };

	sheet_row(s, false);
	sheet_put(s, 0, label);
	put_count(s, 1, false, c->wanted, csv);
	put_count(s, 2, false, c->done, csv);
	put_count(s, 3, over, over ? c->done - c->wanted :
	    c->wanted - c->done, csv);
	if (c->wanted > 0)
		fmt_double(&b, fixed_ratio((fixed_uint)c->done * 100,
		    c->wanted), 0);
	sheet_take(s, 4, &b);
	sheet_put(s, 5, slice_of(over ? "over" : c->done < c->wanted ? "open" :
	    "full"));
}

static struct sheet *
margin_sheet(const struct fieldwork *f, size_t m)
{
	static const char *const headings[] = { "Category", "Wanted", "Done",
	    "Left", "%", "Quota" };
	const struct margins *margins = f->input.margins;
	struct sheet *s = sheet_new();

	sheet_title(s, margins_name(margins, m), (struct slice){ "", 0 });
	for (size_t i = 0; i < 6; i++)
		sheet_column(s, headings[i], i == 0 || i == 5 ? SHEET_LEFT :
		    SHEET_RIGHT);
	for (size_t k = 0; k < margins_targets(margins, m); k++)
		put_cell(s, margins_label(margins, m, k), &f->cells[m][k],
		    f->o->format == FORMAT_CSV);
	return s;
}

static void
put_sheet(const struct fieldwork *f, size_t m, struct buf *out)
{
	struct sheet *s = margin_sheet(f, m);

	if (f->o->format == FORMAT_CSV) {
		sheet_csv(s, m == 0, out);
	} else {
		buf_puts(out, m > 0 ? "\n" : "");
		if (f->o->format == FORMAT_MD)
			sheet_md(s, out);
		else
			sheet_text(s, cli_width(), out);
	}
	sheet_free(s);
}

/* Is every quota full, and none over? */
static bool
is_full(const struct fieldwork *f)
{
	const struct margins *x = f->input.margins;

	for (size_t m = 0; m < margins_count(x); m++)
		for (size_t k = 0; k < margins_targets(x, m); k++)
			if (f->cells[m][k].wanted != f->cells[m][k].done)
				return false;
	return true;
}

/* Who has no answer is in no quota. */
static void
remark_missing(const struct fieldwork *f, size_t m)
{
	const struct margins *x = f->input.margins;
	uint64_t n = f->cells[m][margins_targets(x, m)].done;
	struct slice name = margins_name(x, m);

	if (n > 0)
		cli_message(f->o->prog, "note: %" PRIu64 " respondent%s no "
		    "answer to %.*s, and count for none of its quotas", n,
		    n == 1 ? " has" : "s have", (int)name.n, name.p);
}

static int
write_all(struct fieldwork *f, struct diag *d)
{
	struct buf out = { NULL, 0, 0 };
	int status;

	for (size_t m = 0; m < margins_count(f->input.margins); m++) {
		set_wanted(f, m);
		put_sheet(f, m, &out);
		remark_missing(f, m);
	}
	status = cli_write(f->o->prog, NULL, buf_all(&out), d);
	buf_clear(&out);
	if (status < 0)
		return -1;
	return is_full(f) ? CLI_DONE : CLI_NO;
}

int
quota(const struct opts *o, struct diag *d)
{
	struct fieldwork f = { .o = o };
	int status = start(&f, d);

	if (status == 0)
		status = read_all(&f, d);
	if (status == 0)
		status = write_all(&f, d);
	for (size_t m = 0; f.cells != NULL &&
	    m < margins_count(f.input.margins); m++)
		free(f.cells[m]);
	free(f.cells);
	free(f.categories);
	free(f.numbers);
	input_close(&f.input);
	return status;
}
