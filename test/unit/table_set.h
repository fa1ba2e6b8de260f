/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables under test, and what is written of them.
 */
#ifndef TABLE_SET_H
#define TABLE_SET_H

#include <jansson.h>

#include "base/buf.h"
#include "tidy/publish.h"
#include "tidy/tidy.h"
#include "tidy/tidy_json.h"
#include "tidy/tidy_write.h"

#include "close.h"

static const char heading[] = "table,question,wording,base,break,column,"
    "letter,kind,row,percent,value,se,lower,upper,weighted,unweighted,"
    "base_weighted,base_unweighted,base_effective,sig,status,p\n";

static inline void
put_tidy(const struct table_set *set, struct buf *out)
{
	struct tidy tidy = { .n = 0 };

	for (size_t i = 0; i < set->n; i++)
		publish(set, i, &tidy);
	tidy_write(&tidy, out);
	tidy_clear(&tidy);
}

static inline void
put_json(const struct table_set *set, struct buf *out)
{
	struct tidy tidy = { .n = 0 };

	for (size_t i = 0; i < set->n; i++)
		publish(set, i, &tidy);
	tidy_json(&tidy, out);
	tidy_clear(&tidy);
}

/* The last line of each table, behind its question and as it is made here; T is
 * the number of tables. */
#define MADE(T) "\"Say \"\"yes\"\"\",All,,,,made,tables=" T " interviewed=60 " \
	"weight-0=0 " \
	"weighted=no calibrated=no sample=random decimals=0 percent=column " \
	"confidence=95 interval=wilson flag=50 hide=0 " \
	"small-base=unweighted standard=none min-cell=0 tests=none " \
	"method=linearised levels=none correction=none family=row " \
	"test-base=0,,,,,,,,,,,,,\n"

static inline struct fixed_sum
people(int n)
{
	struct fixed_sum s = { 0 };

	for (int i = 0; i < n; i++)
		fixed_add(&s, WEIGHT_ONE / 2);
	return s;
}

static inline struct table_cell *
add(struct table *t, enum table_kind kind, const char *label)
{
	return table_add(t, kind, slice_of(label), slice_of(""));
}

static inline json_t *
json_of(struct table **tables, size_t n)
{
	struct table_set set = { .tables = tables, .n = n, .look = {
	    .level = 0.9, .method = INTERVAL_LOGIT, .nonprob = true,
	    .small = { .flag = 100, .hide = 30, .min_cell = 3 } } };
	struct buf out;
	json_error_t error;
	json_t *all;

	buf_init(&out);
	put_json(&set, &out);
	all = json_loads(out.p, JSON_REJECT_DUPLICATES, &error);
	if (all == NULL)
		fail_msg("%s: %s", error.text, out.p);
	buf_clear(&out);
	return all;
}

static inline struct table *
new_banner(void)
{
	static const char *const labels[] = { "Total", "Men", "Women" };
	static const char *const letters[] = { "", "A", "B" };
	static const int bases[] = { 60, 40, 20 }, counts[] = { 30, 20, 10 };
	struct table *t = table_new(3);
	struct table_cell *cells;

	t->question = t->wording = slice_of("q");
	t->base = slice_of("All");
	table_add_blocks(t, 1);
	t->blocks[0].heading = slice_of("Sex");
	for (size_t c = 0; c < 3; c++)
		t->columns[c] = (struct table_column){
		    .heading = slice_of(c == 0 ? "Total" : "Sex"),
		    .label = slice_of(labels[c]),
		    .letter = slice_of(letters[c]), .base = people(bases[c]),
		    .block = c == 0 ? TABLE_NO_BLOCK : 0 };
	cells = add(t, TABLE_ANSWER, "Yes");
	for (size_t c = 0; c < 3; c++)
		cells[c] = (struct table_cell){ .defined = true, .value = 0.5,
		    .sum = people(counts[c]) };
	return t;
}

/* One after the other: what the test of a block says, and how. */
static const struct {
	struct table_block block;
	const char *f, *df1, *df2, *status;
} association[] = {
	{ { .tested = true, .test = { .defined = true, .f = 5.25,
	    .df1 = 1.5, .df2 = 20.5, .p = 0.02 } },
	    ",5.25,,,,,,,,,,,0.02", ",1.5,,,,,,,,,,,", ",20.5,,,,,,,,,,,", "" },
	{ { .tested = true, .test = { .single = true } },
	    ",,,,,,,,,,,[z],", ",,,,,,,,,,,[z],", ",,,,,,,,,,,[z],", "[z]" },
	{ { .tested = true },
	    ",,,,,,,,,,,[x],", ",,,,,,,,,,,[x],", ",,,,,,,,,,,[x],", "[x]" },
	{ { .tested = true, .hidden = true, .test = { .defined = true,
	    .f = 5.25, .df1 = 1.5, .df2 = 20.5, .p = 0.02 } },
	    ",,,,,,,,,,,[c],", ",,,,,,,,,,,[c],", ",,,,,,,,,,,[c],", "[c]" },
};

#endif
