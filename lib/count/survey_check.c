/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/alike.h"
#include "codebook/scale_ends.h"
#include "ask/cond.h"
#include "ask/cond_words.h"
#include "ask/group.h"
#include "cli/remarks.h"
#include "count/survey.h"
#include "count/survey_check.h"

/* So many answers are listed that the codebook does not know, or that look like
 * codes. */
#define SHOWN 10

static bool
excluded_occurs(const struct survey *s, size_t i)
{
	for (size_t q = 0; q < s->n; q++)
		if (tally_result(s->questions[q].tally)->has_excluded[i])
			return true;
	return false;
}

static void
check_excluded(const struct survey *s, struct remarks *r)
{
	for (size_t i = 0; i < s->nexclude; i++)
		if (!excluded_occurs(s, i))
			remarks_unseen(r, "\"%.*s\", which --exclude names",
			    (int)s->exclude[i].n, s->exclude[i].p);
}

/* Did anybody in any question give this value of the net? */
static bool
value_occurs(const struct survey *s, size_t net, size_t value)
{
	for (size_t q = 0; q < s->n; q++)
		if (tally_result(s->questions[q].tally)->has[net][value] &
		    TALLY_GIVEN)
			return true;
	return false;
}

static void
check_net(const struct survey *s, size_t net, struct remarks *r)
{
	const struct group *g = s->nets[net];
	struct slice label = group_label(g);
	struct scale_ends e;

	if (group_count(g) == 1 && scale_ends_read(group_value(g, 0), &e))
		return;

	for (size_t v = 0; v < group_count(g); v++) {
		struct slice value = group_value(g, v);

		if (!value_occurs(s, net, v))
			remarks_unseen(r, "\"%.*s\", which the net \"%.*s\" "
			    "names", (int)value.n, value.p, (int)label.n,
			    label.p);
	}
}

static void
note_suspect(const struct question *q, const struct tally_row *row,
    const struct remarks *r)
{
	remarks_note(r, "%.*s: \"%.*s\" (%" PRIu64 " respondent%s) "
	    "counts as a number; if it means no answer, --exclude leaves it "
	    "out", (int)q->name.n, q->name.p, (int)row->label.n,
	    row->label.p, row->sum.all.n, row->sum.all.n == 1 ? "" : "s");
}

/* No range takes an answer without a number, and one may take a number that
 * means no answer. */
static void
note_ranges(const struct remarks *remarks, const struct question *q,
    const struct group *g)
{
	const struct tally_result *r = tally_result(q->tally);
	struct slice net = group_label(g);

	for (size_t i = 0; i < r->nrows && group_has_range(g); i++) {
		const struct tally_row *row = &r->rows[i];
		bool in = tally_result_row_in(row, g);

		if (row->suspect && in)
			note_suspect(q, row, remarks);
		if (row->given && !row->number.known && !row->open && !in)
			remarks_note(remarks, "%.*s: the answer \"%.*s\" has "
			    "no number, so no range of the net \"%.*s\" takes "
			    "it", (int)q->name.n, q->name.p,
			    (int)row->label.n, row->label.p, (int)net.n,
			    net.p);
	}
}

void
survey_check_labels(const struct survey *s, struct remarks *r)
{
	if (s->where != NULL)
		cond_remark(s->where, r);
	if (s->counted.asked == 0)
		return;
	check_excluded(s, r);
	for (size_t i = 0; i < s->nnets; i++) {
		check_net(s, i, r);
		for (size_t q = 0; q < s->n; q++)
			if (tally_has_net(s->questions[q].tally, i))
				note_ranges(r, &s->questions[q], s->nets[i]);
	}
}

void
survey_check_words(const struct survey *s, const struct remarks *r)
{
	if (s->where != NULL && cond_words_vague(s->where))
		remarks_note(r, "the table says just that --where has "
		    "a pattern; --base says in words who is meant");
}

struct place {
	struct slice name;
	struct remarks *r;
	size_t *found;
};

static void
remark_alike(const void *ctx, const char *what)
{
	const struct place *p = ctx;

	if (++*p->found <= SHOWN)
		remarks_add(p->r, "%.*s: %s", (int)p->name.n, p->name.p, what);
}

/* Rows that nobody can tell apart in print. */
static void
check_alike(const struct question *q, struct remarks *r)
{
	const struct tally_result *t = tally_result(q->tally);
	struct slice *labels = xcalloc(t->nrows, sizeof(*labels));
	size_t found = 0;
	const struct place place = { q->name, r, &found };

	for (size_t i = 0; i < t->nrows; i++)
		labels[i] = t->rows[i].label;
	alike(labels, t->nrows, remark_alike, &place);
	if (found > SHOWN)
		remarks_add(r, "%.*s: and %zu more pairs of answers like that",
		    (int)q->name.n, q->name.p, found - SHOWN);
	free(labels);
}

void
survey_check_answers(const struct question *q, struct remarks *r)
{
	const struct tally_result *t = tally_result(q->tally);
	size_t unknown = 0;

	for (size_t i = 0; i < t->nouts; i++) {
		const struct tally_out *out = &t->outs[i];

		if (out->why != TALLY_UNKNOWN || out->sum.n == 0 ||
		    ++unknown > SHOWN)
			continue;
		remarks_add(r, "%.*s: %" PRIu64 " respondent%s \"%.*s\", "
		    "which the codebook does not know%s", (int)out->column.n,
		    out->column.p, out->sum.n, out->sum.n == 1 ? " has" :
		    "s have", (int)out->label.n, out->label.p,
		    q->kind == TALLY_MULTI ? "; not ticked" : "");
	}
	if (unknown > SHOWN)
		remarks_add(r, "%.*s: and %zu more answers that the codebook "
		    "does not know", (int)q->name.n, q->name.p,
		    unknown - SHOWN);
	if (t->ambiguous.n > 0)
		remarks_add(r, "%.*s: \"%.*s\" is a label and the code of "
		    "another answer, and is taken for the label",
		    (int)q->name.n, q->name.p, (int)t->ambiguous.n,
		    t->ambiguous.p);
	if (q->kind != TALLY_NUMBER)
		check_alike(q, r);
}

void
survey_check_values(const struct question *q, const struct remarks *remarks)
{
	const struct tally_result *r = tally_result(q->tally);
	size_t found = 0;

	for (size_t i = 0; i < r->nrows; i++)
		if (r->rows[i].suspect && r->rows[i].has_value &&
		    ++found <= SHOWN)
			note_suspect(q, &r->rows[i], remarks);
	if (found > SHOWN)
		remarks_note(remarks, "%.*s: and %zu more numbers like that",
		    (int)q->name.n, q->name.p, found - SHOWN);
}

static bool
knows(const struct question *q)
{
	for (size_t i = 0; i < q->ncolumns; i++)
		if (q->variables[i] != NULL)
			return true;
	return false;
}

/* A codebook that does not fit is not to be overlooked. */
void
survey_check_codebook(const struct survey *s, struct remarks *r)
{
	bool any = s->codebook == NULL;

	for (size_t i = 0; i < s->n; i++) {
		any |= knows(&s->questions[i]);
		survey_check_answers(&s->questions[i], r);
	}
	if (s->nets_dropped)
		remarks_note(r, "the codebook's nets are of "
		    "respondents, and are left out with --of-responses");
	if (!any)
		remarks_add(r, "the codebook knows none of the questions; is "
		    "it one for other data?");
}
