/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <expat.h>
#include <string.h>

#include "base/diag.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/xmlread.h"

#define PIECE (64 * 1024)

struct reading {
	XML_Parser parser;
	const struct xmlread_handlers *h;
	void *ctx;
	struct diag *d;
	int status;		/* what a handler returned, if not 0 */
	unsigned depth;
};

static const char *
local(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon != NULL ? colon + 1 : name;
}

static void
done(struct reading *r, int status)
{
	if (status == 0 || r->status != 0)
		return;
	r->status = status;
	(void)XML_StopParser(r->parser, XML_FALSE);
}

static void XMLCALL
on_start(void *ctx, const char *name, const char **attributes)
{
	struct reading *r = ctx;

	if (r->status != 0)
		return;
	if (++r->depth > XMLREAD_DEEPEST)
		done(r, diag_set(r->d, "elements are nested more than %d deep",
		    XMLREAD_DEEPEST));
	else
		done(r, r->h->start(r->ctx, local(name), attributes, r->d));
}

static void XMLCALL
on_end(void *ctx, const char *name)
{
	struct reading *r = ctx;

	r->depth--;
	if (r->status == 0 && r->h->end != NULL)
		done(r, r->h->end(r->ctx, local(name), r->d));
}

static void XMLCALL
on_text(void *ctx, const char *p, int n)
{
	struct reading *r = ctx;

	if (r->status == 0)
		done(r, r->h->text(r->ctx, (struct slice){ p, (size_t)n },
		    r->d));
}

static void XMLCALL
on_doctype(void *ctx, const char *name, const char *system,
    const char *public, int internal)
{
	struct reading *r = ctx;

	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	done(r, diag_set(r->d, "a document type stands in it, as in no "
	    "workbook"));
}

/* 1 when all is read or nothing more is wanted, 0 to go on, -1. */
static int
step(struct reading *r, struct archive *a)
{
	void *piece = XML_GetBuffer(r->parser, PIECE);
	ssize_t n;

	if (piece == NULL)
		return diag_set(r->d, "out of memory");
	n = archive_read(a, piece, PIECE, r->d);
	if (n < 0)
		return -1;
	if (XML_ParseBuffer(r->parser, (int)n, n == 0) == XML_STATUS_OK)
		return n == 0;
	if (r->status != 0)
		return r->status;
	return diag_set(r->d, "line %lu: damaged XML: %s",
	    (unsigned long)XML_GetCurrentLineNumber(r->parser),
	    XML_ErrorString(XML_GetErrorCode(r->parser)));
}

/* A handler's diag says where; any other needs the member's name. */
static int
read_all(struct reading *r, struct archive *a, const char *member)
{
	struct diag why;
	int status;

	do {
		status = step(r, a);
	} while (status == 0);
	if (status > 0 || r->status != 0)
		return status;
	why = *r->d;
	return diag_at(r->d, member, 0, "%s", why.text);
}

int
xmlread(struct archive *a, const char *member,
    const struct xmlread_handlers *h, void *ctx, struct diag *d)
{
	struct reading r = { .h = h, .ctx = ctx, .d = d };
	int status = archive_member(a, member, d);

	if (status <= 0)
		return status;
	r.parser = XML_ParserCreate(NULL);
	if (r.parser == NULL)
		return diag_set(d, "out of memory");
	XML_SetUserData(r.parser, &r);
	XML_SetElementHandler(r.parser, on_start, on_end);
	if (h->text != NULL)
		XML_SetCharacterDataHandler(r.parser, on_text);
	XML_SetStartDoctypeDeclHandler(r.parser, on_doctype);
	status = read_all(&r, a, member);
	XML_ParserFree(r.parser);
	return status;
}

int
xmlread_needed(struct archive *a, const char *member,
    const struct xmlread_handlers *h, void *ctx, struct diag *d)
{
	int status = xmlread(a, member, h, ctx, d);

	if (status == 0)
		return diag_set(d, "the archive has no member \"%s\"", member);
	return status < 0 ? -1 : 0;
}

const char *
xmlread_attribute(const char **attributes, const char *name)
{
	bool whole = strchr(name, ':') != NULL;

	for (; *attributes != NULL; attributes += 2)
		if (strcmp(whole ? attributes[0] : local(attributes[0]),
		    name) == 0)
			return attributes[1];
	return NULL;
}

bool
xmlread_is_set(const char **attributes, const char *name)
{
	const char *value = xmlread_attribute(attributes, name);

	return value != NULL &&
	    (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}
