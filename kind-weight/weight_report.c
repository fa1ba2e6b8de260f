/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <inttypes.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "codebook/cli_codebook.h"
#include "codebook/codebook.h"
#include "show/weighting_sheet.h"
#include "tidy/tidy.h"
#include "weighting/margins.h"
#include "kind-weight/outcome/doubt.h"
#include "kind-weight/input.h"
#include "kind-weight/options.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/outcome/outcome_lines.h"
#include "kind-weight/outcome/outcome_tidy.h"
#include "kind-weight/weight_report.h"

static const char *
method_name(const struct opts *o, const struct margins *m)
{
	static const char *const names[] = { [METHOD_RAKE] = "raking",
	    [METHOD_LINEAR] = "linear calibration",
	    [METHOD_LOGIT] = "logit calibration" };

	if (o->method == METHOD_RAKE && margins_count(m) == 1 &&
	    margins_numbers(m) == 0)
		return "post-stratification";
	return names[o->method];
}

/* The wording of a column that is a margin by itself. */
static struct slice
wording_of(const struct codebook *cb, struct slice name)
{
	const struct codebook_variable *v = cb == NULL ? NULL :
	    codebook_find(cb, name);

	return v != NULL && v->title.n > 0 ? v->title : name;
}

static void
fill_texts(const struct input *i, struct outcome *o)
{
	o->weight = slice_of(i->o->name);
	if (i->o->start != NULL)
		o->start = slice_of(i->o->start);
	o->method = method_name(i->o, i->margins);
	for (size_t m = 0; m < o->nmargins; m++)
		o->margins[m].wording = wording_of(i->codebook,
		    o->margins[m].name);
}

/* The lines, each with that before it. */
static void
say_lines(const struct input *i, const char *before, const struct outcome *o,
    const struct buf *lines)
{
	struct slice rest = buf_all(lines), line;

	while (rest.n > 0) {
		line = slice_line(&rest);
		cli_message(i->o->prog, "%s%.*s%s%.*s", before,
		    (int)o->group.n, o->group.p, o->group.n > 0 ? ": " : "",
		    (int)line.n, line.p);
	}
}

/* Adds a line for each margin in which some have no answer. */
static void
put_own(const struct input *i, const struct outcome *o, struct buf *lines)
{
	for (size_t m = 0; m < o->nmargins; m++) {
		const struct outcome_margin *x = &o->margins[m];
		size_t own = margins_targets(i->margins, m);

		if (own == x->n || x->categories[own].n == 0)
			continue;
		buf_printf(lines, "%.*s: %" PRIu64 " respondent%s no answer "
		    "and keep%s the share of ", (int)x->name.n, x->name.p,
		    x->categories[own].n,
		    x->categories[own].n == 1 ? " has" : "s have",
		    x->categories[own].n == 1 ? "s" : "");
		fmt_double(lines, fixed_ratio(x->categories[own].before,
		    o->before.w) * 100, 1);
		buf_puts(lines, "%; the targets are those of the others, and "
		    "are scaled to what is left\n");
	}
}

static void
say(const struct input *i, const struct outcome *o)
{
	const struct outcome alone = { .group = { "", 0 } };
	struct buf lines = { NULL, 0, 0 };

	outcome_lines(o, &lines);
	say_lines(i, "note: ", &alone, &lines);
	lines.len = 0;
	outcome_lines_warning(o, &lines);
	say_lines(i, "", &alone, &lines);
	lines.len = 0;
	put_own(i, o, &lines);
	doubt(o, &lines);
	say_lines(i, "note: ", o, &lines);
	buf_clear(&lines);
}

/* Is it where the stream or the messages go? */
static bool
is_output(const char *path)
{
	struct stat file, now;

	if (stat(path, &file) < 0)
		return false;
	for (int fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++)
		if (fstat(fd, &now) == 0 && now.st_dev == file.st_dev &&
		    now.st_ino == file.st_ino && S_ISREG(now.st_mode))
			return true;
	return false;
}

static int
write_file(const struct input *i, const struct outcome *o, size_t n,
    struct diag *d)
{
	struct buf out = { NULL, 0, 0 };
	struct tidy tidy = { .n = 0 };
	int status;

	if (is_output(i->o->report))
		return diag_set(d, "--report %s: standard output or standard "
		    "error goes there", i->o->report);
	if (cli_keep(i->o->file, i->o->report, d) < 0 ||
	    cli_keep(i->o->targets, i->o->report, d) < 0 ||
	    (i->o->header != NULL &&
	    cli_keep(i->o->header, i->o->report, d) < 0) ||
	    cli_codebook_keep(i->o->codebook, i->o->report, d) < 0)
		return -1;
	outcome_tidy(o, n, &tidy);
	weighting_sheet_show(&tidy, (enum format)i->o->format, 80, &out);
	status = cli_write(i->o->prog, i->o->report, buf_all(&out), d);
	buf_clear(&out);
	tidy_clear(&tidy);
	return status;
}

void
weight_report_say(const struct input *i, const struct outcome *o, size_t n)
{
	for (size_t k = 0; k < n; k++)
		say(i, &o[k]);
}

int
weight_report(const struct input *i, struct outcome *o, size_t n,
    struct diag *d)
{
	for (size_t k = 0; k < n; k++)
		fill_texts(i, &o[k]);
	return i->o->report == NULL ? 0 : write_file(i, o, n, d);
}
