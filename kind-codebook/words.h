/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Texts and answers as they are named in lines for people.
 */
#ifndef WORDS_H
#define WORDS_H

#include "base/slice.h"

struct buf;
struct codebook_answer;

/* The same in quotes; or "none" without quotes if it is empty. */
void words_text(struct buf *out, struct slice s);

/* The code and its label, 7 "Reform UK"; or "Blue" if the label is the code. */
void words_answer(struct buf *out, const struct codebook_answer *a);

#endif
