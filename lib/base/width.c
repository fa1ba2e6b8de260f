/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/width.h"

/*
 * Shown as one character by width_clean: controls, separators of lines, marks
 * that turn the direction of writing round, and noncharacters.
 */
static bool
is_control(utf8proc_int32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0) ||
	    (code >= 0x2028 && code <= 0x202e) ||
	    (code >= 0x2066 && code <= 0x2069) ||
	    (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) == 0xfffe;
}

/* The length of the character at i, and its width. */
static size_t
character(struct slice s, size_t i, size_t *width)
{
	utf8proc_int32_t code;
	utf8proc_ssize_t len = utf8proc_iterate(
	    (const utf8proc_uint8_t *)s.p + i, (utf8proc_ssize_t)(s.n - i),
	    &code);
	int columns;

	if (len <= 0) {
		*width = 1;
		return 1;
	}
	columns = is_control(code) ? 1 : utf8proc_charwidth(code);
	*width = columns > 0 ? (size_t)columns : 0;
	return (size_t)len;
}

size_t
width_of(struct slice s)
{
	size_t total = 0, width;

	for (size_t i = 0; i < s.n;) {
		i += character(s, i, &width);
		total += width;
	}
	return total;
}

size_t
width_break(struct slice s, size_t max)
{
	size_t used = 0, fits = 0, at_blank = 0, width, i = 0;

	while (i < s.n) {
		size_t len = character(s, i, &width);

		if (s.p[i] == ' ')
			at_blank = i;
		if (used + width > max && fits > 0)
			return at_blank > 0 ? at_blank : fits;
		used += width;
		i += len;
		fits = i;
	}
	return s.n;
}

void
width_clean(struct buf *b, struct slice s)
{
	utf8proc_int32_t code;

	for (size_t i = 0; i < s.n;) {
		utf8proc_ssize_t len = utf8proc_iterate(
		    (const utf8proc_uint8_t *)s.p + i,
		    (utf8proc_ssize_t)(s.n - i), &code);

		if (len <= 0) {
			buf_puts(b, "\xef\xbf\xbd");
			len = 1;
		} else if (code == '\t' || code == '\n' || code == '\r') {
			buf_putc(b, ' ');
		} else if (is_control(code)) {
			buf_puts(b, "\xef\xbf\xbd");
		} else {
			buf_add(b, s.p + i, (size_t)len);
		}
		i += (size_t)len;
	}
}
