/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shorthand of accessible workbooks: codes in square brackets, by the
 * harmonised list of UK official statistics.
 */
#ifndef CODES_H
#define CODES_H

#include "table/table.h"

struct buf;

/* Besides the status bits of table.h, which are codes too. */
enum {
	CODES_NS = 1 << 8,	/* [ns]: not significant */
	CODES_S = 1 << 9,	/* [s], [ss], [sss]: at 5, 1, 0.1 percent */
	CODES_SS = 1 << 10,
	CODES_SSS = 1 << 11,
	CODES_NONE = 1 << 12	/* "none": there is nothing to say */
};

struct code {
	unsigned bit;
	const char *sign;	/* "[ns]" */
	const char *words;
};

#define CODES_COUNT 12

/* In the order of their signs. */
extern const struct code codes_all[CODES_COUNT];

/* The code of a p-value: of the level it is significant at, or CODES_NS. */
unsigned codes_of_p(double p);

/* Adds the signs of these bits. */
void codes_put(unsigned codes, struct buf *out);

/* Adds "[u] = low reliability, ..." for these bits; of [u] it says where the
 * bases begin that are not small. */
void codes_put_key(unsigned codes, const struct table_look *look,
    struct buf *out);

#endif
