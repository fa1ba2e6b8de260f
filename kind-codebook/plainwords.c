/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "kind-codebook/plainwords.h"

/* 0 is between words; bytes above ASCII are parts of them. */
static char
plain(unsigned char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c + ('a' - 'A'));
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80 ?
	    (char)c : 0;
}

void
plainwords_put(struct buf *words, struct slice text)
{
	bool between = true;

	buf_putc(words, ' ');
	for (size_t i = 0; i < text.n; i++) {
		char c = plain((unsigned char)text.p[i]);

		if (c == 0 && text.p[i] == '\'')
			continue;
		if (c != 0)
			buf_putc(words, c);
		else if (!between)
			buf_putc(words, ' ');
		between = c == 0;
	}
	if (!between)
		buf_putc(words, ' ');
}

/* Where they stand, with the blank before them, or NULL. */
static char *
find(const struct buf *words, const char *wanted)
{
	size_t n = strlen(wanted);
	char *at = words->p;

	while ((at = strchr(at, ' ')) != NULL) {
		if (strncmp(at + 1, wanted, n) == 0 && at[1 + n] == ' ')
			return at;
		at++;
	}
	return NULL;
}

bool
plainwords_have(const struct buf *words, const char *wanted)
{
	return find(words, wanted) != NULL;
}

bool
plainwords_end(const struct buf *words, const char *wanted)
{
	size_t n = strlen(wanted);

	return words->len >= n + 2 &&
	    words->p[words->len - n - 2] == ' ' &&
	    memcmp(words->p + words->len - n - 1, wanted, n) == 0;
}

bool
plainwords_take(struct buf *words, const char *wanted)
{
	size_t n = strlen(wanted) + 1;
	char *at = find(words, wanted);

	if (at == NULL)
		return false;
	memmove(at, at + n, strlen(at + n) + 1);
	words->len -= n;
	return true;
}
