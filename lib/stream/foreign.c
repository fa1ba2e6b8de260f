/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/length.h"
#include "base/diag.h"
#include "stream/foreign.h"

#define ANOTHER "export CSV, SPSS or Stata"
#define PAGE "a web page (HTML), perhaps of a login", "download the CSV again"
#define JSON "a JSON document", \
	"export CSV (kind-codebook reads codebooks in JSON)"
#define OLD_STATA(format) "a Stata file of an old format (" format ")", \
	"save it anew"
#define BY_READ NULL

struct signature {
	size_t at;
	const char *bytes;
	size_t n;
	struct foreign is;
};

#define BYTES(s) s, sizeof(s) - 1

/* What could begin a column's name has the byte behind it, too. */
static const struct signature signatures[] = {
	{ 0, BYTES("$FL2"), { "an SPSS file (.sav)", BY_READ } },
	{ 0, BYTES("$FL3"), { "an SPSS file (.zsav)", BY_READ } },
	{ 0, BYTES("ENCRYPTEDSAV"), { "an SPSS file that is protected with a "
	    "password", "save it without one" } },
	{ 8, BYTES("ENCRYPTEDSAV"), { "an SPSS file that is protected with a "
	    "password", "save it without one" } },
	{ 8, BYTES("ENCRYPTEDS"), { "a file of SPSS that holds no data, "
	    "protected with a password", "save the data as .sav" } },
	{ 0, BYTES("f\1\1"), { OLD_STATA("102") } },
	{ 0, BYTES("f\2\1"), { OLD_STATA("102") } },
	{ 0, BYTES("g\1\1"), { OLD_STATA("103") } },
	{ 0, BYTES("g\2\1"), { OLD_STATA("103") } },
	{ 0, BYTES("\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81"), {
	    "a SAS file (.sas7bdat)", ANOTHER } },
	{ 0, BYTES("HEADER RECORD*******LIB"), { "a SAS file (.xpt)",
	    ANOTHER } },
	{ 0, BYTES("**COMPRESSED** "), { "a SAS file (.cpt)", ANOTHER } },
	{ 0, BYTES("RDX2\n"), { "a file of R (.RData)", ANOTHER } },
	{ 0, BYTES("RDX3\n"), { "a file of R (.RData)", ANOTHER } },
	{ 0, BYTES("PAR1\x15"), { "Apache Parquet", ANOTHER } },
	{ 0, BYTES("PAR1\0"), { "Apache Parquet", ANOTHER } },
	{ 0, BYTES("ARROW1\0\0"), { "Apache Arrow (Feather)", ANOTHER } },
	{ 0, BYTES("FEA1\0"), { "Feather", ANOTHER } },
	{ 0, BYTES("SQLite format 3\0"), { "an SQLite database",
	    "export CSV" } },
	{ 0, BYTES("\0\1\0\0Standard "), { "an Access database",
	    "export CSV" } },
	{ 0, BYTES("PK\5\6"), { "a zip archive with nothing in it",
	    "export again" } },
	{ 0, BYTES("\x1f\x8b"), { "compressed with gzip",
	    "unpack it with gzip -dc" } },
	{ 0, BYTES("BZh91AY&SY"), { "compressed with bzip2",
	    "unpack it with bzip2 -dc" } },
	{ 0, BYTES("\xfd""7zXZ\0"), { "compressed with xz",
	    "unpack it with xz -dc" } },
	{ 0, BYTES("\x28\xb5\x2f\xfd"), { "compressed with zstd",
	    "unpack it with zstd -dc" } },
	{ 0, BYTES("7z\xbc\xaf\x27\x1c"), { "a 7z archive", "unpack it" } },
	{ 0, BYTES("Rar!\x1a\7"), { "a RAR archive", "unpack it" } },
	{ 0, BYTES("%PDF-"), { "a PDF document", "ask for the CSV export" } },
	{ 0, BYTES("{\\rtf"), { "a text document (RTF)",
	    "ask for the CSV export" } },
	{ 0, BYTES("\x89PNG"), { "a picture (PNG)",
	    "ask for the CSV export" } },
	{ 0, BYTES("\xff\xd8\xff"), { "a picture (JPEG)",
	    "ask for the CSV export" } },
};

/* By what a zip archive has in it, the first that fits; an Excel workbook has
 * .bin in place of its sheets if it is binary. */
