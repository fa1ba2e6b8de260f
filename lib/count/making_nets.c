/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "codebook/scale_order.h"
#include "codebook/scale_ends.h"
#include "ask/group.h"
#include "tidy/tidy.h"
#include "count/survey.h"
#include "count/making.h"
#include "count/making_nets.h"

/* "Don't know" of the codebook belongs to every scale, whatever it says. */
static const struct scale *
find_scale(const struct making *w)
{
	struct slice *labels = xcalloc(w->nrows, sizeof(*labels));
	const struct scale *scale;
	size_t n = 0;

	for (size_t i = 0; i < w->nrows; i++)
		if (!w->rows[i].dk && !w->rows[i].absent)
			labels[n++] = w->rows[i].label;
	scale = scale_find(labels, n);
	free(labels);
	return scale;
}

enum scale_side
making_nets_side(const struct scale *scale, const struct tally_row *row)
{
	return row->dk || row->absent ? SCALE_OPEN :
	    scale_side(scale, row->label);
}

static bool
is_answer(const struct making *w, struct slice name)
{
	for (size_t i = 0; i < w->nrows; i++)
		if (slice_eq_nocase(w->rows[i].label, name))
			return true;
	return false;
}

/* Two rows of one name could not be told apart. */
static struct slice
net_name(const struct making *w, struct slice label)
{
	struct buf name;

	buf_init(&name);
	buf_slice(&name, label);
	while (is_answer(w, buf_all(&name)))
		buf_puts(&name, TIDY_NET);
	label = table_text(w->table, buf_all(&name));
	buf_clear(&name);
	return label;
}

/* Everybody on one side of the scale.  Returns how many answers that is. */
static size_t
sum_side(const struct making *w, const struct scale *scale,
    enum scale_side side, struct sums *sum, struct buf *members)
{
	size_t n = 0;

	*sum = (struct sums){ .n = 0 };
	for (size_t i = 0; i < w->nrows; i++) {
		if (making_nets_side(scale, &w->rows[i]) != side)
			continue;
		sums_merge(sum, &w->rows[i].sum);
		making_add_member(members, w->rows[i].label);
		n++;
	}
	return n;
}

/* If at least so many answers are on it; with 0 the net is a column, which no
 * answer is. */
static void
add_side(const struct making *w, const struct scale *scale,
    enum scale_side side, size_t least)
{
	struct slice label = slice_of(scale_net(scale, side));
	struct sums sum;
	struct buf members;

	buf_init(&members);
	if (sum_side(w, scale, side, &sum, &members) >= least)
		making_add_share(w, TABLE_NET, least > 0 ?
		    net_name(w, label) : label, buf_all(&members), &sum);
	sums_clear(&sum);
	buf_clear(&members);
}

void
making_nets_add_side(const struct making *w, const struct scale *scale,
    enum scale_side side)
{
	add_side(w, scale, side, 0);
}

void
making_nets_add_scale(const struct making *w)
{
	const struct scale *scale = find_scale(w);

	if (scale == NULL || scale_net(scale, SCALE_HIGH) == NULL)
		return;
	add_side(w, scale, SCALE_HIGH, 2);
	add_side(w, scale, SCALE_LOW, 2);
}

/* A net may name an answer by its code, or an option by its column. */
static struct slice
label_of(const struct making *w, struct slice value)
{
	for (size_t i = 0; i < w->nrows; i++)
		if (slice_eq(w->rows[i].label, value))
			return value;
	for (size_t i = 0; i < w->nrows; i++)
		if (slice_eq(w->rows[i].code, value))
			return w->rows[i].label;
	return value;
}

/* Does a value before the v-th mean the same answer, which the question has? */
static bool
is_repeated(const struct making *w, size_t net, size_t v)
{
	const struct group *g = w->question->nets[net];
	struct slice label = label_of(w, group_value(g, v));

	for (size_t k = 0; k < v; k++)
		if (tally_result(w->question->tally)->has[net][k] &&
		    slice_eq(label_of(w, group_value(g, k)), label))
			return true;
	return false;
}

static bool
is_in_net(const struct group *g, const struct tally_row *row)
{
	for (size_t v = 0; v < group_count(g); v++)
		if (group_value_has(g, v, row->label, &row->number) ||
		    slice_eq(group_value(g, v), row->code))
			return true;
	return false;
}

/* Gives the last row, a net, the answers that a range takes, too. */
static void
name_answers(const struct making *w, const struct group *g)
{
	struct table_row *net = &w->table->rows[w->table->nrows - 1];
	struct buf answers;

	buf_init(&answers);
	for (size_t i = 0; i < w->nrows; i++)
		if (is_in_net(g, &w->rows[i]))
			making_add_member(&answers, w->rows[i].label);
	net->answers = table_text(w->table, buf_all(&answers));
	buf_clear(&answers);
}

void
making_nets_add(const struct making *w, size_t i, struct slice label)
{
	const struct tally_result *r = tally_result(w->question->tally);
	const struct group *g = w->question->nets[i];
	struct buf members;

	buf_init(&members);
	for (size_t v = 0; v < group_count(g); v++)
		if (r->has[i][v] && !is_repeated(w, i, v))
			making_add_member(&members, label_of(w,
			    group_value(g, v)));
	making_add_share(w, TABLE_NET, label, buf_all(&members), &r->nets[i]);
	name_answers(w, g);
	buf_clear(&members);
}

