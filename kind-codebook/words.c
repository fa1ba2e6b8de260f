/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "codebook/codebook.h"
#include "kind-codebook/words.h"

void
words_text(struct buf *out, struct slice s)
{
	if (s.n == 0) {
		buf_puts(out, "none");
		return;
	}
	buf_putc(out, '"');
	buf_visible(out, s);
	buf_putc(out, '"');
}

void
words_answer(struct buf *out, const struct codebook_answer *a)
{
	if (a->label.n > 0 && !slice_eq(a->label, a->value)) {
		buf_visible(out, a->value);
		buf_putc(out, ' ');
	}
	words_text(out, codebook_label(a));
}
