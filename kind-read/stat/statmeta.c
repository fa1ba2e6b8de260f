/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ReadStat pushes: labels come before the variables in files of SPSS, and
 * behind the values in those of Stata.  So a file is read twice, first without
 * its values, which ReadStat then skips.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/blank.h"
#include "base/diag.h"
#include "base/map.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/portable.h"
#include "kind-read/stat/statparse.h"
#include "kind-read/stat/statmeta.h"

void
statmeta_found(struct statfound *found, uint64_t row, size_t column)
{
	if (found->n++ > 0)
		return;
	found->row = row;
	found->column = column;
}

const char *
statmeta_place(const struct statmeta *m, const struct statfound *found,
    struct buf *b)
{
	b->len = 0;
	buf_puts(b, "");
	if (found->n == 0 || found->column >= m->n)
		return "";
	buf_printf(b, "respondent %" PRIu64 ": ", found->row + 1);
	buf_slice(b, m->vars[found->column].name);
	return b->p;
}

/* Ends ReadStat's work; the diag was filled. */
static int
fail(struct statmeta *m)
{
	m->failed = true;
	return READSTAT_HANDLER_ABORT;
}

static const char *
name_of(const readstat_variable_t *v)
{
	const char *name = readstat_variable_get_name(v);

	return name != NULL ? name : "";
}

/* The text, in UTF-8 and made one line.  What it is goes into the message:
 * "the label", of.  blanks is as in statvalue_line. */
static bool
take_text(struct statmeta *m, const char *what, struct slice of,
    struct slice *text, uint64_t *blanks)
{
	struct buf whole = { NULL, 0, 0 };

	if (!stattext_take(&m->text, text)) {
		buf_printf(&whole, "%s of ", what);
		buf_slice(&whole, of);
		stattext_bad(&m->text, m->name, whole.p, m->d);
		buf_clear(&whole);
		return false;
	}
	*text = (struct slice){ arena_string(&m->arena, *text), text->n };
	*text = statvalue_line(*text, &m->arena, blanks);
	return true;
}

/*
 * Of a Stata file ReadStat gives the name of a list of labels as it stands
 * there: without a NUL if it fills its field.
 */
static size_t
label_name_most(const struct statmeta *m, int version)
{
	if (m->kind != STATDETECT_DTA || version >= 118)
		return 129;
	return version >= 108 ? 33 : 9;
}

static struct slice
label_name(const struct statmeta *m, const char *name)
{
	return (struct slice){ name, strnlen(name, m->label_name_most) };
}

static int
on_metadata(readstat_metadata_t *metadata, void *ctx)
{
	struct statmeta *m = ctx;

	m->promised = readstat_get_row_count(metadata);
	m->label_name_most = label_name_most(m,
	    readstat_get_file_format_version(metadata));
	if (readstat_get_var_count(metadata) > 0)
		return READSTAT_HANDLER_OK;
	diag_at(m->d, m->name, 0, "the file has no variables");
	return fail(m);
}

static int
on_label(const char *set, readstat_value_t value, const char *label,
    void *ctx)
{
	struct statmeta *m = ctx;
	struct statlabel l = { .label = slice_of(label != NULL ? label : "") };
	struct slice name = label_name(m, set);
	struct slice a_variable = slice_of("a variable");
	size_t i = map_add(m->label_names, name);

	if (i == m->nlabels) {
		m->labels = xgrow(m->labels, m->nlabels, &m->labels_cap,
		    sizeof(*m->labels));
		m->labels[m->nlabels++] = (struct statlabels){ .n = 0 };
	}
	if (!statparse_value(value, &l.value) || l.value.kind == STATVALUE_NONE)
		return READSTAT_HANDLER_OK;
	if (!take_text(m, "a label", a_variable, &l.label, &m->nblanks) ||
	    (l.value.kind == STATVALUE_TEXT && !take_text(m,
	    "a labelled value", a_variable, &l.value.text, NULL)))
		return fail(m);
	l.label = slice_trim(l.label);
	m->labels[i].items = xgrow(m->labels[i].items, m->labels[i].n,
	    &m->labels[i].cap, sizeof(*m->labels[i].items));
	m->labels[i].items[m->labels[i].n++] = l;
	return READSTAT_HANDLER_OK;
}

/* An end of a range may be infinite. */
static bool
take_end(struct statmeta *m, readstat_value_t value, struct slice of,
    struct statvalue *end)
{
	statparse_value(value, end);
	return end->kind != STATVALUE_TEXT ||
	    take_text(m, "a missing value", of, &end->text, NULL);
}

static bool
take_missing(struct statmeta *m, readstat_variable_t *from, struct statvar *v)
{
	int n = readstat_variable_get_missing_ranges_count(from);

	for (int i = 0; i < n && v->nmissing < STATVAR_RANGES; i++) {
		struct statrange r;

		if (!take_end(m, readstat_variable_get_missing_range_lo(from,
		    i), v->name, &r.low) ||
		    !take_end(m, readstat_variable_get_missing_range_hi(from,
		    i), v->name, &r.high))
			return false;
		if (r.low.kind == r.high.kind &&
		    r.low.kind != STATVALUE_NONE)
			v->missing[v->nmissing++] = r;
	}
	return true;
}

