/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fields that are kept and stand side by side are copied as one piece, so
 * only the ends of such runs have to be found.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/map.h"
#include "stream/field.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "ask/breakspec.h"
#include "kind-recode/recoding.h"
#include "kind-recode/mapping.h"
#include "kind-recode/layout.h"

void
layout_init(struct layout *l, const struct columns *cols)
{
	*l = (struct layout){ .cols = *cols };
	l->dropped = xcalloc(cols->n, sizeof(*l->dropped));
	l->renamed = xcalloc(cols->n, sizeof(*l->renamed));
	l->mapped = xcalloc(cols->n, sizeof(*l->mapped));
	l->names = map_new();
}

void
layout_clear(struct layout *l)
{
	free(l->dropped);
	free(l->renamed);
	free(l->mapped);
	free(l->runs);
	map_free(l->names);
	arena_clear(&l->arena);
}

int
layout_drop(struct layout *l, const char *list, struct diag *d)
{
	size_t *columns, n = column_list(&l->cols, list, &columns, d);

	for (size_t i = 0; i < n; i++)
		l->dropped[columns[i]] = true;
	free(columns);
	return n > 0 ? 0 : -1;
}

/* "old=new": no more than two names. */
static int
read_names(struct layout *l, const char *text, struct slice *old,
    struct slice *new, struct diag *d)
{
	const char *p = text;

	if (breakspec_name(&p, "=", &l->arena, old) && *p++ == '=' &&
	    breakspec_name(&p, "=", &l->arena, new) && *p == '\0')
		return 0;
	return diag_set(d, "--rename: \"%s\": wanted old=new, with "
	    "`back quotes` around a name that holds one of = \"", text);
}

int
layout_rename(struct layout *l, const char *text, struct diag *d)
{
	struct slice old, new;
	size_t i;

	if (read_names(l, text, &old, &new, d) < 0)
		return -1;
	i = column_need(&l->cols, old, d);
	if (i == COLUMN_NONE)
		return -1;
	if (l->dropped[i])
		return diag_set(d, "--rename: \"%.*s\" is dropped",
		    (int)old.n, old.p);
	if (l->renamed[i].p != NULL)
		return diag_set(d, "--rename: \"%.*s\" is renamed already",
		    (int)old.n, old.p);
	l->renamed[i] = new;
	return 0;
}

void
layout_map(struct layout *l, const struct mapping *m)
{
	for (size_t i = 0; i < l->cols.n; i++) {
		const struct mapped *c = mapping_find(m, l->cols.names[i]);

		if (c == NULL || l->dropped[i])
			continue;
		if (mapping_name(c).n > 0)
			l->renamed[i] = mapping_name(c);
		if (mapping_has_answers(c))
			l->mapped[i] = c;
	}
}

int
layout_add(struct layout *l, struct slice name, struct diag *d)
{
	if (slice_trim(name).n < name.n)
		return diag_set(d, "\"%.*s\": a name has no blank at either "
		    "end", (int)name.n, name.p);
	if (recoding_check_text(name, d) < 0)
		return -1;
	if (map_find(l->names, name) != MAP_NONE)
		return diag_at(d, l->cols.file, 1, "there is a column "
		    "\"%.*s\" already", (int)name.n, name.p);
	map_add(l->names, name);
	return 0;
}

/* Names that stay first, so that the fault is the other one's. */
static int
add_names(struct layout *l, struct diag *d)
{
	for (size_t i = 0; i < l->cols.n; i++)
		if (!l->dropped[i] && l->renamed[i].p == NULL)
			map_add(l->names, l->cols.names[i]);
	for (size_t i = 0; i < l->cols.n; i++)
		if (l->renamed[i].p != NULL &&
		    layout_add(l, l->renamed[i], d) < 0)
			return -1;
	return 0;
}

/* The last of the neighbours that are copied with column i in one piece. */
static size_t
last_of_run(const struct layout *l, size_t i)
{
	if (l->mapped[i] != NULL)
		return i;
	while (i + 1 < l->cols.n && !l->dropped[i + 1] &&
	    l->mapped[i + 1] == NULL)
		i++;
	return i;
}

static void
make_runs(struct layout *l, struct csvin *in)
{
	l->runs = xcalloc(l->cols.n, sizeof(*l->runs));
	for (size_t i = 0; i < l->cols.n; i++) {
		size_t last = last_of_run(l, i);

		if (l->dropped[i])
			continue;
		l->runs[l->nruns++] = (struct layout_run){ i, last,
		    csvin_want(in, i), csvin_want(in, last), l->mapped[i] };
		i = last;
	}
}

int
layout_finish(struct layout *l, struct csvin *in, struct diag *d)
{
	size_t kept = 0, copied = 0;

	for (size_t i = 0; i < l->cols.n; i++) {
		kept += !l->dropped[i];
		copied += !l->dropped[i] && l->mapped[i] == NULL;
	}
	if (kept == 0)
		return diag_set(d, "--drop: every column is dropped");
	if (copied < l->cols.n)
		make_runs(l, in);
	return add_names(l, d);
}

void
layout_want(const struct layout *l, struct csvin *in)
{
	for (size_t i = 0; i < l->nruns; i++) {
		csvin_want(in, l->runs[i].first);
		csvin_want(in, l->runs[i].last);
	}
}

void
layout_header(const struct layout *l, const struct csvin *in,
    struct csvout *out)
{
	struct slice raw;
	size_t pos = 0;

	for (size_t i = 0; field_split(csvin_header(in), ',', &pos, &raw);
	    i++) {
		if (l->renamed[i].p != NULL)
			csvout_field(out, l->renamed[i]);
		else if (!l->dropped[i])
			csvout_raw(out, raw);
	}
}

void
layout_record(const struct layout *l, const struct csvin *in,
    struct csvout *out)
{
	if (l->nruns == 0)
		csvout_raw(out, csvin_record(in));
	for (size_t i = 0; i < l->nruns; i++) {
		const struct layout_run *run = &l->runs[i];
		struct slice first = csvin_raw(in, run->first_field);
		struct slice last = csvin_raw(in, run->last_field);

		if (run->mapped != NULL)
			csvout_raw(out, mapping_answer(run->mapped,
			    csvin_field(in, run->first_field), first));
		else
			csvout_raw(out, (struct slice){ first.p,
			    (size_t)(last.p + last.n - first.p) });
	}
}
