/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <iconv.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/length.h"
#include "kind-read/bytes/encoding.h"
#include "kind-read/stat/savdict.h"
#include "kind-read/stat/stattext.h"
#include "kind-read/stat/statcharset.h"

#define WINDOWS "windows-1252"

/* What programs say that say no more. */
enum { ASCII_7 = 2, ASCII_8 = 3 };

struct said {
	char name[64];		/* as iconv(3) may know it; "": none */
	char shown[64];		/* as the file has it: "codepage 936" */
	bool guess;
};

/* Files from Windows say these names and have the characters that Microsoft
 * added. */
static const struct {
	const char *said, *meant;
} wider[] = {
	{ "shift_jis", "CP932" }, { "shift-jis", "CP932" },
	{ "sjis", "CP932" }, { "gb2312", "CP936" }, { "gbk", "CP936" },
	{ "euc-kr", "CP949" }, { "ks_c_5601-1987", "CP949" },
	{ "big5", "CP950" }
};

/* Code pages that are not called by their number. */
static const struct {
	int32_t number;
	const char *name;
} pages[] = {
	{ 1, "EBCDIC-US" }, { 10000, "MACINTOSH" }, { 20127, "US-ASCII" },
	{ 20866, "KOI8-R" }, { 20932, "EUC-JP" }, { 21866, "KOI8-U" },
	{ 51932, "EUC-JP" }, { 51936, "EUC-CN" }, { 51949, "EUC-KR" },
	{ 54936, "GB18030" }, { 65001, "UTF-8" }
};

static bool
is_name(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '\0' || strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		    "abcdefghijklmnopqrstuvwxyz0123456789-_.:", s.p[i]) ==
		    NULL)
			return false;
	return s.n > 0;
}

static bool
is_known(const char *name)
{
	iconv_t iconv = iconv_open("UTF-8", name);

	if (iconv == (iconv_t)-1)
		return false;
	iconv_close(iconv);
	return true;
}

static void
by_name(struct said *c, struct slice said)
{
	snprintf(c->name, sizeof(c->name), "%.*s", (int)said.n, said.p);
	snprintf(c->shown, sizeof(c->shown), "%.*s", (int)said.n, said.p);
	for (size_t i = 0; i < LENGTH(wider); i++)
		if (slice_eq_nocase(said, slice_of(wider[i].said)))
			snprintf(c->name, sizeof(c->name), "%s",
			    wider[i].meant);
}

static void
by_number(struct said *c, int32_t page)
{
	snprintf(c->shown, sizeof(c->shown), "codepage %d", (int)page);
	if (page >= 1250 && page <= 1258)
		snprintf(c->name, sizeof(c->name), "windows-%d", (int)page);
	else if (page > 28590 && page <= 28606)
		snprintf(c->name, sizeof(c->name), "ISO-8859-%d",
		    (int)(page - 28590));
	else
		snprintf(c->name, sizeof(c->name), "CP%d", (int)page);
	for (size_t i = 0; i < LENGTH(pages); i++)
		if (pages[i].number == page)
			snprintf(c->name, sizeof(c->name), "%s",
			    pages[i].name);
}

static struct said
what_is_said(const struct savdict *dict)
{
	struct said c = { .guess = false };
	struct slice name = slice_trim(buf_all(&dict->encoding));
	int32_t page = dict->code_page;

	if (is_name(name))
		by_name(&c, name);
	if (page == 0 || (c.name[0] != '\0' && is_known(c.name)))
		return c;
	if (page != ASCII_7 && page != ASCII_8)
		by_number(&c, page);
	else if (c.name[0] == '\0') {
		c.guess = true;
		snprintf(c.name, sizeof(c.name), "%s", WINDOWS);
	}
	return c;
}

/* Of the file itself; shown has room for how the file says it. */
static void
look(const struct statcharset *file, struct stattext *t, struct said *said)
{
	bool old = file->kind == STATDETECT_DTA && file->release < 118;

	*said = (struct said){ .guess = old };
	t->encoding = old ? WINDOWS : "UTF-8";
	t->source = old ? STATTEXT_GUESSED : STATTEXT_SAID;
	if (file->dict != NULL) {
		*said = what_is_said(file->dict);
		t->source = said->guess ? STATTEXT_GUESSED :
		    said->name[0] == '\0' ? STATTEXT_SILENT : STATTEXT_SAID;
		if (said->name[0] != '\0')
			t->encoding = arena_string(&file->dict->arena,
			    slice_of(said->name));
	}
	t->said_utf8 = t->source == STATTEXT_SAID &&
	    encoding_is_utf8(t->encoding);
}

int
statcharset_open(const struct statcharset *file, const char *asked,
    struct stattext *t, struct diag *d)
{
	struct said said;

	look(file, t, &said);
	if (asked != NULL && file->kind != STATDETECT_POR) {
		t->encoding = asked;
		t->source = STATTEXT_ASKED;
	}
	if (stattext_open(t) == 0)
		return 0;
	if (t->source == STATTEXT_ASKED)
		return diag_at(d, file->name, 0, "this system does not know "
		    "the encoding %s; give another with -e", asked);
	return diag_at(d, file->name, 0, "this system does not know the "
	    "encoding that the file says it is in (%s); give another with -e",
	    said.shown);
}
