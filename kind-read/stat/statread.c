/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <readstat.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/portable.h"
#include "kind-read/stat/statparse.h"
#include "kind-read/stat/statmeta.h"
#include "kind-read/stat/statread.h"

struct reading {
	struct statmeta *m;
	statread_fn *fn;
	void *ctx;
	struct diag *d;
	bool stopped;		/* the diag is filled */
};

static int
stop(struct reading *r)
{
	r->stopped = true;
	return READSTAT_HANDLER_ABORT;
}

/* The message about a value. */
static int
bad_value(struct reading *r, const struct statfound *at, bool text)
{
	struct buf place = { NULL, 0, 0 };
	const char *what = statmeta_place(r->m, at, &place);

	if (text)
		stattext_bad(&r->m->text, r->m->name, what, r->d);
	else
		diag_at(r->d, r->m->name, 0, "%s is an infinite number "
		    "(--repair makes it missing)", what);
	buf_clear(&place);
	return stop(r);
}

/* What is read next is a value of the column. */
static void
expect(struct statmeta *m, size_t column)
{
	m->portable.next = m->vars[column].text ? PORTABLE_INSIDE :
	    PORTABLE_NUMBER;
}

static int
on_value(int row, readstat_variable_t *variable, readstat_value_t value,
    void *ctx)
{
	struct reading *r = ctx;
	size_t column = (size_t)readstat_variable_get_index(variable);
	struct stattext *text = &r->m->text;
	struct statvalue v;
	struct statfound at = { 1, (uint64_t)row, column };
	uint64_t repaired = text->repaired;

	if (!statparse_value(value, &v)) {
		if (!text->repair)
			return bad_value(r, &at, false);
		statmeta_found(&r->m->infinite, at.row, column);
		v.kind = STATVALUE_NONE;
	}
	if (v.kind == STATVALUE_TEXT && !stattext_take(text, &v.text))
		return bad_value(r, &at, true);
	if (text->repaired > repaired)
		statmeta_found(&r->m->repaired, at.row, column);
	if (r->m->kind == STATDETECT_POR && v.kind == STATVALUE_NUMBER)
		v.number = portable_number(v.number);
	if (r->fn(r->ctx, column, &v, r->d) != 0)
		return stop(r);
	expect(r->m, column + 1 < r->m->n ? column + 1 : 0);
	return READSTAT_HANDLER_OK;
}

static int
skip_label(const char *set, readstat_value_t value, const char *label,
    void *ctx)
{
	(void)set;
	(void)value;
	(void)label;
	(void)ctx;
	return READSTAT_HANDLER_OK;
}

/* Of a .por file the data follow the last one. */
static int
skip_variable(int index, readstat_variable_t *variable, const char *labels,
    void *ctx)
{
	struct reading *r = ctx;

	(void)index;
	(void)variable;
	(void)labels;
	expect(r->m, 0);
	return READSTAT_HANDLER_OK;
}

enum statread_end
statread(struct statmeta *m, statread_fn *fn, void *ctx, struct diag *d)
{
	readstat_parser_t *p = statparse_new(m->io);
	struct reading r = { .m = m, .fn = fn, .ctx = ctx, .d = d };
	readstat_error_t error;

	readstat_set_value_handler(p, on_value);
	/* Not all of its readers look whether these are there. */
	readstat_set_variable_handler(p, skip_variable);
	if (m->kind != STATDETECT_DTA)
		readstat_set_value_label_handler(p, skip_label);
	/* It takes "unknown" for none where data are plain. */
	if (m->promised < 0 && m->counted > 0)
		readstat_set_row_limit(p, (long)m->counted);
	if (m->kind == STATDETECT_POR)
		statio_filter(m->io, portable_filter, &m->portable);
	error = statparse_run(p, m->kind, &r);
	statio_filter(m->io, NULL, NULL);
	if (error == READSTAT_OK)
		return STATREAD_WHOLE;
	if (r.stopped)
		return STATREAD_STOPPED;
	statmeta_explain(m, error, d);
	return statio_errno(m->io) != 0 ? STATREAD_STOPPED : STATREAD_DAMAGED;
}
