/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/numberformat.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/xlsx_styles.h"

/* A format that the workbook has the code of. */
struct format {
	unsigned long id;
	unsigned shows;
};

struct reading {
	struct xlsx_styles *styles;
	size_t cap;
	struct format *formats;
	size_t nformats;
	size_t formats_cap;
	bool in_formats;	/* in <numFmts>, */
	bool in_cells;		/* in <cellXfs>; others have such parts too */
};

static unsigned long
format_id(const char **attributes)
{
	const char *id = xmlread_attribute(attributes, "numFmtId");

	return id != NULL ? strtoul(id, NULL, 10) : 0;
}

static void
add_format(struct reading *r, const char **attributes)
{
	const char *code = xmlread_attribute(attributes, "formatCode");

	if (code == NULL)
		return;
	r->formats = xgrow(r->formats, r->nformats, &r->formats_cap,
	    sizeof(*r->formats));
	r->formats[r->nformats++] = (struct format){ format_id(attributes),
	    numberformat(slice_of(code)) };
}

static unsigned
shows(const struct reading *r, unsigned long id)
{
	for (size_t i = 0; i < r->nformats; i++)
		if (r->formats[i].id == id)
			return r->formats[i].shows;
	return numberformat_builtin(id);
}

static int
start(void *ctx, const char *name, const char **attributes, struct diag *d)
{
	struct reading *r = ctx;
	struct xlsx_styles *s = r->styles;

	(void)d;
	if (strcmp(name, "numFmts") == 0)
		r->in_formats = true;
	else if (strcmp(name, "cellXfs") == 0)
		r->in_cells = true;
	else if (r->in_formats && strcmp(name, "numFmt") == 0)
		add_format(r, attributes);
	if (!r->in_cells || strcmp(name, "xf") != 0)
		return 0;
	s->shows = xgrow(s->shows, s->n, &r->cap, sizeof(*s->shows));
	s->shows[s->n++] = shows(r, format_id(attributes));
	return 0;
}

static int
end(void *ctx, const char *name, struct diag *d)
{
	struct reading *r = ctx;

	(void)d;
	if (strcmp(name, "numFmts") == 0)
		r->in_formats = false;
	else if (strcmp(name, "cellXfs") == 0)
		r->in_cells = false;
	return 0;
}

int
xlsx_styles_read(struct xlsx_styles *s, struct archive *a,
    const char *member, struct diag *d)
{
	const struct xmlread_handlers handlers = { start, end, NULL };
	struct reading r = { .styles = s };
	int status;

	*s = (struct xlsx_styles){ .n = 0 };
	if (member == NULL)
		return 0;
	status = xmlread_needed(a, member, &handlers, &r, d);
	free(r.formats);
	return status;
}

void
xlsx_styles_clear(struct xlsx_styles *s)
{
	free(s->shows);
	*s = (struct xlsx_styles){ .n = 0 };
}
