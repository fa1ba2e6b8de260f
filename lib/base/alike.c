/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "base/map.h"
#include "base/alike.h"

/* So many of a group are shown. */
#define SHOWN 4

static bool
is_space(utf8proc_int32_t code)
{
	return code == '\t' ||
	    utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
}

/* Without width: a blank or a soft hyphen. */
static bool
is_nothing(utf8proc_int32_t code)
{
	return code == 0x200b || code == 0x2060 || code == 0xfeff ||
	    code == 0xad;
}

/* The text with one common blank for a run of any, and none at the ends. */
static void
put_without_blanks(struct slice s, bool hyphens, struct buf *out)
{
	bool blank = false;

	out->len = 0;
	buf_add(out, "", 0);
	for (size_t i = 0; i < s.n;) {
		size_t at = i;
		utf8proc_int32_t code = utf8_next(s, &i);

		if (is_space(code)) {
			blank = out->len > 0;
		} else if (!is_nothing(code) || (hyphens && code == 0xad)) {
			if (blank)
				buf_putc(out, ' ');
			buf_add(out, s.p + at, i - at);
			blank = false;
		}
	}
}

static bool
is_ascii(struct slice s)
{
	unsigned all = 0;

	for (size_t i = 0; i < s.n; i++)
		all |= (unsigned char)s.p[i];
	return all < 0x80;
}

/* The text as it looks. */
static void
put_look(struct slice s, struct buf *out)
{
	utf8proc_uint8_t *composed = NULL;
	utf8proc_ssize_t n;

	put_without_blanks(s, false, out);
	if (is_ascii(buf_all(out)))
		return;
	n = utf8proc_map((const utf8proc_uint8_t *)out->p,
	    (utf8proc_ssize_t)out->len, &composed,
	    UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (n >= 0) {
		out->len = 0;
		buf_add(out, composed, (size_t)n);
	}
	free(composed);
}

static bool
is_unseen(utf8proc_int32_t code)
{
	return (code != ' ' && is_space(code)) || is_nothing(code) ||
	    (code >= 0x300 && code < 0x370) ||
	    utf8proc_category(code) == UTF8PROC_CATEGORY_CF;
}

static void
put_quoted(struct slice s, struct buf *out)
{
	buf_putc(out, '"');
	for (size_t i = 0; i < s.n;) {
		size_t at = i;
		utf8proc_int32_t code = utf8_next(s, &i);

		if (is_unseen(code))
			buf_printf(out, "<U+%04X>", (unsigned)code);
		else
			buf_add(out, s.p + at, i - at);
	}
	buf_putc(out, '"');
}

/* The texts from the first on that look like it. */
static void
tell(const struct slice *texts, const size_t *looks, size_t n, size_t first,
    alike_fn *fn, const void *ctx)
{
	struct buf names = { NULL, 0, 0 }, what = { NULL, 0, 0 };
	struct buf one = { NULL, 0, 0 }, other = { NULL, 0, 0 };
	bool blanks = true;
	size_t shown = 0;

	put_without_blanks(texts[first], true, &one);
	for (size_t i = first; i < n; i++) {
		if (looks[i] != looks[first])
			continue;
		put_without_blanks(texts[i], true, &other);
		blanks = blanks && slice_eq(buf_all(&one), buf_all(&other));
		if (shown++ < SHOWN) {
			buf_puts(&names, shown > 1 ? ", " : "");
			put_quoted(texts[i], &names);
		}
	}
	buf_printf(&what, "answers that %s: %s%s", blanks ?
	    "differ only in blanks" : "look the same", names.p,
	    shown > SHOWN ? ", ..." : "");
	fn(ctx, what.p);
	buf_clear(&names);
	buf_clear(&what);
	buf_clear(&one);
	buf_clear(&other);
}

void
alike(const struct slice *texts, size_t n, alike_fn *fn, const void *ctx)
{
	size_t *looks = xcalloc(n, sizeof(*looks));
	size_t *count = xcalloc(n, sizeof(*count));
	struct map *map = map_new(), *seen = map_new();
	struct buf look = { NULL, 0, 0 };
	size_t known = 0;

	for (size_t i = 0; i < n; i++) {
		looks[i] = MAP_NONE;
		if (map_add(seen, texts[i]) < known)
			continue;
		known++;
		put_look(texts[i], &look);
		looks[i] = map_add(map, buf_all(&look));
		count[looks[i]]++;
	}
	for (size_t i = 0; i < n; i++)
		if (looks[i] != MAP_NONE && count[looks[i]] > 1) {
			tell(texts, looks, n, i, fn, ctx);
			count[looks[i]] = 0;
		}
	map_free(map);
	map_free(seen);
	buf_clear(&look);
	free(looks);
	free(count);
}
