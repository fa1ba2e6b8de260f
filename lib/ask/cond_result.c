/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tree is walked for each record.  "and" and "or" have all their parts as
 * children, so that the usual condition is one loop over a few comparisons.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/map.h"
#include "stream/repeated.h"
#include "codebook/codebook.h"
#include "ask/cond_tree.h"
#include "ask/cond_field.h"
#include "ask/cond_result.h"

static struct slice
field(const struct cond_row *row, size_t column)
{
	return row->fields[row->tree->columns[column].want];
}

static enum cond_result
result(bool is_true)
{
	return is_true ? COND_TRUE : COND_FALSE;
}

static bool
is_missing(const struct cond_row *row, size_t column)
{
	const struct cond_tree *t = row->tree;

	return cond_field_is_missing(t, &t->columns[column],
	    field(row, column));
}

static bool
fits(const struct cond_row *row, const struct cond_label *label, size_t i)
{
	return cond_field_fits(row->tree, label, i,
	    field(row, label->columns + i));
}

/* Does the order hold between a and b, where sign is that of a - b? */
static enum cond_result
holds(enum cond_order order, int sign)
{
	switch (order) {
	case ORDER_LT:
		return result(sign < 0);
	case ORDER_LE:
		return result(sign <= 0);
	case ORDER_GT:
		return result(sign > 0);
	case ORDER_GE:
		return result(sign >= 0);
	default:
		return result(sign == 0);
	}
}

static int
compare(double a, double b)
{
	return (a > b) - (a < b);
}

static enum cond_number
number_of(const struct cond_row *row, size_t column, double *number)
{
	return cond_field_number(&row->tree->columns[column],
	    field(row, column), number);
}

static enum cond_result
no_number(const struct cond_row *row, size_t column)
{
	cond_field_no_number(&row->tree->columns[column],
	    field(row, column), row->d);
	return COND_ERROR;
}

/* Codes and labels overlap, and the field can only be a code: then others that
 * look like labels may be codes too. */
static bool
is_code(const struct cond_row *row, size_t column)
{
	const struct codebook_variable *v =
	    row->tree->columns[column].variable;
	double number;

	return v != NULL && v->overlaps && !is_missing(row, column) &&
	    number_of(row, column, &number) == COND_CODE;
}

/* A missing answer is found by its name; to other labels it is unknown. */
static enum cond_result
eval_equal(const struct cond_row *row, const struct cond_node *node)
{
	const struct cond_label *labels = row->tree->labels + node->labels;
	enum cond_result r = COND_UNKNOWN;

	for (size_t i = 0; i < node->ncolumns; i++) {
		if (is_code(row, node->columns + i))
			return no_number(row, node->columns + i);
		for (size_t k = 0; k < node->nlabels; k++)
			if (fits(row, &labels[k], i))
				return COND_TRUE;
		if (!is_missing(row, node->columns + i))
			r = COND_FALSE;
	}
	return r;
}

static enum cond_result
eval_plain_equal(const struct cond_row *row, const struct cond_node *node)
{
	const struct cond_label *labels = row->tree->labels + node->labels;
	struct slice f = field(row, node->columns);

	if (f.n == 0)
		return COND_UNKNOWN;
	for (size_t k = 0; k < node->nlabels; k++)
		if (slice_eq(f, labels[k].text))
			return COND_TRUE;
	return COND_FALSE;
}

static enum cond_result
eval_order(const struct cond_row *row, const struct cond_node *node)
{
	const struct cond_label *label = row->tree->labels + node->labels;
	double number;

	if (node->plain && num_parse(field(row, node->columns), &number))
		return holds(node->order, compare(number, label->number));
	if (is_missing(row, node->columns))
		return COND_UNKNOWN;
	if (!label->is_number)
		return holds(node->order, slice_cmp(field(row, node->columns),
		    label->text));
	switch (number_of(row, node->columns, &number)) {
	case COND_NUMBER:
		return holds(node->order, compare(number, label->number));
	case COND_OPEN:
		return COND_UNKNOWN;
	default:
		return no_number(row, node->columns);
	}
}

/* Fields are equal as texts are, but that 1.0 is 1. */
static enum cond_result
eval_same(const struct cond_row *row, const struct cond_node *node)
{
	struct slice a = field(row, node->columns);
	struct slice b = field(row, node->columns + 1);
	double x, y;

	if (num_parse(a, &x) && num_parse(b, &y))
		return result(compare(x, y) == 0);
	return result(slice_eq(a, b));
}

