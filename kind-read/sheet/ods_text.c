/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <string.h>

#include "base/length.h"
#include "base/num.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/ods_text.h"

/* More blanks than these in a row are no answer. */
#define BLANKS 1000

void
ods_text_begin(struct ods_text *t)
{
	t->text.len = 0;
	t->paragraphs = 0;
	t->open = t->blank = false;
	t->skipped = 0;
}

/* A blank of the file is shown once, and not at the beginning of a line. */
static void
put_blank(struct ods_text *t)
{
	size_t n = t->text.len;

	if (t->blank && n > 0 && t->text.p[n - 1] != '\n')
		buf_putc(&t->text, ' ');
	t->blank = false;
}

static void
put_blanks(struct ods_text *t, const char **attributes)
{
	const char *c = xmlread_attribute(attributes, "c");
	uint64_t n = 1;

	put_blank(t);
	if (c != NULL)
		(void)num_parse_uint(slice_of(c), BLANKS, &n);
	buf_fill(&t->text, ' ', (long)n);
}

static bool
is_transparent(const char *name)
{
	static const char *const names[] = { "span", "a", "ruby",
	    "ruby-base" };

	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

void
ods_text_start(struct ods_text *t, const char *name, const char **attributes)
{
	if (t->skipped > 0) {
		t->skipped++;
	} else if (!t->open && strcmp(name, "p") == 0) {
		if (t->paragraphs++ > 0)
			buf_putc(&t->text, '\n');
		t->open = true;
		t->blank = false;
	} else if (t->open && strcmp(name, "s") == 0) {
		put_blanks(t, attributes);
	} else if (t->open && strcmp(name, "tab") == 0) {
		put_blank(t);
		buf_putc(&t->text, '\t');
	} else if (t->open && strcmp(name, "line-break") == 0) {
		t->blank = false;
		buf_putc(&t->text, '\n');
	} else if (!t->open || !is_transparent(name)) {
		t->skipped = 1;
	}
}

void
ods_text_end(struct ods_text *t, const char *name)
{
	if (t->skipped > 0)
		t->skipped--;
	else if (strcmp(name, "p") == 0)
		t->open = false;
}

void
ods_text_add(struct ods_text *t, struct slice piece)
{
	if (!t->open || t->skipped > 0)
		return;
	for (size_t i = 0; i < piece.n; i++) {
		char c = piece.p[i];

		if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
			t->blank = true;
			continue;
		}
		put_blank(t);
		buf_putc(&t->text, c);
	}
}
