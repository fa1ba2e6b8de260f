/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was understood of a file, dropped and mended: said in one line, or as a
 * list.
 */
#ifndef FACTS_H
#define FACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

enum facts_weight {
	FACTS_LIST,		/* for the list only */
	FACTS_LINE,		/* for the line too */
	FACTS_TOLD		/* and a reason to print it */
};

struct fact {
	const char *key;
	struct buf text;
	enum facts_weight weight;
};

/* { NULL, 0, 0 } is none. */
struct facts {
	struct fact *items;
	size_t n;
	size_t cap;
};

/* key is a word for the list, such as "encoding"; kept. */
void facts_add(struct facts *f, const char *key, enum facts_weight weight,
    const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* Adds "3 blank lines skipped", to be told, if n is not 0. */
void facts_count(struct facts *f, const char *key, uint64_t n,
    const char *one, const char *many);

/* The same of texts that had blanks of base/blank.h. */
void facts_blanks(struct facts *f, uint64_t n, const char *one,
    const char *many);

/* Adds those of from. */
void facts_join(struct facts *f, const struct facts *from);

void facts_clear(struct facts *f);

/* Is there one of that key? */
bool facts_has(const struct facts *f, const char *key);

/* Is there one that has to be told? */
bool facts_told(const struct facts *f);

/* Adds them with "; " between (", " before columns), or as lines of "key
 * text", those of the same key together. */
void facts_line(const struct facts *f, struct buf *out);
void facts_list(const struct facts *f, struct buf *out);

#endif
