/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables in which something may have to be hidden.
 */
#ifndef HIDE_TABLE_H
#define HIDE_TABLE_H

#include <stdio.h>

#include "hide/hide.h"
#include "table/table.h"
#include "stats/weight.h"

#include "close.h"

/* So many respondents of weight 1. */
static inline struct fixed_sum
people(unsigned n)
{
	return (struct fixed_sum){ .n = n, .w = (fixed_uint)n * WEIGHT_ONE,
	    .w2_low = (fixed_uint)n * WEIGHT_ONE * WEIGHT_ONE };
}

/*
 * A table of counts, without its bases: one line for each row, which is an
 * answer ("a"), a net of the answers whose letters follow ("n ac"), or a mean
 * ("m").  The answers are called a, b, c in their order.  The first column is
 * the total; blocks has the block of each of the others, as "0011".
 */
#define MOST_COLUMNS 16

struct row {
	const char *what;
	unsigned counts[MOST_COLUMNS];
};

static inline size_t
block_of(const char *blocks, size_t c)
{
	return c == 0 ? TABLE_NO_BLOCK : (size_t)(blocks[c - 1] - '0');
}

static inline struct table *
new_table(const char *blocks)
{
	size_t ncolumns = 1 + strlen(blocks), nblocks = 0;
	struct table *t = table_new(ncolumns);

	for (size_t c = 0; c < ncolumns; c++) {
		char letter = (char)('A' + c - 1);

		t->columns[c].block = block_of(blocks, c);
		t->columns[c].letter = table_text(t,
		    (struct slice){ &letter, c > 0 });
		if (c > 0 && t->columns[c].block >= nblocks)
			nblocks = t->columns[c].block + 1;
	}
	table_add_blocks(t, nblocks);
	for (size_t b = 0; b < nblocks; b++)
		t->blocks[b].tested = t->blocks[b].test.defined = true;
	return t;
}

static inline void
add_row(struct table *t, const struct row *row)
{
	static const enum table_kind kinds[] = { ['a'] = TABLE_ANSWER,
	    ['n'] = TABLE_NET, ['m'] = TABLE_MEAN };
	char label = (char)('a' + t->nrows), members[64] = "";
	struct table_cell *cells;
	size_t n = 0;

	for (const char *p = row->what + 1; *p != '\0'; p++)
		if (*p != ' ')
			n += (size_t)sprintf(members + n, "%c\n", *p);
	cells = table_add(t, kinds[(unsigned char)row->what[0]],
	    (struct slice){ &label, 1 },
	    (struct slice){ members, n > 0 ? n - 1 : 0 });
	for (size_t c = 0; c < t->ncolumns; c++) {
		cells[c].defined = cells[c].has_se = true;
		cells[c].sum = people(row->counts[c]);
		if (row->what[0] == 'a')
			fixed_merge(&t->columns[c].base, &cells[c].sum);
	}
}

static inline struct table *
table_of(const char *blocks, const struct row *rows, size_t n)
{
	struct table *t = new_table(blocks);

	for (size_t i = 0; i < n; i++)
		add_row(t, &rows[i]);
	return t;
}

static inline void
set_look(struct table_look *look, uint64_t flag, uint64_t hide)
{
	*look = (struct table_look){ .small = { .flag = flag,
	    .hide = hide } };
}

#endif
