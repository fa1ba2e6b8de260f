/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/diag.h"
#include "stream/column.h"
#include "tidy/tidy.h"
#include "tidy/difference.h"

/* The ways in which the two names mean two things. */
static size_t
find_pair(struct slice left, struct slice right,
    const struct difference_among *a, size_t *first, size_t *second)
{
	size_t found = 0;

	for (size_t i = 0; i < a->n; i++) {
		if (!a->called(a->ctx, i, left))
			continue;
		for (size_t k = 0; k < a->n; k++) {
			if (k == i || !a->called(a->ctx, k, right) ||
			    (a->together != NULL &&
			    !a->together(a->ctx, i, k)))
				continue;
			*first = i;
			*second = k;
			found++;
		}
	}
	return found;
}

size_t
difference_find(struct slice name, const struct difference_among *among,
    size_t *first, size_t *second)
{
	const size_t n = strlen(DIFFERENCE_LESS);
	size_t found = 0;

	for (size_t at = 0; at + n <= name.n; at++)
		if (slice_begins(slice_behind(name, at), DIFFERENCE_LESS))
			found += find_pair(slice_trim(slice_before(name, at)),
			    slice_trim(slice_behind(name, at + n)), among,
			    first, second);
	return found;
}

static int
check_known(const struct difference_asked *asked,
    const struct difference_names *a, struct slice name, struct diag *d)
{
	size_t near;

	if (a->known(a->ctx, name))
		return 0;
	near = column_nearest(&(struct columns){ "", a->names, a->n }, name);
	if (near < a->n)
		return diag_set(d, "%s \"%s\": no %s is called \"%.*s\"; did "
		    "you mean \"%.*s\"?", asked->option, asked->text,
		    asked->thing, (int)name.n, name.p, (int)a->names[near].n,
		    a->names[near].p);
	return diag_set(d, "%s \"%s\": no %s is called \"%.*s\"",
	    asked->option, asked->text, asked->thing, (int)name.n, name.p);
}

int
difference_split(const struct difference_asked *asked,
    const struct difference_names *among, struct slice *left,
    struct slice *right, struct diag *d)
{
	struct slice text = slice_of(asked->text);
	size_t at = slice_find_last(text, DIFFERENCE_LESS);

	if (at == text.n)
		return diag_set(d, "%s: found \"%s\", wanted %s with \""
		    DIFFERENCE_LESS "\" between them, as in '%s'",
		    asked->option, asked->text, asked->two, asked->example);
	*left = slice_trim(slice_before(text, at));
	*right = slice_trim(slice_behind(text, at + strlen(DIFFERENCE_LESS)));
	return check_known(asked, among, *left, d) < 0 ? -1 :
	    check_known(asked, among, *right, d);
}

struct in_break {
	const struct tidy_table *t;
	struct slice heading;
};

static bool
is_column(const void *ctx, size_t i, struct slice name)
{
	const struct in_break *b = ctx;
	const struct tidy_column *c = &b->t->columns[i];

	return i > 0 && slice_eq(c->heading, b->heading) &&
	    slice_eq(slice_trim(c->label), name);
}

size_t
difference_columns(const struct tidy_table *t, struct slice heading,
    struct slice name, size_t *first, size_t *second)
{
	const struct in_break b = { t, heading };

	return difference_find(name, &(struct difference_among){ t->ncolumns,
	    is_column, NULL, &b }, first, second);
}
