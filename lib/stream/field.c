/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <csv.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "stream/field.h"

bool
field_split(struct slice record, unsigned char delim, size_t *pos,
    struct slice *field)
{
	size_t i = *pos;
	bool quoted = false;

	if (i > record.n)
		return false;
	for (; i < record.n; i++) {
		if (record.p[i] == '"')
			quoted = !quoted;
		else if ((unsigned char)record.p[i] == delim && !quoted)
			break;
	}
	*field = (struct slice){ record.p + *pos, i - *pos };
	*pos = i + 1;
	return true;
}

struct slice
field_unquote(struct slice raw, char *out)
{
	struct slice s;
	size_t n = 0;

	if (raw.n < 2 || raw.p[0] != '"')
		return raw;
	s = (struct slice){ raw.p + 1, raw.n - 2 };
	if (s.n == 0 || memchr(s.p, '"', s.n) == NULL)
		return s;
	for (size_t i = 0; i < s.n; i++) {
		out[n++] = s.p[i];
		i += s.p[i] == '"';
	}
	return (struct slice){ out, n };
}

typedef unsigned char bytes __attribute__((vector_size(8), aligned(1)));

/* Is one of eight bytes special? */
static bool
special_among(const char *p)
{
	bytes some;
	uint64_t found;

	memcpy(&some, p, sizeof(some));
	some = (bytes)(some == ',') | (bytes)(some == '"') |
	    (bytes)(some == '\n') | (bytes)(some == '\r');
	memcpy(&found, &some, sizeof(found));
	return found != 0;
}

/* The last eight overlap. */
static bool
has_special(struct slice f)
{
	size_t i = 0;

	for (; f.n >= 8 && i + 8 < f.n; i += 8)
		if (special_among(f.p + i))
			return true;
	if (f.n >= 8)
		return special_among(f.p + f.n - 8);
	for (; i < f.n; i++)
		if (f.p[i] == ',' || f.p[i] == '"' || f.p[i] == '\n' ||
		    f.p[i] == '\r')
			return true;
	return false;
}

bool
field_must_quote(struct slice f)
{
	if (f.n == 0)
		return false;
	if (f.p[0] == ' ' || f.p[0] == '\t' || f.p[f.n - 1] == ' ' ||
	    f.p[f.n - 1] == '\t')
		return true;
	return has_special(f);
}

void
field_quote(struct buf *b, struct slice field)
{
	char *quoted;

	if (!field_must_quote(field)) {
		buf_slice(b, field);
		return;
	}
	quoted = buf_room(b, 2 * field.n + 2);
	b->len += csv_write(quoted, 2 * field.n + 2, field.p, field.n);
}
