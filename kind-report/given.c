/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "cli/cli_keep.h"
#include "kind-report/content/inputs.h"
#include "kind-report/content/report.h"
#include "kind-report/options.h"
#include "kind-report/given.h"

static struct origin *
next_origin(struct report *r)
{
	r->origins = xreallocarray(r->origins, r->norigins + 1,
	    sizeof(*r->origins));
	return &r->origins[r->norigins++];
}

static int
read_receipts(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	for (size_t i = 0; i < o->receipts.n; i++)
		if (inputs_receipts(o->receipts.items[i], &g->receipts, d) < 0)
			return -1;
	for (size_t i = 0; i < g->receipts.n; i++)
		inputs_export(&g->receipts.list[i], next_origin(r));
	return 0;
}

/* Fills in the files of this wave; without any it is standard input, or the
 * last one of the waves. */
static size_t
newest(const struct opts *o, const char **inputs)
{
	for (size_t i = 0; i < o->nfiles; i++)
		inputs[i] = o->files[i];
	if (o->nfiles > 0)
		return o->nfiles;
	inputs[0] = o->waves.n > 0 ? o->waves.list[o->waves.n - 1].path : NULL;
	return 1;
}

/* A table stream that is read twice would be two of everything, and a wave is
 * not compared with itself; but one that it is compared with may be shown. */
static int
check_once(const struct opts *o, struct diag *d)
{
	const char **inputs = xcalloc(o->nfiles + o->waves.n +
	    o->previous.n + 1, sizeof(*inputs));
	size_t n = newest(o, inputs), end = n;
	int status = 0;

	for (size_t i = 0; i < o->previous.n; i++)
		inputs[n + i] = o->previous.list[i].path;
	if (o->previous.n > 0)
		status = cli_keep_once(inputs, n + o->previous.n, d);
	for (size_t i = 0; i + (o->nfiles == 0) < o->waves.n; i++)
		inputs[end++] = o->waves.list[i].path;
	if (status == 0)
		status = cli_keep_once(inputs, end, d);
	free(inputs);
	return status;
}

static int
read_earlier(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	size_t n = o->waves.n;

	if (n > 0 && o->nfiles == 0)
		n--;
	g->earlier = xcalloc(n, sizeof(*g->earlier));
	while (g->nearlier < n) {
		const char *path = o->waves.list[g->nearlier].path;

		if (inputs_tables(path, &g->earlier[g->nearlier++],
		    next_origin(r), d) < 0)
			return -1;
	}
	return 0;
}

static int
read_newest(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	const char **inputs = xcalloc(o->nfiles + 1, sizeof(*inputs));
	size_t n = newest(o, inputs);
	int status = 0;

	for (size_t i = 0; status == 0 && i < n; i++)
		status = inputs_tables(inputs[i], &g->tidy, next_origin(r), d);
	free(inputs);
	return status;
}

static int
read_previous(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	g->previous = xcalloc(o->previous.n, sizeof(*g->previous));
	while (g->nprevious < o->previous.n) {
		const struct wave_file *f = &o->previous.list[g->nprevious];
		struct comparable_wave *w = &g->previous[g->nprevious++];

		w->name = slice_of(f->label);
		if (inputs_tables(f->path, &w->tidy, next_origin(r), d) < 0)
			return -1;
	}
	return 0;
}

int
given_read(struct given *g, struct report *r, const struct opts *o,
    struct diag *d)
{
	if (check_once(o, d) < 0 || read_receipts(g, r, o, d) < 0)
		return -1;
	for (size_t i = 0; i < o->origins.n; i++)
		if (inputs_origin(o->origins.items[i], next_origin(r), d) < 0)
			return -1;
	if (read_earlier(g, r, o, d) < 0 || read_newest(g, r, o, d) < 0)
		return -1;
	if (read_previous(g, r, o, d) < 0)
		return -1;
	if (o->study != NULL && inputs_study(o->study, &g->study,
	    next_origin(r), d) < 0)
		return -1;
	return 0;
}

void
given_clear(struct given *g)
{
	for (size_t i = 0; i < g->nearlier; i++)
		tidy_clear(&g->earlier[i]);
	free(g->earlier);
	tidy_clear(&g->weightings);
	tidy_clear(&g->others);
	tidy_clear(&g->tidy);
	comparable_clear(&g->last);
	for (size_t i = 0; i < g->nprevious; i++)
		tidy_clear(&g->previous[i].tidy);
	free(g->previous);
	study_clear(&g->study);
	receipts_clear(&g->receipts);
}
