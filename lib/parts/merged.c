/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/field.h"
#include "stream/source.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "partial/partial.h"
#include "partial/partial_read.h"
#include "count/survey_options.h"
#include "count/survey_run.h"
#include "count/survey_sums.h"
#include "parts/parts_options.h"
#include "parts/parts_receipt.h"
#include "parts/parts_said.h"
#include "parts/parts_same.h"
#include "parts/parts_files.h"
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
	return r->first == NULL ? 0 : parts_same_check(r->first, r->name, part,
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

int
merged_write(struct partial *p, const char *prog, const char *output,
    struct diag *d)
{
	struct buf text;
	int status;

	buf_init(&text);
	partial_write(p, &text);
	status = cli_write(prog, output, buf_all(&text), d);
	buf_clear(&text);
	return status;
}

int
merged_write_run(const struct survey_run *run, const struct parts_options *o,
    const char *plan, struct diag *d)
{
	const struct fingerprint *records = &run->partial->records;
	struct partial *p = run->partial->put;
	struct buf names;
	int status;

	buf_init(&names);
	for (size_t i = 0; i < csvin_ncolumns(run->in); i++) {
		if (i > 0)
			buf_putc(&names, ',');
		field_quote(&names, csvin_column(run->in, i));
	}
	parts_said_put(&(struct parts_said){ run->prog, &o->given,
	    buf_all(&names), records }, p);
	status = parts_files_put(run->o, plan, p, records->records, d);
	if (status == 0) {
		partial_seal(p);
		status = merged_write(p, run->prog, run->o->output, d);
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
		status = merged_write(p, NULL, NULL, d);
	partial_free(p);
	return status;
}
