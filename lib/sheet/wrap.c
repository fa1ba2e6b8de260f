/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/width.h"
#include "sheet/wrap.h"

struct slice
wrap_next(struct slice *text, size_t max)
{
	const char *newline = memchr(text->p, '\n', text->n);
	struct slice line = *text;

	if (newline != NULL)
		line.n = (size_t)(newline - text->p);
	line.n = width_break(line, max);
	text->p += line.n;
	text->n -= line.n;
	while (text->n > 0 && (*text->p == ' ' || *text->p == '\n')) {
		text->p++;
		text->n--;
	}
	return slice_trim(line);
}

size_t
wrap_count(struct slice text, size_t max)
{
	size_t n = 0;

	for (; text.n > 0; n++)
		wrap_next(&text, max);
	return n;
}

size_t
wrap_widest(struct slice text, size_t max)
{
	size_t most = 0;

	while (text.n > 0) {
		size_t width = width_of(wrap_next(&text, max));

		if (width > most)
			most = width;
	}
	return most;
}

struct slice
wrap_from_below(struct slice text, size_t max, size_t n)
{
	size_t lines = wrap_count(text, max);
	struct slice line = slice_of("");

	for (size_t i = 0; i + n <= lines; i++)
		line = wrap_next(&text, max);
	return line;
}

size_t
wrap_word(struct slice text)
{
	size_t most = 0, start = 0;

	for (size_t i = 0; i <= text.n; i++) {
		size_t width;

		if (i < text.n && text.p[i] != ' ' && text.p[i] != '\n')
			continue;
		width = width_of((struct slice){ text.p + start, i - start });
		if (width > most)
			most = width;
		start = i + 1;
	}
	return most;
}
