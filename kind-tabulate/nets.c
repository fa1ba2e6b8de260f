/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "group.h"
#include "figure.h"
#include "survey.h"
#include "nets.h"

void
nets_add_share(const struct work *w, enum table_kind kind, struct slice label,
    struct slice members, const struct fixed_sum *sum)
{
	figure_share(table_add(w->table, kind, label, members), sum, w->base,
	    w->survey->heads.weighted, w->look);
}

static const struct scale *
find_scale(const struct work *w)
{
	struct slice *labels = xcalloc(w->nrows, sizeof(*labels));
	const struct scale *scale;

	for (size_t i = 0; i < w->nrows; i++)
		labels[i] = w->rows[i].label;
	scale = scale_find(labels, w->nrows);
	free(labels);
	return scale;
}

/* One label a line, as table_row wants it. */
static void
add_member(struct buf *members, struct slice label)
{
	if (members->len > 0)
		buf_putc(members, '\n');
	buf_slice(members, label);
}

/* Everybody on one side of the scale.  Returns how many answers that is. */
static size_t
sum_side(const struct work *w, const struct scale *scale,
    enum scale_side side, struct fixed_sum *sum, struct buf *members)
{
	size_t n = 0;

	*sum = (struct fixed_sum){ 0 };
	for (size_t i = 0; i < w->nrows; i++) {
		if (scale_side(scale, w->rows[i].label) != side)
			continue;
		fixed_merge(sum, &w->rows[i].sum);
		add_member(members, w->rows[i].label);
		n++;
	}
	return n;
}

void
nets_add_side(const struct work *w, const struct scale *scale,
    enum scale_side side, size_t least)
{
	struct fixed_sum sum;
	struct buf members;

	buf_init(&members);
	if (sum_side(w, scale, side, &sum, &members) >= least)
		nets_add_share(w, TABLE_NET, slice_of(scale_net(scale, side)),
		    (struct slice){ members.p, members.len }, &sum);
	buf_clear(&members);
}

void
nets_add_scale(const struct work *w)
{
	const struct scale *scale = find_scale(w);

	if (scale == NULL || scale_net(scale, SCALE_HIGH) == NULL)
		return;
	nets_add_side(w, scale, SCALE_HIGH, 2);
	nets_add_side(w, scale, SCALE_LOW, 2);
}

void
nets_add_net(const struct work *w, size_t i, struct slice label)
{
	const struct tally *t = w->question->tally;
	const struct group *g = w->survey->nets[i];
	struct buf members;

	buf_init(&members);
	for (size_t v = 0; v < group_count(g); v++)
		if (tally_has_value(t, i, v))
			add_member(&members, group_value(g, v));
	nets_add_share(w, TABLE_NET, label,
	    (struct slice){ members.p, members.len }, tally_net(t, i));
	buf_clear(&members);
}

size_t
nets_add_asked(const struct work *w)
{
	size_t added = 0;

	for (size_t i = 0; i < w->survey->nnets; i++) {
		if (!tally_has_net(w->question->tally, i))
			continue;
		nets_add_net(w, i, group_label(w->survey->nets[i]));
		added++;
	}
	return added;
}
