/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/head/personal.h"
#include "kind-read/head/export_options.h"
#include "kind-read/columns/shape.h"
#include "kind-read/columns/privacy.h"
#include "kind-read/columns/selection.h"
#include "kind-read/columns/selection_labelled.h"

/* What is personal about it: its name or title; or NULL.  What an option of a
 * set is called says nothing. */
static const struct slice *
personal_text(const struct codebook_variable *v, const struct personal *p)
{
	if (v->type != CODEBOOK_FLAG && personal_is(p, v->name))
		return &v->name;
	return v->group.n == 0 && personal_is(p, v->title) ? &v->title : NULL;
}

/* Gives the selection the variables that are columns; how many. */
static size_t
choose_variables(struct selection *p, const struct codebook *own,
    struct privacy *privacy)
{
	struct personal *personal = personal_new();
	size_t n = 0;

	p->variables = xcalloc(own->n, sizeof(*p->variables));
	for (size_t i = 0; i < own->n; i++) {
		const struct codebook_variable *v = &own->variables[i];
		const struct slice *why = personal_text(v, personal);

		if (v->type == CODEBOOK_SET)
			break;
		if (why == NULL || !privacy_drops(privacy, v->name, *why))
			p->variables[n++] = i;
	}
	personal_free(personal);
	return n;
}

static int
name_variables(struct selection *p, struct codebook *own, size_t n,
    const struct export_options *opt, struct diag *d)
{
	struct slice *names = xcalloc(n, sizeof(*names));
	int status;

	for (size_t i = 0; i < n; i++) {
		struct codebook_variable *v = &own->variables[p->variables[i]];

		names[i] = v->name;
		if (opt->codebook != NULL)
			codebook_index(v);
		shape_copy(p->shape, p->variables[i], v);
	}
	status = names_init(&p->names, names, n, opt->strict, d);
	free(names);
	return status;
}

int
selection_labelled(struct selection *p, struct codebook *own,
    const struct export_options *opt, struct facts *facts, struct diag *d)
{
	struct privacy privacy;
	size_t n;

	*p = (struct selection){ .shape = shape_new(opt->codebook, opt->codes),
	    .split = map_new() };
	privacy_init(&privacy, opt, true);
	n = choose_variables(p, own, &privacy);
	privacy_facts(&privacy, facts);
	privacy_clear(&privacy);
	if (n == 0 && own->n > 0 && opt->drop_personal)
		return diag_set(d, "no column is left");
	if (name_variables(p, own, n, opt, d) < 0)
		return -1;
	shape_names(p->shape, p->names.name);
	return 0;
}
