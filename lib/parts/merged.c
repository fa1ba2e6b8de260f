/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "stream/source.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "partial/partial.h"
#include "partial/partial_read.h"
#include "codebook/cli_codebook.h"
#include "count/survey_options.h"
#include "count/survey_run.h"
#include "count/survey_sums.h"
#include "parts/parts_options.h"
#include "parts/parts_receipt.h"
#include "parts/parts_said.h"
#include "parts/merged.h"

enum { PIECE = 256 * 1024 };

/* Parts that were read. */
struct reader {
	const char *prog;
	struct partial *first;	/* and its name, */
	const char *name;
	struct parts_receipt_part *parts;	/* all n of them */
	size_t n;
};

/* Anything that is missing was cut off. */
static int
read_text(const char *path, struct buf *text, struct diag *d)
{
	int fd = cli_open_file(path, d);
	struct diag why;
	ssize_t got;

	if (fd < 0)
		return -1;
	while ((got = source_read_fd(&fd, buf_room(text, PIECE), PIECE,
	    &why)) > 0)
		text->len += (size_t)got;
	if (fd != STDIN_FILENO)
		close(fd);
	return got < 0 ? diag_at(d, cli_name(path), 0, "%s", why.text) : 0;
}

static int
read_lines(const char *path, struct partial *to, struct diag *d)
{
	struct buf text;
	int status;

	buf_init(&text);
	status = read_text(path, &text, d);
	if (status == 0)
		status = partial_read(to, buf_all(&text), cli_name(path), d);
	buf_clear(&text);
	return status;
}

/* Another version may prove itself in another way. */
static int
check(const struct reader *r, const struct partial *part,
    struct fingerprint *records, struct diag *d)
{
	if (parts_said_format(part, r->prog, d) < 0 ||
	    partial_prove(part, d) < 0 ||
	    parts_said_check(part, records, d) < 0)
		return -1;
	return r->first == NULL ? 0 : parts_said_same(r->first, r->name, part,
	    d);
}

/* Is it one of those from the given one on? */
static int
check_twice(const struct reader *r, size_t from,
    const struct fingerprint *records, struct diag *d)
{
	for (size_t i = from; records->records > 0 && i < r->n; i++)
		if (fingerprint_same(&r->parts[i].records, records))
			return diag_set(d, "has the same %" PRIu64 " record%s "
			    "as %s, which would count twice", records->records,
			    records->records == 1 ? "" : "s",
			    r->parts[i].name);
	return 0;
}

static void
keep(struct reader *r, const char *path, const struct fingerprint *records)
{
	r->parts = xreallocarray(r->parts, r->n + 1, sizeof(*r->parts));
	r->parts[r->n++] = (struct parts_receipt_part){ *records,
	    cli_name(path) };
}

/* Those that are taken away are apart, from the given one on. */
static int
read_part(struct reader *r, struct partial *sum, const char *path,
    size_t from, bool minus, struct diag *d)
{
	struct partial *part = partial_new();
	struct fingerprint records;
	struct diag why;
	int status = read_lines(path, part, d);

	if (status < 0) {
		partial_free(part);
		return -1;
	}
	partial_sort(part);
	status = check(r, part, &records, &why);
	if (status == 0)
		status = check_twice(r, from, &records, &why);
	if (status == 0)
		status = partial_join(sum, part, minus, &why);
	if (status < 0)
		diag_at(d, cli_name(path), 0, "%s", why.text);
	else
		keep(r, path, &records);
	if (status == 0 && r->first == NULL) {
		r->first = part;
		r->name = cli_name(path);
	} else {
		partial_free(part);
	}
	return status;
}

static int
read_all(struct reader *r, struct partial *sum, const struct parts_options *o,
    struct diag *d)
{
	size_t from;

	if (o->nfiles == 0 && read_part(r, sum, NULL, 0, false, d) < 0)
		return -1;
	for (size_t i = 0; i < o->nfiles; i++)
		if (read_part(r, sum, o->files[i], 0, false, d) < 0)
			return -1;
	from = r->n;
	for (size_t i = 0; i < o->minus.n; i++)
		if (read_part(r, sum, o->minus.items[i], from, true, d) < 0)
			return -1;
	return 0;
}

/* Of the parts that were added, not of those that were taken away. */
static int
check_receipt(const struct reader *r, const struct parts_options *o,
    const struct fingerprint *sum, struct diag *d)
{
	struct buf text;
	int status;

	if (o->receipt == NULL)
		return 0;
	buf_init(&text);
	status = read_text(o->receipt, &text, d);
	if (status == 0)
		status = parts_receipt_check(buf_all(&text),
		    cli_name(o->receipt), sum, r->parts, r->n - o->minus.n, d);
	buf_clear(&text);
	return status;
}

/* Is the output none of what is read? */
static int
keep_inputs(const struct parts_options *o, const char *output, struct diag *d)
{
	for (size_t i = 0; i < o->nfiles; i++)
		if (cli_keep(o->files[i], output, d) < 0)
			return -1;
	for (size_t i = 0; i < o->minus.n; i++)
		if (cli_keep(o->minus.items[i], output, d) < 0)
			return -1;
	return o->receipt != NULL ? cli_keep(o->receipt, output, d) : 0;
}

