/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "codebook/codebook.h"
#include "count/survey_options.h"
#include "count/survey_names.h"

const char *
survey_names_columns(const char *multi)
{
	const char *equal = strchr(multi, '=');

	return equal != NULL && equal > multi && equal[1] != '\0' ?
	    equal + 1 : NULL;
}

static int
check_set_name(const struct survey_names *names, struct slice name,
    const struct codebook *cb, struct diag *d)
{
	size_t *members, n = 0;

	if (column_find(&names->all, name) != COLUMN_NONE)
		return diag_set(d, "--multi: \"%.*s\" is the name of a column "
		    "already", (int)name.n, name.p);
	if (cb != NULL) {
		n = codebook_members(cb, name, &members);
		free(members);
	}
	if (n > 0)
		return diag_set(d, "--multi: \"%.*s\" is the name of a group "
		    "in the codebook already", (int)name.n, name.p);
	return 0;
}

/* Does the list have the name as it is, and not as a pattern? */
static bool
names_in_full(const char *list, struct slice name)
{
	for (;;) {
		struct slice item;
		bool quoted;

		list += strspn(list, " \t");
		quoted = *list == '`';
		list += quoted;
		item = (struct slice){ list, strcspn(list, quoted ? "`" :
		    ",") };
		list += item.n;
		if (slice_eq(quoted ? item : slice_trim(item), name))
			return true;
		list += strcspn(list, ",");
		if (*list++ == '\0')
			return false;
	}
}

/* A name that is both a column's and a group's does not say which is meant. */
static int
add_group(struct survey_names *names, const char *list, struct slice group,
    struct diag *d)
{
	if (group.n == 0 || !names_in_full(list, group))
		return 0;
	if (column_find(&names->header, group) != COLUMN_NONE)
		return diag_set(d, "\"%.*s\" is the name of a column and of a "
		    "group in the codebook", (int)group.n, group.p);
	if (column_find(&names->all, group) == COLUMN_NONE)
		names->list[names->all.n++] = group;
	return 0;
}

static int
add_groups(struct survey_names *names, const char *list,
    const struct codebook *cb, struct diag *d)
{
	for (size_t i = 0; cb != NULL && list != NULL && i < cb->n; i++) {
		struct slice rest = cb->variables[i].group, group;

		while (rest.n > 0 && slice_part(&rest, '|', &group))
			if (add_group(names, list, group, d) < 0)
				return -1;
	}
	return 0;
}

/* How many groups the codebook's variables name, at most. */
static size_t
count_groups(const struct codebook *cb)
{
	size_t n = 0;

	for (size_t i = 0; cb != NULL && i < cb->n; i++) {
		struct slice rest = cb->variables[i].group, group;

		while (rest.n > 0 && slice_part(&rest, '|', &group))
			n++;
	}
	return n;
}

int
survey_names_read(struct survey_names *names, const struct survey_options *o,
    const struct csvin *in, const struct codebook *cb, struct diag *d)
{
	size_t n = csvin_ncolumns(in);

	names->list = xcalloc(n + o->multi.n + count_groups(cb),
	    sizeof(*names->list));
	for (size_t i = 0; i < n; i++)
		names->list[i] = csvin_column(in, i);
	names->header = (struct columns){ csvin_filename(in), names->list, n };
	names->all = names->header;
	for (size_t i = 0; i < o->multi.n; i++) {
		const char *item = o->multi.items[i];
		const char *columns = survey_names_columns(item);
		struct slice name = { item, strcspn(item, "=") };

		if (columns == NULL)
			return diag_set(d, "--multi: found \"%s\", wanted "
			    "NAME=COLUMNS, such as 'media=media_*'", item);
		if (check_set_name(names, name, cb, d) < 0)
			return -1;
		names->list[names->all.n++] = name;
	}
	names->groups = names->all.n;
	return add_groups(names, o->questions, cb, d);
}
