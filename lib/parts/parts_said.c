/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/digest.h"
#include "stream/fingerprint.h"
#include "stream/source.h"
#include "cli/cli.h"
#include "cli/option.h"
#include "partial/partial.h"
#include "parts/parts_said.h"

#define FORMAT "#kind-partial "
#define VERSION "1"
#define NAMES "#names "
#define OPTION "#option "
#define DIGEST "#sha256 "
#define NAMED "#named "
#define RECORDS "records"

enum { PIECE = 64 * 1024 };

static void
add(struct partial *to, const struct buf *key, uint64_t n)
{
	struct partial_line line = { .key = buf_all(key),
	    .numbers = { whole_of(0, n) }, .n = 1 };
	struct diag d;

	partial_add(to, &line, &d);
}

static bool
is_silent(const struct parts_said *said, const char *name)
{
	for (size_t i = 0; said->silent[i] != NULL; i++)
		if (strcmp(said->silent[i], name) == 0)
			return true;
	return false;
}

/* Is it given again, in whose place this one is? */
static bool
is_last(const struct option_record *given, size_t i)
{
	for (size_t k = i + 1; k < given->n; k++)
		if (given->list[k].rule == given->list[i].rule)
			return false;
	return true;
}

/* How many there are up to here, from 1. */
static unsigned
number(const struct option_record *given, size_t i)
{
	unsigned n = 1;

	for (size_t k = 0; k < i; k++)
		n += given->list[k].rule == given->list[i].rule;
	return n;
}

/* The i-th of them; false if it was given again. */
static bool
key_of(const struct option_record *given, size_t i, struct buf *key)
{
	const struct option_given *g = &given->list[i];
	bool list = g->rule->kind == OPTION_LIST;

	if (!list && !is_last(given, i))
		return false;
	buf_printf(key, OPTION "%s", g->rule->name);
	if (list)
		buf_printf(key, " %04u", number(given, i));
	if (g->arg != NULL) {
		buf_putc(key, '=');
		partial_put_text(key, slice_of(g->arg));
	}
	return true;
}

static void
put_option(const struct option_record *given, size_t i, struct partial *to,
    uint64_t n)
{
	struct buf key;

	buf_init(&key);
	if (key_of(given, i, &key))
		add(to, &key, n);
	buf_clear(&key);
}

static int
read_digest(const char *path, char hex[DIGEST_SIZE], struct diag *d)
{
	int fd = cli_open_file(path, d);
	struct digest *digest;
	char bytes[PIECE];
	struct diag why;
	ssize_t got;

	if (fd < 0)
		return -1;
	digest = digest_new();
	while ((got = source_read_fd(&fd, bytes, sizeof(bytes), &why)) > 0)
		digest_add(digest, (struct slice){ bytes, (size_t)got });
	digest_hex(digest, hex);
	digest_free(digest);
	close(fd);
	return got < 0 ? diag_at(d, path, 0, "%s", why.text) : 0;
}

static int
digest_of(const struct parts_file *file, char hex[DIGEST_SIZE],
    struct diag *d)
{
	if (strcmp(file->path, "-") == 0)
		return diag_set(d, "--%s: found \"-\", wanted a file: it is "
		    "read again with parts", file->option);
	return read_digest(file->path, hex, d);
}

