/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/utf8.h"
#include "stream/receipt.h"

/* More is no receipt, but something else. */
#define MOST ((size_t)8 * 1024 * 1024)

#define DIGITS ((size_t)DIGEST_SIZE - 1)

#define READS "kind-read "
#define SPLITS "kind-split "

enum key { READER, FILE_NAME, BYTES, SHA256, RESPONDENTS,
    FINGERPRINT, COLUMNS, NKEYS };

static const char *const keys[NKEYS] = { "read-by", "file", "bytes", "sha256",
    "respondents", "fingerprint", "columns" };

struct reader {
	struct receipts *all;
	const char *name;
	uint64_t line;
	uint64_t began;		/* the first line of the block */
	struct receipt now;	/* the block so far */
	bool met[NKEYS];
	size_t nmet;
};

bool
receipt_can_tell(struct slice name)
{
	for (size_t i = 0; i < name.n; i++)
		if ((unsigned char)name.p[i] < 0x20 || name.p[i] == 0x7f)
			return false;
	return name.n > 0 &&
	    utf8_invalid((const unsigned char *)name.p, name.n) == name.n;
}

void
receipt_write(const struct receipt *r, struct buf *out)
{
	char hex[FINGERPRINT_SIZE];

	if (out->len > 0)
		buf_putc(out, '\n');
	buf_printf(out, "%s: %s\n", keys[READER], r->reader);
	buf_printf(out, "%s: %s\n", keys[FILE_NAME], r->file);
	buf_printf(out, "%s: %" PRIu64 "\n", keys[BYTES], r->bytes);
	buf_printf(out, "%s: %s\n", keys[SHA256], r->sha256);
	buf_printf(out, "%s: %" PRIu64 "\n", keys[RESPONDENTS],
	    r->respondents);
	if (r->has_fingerprint) {
		fingerprint_hex(&r->fingerprint, hex);
		buf_printf(out, "%s: %s\n", keys[FINGERPRINT], hex);
	}
	buf_printf(out, "%s: %" PRIu64 "\n", keys[COLUMNS], r->columns);
}

bool
receipt_is_piece(const struct receipt *r)
{
	return slice_begins(slice_of(r->reader), SPLITS);
}

void
receipts_clear(struct receipts *all)
{
	free(all->list);
	arena_clear(&all->arena);
	*all = (struct receipts){ .n = 0 };
}

static int
wrong(const struct reader *r, enum key key, struct slice found,
    const char *wanted, struct diag *d)
{
	return diag_at(d, r->name, r->line, "%s: found \"%.*s\", wanted %s",
	    keys[key], (int)found.n, found.p, wanted);
}

static int
set_number(const struct reader *r, enum key key, struct slice value,
    uint64_t *to, struct diag *d)
{
	return num_parse_uint(value, UINT64_MAX, to) ? 0 :
	    wrong(r, key, value, "a whole number", d);
}

static bool
is_version_of(struct slice value, const char *program)
{
	return slice_begins(value, program) && value.n > strlen(program);
}

/* In lower case, as all programs print it. */
static int
set_digest(struct reader *r, struct slice value, struct diag *d)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	const char *at = digits;
	size_t i = 0;

	while (at != NULL && i < value.n && i < DIGITS) {
		at = memchr(digits, value.p[i], sizeof(digits) - 1);
		if (at != NULL)
			r->now.sha256[i++] = digits[(at - digits) % 16];
	}
	r->now.sha256[i] = '\0';
	return i == DIGITS && value.n == DIGITS ? 0 :
	    wrong(r, SHA256, value, "64 hexadecimal digits", d);
}

static int
set_text(struct reader *r, enum key key, struct slice value, struct diag *d)
{
	if (!receipt_can_tell(value))
		return wrong(r, key, value, key == READER ?
		    "a program and its version" : "the name of a file", d);
	if (key == FILE_NAME) {
		r->now.file = arena_string(&r->all->arena, value);
		return 0;
	}
	if (!is_version_of(value, READS) && !is_version_of(value, SPLITS))
		return wrong(r, key, value, "kind-read or kind-split and its "
		    "version", d);
	r->now.reader = arena_string(&r->all->arena, value);
	return 0;
}

static int
set_value(struct reader *r, enum key key, struct slice value, struct diag *d)
{
	switch (key) {
	case BYTES:
		return set_number(r, key, value, &r->now.bytes, d);
	case SHA256:
		return set_digest(r, value, d);
	case RESPONDENTS:
		return set_number(r, key, value, &r->now.respondents, d);
	case COLUMNS:
		return set_number(r, key, value, &r->now.columns, d);
	case FINGERPRINT:
		return fingerprint_read(value, &r->now.fingerprint) ? 0 :
		    wrong(r, key, value, "32 hexadecimal digits in lower case",
		    d);
	default:
		return set_text(r, key, value, d);
	}
}

/* "key: value"; nothing is trimmed, since a name may end with a blank. */
static int
read_pair(struct reader *r, struct slice line, struct diag *d)
{
	struct slice value = line, name;
	size_t key = 0;

	slice_part(&value, ':', &name);
	if (value.p == NULL || value.n == 0 || value.p[0] != ' ')
		return diag_at(d, r->name, r->line, "found \"%.*s\", wanted "
		    "\"key: value\"", (int)line.n, line.p);
	while (key < NKEYS && !slice_is(name, keys[key]))
		key++;
	if (key == NKEYS)
		return diag_at(d, r->name, r->line, "\"%.*s\" is no key of a "
		    "receipt", (int)name.n, name.p);
	if (r->met[key])
		return diag_at(d, r->name, r->line, "%s: is there twice (an "
		    "empty line ends what belongs to a file)", keys[key]);
	if (r->nmet++ == 0)
		r->began = r->line;
	r->met[key] = true;
	return set_value(r, (enum key)key, slice_behind(value, 1), d);
}

static int
end_block(struct reader *r, struct diag *d)
{
	struct receipts *all = r->all;

	if (r->nmet == 0)
		return 0;
	r->now.has_fingerprint = r->met[FINGERPRINT];
	r->now.fingerprint.records = r->now.respondents;
	for (size_t i = 0; i < NKEYS; i++) {
		if (!r->met[i] && i != FINGERPRINT)
			return diag_at(d, r->name, r->began, "the receipt "
			    "that begins here has no \"%s\"", keys[i]);
		r->met[i] = false;
	}
	r->nmet = 0;
	all->list = xreallocarray(all->list, all->n + 1, sizeof(*all->list));
	all->list[all->n++] = r->now;
	return 0;
}

static int
read_lines(struct reader *r, struct slice text, struct diag *d)
{
	int status = 0;

	while (status == 0 && text.n > 0) {
		struct slice line = slice_line(&text);

		r->line++;
		if (text.n == 0 && text.p[-1] != '\n')
			return diag_at(d, r->name, r->line, "the line has no "
			    "end: the receipt is cut off");
		if (slice_ends(line, "\r"))
			line.n--;
		status = line.n == 0 ? end_block(r, d) :
		    read_pair(r, line, d);
	}
	return status == 0 ? end_block(r, d) : -1;
}

int
receipts_read(struct slice text, const char *name, struct receipts *all,
    struct diag *d)
{
	struct reader r = { .all = all, .name = name };
	size_t before = all->n;

	if (text.n > MOST)
		return diag_at(d, name, 0, "is too large to be a receipt");
	text = slice_skip_bom(text);
	if (read_lines(&r, text, d) < 0)
		return -1;
	return all->n > before ? 0 : diag_at(d, name, r.line + 1,
	    "holds no receipt");
}
