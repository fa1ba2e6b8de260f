/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "partial/partial.h"

struct partial {
	struct map *keys;
	struct partial_line *lines;	/* numbered as keys */
	size_t cap;
	struct partial_line **sorted;
	size_t nsorted;
};

struct partial *
partial_new(void)
{
	struct partial *p = xcalloc(1, sizeof(*p));

	p->keys = map_new();
	return p;
}

void
partial_free(struct partial *p)
{
	if (p == NULL)
		return;
	map_free(p->keys);
	free(p->lines);
	free(p->sorted);
	free(p);
}

int
partial_add(struct partial *p, const struct partial_line *line,
    struct diag *d)
{
	size_t n = map_count(p->keys), i = map_add(p->keys, line->key);
	struct partial_line *to;

	if (i == n) {
		p->lines = xgrow(p->lines, n, &p->cap, sizeof(*p->lines));
		p->lines[i] = *line;
		p->lines[i].key = map_member(p->keys, i);
		p->lines[i].taken = false;
		return 0;
	}
	to = &p->lines[i];
	if (to->n != line->n || to->moduli != line->moduli)
		return diag_set(d, "\"%.*s\" has other numbers than before",
		    (int)line->key.n, line->key.p);
	for (size_t k = 0; k < line->n; k++)
		whole_add(&to->numbers[k], &line->numbers[k]);
	return 0;
}

int
partial_join(struct partial *p, const struct partial *other, bool minus,
    struct diag *d)
{
	for (size_t i = 0; i < map_count(other->keys); i++) {
		struct partial_line line = other->lines[i];

		for (size_t k = 0; minus && k < line.n; k++)
			line.numbers[k] = whole_minus(&line.numbers[k]);
		if (partial_add(p, &line, d) < 0)
			return -1;
	}
	return 0;
}

struct partial_line *
partial_find(const struct partial *p, struct slice key)
{
	size_t i = map_find(p->keys, key);

	return i == MAP_NONE ? NULL : &p->lines[i];
}

/* As lines, in which a tab stands behind the key. */
static int
compare(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n > 0 ? memcmp(a.p, b.p, n) : 0;

	if (c != 0 || a.n == b.n)
		return c;
	return a.n < b.n ? '\t' - (unsigned char)b.p[n] :
	    (unsigned char)a.p[n] - '\t';
}

static int
compare_lines(const void *a, const void *b)
{
	return compare((*(struct partial_line *const *)a)->key,
	    (*(struct partial_line *const *)b)->key);
}

static bool
is_end(const struct partial_line *line)
{
	return slice_is(line->key, PARTIAL_END);
}

static bool
is_zero(const struct partial_line *line)
{
	for (size_t k = 0; k < line->n; k++)
		if (line->moduli >> k & 1 ? whole_low(&line->numbers[k]) != 0 :
		    !whole_is_zero(&line->numbers[k]))
			return false;
	return true;
}

/* Does it say nothing, so that it may as well not be there? */
static bool
is_nothing(const struct partial_line *line)
{
	return line->key.p[0] != '#' && !is_end(line) && is_zero(line);
}

void
partial_sort(struct partial *p)
{
	size_t n = map_count(p->keys);

	free(p->sorted);
	p->sorted = xcalloc(n, sizeof(*p->sorted));
	p->nsorted = 0;
	for (size_t i = 0; i < n; i++)
		if (!is_nothing(&p->lines[i]))
			p->sorted[p->nsorted++] = &p->lines[i];
	qsort(p->sorted, p->nsorted, sizeof(*p->sorted), compare_lines);
}

struct partial_line *
partial_nth(const struct partial *p, size_t i)
{
	return i < p->nsorted ? p->sorted[i] : NULL;
}

/* A prefix is not written with a tab behind it. */
size_t
partial_first(const struct partial *p, struct slice prefix)
{
	size_t low = 0, high = p->nsorted;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct slice key = p->sorted[middle]->key;

		if (slice_cmp(slice_before(key, key.n < prefix.n ? key.n :
		    prefix.n), prefix) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
partial_put_text(struct buf *key, struct slice text)
{
	while (text.n > 0) {
		size_t n = 0;

		while (n < text.n && text.p[n] != '\t' && text.p[n] != '\n' &&
		    text.p[n] != '\\')
			n++;
		buf_add(key, text.p, n);
		if (n == text.n)
			return;
		buf_puts(key, text.p[n] == '\t' ? "\\t" :
		    text.p[n] == '\n' ? "\\n" : "\\\\");
		text = slice_behind(text, n + 1);
	}
}

void
partial_get_text(struct buf *text, struct slice key)
{
	while (key.n > 0) {
		const char *p = memchr(key.p, '\\', key.n);
		size_t n;

		if (p == NULL || p + 1 == key.p + key.n) {
			buf_slice(text, key);
			return;
		}
		n = (size_t)(p - key.p);
		buf_add(text, key.p, n);
		buf_putc(text, p[1] == 't' ? '\t' : p[1] == 'n' ? '\n' :
		    p[1]);
		key = slice_behind(key, n + 2);
	}
}

/* What a unit of that number counts: odd, so that none counts nothing. */
static fixed_uint
unit(struct slice key, size_t place)
{
	XXH128_hash_t h = XXH3_128bits_withSeed(key.p, key.n, place);

	return (fixed_uint)h.high64 << 64 | h.low64 | 1;
}

fixed_uint
partial_proof(const struct partial *p)
{
	fixed_uint sum = 0;

	for (size_t i = 0; i < map_count(p->keys); i++) {
		const struct partial_line *line = &p->lines[i];

		for (size_t k = 0; !is_end(line) && k < line->n; k++)
			sum += unit(line->key, k) *
			    whole_low(&line->numbers[k]);
	}
	return sum;
}

void
partial_seal(struct partial *p)
{
	struct diag d;

	partial_add(p, &(struct partial_line){ .key = slice_of(PARTIAL_END),
	    .numbers = { whole_of(0, partial_proof(p)) }, .n = 1,
	    .moduli = 1 }, &d);
}

int
partial_prove(const struct partial *p, struct diag *d)
{
	const struct partial_line *end = partial_find(p,
	    slice_of(PARTIAL_END));

	if (end == NULL || end->n != 1 || end->moduli != 1)
		return diag_set(d, "has no line \"" PARTIAL_END "\": it is cut "
		    "off");
	if (whole_low(&end->numbers[0]) != partial_proof(p))
		return diag_set(d, "the sums do not prove themselves: lines "
		    "were lost, changed or doubled");
	return 0;
}

static void
put_line(const struct partial_line *line, struct buf *out)
{
	buf_slice(out, line->key);
	for (size_t k = 0; k < line->n; k++) {
		fixed_uint low = whole_low(&line->numbers[k]);

		buf_putc(out, k == 0 ? '\t' : ' ');
		if (line->moduli >> k & 1)
			buf_printf(out, "x%016" PRIx64 "%016" PRIx64,
			    (uint64_t)(low >> 64), (uint64_t)low);
		else
			whole_put(&line->numbers[k], out);
	}
	buf_putc(out, '\n');
}

void
partial_write(struct partial *p, struct buf *out)
{
	struct partial_line *line;

	partial_sort(p);
	for (size_t i = 0; (line = partial_nth(p, i)) != NULL; i++)
		put_line(line, out);
}
