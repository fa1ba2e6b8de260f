/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/fmt.h"
#include "base/width.h"
#include "kind-read/head/facts.h"

/* Room for the longest key and what separates it from the text. */
#define KEYS 13

static struct fact *
add(struct facts *f, const char *key, enum facts_weight weight)
{
	f->items = xgrow(f->items, f->n, &f->cap, sizeof(*f->items));
	f->items[f->n] = (struct fact){ .key = key, .weight = weight };
	return &f->items[f->n++];
}

void
facts_add(struct facts *f, const char *key, enum facts_weight weight,
    const char *fmt, ...)
{
	struct fact *fact = add(f, key, weight);
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		return;
	va_start(ap, fmt);
	vsnprintf(buf_room(&fact->text, (size_t)n + 1), (size_t)n + 1, fmt,
	    ap);
	va_end(ap);
	fact->text.len += (size_t)n;
}

void
facts_count(struct facts *f, const char *key, uint64_t n, const char *one,
    const char *many)
{
	struct fact *fact;

	if (n == 0)
		return;
	fact = add(f, key, FACTS_TOLD);
	fmt_count(&fact->text, n);
	buf_printf(&fact->text, " %s", n == 1 ? one : many);
}

void
facts_blanks(struct facts *f, uint64_t n, const char *one, const char *many)
{
	facts_count(f, "mended", n, one, many);
	if (n > 0)
		buf_puts(&f->items[f->n - 1].text, " freed of no-break and "
		    "zero-width blanks");
}

void
facts_join(struct facts *f, const struct facts *from)
{
	for (size_t i = 0; i < from->n; i++)
		facts_add(f, from->items[i].key, from->items[i].weight, "%s",
		    from->items[i].text.p);
}

void
facts_clear(struct facts *f)
{
	for (size_t i = 0; i < f->n; i++)
		buf_clear(&f->items[i].text);
	free(f->items);
	*f = (struct facts){ .n = 0 };
}

bool
facts_told(const struct facts *f)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->items[i].weight == FACTS_TOLD)
			return true;
	return false;
}

void
facts_line(const struct facts *f, struct buf *out)
{
	bool first = true;

	for (size_t i = 0; i < f->n; i++) {
		const struct fact *fact = &f->items[i];

		if (fact->weight == FACTS_LIST)
			continue;
		if (!first)
			buf_puts(out, strcmp(fact->key, "columns") == 0 ?
			    ", " : "; ");
		buf_add(out, fact->text.p, fact->text.len);
		first = false;
	}
}

bool
facts_has(const struct facts *f, const char *key)
{
	for (size_t i = 0; i < f->n; i++)
		if (strcmp(f->items[i].key, key) == 0)
			return true;
	return false;
}

/* All facts of that key, from i on. */
static void
list_key(const struct facts *f, size_t i, struct buf *out)
{
	const char *key = f->items[i].key, *shown = key;

	for (; i < f->n; i++) {
		if (strcmp(f->items[i].key, key) != 0)
			continue;
		buf_printf(out, "  %-*s", KEYS, shown);
		width_clean(out, buf_all(&f->items[i].text));
		buf_putc(out, '\n');
		shown = "";
	}
}

void
facts_list(const struct facts *f, struct buf *out)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct facts before = { f->items, i, 0 };

		if (!facts_has(&before, f->items[i].key))
			list_key(f, i, out);
	}
}
