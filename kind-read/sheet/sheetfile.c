/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/ods_book.h"
#include "kind-read/sheet/ods_rows.h"
#include "kind-read/sheet/sheetcells.h"
#include "kind-read/sheet/sheetfacts.h"
#include "kind-read/sheet/sheetlist.h"
#include "kind-read/sheet/xlsx_book.h"
#include "kind-read/sheet/xlsx_rows.h"
#include "kind-read/sheet/sheetfile.h"

struct sheetfile {
	struct xlsx_book book;	/* of an .ods, the sheets only */
	bool ods;
	bool asked;		/* somebody wanted this sheet */
	size_t sheet;
	struct sheetfacts facts;
	int fd;			/* -1: it was taken */
};

bool
sheetfile_may_be(struct slice begin)
{
	return archive_begins(begin);
}

static int
read_rows(struct sheetfile *f, struct archive *a, struct sheetcells *cells,
    struct diag *d)
{
	const struct sheetlist *sheets = &f->book.sheets;
	int status = f->ods ? ods_rows_read(a, f->sheet, cells, d) :
	    xlsx_rows_read(a, &f->book, sheets->items[f->sheet].member, cells,
	    d);

	if (status == 0 && sheetcells_rows(cells) == 0)
		status = diag_set(d, "nothing stands in it");
	if (status == 0)
		f->fd = sheetcells_finish(cells, d);
	f->facts = *sheetcells_facts(cells);
	return f->fd >= 0 ? 0 : -1;
}

/* Messages about cells say in which sheet, where there are several. */
static int
read_sheet(struct sheetfile *f, struct archive *a,
    const struct export_options *opt, struct diag *d)
{
	const struct sheetcells_options how = {
	    .decimal_comma = opt->decimal_comma,
	    .keep_lines = opt->split != NULL || opt->codebook != NULL,
	    .missing = opt->missing, .nmissing = opt->nmissing };
	struct sheetcells *cells = sheetcells_new(a, &how, d);
	struct diag why;
	int status;

	if (cells == NULL)
		return -1;
	status = read_rows(f, a, cells, &why);
	if (status < 0)
		diag_set(d, "sheet \"%s\": %s",
		    f->book.sheets.items[f->sheet].name.p, why.text);
	sheetcells_free(cells);
	return status;
}

/* 1, 0 or -1. */
static int
read_all(struct sheetfile *f, struct archive *a,
    const struct export_options *opt, struct diag *d)
{
	int status = xlsx_book_read(&f->book, a, d);

	if (status == 0) {
		status = ods_book_read(&f->book.sheets, a, d);
		f->ods = status > 0;
	}
	if (status <= 0)
		return status;
	f->asked = opt->sheet != NULL;
	if (sheetlist_choose(&f->book.sheets, opt->sheet, &f->sheet, d) < 0)
		return -1;
	return read_sheet(f, a, opt, d) < 0 ? -1 : 1;
}

int
sheetfile_open(struct sheetfile **f, int fd,
    const struct export_options *opt, struct diag *d)
{
	struct archive *a = archive_open(fd, d);
	int status;

	if (a == NULL)
		return -1;
	*f = xcalloc(1, sizeof(**f));
	(*f)->fd = -1;
	status = read_all(*f, a, opt, d);
	archive_close(a);
	if (status <= 0) {
		sheetfile_close(*f);
		*f = NULL;
	}
	return status;
}

void
sheetfile_close(struct sheetfile *f)
{
	if (f == NULL)
		return;
	xlsx_book_clear(&f->book);
	if (f->fd >= 0)
		close(f->fd);
	free(f);
}

int
sheetfile_take(struct sheetfile *f)
{
	int fd = f->fd;

	f->fd = -1;
	return fd;
}

void
sheetfile_facts(const struct sheetfile *f, struct facts *facts)
{
	const struct sheetlist *sheets = &f->book.sheets;
	const struct sheetlist_item *sheet = &sheets->items[f->sheet];
	struct buf others = { NULL, 0, 0 };

	facts_add(facts, "format", sheet->hidden && !f->asked ? FACTS_TOLD :
	    sheets->n > 1 ? FACTS_LINE : FACTS_LIST,
	    "%s, sheet \"%s\"%s", f->ods ? "OpenDocument spreadsheet" :
	    "Excel workbook", sheet->name.p, sheet->hidden ? " (hidden)" : "");
	if (sheets->n > 1) {
		sheetlist_put(sheets, f->sheet, &others);
		facts_add(facts, "sheet", f->asked ? FACTS_LIST : FACTS_TOLD,
		    "not read: %s", others.p);
	}
	sheetfacts_tell(&f->facts, facts);
	buf_clear(&others);
}
