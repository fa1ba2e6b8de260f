/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/utf8.h"

static int
in(unsigned char c, unsigned char low, unsigned char high)
{
	return c >= low && c <= high;
}

/* The table of well-formed byte sequences in Unicode 15, table 3-7. */
size_t
utf8_length(const unsigned char *p, size_t n)
{
	unsigned char low = 0x80, high = 0xbf;
	size_t len;

	if (n == 0)
		return 0;
	if (p[0] < 0x80)
		return 1;
	if (in(p[0], 0xc2, 0xdf))
		len = 2;
	else if (in(p[0], 0xe0, 0xef))
		len = 3;
	else if (in(p[0], 0xf0, 0xf4))
		len = 4;
	else
		return 0;
	if (p[0] == 0xe0)
		low = 0xa0;
	if (p[0] == 0xed)
		high = 0x9f;
	if (p[0] == 0xf0)
		low = 0x90;
	if (p[0] == 0xf4)
		high = 0x8f;
	if (n < len || !in(p[1], low, high))
		return 0;
	for (size_t i = 2; i < len; i++)
		if (!in(p[i], 0x80, 0xbf))
			return 0;
	return len;
}

size_t
utf8_invalid(const unsigned char *p, size_t n)
{
	size_t i = 0;

	while (i < n) {
		size_t len = utf8_length(p + i, n - i);

		if (len == 0)
			return i;
		i += len;
	}
	return n;
}

int32_t
utf8_next(struct slice s, size_t *i)
{
	static const unsigned char first[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	const unsigned char *p = (const unsigned char *)s.p + *i;
	size_t n = utf8_length(p, s.n - *i);
	int32_t code = n > 0 ? p[0] & first[n] : 0xfffd;

	for (size_t k = 1; k < n; k++)
		code = code << 6 | (p[k] & 0x3f);
	*i += n > 0 ? n : 1;
	return code;
}

bool
utf8_is_ascii(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] & 0x80) != 0)
			return false;
	return true;
}
