/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text that nobody said anything about is taken for UTF-8, and looked at
 * until its first character that is not ASCII.  If that is no UTF-8, the
 * encoding is guessed there and then, since all before it is the same in both.
 *
 * UTF-8 goes from the source to the reader's window without another copy; only
 * what was peeked at passes through raw.  Converted text passes through head,
 * because the reader may ask for fewer bytes than one character has.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/foreign.h"
#include "kind-read/bytes/encoding.h"
#include "kind-read/bytes/raw.h"
#include "kind-read/bytes/convert.h"
#include "kind-read/bytes/decode.h"

#define PEEK 4096
#define CTRL_Z 0x1a

/* Room for any character: where there is less, none may fit. */
#define CHARACTER 16

struct decode {
	struct raw raw;
	struct encoding encoding;
	struct convert *convert;	/* NULL: UTF-8 as it is */
	bool ascii;			/* so far; the encoding is open */
	char guess[ENCODING_NAME];
	bool ctrl_z;
	struct buf head;		/* text, from head_at */
	size_t head_at;
};

static struct slice
left(const struct decode *dec)
{
	return (struct slice){ (const char *)dec->raw.bytes + dec->raw.at,
	    dec->raw.end - dec->raw.at };
}

static int
start_converting(struct decode *dec, struct diag *d)
{
	if (encoding_is_utf8(dec->encoding.name))
		return 0;
	dec->convert = convert_new(dec->encoding.name, d);
	return dec->convert != NULL ? 0 : -1;
}

static int
start(struct decode *dec, const char *asked, struct diag *d)
{
	struct foreign foreign;
	int more = 1;

	while (more > 0 && dec->raw.end < PEEK)
		more = raw_fill(&dec->raw, d);
	if (more < 0)
		return -1;
	foreign = foreign_find(left(dec));
	if (foreign.what != NULL)
		return diag_set(d, "this is %s: %s", foreign.what,
		    foreign.advice != NULL ? foreign.advice : "export CSV");
	dec->encoding = encoding_decide(left(dec), asked);
	dec->ascii = dec->encoding.reason == ENCODING_USUAL;
	dec->raw.at = dec->encoding.mark;
	return start_converting(dec, d);
}

struct decode *
decode_open(source_read_fn *read, void *ctx, const char *encoding,
    struct diag *d)
{
	struct decode *dec = xcalloc(1, sizeof(*dec));

	dec->raw.read = read;
	dec->raw.ctx = ctx;
	if (start(dec, encoding, d) < 0) {
		decode_close(dec);
		return NULL;
	}
	return dec;
}

void
decode_close(struct decode *dec)
{
	if (dec == NULL)
		return;
	convert_free(dec->convert);
	buf_clear(&dec->head);
	free(dec);
}

static size_t
ascii_length(const unsigned char *p, size_t n)
{
	uint64_t eight;
	size_t i = 0;

	for (; i + sizeof(eight) <= n; i += sizeof(eight)) {
		memcpy(&eight, p + i, sizeof(eight));
		if ((eight & UINT64_C(0x8080808080808080)) != 0)
			break;
	}
	while (i < n && p[i] < 0x80)
		i++;
	return i;
}

/* The next bytes that are ASCII; 0 if the first one is not, or at the end. */
static ssize_t
take_ascii(struct decode *dec, unsigned char *p, size_t n, struct diag *d)
{
	ssize_t got = raw_take(&dec->raw, p, n < RAW_SIZE ? n : RAW_SIZE, d);
	size_t i;

	if (got <= 0)
		return got;
	i = ascii_length(p, (size_t)got);
	if (i < (size_t)got)
		raw_untake(&dec->raw, p + i, (size_t)got - i);
	return (ssize_t)i;
}

/* A guess is wrong if the text has UTF-8 too.  last is the byte before those
 * that are left. */
static int
check_guess(const struct decode *dec, unsigned char last, struct diag *d)
{
	size_t at;

	if (!encoding_mixed(left(dec), last, dec->guess, &at))
		return 0;
	return diag_set(d, "some characters are %s and some UTF-8 (the one "
	    "at offset %" PRIu64 "); --encoding says which to take",
	    dec->guess, dec->raw.before + dec->raw.at + at);
}

