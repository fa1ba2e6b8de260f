/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/infer/infer_group.h"
#include "kind-read/infer/infer_grid.h"

static const struct codebook_variable *
with_most_answers(const struct infer_bucket *b)
{
	const struct codebook_variable *most = NULL;

	for (size_t i = 0; i < b->n; i++) {
		const struct codebook_variable *v = infer_bucket_variable(b, i);

		if (v->type == CODEBOOK_SINGLE && v->nanswers >= 2 &&
		    (most == NULL || v->nanswers > most->nanswers))
			most = v;
	}
	return most;
}

static bool
is_row(const struct codebook_variable *v, const struct map *labels)
{
	if (v->type != CODEBOOK_SINGLE || v->group.n > 0)
		return false;
	for (size_t i = 0; i < v->nanswers; i++)
		if (map_find(labels, codebook_label(&v->answers[i])) ==
		    MAP_NONE)
			return false;
	return v->nanswers > 0;
}

void
infer_grid(const struct infer_bucket *b)
{
	const struct codebook_variable *most = with_most_answers(b);
	struct map *labels;
	size_t n = 0;

	if (most == NULL)
		return;
	labels = map_new();
	for (size_t i = 0; i < most->nanswers; i++)
		map_add(labels, codebook_label(&most->answers[i]));
	for (size_t i = 0; i < b->n; i++)
		n += is_row(infer_bucket_variable(b, i), labels);
	for (size_t i = 0; i < b->n && n >= 2; i++)
		if (is_row(infer_bucket_variable(b, i), labels))
			infer_group_join(b, infer_bucket_variable(b, i));
	map_free(labels);
}
