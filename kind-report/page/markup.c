/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "kind-report/page/markup.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* The character of a valid sequence of so many bytes. */
static uint32_t
decode(const unsigned char *p, size_t n)
{
	static const unsigned char first[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	uint32_t c = p[0] & first[n];

	for (size_t i = 1; i < n; i++)
		c = c << 6 | (p[i] & 0x3fu);
	return c;
}

static bool
is_space(uint32_t c)
{
	return c == '\t' || c == '\n' || c == '\r';
}

static bool
is_forbidden(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x202d ||
	    c == 0x202e || (c >= 0xfdd0 && c <= 0xfdef) ||
	    (c & 0xfffe) == 0xfffe;
}

void
markup_clean(struct buf *out, struct slice s)
{
	const unsigned char *p = (const unsigned char *)s.p;

	for (size_t i = 0; i < s.n; ) {
		size_t n = utf8_length(p + i, s.n - i);
		uint32_t c = n > 0 ? decode(p + i, n) : 0;

		if (is_space(c))
			buf_putc(out, ' ');
		else if (n == 0 || is_forbidden(c))
			buf_puts(out, REPLACEMENT);
		else
			buf_add(out, p + i, n);
		i += n > 0 ? n : 1;
	}
}

static const char *
escape_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void
markup_put(struct buf *out, struct slice s)
{
	struct buf clean;
	size_t from = 0;

	buf_init(&clean);
	markup_clean(&clean, s);
	for (size_t i = 0; i < clean.len; i++) {
		const char *escape = escape_of(clean.p[i]);

		if (escape == NULL)
			continue;
		buf_add(out, clean.p + from, i - from);
		buf_puts(out, escape);
		from = i + 1;
	}
	buf_add(out, clean.p + from, clean.len - from);
	buf_clear(&clean);
}

const char *
markup_stop(struct slice s)
{
	return slice_ends(s, ".") || slice_ends(s, "?") || slice_ends(s, "!") ?
	    "" : ".";
}
