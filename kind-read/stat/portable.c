/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/num.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/portable.h"

#define TABLE_AT 200
#define TABLE 256
#define BEGIN 512

/* The places of characters. */
enum { ZERO = 64, DOT = 127, STAR = 137, SLASH = 142 };

/* Behind the table the tag, and the date: A8/20200331 and 6/140500. */
#define TAG 8
#define DATE "A8/200001016/000000"
#define PLACES (TABLE + TAG + sizeof(DATE) - 1)

/* Where in the file the places of the table are: line ends do not count. */
static size_t
find_places(const char *begin, size_t n, size_t places[PLACES])
{
	size_t joined = 0;

	for (size_t i = 0; i < n && joined < TABLE_AT + PLACES; i++) {
		if (begin[i] == '\r' || begin[i] == '\n')
			continue;
		if (joined >= TABLE_AT)
			places[joined - TABLE_AT] = i;
		joined++;
	}
	return joined;
}

/* Is each byte above 127 from here on one of those? */
static int
check_bytes(struct statio *io, const bool *known, struct diag *d)
{
	unsigned char piece[4096];
	ssize_t n;

	while ((n = statio_read(io, piece, sizeof(piece))) > 0)
		for (ssize_t i = 0; i < n; i++)
			if (piece[i] > 127 && !known[piece[i]])
				return diag_set(d, "byte 0x%02x at offset %"
				    PRId64 " is no character that a portable "
				    "file can hold; make it a .sav file, "
				    "with pspp-convert for example", piece[i],
				    statio_at(io) - n + i);
	return 0;
}

/* As the file writes the digits; if it is where it should be. */
static void
mend_date(char *begin, const size_t places[PLACES])
{
	const size_t *at = places + TABLE + TAG;

	for (size_t i = 1; DATE[i] != '\0'; i++) {
		bool slash = DATE[i] == '/';
		char byte = begin[places[slash ? SLASH : ZERO + DATE[i] -
		    '0']];

		if (slash && begin[at[i]] != byte)
			return;
	}
	for (size_t i = 1; DATE[i] != '\0'; i++)
		if (DATE[i] != '/')
			begin[at[i]] = begin[places[ZERO + DATE[i] - '0']];
}

/* The characters that files are made of begin with the digits; what stands
 * before them are control characters. */
int
portable_mend(struct portable *p, struct statio *io, struct arena *a,
    struct diag *d)
{
	char *begin = arena_bytes(a, BEGIN);
	size_t places[PLACES];
	bool seen[256] = { false };
	ssize_t n;

	n = statio_go(io, 0) < 0 ? -1 : statio_read(io, begin, BEGIN);
	if (n < 0 || find_places(begin, (size_t)n, places) <
	    TABLE_AT + PLACES)
		return 0;
	mend_date(begin, places);
	p->star = begin[places[STAR]];
	p->dot = begin[places[DOT]];
	for (size_t i = ZERO; i < TABLE; i++) {
		unsigned char byte = (unsigned char)begin[places[i]];

		if (seen[byte])
			begin[places[i]] = begin[places[ZERO]];
		seen[byte] = true;
	}
	statio_patch(io, 0, begin, (size_t)n);
	if (statio_go(io, (int64_t)places[TABLE - 1] + 1) < 0)
		return 0;
	return check_bytes(io, seen, d);
}

void
portable_filter(void *portable, char *bytes, size_t n)
{
	struct portable *p = portable;

	for (size_t i = 0; i < n && p->next != PORTABLE_INSIDE; i++) {
		if (bytes[i] == '\r' || bytes[i] == '\n')
			continue;
		if (p->next == PORTABLE_STAR)
			bytes[i] = p->dot;
		p->next = p->next == PORTABLE_NUMBER && bytes[i] == p->star ?
		    PORTABLE_STAR : PORTABLE_INSIDE;
	}
}

double
portable_number(double x)
{
	char text[40];
	double meant;

	if (x == floor(x))
		return x;
	snprintf(text, sizeof(text), "%.14g", x);
	return num_parse(slice_of(text), &meant) ? meant : x;
}
