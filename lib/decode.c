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
#include <errno.h>
#include <iconv.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "utf8.h"
#include "encoding.h"
#include "filetype.h"
#include "decode.h"

#define PIECE (64 * 1024)
#define PEEK 4096
#define CTRL_Z 0x1a

struct decode {
	source_read_fn *read;
	void *ctx;			/* for read */
	struct encoding encoding;
	bool converts;
	bool ascii;			/* so far; the encoding is open */
	char guess[ENCODING_NAME];
	iconv_t iconv;			/* if converts */
	unsigned char raw[PIECE];
	size_t at, end;			/* raw bytes not yet used */
	uint64_t before;		/* bytes of the file before raw */
	bool eof;			/* nothing follows raw */
	bool flushed;			/* iconv has given all */
	bool ctrl_z;
	struct buf head;		/* text, from head_at */
	size_t head_at;
};

/* Reads on behind the raw bytes not yet used.  1, 0 at the end, -1. */
static int
fill_raw(struct decode *dec, struct diag *d)
{
	ssize_t n;

	memmove(dec->raw, dec->raw + dec->at, dec->end - dec->at);
	dec->before += dec->at;
	dec->end -= dec->at;
	dec->at = 0;
	n = dec->read(dec->ctx, dec->raw + dec->end, PIECE - dec->end, d);
	if (n < 0)
		return -1;
	dec->end += (size_t)n;
	dec->eof = n == 0;
	return n > 0;
}

static int
start_iconv(struct decode *dec, struct diag *d)
{
	if (encoding_is_utf8(dec->encoding.name))
		return 0;
	dec->iconv = iconv_open("UTF-8", dec->encoding.name);
	if (dec->iconv == (iconv_t)-1)
		return diag_set(d, "this system knows no encoding \"%s\" "
		    "(iconv -l lists them)", dec->encoding.name);
	dec->converts = true;
	return 0;
}

static int
start(struct decode *dec, const char *asked, struct diag *d)
{
	struct slice begin;
	const char *foreign;
	int more = 1;

	while (more > 0 && dec->end < PEEK)
		more = fill_raw(dec, d);
	if (more < 0)
		return -1;
	begin = (struct slice){ (const char *)dec->raw, dec->end };
	foreign = filetype_foreign(begin);
	if (foreign != NULL)
		return diag_set(d, "this is %s", foreign);
	dec->encoding = encoding_decide(begin, asked);
	dec->ascii = dec->encoding.reason == ENCODING_USUAL;
	dec->at = dec->encoding.mark;
	return start_iconv(dec, d);
}

struct decode *
decode_open(source_read_fn *read, void *ctx, const char *encoding,
    struct diag *d)
{
	struct decode *dec = xcalloc(1, sizeof(*dec));

	dec->read = read;
	dec->ctx = ctx;
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
	if (dec->converts)
		iconv_close(dec->iconv);
	buf_clear(&dec->head);
	free(dec);
}

static ssize_t
copy_raw(struct decode *dec, void *p, size_t n)
{
	if (n > dec->end - dec->at)
		n = dec->end - dec->at;
	memcpy(p, dec->raw + dec->at, n);
	dec->at += n;
	return (ssize_t)n;
}

