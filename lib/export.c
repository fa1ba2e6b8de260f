/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "field.h"
#include "codebook.h"
#include "clean.h"
#include "names.h"
#include "rows.h"
#include "source.h"
#include "cli.h"
#include "export_options.h"
#include "csvfile.h"
#include "export.h"

struct export {
	const char *name;
	int fd;
	struct cli_progress progress;
	struct csvfile *csv;
	struct codebook *codebook;
	struct slice *fields;	/* of one respondent */
	struct buf text;	/* where they are */
};

static ssize_t
read_bytes(void *ctx, void *p, size_t n, struct diag *d)
{
	struct export *e = ctx;
	ssize_t got = source_read_fd(&e->fd, p, n, d);

	if (got > 0)
		cli_progress_step(&e->progress, (size_t)got,
		    e->csv != NULL ? csvfile_count(e->csv) : 0);
	else
		cli_progress_end(&e->progress);
	return got;
}

static void
make_codebook(struct export *e)
{
	const struct names *names = export_names(e);

	e->codebook = codebook_new();
	for (size_t i = 0; i < names->n; i++)
		codebook_add(e->codebook, names->name[i]);
	e->fields = xcalloc(names->n, sizeof(*e->fields));
}

static int
start(struct export *e, const struct export_options *opt, struct diag *d)
{
	struct source source = { read_bytes, e };

	e->csv = csvfile_open(e->name, &source, opt, d);
	if (e->csv == NULL)
		return -1;
	make_codebook(e);
	return 0;
}

struct export *
export_open(const char *path, const struct export_options *opt,
    struct diag *d)
{
	struct export *e = xcalloc(1, sizeof(*e));

	e->name = cli_name(path);
	e->fd = cli_open_file(path, d);
	if (e->fd >= 0)
		cli_progress_start(&e->progress, opt->prog, e->fd);
	if (e->fd < 0 || start(e, opt, d) < 0) {
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
	if (e->fd > STDIN_FILENO)
		close(e->fd);
	csvfile_close(e->csv);
	codebook_free(e->codebook);
	free(e->fields);
	buf_clear(&e->text);
	free(e);
}

const struct names *
export_names(const struct export *e)
{
	return csvfile_names(e->csv);
}

struct codebook *
export_codebook(const struct export *e)
{
	return e->codebook;
}

int
export_each(struct export *e, row_fn *fn, void *ctx, struct diag *d)
{
	struct row row;
	int got;

	while ((got = csvfile_next(e->csv, &row, d)) > 0)
		if (fn(ctx, &row, d) < 0)
			return -1;
	return got;
}

const struct slice *
export_fields(struct export *e, const struct row *row)
{
	size_t n = export_names(e)->n, pos = 0, at = 0;
	struct slice raw = { "", 0 };
	char *room;

	if (row->fields != NULL)
		return row->fields;
	e->text.len = 0;
	room = buf_room(&e->text, row->text.n + 1);
	for (size_t i = 0; i < n; i++) {
		struct slice s = { "", 0 };

		if (i < row->width && field_split(row->text,
		    csvfile_delim(e->csv), &pos, &raw))
			s = clean_field(csvfile_clean(e->csv), raw);
		memcpy(room + at, s.p, s.n);
		e->fields[i] = (struct slice){ room + at, s.n };
		at += s.n;
	}
	return e->fields;
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
	return csvfile_count(e->csv);
}

bool
export_report(const struct export *e, struct buf *b)
{
	buf_printf(b, "%s: ", e->name);
	return csvfile_report(e->csv, b);
}