int
merged_read(struct merged *p, const struct parts_options *o, const char *prog,
    const char *output, struct diag *d)
{
	struct reader r = { .prog = prog };
	int status;

	*p = (struct merged){ .sum = partial_new() };
	status = keep_inputs(o, output, d);
	if (status == 0)
		status = read_all(&r, p->sum, o, d);
	partial_sort(p->sum);
	if (status == 0)
		status = parts_said_check(p->sum, &p->records, d);
	if (status == 0)
		status = check_receipt(&r, o, &p->records, d);
	if (status == 0)
		parts_said_names(p->sum, &p->header);
	partial_free(r.first);
	free(r.parts);
	return status;
}

void
merged_clear(struct merged *p)
{
	partial_free(p->sum);
	buf_clear(&p->header);
	arena_clear(&p->arena);
}

static bool
is_among(const char *const *names, const char *name)
{
	while (*names != NULL && strcmp(*names, name) != 0)
		names++;
	return *names != NULL;
}

static int
set(const struct merged_again *again, const char *name, const char *text,
    struct diag *d)
{
	void *to;
	const struct option_rule *rule = option_find(again->groups,
	    again->ngroups, name, &to);
	bool flag = rule != NULL && rule->kind == OPTION_FLAG;

	if (rule == NULL)
		return diag_set(d, "the parts were counted with --%s, which "
		    "is no option here", name);
	return option_set(rule, to, flag ? "yes" : text, d);
}

/* What the command line has in its place. */
static bool
is_replaced(const struct parts_options *o, const struct merged_again *again,
    const char *name)
{
	return parts_options_gave(o, name) && (is_among(again->shown, name) ||
	    is_among(again->silent, name));
}

/* Files are in the directory where parts are merged, unless the command line
 * or the environment has them elsewhere. */
static int
set_files(struct merged *p, const struct parts_options *o,
    const struct merged_again *again, struct diag *d)
{
	struct buf name, text, last;
	size_t i = 0;
	int status = 0;

	buf_init(&name);
	buf_init(&text);
	buf_init(&last);
	while (status == 0 && parts_said_file(p->sum, &i, &name, &text)) {
		if (is_replaced(o, again, name.p) || (strcmp(name.p,
		    "codebook") == 0 && cli_codebook_path(NULL) != NULL))
			continue;
		if (slice_eq(buf_all(&last), buf_all(&name)))
			status = diag_set(d, "the parts have several names for "
			    "the file of --%s: say where it is", name.p);
		else
			status = set(again, name.p, arena_string(&p->arena,
			    buf_all(&text)), d);
		last.len = 0;
		buf_slice(&last, buf_all(&name));
	}
	buf_clear(&last);
	buf_clear(&name);
	buf_clear(&text);
	return status;
}

static int
set_stored(struct merged *p, const struct parts_options *o,
    const struct merged_again *again, struct diag *d)
{
	struct buf name, text;
	size_t i = 0;
	int status = 0;

	buf_init(&name);
	buf_init(&text);
	while (status == 0 && parts_said_option(p->sum, &i, &name, &text)) {
		if (is_replaced(o, again, name.p))
			continue;
		status = set(again, name.p, arena_string(&p->arena,
		    buf_all(&text)), d);
	}
	buf_clear(&name);
	buf_clear(&text);
	return status;
}

int
merged_set_options(struct merged *p, const struct parts_options *o,
    const struct merged_again *again, struct diag *d)
{
	if (set_files(p, o, again, d) < 0 || set_stored(p, o, again, d) < 0)
		return -1;
	for (size_t i = 0; i < o->given.n; i++) {
		const struct option_given *g = &o->given.list[i];

		if (!is_replaced(o, again, g->rule->name)) {
			if (parts_said_given(p->sum, &o->given, i, d) < 0)
				return -1;
			continue;
		}
		if (option_find(again->groups, again->ngroups, g->rule->name,
		    &(void *){ NULL }) != NULL && set(again, g->rule->name,
		    g->arg, d) < 0)
			return -1;
	}
	return 0;
}

int
merged_write(struct partial *p, const char *output, struct diag *d)
{
	struct buf text;
	int status;

	buf_init(&text);
	partial_write(p, &text);
	status = cli_write(output, buf_all(&text), d);
	buf_clear(&text);
	return status;
}

int
merged_write_run(const struct survey_run *run, struct parts_said *said,
    struct diag *d)
{
	struct partial *p = run->partial->put;
	struct buf names;
	int status;

	buf_init(&names);
	for (size_t i = 0; i < csvin_ncolumns(run->in); i++) {
		if (i > 0)
			buf_putc(&names, ',');
		csvout_quote(&names, csvin_column(run->in, i));
	}
	said->names = buf_all(&names);
	status = parts_said_put(said, &run->partial->records, p, d);
	if (status == 0) {
		partial_seal(p);
		status = merged_write(p, run->o->output, d);
	}
	buf_clear(&names);
	return status;
}

int
merged_combine(struct diag *d)
{
	struct partial *p = partial_new();
	int status = read_lines(NULL, p, d);

	if (status == 0)
		status = merged_write(p, NULL, d);
	partial_free(p);
	return status;
}
