/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * With which tables of the last wave is one of this wave compared?
 */
#ifndef WAVE_TABLES_H
#define WAVE_TABLES_H

#include <stdbool.h>
#include <stddef.h>

struct tidy;
struct tidy_table;

/*
 * With all that mean the same (wave_meaning.h), if in each wave these have the
 * same figures wherever they have one twice.  If not, nobody knows which of
 * them is meant, unless titles say it.
 */
struct wave_tables {
	const struct tidy_table *first;	/* the first of them; if there is none,
				 * the first that means the same, or is of the
				 * question; or NULL */
	bool any;		/* there is one that means the same, */
	bool several;		/* but nobody knows which; several are not */
	bool titled;		/* only those of the table's title */
};

/* t is a table of now.  The tables have to live as long as the result. */
struct wave_tables wave_tables_of(const struct tidy *now,
    const struct tidy_table *t, const struct tidy *before);

/* Is t, of which w is, compared with that table of the last wave? */
bool wave_tables_has(const struct wave_tables *w, const struct tidy_table *t,
    const struct tidy_table *before);

#endif
