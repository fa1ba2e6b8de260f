/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/savdict.h"
#include "kind-read/stat/savcount.h"

/* Codes of data compressed by bytes. */
enum { NOTHING = 0, LAST = 252, LITERAL = 253 };

/* The pieces of eight bytes, or -1 if one of them is not whole. */
static int64_t
count_compressed(struct statio *io)
{
	unsigned char codes[8], literal[8];
	int64_t n = 0;
	ssize_t got;

	while ((got = statio_read(io, codes, 8)) == 8) {
		for (size_t i = 0; i < 8; i++) {
			if (codes[i] == LAST)
				return n;
			if (codes[i] == LITERAL &&
			    statio_read(io, literal, 8) != 8)
				return -1;
			n += codes[i] != NOTHING;
		}
	}
	return got == 0 ? n : -1;
}

static int64_t
count_plain(const struct savdict *dict, const struct statio *io)
{
	int64_t bytes = statio_size(io) - dict->data;

	return bytes % 8 == 0 ? bytes / 8 : -1;
}

int64_t
savcount(const struct savdict *dict, struct statio *io, struct diag *d)
{
	int64_t n = -1, width = (int64_t)dict->width;

	if (width > 0 && statio_go(io, dict->data) == 0)
		n = dict->compression == 0 ? count_plain(dict, io) :
		    count_compressed(io);
	if (n < 0 || n % width != 0)
		return diag_set(d, "the file is cut off in the middle of a "
		    "respondent");
	return n / width;
}
