/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

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
