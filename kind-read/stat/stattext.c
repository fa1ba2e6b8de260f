/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ReadStat can do this, but says neither where a text is that is not valid, nor
 * does it in a file of SPSS that does not say its encoding.
 */
#include <errno.h>

#include "base/diag.h"
#include "base/utf8.h"
#include "kind-read/bytes/encoding.h"
#include "kind-read/stat/stattext.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* Bytes in UTF-8 that a byte of another encoding can become, at most. */
#define MOST 4

/* Does each byte of ASCII mean the same?  In encodings with shifts some begin
 * a sequence. */
static bool
holds_ascii(iconv_t iconv_)
{
	for (char c = 1; c > 0 && c < 0x7f; c++) {
		char in = c, out[MOST], *from = &in, *to = out;
		size_t left = 1, room = sizeof(out);

		if (iconv(iconv_, &from, &left, &to, &room) == (size_t)-1 ||
		    to != out + 1 || out[0] != c) {
			iconv(iconv_, NULL, NULL, NULL, NULL);
			return false;
		}
	}
	return true;
}

int
stattext_open(struct stattext *t)
{
	t->utf8 = t->ascii = encoding_is_utf8(t->encoding);
	if (t->utf8)
		return 0;
	t->iconv = iconv_open("UTF-8", t->encoding);
	if (t->iconv == (iconv_t)-1)
		return -1;
	t->open = true;
	t->ascii = holds_ascii(t->iconv);
	return 0;
}

void
stattext_clear(struct stattext *t)
{
	if (t->open)
		iconv_close(t->iconv);
	buf_clear(&t->out);
}

/* Is it the beginning of a character, and no more? */
static bool
is_begun(const unsigned char *p, size_t n)
{
	unsigned char whole[MOST] = { 0 };
	size_t wanted = p[0] < 0xc2 || p[0] > 0xf4 ? 0 : p[0] < 0xe0 ? 2 :
	    p[0] < 0xf0 ? 3 : 4;

	if (n >= wanted)
		return false;
	/* Whichever bytes may follow, these do. */
	for (size_t i = 0; i < wanted; i++)
		whole[i] = i < n ? p[i] : p[0] == 0xe0 || p[0] == 0xf0 ?
		    0xbf : 0x80;
	return utf8_invalid(whole, wanted) == wanted;
}

static bool
take_utf8(struct stattext *t, struct slice *text)
{
	const unsigned char *p = (const unsigned char *)text->p;
	size_t n = text->n, valid = utf8_invalid(p, n);
	bool bad = false;

	if (valid == n)
		return true;
	t->out.len = 0;
	while (valid < n && !is_begun(p + valid, n - valid)) {
		if (!t->repair)
			return false;
		bad = true;
		buf_add(&t->out, p, valid);
		buf_puts(&t->out, REPLACEMENT);
		p += valid + 1;
		n -= valid + 1;
		valid = n > 0 ? utf8_invalid(p, n) : 0;
	}
	t->cut += valid < n;
	t->repaired += bad;
	if (bad) {
		buf_add(&t->out, p, valid);
		*text = buf_all(&t->out);
	} else {
		text->n = valid;
	}
	return true;
}

/* One step; false if the bytes are not valid. */
static bool
step(struct stattext *t, char **in, size_t *left)
{
	size_t room = MOST * *left + MOST;
	char *from = buf_room(&t->out, room), *to = from;
	bool stuck = iconv(t->iconv, in, left, &to, &room) == (size_t)-1;
	int error = stuck ? errno : 0;

	t->out.len += (size_t)(to - from);
	if (error == EINVAL) {
		t->cut++;
		*left = 0;
	}
	if (!stuck || error == EINVAL)
		return true;
	buf_puts(&t->out, REPLACEMENT);
	*in += 1;
	*left -= 1;
	return false;
}

/* Some encodings hold the last character back until they are flushed. */
static bool
convert(struct stattext *t, struct slice *text)
{
	char *in = (char *)text->p, *from, *to;
	size_t left = text->n, room = 2 * MOST;
	bool bad = false;

	t->out.len = 0;
	iconv(t->iconv, NULL, NULL, NULL, NULL);
	while (left > 0)
		if (!step(t, &in, &left)) {
			bad = true;
			if (!t->repair)
				return false;
		}
	from = to = buf_room(&t->out, room);
	iconv(t->iconv, NULL, NULL, &to, &room);
	t->out.len += (size_t)(to - from);
	t->repaired += bad;
	*text = buf_all(&t->out);
	return utf8_invalid((const unsigned char *)text->p, text->n) == text->n;
}

bool
stattext_take(struct stattext *t, struct slice *text)
{
	bool as_said;

	if (text->n == 0)
		return true;
	if (t->utf8)
		return take_utf8(t, text);
	if (t->ascii && utf8_is_ascii(*text))
		return true;
	as_said = utf8_invalid((const unsigned char *)text->p, text->n) ==
	    text->n;
	t->foreign = true;
	t->mixed = as_said && t->source == STATTEXT_GUESSED;
	t->twice += as_said && t->said_utf8;
	return !t->mixed && convert(t, text);
}

int
stattext_bad(const struct stattext *t, const char *name, const char *what,
    struct diag *d)
{
	static const char *const why[] = {
	    ", which the file says it is in; give the encoding of the file "
	    "with -e, or replace such bytes with --repair",
	    "; give the encoding of the file with -e, or replace such bytes "
	    "with --repair",
	    ", and the file does not say its encoding; give it with -e",
	    ", which is a guess, as the file does not say its encoding; give "
	    "it with -e" };

	if (t->mixed)
		return diag_at(d, name, 0, "%s looks like UTF-8, but the file "
		    "does not say its encoding; give it with -e", what);
	return diag_at(d, name, 0, "%s is not valid %s%s", what, t->encoding,
	    why[t->source]);
}
