/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "kind-read/bytes/filetype.h"

struct signature {
	const char *bytes;
	const char *what;
};

static const struct signature signatures[] = {
	{ "PK\003\004", "an Excel workbook or zip archive: export CSV" },
	{ "\xd0\xcf\x11\xe0", "an old Excel workbook: export CSV" },
	{ "\x1f\x8b", "compressed with gzip: unpack it with gzip -dc" },
	{ "%PDF-", "a PDF document: ask for the CSV export" },
};

#define PAGE "a web page (HTML), perhaps of a login: download the CSV again"

/* Of texts, behind blanks, in capital or small letters. */
static const struct signature texts[] = {
	{ "<!doctype html", PAGE },
	{ "<html", PAGE },
	{ "<?xml", "an XML document: export CSV" },
	{ "{\"", "a JSON document: export CSV" },
	{ "[{", "a JSON document: export CSV" },
};

static bool
begins_nocase(struct slice s, const char *with)
{
	struct slice want = slice_of(with);

	return s.n >= want.n &&
	    slice_eq_nocase((struct slice){ s.p, want.n }, want);
}

/* A login page saved instead of the export often begins with blank lines. */
static struct slice
skip_white(struct slice s)
{
	s = slice_skip_bom(s);
	while (s.n > 0 && strchr(" \t\r\n", s.p[0]) != NULL && s.p[0] != '\0')
		s = (struct slice){ s.p + 1, s.n - 1 };
	return s;
}

const char *
filetype_foreign(struct slice begin)
{
	struct slice text = skip_white(begin);

	for (size_t i = 0; i < LENGTH(signatures); i++) {
		size_t n = strlen(signatures[i].bytes);

		if (begin.n >= n &&
		    memcmp(begin.p, signatures[i].bytes, n) == 0)
			return signatures[i].what;
	}
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (begins_nocase(text, texts[i].bytes))
			return texts[i].what;
	return NULL;
}
