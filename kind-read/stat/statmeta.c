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
#include "kind-read/stat/dtalabels.h"
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
label_name_most(const struct statmeta *m)
{
	if (m->kind != STATDETECT_DTA || m->release >= 118)
		return 129;
	return m->release >= 110 ? 33 : 9;
}

static struct slice
label_name(const struct statmeta *m, const char *name)
{
	return (struct slice){ name, strnlen(name, label_name_most(m)) };
}

static int
on_metadata(readstat_metadata_t *metadata, void *ctx)
{
	struct statmeta *m = ctx;

	m->promised = readstat_get_row_count(metadata);
	if (readstat_get_var_count(metadata) > 0)
		return READSTAT_HANDLER_OK;
	diag_at(m->d, m->name, 0, "the file has no variables");
	return fail(m);
}

/* value is that of the file; its text and the label are made UTF-8. */
static int
add_label(struct statmeta *m, struct slice set,
    const struct statvalue *value, struct slice label)
{
	struct statlabel l = { *value, label };
	struct slice a_variable = slice_of("a variable");
	size_t i = map_add(m->label_names, set);

	if (i == m->nlabels) {
		m->labels = xgrow(m->labels, m->nlabels, &m->labels_cap,
		    sizeof(*m->labels));
		m->labels[m->nlabels++] = (struct statlabels){ .n = 0 };
	}
	if (l.value.kind == STATVALUE_NONE)
		return 0;
	if (!take_text(m, "a label", a_variable, &l.label, &m->nblanks) ||
	    (l.value.kind == STATVALUE_TEXT && !take_text(m,
	    "a labelled value", a_variable, &l.value.text, NULL)))
		return -1;
	l.label = slice_trim(l.label);
	m->labels[i].items = xgrow(m->labels[i].items, m->labels[i].n,
	    &m->labels[i].cap, sizeof(*m->labels[i].items));
	m->labels[i].items[m->labels[i].n++] = l;
	return 0;
}

static int
on_label(const char *set, readstat_value_t value, const char *label,
    void *ctx)
{
	struct statmeta *m = ctx;
	struct statvalue v;

	if (!statparse_value(value, &v))
		v.kind = STATVALUE_NONE;
	if (add_label(m, label_name(m, set), &v,
	    slice_of(label != NULL ? label : "")) == 0)
		return READSTAT_HANDLER_OK;
	return fail(m);
}

static int
on_old_label(void *ctx, struct slice set, const struct statvalue *value,
    struct slice label)
{
	struct statmeta *m = ctx;

	m->failed = add_label(m, set, value, label) < 0;
	return m->failed ? -1 : 0;
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

/* Are the labels of a Stata file those that dtalabels reads? */
static bool
has_old_labels(const struct statmeta *m)
{
	return m->kind == STATDETECT_DTA && m->release >= DTALABELS_FIRST &&
	    m->release <= DTALABELS_LAST;
}

/*
 * Without a handler for them, ReadStat stops where they begin.  Behind the data
 * of an old file nothing else tells that it was cut off:
 * then no labels are there, though variables have some.
 */
static int
read_old_labels(struct statmeta *m, struct diag *d)
{
	const struct dtalabels where = { m->io, statio_at(m->io),
	    m->release, m->swap };
	const struct statvar *v = NULL;
	struct diag why;

	if (dtalabels_each(&where, on_old_label, m, &why) < 0)
		return m->failed ? -1 : diag_at(d, m->name, 0, "%s",
		    why.text);
	for (size_t i = 0; v == NULL && i < m->n; i++)
		v = m->vars[i].labels_name.n > 0 ? &m->vars[i] : NULL;
	if (m->nlabels > 0 || v == NULL || m->text.repair)
		return 0;
	return diag_at(d, m->name, 0, "there are no labels in the file, but "
	    "%.*s has some: it is cut off, or never had them (--repair reads "
	    "it without)", (int)v->name.n, v->name.p);
}

/* Of release 117 and later. */
#define STATA_END "</stata_dta>"

static int
read_all(struct statmeta *m, struct diag *d)
{
	readstat_parser_t *p = statparse_new(m->io);
	readstat_error_t error;

	m->d = d;
	m->names = map_new();
	m->label_names = map_new();
	m->promised = -1;
	m->weight = MAP_NONE;
	readstat_set_metadata_handler(p, on_metadata);
	readstat_set_variable_handler(p, on_variable);
	if (!has_old_labels(m))
		readstat_set_value_label_handler(p, on_label);
	readstat_set_fweight_handler(p, on_weight);
	error = statparse_run(p, m->kind, m);
	if (error != READSTAT_OK)
		return m->failed ? -1 : statmeta_explain(m, error, d);
	if (m->n == 0)
		return diag_at(d, m->name, 0, "the file has no variables");
	if (m->kind == STATDETECT_DTA && m->release > DTALABELS_LAST &&
	    !statio_ends(m->io, STATA_END))
		return diag_at(d, m->name, 0, "the file is cut off: it does "
		    "not end with " STATA_END);
	return has_old_labels(m) ? read_old_labels(m, d) : 0;
}

int
statmeta_read(struct statmeta *m, struct diag *d)
{
	struct diag why;

	if (m->kind == STATDETECT_POR &&
	    portable_mend(&m->portable, m->io, &m->arena, &why) < 0)
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