/* The same bytes may be elsewhere for another part. */
static const char *
without_directories(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

static int
put_file(const struct parts_file *file, struct partial *to, uint64_t n,
    struct diag *d)
{
	char hex[DIGEST_SIZE];
	struct buf key;

	if (file->path == NULL)
		return 0;
	if (digest_of(file, hex, d) < 0)
		return -1;
	buf_init(&key);
	buf_printf(&key, NAMED "%s=", file->option);
	partial_put_text(&key, slice_of(without_directories(file->path)));
	add(to, &key, n);
	key.len = 0;
	buf_printf(&key, DIGEST "%s %s", file->option, hex);
	add(to, &key, n);
	buf_clear(&key);
	return 0;
}

static void
put_records(const struct fingerprint *records, struct partial *to)
{
	struct partial_line line = { .key = slice_of(RECORDS), .n = 2,
	    .numbers = { whole_of(0, records->records), whole_of(0,
	    (fixed_uint)records->high << 64 | records->low) }, .moduli = 2 };
	struct diag d;

	partial_add(to, &line, &d);
}

int
parts_said_put(const struct parts_said *said,
    const struct fingerprint *records, struct partial *to, struct diag *d)
{
	const uint64_t n = records->records;
	struct buf key;

	buf_init(&key);
	buf_printf(&key, FORMAT VERSION " %s", said->prog);
	add(to, &key, n);
	key.len = 0;
	buf_puts(&key, NAMES);
	partial_put_text(&key, said->names);
	add(to, &key, n);
	buf_clear(&key);
	for (size_t i = 0; i < said->options->n; i++)
		if (!is_silent(said, said->options->list[i].rule->name))
			put_option(said->options, i, to, n);
	for (size_t i = 0; i < said->nfiles; i++)
		if (put_file(&said->files[i], to, n, d) < 0)
			return -1;
	put_records(records, to);
	return 0;
}

int
parts_said_format(const struct partial *p, const char *prog, struct diag *d)
{
	const struct partial_line *line = partial_nth(p, partial_first(p,
	    slice_of(FORMAT)));
	struct slice rest, version;

	if (partial_nth(p, 0) == NULL)
		return diag_set(d, "is empty, wanted a part of %s", prog);
	if (line == NULL || !slice_begins(line->key, FORMAT))
		return diag_set(d, "is no part: it has no line \"" FORMAT
		    "...\"");
	rest = slice_behind(line->key, strlen(FORMAT));
	slice_part(&rest, ' ', &version);
	if (!slice_is(version, VERSION))
		return diag_set(d, "is a part of version %.*s, and %s reads "
		    "version " VERSION, (int)version.n, version.p, prog);
	return slice_is(rest, prog) ? 0 : diag_set(d, "is a part that %.*s "
	    "wrote, and %s cannot read it", (int)rest.n, rest.p, prog);
}

/* What the line is about, and what it says of that. */
static struct slice
split(struct slice key, struct slice *text)
{
	struct slice rest = key, subject = key;

	if (slice_begins(key, DIGEST))
		subject = slice_before(key, slice_find_last(key, " "));
	else
		slice_part(&rest, slice_begins(key, OPTION) ||
		    slice_begins(key, NAMED) ? '=' : ' ',
		    &subject);
	*text = slice_behind(key, subject.n + (subject.n < key.n));
	return subject;
}

static void
put_subject(struct slice subject, struct buf *out)
{
	struct slice rest, option;

	if (slice_begins(subject, OPTION)) {
		rest = slice_behind(subject, strlen(OPTION));
		slice_part(&rest, ' ', &option);
		buf_printf(out, "--%.*s", (int)option.n, option.p);
	} else if (slice_begins(subject, DIGEST)) {
		buf_printf(out, "sha256 of the %.*s", (int)(subject.n -
		    strlen(DIGEST)), subject.p + strlen(DIGEST));
	} else {
		buf_puts(out, slice_begins(subject, "#names") ? "columns" :
		    "program");
	}
}

static void
put_found(struct slice text, struct buf *out)
{
	buf_puts(out, text.n > 0 ? "\"" : "yes");
	if (text.n > 0)
		buf_printf(out, "%.*s\"", (int)text.n, text.p);
}

/* What the part says of the subject. */
static bool
find(const struct partial *p, struct slice subject, struct slice *text)
{
	const struct partial_line *line;
	struct slice rest;

	for (size_t i = partial_first(p, subject);
	    (line = partial_nth(p, i)) != NULL &&
	    slice_begins(line->key, "#"); i++)
		if (slice_eq(split(line->key, &rest), subject)) {
			*text = rest;
			return true;
		}
	return false;
}

/* One has the line, and the other does not. */
static int
differ(const struct partial *found, const struct partial *wanted,
    const char *name, struct slice key, struct diag *d)
{
	struct slice text, subject = split(key, &text);
	struct buf say;
	int status;

	buf_init(&say);
	put_subject(subject, &say);
	buf_puts(&say, ": found ");
	if (find(found, subject, &text))
		put_found(text, &say);
	else
		buf_puts(&say, "none");
	buf_puts(&say, ", wanted ");
	if (find(wanted, subject, &text))
		put_found(text, &say);
	else
		buf_puts(&say, "none");
	status = diag_set(d, "%s, as in %s: parts that are counted in "
	    "different ways do not add", say.p, name);
	buf_clear(&say);
	return status;
}

/* The first describing line that the other does not have, or NULL: names of
 * files do not count, as their digests do. */
static const struct partial_line *
lacks(const struct partial *p, const struct partial *other)
{
	const struct partial_line *line;

	for (size_t i = partial_first(p, slice_of("#"));
	    (line = partial_nth(p, i)) != NULL &&
	    slice_begins(line->key, "#"); i++)
		if (!slice_begins(line->key, NAMED) &&
		    partial_find(other, line->key) == NULL)
			return line;
	return NULL;
}

int
parts_said_same(const struct partial *first, const char *name,
    const struct partial *p, struct diag *d)
{
	const struct partial_line *line = lacks(p, first);

	if (line == NULL)
		line = lacks(first, p);
	return line == NULL ? 0 : differ(p, first, name, line->key, d);
}

int
parts_said_given(const struct partial *p, const struct option_record *given,
    size_t i, struct diag *d)
{
	struct partial *said = partial_new();
	struct buf key;
	int status = 0;

	put_option(given, i, said, 1);
	partial_sort(said);
	buf_init(&key);
	if (key_of(given, i, &key) && partial_find(p, buf_all(&key)) == NULL)
		status = differ(said, p, "the parts", buf_all(&key), d);
	buf_clear(&key);
	partial_free(said);
	return status;
}

static int
read_records(const struct partial *p, struct fingerprint *records,
    struct diag *d)
{
	const struct partial_line *line = partial_find(p, slice_of(RECORDS));
	const struct whole *n;
	fixed_uint sum;

	*records = (struct fingerprint){ 0, 0, 0 };
	if (line == NULL)
		return 0;
	n = &line->numbers[0];
	if (line->n != 2 || line->moduli != 2)
		return diag_set(d, "\"" RECORDS "\": wanted a number and a "
		    "fingerprint");
	if (!whole_same(n, &(struct whole){ { n->limb[0] } }))
		return diag_set(d, "\"" RECORDS "\": less than none: more was "
		    "taken away than was in there");
	sum = whole_low(&line->numbers[1]);
	*records = (struct fingerprint){ n->limb[0], (uint64_t)(sum >> 64),
	    (uint64_t)sum };
	return 0;
}

int
parts_said_check(const struct partial *p, struct fingerprint *records,
    struct diag *d)
{
	const struct partial_line *line;

	if (read_records(p, records, d) < 0)
		return -1;
	for (size_t i = partial_first(p, slice_of("#"));
	    (line = partial_nth(p, i)) != NULL &&
	    slice_begins(line->key, "#"); i++) {
		struct whole n = whole_of(0, records->records);

		if (slice_begins(line->key, NAMED))
			continue;
		if (line->n != 1 || line->moduli != 0 ||
		    !whole_same(&line->numbers[0], &n))
			return diag_set(d, "\"%.*s\" is not of all records: "
			    "parts that are counted in different ways do not "
			    "add", (int)line->key.n, line->key.p);
	}
	return 0;
}

void
parts_said_names(const struct partial *p, struct buf *csv)
{
	const struct partial_line *line = partial_nth(p, partial_first(p,
	    slice_of(NAMES)));

	if (line != NULL && slice_begins(line->key, NAMES))
		partial_get_text(csv, slice_behind(line->key, strlen(NAMES)));
	buf_putc(csv, '\n');
}

/* The next line that begins so. */
static bool
next_of(const struct partial *p, struct slice prefix, size_t *i,
    struct buf *name, struct buf *text)
{
	const struct partial_line *line;
	struct slice subject, said;

	if (*i == 0)
		*i = partial_first(p, prefix);
	line = partial_nth(p, (*i)++);
	if (line == NULL || !slice_begins(line->key, prefix.p))
		return false;
	subject = slice_behind(split(line->key, &said), prefix.n);
	name->len = text->len = 0;
	buf_slice(name, slice_before(subject, strcspn(subject.p, " =")));
	partial_get_text(text, said);
	return true;
}

bool
parts_said_option(const struct partial *p, size_t *i, struct buf *name,
    struct buf *text)
{
	return next_of(p, slice_of(OPTION), i, name, text);
}

bool
parts_said_file(const struct partial *p, size_t *i, struct buf *name,
    struct buf *text)
{
	return next_of(p, slice_of(NAMED), i, name, text);
}

int
parts_said_files(const struct partial *p, const struct parts_file *files,
    size_t n, struct diag *d)
{
	for (size_t i = 0; i < n; i++) {
		char hex[DIGEST_SIZE] = "";
		struct slice wanted = { "", 0 };
		struct buf subject;
		bool any;

		if (files[i].path != NULL && digest_of(&files[i], hex, d) < 0)
			return -1;
		buf_init(&subject);
		buf_printf(&subject, DIGEST "%s", files[i].option);
		any = find(p, buf_all(&subject), &wanted);
		buf_clear(&subject);
		if (!any && files[i].path != NULL)
			return diag_at(d, files[i].path, 0, "the parts were "
			    "counted without --%s", files[i].option);
		if (!slice_is(wanted, hex))
			return diag_at(d, files[i].path, 0, "found the sha256 "
			    "%s, wanted %.*s: it is not the file of --%s that "
			    "the parts were counted with", hex,
			    (int)wanted.n, wanted.p, files[i].option);
	}
	return 0;
}
