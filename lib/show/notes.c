/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <string.h>

#include "base/length.h"
#include "base/buf.h"
#include "show/sheet.h"
#include "show/notes.h"

/* Does the text begin with a word that is no name? */
static bool
begins_plainly(struct slice s)
{
	static const char *const words[] = { "All ", "Adults ", "Everybody ",
	    "Everyone ", "People ", "Respondents ", "Responses ",
	    "Those " };

	for (size_t i = 0; i < LENGTH(words); i++) {
		size_t n = strlen(words[i]);

		if (s.n > n && memcmp(s.p, words[i], n) == 0)
			return true;
	}
	return false;
}

void
notes_put_base(struct buf *b, struct slice s)
{
	if (begins_plainly(s)) {
		buf_putc(b, (char)tolower((unsigned char)s.p[0]));
		s = (struct slice){ s.p + 1, s.n - 1 };
	}
	buf_slice(b, s);
}

void
notes_take(struct sheet *s, struct buf *b)
{
	if (b->len > 0)
		sheet_note(s, b);
}
