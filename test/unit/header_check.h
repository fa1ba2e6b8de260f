/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a header says of a column.
 */
#ifndef HEADER_CHECK_H
#define HEADER_CHECK_H

#include "kind-read/head/header_column.h"

#include "close.h"

static inline void
header_check(const struct header_column *c, const char *name,
    const char *title, const char *group, const char *wording)
{
	assert_true(slice_is(c->name, name));
	assert_true(slice_is(c->title, title));
	assert_true(slice_is(c->group, group));
	assert_true(slice_is(c->wording, wording));
}

#endif
