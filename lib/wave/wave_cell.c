/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/num.h"
#include "wave/wave_cell.h"

unsigned
wave_cell_small(unsigned status, const struct tidy_base *base,
    const struct table_small *small)
{
	double n = small->effective ? base->effective.value :
	    (double)base->unweighted.n;

	if (!base->unweighted.known)
		return status;
	status &= ~(unsigned)TABLE_SMALL;
	return n > 0 && n < (double)small->flag ? status | TABLE_SMALL :
	    status;
}

struct tidy_cell
wave_cell(const struct tidy_table *now, size_t row,
    const struct tidy_cell *then)
{
	const struct table_look *look = &now->made.look;
	struct tidy_cell cell = *then;

	cell.sig = slice_of("");
	cell.ps = NULL;
	cell.nps = 0;
	cell.status &= ~(unsigned)TABLE_LOW;
	if (cell.figure.known && !look->small.nchs)
		cell.status = wave_cell_small(cell.status, &cell.base,
		    &look->small);
	if (table_is_share(now->rows[row].kind) && cell.figure.value > 0 &&
	    num_round(cell.figure.value, look->decimals) == 0)
		cell.status |= TABLE_LOW;
	return cell;
}
