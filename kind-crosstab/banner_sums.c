/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/num.h"
#include "weighting/poststrata.h"
#include "tally/tally_sums.h"
#include "kind-crosstab/axis/axis.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/banner_sums.h"

void
banner_sums_keep(void *ctx)
{
	struct banner *b = ctx;

	for (size_t i = 0; i < b->nblocks; i++)
		for (size_t k = 0; k < b->blocks[i].naxes; k++)
			axis_keep(b->blocks[i].axes[k]);
}

/* "1 by 2.1": the axis of a block; returns how long the key was. */
static size_t
begin(struct buf *key, size_t block, size_t axis)
{
	size_t len = key->len;

	buf_printf(key, " by %zu.%zu", block + 1, axis + 1);
	return len;
}

/* Before the name of a slot: the one of starting weights behind it. */
#define START "start;"

static void
put_tuple(const struct banner *b, size_t joint, size_t i, struct buf *name)
{
	const struct banner_joint *j = &b->joints[joint];
	size_t tuple[BANNER_MOST_AXES];

	memcpy(tuple, map_member(j->tuples, i).p, j->naxes * sizeof(*tuple));
	buf_printf(name, "%zu", joint + 1);
	for (size_t k = 0; k < j->naxes; k++) {
		buf_putc(name, ';');
		if (tuple[k] != BANNER_NOWHERE)
			axis_put_item(j->axes[k], tuple[k], name);
	}
}

/* All sums have the same slots. */
static void
name_slots(struct banner *b)
{
	struct banner_names *names = &b->names;
	struct buf name;

	names->n = b->poststrata == NULL ? b->nslots :
	    poststrata_parts(b->poststrata);
	names->texts = xcalloc(names->n, sizeof(*names->texts));
	buf_init(&name);
	for (size_t i = 0; i < b->njoints; i++)
		for (size_t k = 0; k < b->joints[i].nslots; k++) {
			name.len = 0;
			put_tuple(b, i, k, &name);
			names->texts[b->joints[i].slots[k]] = (struct slice){
			    arena_string(&b->arena, buf_all(&name)), name.len };
		}
	buf_clear(&name);
}

void
banner_sums_put(void *ctx, const struct tally_sums *to)
{
	struct banner *b = ctx;
	const struct tally_sums whole = { to->partial, to->key, NULL };

	name_slots(b);
	for (size_t i = 0; i < b->nblocks; i++)
		for (size_t k = 0; k < b->blocks[i].naxes; k++) {
			size_t len = begin(to->key, i, k);

			axis_put(b->blocks[i].axes[k], &whole);
			to->key->len = len;
		}
}

int
banner_sums_take(void *ctx, const struct tally_sums *from, struct diag *d)
{
	struct banner *b = ctx;
	const struct tally_sums whole = { from->partial, from->key, NULL };
	int status = 0;

	for (size_t i = 0; i < b->nblocks; i++)
		for (size_t k = 0; k < b->blocks[i].naxes && status == 0;
		    k++) {
			size_t len = begin(from->key, i, k);

			status = axis_take(b->blocks[i].axes[k], &whole, d);
			from->key->len = len;
		}
	return status;
}

/* Of slots that nobody was in there is no name. */
static void
put_name(const void *ctx, size_t slot, struct buf *name)
{
	const struct banner *b = ctx;
	const struct poststrata *p = b->poststrata;
	bool start = p != NULL && poststrata_is_start(p, slot);
	struct slice text;

	if (slot >= b->names.n)
		return;
	text = b->names.texts[slot - start];
	buf_puts(name, start ? START : "");
	buf_slice(name, text.n > 0 ? text : slice_of("all"));
	if (p != NULL) {
		buf_putc(name, ';');
		poststrata_put_name(p, slot, name);
	}
}

/* Takes the item on one axis off what is left of a name. */
static int
take_item(struct axis *a, struct slice *rest, size_t *item, struct diag *d)
{
	if (!slice_begins(*rest, ";"))
		return tally_sums_unknown(*rest, d);
	*rest = slice_behind(*rest, 1);
	*item = BANNER_NOWHERE;
	return rest->n == 0 || rest->p[0] == ';' ? 0 :
	    axis_take_item(a, rest, item, d);
}

/* The poststratum behind the items. */
static int
take_stratum(struct banner *b, struct slice *rest, size_t *stratum,
    struct diag *d)
{
	if (b->poststrata == NULL)
		return 0;
	if (!slice_begins(*rest, ";"))
		return tally_sums_unknown(*rest, d);
	*rest = slice_behind(*rest, 1);
	if (!poststrata_take_name(b->poststrata, rest, stratum))
		return tally_sums_unknown(*rest, d);
	b->stratum = *stratum;
	return 0;
}

/* The slot of a combination of items that was not looked for so far. */
static int
read_name(struct banner *b, struct slice name, size_t *slot, struct diag *d)
{
	size_t tuple[BANNER_MOST_AXES + 1] = { 0 };
	size_t digits = num_digits(name, 0);
	struct banner_joint *j;
	uint64_t number;

	if (!num_parse_uint(slice_before(name, digits), b->njoints, &number) ||
	    number == 0)
		return tally_sums_unknown(name, d);
	j = &b->joints[number - 1];
	name = slice_behind(name, digits);
	for (size_t k = 0; k < j->naxes; k++)
		if (take_item(j->axes[k], &name, &tuple[k], d) < 0)
			return -1;
	if (take_stratum(b, &name, &tuple[j->naxes], d) < 0)
		return -1;
	*slot = banner_slot(b, j, tuple);
	return name.n == 0 ? 0 : tally_sums_unknown(name, d);
}

static int
find_slot(struct banner *b, struct slice name, size_t *slot, struct diag *d)
{
	struct banner_names *names = &b->names;
	size_t n = map_count(names->found), i = map_find(names->found, name);

	if (i != MAP_NONE) {
		*slot = names->slot_of[i];
		return 0;
	}
	if (read_name(b, name, slot, d) < 0)
		return -1;
	map_add(names->found, name);
	names->slot_of = xgrow(names->slot_of, n, &names->cap,
	    sizeof(*names->slot_of));
	names->slot_of[n] = *slot;
	return 0;
}

static int
find_name(void *ctx, struct slice name, size_t *slot, struct diag *d)
{
	struct banner *b = ctx;
	const struct partial_slots *wholes;
	bool start;

	if (b->poststrata == NULL)
		return find_slot(b, name, slot, d);
	wholes = poststrata_slots(b->poststrata);
	start = slice_begins(name, START);
	if (slice_begins(slice_behind(name, start ? strlen(START) : 0),
	    "all;"))
		return wholes->find(wholes->ctx, name, slot, d);
	if (find_slot(b, slice_behind(name, start ? strlen(START) : 0), slot,
	    d) < 0)
		return -1;
	*slot += start;
	return 0;
}

const struct partial_slots *
banner_sums_slots(struct banner *b)
{
	if (b->names.found == NULL)
		b->names.found = map_new();
	b->names.slots = (struct partial_slots){ put_name, find_name, b };
	return &b->names.slots;
}
