/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * With which of several earlier waves is a question compared?
 */
#ifndef COMPARABLE_H
#define COMPARABLE_H

#include <stddef.h>

#include "base/buf.h"
#include "base/slice.h"
#include "tidy/tidy.h"

/* An earlier wave, and what readers call it. */
struct comparable_wave {
	struct slice name;
	struct tidy tidy;
};

/* A question that is not compared with the newest of them. */
struct comparable_older {
	struct slice question;
	struct slice name;	/* of the wave that it is compared with */
	struct buf why;		/* "in June it had another wording: How?" */
};

struct comparable {
	struct tidy last;	/* the tables that are the last wave's */
	struct comparable_older *older;
	size_t n;
};

/*
 * Moves the tables of n waves, in the order of time and at least one, to those
 * of the last wave: of each question of now those of the newest wave with a
 * table that can be compared (wave_tables.h), or else of the newest wave that
 * has the question; and of questions that now lacks those of the newest wave.
 * The waves have the texts, so they have to live as long, and both are to be
 * cleared.
 */
void comparable_make(struct comparable *c, struct comparable_wave *waves,
    size_t n, const struct tidy *now);
void comparable_clear(struct comparable *c);

/* The question, if it is not compared with the newest wave; or NULL. */
const struct comparable_older *comparable_find(const struct comparable *c,
    struct slice question);

#endif
