/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "codebook/codebook.h"
#include "kind-codebook/words.h"

/* Controls are U+0000 to U+001F and U+007F to U+009F: 0xc2 0x80 to 0x9f. */
void
words_plain(struct buf *out, struct slice s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		unsigned char next = i + 1 < s.n ?
		    (unsigned char)s.p[i + 1] : 0;

		if (c == 0xc2 && next >= 0x80 && next < 0xa0)
			buf_printf(out, "\\x%02x", (unsigned)(i++, next));
		else if (c < 0x20 || c == 0x7f)
			buf_printf(out, "\\x%02x", (unsigned)c);
		else
			buf_putc(out, s.p[i]);
	}
}

void
words_text(struct buf *out, struct slice s)
{
	if (s.n == 0) {
		buf_puts(out, "none");
		return;
	}
	buf_putc(out, '"');
	words_plain(out, s);
	buf_putc(out, '"');
}

void
words_answer(struct buf *out, const struct codebook_answer *a)
{
	if (a->label.n > 0 && !slice_eq(a->label, a->value)) {
		words_plain(out, a->value);
		buf_putc(out, ' ');
	}
	words_text(out, codebook_label(a));
}
