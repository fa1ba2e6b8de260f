/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/stat/statio.h"
#include "kind-read/stat/savdict.h"
#include "kind-read/stat/savcount.h"

/* Codes of data compressed by bytes. */
enum { NOTHING = 0, LAST = 252, LITERAL = 253 };

/* The pieces of eight bytes that are whole. */
static int64_t
count_compressed(struct statio *io, bool *cut)
{
	unsigned char codes[8], literal[8];
	int64_t n = 0;
	ssize_t got;

	while ((got = statio_read(io, codes, 8)) == 8) {
		for (size_t i = 0; i < 8; i++) {
			if (codes[i] == LAST)
				return n;
			*cut = codes[i] == LITERAL &&
			    statio_read(io, literal, 8) != 8;
			if (*cut)
				return n;
			n += codes[i] != NOTHING;
		}
	}
	*cut = got != 0;
	return n;
}

static int64_t
count_plain(const struct savdict *dict, const struct statio *io, bool *cut)
{
	int64_t bytes = statio_size(io) - dict->data;

	*cut = bytes % 8 != 0;
	return bytes / 8;
}

int64_t
savcount(const struct savdict *dict, struct statio *io, bool *cut)
{
	int64_t n, width = (int64_t)dict->width;

	*cut = true;
	if (width == 0 || statio_go(io, dict->data) < 0)
		return 0;
	n = dict->compression == 0 ? count_plain(dict, io, cut) :
	    count_compressed(io, cut);
	*cut = *cut || n % width != 0;
	return n / width;
}
