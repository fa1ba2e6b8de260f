/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <readstat.h>
#include <stdio.h>

#include "base/diag.h"
#include "base/utf8.h"
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

static int
bad_value(struct reading *r, int row, const readstat_variable_t *variable,
    bool text)
{
	const char *name = readstat_variable_get_name(variable);
	char what[400];

	snprintf(what, sizeof(what), "respondent %lld: %.300s",
	    (long long)row + 1, name != NULL ? name : "");
	if (text)
		statmeta_bad_text(r->m, what, r->d);
	else
		diag_at(r->d, r->m->name, 0, "%s is an infinite number", what);
	return stop(r);
}

static int
on_value(int row, readstat_variable_t *variable, readstat_value_t value,
    void *ctx)
{
	struct reading *r = ctx;
	struct statvalue v;

	if (!statparse_value(value, &v))
		return bad_value(r, row, variable, false);
	if (v.kind == STATVALUE_TEXT && utf8_invalid(
	    (const unsigned char *)v.text.p, v.text.n) < v.text.n)
		return bad_value(r, row, variable, true);
	if (r->m->kind == STATDETECT_POR && v.kind == STATVALUE_NUMBER)
		v.number = portable_number(v.number);
	if (r->fn(r->ctx, (size_t)readstat_variable_get_index(variable), &v,
	    r->d) != 0)
		return stop(r);
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

static int
skip_variable(int index, readstat_variable_t *variable, const char *labels,
    void *ctx)
{
	(void)index;
	(void)variable;
	(void)labels;
	(void)ctx;
	return READSTAT_HANDLER_OK;
}

enum statread_end
statread(struct statmeta *m, statread_fn *fn, void *ctx, struct diag *d)
{
	readstat_parser_t *p = statparse_new(m->io, m->asked);
	struct reading r = { .m = m, .fn = fn, .ctx = ctx, .d = d };
	readstat_error_t error;

	readstat_set_value_handler(p, on_value);
	/* Not all of its readers look whether these are there. */
	readstat_set_variable_handler(p, skip_variable);
	readstat_set_value_label_handler(p, skip_label);
	/* It takes "unknown" for none where data are plain. */
	if (m->promised < 0 && m->counted > 0)
		readstat_set_row_limit(p, (long)m->counted);
	error = statparse_run(p, m->kind, &r);
	if (error == READSTAT_OK)
		return STATREAD_WHOLE;
	if (r.stopped)
		return STATREAD_STOPPED;
	statmeta_explain(m, error, d);
	return statio_errno(m->io) != 0 ||
	    error == READSTAT_ERROR_CONVERT_BAD_STRING ?
	    STATREAD_STOPPED : STATREAD_DAMAGED;
}