/* Decides by what begins with the first character that is not ASCII. */
static int
decide(struct decode *dec, struct diag *d)
{
	int more = 1;

	while (more > 0 && left(dec).n < RAW_SIZE / 2)
		more = raw_fill(&dec->raw, d);
	if (more < 0)
		return -1;
	dec->ascii = false;
	if (encoding_may_be_utf8(left(dec)) ||
	    !encoding_guess(left(dec), dec->guess))
		return 0;
	dec->encoding.name = dec->guess;
	dec->encoding.reason = ENCODING_GUESSED;
	if (start_converting(dec, d) < 0)
		return -1;
	return check_guess(dec, '\0', d);
}

static ssize_t
take_guessed(struct decode *dec, void *p, size_t n, struct diag *d)
{
	struct raw *raw = &dec->raw;
	unsigned char last = raw->end > 0 ? raw->bytes[raw->end - 1] : '\0';

	if (raw->at == raw->end && !raw->eof &&
	    (raw_fill(raw, d) < 0 || check_guess(dec, last, d) < 0))
		return -1;
	return convert_take(dec->convert, raw, p, n, d);
}

static ssize_t
take_some(struct decode *dec, void *p, size_t n, struct diag *d)
{
	ssize_t got;

	if (dec->ascii) {
		got = take_ascii(dec, p, n, d);
		if (got != 0)
			return got;
		if (decide(dec, d) < 0)
			return -1;
	}
	if (dec->encoding.reason == ENCODING_GUESSED)
		return take_guessed(dec, p, n, d);
	return dec->convert != NULL ?
	    convert_take(dec->convert, &dec->raw, p, n, d) :
	    raw_take(&dec->raw, p, n, d);
}

/* Ctrl-Z at the end of the file is dropped, in however many pieces it comes. */
static ssize_t
take(struct decode *dec, void *p, size_t n, struct diag *d)
{
	unsigned char *text = p;
	ssize_t got = take_some(dec, p, n, d), more = 1;
	int last;

	while (got > 0 && more > 0 && text[got - 1] == CTRL_Z &&
	    (size_t)got + CHARACTER <= n) {
		more = take_some(dec, text + got, n - (size_t)got, d);
		if (more < 0)
			return -1;
		got += more;
	}
	if (got <= 0 || text[got - 1] != CTRL_Z)
		return got;
	last = raw_at_end(&dec->raw, d);
	if (last <= 0)
		return last < 0 ? -1 : got;
	while (got > 0 && text[got - 1] == CTRL_Z)
		got--;
	dec->ctrl_z = true;
	return got;
}

int
decode_more(struct decode *dec, struct diag *d)
{
	char piece[RAW_SIZE];
	ssize_t n = take(dec, piece, sizeof(piece), d);

	if (n <= 0)
		return (int)n;
	buf_add(&dec->head, piece, (size_t)n);
	return 1;
}

ssize_t
decode_read(void *ctx, void *p, size_t n, struct diag *d)
{
	struct decode *dec = ctx;
	struct slice head = decode_head(dec);

	if (head.n == 0 && dec->convert == NULL && n >= CHARACTER)
		return take(dec, p, n, d);
	if (head.n == 0) {
		int more = decode_more(dec, d);

		if (more <= 0)
			return more;
		head = decode_head(dec);
	}
	if (n > head.n)
		n = head.n;
	memcpy(p, head.p, n);
	decode_skip(dec, n);
	return (ssize_t)n;
}

struct slice
decode_head(const struct decode *dec)
{
	if (dec->head.len == 0)
		return (struct slice){ "", 0 };
	return (struct slice){ dec->head.p + dec->head_at,
	    dec->head.len - dec->head_at };
}

void
decode_skip(struct decode *dec, size_t n)
{
	dec->head_at += n;
	if (dec->head_at == dec->head.len)
		dec->head_at = dec->head.len = 0;
}

uint64_t
decode_offset(const struct decode *dec)
{
	return dec->raw.before + dec->raw.at - decode_head(dec).n;
}

const struct encoding *
decode_encoding(const struct decode *dec)
{
	return &dec->encoding;
}

bool
decode_ctrl_z(const struct decode *dec)
{
	return dec->ctrl_z;
}
