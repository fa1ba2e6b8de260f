/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "table/made.h"

const char *const made_shows[] = { "percent", "counts", "both", NULL };

const char *const made_styles[] = { "kind", "yougov", "survation", "bsa",
    "gss", NULL };

static const char hex[] = "0123456789ABCDEF";

void
made_weight_of(const char *name, struct buf *out)
{
	bool like_none = name != NULL && strcmp(name, MADE_NO_WEIGHT) == 0;

	if (name == NULL)
		buf_puts(out, MADE_NO_WEIGHT);
	for (const char *p = name; p != NULL && *p != '\0'; p++) {
		unsigned char c = (unsigned char)*p;

		if (c <= ' ' || c == 127 || c == '%' || c == '=' || like_none)
			buf_printf(out, "%%%c%c", hex[c / 16], hex[c % 16]);
		else
			buf_putc(out, *p);
	}
}

static int
digit(char c)
{
	return (int)((const char *)memchr(hex, c, 16) - hex);
}

void
made_put_weight(const struct made *m, struct buf *out)
{
	struct slice s = m->weight;

	if (slice_is(s, MADE_NO_WEIGHT))
		return;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '%') {
			buf_putc(out, (char)(16 * digit(s.p[i + 1]) +
			    digit(s.p[i + 2])));
			i += 2;
		} else {
			buf_putc(out, s.p[i]);
		}
}

void
made_put_weighted(const struct made *m, struct buf *out)
{
	if (m->weight.n == 0)
		return;
	buf_puts(out, m->look.weighted ? "weighted by " : "unweighted");
	made_put_weight(m, out);
}

bool
made_is_weight(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '%' && (i + 2 >= text.n ||
		    memchr(hex, text.p[i + 1], 16) == NULL ||
		    memchr(hex, text.p[i + 2], 16) == NULL))
			return false;
	return text.n > 0;
}

bool
made_same_weight(const struct made *a, const struct made *b, bool exact)
{
	if (a->look.weighted != b->look.weighted)
		return false;
	return !a->look.weighted || slice_eq(a->weight, b->weight) ||
	    (!exact && (a->weight.n == 0 || b->weight.n == 0));
}
