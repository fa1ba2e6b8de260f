/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the respondents of a poststratum have in common: a category of each
 * margin, and numbers.
 */
#ifndef POSTSTRATA_KEY_H
#define POSTSTRATA_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct poststrata_keys;

struct poststrata_keys *poststrata_key_new(size_t nmargins, size_t nnumbers);
void poststrata_key_free(struct poststrata_keys *k);

/* How many keys there are. */
size_t poststrata_key_count(const struct poststrata_keys *k);

/* The number of the key, which is added if it is new.  They are numbered in the
 * order of arrival. */
size_t poststrata_key_add(struct poststrata_keys *k,
    const uint32_t *categories, const double *numbers);

/* Adds the i-th key as text, categories and the bits of numbers, such as
 * "0.2,3ff0000000000000".  And takes such a text off what is left: false if
 * there is none; else its number, as poststrata_key_add. */
void poststrata_key_put(const struct poststrata_keys *k, size_t i,
    struct buf *out);
bool poststrata_key_take(struct poststrata_keys *k, struct slice *rest,
    size_t *i);

/* What the i-th key is. */
void poststrata_key_get(const struct poststrata_keys *k, size_t i,
    uint32_t *categories, double *numbers);

/* The keys in an order that does not depend on that of arrival; the caller
 * frees the list. */
size_t *poststrata_key_order(const struct poststrata_keys *k);

#endif
