/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/num.h"
#include "stats/suspect.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "tally/tally_result.h"

void
tally_result_init(struct tally_result *r, const struct tally_spec *p)
{
	r->nets = xcalloc(p->nnets, sizeof(*r->nets));
	r->times = xcalloc(p->ncolumns + 1, sizeof(*r->times));
	r->has_excluded = xcalloc(p->nexclude, sizeof(*r->has_excluded));
	r->has = xcalloc(p->nnets, sizeof(*r->has));
	for (size_t i = 0; i < p->nnets; i++)
		r->has[i] = xcalloc(group_count(p->nets[i]),
		    sizeof(**r->has));
}

void
tally_result_clear(struct tally_result *r, const struct tally_spec *p)
{
	for (size_t i = 0; i < p->nnets; i++) {
		free(r->has[i]);
		sums_clear(&r->nets[i]);
	}
	for (size_t i = 0; i < r->nrows; i++) {
		sums_clear(&r->rows[i].sum);
		sums_clear(&r->rows[i].ticks);
	}
	for (size_t i = 0; i <= p->ncolumns; i++)
		sums_clear(&r->times[i]);
	free(r->times);
	sums_clear(&r->ticked);
	sums_clear(&r->base);
	sums_clear(&r->responses);
	sums_clear(&r->squares);
	free(r->row_of);
	free(r->nets);
	free(r->has);
	free(r->has_excluded);
	free(r->rows);
	free(r->outs);
}

void
tally_result_row(struct tally_result *r, const struct tally_row *row)
{
	r->rows = xgrow(r->rows, r->nrows, &r->rows_cap, sizeof(*r->rows));
	r->rows[r->nrows++] = *row;
}

static int
compare_values(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool
has_number(const struct tally_row *row)
{
	return row->number.known && row->sum.all.n > 0;
}

/* The different values that somebody gave, ascending; the caller frees them. */
static double *
given_values(const struct tally_result *r, size_t *n)
{
	double *values = xcalloc(r->nrows, sizeof(*values));
	size_t given = 0;

	for (size_t i = 0; i < r->nrows; i++)
		if (has_number(&r->rows[i]))
			values[given++] = r->rows[i].number.value;
	qsort(values, given, sizeof(*values), compare_values);
	*n = 0;
	for (size_t i = 0; i < given; i++)
		if (*n == 0 || values[*n - 1] < values[i])
			values[(*n)++] = values[i];
	return values;
}

/* Is the value what stands in the data, and no score of the codebook? */
static bool
is_plain(const struct tally_row *row)
{
	struct answer_number own = answer_number_field(row->label);
	double x;

	return !row->number.at_least && ((own.known &&
	    own.value == row->number.value) ||
	    (num_parse(row->code, &x) && x == row->number.value));
}

void
tally_result_suspect(struct tally_result *r)
{
	size_t n;
	double *values = given_values(r, &n);
	bool *suspect = xcalloc(n, sizeof(*suspect));

	suspect_values(values, n, suspect);
	for (size_t i = 0; i < r->nrows; i++) {
		struct tally_row *row = &r->rows[i];
		const double *value = !has_number(row) ? NULL :
		    bsearch(&row->number.value, values, n, sizeof(*values),
		    compare_values);

		row->suspect = value != NULL && suspect[value - values] &&
		    is_plain(row);
	}
	free(suspect);
	free(values);
}

void
tally_result_numbers(struct tally_result *r, size_t n)
{
	r->row_of = xcalloc(n, sizeof(*r->row_of));
	r->nnumbers = n;
	for (size_t i = 0; i < n; i++)
		r->row_of[i] = TALLY_NO_ROW;
}

void
tally_result_out(struct tally_result *r, const struct tally_out *out)
{
	r->outs = xgrow(r->outs, r->nouts, &r->outs_cap, sizeof(*r->outs));
	r->outs[r->nouts++] = *out;
}

bool
tally_result_row_in(const struct tally_row *row, const struct group *g)
{
	for (size_t v = 0; v < group_count(g); v++)
		if (group_value_has(g, v, row->label, &row->number) ||
		    (row->code.n > 0 && slice_eq(group_value(g, v),
		    row->code)))
			return true;
	return false;
}

static bool
one_of_others(const struct tally_names *names, struct slice text)
{
	for (size_t i = 0; i < names->nothers; i++)
		if (slice_eq(names->others[i], text))
			return true;
	return false;
}

size_t
tally_excluded_as(const struct tally_spec *p, const struct tally_names *names)
{
	size_t i = 0;

	while (i < p->nexclude && !slice_eq(p->exclude[i], names->label) &&
	    !one_of_others(names, p->exclude[i]) &&
	    !(names->dk && slice_is(p->exclude[i], "dk")))
		i++;
	return i;
}

int
tally_result_check_absent(const struct tally_spec *p,
    const struct tally_names *names, struct diag *d)
{
	size_t i = tally_excluded_as(p, names);

	if (i == p->nexclude)
		return 0;
	return diag_set(d, "--exclude \"%.*s\" leaves out who gave no answer, "
	    "and --rebase counts them", (int)p->exclude[i].n,
	    p->exclude[i].p);
}

bool
tally_in_net(struct tally_result *r, const struct tally_spec *p, size_t i,
    const struct tally_names *names, unsigned bits)
{
	const struct group *g = p->nets[i];
	bool found = false;

	for (size_t v = 0; v < group_count(g); v++) {
		struct slice value = group_value(g, v);

		if (!group_value_has(g, v, names->label, &names->number) &&
		    !one_of_others(names, value))
			continue;
		r->has[i][v] |= (unsigned char)bits;
		found = true;
	}
	return found;
}

/* Is any answer called so? */
static bool
is_name(const struct codebook_variable *v, const char *text)
{
	return codebook_answer(v, slice_of(text)) != NULL;
}

struct tally_names
tally_names_of(const struct codebook_variable *v,
    const struct codebook_answer *a)
{
	struct tally_names names = { .label = codebook_label(a),
	    .dk = a->missing == CODEBOOK_DK && !is_name(v, "dk") };

	if (codebook_answer(v, a->value) == a)
		names.others[names.nothers++] = a->value;
	return names;
}
