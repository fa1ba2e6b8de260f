/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/xlsx_strings.h"

#define ESCAPE 7		/* bytes of _x000D_ */

struct reading {
	struct xlsx_strings *strings;
	struct xlsx_strings_text t;
	bool in_item;
};

void
xlsx_strings_start(struct xlsx_strings_text *t, const char *name)
{
	if (strcmp(name, "rPh") == 0)
		t->phonetic = true;
	else if (strcmp(name, "t") == 0)
		t->open = !t->phonetic;
}

void
xlsx_strings_end(struct xlsx_strings_text *t, const char *name)
{
	if (strcmp(name, "rPh") == 0)
		t->phonetic = false;
	else if (strcmp(name, "t") == 0)
		t->open = false;
}

void
xlsx_strings_add(struct xlsx_strings_text *t, struct slice text)
{
	if (t->open)
		buf_slice(&t->text, text);
}

/* The value of the four digits, or -1. */
static long
hex(const char *p)
{
	long value = 0;

	for (size_t i = 0; i < 4; i++) {
		const char *digits = "0123456789abcdef0123456789ABCDEF";
		const char *at = p[i] != '\0' ? strchr(digits, p[i]) : NULL;

		if (at == NULL)
			return -1;
		value = value * 16 + (at - digits) % 16;
	}
	return value;
}

/* UTF-8 of a character with at most 16 bits; how many bytes. */
static size_t
put_character(char *p, long c)
{
	if (c < 0x80) {
		p[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		p[0] = (char)(0xc0 | c >> 6);
		p[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	p[0] = (char)(0xe0 | c >> 12);
	p[1] = (char)(0x80 | (c >> 6 & 0x3f));
	p[2] = (char)(0x80 | (c & 0x3f));
	return 3;
}

/* The character that the escape at p stands for, or -1; half a character is
 * none. */
static long
escaped(const char *p, size_t n)
{
	long c;

	if (n < ESCAPE || p[0] != '_' || p[1] != 'x' || p[6] != '_')
		return -1;
	c = hex(p + 2);
	return c >= 0xd800 && c <= 0xdfff ? -1 : c;
}

void
xlsx_strings_unescape(struct buf *text)
{
	char *to;
	size_t i = 0;

	if (text->len < ESCAPE || memchr(text->p, '_', text->len) == NULL)
		return;
	to = text->p;
	while (i < text->len) {
		long c = escaped(text->p + i, text->len - i);

		if (c >= 0) {
			to += put_character(to, c);
			i += ESCAPE;
		} else {
			*to++ = text->p[i++];
		}
	}
	text->len = (size_t)(to - text->p);
}

static int
start(void *ctx, const char *name, const char **attributes, struct diag *d)
{
	struct reading *r = ctx;

	(void)attributes;
	(void)d;
	if (strcmp(name, "si") == 0) {
		r->in_item = true;
		r->t.text.len = 0;
	} else if (r->in_item) {
		xlsx_strings_start(&r->t, name);
	}
	return 0;
}

static int
end(void *ctx, const char *name, struct diag *d)
{
	struct reading *r = ctx;
	struct xlsx_strings *s = r->strings;

	(void)d;
	if (strcmp(name, "si") != 0) {
		xlsx_strings_end(&r->t, name);
		return 0;
	}
	xlsx_strings_unescape(&r->t.text);
	s->items = xgrow(s->items, s->n, &s->cap, sizeof(*s->items));
	s->items[s->n].n = r->t.text.len;
	s->items[s->n++].p = arena_string(&s->arena, buf_all(&r->t.text));
	r->in_item = false;
	return 0;
}

static int
text(void *ctx, struct slice piece, struct diag *d)
{
	struct reading *r = ctx;

	(void)d;
	if (r->in_item)
		xlsx_strings_add(&r->t, piece);
	return 0;
}

int
xlsx_strings_read(struct xlsx_strings *s, struct archive *a,
    const char *member, struct diag *d)
{
	const struct xmlread_handlers handlers = { start, end, text };
	struct reading r = { .strings = s };
	int status;

	*s = (struct xlsx_strings){ .n = 0 };
	if (member == NULL)
		return 0;
	status = xmlread_needed(a, member, &handlers, &r, d);
	buf_clear(&r.t.text);
	return status;
}

void
xlsx_strings_clear(struct xlsx_strings *s)
{
	free(s->items);
	arena_clear(&s->arena);
	*s = (struct xlsx_strings){ .n = 0 };
}
