/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "base/length.h"
#include "codebook/cli_codebook.h"
#include "count/survey_options.h"
#include "count/survey_run.h"
#include "parts/merged.h"
#include "parts/parts_said.h"
#include "kind-crosstab/request.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/part_options.h"

/* What shows the same sums in another way. */
static const char *const shown[] = { "base", "chi2", "confidence", "correct",
	"counts", "cumulative", "decimals", "difference", "drop-empty",
	"family", "flag", "format", "hide", "items", "lead", "levels",
	"min-cell", "note", "percent", "sample", "show", "small-base", "sort",
	"stats", "strict", "style", "summary", "test", "test-base", "title",
	"versus", NULL };

/* Of the parts, files and places: nothing that was counted. */
static const char *const silent[] = { "calibrated", "codebook", "combine",
	"header", "merge", "minus", "output", "partial", "plan", "previous",
	"previous-name", "receipt", "threads", "verify",
	NULL };

#define FILES 3

static void
list_files(const struct opts *o, struct parts_file files[FILES])
{
	files[0] = (struct parts_file){ "codebook",
	    cli_codebook_path(o->survey.codebook) };
	files[1] = (struct parts_file){ "plan", o->plan };
	files[2] = (struct parts_file){ "calibrated", o->survey.calibrated };
}

int
part_options_set(struct opts *o, struct merged *merged, struct diag *d)
{
	const struct option_table groups[] = {
		{ survey_options_rules, &o->survey }, { options_rules, o } };
	const struct merged_again again = { groups, LENGTH(groups), shown,
	    silent };
	struct parts_options of = o->parts;
	struct parts_file files[FILES];

	options_clear(o);
	options_init(o);
	o->parts = of;
	if (merged_set_options(merged, &of, &again, d) < 0)
		return -1;
	if (of.verify)
		o->survey.format = FORMAT_TIDY;
	o->survey.file = of.nfiles > 0 ? of.files[0] : NULL;
	list_files(o, files);
	if (parts_said_files(merged->sum, files, FILES, d) < 0)
		return -1;
	return o->plan == NULL ? options_finish(o, d) : 0;
}

int
part_options_write(const struct opts *o, const struct survey_run *run,
    struct diag *d)
{
	struct parts_file files[FILES];
	struct parts_said said = { .prog = run->prog,
	    .options = &o->parts.given, .silent = silent, .files = files,
	    .nfiles = FILES };

	list_files(o, files);
	return merged_write_run(run, &said, d);
}
