/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheetfile: a workbook is read or refused with a message; the text that comes
 * out is valid UTF-8 in lines of CSV that are equally wide, or blank.
 *
 * The first byte of the input says what the rest is: a whole archive, or one
 * member of it beside others that are in order.
 */
#include <sys/types.h>

#include <unistd.h>
#include <zip.h>

#include "base/diag.h"
#include "base/utf8.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/sheet/sheetfile.h"

#include "replay.h"

struct member {
	const char *name;
	const char *text;
};

#define PAIR "<sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r2\"/>"

/* Up to the next archive. */
static const struct member members[] = {
	{ "_rels/.rels", "<r><Relationship Id=\"r1\" Type=\"/officeDocument\" "
	    "Target=\"xl/workbook.xml\"/></r>" },
	{ "xl/workbook.xml", "<workbook><sheets>" PAIR "</sheets>"
	    "</workbook>" },
	{ "xl/_rels/workbook.xml.rels", "<r><Relationship Id=\"r1\" "
	    "Type=\"/worksheet\" Target=\"s.xml\"/><Relationship Id=\"r2\" "
	    "Type=\"/sharedStrings\" Target=\"t.xml\"/><Relationship "
	    "Id=\"r3\" Type=\"/styles\" Target=\"u.xml\"/></r>" },
	{ "xl/s.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c>"
	    "<c s=\"1\"><v>43924.5</v></c></row></sheetData></worksheet>" },
	{ "xl/t.xml", "<sst><si><t>a</t></si></sst>" },
	{ "xl/u.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/>"
	    "<xf numFmtId=\"22\"/></cellXfs></styleSheet>" },
	{ NULL, NULL },
	{ "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
	{ "content.xml", "<document><table/></document>" },
	{ NULL, NULL }
};

#define MEMBERS (sizeof(members) / sizeof(*members))

static void
add(zip_t *zip, const char *name, const void *text, size_t n)
{
	zip_source_t *source = zip_source_buffer(zip, text, n, 0);

	check(source != NULL);
	check(zip_file_add(zip, name, source, 0) >= 0);
}

/* An archive with the input as the i-th member. */
static void
pack(int fd, size_t i, const uint8_t *p, size_t n)
{
	zip_error_t error;
	zip_source_t *to = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_t *zip = zip_open_from_source(to, ZIP_TRUNCATE, &error);
	size_t first = i;
	char piece[4096];
	zip_int64_t got;

	check(zip != NULL);
	zip_source_keep(to);
	while (first > 0 && members[first - 1].name != NULL)
		first--;
	for (size_t k = first; members[k].name != NULL; k++)
		if (k == i)
			add(zip, members[k].name, p, n);
		else
			add(zip, members[k].name, members[k].text,
			    strlen(members[k].text));
	check(zip_close(zip) == 0);
	check(zip_source_open(to) == 0);
	while ((got = zip_source_read(to, piece, sizeof(piece))) > 0)
		check(write(fd, piece, (size_t)got) == got);
	zip_source_close(to);
	zip_source_free(to);
}

/* How many fields the line that begins at *i has; *i goes behind it. */
static size_t
fields(struct slice text, size_t *i)
{
	bool quoted = false;
	size_t n = 1, start = *i;

	for (; *i < text.n && (quoted || text.p[*i] != '\n'); (*i)++) {
		quoted ^= text.p[*i] == '"';
		n += !quoted && text.p[*i] == ',';
	}
	check(!quoted && *i < text.n);
	return (*i)++ > start ? n : 0;
}

static void
check_text(struct slice text)
{
	size_t width = 0;

	check(utf8_invalid((const unsigned char *)text.p, text.n) == text.n);
	for (size_t i = 0; i < text.n;) {
		size_t n = fields(text, &i);

		check(n == 0 || width == 0 || n == width);
		width = n > 0 ? n : width;
	}
	check(width > 0);
}

static void
check_file(struct sheetfile *f)
{
	static char bytes[1024 * 1024];
	struct facts facts = { .n = 0 };
	int fd = sheetfile_take(f);
	ssize_t n = read(fd, bytes, sizeof(bytes));

	check(n > 0);
	if (n < (ssize_t)sizeof(bytes))
		check_text((struct slice){ bytes, (size_t)n });
	close(fd);
	sheetfile_facts(f, &facts);
	facts_clear(&facts);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	static int fd = -1;
	const struct export_options opt = { .sheet = n % 5 == 0 ? "1" : NULL,
	    .decimal_comma = n % 3 == 0 };
	struct diag d = { "" };
	struct sheetfile *f = NULL;
	size_t i = n > 0 ? p[0] % MEMBERS : 0;
	int status;

	if (n == 0)
		return 0;
	if (fd < 0)
		fd = fileno(tmpfile());
	check(ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0);
	if (members[i].name == NULL)
		check(write(fd, p + 1, n - 1) == (ssize_t)(n - 1));
	else
		pack(fd, i, p + 1, n - 1);
	status = sheetfile_open(&f, fd, &opt, &d);
	check((status < 0) == (d.text[0] != '\0'));
	check((status > 0) == (f != NULL));
	if (f != NULL)
		check_file(f);
	sheetfile_close(f);
	return 0;
}
