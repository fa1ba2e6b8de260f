/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <string.h>

#include "buf.h"
#include "fmt.h"
#include "table.h"
#include "sheet.h"
#include "notes.h"

/* Does the text begin with a word that is no name? */
static bool
begins_plainly(struct slice s)
{
	static const char *const words[] = { "All ", "Adults ", "Everybody ",
	    "Everyone ", "People ", "Respondents ", "Responses ",
	    "Those " };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
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

/* A label with a comma in it is quoted, so that the list can be read. */
static void
put_label(struct buf *b, struct slice label)
{
	const char *quote = memchr(label.p, ',', label.n) != NULL ? "\"" : "";

	buf_puts(b, quote);
	buf_slice(b, label);
	buf_puts(b, quote);
}

void
notes_put_members(struct buf *b, struct slice net, struct slice members)
{
	if (members.n == 0 || slice_eq(members, net))
		return;
	if (b->len > 0)
		buf_putc(b, ' ');
	buf_slice(b, net);
	for (const char *before = ": "; members.n > 0; before = ", ") {
		buf_puts(b, before);
		put_label(b, slice_line(&members));
	}
	buf_putc(b, '.');
}

void
notes_put_people(struct buf *b, const struct table *t, uint64_t n)
{
	if (n < t->least_told)
		buf_puts(b, "fewer than ");
	fmt_count(b, n < t->least_told ? t->least_told : n);
}

void
notes_left_out(struct sheet *s, const struct table *t, struct slice of)
{
	struct buf b;

	if (t->n_missing + t->n_excluded == 0)
		return;
	buf_init(&b);
	buf_puts(&b, "Not in the base");
	if (of.n > 0) {
		buf_puts(&b, " of ");
		buf_slice(&b, of);
	}
	buf_puts(&b, ": ");
	if (t->n_excluded > 0) {
		notes_put_people(&b, t, t->n_excluded);
		buf_puts(&b, " who said ");
		buf_slice(&b, t->excluded);
	}
	if (t->n_excluded > 0 && t->n_missing > 0)
		buf_puts(&b, "; ");
	if (t->n_missing > 0) {
		notes_put_people(&b, t, t->n_missing);
		buf_puts(&b, " without an answer");
		if (t->missing.n > 0 && t->least_told == 0)
			buf_printf(&b, " (%s)", t->missing.p);
	}
	buf_putc(&b, '.');
	sheet_note(s, &b);
}
