/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/seen.h"
#include "stream/field.h"
#include "kind-read/csv/rows.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header.h"
#include "kind-read/head/facts.h"
#include "kind-read/idcheck.h"

/* What the number of a respondent is called, in files of that platform or, if
 * it is NULL, of any. */
static const struct {
	const char *platform;
	const char *name;
} ids[] = {
	{ NULL, "RespondentID" }, { NULL, "Respondent ID" },
	{ NULL, "respondent_id" }, { NULL, "ResponseId" },
	{ NULL, "Response ID" }, { NULL, "RecordNo" },
	{ NULL, "record_id" }, { NULL, "panel_id" },
	{ "limesurvey", "id" }, { "typeform", "#" }, { "kobo", "_uuid" },
	{ "odk", "KEY" }, { "microsoft", "ID" }, { "sosci", "CASE" },
	{ "unipark", "lfdn" },
};

struct idcheck {
	size_t column;
	struct buf name;	/* of the column */
	struct seen *seen;
	uint64_t respondents;
	uint64_t again;		/* who have the number of another */
	struct buf first;	/* such a number, and ... */
	uint64_t line;		/* ... where it stands again */
};

static bool
is_id(size_t k, struct slice name, const struct platform *platform)
{
	return slice_eq_nocase(slice_trim(name), slice_of(ids[k].name)) &&
	    (ids[k].platform == NULL ||
	    strcmp(ids[k].platform, platform->word) == 0);
}

/* The column of the first such name, or h->n. */
static size_t
find(const struct header *h)
{
	for (size_t k = 0; k < LENGTH(ids); k++)
		for (size_t i = 0; i < h->n; i++)
			if (is_id(k, h->columns[i].name, h->platform))
				return i;
	return h->n;
}

struct idcheck *
idcheck_new(const struct header *h)
{
	size_t i = find(h);
	struct idcheck *c;

	if (i == h->n)
		return NULL;
	c = xcalloc(1, sizeof(*c));
	c->column = i;
	c->seen = seen_new();
	buf_slice(&c->name, slice_trim(h->columns[i].name));
	return c;
}

void
idcheck_free(struct idcheck *c)
{
	if (c == NULL)
		return;
	seen_free(c->seen);
	buf_clear(&c->name);
	buf_clear(&c->first);
	free(c);
}

bool
idcheck_looks(const struct idcheck *c)
{
	return c != NULL && c->respondents < IDCHECK_MOST;
}

static bool
add(struct idcheck *c, struct slice id)
{
	id = slice_trim(id);
	c->respondents++;
	if (id.n == 0 || !seen_add(c->seen, id))
		return false;
	if (c->again++ == 0)
		buf_slice(&c->first, id);
	return c->again == 1;
}

bool
idcheck_row(struct idcheck *c, const struct row *row, unsigned char delim)
{
	struct slice field = { "", 0 };
	size_t pos = 0;

	for (size_t i = 0; i <= c->column && c->column < row->width; i++)
		field_split(row->text, delim, &pos, &field);
	if (field.n > 1 && field.p[0] == '"')
		field = slice_before(slice_behind(field, 1), field.n - 2);
	return add(c, field);
}

bool
idcheck_fields(struct idcheck *c, const struct slice *fields)
{
	return add(c, fields[c->column]);
}

void
idcheck_line(struct idcheck *c, uint64_t line)
{
	c->line = line;
}

void
idcheck_facts(const struct idcheck *c, struct facts *f)
{
	struct buf more = { NULL, 0, 0 };

	if (c == NULL || c->again == 0)
		return;
	buf_puts(&more, "");
	if (c->again > 1)
		buf_printf(&more, ", and %" PRIu64 " more ha%s the number of "
		    "another", c->again - 1, c->again == 2 ? "s" : "ve");
	facts_add(f, "rows", FACTS_TOLD, "%.*s \"%.*s\" stands twice (line "
	    "%" PRIu64 " has it again)%.*s; --one-per keeps one row of each",
	    (int)c->name.len, c->name.p, (int)c->first.len, c->first.p,
	    c->line, (int)more.len, more.p);
	buf_clear(&more);
}
