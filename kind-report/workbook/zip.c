/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include "base/diag.h"
#include "kind-report/workbook/zip.h"

/* Sizes and offsets of PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
#define LOCAL_SIZE 30
#define ENTRY_SIZE 46
#define END_SIZE 22

/* What was read of an XML file. */
struct xml {
	long depth;		/* elements that are open */
	bool seen;		/* there was one, */
	bool wrong;		/* or the end of one that was not open */
	unsigned char last;	/* the last two characters */
	unsigned char before;
};

static uint32_t
number(const unsigned char *p, size_t bytes)
{
	uint32_t n = 0;

	while (bytes-- > 0)
		n = n << 8 | p[bytes];
	return n;
}

/* Counts the elements; libxlsxwriter escapes < and > everywhere else. */
static void
read_xml(struct xml *x, const unsigned char *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = p[i];

		if (x->last == '<' && c != '?') {
			x->depth += c == '/' ? -1 : 1;
			x->wrong |= x->depth < 0;
			x->seen = true;
		}
		if (x->last == '/' && c == '>' && x->before != '<')
			x->depth--;
		x->before = x->last;
		x->last = c;
	}
}

static bool
is_whole(const struct xml *x)
{
	return x->seen && !x->wrong && x->depth == 0 &&
	    (x->last == '>' || (x->last == '\n' && x->before == '>'));
}

/* Inflates the bytes and looks at them piece by piece. */
static bool
inflates(const unsigned char *p, size_t n)
{
	unsigned char piece[65536];
	z_stream z = { .next_in = (unsigned char *)p, .avail_in = (uInt)n };
	struct xml x = { 0 };
	int e;

	if (inflateInit2(&z, -MAX_WBITS) != Z_OK)
		return false;
	do {
		z.next_out = piece;
		z.avail_out = sizeof(piece);
		e = inflate(&z, Z_NO_FLUSH);
		read_xml(&x, piece, sizeof(piece) - z.avail_out);
	} while (e == Z_OK);
	inflateEnd(&z);
	return e == Z_STREAM_END && is_whole(&x);
}

/* The member that this entry of the directory is about. */
static bool
member_is_whole(struct slice a, const unsigned char *entry)
{
	const unsigned char *p = (const unsigned char *)a.p;
	size_t at = number(entry + 42, 4), n = number(entry + 20, 4), skip;

	if (at > a.n || a.n - at < LOCAL_SIZE)
		return false;
	skip = LOCAL_SIZE + number(p + at + 26, 2) + number(p + at + 28, 2);
	if (a.n - at < skip || a.n - at - skip < n)
		return false;
	return inflates(p + at + skip, n);
}

static bool
all_whole(struct slice a)
{
	const unsigned char *p = (const unsigned char *)a.p;
	size_t end = a.n - END_SIZE, members, at;

	if (a.n < END_SIZE || memcmp(p + end, "PK\5\6", 4) != 0)
		return false;
	members = number(p + end + 10, 2);
	at = number(p + end + 16, 4);
	while (members-- > 0) {
		if (at > a.n || a.n - at < ENTRY_SIZE ||
		    !member_is_whole(a, p + at))
			return false;
		at += ENTRY_SIZE + number(p + at + 28, 2) +
		    number(p + at + 30, 2) + number(p + at + 32, 2);
	}
	return true;
}

int
zip_check(struct slice archive, struct diag *d)
{
	if (all_whole(archive))
		return 0;
	return diag_set(d, "the workbook is not whole: is the disk of its "
	    "temporary files full?");
}
