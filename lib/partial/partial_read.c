/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "stream/fingerprint.h"
#include "partial/partial.h"
#include "partial/partial_read.h"

/* Of a line that is shown. */
#define SHOWN 60

static bool
is_key(struct slice key)
{
	for (size_t i = 0; i < key.n; i++)
		if (key.p[i] == '\\' && (++i == key.n ||
		    memchr("tn\\", key.p[i], 3) == NULL))
			return false;
	return key.n > 0;
}

/* "x" and 32 digits. */
static bool
read_modulus(struct slice text, struct whole *x)
{
	struct fingerprint f = { 0, 0, 0 };

	if (!fingerprint_read(slice_behind(text, 1), &f))
		return false;
	*x = whole_of(0, (fixed_uint)f.high << 64 | f.low);
	return true;
}

static bool
read_numbers(struct slice rest, struct partial_line *line)
{
	struct slice text;

	while (slice_part(&rest, ' ', &text)) {
		bool modulus = slice_begins(text, "x");
		struct whole *to = &line->numbers[line->n];

		if (line->n == PARTIAL_NUMBERS || !(modulus ?
		    read_modulus(text, to) : whole_read(text, to)))
			return false;
		line->moduli |= (unsigned)modulus << line->n++;
	}
	return line->n > 0;
}

static bool
read_line(struct slice text, struct partial_line *line)
{
	struct slice rest = text;

	*line = (struct partial_line){ .n = 0 };
	return slice_part(&rest, '\t', &line->key) && rest.p != NULL &&
	    is_key(line->key) && read_numbers(rest, line);
}

int
partial_read(struct partial *p, struct slice text, const char *name,
    struct diag *d)
{
	struct diag why;

	for (uint64_t number = 1; text.n > 0; number++) {
		struct slice whole = slice_line(&text);
		struct partial_line line;

		if (text.n == 0 && text.p[-1] != '\n')
			return diag_at(d, name, number, "the line has no end: "
			    "the part is cut off");
		if (!read_line(whole, &line))
			return diag_at(d, name, number, "found \"%.*s\", "
			    "wanted a key, a tab, and numbers with a blank "
			    "between two", whole.n < SHOWN ? (int)whole.n :
			    SHOWN, whole.p);
		if (partial_add(p, &line, &why) < 0)
			return diag_at(d, name, number, "%s", why.text);
	}
	return 0;
}
