/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/xlsx_book.h"

/* A relationship: what a member says about another one. */
struct relation {
	const char *id;
	const char *type;	/* the last part of it */
	const char *target;	/* a member */
};

struct relations {
	struct relation *items;
	size_t n;
	size_t cap;
	struct slice folder;	/* that targets are in */
	struct arena *arena;
};

struct reading {
	struct xlsx_book *book;
	struct relations relations;
	bool root;		/* was seen, */
	bool workbook;		/* and is what it has to be */
};

static const char *
last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* The member that the path in that folder names: "/xl/x.xml", "../x.xml" and
 * "x.xml" are such. */
static const char *
member(struct slice folder, const char *path, struct arena *arena)
{
	struct buf b = { NULL, 0, 0 };
	const char *name;

	if (*path == '/')
		return arena_string(arena, slice_of(path + 1));
	for (; strncmp(path, "../", 3) == 0; path += 3)
		folder = slice_before(folder, folder.n > 1 ? slice_find_last(
		    slice_before(folder, folder.n - 1), "/") + 1 : 0);
	if (folder.n > 0 && folder.p[folder.n - 1] != '/')
		folder.n = 0;
	buf_slice(&b, folder);
	buf_puts(&b, path);
	name = arena_string(arena, buf_all(&b));
	buf_clear(&b);
	return name;
}

static int
start_relation(void *ctx, const char *name, const char **attributes,
    struct diag *d)
{
	struct relations *r = ctx;
	const char *id = xmlread_attribute(attributes, "Id");
	const char *type = xmlread_attribute(attributes, "Type");
	const char *target = xmlread_attribute(attributes, "Target");

	(void)d;
	if (strcmp(name, "Relationship") != 0 || id == NULL || type == NULL ||
	    target == NULL)
		return 0;
	r->items = xgrow(r->items, r->n, &r->cap, sizeof(*r->items));
	r->items[r->n++] = (struct relation){
	    arena_string(r->arena, slice_of(id)),
	    arena_string(r->arena, slice_of(last_part(type))),
	    member(r->folder, target, r->arena) };
	return 0;
}

/* Reads what the member says about others: 1; 0 if nothing; -1 and the diag. */
static int
read_relations(struct relations *r, struct archive *a, const char *of,
    struct arena *arena, struct diag *d)
{
	const struct xmlread_handlers handlers = { start_relation, NULL, NULL };
	const char *name = last_part(of);
	struct buf b;
	int status;

	*r = (struct relations){ .folder = { of, (size_t)(name - of) },
	    .arena = arena };
	buf_init(&b);
	buf_slice(&b, r->folder);
	buf_printf(&b, "_rels/%s.rels", name);
	status = xmlread(a, b.p, &handlers, r, d);
	buf_clear(&b);
	return status;
}

static const char *
target_of_type(const struct relations *r, const char *type)
{
	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->items[i].type, type) == 0)
			return r->items[i].target;
	return NULL;
}

static void
add_sheet(struct reading *r, const char *name, const char **attributes)
{
	const char *id = xmlread_attribute(attributes, "r:id");
	const char *state = xmlread_attribute(attributes, "state");
	struct sheetlist_item *sheet = sheetlist_add(&r->book->sheets,
	    slice_of(name));

	if (id == NULL)
		id = xmlread_attribute(attributes, "id");
	sheet->hidden = state != NULL && strcmp(state, "visible") != 0;
	sheet->chart = true;
	for (size_t i = 0; id != NULL && i < r->relations.n; i++) {
		if (strcmp(r->relations.items[i].id, id) != 0)
			continue;
		sheet->member = r->relations.items[i].target;
		sheet->chart = strcmp(r->relations.items[i].type,
		    "worksheet") != 0;
	}
}

static int
start_book(void *ctx, const char *name, const char **attributes,
    struct diag *d)
{
	struct reading *r = ctx;
	const char *sheet = xmlread_attribute(attributes, "name");

	(void)d;
	if (!r->root) {
		r->root = true;
		r->workbook = strcmp(name, "workbook") == 0;
		return r->workbook ? 0 : 1;
	}
	if (strcmp(name, "workbookPr") == 0)
		r->book->from_1904 = xmlread_is_set(attributes, "date1904");
	else if (strcmp(name, "calcPr") == 0)
		r->book->outdated = xmlread_is_set(attributes,
		    "fullCalcOnLoad");
	else if (strcmp(name, "sheet") == 0 && sheet != NULL)
		add_sheet(r, sheet, attributes);
	return 0;
}

/* Reads the workbook, which is the member. */
static int
read_book(struct reading *r, struct archive *a, const char *name,
    struct diag *d)
{
	const struct xmlread_handlers handlers = { start_book, NULL, NULL };
	struct xlsx_book *b = r->book;
	int status = read_relations(&r->relations, a, name,
	    &b->sheets.arena, d);

	if (status > 0)
		status = xmlread(a, name, &handlers, r, d);
	b->strings = target_of_type(&r->relations, "sharedStrings");
	b->styles = target_of_type(&r->relations, "styles");
	free(r->relations.items);
	return status > 0 ? r->workbook : status;
}

int
xlsx_book_read(struct xlsx_book *b, struct archive *a, struct diag *d)
{
	struct relations root;
	struct reading r = { .book = b };
	const char *name;
	int status;

	*b = (struct xlsx_book){ .strings = NULL };
	status = read_relations(&root, a, "", &b->sheets.arena, d);
	name = target_of_type(&root, "officeDocument");
	free(root.items);
	if (status > 0)
		status = name != NULL &&
		    slice_ends(slice_of(name), ".xml") ?
		    read_book(&r, a, name, d) : 0;
	if (status <= 0)
		xlsx_book_clear(b);
	return status;
}

void
xlsx_book_clear(struct xlsx_book *b)
{
	sheetlist_clear(&b->sheets);
}
