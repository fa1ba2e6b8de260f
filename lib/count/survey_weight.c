/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "stats/weight.h"
#include "codebook/codebook.h"
#include "codebook/weight_name.h"
#include "cli/cli.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_weight.h"

static bool
has_column(const struct csvin *in, struct slice name)
{
	for (size_t i = 0; i < csvin_ncolumns(in); i++)
		if (slice_eq(csvin_column(in, i), name))
			return true;
	return false;
}

static int
find_in_codebook(struct survey_options *o, const struct codebook *cb,
    const struct csvin *in, struct diag *d)
{
	const struct codebook_variable *found = NULL;

	for (size_t i = 0; i < cb->n; i++) {
		const struct codebook_variable *v = &cb->variables[i];

		if (v->role != CODEBOOK_WEIGHT)
			continue;
		if (found != NULL)
			return diag_set(d, "the codebook names two weights, "
			    "\"%s\" and \"%s\"; --weight says which to use",
			    found->name.p, v->name.p);
		found = v;
	}
	if (found == NULL)
		return 0;
	if (!has_column(in, found->name))
		return diag_set(d, "the codebook names the weight \"%s\", "
		    "which the data does not have; --weight names another "
		    "one, --unweighted goes without", found->name.p);
	o->weight = found->name.p;
	return 0;
}

int
survey_weight_find(struct survey_options *o, const struct codebook *cb,
    const struct csvin *in, struct diag *d)
{
	if (cb != NULL && o->weight == NULL && !o->unweighted &&
	    find_in_codebook(o, cb, in, d) < 0)
		return -1;
	if (o->drop_unweighted && o->weight == NULL)
		return diag_set(d, "--drop-unweighted goes with --weight");
	return 0;
}

int
survey_weight_open(struct survey_weight *w, const struct survey_options *o,
    struct csvin *in, const struct columns *c, struct diag *d)
{
	size_t column;

	*w = (struct survey_weight){ .o = o, .in = in };
	if (o->weight == NULL)
		return 0;
	column = column_need(c, slice_of(o->weight), d);
	if (column == COLUMN_NONE)
		return -1;
	w->field = csvin_want(in, column);
	return 0;
}

static int
refuse(const struct survey_weight *w, enum weight_result result,
    struct diag *d)
{
	struct slice field = csvin_field(w->in, w->field);
	const char *help = result == WEIGHT_EMPTY ?
	    " (--drop-unweighted leaves such respondents out)" : "";

	return diag_at(d, csvin_filename(w->in), csvin_line(w->in),
	    "%s: \"%.*s\" %s%s", w->o->weight, (int)field.n, field.p,
	    weight_problem(result), help);
}

int
survey_weight_read(const struct survey_weight *w, struct counted *counted,
    int64_t *weight, struct diag *d)
{
	enum weight_result result = WEIGHT_OK;

	*weight = WEIGHT_ONE;
	if (w->o->weight != NULL)
		result = weight_parse(csvin_field(w->in, w->field), weight);
	if (result == WEIGHT_EMPTY && w->o->drop_unweighted) {
		counted->dropped++;
		return 0;
	}
	if (result != WEIGHT_OK && result != WEIGHT_ROUNDED)
		return refuse(w, result, d);
	counted->rounded += result == WEIGHT_ROUNDED;
	counted->weighted += *weight > 0;
	counted->zero += *weight == 0;
	weight_shape_add(&counted->shape, *weight);
	return 1;
}

static void
remark_unused(const struct csvin *in, const char *prog)
{
	for (size_t i = 0; i < csvin_ncolumns(in); i++) {
		struct slice name = csvin_column(in, i);

		if (weight_name_looks(name))
			cli_message(prog, "note: column \"%.*s\" looks like "
			    "a weight and is not used (--weight %.*s uses it, "
			    "--unweighted silences this)", (int)name.n, name.p,
			    (int)name.n, name.p);
	}
}

/* A column that is no weight, or one that should not be used as it is. */
static void
remark_shape(const char *weight, const struct weight_shape *s,
    const char *prog)
{
	static const char *const says[] = {
		[WEIGHT_LOOKS_AGE] = "has whole numbers that look like ages; "
		    "is it the weight?",
		[WEIGHT_LOOKS_NUMBER] = "has each whole number once, as the "
		    "numbers of respondents do; is it the weight?",
		[WEIGHT_LOOKS_PERCENT] = "has the mean 100, as percentages "
		    "do: weighted counts are 100 times too many",
		[WEIGHT_LOOKS_PART] = "sums to 100, as percentages do: "
		    "weighted counts are no numbers of people",
	};
	enum weight_doubt doubt = weight_shape_doubt(s);

	if (doubt == WEIGHT_LOOKS_ALONE)
		cli_message(prog, "note: one respondent has %.0f%% of the sum "
		    "of \"%s\"; is that weight right?",
		    100 * (double)weight_shape_most(s) /
		    (double)s->all.w, weight);
	else if (doubt != WEIGHT_LOOKS_FINE)
		cli_message(prog, "note: \"%s\" %s", weight, says[doubt]);
}

void
survey_weight_remark(const struct survey_options *o, const struct csvin *in,
    const struct counted *counted, bool named, const char *prog)
{
	if (o->weight == NULL && !o->unweighted)
		remark_unused(in, prog);
	else if (o->weight != NULL)
		remark_shape(o->weight, &counted->shape, prog);
	if (counted->dropped > 0)
		cli_message(prog, "note: %s%srespondents without a weight, "
		    "left out: %" PRIu64, named ? o->weight : "",
		    named ? ": " : "", counted->dropped);
	if (counted->zero > 0)
		cli_message(prog, "note: %s%srespondents with weight 0, in no "
		    "base: %" PRIu64, named ? o->weight : "",
		    named ? ": " : "", counted->zero);
	if (counted->rounded > 0)
		cli_message(prog, "note: weights with more than 12 decimals "
		    "were rounded to 12");
}
