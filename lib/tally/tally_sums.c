/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "stats/sums.h"
#include "partial/partial.h"
#include "partial/partial_sums.h"
#include "tally/tally_sums.h"

/* Adds what it is and its name; returns how long the key was. */
static size_t
begin(const struct tally_sums *to, const char *what, struct slice name)
{
	size_t len = to->key->len;

	buf_printf(to->key, " %s", what);
	partial_sums_key(to->key, name);
	return len;
}

void
tally_sums_put(const struct tally_sums *to, const char *what,
    struct slice name, const struct sums *s)
{
	size_t len = begin(to, what, name);

	partial_sums_put(to->partial, to->key, s, to->slots);
	to->key->len = len;
}

void
tally_sums_put_fixed(const struct tally_sums *to, const char *what,
    struct slice name, const struct fixed_sum *s)
{
	size_t len = begin(to, what, name);

	partial_sums_put_fixed(to->partial, buf_all(to->key), s);
	to->key->len = len;
}

void
tally_sums_put_count(const struct tally_sums *to, const char *what,
    struct slice name, uint64_t n)
{
	size_t len = begin(to, what, name);

	partial_sums_put_counts(to->partial, buf_all(to->key), &n, 1);
	to->key->len = len;
}

static int
add(const struct partial_line *line, struct slice rest,
    const struct tally_place *place, const struct partial_slots *slots,
    struct diag *d)
{
	if (place->count != NULL)
		return partial_sums_take_counts(line, place->count, 1, d);
	if (place->fixed != NULL)
		return partial_sums_take_fixed(line, place->fixed, d);
	return partial_sums_take(line, rest, place->sums, slots, d);
}

int
tally_sums_take(const struct tally_sums *from, const char *what,
    tally_place_fn *place, void *ctx, struct diag *d)
{
	size_t len = begin(from, what, slice_of(""));
	struct partial_under under = partial_sums_under(from->partial,
	    buf_all(from->key));
	const struct partial_line *line;
	struct slice rest;
	struct buf name;
	int status = 0;

	buf_init(&name);
	while (status == 0 && (line = partial_sums_next(&under, &rest)) != NULL) {
		struct tally_place to = { NULL, NULL, NULL };

		name.len = 0;
		partial_sums_name(&rest, &name);
		status = place(ctx, buf_all(&name), &to, d);
		if (status == 0)
			status = add(line, rest, &to, from->slots, d);
	}
	buf_clear(&name);
	from->key->len = len;
	return status;
}

int
tally_sums_unknown(struct slice name, struct diag *d)
{
	return diag_set(d, "\"%.*s\" is not known here", (int)name.n, name.p);
}
