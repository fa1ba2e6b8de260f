/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "base/num.h"
#include "codebook/codebook.h"
#include "ask/cond_tree.h"
#include "ask/cond_field.h"

/* Bytes of a field that a message shows. */
#define SHOWN 60

static bool
is_missing_text(const struct cond_tree *t, const struct cond_column *column,
    struct slice field)
{
	for (size_t i = 0; i < column->nmissing; i++)
		if (slice_eq(t->texts[column->missing + i], field))
			return true;
	return false;
}

/* A number as a codebook would write it, if the field does not: 1 for 1.0. */
static bool
plain_number(struct slice field, char out[NUM_SIZE], struct slice *plain)
{
	double number;

	if (!num_parse(field, &number))
		return false;
	num_format(number, out);
	*plain = slice_of(out);
	return !slice_eq(*plain, field);
}

bool
cond_field_is_missing(const struct cond_tree *t,
    const struct cond_column *column, struct slice field)
{
	const struct codebook_variable *v = column->variable;
	char out[NUM_SIZE];
	struct slice plain;

	if (field.n == 0 || is_missing_text(t, column, field))
		return true;
	if (v == NULL || (column->nmissing == 0 && v->nranges == 0))
		return false;
	if (plain_number(field, out, &plain) &&
	    is_missing_text(t, column, plain))
		return true;
	return codebook_in_range(v, field) &&
	    codebook_answer(v, field) == NULL;
}

enum cond_number
cond_field_number(struct cond_column *column, struct slice field,
    double *number)
{
	const struct codebook_variable *v = column->variable;
	const struct codebook_answer *a = NULL;
	struct answer_number own;

	if (column->numbers.listed == NULL && num_parse(field, number))
		return COND_NUMBER;
	if (v != NULL)
		a = codebook_answer(v, field);
	if (a != NULL && v->overlaps && codebook_by_label(v, field) != a)
		return COND_CODE;
	own = answer_number_of(&column->numbers, a, field);
	*number = own.value;
	if (own.known && (a != NULL ||
	    !answer_number_mixed(&column->numbers, field)))
		return COND_NUMBER;
	return answer_number_open(a, a != NULL ? codebook_label(a) : field) ?
	    COND_OPEN : COND_NO_NUMBER;
}

/* A long text is cut, but not inside a character. */
int
cond_field_no_number(struct cond_column *column, struct slice field,
    struct diag *d)
{
	size_t n = num_smaller(field.n, SHOWN);
	double number;
	bool code = cond_field_number(column, field, &number) == COND_CODE;

	while (n < field.n && ((unsigned char)field.p[n] & 0xc0) == 0x80)
		n--;
	return diag_set(d, "%.*s: \"%.*s%s\" is %s", (int)column->name.n,
	    column->name.p, (int)n, field.p, n < field.n ? "..." : "", code ?
	    "a code, and other codes are labels of answers; wanted labels "
	    "(kind-read -c makes them)" :
	    "not a number");
}

static bool
equals(const struct cond_label *label, struct slice field)
{
	double number;

	if (label->is_number)
		return num_parse(field, &number) && number == label->number;
	return slice_eq(field, label->text);
}

/* Is it the label, or the code that goes with it (or the other way round)? */
static bool
is_answer(const struct cond_label *label, const struct cond_other *other,
    struct slice field)
{
	return equals(label, field) ||
	    (other->text.n > 0 && slice_eq(other->text, field));
}

bool
cond_field_fits(const struct cond_tree *t, const struct cond_label *label,
    size_t i, struct slice field)
{
	const struct cond_other *other;
	char out[NUM_SIZE];
	struct slice plain;

	if (field.n == 0)
		return false;
	if (label->others == COND_NONE)
		return equals(label, field);
	other = &t->others[label->others + i];
	if (other->never)
		return false;
	if (other->flag != NULL)
		return !cond_field_is_missing(t,
		    &t->columns[label->columns + i], field) &&
		    codebook_is_ticked(other->flag, field);
	return is_answer(label, other, field) ||
	    (t->columns[label->columns + i].variable != NULL &&
	    plain_number(field, out, &plain) &&
	    is_answer(label, other, plain));
}
