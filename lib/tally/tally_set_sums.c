/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The texts come first: options, and what is said of them, are found in these
 * again.
 */
#include "base/buf.h"
#include "base/map.h"
#include "base/num.h"
#include "tally/tally_option.h"
#include "tally/tally_result.h"
#include "tally/tally_sums.h"
#include "tally/tally_texts.h"
#include "tally/tally_set_sums.h"

/* "3 Yes": the number of a column, and a text in it. */
static void
put_texts(const struct tally_texts *t, size_t column,
    const struct tally_sums *to)
{
	const struct tally_texts_column *c = &t->columns[column];
	struct buf name;

	buf_init(&name);
	for (size_t i = 0; i < map_count(c->texts); i++) {
		name.len = 0;
		buf_printf(&name, "%zu ", column);
		buf_slice(&name, map_member(c->texts, i));
		tally_sums_put_count(to, "text", buf_all(&name),
		    c->list[i].records);
		tally_sums_put_fixed(to, "unknown", buf_all(&name),
		    &c->list[i].sum);
	}
	buf_clear(&name);
}

static void
put_option(const struct tally_option *o, const struct tally_sums *to)
{
	struct slice label = o->row.label;

	tally_sums_put(to, o->row.absent ? "absent" : "option", label,
	    &o->row.sum);
	tally_sums_put(to, "ticks", label, &o->row.ticks);
	tally_sums_put_count(to, "none", label, o->records);
}

static void
put_numbered(const struct tally_sums *to, const char *what,
    const struct sums *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct buf name;

		buf_init(&name);
		buf_printf(&name, "%zu", i);
		tally_sums_put(to, what, buf_all(&name), &list[i]);
		buf_clear(&name);
	}
}

void
tally_set_sums_put(const struct tally_texts *t, const struct tally_sums *to)
{
	const struct tally_result *r = t->r;

	for (size_t c = 0; c < t->spec->ncolumns; c++)
		put_texts(t, c, to);
	for (size_t i = 0; i < t->options->n; i++)
		put_option(&t->options->items[i], to);
	put_numbered(to, "times", r->times, t->spec->ncolumns + 1);
	put_numbered(to, "net", r->nets, t->spec->nnets);
	put_numbered(to, "responses", &r->responses, 1);
	put_numbered(to, "squares", &r->squares, 1);
	tally_sums_put_fixed(to, "excluded", slice_of("0"), &r->excluded);
}

/* NULL and the diag if there is no such column. */
static struct tally_seen *
find_text(struct tally_texts *t, struct slice name, struct diag *d)
{
	struct slice text = name, number;
	uint64_t column;

	slice_part(&text, ' ', &number);
	if (text.p != NULL && text.n > 0 &&
	    num_parse_uint(number, t->spec->ncolumns - 1, &column))
		return tally_texts_find(t, column, text, d);
	tally_sums_unknown(name, d);
	return NULL;
}

static int
place_text(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct tally_seen *seen = find_text(ctx, name, d);

	place->count = seen != NULL ? &seen->records : NULL;
	return seen != NULL ? 0 : -1;
}

static int
place_unknown(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct tally_seen *seen = find_text(ctx, name, d);

	place->fixed = seen != NULL ? &seen->sum : NULL;
	return seen != NULL ? 0 : -1;
}

static struct tally_option *
find_option(struct tally_texts *t, struct slice name, bool absent,
    struct diag *d)
{
	for (size_t i = 0; i < t->options->n; i++) {
		struct tally_option *o = &t->options->items[i];

		if (o->row.absent == absent && slice_eq(o->row.label, name))
			return o;
	}
	tally_sums_unknown(name, d);
	return NULL;
}

static int
place_option(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct tally_option *o = find_option(ctx, name, false, d);

	place->sums = o != NULL ? &o->row.sum : NULL;
	return o != NULL ? 0 : -1;
}

static int
place_ticks(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct tally_option *o = find_option(ctx, name, false, d);

	place->sums = o != NULL ? &o->row.ticks : NULL;
	return o != NULL ? 0 : -1;
}

static int
place_absent(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct tally_option *o = find_option(ctx, name, true, d);

	place->sums = o != NULL ? &o->row.sum : NULL;
	return o != NULL ? 0 : -1;
}

/* Somebody was there of whom just that is known. */
static int
place_none(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct tally_option *o = find_option(ctx, name, true, d);

	if (o == NULL)
		return -1;
	o->row.given = true;
	place->count = &o->records;
	return 0;
}

/* A list of sums, by their numbers. */
struct numbered {
	struct sums *list;
	size_t n;
};

static int
place_numbered(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	const struct numbered *numbered = ctx;
	uint64_t i;

	if (!num_parse_uint(name, UINT64_MAX, &i) || i >= numbered->n)
		return tally_sums_unknown(name, d);
	place->sums = &numbered->list[i];
	return 0;
}

static int
place_excluded(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct tally_texts *t = ctx;

	if (!slice_is(name, "0"))
		return tally_sums_unknown(name, d);
	place->fixed = &t->r->excluded;
	return 0;
}

static int
take_numbered(const struct tally_sums *from, const char *what,
    struct sums *list, size_t n, struct diag *d)
{
	struct numbered numbered = { list, n };

	return tally_sums_take(from, what, place_numbered, &numbered, d);
}

int
tally_set_sums_take(struct tally_texts *t, const struct tally_sums *from,
    struct diag *d)
{
	struct tally_result *r = t->r;
	const size_t ntimes = t->spec->ncolumns + 1;

	if (tally_sums_take(from, "text", place_text, t, d) < 0 ||
	    tally_sums_take(from, "unknown", place_unknown, t, d) < 0 ||
	    tally_sums_take(from, "option", place_option, t, d) < 0 ||
	    tally_sums_take(from, "ticks", place_ticks, t, d) < 0 ||
	    tally_sums_take(from, "absent", place_absent, t, d) < 0 ||
	    tally_sums_take(from, "none", place_none, t, d) < 0 ||
	    tally_sums_take(from, "excluded", place_excluded, t, d) < 0 ||
	    take_numbered(from, "times", r->times, ntimes, d) < 0 ||
	    take_numbered(from, "net", r->nets, t->spec->nnets, d) < 0 ||
	    take_numbered(from, "responses", &r->responses, 1, d) < 0)
		return -1;
	return take_numbered(from, "squares", &r->squares, 1, d);
}
