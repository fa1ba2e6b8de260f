/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kind-report/picture/svg_text.h"

const struct svg_text svg_text_title = { "t", 24, { 19, true } };
const struct svg_text svg_text_sub = { "b", 20, { 15, false } };
const struct svg_text svg_text_label = { "l", 18, { 14, false } };
const struct svg_text svg_text_value = { "v", 18, { 14, true } };
const struct svg_text svg_text_small = { "s", 17, { 13, false } };
const struct svg_text svg_text_notice = { "f", 17, { 13, true } };

/* DejaVu Sans is wider than Arial by that much: in letters of English text by
 * 14 in 100, bold ones by 20. */
static double
wider(const struct svg_text *t)
{
	return t->font.bold ? 1.22 : 1.15;
}

double
svg_text_width(const struct svg_text *t, struct slice text)
{
	return arial_width(text, t->font) * wider(t);
}

struct slice
svg_text_next(const struct svg_text *t, struct slice *text, double width)
{
	const char *newline = memchr(text->p, '\n', text->n);
	struct slice rest = *text, line;

	if (newline != NULL)
		rest.n = (size_t)(newline - text->p);
	line = arial_next(&rest, width / wider(t), t->font);
	*text = slice_behind(*text, (size_t)(rest.p - text->p));
	if (rest.n == 0 && text->n > 0)
		*text = slice_behind(*text, 1);
	return line;
}
