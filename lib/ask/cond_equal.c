/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "codebook/codebook.h"
#include "ask/cond_tree.h"
#include "ask/cond_said.h"
#include "ask/cond_equal.h"

/* More columns than that are not all named. */
#define MOST_COLUMNS 6

static const struct cond_node *
node_of(const struct cond_said *s, const struct cond_part *part)
{
	return &s->tree->nodes[part->node];
}

static bool
is_there(const struct slice *list, size_t n, struct slice text)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq(list[i], text))
			return true;
	return false;
}

/* The answers that all the parts compare their i-th column with, each once, as
 * one may be named by label and by code; the caller frees them. */
static struct slice *
answers_of(const struct cond_said *s, const struct cond_part *parts,
    size_t nparts, size_t i, size_t *n)
{
	struct slice *list = xcalloc(s->tree->nlabels, sizeof(*list));

	*n = 0;
	for (size_t p = 0; p < nparts; p++) {
		const struct cond_node *node = node_of(s, &parts[p]);

		for (size_t k = 0; k < node->nlabels; k++) {
			struct slice text = cond_said_answer(s,
			    &s->tree->labels[node->labels + k], i);

			if (!is_there(list, *n, text))
				list[(*n)++] = text;
		}
	}
	return list;
}

/* "q7 Yes or No", "q7 neither Yes nor No" */
static void
put_answers(struct buf *out, const struct slice *texts, size_t n,
    bool negated)
{
	static const char *const before[] = { "not ", "neither ", "none of " };
	static const char *const last[] = { "", " nor ", " and " };
	size_t i = n > 2 ? 2 : n > 1;

	buf_puts(out, negated ? before[i] : "");
	cond_said_list(out, texts, n, negated ? last[i] : " or ");
}

/* Are all columns members of one set of options? */
static bool
is_set(const struct cond_said *s, const struct cond_node *node)
{
	const struct cond_column *c = s->tree->columns + node->columns;

	for (size_t i = 0; i < node->ncolumns; i++)
		if (c[i].group.n == 0 || !slice_eq(c[i].group, c[0].group))
			return false;
	return codebook_is_set(s->codebook, c[0].group);
}

/* "q5_1, q5_2 and q5_3" */
static void
put_columns(struct cond_said *s, struct buf *out,
    const struct cond_node *node)
{
	size_t first = node->columns, n = node->ncolumns;

	if (n > MOST_COLUMNS) {
		buf_printf(out, "the %zu columns from ", n);
		cond_said_column(s, out, first);
		buf_puts(out, " to ");
		cond_said_column(s, out, first + n - 1);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i == 0 ? "" : i + 1 < n ? ", " : " and ");
		cond_said_column(s, out, first + i);
	}
}

/* Is a code another answer in another of the columns? */
static bool
differ(const struct cond_said *s, const struct cond_node *node)
{
	for (size_t k = 0; k < node->nlabels; k++) {
		const struct cond_label *label =
		    &s->tree->labels[node->labels + k];

		for (size_t i = 1; i < node->ncolumns; i++)
			if (!slice_eq(cond_said_answer(s, label, i),
			    cond_said_answer(s, label, 0)))
				return true;
	}
	return false;
}

/* What the i-th column is to be. */
static void
put_column(struct cond_said *s, struct buf *out,
    const struct cond_part *parts, size_t nparts, size_t i)
{
	size_t n, column = node_of(s, parts)->columns + i;
	struct slice *texts = answers_of(s, parts, nparts, i, &n);

	cond_said_column(s, out, column);
	buf_putc(out, ' ');
	put_answers(out, texts, n, parts->negated);
	free(texts);
}

/* "(q1 Yes or q2 Male)" */
static void
put_each(struct cond_said *s, struct buf *out, const struct cond_part *part)
{
	buf_putc(out, '(');
	for (size_t i = 0; i < node_of(s, part)->ncolumns; i++) {
		if (i > 0)
			buf_puts(out, part->negated ? " and " : " or ");
		put_column(s, out, part, 1, i);
	}
	buf_putc(out, ')');
}

/* "media Radio"; "Yes in any of q5_1 and q5_2" */
static void
put_any(struct cond_said *s, struct buf *out, const struct cond_part *part)
{
	const struct cond_node *node = node_of(s, part);
	size_t n;
	struct slice *texts = answers_of(s, part, 1, 0, &n);

	if (is_set(s, node)) {
		cond_said_group(s, out,
		    s->tree->columns[node->columns].group);
		buf_putc(out, ' ');
		put_answers(out, texts, n, part->negated);
	} else {
		cond_said_list(out, texts, n, " or ");
		buf_puts(out, part->negated ? " in none of " : " in any of ");
		put_columns(s, out, node);
	}
	free(texts);
}

void
cond_equal_put(struct cond_said *s, struct buf *out,
    const struct cond_part *parts, size_t n)
{
	const struct cond_node *node = node_of(s, parts);

	if (node->ncolumns == 1 &&
	    s->tree->columns[node->columns].group.n == 0)
		put_column(s, out, parts, n, 0);
	else if (differ(s, node))
		put_each(s, out, parts);
	else
		put_any(s, out, parts);
}
