/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "num.h"
#include "codebook.h"
#include "cond_tree.h"
#include "cond_field.h"

bool
cond_field_is_missing(const struct cond_tree *t,
    const struct cond_column *column, struct slice field)
{
	if (field.n == 0)
		return true;
	for (size_t i = 0; i < column->nmissing; i++)
		if (slice_eq(t->texts[column->missing + i], field))
			return true;
	return false;
}

static bool
equals(const struct cond_label *label, struct slice field)
{
	double number;

	if (label->is_number)
		return num_parse(field, &number) && number == label->number;
	return slice_eq(field, label->text);
}

bool
cond_field_fits(const struct cond_tree *t, const struct cond_label *label,
    size_t i, struct slice field)
{
	const struct cond_other *other;

	if (field.n == 0)
		return false;
	if (label->others == COND_NONE)
		return equals(label, field);
	other = &t->others[label->others + i];
	if (other->flag != NULL)
		return !cond_field_is_missing(t,
		    &t->columns[label->columns + i], field) &&
		    codebook_is_ticked(other->flag, field);
	return equals(label, field) ||
	    (other->text.n > 0 && slice_eq(other->text, field));
}