static const struct signature members[] = {
	{ 0, BYTES("xl/workbook.bin"), { "a binary Excel workbook (.xlsb)",
	    "save it as .xlsx" } },
	{ 0, BYTES("xl/worksheets/sheet1.bin"), { "a binary Excel workbook "
	    "(.xlsb)", "save it as .xlsx" } },
	{ 0, BYTES("xl/"), { "an Excel workbook (.xlsx)", BY_READ } },
	{ 0, BYTES("word/"), { "a Word document", "ask for the CSV export" } },
	{ 0, BYTES("ppt/"), { "a PowerPoint document",
	    "ask for the CSV export" } },
	{ 0, BYTES("Index/"), { "a Numbers spreadsheet",
	    "export CSV or .xlsx" } },
	{ 0, BYTES("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
	    { "an OpenDocument spreadsheet (.ods)", BY_READ } },
	{ 0, BYTES("mimetypeapplication/vnd.oasis.opendocument"), {
	    "an OpenDocument file, but no spreadsheet", "export CSV" } },
	{ 0, BYTES("[Content_Types].xml"), { "an Excel workbook (.xlsx), or "
	    "another file of Office", BY_READ } },
	{ 0, BYTES(""), { "a zip archive", "unpack it" } },
};

/* Of texts, behind blanks, in capital or small letters. */
static const struct signature texts[] = {
	{ 0, BYTES("<!doctype html"), { PAGE } },
	{ 0, BYTES("<html"), { PAGE } },
	{ 0, BYTES("<head>"), { PAGE } },
	{ 0, BYTES("<meta "), { PAGE } },
	{ 0, BYTES("<table"), { "a table of a web page (HTML), whatever it is "
	    "called", "open it in a spreadsheet and save CSV" } },
	{ 0, BYTES("<?xml"), { "an XML document", "export CSV" } },
	{ 0, BYTES("{\""), { JSON } },
	{ 0, BYTES("[{"), { JSON } },
	{ 0, BYTES("#kind-partial "), { "a part, not the data of one",
	    "--merge reads it" } },
	{ 0, BYTES("Table,Row,"), { "a table that kind printed",
	    "kind-report reads those of -f tidy" } },
};

static bool
holds(struct slice s, const struct signature *sig)
{
	return s.n >= sig->at + sig->n &&
	    memcmp(s.p + sig->at, sig->bytes, sig->n) == 0;
}

static bool
begins_nocase(struct slice s, const struct signature *sig)
{
	return s.n >= sig->n && slice_eq_nocase(slice_before(s, sig->n),
	    (struct slice){ sig->bytes, sig->n });
}

/* From the next place where these bytes stand on, or nothing. */
static struct slice
find(struct slice s, const char *bytes, size_t n)
{
	const char *p;

	while (s.n >= n && (p = memchr(s.p, bytes[0], s.n - n + 1)) != NULL) {
		s = slice_behind(s, (size_t)(p - s.p));
		if (memcmp(p, bytes, n) == 0)
			return s;
		s = slice_behind(s, 1);
	}
	return (struct slice){ s.p, 0 };
}

/* A name stands 30 bytes behind this. */
#define MEMBER "PK\3\4"
#define NAME_AT 30

static bool
has_member(struct slice zip, const struct signature *member)
{
	while ((zip = find(zip, MEMBER, 4)).n > 0) {
		if (zip.n >= NAME_AT &&
		    holds(slice_behind(zip, NAME_AT), member))
			return true;
		zip = slice_behind(zip, 4);
	}
	return false;
}

static struct foreign
find_member(struct slice zip)
{
	size_t i = 0;

	while (i + 1 < LENGTH(members) && !has_member(zip, &members[i]))
		i++;
	return members[i].is;
}

/* Old ones begin with the version, the byte order and a 1. */
bool
foreign_is_stata(struct slice s)
{
	return slice_begins(s, "<stata_dta>") || (s.n >= 3 && s.p[0] >= 0x68 && s.p[0] <= 0x73 &&
	    (s.p[1] == 1 || s.p[1] == 2) && s.p[2] == 1);
}

/* What was made by Office before 2007, and by later ones with a password: the
 * names in it are UTF-16. */
static struct foreign
find_stream(struct slice s)
{
	static const char locked[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P";

	if (find(s, locked, sizeof(locked) - 1).n > 0)
		return (struct foreign){ "an Excel workbook that is protected "
		    "with a password", "save it as .xlsx without one" };
	return (struct foreign){ "an old Excel workbook (.xls), or one with a "
	    "password", "save it as .xlsx without one" };
}

/* A portable file begins with five of these lines, each in another alphabet,
 * the table of its characters and a tag, all broken into lines of 80. */
#define SPLASHES 5
#define SPLASH 40
#define TAG_AT (SPLASHES * SPLASH + 256)

bool
foreign_is_portable(struct slice begin)
{
	static const char tag[] = "SPSSPORT";
	char joined[TAG_AT + sizeof(tag) - 1];
	struct slice s = { joined, 0 };

	for (size_t i = 0; i < begin.n && s.n < sizeof(joined); i++)
		if (begin.p[i] != '\r' && begin.p[i] != '\n')
			joined[s.n++] = begin.p[i];
	for (size_t i = 0; i < SPLASHES && i * SPLASH < s.n; i++)
		if (slice_begins(slice_behind(s, i * SPLASH),
		    "ASCII SPSS PORT FILE"))
			return true;
	return s.n > TAG_AT && slice_begins(slice_behind(s, TAG_AT), tag);
}

/* A title, a blank line, and below the answers a base. */
static bool
is_printed(struct slice s)
{
	static const char text[] = "\nBase: ", md[] = "\n| Base: ";
	struct slice second = find(s, "\n", 1);

	return second.n > 1 && second.p[1] == '\n' &&
	    (find(second, text, sizeof(text) - 1).n > 0 ||
	    find(second, md, sizeof(md) - 1).n > 0);
}

/* A login page saved instead of the export often begins with blank lines. */
static struct slice
skip_white(struct slice s)
{
	while (s.n > 0 && strchr(" \t\r\n", s.p[0]) != NULL && s.p[0] != '\0')
		s = slice_behind(s, 1);
	return s;
}

/* JSON may have its first name, or object, on the next line. */
static bool
is_json(struct slice s)
{
	char opens = s.n > 0 ? s.p[0] : '\0';

	if (opens != '{' && opens != '[')
		return false;
	s = slice_behind(s, 1);
	if (s.n == 0 || (s.p[0] != '\n' && s.p[0] != '\r'))
		return false;
	s = skip_white(s);
	return s.n > 0 && s.p[0] == (opens == '{' ? '"' : '{');
}

static struct foreign
find_text(struct slice s)
{
	s = skip_white(slice_skip_bom(s));
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (begins_nocase(s, &texts[i]))
			return texts[i].is;
	if (is_json(s))
		return (struct foreign){ JSON };
	if (is_printed(s))
		return (struct foreign){ "a table that kind printed",
		    "kind-report reads those of -f tidy" };
	return (struct foreign){ NULL, NULL };
}

struct foreign
foreign_find(struct slice begin)
{
	for (size_t i = 0; i < LENGTH(signatures); i++)
		if (holds(begin, &signatures[i]))
			return signatures[i].is;
	if (slice_begins(begin, MEMBER))
		return find_member(begin);
	if (slice_begins(begin, "\xd0\xcf\x11\xe0"))
		return find_stream(begin);
	if (foreign_is_stata(begin))
		return (struct foreign){ "a Stata file (.dta)", BY_READ };
	if (foreign_is_portable(begin))
		return (struct foreign){ "an SPSS file (.por)", BY_READ };
	return find_text(begin);
}

static bool
begins_with(const struct slice *names, size_t n, const char *const *wanted)
{
	for (size_t i = 0; wanted[i] != NULL; i++)
		if (i >= n || !slice_is(names[i], wanted[i]))
			return false;
	return true;
}

struct foreign
foreign_names(const struct slice *names, size_t n)
{
	static const char *const table[] = { "table", "question", "wording",
	    "base", "break", NULL };
	static const char *const codebook[] = { "name", "type", "title",
	    "value", "label", NULL };

	if (begins_with(names, n, table))
		return (struct foreign){ "a table stream",
		    "kind-report reads it" };
	if (begins_with(names, n, codebook))
		return (struct foreign){ "a codebook", "-c takes it" };
	return (struct foreign){ NULL, NULL };
}

static int
refuse(struct foreign f, struct diag *d)
{
	if (f.what == NULL)
		return 0;
	return diag_set(d, "this is %s: %s", f.what, f.advice != NULL ?
	    f.advice : "kind-read reads it");
}

int
foreign_refuse_names(const struct slice *names, size_t n, struct diag *d)
{
	return refuse(foreign_names(names, n), d);
}

int
foreign_refuse(struct slice begin, struct diag *d)
{
	struct foreign f = foreign_find(begin);

	if (slice_begins(begin, "\xff\xfe") || slice_begins(begin, "\xfe\xff"))
		f.what = "text in UTF-16";
	return refuse(f, d);
}
