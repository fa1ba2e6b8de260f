/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/blank.h"
#include "base/utf8.h"
#include "scan/bits.h"
#include "scan/text.h"
#include "scan/odd.h"

void
odd_found(struct scan *s, uint64_t where, enum scan_error error, size_t at)
{
	if (where == 0)
		return;
	at += bits_lowest(where);
	if (s->error == SCAN_OK || at < s->error_at) {
		s->error = error;
		s->error_at = at;
	}
}

/*
 * A character that the window's end cuts off is no error here: its record is
 * not complete, so it is scanned again with what follows.
 */
static bool
cut_off(const unsigned char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] < 0x80)
			return false;
	return n < 4;
}

void
odd_check(struct scan *s, const struct scan_text *text, size_t at,
    uint64_t odd)
{
	const unsigned char *buf = text->buf;
	size_t end = text->end;

	for (; odd != 0; odd &= odd - 1) {
		size_t i = at + bits_lowest(odd), len;

		if (i < s->utf8_until)
			continue;
		if (buf[i] < 0x80) {
			if (buf[i] == 0)
				odd_found(s, 1, SCAN_NUL, i);
			s->controls |= buf[i] != '\t';
			continue;
		}
		len = utf8_length(buf + i, end - i);
		if (len == 0 && !cut_off(buf + i, end - i))
			odd_found(s, 1, SCAN_UTF8, i);
		s->blanks |= blank_at((const char *)buf + i, len) !=
		    BLANK_NONE;
		s->utf8_until = len > 0 ? i + len : end;
	}
}
