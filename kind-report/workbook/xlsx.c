/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/content/study.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/content/date.h"
#include "kind-report/content/report.h"
#include "kind-report/workbook/zip.h"
#include "kind-report/workbook/xlsx.h"

/* 1 January 1980, when time begins in a zip archive. */
#define FIRST_DAY ((time_t)315532800)

/* The number of that size of paper. */
int
xlsx_wrong(struct diag *d, const char *what, int error)
{
	return diag_set(d, "%s: %s", what, lxw_strerror((lxw_error)error));
}

/* The name of a new, empty file; it is the caller's. */
static char *
temporary(const char *dir, struct diag *d)
{
	struct buf path;
	int fd;

	buf_init(&path);
	buf_printf(&path, "%s/kind-XXXXXX", dir);
	fd = mkstemp(path.p);
	if (fd >= 0 && close(fd) == 0)
		return path.p;
	diag_set(d, "cannot make a temporary file in %s: %s", dir,
	    strerror(errno));
	buf_clear(&path);
	return NULL;
}

/* What is in no format of ours, as an empty cell, is in the first one. */
static void
set_font(lxw_workbook *w, double size)
{
	lxw_format *first = STAILQ_FIRST(w->formats);

	format_set_font_name(first, "Arial");
	format_set_font_size(first, size);
}

int
xlsx_open(struct xlsx *x, double size, struct diag *d)
{
	const char *dir = getenv("TMPDIR");
	lxw_workbook_options options = { .constant_memory = LXW_FALSE };

	if (dir == NULL || *dir == '\0')
		dir = "/tmp";
	x->path = temporary(dir, d);
	if (x->path == NULL)
		return -1;
	options.tmpdir = (char *)dir;
	x->workbook = workbook_new_opt(x->path, &options);
	if (x->workbook != NULL) {
		set_font(x->workbook, size);
		return 0;
	}
	xlsx_discard(x);
	return diag_set(d, "cannot begin a workbook");
}

void
xlsx_discard(struct xlsx *x)
{
	if (x->workbook != NULL)
		lxw_workbook_free(x->workbook);
	if (x->path != NULL)
		unlink(x->path);
	free(x->path);
	*x = (struct xlsx){ NULL, NULL };
}

lxw_format *
xlsx_format(lxw_workbook *w, double size, int align)
{
	lxw_format *f = workbook_add_format(w);

	if (f == NULL)
		return NULL;
	format_set_font_name(f, "Arial");
	format_set_font_size(f, size);
	format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
	format_set_align(f, (uint8_t)align);
	return f;
}

/* "#,##0.00" */
static void
put_number(struct buf *out, unsigned decimals)
{
	buf_puts(out, "#,##0");
	buf_puts(out, decimals > 0 ? "." : "");
	buf_fill(out, '0', (long)decimals);
}

/* The sign alone would multiply by 100. */
void
xlsx_behind(lxw_format *f, unsigned decimals, const char *sign)
{
	struct buf b;

	buf_init(&b);
	put_number(&b, decimals);
	buf_printf(&b, "\"%s\"", sign);
	format_set_num_format(f, b.p);
	buf_clear(&b);
}

void
xlsx_decimals(lxw_format *f, unsigned decimals, bool change)
{
	struct buf number, b;

	buf_init(&number);
	put_number(&number, decimals);
	buf_init(&b);
	if (change)
		buf_printf(&b, "+%s;-%s;%s", number.p, number.p, number.p);
	else
		buf_puts(&b, number.p);
	format_set_num_format(f, b.p);
	buf_clear(&number);
	buf_clear(&b);
}

void
xlsx_p(lxw_format *f)
{
	format_set_num_format(f, "[<0.00005]\"<0.0001\";#,##0.0000");
}

/* A property of a document has up to 255 characters. */
static char *
property(struct slice value)
{
	struct buf clean, b;

	buf_init(&clean);
	buf_init(&b);
	cell_text_put(&clean, value);
	buf_add(&b, "", 0);
	if (cell_text_units(buf_all(&clean)) <= CELL_TEXT_HEADING_MAX) {
		buf_slice(&b, buf_all(&clean));
	} else {
		cell_text_cut(&b, buf_all(&clean), CELL_TEXT_HEADING_MAX - 3);
		buf_puts(&b, "...");
	}
	buf_clear(&clean);
	return b.p;
}

/* The library takes 0 for the present time, and a zip archive nothing before
 * 1980. */
static time_t
created(const struct report *r)
{
	time_t t = r->date[0] != '\0' ? date_seconds(r->date) : FIRST_DAY;

	return t > FIRST_DAY ? t : FIRST_DAY;
}

int
xlsx_describe(struct xlsx *x, const struct report *r, struct diag *d)
{
	const struct slice *v = r->study->values;
	char *language = property(v[STUDY_LANGUAGE].n > 0 ?
	    v[STUDY_LANGUAGE] : slice_of("en-GB"));
	lxw_doc_properties p = { .title = property(report_title(r)),
	    .author = property(v[STUDY_SUPPLIER]),
	    .company = property(v[STUDY_CLIENT]),
	    .created = created(r) };
	lxw_error e = workbook_set_properties(x->workbook, &p);

	if (e == LXW_NO_ERROR)
		e = workbook_set_custom_property_string(x->workbook,
		    "Language", language);
	free(p.title);
	free(p.author);
	free(p.company);
	free(language);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(d, "properties of the "
	    "workbook", e);
}

static int
read_back(const char *path, struct buf *out, struct diag *d)
{
	FILE *f = fopen(path, "rb");
	size_t n = 1;
	int e = 0;

	if (f == NULL)
		return diag_set(d, "%s: %s", path, strerror(errno));
	while (n > 0) {
		n = fread(buf_room(out, 65536), 1, 65536, f);
		out->len += n;
	}
	if (ferror(f))
		e = diag_set(d, "%s: %s", path, strerror(errno));
	fclose(f);
	return e;
}

/* The library prints its own messages, with the name of a temporary file; what
 * it finds wrong is said by us. */
static lxw_error
close_quietly(lxw_workbook *w)
{
	int old = dup(STDERR_FILENO), nothing = open("/dev/null", O_WRONLY);
	lxw_error e;
	int saved;

	if (old >= 0 && nothing >= 0)
		dup2(nothing, STDERR_FILENO);
	e = workbook_close(w);
	saved = errno;
	if (old >= 0)
		dup2(old, STDERR_FILENO);
	if (old >= 0)
		close(old);
	if (nothing >= 0)
		close(nothing);
	errno = saved;
	return e;
}

/*
 * The library does not look whether its temporary files took all that was
 * written to them: on a full disk it packs what is there.
 */
int
xlsx_close(struct xlsx *x, struct buf *out, struct diag *d)
{
	size_t at = out->len;
	int result = -1;
	lxw_error e;

	errno = 0;
	e = close_quietly(x->workbook);
	x->workbook = NULL;
	if (e != LXW_NO_ERROR)
		diag_set(d, "cannot write a temporary file for the workbook: "
		    "%s", errno != 0 ? strerror(errno) : lxw_strerror(e));
	else if (read_back(x->path, out, d) == 0)
		result = zip_check((struct slice){ out->p + at,
		    out->len - at }, d);
	xlsx_discard(x);
	return result;
}
