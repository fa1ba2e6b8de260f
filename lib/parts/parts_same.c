/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "cli/option.h"
#include "partial/partial.h"
#include "parts/parts_lines.h"
#include "parts/parts_same.h"

static void
put_subject(struct slice subject, struct buf *out)
{
	struct slice rest, option;

	if (slice_begins(subject, PARTS_OPTION)) {
		rest = slice_behind(subject, strlen(PARTS_OPTION));
		slice_part(&rest, ' ', &option);
		buf_printf(out, "--%.*s", (int)option.n, option.p);
	} else if (slice_begins(subject, PARTS_DIGEST)) {
		buf_printf(out, "sha256 of the %.*s", (int)(subject.n -
		    strlen(PARTS_DIGEST)), subject.p + strlen(PARTS_DIGEST));
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

/* One has the line, and the other does not. */
static int
differ(const struct partial *found, const struct partial *wanted,
    const char *name, struct slice key, struct diag *d)
{
	struct slice text, subject = parts_lines_split(key, &text);
	struct buf say;
	int status;

	buf_init(&say);
	put_subject(subject, &say);
	buf_puts(&say, ": found ");
	if (parts_lines_find(found, subject, &text))
		put_found(text, &say);
	else
		buf_puts(&say, "none");
	buf_puts(&say, ", wanted ");
	if (parts_lines_find(wanted, subject, &text))
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
		if (!slice_begins(line->key, PARTS_NAMED) &&
		    partial_find(other, line->key) == NULL)
			return line;
	return NULL;
}

int
parts_same_check(const struct partial *first, const char *name,
    const struct partial *p, struct diag *d)
{
	const struct partial_line *line = lacks(p, first);

	if (line == NULL)
		line = lacks(first, p);
	return line == NULL ? 0 : differ(p, first, name, line->key, d);
}

int
parts_same_option(const struct partial *p, const struct option_record *given,
    size_t i, struct diag *d)
{
	struct partial *said = partial_new();
	struct buf key;
	int status = 0;

	parts_lines_put_option(given, i, said, 1);
	partial_sort(said);
	buf_init(&key);
	if (parts_lines_option(given, i, &key) &&
	    partial_find(p, buf_all(&key)) == NULL)
		status = differ(said, p, "the parts", buf_all(&key), d);
	buf_clear(&key);
	partial_free(said);
	return status;
}