static bool
is_good_name(struct slice name)
{
	for (size_t i = 0; i < name.n; i++)
		if ((unsigned char)name.p[i] < ' ' || name.p[i] == 0x7f)
			return false;
	return name.n > 0;
}

static bool
take_name(struct statmeta *m, readstat_variable_t *from, struct slice *name)
{
	*name = slice_of(name_of(from));
	if (!take_text(m, "the name", slice_of("a variable"), name, NULL))
		return false;
	if (!is_good_name(*name)) {
		diag_at(m->d, m->name, 0, "variable %zu has no name that can "
		    "be used", m->n + 1);
		return false;
	}
	if (map_add(m->names, *name) == m->n)
		return true;
	diag_at(m->d, m->name, 0, "two variables are called %.*s",
	    (int)name->n, name->p);
	return false;
}

static int
on_variable(int index, readstat_variable_t *from, const char *labels,
    void *ctx)
{
	struct statmeta *m = ctx;
	const char *title = readstat_variable_get_label(from);
	const char *format = readstat_variable_get_format(from);
	struct statvar v = { .text = readstat_variable_get_type_class(from) ==
	    READSTAT_TYPE_CLASS_STRING };

	(void)index;
	v.title = slice_of(title != NULL ? title : "");
	if (!take_name(m, from, &v.name) ||
	    !take_text(m, "the label", v.name, &v.title, NULL) ||
	    !take_missing(m, from, &v))
		return fail(m);
	v.title = slice_trim(v.title);
	if (labels != NULL) {
		v.labels_name = label_name(m, labels);
		v.labels_name.p = arena_string(&m->arena, v.labels_name);
	}
	if (!v.text && format != NULL)
		v.date = m->kind == STATDETECT_DTA ? statdate_stata(format) :
		    statdate_spss(format);
	m->vars = xgrow(m->vars, m->n, &m->cap, sizeof(*m->vars));
	m->vars[m->n++] = v;
	return READSTAT_HANDLER_OK;
}

static int
on_weight(readstat_variable_t *variable, void *ctx)
{
	struct statmeta *m = ctx;

	m->weight = (size_t)readstat_variable_get_index(variable);
	return READSTAT_HANDLER_OK;
}

int
statmeta_explain(const struct statmeta *m, int error, struct diag *d)
{
	if (statio_errno(m->io) != 0)
		return diag_at(d, m->name, 0, "%s",
		    strerror(statio_errno(m->io)));
	return diag_at(d, m->name, 0, "the %s file is damaged or cut off: %s",
	    statdetect_name(m->kind),
	    readstat_error_message((readstat_error_t)error));
}

/*
 * ReadStat takes the end of a Stata file anywhere in its labels as the end of
 * the labels.  Old files have nothing else behind them, so that the last read
 * is that of the next one's length, two or four bytes.
 */
static bool
lost_labels(const struct statmeta *m)
{
	size_t wanted, shorts = statio_shorts(m->io, &wanted);

	return m->kind == STATDETECT_DTA && shorts > 0 &&
	    (shorts > 1 || wanted > 5);
}

static int
read_all(struct statmeta *m, struct diag *d)
{
	readstat_parser_t *p = statparse_new(m->io);
	readstat_error_t error;

	m->d = d;
	m->names = map_new();
	m->label_names = map_new();
	m->promised = -1;
	m->label_name_most = label_name_most(m, 0);
	m->weight = MAP_NONE;
	readstat_set_metadata_handler(p, on_metadata);
	readstat_set_variable_handler(p, on_variable);
	readstat_set_value_label_handler(p, on_label);
	readstat_set_fweight_handler(p, on_weight);
	error = statparse_run(p, m->kind, m);
	if (error != READSTAT_OK)
		return m->failed ? -1 : statmeta_explain(m, error, d);
	if (m->n == 0)
		return diag_at(d, m->name, 0, "the file has no variables");
	if (lost_labels(m))
		return diag_at(d, m->name, 0, "the file is cut off in its "
		    "labels");
	return 0;
}

int
statmeta_read(struct statmeta *m, struct diag *d)
{
	struct diag why;

	if (m->kind == STATDETECT_POR &&
	    portable_mend(m->io, &m->arena, &why) < 0)
		return diag_at(d, m->name, 0, "%s", why.text);
	return read_all(m, d);
}

void
statmeta_clear(struct statmeta *m)
{
	for (size_t i = 0; i < m->n; i++)
		statvar_clear(&m->vars[i]);
	free(m->vars);
	for (size_t i = 0; i < m->nlabels; i++)
		free(m->labels[i].items);
	free(m->labels);
	map_free(m->names);
	map_free(m->label_names);
	arena_clear(&m->arena);
}

const struct statlabels *
statmeta_labels(const struct statmeta *m, const struct statvar *v)
{
	size_t i = map_find(m->label_names, v->labels_name);

	return i != MAP_NONE ? &m->labels[i] : NULL;
}
