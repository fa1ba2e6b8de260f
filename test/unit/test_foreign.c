/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/foreign.h"

#include "close.h"

#define IS(bytes, words) is((struct slice){ bytes, sizeof(bytes) - 1 }, words)

/* words is NULL: it may be text. */
static void
is(struct slice begin, const char *words)
{
	struct foreign f = foreign_find(begin);

	if (words == NULL)
		assert_null(f.what);
	else
		assert_string_equal(f.what, words);
}

static void
statistics_programs(void **state)
{
	(void)state;
	IS("$FL2@(#) SPSS", "an SPSS file (.sav)");
	IS("\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV\x15", "an SPSS file that is "
	    "protected with a password");
	IS("\x1c\0\0\0\0\0\0\0ENCRYPTEDSPS\x15", "a file of SPSS that holds "
	    "no data, protected with a password");
	IS("f\2\1\0", "a Stata file of an old format (102)");
	IS("r\2\1\0", "a Stata file (.dta)");
	IS("<stata_dta><header>", "a Stata file (.dta)");
	IS("ASCII SPSS PORT FILE                    ", "an SPSS file (.por)");
	IS("Whatever forty bytes of EBCDIC look like\r\n"
	    "ASCII SPSS PORT FILE", "an SPSS file (.por)");
	IS("\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60", "a SAS file "
	    "(.sas7bdat)");
}

/* Names of columns that begin like these files. */
static void
columns_are_text(void **state)
{
	(void)state;
	IS("", NULL);
	IS("f,r\n1,2\n", NULL);
	IS("PAR1,PAR2\n1,2\n", NULL);
	IS("ARROW1,b\n", NULL);
	IS("FEA1\n1\n", NULL);
	IS("PK,BZh9,ID\n", NULL);
	IS("Table,Chair\n", NULL);
	IS("[other],b\n", NULL);
	IS("q\n\n1\nBase\n", NULL);
	IS("id,ASCII SPSS PORT FILE\n1,2\n", NULL);
}

static void
add_member(struct buf *b, const char *name)
{
	buf_add(b, "PK\3\4\24\0\0\0\10\0\0\0\0\0\0\0\0\0\5\0\0\0\5\0\0\0", 26);
	buf_add(b, "\0\0\0\0", 4);
	b->p[b->len - 4] = (char)strlen(name);
	buf_puts(b, name);
	buf_puts(b, "xxxxx");
}

static void
zip_has(const char *first, const char *second, const char *words)
{
	struct buf b = { NULL, 0, 0 };

	add_member(&b, first);
	add_member(&b, second);
	is(buf_all(&b), words);
	buf_clear(&b);
}

static void
members_tell_archives_apart(void **state)
{
	(void)state;
	zip_has("[Content_Types].xml", "xl/workbook.xml",
	    "an Excel workbook (.xlsx)");
	zip_has("xl/styles.xml", "xl/workbook.bin",
	    "a binary Excel workbook (.xlsb)");
	zip_has("[Content_Types].xml", "_rels/.rels",
	    "an Excel workbook (.xlsx), or another file of Office");
	zip_has("[Content_Types].xml", "word/document.xml", "a Word document");
	zip_has("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "a",
	    "an OpenDocument spreadsheet (.ods)");
	zip_has("Index/Document.iwa", "b", "a Numbers spreadsheet");
	zip_has("june.csv", "july.csv", "a zip archive");
	IS("PK\3\4", "a zip archive");
}

static void
locked_workbooks(void **state)
{
	(void)state;
	IS("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0E\0n\0c\0r\0y\0p\0t\0e\0d\0"
	    "P\0a\0c\0k\0a\0g\0e\0", "an Excel workbook that is protected "
	    "with a password");
	IS("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0W\0o\0r\0k\0b\0o\0o\0k\0",
	    "an old Excel workbook (.xls), or one with a password");
}

static void
documents(void **state)
{
	(void)state;
	IS("\xef\xbb\xbf\n <HTML>", "a web page (HTML), perhaps of a login");
	IS("{\r\n  \"a\": 1}", "a JSON document");
	IS("[\n{\"a\": 1}]", "a JSON document");
	IS("Q1\n\n   %\nYes  3\n\nBase: all  9\n", "a table that kind "
	    "printed");
	IS("**Q1**\n\n| a |\n| Base: all | 9 |\n", "a table that kind "
	    "printed");
}

static void
refused_with_advice(void **state)
{
	struct slice utf16 = { "\xff\xfei\0", 4 };
	struct diag d;

	(void)state;
	assert_int_equal(foreign_refuse(utf16, &d), -1);
	assert_string_equal(d.text, "this is text in UTF-16: kind-read reads "
	    "it");
	is(utf16, NULL);
	assert_int_equal(foreign_refuse(slice_of("$FL3"), &d), -1);
	assert_string_equal(d.text, "this is an SPSS file (.zsav): kind-read "
	    "reads it");
	assert_int_equal(foreign_refuse(slice_of("%PDF-1.7"), &d), -1);
	assert_string_equal(d.text, "this is a PDF document: ask for the CSV "
	    "export");
	assert_int_equal(foreign_refuse(slice_of("a,b\n"), &d), 0);
}

static void
tables_and_codebooks(void **state)
{
	const struct slice names[] = { slice_of("table"), slice_of("question"),
	    slice_of("wording"), slice_of("base"), slice_of("break") };
	const struct slice book[] = { slice_of("name"), slice_of("type"),
	    slice_of("title"), slice_of("value"), slice_of("label") };
	struct diag d;

	(void)state;
	assert_int_equal(foreign_refuse_names(names, 5, &d), -1);
	assert_string_equal(d.text, "this is a table stream: kind-report "
	    "reads it");
	assert_int_equal(foreign_refuse_names(book, 5, &d), -1);
	assert_string_equal(d.text, "this is a codebook: -c takes it");
	assert_int_equal(foreign_refuse_names(names, 4, &d), 0);
	assert_int_equal(foreign_refuse_names(book + 1, 4, &d), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(statistics_programs),
		cmocka_unit_test(columns_are_text),
		cmocka_unit_test(members_tell_archives_apart),
		cmocka_unit_test(locked_workbooks),
		cmocka_unit_test(documents),
		cmocka_unit_test(refused_with_advice),
		cmocka_unit_test(tables_and_codebooks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