/* Is a net of that name shown before the i-th? */
static bool
is_shown(const struct question *q, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (tally_has_net(q->tally, k) && slice_eq(
		    group_label(q->nets[k]), group_label(q->nets[i])))
			return true;
	return false;
}

/* Does the question have another net of the name, which lists its answers? */
static bool
has_other(const struct question *q, size_t i)
{
	for (size_t k = 0; k < q->nnets; k++)
		if (k != i && tally_has_net(q->tally, k) && slice_eq_nocase(
		    group_label(q->nets[k]), group_label(q->nets[i])))
			return true;
	return false;
}

/* Is the i-th net of the question one of answers by their place, as of --net
 * top2?  It is not if the question has an answer of that name, or another net
 * of it that lists its answers. */
static bool
is_end(const struct question *q, size_t i, struct scale_ends *e)
{
	const struct group *g = q->nets[i];

	return !tally_has_net(q->tally, i) && group_count(g) == 1 &&
	    scale_ends_read(group_value(g, 0), e) && !has_other(q, i);
}

/* The first row that is a number and looks like no answer, or nrows. */
static size_t
find_suspect(const struct making *w)
{
	size_t i = 0;

	while (i < w->nrows && !(w->rows[i].suspect && w->rows[i].has_value))
		i++;
	return i;
}

/* Which rows are in it. */
static int
find_end(const struct making *w, const struct scale_ends *e, bool *in,
    struct diag *d)
{
	size_t suspect = find_suspect(w);
	struct scale_answer *steps;
	int status;

	if (suspect < w->nrows)
		return diag_set(d, "its answer \"%.*s\" looks like a code for "
		    "no answer, which --exclude leaves out",
		    (int)w->rows[suspect].label.n, w->rows[suspect].label.p);
	steps = making_steps(w);
	status = scale_ends_find(e, steps, w->nrows, in, d);
	free(steps);
	return status;
}

static int
check_end(const struct making *w, const struct scale_ends *e, struct diag *d)
{
	const struct codebook_variable *v = w->question->variables[0];
	bool *in;
	int status;

	if (w->question->is_set)
		return diag_set(d, "it is a set, whose options are on no "
		    "scale");
	if (v == NULL || v->nanswers == 0)
		return diag_set(d, "found %s, wanted one that lists its "
		    "answers, since one that nobody gave has its place, too",
		    v != NULL && v->type == CODEBOOK_NUMBER ? "a codebook that "
		    "has it as a number without a list of answers" : v != NULL ?
		    "a codebook that has it without a list of answers" :
		    "no codebook that has it");
	in = xcalloc(w->nrows, sizeof(*in));
	status = find_end(w, e, in, d);
	free(in);
	return status;
}

int
making_nets_check(const struct making *w, struct diag *d)
{
	const struct question *q = w->question;

	for (size_t i = 0; i < w->survey->nnets; i++) {
		struct slice net = group_label(q->nets[i]);
		struct scale_ends e;
		struct diag why;

		if (is_end(q, i, &e) && check_end(w, &e, &why) < 0)
			return diag_set(d, "--net %.*s: %.*s: %s", (int)net.n,
			    net.p, (int)q->name.n, q->name.p, why.text);
	}
	return 0;
}

/* Without a label it is called "Top 2". */
static struct slice
end_name(const struct making *w, const struct group *g,
    const struct scale_ends *e)
{
	struct slice label = group_label(g);
	struct buf name;

	if (!slice_eq(label, group_value(g, 0)))
		return net_name(w, label);
	buf_init(&name);
	scale_ends_name(e, &name);
	label = net_name(w, buf_all(&name));
	buf_clear(&name);
	return label;
}

/* It was checked. */
static void
add_end(const struct making *w, const struct group *g,
    const struct scale_ends *e)
{
	bool *in = xcalloc(w->nrows, sizeof(*in));
	struct sums sum = { .n = 0 };
	struct buf members;
	struct diag d;

	buf_init(&members);
	find_end(w, e, in, &d);
	for (size_t i = 0; i < w->nrows; i++) {
		if (!in[i])
			continue;
		sums_merge(&sum, &w->rows[i].sum);
		making_add_member(&members, w->rows[i].label);
	}
	making_add_share(w, TABLE_NET, end_name(w, g, e), buf_all(&members),
	    &sum);
	sums_clear(&sum);
	buf_clear(&members);
	free(in);
}

size_t
making_nets_add_asked(const struct making *w)
{
	const struct question *q = w->question;
	size_t added = 0;

	for (size_t i = 0; i < q->nnets; i++) {
		struct scale_ends e;

		if (i < w->survey->nnets && is_end(q, i, &e)) {
			add_end(w, q->nets[i], &e);
			added++;
			continue;
		}
		if (!tally_has_net(q->tally, i) ||
		    (i >= w->survey->nnets && is_shown(q, i)))
			continue;
		making_nets_add(w, i, net_name(w, group_label(q->nets[i])));
		added++;
	}
	return added;
}
