/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "table/beside.h"

static const char *
prefix(enum table_kind kind)
{
	return kind == TABLE_CUMULATIVE ? "Cumulative: " : NULL;
}

bool
beside_is(enum table_kind kind)
{
	return prefix(kind) != NULL;
}

void
beside_put_label(struct buf *out, enum table_kind kind, struct slice answer)
{
	buf_puts(out, prefix(kind));
	buf_slice(out, answer);
}

struct slice
beside_answer(enum table_kind kind, struct slice label)
{
	return beside_is(kind) && slice_begins(label, prefix(kind)) ?
	    slice_behind(label, strlen(prefix(kind))) : label;
}