static ssize_t
take_plain(struct decode *dec, void *p, size_t n, struct diag *d)
{
	ssize_t got;

	if (dec->at < dec->end)
		return copy_raw(dec, p, n);
	if (dec->eof)
		return 0;
	got = dec->read(dec->ctx, p, n, d);
	dec->eof = got == 0;
	if (got > 0)
		dec->before += (uint64_t)got;
	return got;
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

/* Takes back what is no ASCII, from the byte i of got on, to be read again. */
static void
take_back(struct decode *dec, const unsigned char *p, size_t i, size_t got)
{
	if (dec->at > 0 || dec->end > 0) {
		dec->at -= got - i;
		return;
	}
	memcpy(dec->raw, p + i, got - i);
	dec->end = got - i;
	dec->before -= got - i;
}

/* The next bytes that are ASCII; 0 if the first one is not, or at the end. */
static ssize_t
take_ascii(struct decode *dec, void *p, size_t n, struct diag *d)
{
	ssize_t got;
	size_t i;

	if (dec->at == dec->end) {
		dec->before += dec->at;
		dec->at = dec->end = 0;
	}
	got = take_plain(dec, p, n < PIECE ? n : PIECE, d);
	if (got <= 0)
		return got;
	i = ascii_length(p, (size_t)got);
	if (i < (size_t)got)
		take_back(dec, p, i, (size_t)got);
	return (ssize_t)i;
}

/*
 * Has the first character the form of UTF-8, as far as there are bytes?  Its
 * value may be one that cannot be.
 */
static bool
has_form_of_utf8(const unsigned char *p, size_t n)
{
	size_t length = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;

	if (p[0] < 0xc0)
		return false;
	for (size_t i = 1; i < length && i < n; i++)
		if ((p[i] & 0xc0) != 0x80)
			return false;
	return true;
}

/* Decides by what begins with the first character that is not ASCII. */
static int
decide(struct decode *dec, struct diag *d)
{
	struct slice text;
	int more = 1;

	while (more > 0 && dec->end - dec->at < PIECE / 2)
		more = fill_raw(dec, d);
	if (more < 0)
		return -1;
	dec->ascii = false;
	text = (struct slice){ (const char *)dec->raw + dec->at,
	    dec->end - dec->at };
	if (text.n == 0 || has_form_of_utf8(dec->raw + dec->at, text.n) ||
	    !encoding_guess(text, dec->guess))
		return 0;
	dec->encoding.name = dec->guess;
	dec->encoding.reason = ENCODING_GUESSED;
	return start_iconv(dec, d);
}

static int
invalid(const struct decode *dec, const char *why, struct diag *d)
{
	return diag_set(d, "byte 0x%02x at offset %" PRIu64
	    " is not valid %s%s", dec->raw[dec->at], dec->before + dec->at,
	    dec->encoding.name, why);
}

/* The conversion stopped without giving anything.  1 to go on, 0, -1. */
static int
unstick(struct decode *dec, int error, struct diag *d)
{
	if (error == EILSEQ)
		return invalid(dec, "", d);
	if (!dec->eof)
		return fill_raw(dec, d) < 0 ? -1 : 1;
	if (dec->at < dec->end)
		return invalid(dec, ": the file ends in the middle of a "
		    "character", d);
	return !dec->flushed;
}

/* n is at least some characters' worth. */
static ssize_t
take_converted(struct decode *dec, char *p, size_t n, struct diag *d)
{
	int go_on;

	do {
		char *in = (char *)dec->raw + dec->at, *out = p;
		size_t left = dec->end - dec->at, room = n;
		bool flush = dec->eof && left == 0;
		size_t failed = iconv(dec->iconv, flush ? NULL : &in,
		    flush ? NULL : &left, &out, &room);
		int error = failed == (size_t)-1 ? errno : 0;

		dec->at = dec->end - left;
		if (out > p)
			return out - p;
		go_on = unstick(dec, error, d);
		dec->flushed = flush;
	} while (go_on > 0);
	return go_on;
}

/* Does nothing follow what was taken?  -1 on an error. */
static int
at_end(struct decode *dec, struct diag *d)
{
	int more = 1;

	if (dec->at == dec->end && !dec->eof)
		more = fill_raw(dec, d);
	if (more < 0)
		return -1;
	return dec->at == dec->end && dec->eof;
}

/* A guess is wrong if the text has UTF-8 too: the beginnings of most accented
 * letters and of curly quotes in UTF-8 make no sense in another encoding. */
static int
check_guess(const struct decode *dec, struct diag *d)
{
	const unsigned char *p = dec->raw;

	if (strcmp(dec->guess, "windows-1252") != 0)
		return 0;
	for (size_t i = dec->at; i + 1 < dec->end; i++)
		if ((p[i] == 0xc3 && (p[i + 1] & 0xc0) == 0x80) ||
		    (p[i] == 0xe2 && p[i + 1] == 0x80))
			return diag_set(d, "some characters are %s and some "
			    "UTF-8 (the one at offset %" PRIu64 "); "
			    "--encoding says which to take", dec->guess,
			    dec->before + i);
	return 0;
}

static ssize_t
take_guessed(struct decode *dec, void *p, size_t n, struct diag *d)
{
	if (dec->at == dec->end && !dec->eof && fill_raw(dec, d) < 0)
		return -1;
	if (check_guess(dec, d) < 0)
		return -1;
	return take_converted(dec, p, n, d);
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
	return dec->converts ? take_converted(dec, p, n, d) :
	    take_plain(dec, p, n, d);
}

/* Ctrl-Z at the end of the file is dropped, in however many pieces it comes. */
static ssize_t
take(struct decode *dec, void *p, size_t n, struct diag *d)
{
	unsigned char *text = p;
	ssize_t got = take_some(dec, p, n, d), more = 1;
	int last;

	while (got > 0 && more > 0 && text[got - 1] == CTRL_Z &&
	    (size_t)got < n) {
		more = take_some(dec, text + got, n - (size_t)got, d);
		if (more < 0)
			return -1;
		got += more;
	}
	if (got <= 0 || text[got - 1] != CTRL_Z)
		return got;
	last = at_end(dec, d);
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
	char piece[PIECE];
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

	if (head.n == 0 && !dec->converts)
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
	return dec->before + dec->at - decode_head(dec).n;
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