/* Two answers without numbers are compared as texts. */
static enum cond_result
eval_pair(const struct cond_row *row, const struct cond_node *node)
{
	size_t i = node->columns, k = i + 1;
	enum cond_number a, b;
	double x, y;

	if (is_missing(row, i) || is_missing(row, k))
		return COND_UNKNOWN;
	if (node->order == ORDER_EQ)
		return eval_same(row, node);
	a = number_of(row, i, &x);
	b = number_of(row, k, &y);
	if (a == COND_NUMBER && b == COND_NUMBER)
		return holds(node->order, compare(x, y));
	if (a == COND_OPEN || b == COND_OPEN)
		return COND_UNKNOWN;
	if (a == COND_NO_NUMBER && b == COND_NO_NUMBER)
		return holds(node->order, slice_cmp(field(row, i),
		    field(row, k)));
	return no_number(row, a == COND_NUMBER ? k : i);
}

static enum cond_result
eval_match(const struct cond_row *row, const struct cond_node *node)
{
	struct buf *b = row->text;
	struct slice f = field(row, node->columns);
	int error;

	if (is_missing(row, node->columns))
		return COND_UNKNOWN;
	b->len = 0;
	buf_slice(b, f);
	error = regexec(node->regex, b->p, 0, NULL, 0);
	if (error == 0 || error == REG_NOMATCH)
		return result(error == 0);
	diag_set(row->d, "the regular expression needs too much memory");
	return COND_ERROR;
}

static enum cond_result
opposite(enum cond_result r)
{
	if (r == COND_TRUE)
		return COND_FALSE;
	return r == COND_FALSE ? COND_TRUE : r;
}

/*
 * One part with the result decisive decides (false of "and", true of "or");
 * an unknown one spoils the other result.
 */
static enum cond_result
eval_parts(const struct cond_row *row, const struct cond_node *node,
    enum cond_result decisive)
{
	const struct cond_node *nodes = row->tree->nodes;
	enum cond_result r = opposite(decisive);

	for (size_t i = node->child; i != COND_NONE; i = nodes[i].next) {
		enum cond_result part = cond_result_of(row, &nodes[i]);

		if (part == decisive || part == COND_ERROR)
			return part;
		if (part == COND_UNKNOWN)
			r = COND_UNKNOWN;
	}
	return r;
}

static enum cond_result
eval(const struct cond_row *row, const struct cond_node *node)
{
	switch (node->kind) {
	case NODE_AND:
		return eval_parts(row, node, COND_FALSE);
	case NODE_OR:
		return eval_parts(row, node, COND_TRUE);
	case NODE_NOT:
		return opposite(cond_result_of(row,
		    row->tree->nodes + node->child));
	case NODE_MISSING:
		return result(is_missing(row, node->columns));
	case NODE_EQUAL:
		return node->plain ? eval_plain_equal(row, node) :
		    eval_equal(row, node);
	case NODE_ORDER:
		return eval_order(row, node);
	case NODE_PAIR:
		return eval_pair(row, node);
	case NODE_MATCH:
		return eval_match(row, node);
	}
	return COND_UNKNOWN;
}

bool
cond_result_lasts(const struct cond_tree *t, size_t want)
{
	for (size_t i = 0; i < t->ncolumns; i++)
		if (t->columns[i].want == want &&
		    t->columns[i].numbers.unit != 0)
			return false;
	return true;
}

enum cond_result
cond_result_of(const struct cond_row *row, const struct cond_node *node)
{
	const struct cond_known *known;
	enum cond_result r;
	size_t number;

	if (row->known == NULL)
		return eval(row, node);
	known = &row->known[node - row->tree->nodes];
	number = known->field == NULL ? MAP_NONE : known->field->number;
	if (number == MAP_NONE)
		return eval(row, node);
	if (known->results[number] > 0)
		return (enum cond_result)(known->results[number] - 1);
	r = eval(row, node);
	if (r != COND_ERROR && cond_result_lasts(row->tree, known->field->want))
		known->results[number] = (unsigned char)(r + 1);
	return r;
}

struct cond_known *
cond_result_known(const struct cond_tree *t, struct repeated *r)
{
	struct cond_known *known = xcalloc(t->nnodes, sizeof(*known));

	for (size_t i = 0; i < t->nnodes; i++) {
		size_t want = cond_tree_want(t, &t->nodes[i]);

		if (want == COND_NONE)
			continue;
		known[i].field = repeated_column(r, want);
		known[i].results = xcalloc(REPEATED_MOST, 1);
	}
	return known;
}

void
cond_result_forget(struct cond_known *known, const struct cond_tree *t)
{
	for (size_t i = 0; known != NULL && i < t->nnodes; i++)
		free(known[i].results);
	free(known);
}
