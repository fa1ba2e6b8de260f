/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/sheetlist.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/ods_book.h"

struct reading {
	struct sheetlist *sheets;
	struct buf style;	/* the name of the style that is read */
	struct map *hidden;	/* names of those that hide a sheet */
	unsigned tables;	/* how many of them are open */
};

static void
add_sheet(struct reading *r, const char **attributes)
{
	const char *name = xmlread_attribute(attributes, "table:name");
	const char *style = xmlread_attribute(attributes, "table:style-name");
	struct sheetlist_item *sheet = sheetlist_add(r->sheets,
	    slice_of(name != NULL ? name : ""));

	sheet->hidden = style != NULL &&
	    map_find(r->hidden, slice_of(style)) != MAP_NONE;
}

static int
start(void *ctx, const char *name, const char **attributes, struct diag *d)
{
	struct reading *r = ctx;
	const char *value;

	(void)d;
	if (strcmp(name, "table") == 0 && r->tables++ == 0)
		add_sheet(r, attributes);
	if (strcmp(name, "style") == 0) {
		value = xmlread_attribute(attributes, "style:name");
		r->style.len = 0;
		buf_puts(&r->style, value != NULL ? value : "");
	}
	if (strcmp(name, "table-properties") == 0) {
		value = xmlread_attribute(attributes, "display");
		if (value != NULL && strcmp(value, "false") == 0)
			map_add(r->hidden, buf_all(&r->style));
	}
	return 0;
}

static int
end(void *ctx, const char *name, struct diag *d)
{
	struct reading *r = ctx;

	(void)d;
	r->tables -= strcmp(name, "table") == 0;
	return 0;
}

static int
is_encryption(void *ctx, const char *name, const char **attributes,
    struct diag *d)
{
	(void)ctx;
	(void)attributes;
	return strcmp(name, "encryption-data") == 0 ? diag_set(d,
	    "is protected with a password: save it without one") : 0;
}

/* 1, 0 or -1. */
static int
is_ods(struct archive *a, struct diag *d)
{
	static const char type[] =
	    "application/vnd.oasis.opendocument.spreadsheet";
	char found[sizeof(type) - 1];
	ssize_t n;
	int status = archive_member(a, "mimetype", d);

	if (status <= 0)
		return status;
	n = archive_read(a, found, sizeof(found), d);
	if (n < 0)
		return -1;
	return n == (ssize_t)sizeof(found) &&
	    memcmp(found, type, sizeof(found)) == 0;
}

int
ods_book_read(struct sheetlist *sheets, struct archive *a, struct diag *d)
{
	const struct xmlread_handlers manifest = { is_encryption, NULL, NULL };
	const struct xmlread_handlers handlers = { start, end, NULL };
	struct reading r = { .sheets = sheets };
	int status = is_ods(a, d);

	if (status <= 0)
		return status;
	if (xmlread(a, "META-INF/manifest.xml", &manifest, NULL, d) < 0)
		return -1;
	r.hidden = map_new();
	status = xmlread_needed(a, ODS_BOOK_CONTENT, &handlers, &r, d);
	map_free(r.hidden);
	buf_clear(&r.style);
	return status < 0 ? -1 : 1;
}
