/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/utf8.h"
#include "kind-read/stat/savdict.h"
#include "kind-read/stat/savnames.h"

struct slice
savnames_fold(struct buf *b, struct slice name)
{
	b->len = 0;
	for (size_t i = 0; i < name.n; i++)
		buf_putc(b, name.p[i] >= 'A' && name.p[i] <= 'Z' ?
		    (char)(name.p[i] - 'A' + 'a') : name.p[i]);
	return (struct slice){ b->p, name.n };
}

bool
savnames_next(struct slice *text, struct slice *name, struct slice *value)
{
	struct slice part;

	if (text->n == 0 || !slice_part(text, '\t', &part))
		return false;
	*name = part;
	*value = (struct slice){ part.p + part.n, 0 };
	for (size_t i = 0; i < part.n; i++) {
		if (part.p[i] != '=')
			continue;
		*name = slice_before(part, i);
		*value = slice_behind(part, i + 1);
		break;
	}
	return true;
}

static struct savdict_variable *
find(struct savnames *names, struct slice name)
{
	size_t i = map_find(names->map, savnames_fold(&names->folded, name));

	return i != MAP_NONE ?
	    &names->dict->variables[names->variables[i]] : NULL;
}

static void
set_long_names(struct savnames *names)
{
	struct savdict *dict = names->dict;
	struct slice text = buf_all(&dict->names), name, value;

	while (savnames_next(&text, &name, &value)) {
		struct savdict_variable *v = find(names, name);

		if (v != NULL && value.n > 0)
			v->name = (struct slice){ arena_string(&dict->arena,
			    value), value.n };
	}
}

int
savnames_init(struct savnames *names, struct savdict *dict, struct diag *d)
{
	*names = (struct savnames){ .dict = dict, .map = map_new(),
	    .variables = xcalloc(dict->n + 1, sizeof(*names->variables)) };
	for (size_t i = 0; i < dict->n; i++) {
		const struct savdict_variable *v = &dict->variables[i];
		size_t known = map_count(names->map);

		if (v->part)
			continue;
		if (map_add(names->map, savnames_fold(&names->folded,
		    v->shortname)) < known)
			return diag_set(d, "the description of its variables "
			    "is damaged: two have the short name %.*s",
			    (int)v->shortname.n, v->shortname.p);
		names->variables[known] = i;
	}
	set_long_names(names);
	return 0;
}

void
savnames_clear(struct savnames *names)
{
	map_free(names->map);
	free(names->variables);
	buf_clear(&names->folded);
}

/* The same but for capitals outside ASCII, whose bytes are not compared. */
static bool
resembles(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (((a.p[i] & b.p[i]) & 0x80) == 0 &&
		    !slice_eq_nocase((struct slice){ a.p + i, 1 },
		    (struct slice){ b.p + i, 1 }))
			return false;
	return true;
}

const struct savdict_variable *
savnames_find(struct savnames *names, struct slice name)
{
	const struct savdict_variable *found = find(names, name);
	size_t like = 0;

	if (found != NULL || utf8_is_ascii(name))
		return found;
	for (size_t i = 0; i < names->dict->n; i++) {
		const struct savdict_variable *v = &names->dict->variables[i];

		if (v->part || !resembles(v->shortname, name))
			continue;
		found = v;
		like++;
	}
	return like == 1 ? found : NULL;
}
