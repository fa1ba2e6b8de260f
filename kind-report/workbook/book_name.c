/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/content/views.h"
#include "kind-report/workbook/book_name.h"

/* The words of a view, and how many bytes of them others begin with too. */
struct words {
	const struct view *view;
	struct buf plain;	/* "How_much_would_you_say" */
	size_t shared;
};

static bool
is_letter(int32_t code)
{
	utf8proc_category_t c = utf8proc_category(code);

	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

/* Apostrophes are in words, and marks on letters. */
static bool
is_left_out(int32_t code)
{
	return code == '\'' || code == 0x2019 ||
	    utf8proc_category(code) == UTF8PROC_CATEGORY_MN;
}

/* Adds ASCII letters and digits, and one _ for whatever is none; false for
 * letters of other alphabets. */
static bool
put_ascii(struct buf *out, struct slice s)
{
	size_t at = out->len;

	for (size_t i = 0; i < s.n; ) {
		int32_t code = utf8_next(s, &i);

		if (code < 0x80 && isalnum(code))
			buf_putc(out, (char)code);
		else if (is_letter(code))
			return false;
		else if (!is_left_out(code) && out->len > at &&
		    out->p[out->len - 1] != '_')
			buf_putc(out, '_');
	}
	while (out->len > at && out->p[out->len - 1] == '_')
		out->len--;
	return out->len > at;
}

/* The same, letters without their marks. */
static bool
put_plain(struct buf *out, struct slice s)
{
	utf8proc_uint8_t *bare;
	utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)s.p,
	    (utf8proc_ssize_t)s.n, &bare, UTF8PROC_STABLE |
	    UTF8PROC_DECOMPOSE);
	bool whole = false;

	if (n >= 0)
		whole = put_ascii(out, (struct slice){ (const char *)bare,
		    (size_t)n });
	if (n >= 0)
		free(bare);
	return whole;
}

static struct slice
subject(const struct tidy_table *t)
{
	return t->title.n > 0 ? t->title : t->wording;
}

static void
put_words(struct words *w)
{
	const struct tidy_table *t = w->view->table;

	buf_init(&w->plain);
	if (views_has_all(w->view) || put_plain(&w->plain, subject(t)))
		return;
	w->plain.len = 0;
	(void)put_ascii(&w->plain, t->question);
}

static const char *
kind_of(const struct view *v)
{
	switch (v->kind) {
	case VIEW_AGREEMENT:
		return "agreement";
	case VIEW_ANSWERS:
		return "answers";
	case VIEW_ITEMS:
		return "items";
	case VIEW_SUMMARY:
		return "summary";
	case VIEW_CHANGE:
		return "change";
	case VIEW_TREND:
		return "waves";
	case VIEW_WEIGHTING:
		return "weighting";
	default:
		return "";
	}
}

/* The bytes of whole words that both begin with; 0 if they are the same. */
static size_t
common(const struct buf *a, const struct buf *b)
{
	size_t n = 0, word = 0;

	for (; n < a->len && n < b->len && a->p[n] == b->p[n]; n++)
		if (a->p[n] == '_')
			word = n + 1;
	return n == a->len && n == b->len ? 0 : word;
}

static int
compare(const void *a, const void *b)
{
	const struct words *const *x = a, *const *y = b;
	const struct buf *p = &(*x)->plain, *q = &(*y)->plain;
	size_t n = p->len < q->len ? p->len : q->len;
	int c = n > 0 ? memcmp(p->p, q->p, n) : 0;

	return c != 0 ? c : (p->len > q->len) - (p->len < q->len);
}

/* In the order of the words, neighbours that differ share most. */
static void
find_shared(struct words *all, size_t n)
{
	struct words **order = xcalloc(n + 1, sizeof(struct words *));
	size_t from = 0;

	for (size_t i = 0; i < n; i++)
		order[i] = &all[i];
	qsort(order, n, sizeof(struct words *), compare);
	for (size_t i = 1; i < n; i++) {
		size_t shared = common(&order[i - 1]->plain, &order[i]->plain);

		if (compare(&order[i - 1], &order[i]) == 0) {
			order[i]->shared = order[i - 1]->shared;
			continue;
		}
		for (size_t k = from; k < i; k++)
			if (order[k]->shared < shared)
				order[k]->shared = shared;
		order[i]->shared = shared;
		from = i;
	}
	free(order);
}

/* No program may take a part of the name for an escape. */
static void
spoil_escapes(struct buf *name)
{
	struct slice s = buf_all(name);

	for (size_t i = 0; i < s.n; i++)
		if (cell_text_is_escape(s, i))
			name->p[i + 1] = 'X';
}

/* As many whole words as there is room for; of the first one, what fits. */
static void
cut(struct buf *name, size_t first)
{
	size_t n = CELL_TEXT_NAME_MAX;

	if (name->len > n) {
		while (n > first && name->p[n] != '_')
			n--;
		name->len = n > first ? n : CELL_TEXT_NAME_MAX;
	}
	while (name->p[name->len - 1] == '_')
		name->len--;
}

static char *
name_of(const struct words *w, size_t number)
{
	const char *kind = kind_of(w->view);
	size_t from = w->shared, first;
	struct buf b;

	buf_init(&b);
	buf_printf(&b, "Table_%zu_%s", number, kind);
	if (*kind != '\0' && w->plain.len > 0)
		buf_putc(&b, '_');
	first = b.len;
	if (from * 2 < CELL_TEXT_NAME_MAX - first || from >= w->plain.len)
		from = 0;
	buf_add(&b, w->plain.p + from, w->plain.len - from);
	cut(&b, first);
	spoil_escapes(&b);
	buf_putc(&b, '\0');
	return b.p;
}

char **
book_name_all(const struct views *views)
{
	struct words *all = xcalloc(views->n + 1, sizeof(*all));
	char **names = xcalloc(views->n + 1, sizeof(*names));

	for (size_t i = 0; i < views->n; i++) {
		all[i].view = &views->items[i];
		put_words(&all[i]);
	}
	find_shared(all, views->n);
	for (size_t i = 0; i < views->n; i++) {
		names[i] = name_of(&all[i], i + 1);
		buf_clear(&all[i].plain);
	}
	free(all);
	return names;
}

void
book_name_free(char **names, const struct views *views)
{
	for (size_t i = 0; i < views->n; i++)
		free(names[i]);
	free(names);
}

void
book_name_table(const char *sheet, struct buf *out)
{
	for (; *sheet != '\0'; sheet++)
		buf_putc(out, (char)tolower((unsigned char)*sheet));
}
